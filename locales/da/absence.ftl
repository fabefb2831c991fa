### Sygefravær: det, der går igen på skærme og i rapporter.

absence-kind-sickness = egen sygdom
absence-kind-work-injury = arbejdsskade
absence-kind-pregnancy = graviditetsbetinget
absence-kind-section56 = § 56-aftale
absence-kind-child = barns sygedag
