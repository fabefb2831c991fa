### Datoer, ugedage og uger.

dates-long = { $day }. { $month } { $year }
dates-full = { $weekday } { $date }
dates-week = uge { $week }
dates-week-and-year = uge { $week }, { $year }
dates-time = kl. { $hour }.{ $minute }
dates-today = i dag
dates-tomorrow = i morgen
dates-yesterday = i går

dates-month-1 = januar
dates-month-2 = februar
dates-month-3 = marts
dates-month-4 = april
dates-month-5 = maj
dates-month-6 = juni
dates-month-7 = juli
dates-month-8 = august
dates-month-9 = september
dates-month-10 = oktober
dates-month-11 = november
dates-month-12 = december

dates-weekday-1 = mandag
dates-weekday-2 = tirsdag
dates-weekday-3 = onsdag
dates-weekday-4 = torsdag
dates-weekday-5 = fredag
dates-weekday-6 = lørdag
dates-weekday-7 = søndag
dates-weekday-short-1 = man
dates-weekday-short-2 = tir
dates-weekday-short-3 = ons
dates-weekday-short-4 = tor
dates-weekday-short-5 = fre
dates-weekday-short-6 = lør
dates-weekday-short-7 = søn

## Ord, man kan skrive i et datofelt, adskilt af komma. De to sprogs ord gælder altid begge.

dates-words-today = i dag, idag, dd
dates-words-tomorrow = i morgen, imorgen
dates-words-yesterday = i går, igår, i gaar
dates-words-week = uge, u
dates-words-skipped = den, d
