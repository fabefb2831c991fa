### Sygefravær: det, der går igen på skærme og i rapporter.

absence-kind-sickness = egen sygdom
absence-kind-work-injury = arbejdsskade
absence-kind-pregnancy = graviditetsbetinget
absence-kind-section56 = § 56-aftale
absence-kind-child = barns sygedag

absence-duty-talk = fraværssamtale
absence-duty-followup = opfølgning
absence-duty-contact = kontakt
absence-duty-return = opfølgning efter raskmelding
absence-said-ill = har meldt sig syg
absence-said-well = har meldt sig rask
absence-fired-frequent = { $count } sygemeldinger på { $months } mdr.: { $dates }
absence-fired-days = { $count } sygedage på { $months } mdr.
absence-fired-long = syg siden { $since } (dag { $count })
absence-task = { $name }: { $what }
absence-task-due = Frist efter reglerne for sygefravær
absence-task-report = Se meldingen og kvittér
