### Fravær i dag: hvem er væk, hvad er der frist for, og registrering.

absence-today-title = Fravær i dag
absence-today-head = { $people } medarbejdere · { $away } væk i dag · { $late } frister overskredet
absence-today-away = Væk
absence-today-due = Næste skridt
absence-today-at-work = –
absence-today-since = fra { $since } (dag { $days })
absence-today-child-since = barn syg { $since }
absence-today-by = { $date } { $what }
absence-today-late = overskredet
absence-today-expected = ventes tilbage { $date }
absence-today-not-expected = tilbagevenden ikke oplyst
absence-today-nothing = Intet registreret i dag. { $key }: registrér en sygemelding.
absence-today-empty = Du har ingen medarbejdere under dig i dag.
absence-today-no-report = { $name } har ikke selv meldt noget.
absence-today-done = Registreret.
absence-today-ill = Sygemelding
absence-today-ill-who = { $name } er syg. Spørg ikke, hvad vedkommende fejler.
absence-today-ill-today = Syg fra i dag
absence-today-ill-yesterday = Syg fra i går
absence-today-ill-child = Barns sygedag i dag
absence-today-well = Raskmelding
absence-today-well-who = { $name } er rask.
absence-today-well-today = Tilbage i dag (sidste sygedag i går)
absence-today-well-tomorrow = Tilbage i morgen (sidste sygedag i dag)
