### Formularer: hvad der kan være galt med et svar, og hvad der spørges om linje for linje.

form-step-of = Trin { $step } af { $steps }: { $title }
form-summary = Opsummering
form-not-answered = Ikke besvaret
form-required-mark = skal udfyldes
form-optional-mark = kan springes over
form-progress = { $answered } af { $asked } besvaret
form-draft-found = Du har en kladde. Den er hentet frem.
form-problems = { $count ->
    [one] 1 felt skal rettes
   *[other] { $count } felter skal rettes
}

## Hvad der er galt

form-required = Feltet skal udfyldes.
form-too-long = Teksten er for lang: { $is } tegn. Der er plads til { $max }.
form-not-a-number = Skriv et tal, for eksempel { $example }.
form-number-out-of-range = Tallet skal være mellem { $min } og { $max }.
form-not-a-date = Det er ikke en dato. Skriv for eksempel 22-11-2026, 22/11, i dag, +14 eller uge 47.
form-date-too-early = Datoen må tidligst være { $from }.
form-date-too-late = Datoen må senest være { $to }.
form-date-not-between = Datoen skal ligge mellem { $from } og { $to }.
form-not-a-level = Svar med et tal fra 1 til 5.
form-not-a-level-or-zero = Svar med et tal fra 0 til 5.
form-unknown-option = Den mulighed findes ikke. Vælg et tal fra 1 til { $count }.
form-not-yes-no = Svar ja eller nej (j/n).
form-unknown-person = Vælg en person.
form-does-not-fit = Svaret i kladden passer ikke længere til spørgsmålet. Svar igen.

## Linje for linje

form-plain-start = Svar på én linje ad gangen. En tom linje beholder svaret eller springer over. Skriv ? for hjælp, < for at gå tilbage og - for at slette svaret.
form-plain-required = Skal besvares.
form-plain-now = Svaret er nu: { $answer }
form-plain-text = Skriv højst { $max } tegn.
form-plain-long-text = Skriv højst { $max } tegn på en eller flere linjer. En tom linje slutter teksten.
form-plain-number = Skriv et tal mellem { $min } og { $max }.
form-plain-date = Skriv en dato, for eksempel 22-11-2026, i dag eller uge 47.
form-plain-one = Skriv et tal fra 1 til { $count }.
form-plain-many = Skriv et eller flere tal fra 1 til { $count } med mellemrum imellem.
form-plain-person = Skriv en del af navnet.
form-plain-yes-no = Svar ja eller nej (j/n).
form-plain-option = { $number }. { $label }
form-plain-line = { $label }: { $answer }
form-plain-people-found = { $count ->
    [one] 1 person passer. Skriv 1, eller søg igen.
   *[other] { $count } personer passer. Skriv tallet ud for den rigtige, eller søg igen.
}
form-plain-people-many = Mere end { $count } personer passer. Skriv mere af navnet.
form-plain-people-none = Ingen passer på »{ $sought }«. Prøv en anden del af navnet.
form-plain-no-help = Der er ikke mere hjælp til dette spørgsmål.
form-plain-at-start = Dette er det første spørgsmål.
form-plain-summary = Her er dine svar:
form-plain-confirm = Er det rigtigt? Svar ja for at afslutte, nej for at stoppe og gemme kladden, eller skriv tallet ud for det svar, du vil ændre.
form-plain-confirm-again = Svar ja eller nej, eller skriv et tal fra 1 til { $count }.
form-plain-go-on = Tryk Enter for at gå videre.
