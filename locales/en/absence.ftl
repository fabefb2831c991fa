### Sickness absence: what comes again on screens and in reports.

absence-kind-sickness = own sickness
absence-kind-work-injury = work injury
absence-kind-pregnancy = pregnancy-related
absence-kind-section56 = § 56 agreement
absence-kind-child = child’s sick day

absence-duty-talk = absence talk
absence-duty-followup = follow-up
absence-duty-contact = contact
absence-duty-return = follow-up after the return
absence-said-ill = reported ill
absence-said-well = reported well
absence-fired-frequent = { $count } sick notices in { $months } months: { $dates }
absence-fired-days = { $count } sick days in { $months } months
absence-fired-long = ill since { $since } (day { $count })
absence-task = { $name }: { $what }
absence-task-due = Due by the rules on sickness absence
absence-task-report = See the report and confirm it
