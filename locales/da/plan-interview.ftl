### Lederen planlægger eller flytter en medarbejderudviklingssamtale.

plan-interview-title = Planlæg MUS med { $name }
plan-interview-move = Flyt MUS med { $name }
plan-interview-when = Hvornår og hvor
plan-interview-date = Dato
plan-interview-notice = Giv gerne { $days } dages varsel, så I begge kan nå at forberede jer.
plan-interview-time = Klokkeslæt
plan-interview-time-help = Skriv for eksempel 9.30.
plan-interview-place = Sted
plan-interview-senior = Skal I også tale om seniorvilkår?
plan-interview-senior-help = Ja sætter en seniorsamtale på dagsordenen.
plan-interview-reason = Hvorfor flyttes den?
plan-interview-not-a-time = Skriv et klokkeslæt, for eksempel 9.30 eller 13:00.
plan-interview-both-in = Begge skemaer om { $name } er sendt. I bliver begge bedt om at forberede jer.
plan-interview-own-missing = Bemærk: { $name } har ikke sendt sit kompetenceskema endnu.
plan-interview-manager-missing = Bemærk: Du har ikke sendt dit skema om { $name } endnu.
plan-interview-both-missing = Bemærk: Ingen af de to skemaer om { $name } er sendt endnu.
plan-interview-no-round = { $name } er ikke med i nogen runde, så der er intet skema at tale ud fra.
plan-interview-done = Samtalen er planlagt. I er begge inviteret og finder det under Mine opgaver.
