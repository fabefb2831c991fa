### Kurser: hvad der er galt, hvor en tilmelding er, og hvorfor der er en opgave.

course-exists = Der findes allerede et kursus med den betegnelse. Vælg en anden.
course-run-exists = Der findes allerede et hold med den betegnelse. Vælg en anden.
course-unknown-competence = Der findes ingen kompetence { $id }. Intet er gemt, og det, du har skrevet, står her stadig.
course-no-title = Kurset skal have en titel.
course-signed-up-already = Du er allerede tilmeldt: { $state }. Meld fra først, hvis du vil på et andet hold.
course-not-open = Holdet tager ikke imod tilmeldinger: { $state }. Vis interesse, så får du besked, når der er et hold.
course-deadline-passed = Fristen for tilmelding var { $date }. Vælg et senere hold, eller vis interesse.
course-has-begun = Holdet begyndte { $date }. Vælg et senere hold, eller vis interesse.
course-not-begun = Holdet begynder først { $date }. Fremmøde registreres fra den dag.
course-not-now = Det kan ikke lade sig gøre nu, for tilmeldingen er: { $state }.
course-answered-already = Der er allerede svaret.

course-fault-no-seats = antallet af pladser skal være mindst 1. Lad feltet stå tomt, hvis der er plads til alle
course-fault-minimum = der kræves flere deltagere, end der er pladser
course-fault-taken = { $taken } pladser er allerede taget, så der kan ikke være færre
course-fault-ends = sidste dag ligger før første dag
course-fault-clock = sluttiden ligger ikke efter starttiden
course-fault-deadline = fristen for tilmelding ligger efter første dag, { $date }
course-fault-other-course = et hold kan ikke flyttes til et andet kursus
course-fault-over = holdet er afsluttet eller aflyst og kan ikke ændres
course-fault-not-from = holdet er { $state } og kan ikke få den tilstand
course-fault-not-held = holdet slutter først { $date } og kan ikke afsluttes før
course-fault-results =
    { $count ->
        [one] fremmøde mangler for 1 deltager, så holdet kan ikke afsluttes
       *[other] fremmøde mangler for { $count } deltagere, så holdet kan ikke afsluttes
    }

course-state-interest = interesseret
course-state-applied = venter på godkendelse
course-state-refused = afslået
course-state-waiting = på venteliste
course-state-offered = tilbudt en plads
course-state-seat = har en plads
course-state-attended = har deltaget
course-state-absent = mødte ikke
course-state-withdrawn = meldt fra

course-act-accept = Tag pladsen
course-act-withdraw = Meld fra
course-act-approve = Godkend
course-act-refuse = Afslå

course-run-planned = planlagt
course-run-open = åbent
course-run-closed = afsluttet
course-run-cancelled = aflyst

course-internal = Internt
course-external = Eksternt

course-role-developer = udvikler
course-role-facilitator = facilitator
course-role-teacher = underviser

course-told-seat = du har fået en plads
course-told-on-list = tilmeldingen er godkendt, og du er på ventelisten
course-told-refused = tilmeldingen er afslået
course-told-moved = holdet er flyttet. Det skulle have været { $date }
course-told-cancelled = holdet er aflyst. Du står som interesseret
course-told-no-seat = der blev ingen plads på holdet. Du står som interesseret
course-told-lapsed = pladsen blev ikke besvaret i tide og er gået videre. Du står som interesseret
course-told-why = { $told }: { $why }

course-task-sign-up = Din tilmelding: { $course }
course-task-approve = { $name } vil på { $course }
course-task-results = Registrér fremmøde: { $course }
course-task-evaluate = Evaluér { $course }
course-task-tell-use = Bruges det i praksis? { $course }
course-task-proposal = Nyt niveau for { $name }: { $course }

course-reason-offered = der er en ledig plads til dig. Svar inden fristen, ellers går den videre til den næste
course-reason-applied = kurset kræver godkendelse. Holdet begynder { $date }
course-reason-results =
    { $count ->
        [one] fremmøde mangler for 1 deltager
       *[other] fremmøde mangler for { $count } deltagere
    }
course-reason-over = kurset sluttede { $date }
course-reason-proposed = deltagelse foreslår niveau { $level }

## Begrundelserne, så korte at de kan stå i listen: 12 tegn.

course-short-offered = pladstilbud
course-short-seat = plads givet
course-short-on-list = venteliste
course-short-refused = afslået
course-short-moved = flyttet
course-short-cancelled = aflyst
course-short-no-seat = ingen plads
course-short-applied = tilmelding
course-short-results = fremmøde
course-short-over = kursus slut
course-short-proposed = nyt niveau

course-when-from-to = { $days } { $from }–{ $to }
course-when-from = { $days } { $from }
course-kroner = { $amount } kr.

## Kurset på skærmen.

course-news = Nyt: { $news }.
course-leads-to = Hvad det fører til
course-level = til niveau { $level }
course-now = du er på { $level }
course-demand = krav { $level }
course-helps = hjælper på det, du mangler
course-hours = { $hours } timer
course-serves = Formål
course-target-group = Målgruppe
course-prerequisites = Forudsætninger
course-approval = Godkendelse
course-approval-yes = nærmeste leder godkender tilmeldingen
course-contact = Kontakt
course-link = Link
course-owner = Ejer
course-interested = Interesserede
course-interested-count =
    { $count ->
        [one] 1 uden hold
       *[other] { $count } uden hold
    }
course-id = Betegnelse
course-runs =
    { $count ->
        [0] Hold
        [one] 1 hold
       *[other] { $count } hold
    }
course-runs-none = Der er ingen hold endnu. Vis interesse, så kan den, der planlægger, se, at du gerne vil med.
course-runs-none-edit = Der er ingen hold endnu. Opret et, når der er en dato.
course-head-first = Første dag
course-head-state = Tilstand
course-head-seats = Pladser
course-head-deadline = Frist
course-head-place = Sted
course-seats-of = { $taken } af { $all } pladser taget
course-seats-open = { $taken } tilmeldt, uden loft
course-waiting = { $waiting } på venteliste
course-minimum = kræver mindst { $least }
course-overlap = { $name } er også på hold { $run } på samme tid
course-say-no = Sig nej tak
course-mine-interest = Du har vist interesse og får besked, når du tilmelder dig et hold.
course-mine-applied = Du er tilmeldt holdet { $date } og venter på din leders godkendelse.
course-mine-waiting = Du er nr. { $place } på ventelisten til holdet { $date }.
course-mine-offered = Der er en plads til dig på holdet { $date }. Svar senest { $until }.
course-mine-seat = Du har en plads på holdet { $date }.
course-mine-refused = Tilmeldingen blev afslået.
course-mine-attended = Du deltog på holdet { $date }.
course-mine-absent = Du mødte ikke op på holdet { $date }.
course-mine-withdrawn = Du meldte fra.
course-no-run-to-apply = Der er intet hold at tilmelde sig. Tryk { $key } for at vise interesse.
course-not-signed-up = Du er ikke tilmeldt kurset.
course-ask-title = Kursus
course-ask-seat = Tilmeld dig holdet { $date }? Der er en ledig plads.
course-ask-waiting = Holdet { $date } er fuldt. Skriv dig på ventelisten som nr. { $place }?
course-ask-approval = Tilmeld dig holdet { $date }? Din nærmeste leder skal godkende det.
course-ask-withdraw-seat = Meld fra »{ $course }«? Pladsen går til den første på ventelisten.
course-ask-withdraw = Meld fra »{ $course }«?
course-cancel-title = Aflys holdet
course-cancel-hint = Alle på holdet får besked med begrundelsen og står derefter som interesserede.
course-refuse-title = Afslå tilmeldingen
course-refuse-hint = Medarbejderen får besked med begrundelsen.
course-not-agreed-title = Ikke nyt niveau nu
course-not-agreed-hint = Begrundelsen kan læses af medarbejderen.
course-done-interest = Din interesse er noteret.
course-done-applied = Du er tilmeldt.
course-done-accepted = Pladsen er din.
course-done-withdrawn = Du er meldt fra.
course-done-cancelled = Holdet er aflyst, og alle på det får besked.
course-done-approved = Tilmeldingen er godkendt.
course-done-refused = Tilmeldingen er afslået, og medarbejderen får besked.
course-done-agreed = Niveauet er aftalt.
course-done-not-agreed = Svaret er noteret. Niveauet er, som det var.
