### Når noget ikke kan lade sig gøre: hvad der skete, hvad der er gemt, hvad man kan gøre.

refusal-not-found = Det findes ikke, eller du har ikke adgang til det.
refusal-not-for-oneself = Det kan man ikke gøre for sig selv.
refusal-unknown-login = Brugernavnet »{ $login }« er ikke knyttet til nogen medarbejder. Bed administratoren om at tilknytte det.
refusal-not-employed = Personen er ikke ansat i dag. Intet er ændret.
refusal-as-not-allowed = Kun den, der har oprettet Sofus her, kan logge på som en anden.
refusal-round-closed = Runden er lukket, så der kan ikke sendes mere. Dine svar er gemt som kladde.
refusal-form-not-begun = Skemaet er ikke begyndt endnu.
refusal-form-draft = Skemaet er en kladde og er ikke sendt endnu.
refusal-form-sent = Skemaet er sendt og låst.
refusal-form-reopened = Skemaet er åbnet igen og venter på at blive sendt.
refusal-nothing-answered = Intet er besvaret, så der er intet at sende.
refusal-round-exists = Der findes allerede en runde med den betegnelse.
refusal-no-questions = Der er ingen spørgsmål at stille. Indlæs kompetencer først.
refusal-nobody-employed = Ingen er ansat i dag, så der er ingen at åbne runden for.
refusal-date-before = Datoen { $date } ligger før { $earliest }.
refusal-date-after = Datoen { $date } ligger efter { $latest }, som er den seneste mulige.
refusal-required = Skal udfyldes: { $field }.
refusal-too-long = Teksten er for lang. Der er plads til { $max } tegn. Den står stadig i feltet.
refusal-control-characters = Teksten indeholder styretegn, som ikke kan gemmes.
refusal-login-in-use = Brugernavnet bruges af en anden, der er ansat. Intet er ændret. Vælg et andet, eller fjern det dér først.
refusal-stale = Det er ændret af en anden, siden du åbnede det. Det, du har skrevet, er her stadig.
refusal-already-set-up = Sofus er allerede oprettet her.
refusal-journal-unavailable = Logbogen kan ikke skrives, så følsomme oplysninger vises ikke. Kontakt den, der driver Sofus.
refusal-disk-full = Disken er fuld. Intet blev gemt, men det, du har skrevet, står her stadig.
refusal-read-only = Der kan ikke gemmes lige nu ({ $why }). Det, du har skrevet, står her stadig.
refusal-failed = Der skete en fejl ({ $why }). Prøv igen, og kontakt den, der driver Sofus, hvis det sker igen.

refusal-field-reason = begrundelse
refusal-field-name = navn
refusal-field-id = betegnelse
refusal-field-from = første dag
refusal-field-to = sidste dag
refusal-field-deadline = frist
refusal-field-scope = hvad rollen dækker
refusal-field-login = brugernavn
refusal-field-language = sprog
