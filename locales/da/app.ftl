### Ord, der bruges overalt.

app-name = Sofus
app-yes = ja
app-no = nej
app-yes-no-question = { $question } (j/n)
app-sure = Er du sikker?
app-save = Gem
app-saved = Gemt.
app-send = Send
app-sent = Sendt.
app-back = Tilbage
app-next = Videre
app-finish = Færdig
app-cancel = Annuller
app-close = Luk
app-quit = Afslut
app-help = Hjælp
app-search = Søg
app-new = Ny
app-edit = Ret
app-delete = Slet
app-select = Vælg
app-none = Ingen
app-all = Alle
app-draft = Kladde
app-draft-kept = Din kladde er gemt. Den ligger klar, næste gang du åbner Sofus.
app-no-results = Ingen resultater
app-no-results-for = Ingen resultater for »{ $sought }«.
app-results = { $count ->
    [one] 1 resultat
   *[other] { $count } resultater
}
app-people = { $count ->
    [one] 1 person
   *[other] { $count } personer
}
app-days = { $count ->
    [one] 1 dag
   *[other] { $count } dage
}
app-waiting = Vent lidt …
app-working = Arbejder …
app-shown-of = { $shown } af { $total }
app-page-of = Side { $page } af { $pages }
app-due = Frist { $date }
app-overdue = Overskredet
app-today = I dag
app-unknown-person = Ukendt person

## Fejl

app-error = Der skete en fejl: { $what }
app-error-kept = Det, du har skrevet, er gemt.
app-error-log = Flere oplysninger står i { $path }.
app-error-internal = Der skete en fejl, som ikke burde ske. Det, du har skrevet, er gemt. Prøv igen, og kontakt den, der driver Sofus, hvis det sker igen.

## Terminalen

app-too-small = Vinduet er for lille: { $width }×{ $height }. Sofus skal bruge mindst { $min-width }×{ $min-height }.
app-too-small-short = For lille
app-no-terminal = Sofus skal bruge en terminal. Brug --plain til at svare linje for linje, eller se »sofus --help« for kommandoer, der kan køre uden.
app-unsupported-terminal = Terminalen »{ $term }« kan ikke vise skærmbilleder. Sofus går videre linje for linje.
app-not-utf8 = Terminalen sender ikke UTF-8, så æ, ø og å går tabt. Sæt tegnsættet til UTF-8 (i PuTTY: Window, Translation).
app-goodbye = Farvel. Alt er gemt.

## Ord, man kan skrive, adskilt af komma. De to sprogs ord gælder altid begge.

app-words-yes = j, ja
app-words-no = n, nej
app-words-back = <, tilbage
app-words-help = ?, hjælp
