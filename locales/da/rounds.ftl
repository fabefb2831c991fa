### Runderne af kompetenceafdækning.

rounds-title = Runder
rounds-name = Runde
rounds-state = Status
rounds-deadline = Frist
rounds-own = Dit skema
rounds-period = Periode
rounds-sent = Sendt
rounds-open = Åben
rounds-closed = Lukket
rounds-full = Fuldt skema
rounds-small = Lille skema
rounds-chosen = Udvalgte spørgsmål
rounds-sent-of = { $sent } af { $all } har sendt deres skema
rounds-own-is = Dit skema: { $state }
rounds-own-none = Du er ikke med i runden
rounds-not-in = Du er ikke med i den runde, så du har ikke noget skema i den.
rounds-empty = Der har ikke været nogen runde endnu. HR åbner runderne, og så kommer dit skema frem blandt dine opgaver. Tryk { $key } for at se dine opgaver.
rounds-empty-hr = Der har ikke været nogen runde endnu. Tryk { $key } for at åbne den første.
