### Sickness absence: what comes again on screens and in reports.

absence-kind-sickness = own sickness
absence-kind-work-injury = work injury
absence-kind-pregnancy = pregnancy-related
absence-kind-section56 = § 56 agreement
absence-kind-child = child’s sick day
