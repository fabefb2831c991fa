### Guiden, der retter en åben runde.

change-round-title = Ret runden
change-round-step = Navn og frist
change-round-intro = Fristen kan gøres længere, men aldrig kortere: deltagerne har planlagt efter den.
change-round-deadline-help = Skriv fx 22-11-2026, 22/11, i dag, +14 eller uge 47.
change-round-takes-along = Rundens sidste dag flytter med, for den ligger før den nye frist.
change-round-done = Runden er rettet.
