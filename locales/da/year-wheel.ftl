### Årshjulet: hvad der sker hvornår.

year-wheel-title = Årshjul
year-wheel-title-of = Årshjul { $year }
year-wheel-before = Året før
year-wheel-after = Året efter
year-wheel-months = jan feb mar apr maj jun jul aug sep okt nov dec
year-wheel-here = vi er her, { $date }
year-wheel-round = Runde
year-wheel-interviews = MUS
year-wheel-plans = Planer
year-wheel-catalogue = Kurser
year-wheel-ahead = om { $days } dage
year-wheel-tomorrow = i morgen
year-wheel-now = nu, { $days ->
    [one] 1 dag igen
   *[other] { $days } dage igen
}
year-wheel-last-day = nu, sidste dag
year-wheel-over = slut
year-wheel-closed = lukket
year-wheel-still-open = åben endnu
year-wheel-deadline = nu, frist { $date }
year-wheel-empty = Der er ikke sat datoer for { $year } endnu. HR sætter dem, og runderne kommer af sig selv.
year-wheel-empty-hr = Der er ikke sat datoer for { $year } endnu. Tryk { $key } for at sætte dem. Runderne kommer af sig selv.

## Guiden, der sætter datoerne.

year-wheel-set-title = Sæt årets datoer
year-wheel-set-year = Sæt datoer for { $year }
year-wheel-talks = Samtaler og planer
year-wheel-courses = Tilmelding til kurser
year-wheel-intro = Datoerne for { $year } kan ses af alle. Lad et felt stå tomt, hvis datoen ikke er besluttet. Rundens datoer kommer af sig selv.
year-wheel-interviews-from = MUS fra
year-wheel-interviews-to = MUS til
year-wheel-plans-from = Udviklingsplaner fra
year-wheel-plans-to = Udviklingsplaner til
year-wheel-first-from = Første tilmelding fra
year-wheel-first-to = Første tilmelding til
year-wheel-second-from = Anden tilmelding fra
year-wheel-second-to = Anden tilmelding til
year-wheel-overlap = De to perioder for tilmelding overlapper hinanden.
year-wheel-set-done = Årets datoer er gemt, og alle kan se dem.
