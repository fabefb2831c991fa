### Sofus linje for linje: for skærmlæsere, scripts og simple terminaler. Hele sætninger.

## Ord, man kan skrive, adskilt af komma. De to sprogs ord gælder altid begge.

plain-words-quit = q, afslut
plain-words-menu = m, menu, hovedmenu
plain-words-next = n, næste
plain-words-same = s, samme, som sidst
plain-words-comment = c, bemærkning, b
plain-words-texts = t, tekster
plain-words-list = l, liste
plain-words-clear = -, slet
plain-words-send = send
plain-words-reopen = genåbn, g
plain-words-side-by-side = side, side om side

## Overalt

plain-start = Sofus linje for linje. Skriv ? for hjælp og q for at afslutte.
plain-signed-in = Du er logget på som { $name }.
plain-signed-in-as = Du er logget på på vegne af { $name }.
plain-help = Skriv < for at gå tilbage, m for hovedmenuen, q for at afslutte og ? for denne hjælp.
plain-not-understood = »{ $typed }« kan ikke bruges her. Skriv ? for hjælp.
plain-no-such-number = { $count ->
    [0] Der er ikke noget at vælge. Skriv < for at gå tilbage.
    [one] Der er kun nummer 1.
   *[other] Skriv et tal fra 1 til { $count }.
}
plain-choose = { $count ->
    [one] Skriv 1 for at vælge, eller < for at gå tilbage.
   *[other] Skriv et tal fra 1 til { $count }, eller < for at gå tilbage.
}
plain-choose-menu = Skriv et tal fra 1 til { $count }, eller q for at afslutte.
plain-choose-help = Skriv tallet ud for det, du vil. Enter viser mere af en lang liste.
plain-more = { $shown } af { $total } er vist. Tryk Enter for flere.
plain-end = Det var det hele. Skriv < for at gå tilbage.
plain-go-back = Skriv < for at gå tilbage.
plain-item = { $number }. { $label }
plain-at-menu = Du er i hovedmenuen. Skriv q for at afslutte.
plain-not-saved = Ikke gemt. { $why } Det prøves igen ved næste svar.
plain-now-saved = Det, der manglede at blive gemt, er nu gemt.

## Hovedmenuen

plain-menu = Hovedmenu
plain-menu-tasks = { $count ->
    [0] Mine opgaver (ingen)
   *[other] Mine opgaver ({ $count })
}
plain-menu-forms = Skemaerne
plain-menu-team = Mit team
plain-menu-side-by-side = Side om side
plain-menu-profile = Min jobprofil
plain-menu-history = Min historik
plain-menu-who-looked = Hvem har set mine oplysninger
plain-menu-frames = Værdier og ledelsesgrundlag
plain-menu-rounds = Runder
plain-menu-open-round = Åbn en ny runde
plain-menu-find = Find en person
plain-menu-language = English
plain-menu-quit = Afslut
plain-language-now = Sproget er nu dansk.

## Lister

plain-tasks = Mine opgaver
plain-tasks-none = Der venter ikke noget på dig lige nu. Opgaver kommer af sig selv, når en runde åbner, eller når et skema skal læses.
plain-task-due = { $what }: { $reason }. Frist { $date }.
plain-task-late = { $what }: { $reason }. Fristen var { $date } og er overskredet.
plain-task = { $what }: { $reason }.
plain-forms = Skemaerne
plain-forms-none = Du har ingen skemaer. Et skema kommer, når HR åbner en runde, du er med i.
plain-form-own = Mit eget skema, { $round }: { $state }.
plain-form-about = Mit skema om { $name }, { $round }: { $state }, { $answered } af { $questions } besvaret.
plain-form-theirs = { $name }, eget skema, { $round }: { $state }.
plain-form-managers = Lederens skema om { $name }, { $round }: { $state }.
plain-team = Mit team, { $round }. Frist { $date }.
plain-team-closed = Mit team, { $round }. Runden er lukket.
plain-team-none = Du har ingen medarbejdere i den runde.
plain-team-no-round = Der er ingen runde endnu. Teamet kommer frem her, når HR åbner en.
plain-team-member = { $name }. Medarbejderens skema: { $own }. Dit skema: { $manager }, { $answered } af { $questions } besvaret.
plain-team-points = { $count ->
    [0] Ingen talepunkter.
    [one] 1 talepunkt.
   *[other] { $count } talepunkter.
}
plain-team-question = Besvar ét spørgsmål ad gangen for hele teamet
plain-team-other = Vis teamet i { $round }
plain-member-form = Mit skema om { $name }
plain-member-side = Skemaerne side om side
plain-member-history = Svar gennem runderne
plain-member-reopen = Åbn medarbejderens skema igen
plain-reopen-own = Åbn medarbejderens skema igen, { $round }
plain-reopen-managers = Åbn lederens skema igen, { $round }
plain-member-card = Personkort
plain-side-none = Der er ingen skemaer, du kan læse side om side endnu. Det kan du, når begge skemaer er sendt, når runden er lukket, eller når samtalen er begyndt.
plain-side-item = { $name }, { $round }
plain-rounds = Runder
plain-rounds-none = Der har ikke været nogen runde endnu. HR åbner runderne.
plain-round-open = { $name }: åben fra { $from } til { $to }. Frist { $deadline }.
plain-round-closed = { $name }: lukket. Den varede fra { $from } til { $to }.
plain-round-own = Dit skema: { $state }.
plain-round-sent = { $sent } af { $population } har sendt deres eget skema.
plain-find = Skriv en del af navnet, medarbejdernummeret eller brugernavnet. Skriv < for at gå tilbage.
plain-find-help = Skriv nogle bogstaver af navnet, for eksempel for- eller efternavn, og vælg så personen med et tal.
plain-found = { $name }, { $title }, { $unit }

## Læsning

plain-side = { $name }, { $round }, side om side.
plain-side-profile = Jobprofil: { $profile }.
plain-side-no-profile = Der er ingen jobprofil og derfor ingen krav.
plain-side-sent = Medarbejderens skema er sendt { $date }.
plain-side-not-sent = Medarbejderens skema er ikke sendt.
plain-side-manager-sent = Lederens skema er sendt { $date }.
plain-side-manager-not-sent = Lederens skema er ikke sendt.
plain-side-points = { $count ->
    [0] Der er ingen talepunkter. Et talepunkt er et spørgsmål, hvor de to svar ligger 2 niveauer eller mere fra hinanden.
    [one] Der er 1 talepunkt, hvor de to svar ligger 2 niveauer eller mere fra hinanden: { $questions }.
   *[other] Der er { $count } talepunkter, hvor de to svar ligger 2 niveauer eller mere fra hinanden: { $questions }.
}
plain-side-own = Medarbejder: { $answer }{ $gap }.
plain-side-manager = Leder: { $answer }{ $gap }.
plain-side-agreed = Aftalt: { $answer }.
plain-side-point = Talepunkt: de to svar ligger langt fra hinanden.
plain-side-own-comment = Medarbejderens bemærkning: { $comment }
plain-side-manager-comment = Lederens bemærkning: { $comment }
plain-side-trail = Tidligere: { $trail }.
plain-side-trail-round = { $round }: medarbejder { $own }, leder { $manager }
plain-gap-below = { $count ->
    [one] , 1 niveau under kravet
   *[other] , { $count } niveauer under kravet
}
plain-gap-meets = , svarer til kravet
plain-gap-above = { $count ->
    [one] , 1 niveau over kravet
   *[other] , { $count } niveauer over kravet
}
plain-gap-unresolved = , skal afklares
plain-area = Område: { $area }.
plain-profile = Jobprofil: { $title }.
plain-profile-none = Der er ikke knyttet en jobprofil til din stilling. HR kan knytte en til.
plain-profile-group = Faggruppe: { $group }.
plain-profile-purpose = Formål: { $text }
plain-profile-tasks = Opgaver: { $text }
plain-profile-guideline = Faglig retningslinje: { $text }
plain-profile-version = Version { $version }, ændret { $date }.
plain-profile-demand = { $question }: krav { $level }.
plain-profile-goal = Mål: { $goal } ({ $source }).
plain-goal-law = lov
plain-goal-political = politisk mål
plain-goal-own = eget mål
plain-history = Svar gennem runderne: { $name }.
plain-history-none = Der er ingen svar endnu. De kommer her, når et skema er sendt.
plain-history-answer = { $round }: medarbejder { $own }, leder { $manager }.
plain-looked = Hvem har set mine oplysninger, nyeste først.
plain-looked-none = Ingen har set dine oplysninger eller ændret noget om dig.
plain-looked-line = { $date } { $time }: { $who }. { $deed } ({ $outcome }).
plain-looked-for = { $who }, i stedet for { $other }
plain-frames = Værdier og ledelsesgrundlag
plain-card = Personkort: { $name }.
plain-pair = { $label }: { $value }

## Kompetenceskemaet

plain-form-title-mine = Mit kompetenceskema, { $round }.
plain-form-title-own = { $name }, eget kompetenceskema, { $round }.
plain-form-title-manager = Lederens kompetenceskema om { $name }, { $round }.
plain-form-title-agreed = Aftalt niveau for { $name }, { $round }.
plain-form-progress = { $done } af { $all } spørgsmål er besvaret. Frist { $date }.
plain-form-area-progress = { $area }: { $done } af { $all } besvaret.
plain-form-how = Svar 0 til 5. Enter går videre uden at ændre svaret. Skriv n for næste ubesvarede, s for samme svar som sidst, c for en bemærkning, t for hvad svarene betyder, < for forrige spørgsmål, liste for overblik, send for at sende og m for hovedmenuen. Alt gemmes straks.
plain-form-how-read = Enter går til næste spørgsmål, < til det forrige, og t viser, hvad svarene betyder. Skriv liste for overblik eller m for hovedmenuen.
plain-form-how-reopen = Skriv genåbn for at få skemaet åbnet igen.
plain-form-how-side = Skriv side for at læse skemaerne side om side.
plain-form-help = 0 betyder »ikke relevant for mig«, 1 er nybegynder, og 5 er ekspert. - sletter svaret.
plain-question = Spørgsmål { $number } af { $all }, { $area }: { $question }
plain-question-demand = Krav: { $answer }.
plain-question-no-demand = Intet krav.
plain-question-last = Sidst: { $answer }.
plain-question-answer = Svar: { $answer }.
plain-question-comment = Bemærkning: { $comment }
plain-answered = Gemt: { $answer }.
plain-cleared = Svaret er slettet.
plain-no-last = Du har ikke svaret på dette spørgsmål før.
plain-not-an-answer = Svar med et tal fra 0 til 5, eller skriv ? for hjælp.
plain-last-question = { $count ->
    [one] Det var det sidste spørgsmål. 1 spørgsmål mangler svar: skriv n for at gå til det, eller send for at sende.
   *[other] Det var det sidste spørgsmål. { $count } spørgsmål mangler svar: skriv n for at gå til det næste, eller send for at sende.
}
plain-all-answered = { $count ->
    [one] Spørgsmålet er besvaret. Skriv send for at sende skemaet.
   *[other] Alle { $count } spørgsmål er besvaret. Skriv send for at sende skemaet.
}
plain-last-read = Det var det sidste spørgsmål. Skriv m for hovedmenuen.
plain-text-of = { $digit }: { $name }. { $text }
plain-form-go-to = Skriv nummeret på et spørgsmål for at gå til det, eller < for at gå tilbage til skemaet.
plain-comment-how = Skriv bemærkningen på en eller flere linjer. En tom linje slutter. Der er plads til { $max } tegn.
plain-comment-now = Bemærkningen er nu: { $comment }
plain-comment-keep = En tom linje beholder den, - sletter den, og ny tekst træder i stedet for den.
plain-comment-saved = Bemærkningen er gemt.
plain-comment-kept = Bemærkningen er ikke ændret.
plain-comment-gone = Bemærkningen er slettet.
plain-comment-none = Der er ingen bemærkning.
plain-comment-full = Der er kun plads til { $max } tegn. Den sidste linje kom ikke med.
plain-send-missing = { $count ->
    [one] 1 spørgsmål mangler svar:
   *[other] { $count } spørgsmål mangler svar:
}
plain-send-and-more = { $count ->
    [one] Og 1 til.
   *[other] Og { $count } til.
}
plain-send-sure = Vil du sende skemaet? Når det er sendt, er det låst. Svar ja eller nej.
plain-send-sure-missing = Vil du sende skemaet alligevel? Når det er sendt, er det låst. Svar ja eller nej, eller skriv nummeret på et spørgsmål for at gå til det.
plain-send-not = Skemaet er ikke sendt. Dine svar er gemt.
plain-sent = Skemaet er sendt og låst. Tak.
plain-reason-how = Skriv begrundelsen på en eller flere linjer. En tom linje slutter, og < fortryder.
plain-reason-now = Du skrev før: { $reason }
plain-reason-use = En tom linje bruger den.
plain-reason-left = Intet er sendt.
plain-reopened-now = Skemaet er åbnet igen.
plain-asked = Dit ønske er sendt til din leder.

## Ét spørgsmål for hele teamet

plain-across = Ét spørgsmål ad gangen for hele teamet.
plain-across-how = Svar 0 til 5 for den medarbejder, der nævnes. Enter går videre, n til næste spørgsmål, < tilbage, s svarer som sidst, t viser, hvad svarene betyder, og liste viser hele teamet. Alt gemmes straks.
plain-across-member = { $name }. { $facts }
plain-across-locked = { $name }: skemaet er sendt og låst.
plain-across-none = Der er ingen, hvis skema du kan udfylde i den runde.
plain-across-all-locked = Alle dine skemaer i runden er sendt og låst.
plain-across-done = Det var det sidste spørgsmål. Skriv < for at gå tilbage eller m for hovedmenuen. Skemaerne sendes ét ad gangen fra »Mit team«.

## Første start

plain-first = Velkommen til Sofus: arbejdspladsen for kompetencer, fravær og ledelse.
plain-first-demo = Prøv demo-organisationen
plain-first-own = Begynd med jeres egen organisation
plain-first-whom = Hvem vil du være i demo-organisationen?

## Før en runde åbner: hvem der er med.

plain-round-remark = { $name }: { $remark }.
plain-round-more = Og { $count } til, som der er noget at bemærke om.
plain-round-open-now = Skal runden åbnes nu? Svar j eller n.
