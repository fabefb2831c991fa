### Organisation og profiler: at se, rette og omorganisere.

structure-field-unit-id = Enhed
structure-field-employee-id = Medarbejdernr.
structure-field-valid-from = Gælder fra
structure-field-profile-id = Jobprofil
structure-field-goal-id = Mål
structure-field-competence-id = Kompetence
structure-field-name = Navn
structure-field-kind = Type
structure-field-parent-id = Overenhed
structure-field-manager-id = Leder
structure-field-title = Titel
structure-field-management-level = Ledelsesniveau
structure-field-weekly-hours = Ugetimer
structure-field-hired = Ansat
structure-field-left = Fratrådt
structure-field-agreement = Overenskomst
structure-field-employment = Ansættelsesform
structure-field-login = Brugernavn
structure-field-email = E-mail
structure-field-occupational-group = Faggruppe
structure-field-purpose = Formål
structure-field-tasks = Opgaver
structure-field-guideline = Retningslinje
structure-field-source = Kilde
structure-field-area = Område
structure-field-question = Spørgsmål
structure-field-level-1 = Tekst til niveau 1
structure-field-level-2 = Tekst til niveau 2
structure-field-level-3 = Tekst til niveau 3
structure-field-level-4 = Tekst til niveau 4
structure-field-level-5 = Tekst til niveau 5
structure-field-level = Niveau
structure-field-demands = Krav
structure-field-retired = Udgået

structure-something = noget i det
structure-changed-by = { $by } har ændret det samme ({ $when }): { $what }. Dit står her endnu. Gå det igennem, og gem igen.
structure-fault = { $field }: { $what }. Intet er gemt, og det, du har skrevet, står her endnu.
structure-under-itself = En enhed kan ikke ligge under sig selv eller lægges sammen med en enhed, der ligger under den. Vælg en anden enhed.
structure-root = Den øverste enhed bliver, hvor den er.
structure-is-retired = Den valgte enhed eller profil er udgået. Vælg en anden, eller tag den i brug igen først.
structure-nothing = Der er ikke ændret noget, så der er ikke noget at gemme.
structure-not-employed = Den, du har valgt som leder, er ikke ansat i dag. Vælg en anden.
structure-future = Dagen ligger i fremtiden. Enheder lægges sammen fra i dag eller før.
structure-before-hired = Den sidste dag ligger før den første ansættelsesdag.
structure-same-person = Ingen kan tage over efter sig selv. Vælg en anden.
structure-in-use = Det er i brug: { $uses }. Flyt eller sammenlæg først, eller lad det udgå i stedet for at slette det.
structure-use-units = enheder under den
structure-use-people = medarbejdere nu
structure-use-history = tidligere ansættelser
structure-use-grants = roller
structure-use-rounds = runder
structure-use-profiles = jobprofiler
structure-use-competences = kompetencer
structure-use-development = kurser eller planer

structure-new-unit = Ny enhed
structure-edit-unit = Ret enheden
structure-move-unit = Flyt enheden
structure-merge-unit = Læg enheden sammen med en anden
structure-new-manager = Ny leder af enheden
structure-hire = Ansæt en medarbejder
structure-edit-person = Ret ansættelsen
structure-leave = Fratræden
structure-new-profile = Ny jobprofil
structure-edit-profile = Ret jobprofilen
structure-demand = Krav i jobprofilen
structure-new-goal = Nyt mål
structure-edit-goal = Ret målet
structure-new-competence = Nyt spørgsmål
structure-edit-competence = Ret spørgsmålet
structure-grant = Giv en rolle
structure-revoke = Tag en rolle tilbage
structure-login = Brugernavn

structure-step-what = Hvad
structure-step-where = Hvor
structure-step-who = Hvem
structure-step-when = Hvornår
structure-step-work = Arbejdet
structure-step-terms = Vilkår
structure-step-texts = Teksterne
structure-step-levels = Tekster til niveauerne
structure-step-covers = Hvad rollen gælder for
structure-step-why = Hvorfor

structure-manager-help = Tomt felt: lederen af enheden ovenover leder også denne.
structure-unit-id-help = Nummeret, som lønsystemet kender det. Det kan ikke rettes bagefter.
structure-kind-help = Som I kalder det: center, afdeling, team, tilbud.
structure-id-help = Et kort navn, som står i filer. Det kan ikke rettes bagefter.
structure-profile-help = Uden jobprofil er der ingen krav at holde skemaet op imod.
structure-level-help = 0 = ikke leder, 1–5 = lederniveau.
structure-long-text = Enter åbner teksten, så der kan skrives flere linjer.
structure-hired-help = Tomt felt: har altid været ansat.
structure-into = Lægges sammen med
structure-on = Første dag i den anden enhed
structure-on-help = I dag eller før. Ældre rækker i historikken bliver stående.
structure-holds = Ændringen gælder
structure-holds-help = »Fra en dag« lægger en ny række i historikken. »Ret« retter en fejl i den nuværende.
structure-from-day = fra en dag
structure-stands = ret det, der står nu
structure-by-agreement = overenskomstansat
structure-civil-servant = tjenestemand
structure-goes = en anden tager over nu
structure-vacant = ingen; lederen ovenover træder ind
structure-stays = bliver stående indtil videre
structure-last = Sidste dag
structure-last-help = Den sidste dag, medarbejderen er ansat.
structure-office = Enhederne, som hun eller han leder
structure-successor = Hvem tager over?
structure-no-demand = Stilles ikke som krav
structure-level-1 = 1 Nybegynder
structure-level-2 = 2 Avanceret begynder
structure-level-3 = 3 Kompetent
structure-level-4 = 4 Kyndig
structure-level-5 = 5 Ekspert
structure-about-unit = { $unit } ({ $id }). Overenhed og leder ændres hver for sig, så du først kan se, hvad det betyder.
structure-about-reorganisation = { $unit } ({ $id }). Før noget sker, ser du, hvad det betyder for medarbejdere, åbne skemaer og tal.
structure-about-person = { $name } ({ $id })
structure-about-leaver =
    { $units ->
        [0] { $name }. Før noget sker, ser du, hvad det betyder.
        [one] { $name } leder én enhed. Før noget sker, ser du, hvad det betyder.
       *[other] { $name } leder { $units } enheder. Før noget sker, ser du, hvad det betyder.
    }
structure-about-version = Nu gælder version { $version }. Når du gemmer, bliver det den næste; den gamle kan stadig læses.
structure-about-demands = { $title }. Hver ændring giver profilen en ny version.
structure-about-question = En ændret tekst bliver en ny version. Åbne runder beholder den tekst, de begyndte med.
structure-about-levels = Tomme felter: de almindelige tekster.
structure-about-role = { $holder } mister rollen fra i dag. Det står tilbage, at hun eller han havde den.
structure-about-role-of = { $holder } mister rollen for { $scope } fra i dag. Det står tilbage, at hun eller han havde den.
structure-about-login = { $name }
structure-login-help = Navnet i styresystemet. Tomt felt: medarbejderen kan ikke logge på.
structure-role = Rolle
structure-role-administrator = Administrator
structure-role-hr = HR
structure-role-auditor = Revisor
structure-role-decider = Afgør advarsler
structure-role-advisor = Rådgiver
structure-role-committee = MED/TR/AMR
structure-role-deputy = Stedfortræder
structure-holder = Rollen gives til
structure-holder-employee = en medarbejder
structure-holder-login = et brugernavn uden ansættelse
structure-person = Hvem
structure-scope = Rollen gælder for
structure-scope-everything = hele organisationen
structure-scope-unit = en enhed og dem under den
structure-scope-person = én medarbejder
structure-covered-unit = Enhed
structure-covered-person = Medarbejder
structure-from = Fra
structure-to = Til
structure-to-help = Stedfortrædere og rådgivere skal have en slutdag.
structure-reason = Begrundelse
structure-text = { $field }
structure-text-hint = F10 gemmer. Esc lukker og beholder det skrevne.

structure-title = Organisation
structure-unit = Enhed
structure-unfold = Fold ud
structure-fold = Fold ind
structure-seek = Søg
structure-no-units = Der er ingen enheder endnu. Tryk n for at lave den øverste, eller indlæs en fil med »sofus import units«.
structure-head-unit = Enhed
structure-head-manager = Leder
structure-head-people = Medarbejdere
structure-retired = udgået
structure-with-below = { $all } (heraf { $own })
structure-people =
    { $own ->
        [one] Én medarbejder i enheden, { $all } med dem under den
       *[other] { $own } medarbejdere i enheden, { $all } med dem under den
    }
structure-count =
    { $count ->
        [one] 1 medarbejder
       *[other] { $count } medarbejdere
    }
structure-led-by = Ledes af { $name }
structure-led-above = Har ingen egen leder; lederen ovenover træder ind
structure-led-from-above = Har ingen egen leder; { $name } leder den fra enheden ovenover
structure-led-by-nobody = Har ingen leder, heller ikke ovenover
structure-unit-empty = Her er hverken enheder eller medarbejdere.
structure-made = Lavet af { $who } { $when }
structure-last-edit = Sidst ændret af { $who } { $when }: { $what }

structure-menu = Hvad vil du?
structure-sure = Er du sikker?
structure-ask-retire = Det kan ikke vælges fremover, men alt, hvad der er sket, bliver stående. Du kan tage det i brug igen.
structure-ask-remove = Det har aldrig været brugt og bliver slettet. Det kan ikke fortrydes.
structure-done = Det er udført.
structure-saved = Det er gemt.
structure-do-edit-unit = Ret navn og type
structure-do-hire = Ansæt en medarbejder her
structure-do-new-unit = Lav en enhed under denne
structure-do-manager = Giv enheden en anden leder
structure-do-move = Flyt enheden
structure-do-merge = Læg den sammen med en anden
structure-do-retire = Lad det udgå
structure-do-restore = Tag det i brug igen
structure-do-remove = Slet det (har aldrig været brugt)
structure-do-edit-person = Ret ansættelsen, eller ændr den fra en dag
structure-do-leave = Registrér fratræden
structure-do-login = Ret brugernavnet
structure-do-edit-text = Ret teksten
structure-do-demand = Ret et krav
structure-do-grant = Giv en rolle
structure-do-revoke = Tag tilbage

structure-employment = Ansættelse
structure-employment-of = Ansættelse: { $name }
structure-only-now = Historik, timer og vilkår kan kun ses af medarbejderen selv, nærmeste leder og HR.
structure-from-on = fra { $date }
structure-from-start = fra begyndelsen
structure-now = gælder nu
structure-no-profile = ingen
structure-field-unit = Enhed

structure-catalogue = Profiler og spørgsmål
structure-other-list = Anden liste
structure-profiles = Jobprofiler { $count }
structure-competences = Spørgsmål { $count }
structure-goals = Mål { $count }
structure-list-empty = Der er ingen endnu. HR kan lave den første med n, eller indlæse en fil.
structure-profile-facts =
    { $people ->
        [one] version { $version }, 1 medarbejder
       *[other] version { $version }, { $people } medarbejdere
    }
structure-competence-facts =
    { $profiles ->
        [one] version { $version }, krav i 1 profil
       *[other] version { $version }, krav i { $profiles } profiler
    }
structure-goal-facts = { $count } spørgsmål
structure-profile = Jobprofil
structure-competence = Spørgsmål
structure-goal = Mål
structure-retired-on = udgået { $date }
structure-used-by = i brug: { $uses }
structure-version = Version { $number }
structure-changed = Ændret siden versionen før: { $what }

structure-preview = Se, hvad det betyder
structure-do-it = Udfør
structure-not-yet = Intet er sket endnu. Tryk F10 for at udføre det, eller Esc for at lade være.
structure-say-move = { $one } flyttes ind under { $other } med alle medarbejdere og enheder under den.
structure-say-merge = { $one } lægges sammen med { $other } fra { $date } og udgår.
structure-say-manager = { $other } bliver leder af { $one }.
structure-say-no-manager = { $one } får ingen egen leder; lederen ovenover træder ind.
structure-say-leave = { $one } fratræder. Sidste dag er { $date }.
structure-say-leave-to = { $one } fratræder. Sidste dag er { $date }. { $other } tager over som leder nu.
structure-about-people = Medarbejdere
structure-about-work = Åbne skemaer og opgaver
structure-about-roles = Roller og stedfortrædere
structure-about-figures = Tal
structure-nobody = ingen
structure-say-other-unit =
    { $count ->
        [one] Én medarbejder får en anden enhed.
       *[other] { $count } medarbejdere får en anden enhed.
    }
structure-say-leaving =
    { $count ->
        [one] Én medarbejder er ikke længere ansat.
       *[other] { $count } medarbejdere er ikke længere ansat.
    }
structure-say-other-manager =
    { $count ->
        [one] Én medarbejder får en anden nærmeste leder.
       *[other] { $count } medarbejdere får en anden nærmeste leder.
    }
structure-say-without-manager =
    { $count ->
        [one] Én af dem har derefter ingen nærmeste leder.
       *[other] { $count } af dem har derefter ingen nærmeste leder.
    }
structure-say-from-to = { $name }: fra { $before } til { $after }
structure-say-more = … og { $count } til.
structure-say-led-by-leaver = { $unit } står med en leder, der ikke længere er ansat. Giv den en anden leder.
structure-say-round = { $round }: det berører { $people } i runden. { $open } lederskemaer, der ikke er sendt, går over til den nye leder; { $sent } sendte bliver stående.
structure-say-round-leaving =
    { $count ->
        [one] Én i runden når ikke at sende sit eget skema.
       *[other] { $count } i runden når ikke at sende deres eget skema.
    }
structure-say-drafts =
    { $count ->
        [one] Én kladde bliver hos den hidtidige leder; den nye begynder forfra.
       *[other] { $count } kladder bliver hos den hidtidige leder; den nye begynder forfra.
    }
structure-say-role-more = { $role } { $holder } ({ $scope }): gælder for flere end før.
structure-say-role-fewer = { $role } { $holder } ({ $scope }): gælder for færre end før.
structure-say-role-nobody = { $role } { $holder } ({ $scope }): gælder ikke længere for nogen.
structure-say-role-ends = { $role } { $holder }: slutter med ansættelsen.
structure-say-role-about = { $role } { $holder } for { $scope }: der er ingen at være det for længere.
structure-say-shown = { $unit }: fra { $before } til { $after } medarbejdere. Tallene vises fremover.
structure-say-hidden = { $unit }: fra { $before } til { $after } medarbejdere. Tallene skjules fremover, fordi der er færre end { $smallest }.
structure-say-past = Tal for tidligere runder følger det nye træ.
structure-say-nothing = Ingen ændringer.

structure-grants = Roller og stedfortrædere
structure-no-grants = Her er ingen roller, du kan se. Tryk n for at give en.
structure-head-role = Rolle
structure-head-holder = Hvem
structure-head-scope = For
structure-head-period = Fra – til
structure-revoked = taget tilbage
structure-to-come = begynder senere
structure-over = er slut
structure-in-force = gælder
structure-because = Begrundelse: { $reason }
structure-revoked-on = Taget tilbage { $date }: { $reason }

structure-journal = Logbog
structure-older = Ældre
structure-newer = Nyere
structure-chain-checking = Kæden kontrolleres …
structure-chain-whole = Kæden er hel: alle { $count } poster hænger sammen.
structure-chain-broken = Kæden er brudt ved post { $entry }. Kør »sofus doctor«.
structure-journal-none = Ingen poster passer. Der er søgt tilbage til post { $oldest }; PgDn søger videre.
structure-head-whom = Om
structure-and-more = { $name } og { $count } til
structure-entry = Post { $number } af { $last }
structure-by-login = som { $login }

structure-plain-heading = { $heading }:
structure-plain-sure = Intet er sket endnu. Skriv ja for at udføre det, eller nej for at lade være.
structure-plain-menu = Organisationen og rollerne

structure-unit-number = Enhedsnr.
structure-everybody = alle
