### En runde, mens den løber: hvor langt den er, hvem der mangler, og hvad der er sket med deltagerne.

round-title = Runden { $name }
round-nobody = ingen
round-not-in = ikke med
round-not-in-hired = ikke med, ansat { $date }
round-not-in-long = Passer til rundens deltagere, men er kommet til siden og er ikke med. Kan tages med nu.
round-joined = kom med { $date }
round-joined-long = Er taget med, efter at runden åbnede, og har fået skemaet som opgave.
round-left = fratrådt { $date }
round-left-long = Er fratrådt uden at der er sendt noget. Kan tages ud af runden, så den ikke tæller med som manglende.
round-left-sent-long = Er fratrådt. Det, der er sendt, tæller med.
round-leaves = fratræder { $date }
round-leaves-long = Fratræder, før runden slutter. Skemaet kan udfyldes til og med den dag.
round-moved = flyttet: { $from } til { $to }
round-moved-long = Tæller nu i den nye enhed. Det, der er sendt, følger med.
round-new-manager = ny leder: { $to } efter { $from }
round-new-manager-long = Den tidligere leders kladde er fortsat kun lederens egen. Den nye leder udfylder skemaet forfra.
round-new-manager-sent-long = Den tidligere leders skema er sendt og gælder. Den nye leder kan læse det og åbne det igen.
round-taken-out = taget ud { $date }
round-taken-out-long = Er taget ud af runden. Kladder er fortsat ejerens egne.

## De tre dele: enheder, hvem der mangler, hvad der er sket.

round-units = Enheder
round-missing = Mangler ({ $count })
round-missing-in = Mangler i { $unit } ({ $count })
round-happenings = Ændringer ({ $count })
round-other-part = Vis andet
round-who-is-missing = Hvem mangler
round-list = Adresseliste
round-table = CSV
round-table-units = status
round-table-missing = mangler
round-table-happenings = aendringer
round-closed-on = Lukket { $date }
round-reminded-on = Mindet { $date }
round-people = Med
round-own-sent = Selv
round-manager-sent = Leder
round-both-sent = Begge
round-few = under 5
round-few-long = Her er så få med, at tallene ville vise enkeltpersoner. Derfor vises de ikke.
round-unit-lacks = { $people } er med. Der mangler { $own ->
    [one] 1 eget skema
   *[other] { $own } egne skemaer
} og { $manager ->
    [one] 1 lederskema
   *[other] { $manager } lederskemaer
}.
round-no-units = Der er ingen med i runden fra de enheder, du kan følge.
round-about = Om
round-email = E-mail
round-lacks = Mangler
round-lacks-own = eget skema
round-lacks-manager = skema fra { $name }
round-reminded = Mindet
round-owes-own = { $name } mangler at sende sit eget skema. { $email }
round-owes-manager = { $name } mangler at sende lederens skema. { $email }
round-owes-again = Skemaet er åbnet igen.
round-no-email = Der er ingen e-mailadresse.
round-missing-nobody = Alle har sendt.
round-missing-nobody-of-mine = Ingen af dine egne medarbejdere mangler. Navne vises kun for dem, du selv er nærmeste leder for.
round-missing-closed = Runden er lukket, så der kan ikke sendes mere.
round-happened = Hvad der er sket
round-owes = Sendes af
round-nothing-happened = Der er ikke sket noget med deltagerne, siden runden åbnede. Nyansatte, fratrådte, flytninger og nye ledere står her.
round-nothing-known = Der er ikke sket noget, man kan se. Runden er åbnet, før Sofus holdt øje med lederskift.

## Det, HR gør: hvert med et spørgsmål først.

round-for-hr = Det kan kun HR gøre.
round-is-closed = Runden er lukket og kan ikke ændres eller åbnes igen. Åbn en ny i stedet.
round-remind-title = Send påmindelse
round-remind-all = Alle, der mangler at sende, får påmindelsen blandt deres opgaver med dagens dato. Sofus sender ikke e-mail; under »Mangler« kan du gemme en liste med adresser.
round-remind-unit = Alle, der mangler at sende et skema om medarbejdere i { $unit }, får påmindelsen blandt deres opgaver med dagens dato. Sofus sender ikke e-mail; under »Mangler« kan du gemme en liste med adresser.
round-remind-done = Påmindelsen er sendt og står nu blandt opgaverne.
round-take-in-title = Tag med i runden
round-take-in-one = Skal { $name } med i runden? Skemaet kommer frem som opgave med det samme.
round-take-in-all = Skal alle, der er kommet til, med i runden ({ $count })? Skemaet kommer frem som opgave med det samme.
round-take-in-nobody = Der er ingen at tage med. Alle, runden er for, er med.
round-take-in-done = { $count ->
    [one] 1 er taget med i runden.
   *[other] { $count } er taget med i runden.
}
round-take-out-title = Tag ud af runden
round-take-out-one = Skal { $name } ud af runden? Skemaet er så ikke længere en opgave. Kladder er fortsat ejerens egne.
round-take-out-all = Skal alle, der er fratrådt uden at der er sendt noget, ud af runden ({ $count })?
round-take-out-nobody = Ingen fratrådte at tage ud. Vælg en person for at tage netop den ud.
round-take-out-done = { $count ->
    [one] 1 er taget ud af runden.
   *[other] { $count } er taget ud af runden.
}
round-close-intro = Når { $name } er lukket, kan den ikke åbnes igen.
round-close-go = Luk runden
round-closing-missing = Hvad der er sendt, og hvad der mangler
round-closing-shown = Hvad lukningen betyder
round-close-done = Runden er lukket. Svarene kan nu læses side om side og i overblikket.
round-closing-sent = Sendt: { $own } af { $people } egne skemaer, { $manager } af { $people } lederskemaer, begge for { $both }.
round-closing-reopened = Åbnet igen og ikke sendt: { $count }. De tæller ikke med.
round-closing-wishes = Ønsker om genåbning uden svar: { $count }.
round-closing-one-sided = Kun én side er sendt for { $count }; begge parter og HR ser den.
round-closing-left = Fratrådte i runden: { $count }. Det, de har sendt, tæller med.
round-closing-shows-parties = Medarbejder, nærmeste leder og HR kan læse det sendte side om side.
round-closing-shows-figures = Ledere ser tal for egne enheder, alle for hele organisationen, aldrig under 5.
round-closing-drafts = Kladder er fortsat kun ejerens, til skemaerne slettes efter { $count } måneder.

## Listen til e-mail.

round-list-head = Mangler i { $name }, frist { $deadline }
round-list-to = Adresser til feltet »Til« (eller bedre »Bcc«):
round-list-forms = Skemaer, der mangler:
round-list-file = mangler
round-list-empty = Der mangler ingen skemaer, så der er ingen liste at gemme.
