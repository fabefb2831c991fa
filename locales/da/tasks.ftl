### Mine opgaver: hvad der venter på mig, og hvorfor.

tasks-title = Mine opgaver
tasks-count = { $count ->
    [one] 1 opgave venter på dig
   *[other] { $count } opgaver venter på dig
}
tasks-places = Andre sider
tasks-more-places = { $key } finder resten af siderne
tasks-own-form = Udfyld dit kompetenceskema
tasks-form-about = Udfyld skemaet om { $name }
tasks-reopen-wish = { $name } vil gerne have sit skema åbnet
tasks-side-by-side = Læs skemaerne om { $name } side om side
tasks-not-begun = { $questions } spørgsmål, ikke begyndt
tasks-reminded = { $reason } · mindet { $date }
tasks-answered = { $answered } af { $questions } besvaret
tasks-reopened = åbnet igen: { $reason }
tasks-reopen-asked = »{ $reason }«
tasks-both-sent = begge skemaer er sendt
tasks-empty = Der venter ikke noget på dig lige nu. Opgaver kommer af sig selv, når en runde åbner, eller når et skema skal læses. Tryk { $key } for at se runderne.
tasks-empty-no-employee = Dit login er ikke knyttet til en medarbejder, så du har ikke selv noget skema at udfylde. Tryk { $key } for at se runderne.

## Begrundelserne, så korte at de kan stå i listen: 12 tegn.

tasks-short-not-begun = ikke begyndt
tasks-short-answered = { $answered } af { $questions }
tasks-short-reopened = åbnet igen
tasks-short-reopen-asked = ønske
tasks-short-both-sent = begge sendt

## MUS og udviklingsplan.

tasks-plan-interview = Planlæg MUS med { $name }
tasks-prepare = Forbered MUS med { $name }
tasks-settle = Afslut eller flyt MUS med { $name }
tasks-sign = Underskriv udviklingsplanen for { $name }
tasks-settle-plan = Udviklingsplanen for { $name }
tasks-agreement = Aftale i planen for { $name }
tasks-follow-up = Halvårsopfølgning med { $name }
tasks-interview-due = årets MUS er ikke planlagt
tasks-invited = inviteret { $date } kl. { $time }
tasks-invited-at = inviteret { $date } kl. { $time }, { $place }
tasks-interview-over = samtalen er ikke noteret som holdt
tasks-other-signed = den anden har underskrevet
tasks-nobody-signed = ingen har underskrevet endnu
tasks-plan-refused = den ene part ville ikke underskrive
tasks-manager-left = lederen fra samtalen er skiftet: tilbyd en ny samtale, eller underskriv forfra
tasks-agreement-due = »{ $text }«
tasks-half-year = et halvt år efter underskrifterne
tasks-short-interview-due = ikke planl.
tasks-short-invited = kl. { $time }
tasks-short-interview-over = ikke noteret
tasks-short-sign = underskrift
tasks-short-refused = ikke enige
tasks-short-manager-left = ny leder
tasks-short-agreement = aftale
tasks-short-follow-up = opfølgning
