### Et hold oprettes eller rettes.

edit-run-new = Nyt hold
edit-run-change = Ret hold
edit-run-when = Hvornår og hvor
edit-run-id = Holdets betegnelse
edit-run-first = Første dag
edit-run-last = Sidste dag
edit-run-starts = Begynder kl.
edit-run-ends = Slutter kl.
edit-run-clock-help = For eksempel 9.00
edit-run-not-a-clock = Skriv et klokkeslæt, for eksempel 9.30.
edit-run-seats-step = Pladser og tilmelding
edit-run-seats = Pladser
edit-run-seats-help = Lad feltet stå tomt, hvis der er plads til alle.
edit-run-minimum = Mindst så mange
edit-run-deadline = Frist for tilmelding
edit-run-open = Åbent for tilmelding
edit-run-planned = Planlagt, ikke åbent endnu
edit-run-staff = Mennesker bag
edit-run-staff-intro = Kolleger, der udvikler, faciliterer eller underviser. Feltet kan stå tomt.
edit-run-who = Kollega { $number }
edit-run-role = Rolle
edit-run-saved = Holdet er gemt. Er det flyttet, får alle på det besked.
