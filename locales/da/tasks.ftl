### Mine opgaver: hvad der venter på mig, og hvorfor.

tasks-title = Mine opgaver
tasks-count = { $count ->
    [one] 1 opgave venter på dig
   *[other] { $count } opgaver venter på dig
}
tasks-places = Andre sider
tasks-own-form = Udfyld dit kompetenceskema
tasks-form-about = Udfyld skemaet om { $name }
tasks-reopen-wish = { $name } vil gerne have sit skema åbnet
tasks-side-by-side = Læs skemaerne om { $name } side om side
tasks-not-begun = { $questions } spørgsmål, ikke begyndt
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
