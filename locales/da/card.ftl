### Personkortet.

card-name = Navn
card-number = Medarbejdernr.
card-title = Stilling
card-unit = Enhed
card-manager = Nærmeste leder
card-profile = Jobprofil
card-no-profile = Ingen jobprofil er knyttet til stillingen
card-employment = Ansættelse
card-hours = { $hours } timer om ugen
card-from = fra { $date }
card-to = til { $date }
card-contact = Kontakt
card-own = selv: { $state }{ $met }
card-managers = leder: { $state }{ $met }
card-met = { $met }/{ $all } krav
card-findable = Kan findes som ekspert
card-gaps = Største mangler
card-gap = Krav { $demand } · selv { $own } · leder { $manager } · { $question }
card-tasks = Opgaver for mig
card-state-not-begun = ikke begyndt
card-state-draft = kladde
card-state-sent = sendt
card-state-reopened = genåbnet
