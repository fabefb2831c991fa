### Personkortet.

card-name = Navn
card-number = Medarbejdernr.
card-title = Stilling
card-unit = Enhed
card-manager = Nærmeste leder
card-profile = Jobprofil
card-no-profile = Ingen jobprofil er knyttet til stillingen
card-hours = Timer om ugen
card-hired = Ansat
card-left = Fratrådt
card-agreement = Overenskomst
card-login = Brugernavn
card-email = E-mail
card-forms = selv: { $own } · leder: { $manager }
card-state-not-begun = ikke begyndt
card-state-draft = kladde
card-state-sent = sendt
card-state-reopened = genåbnet
