### En ny aktivitet.

new-activity-title = Ny aktivitet
new-activity-what = Hvad
new-activity-name = Navn
new-activity-kind = Slags
new-activity-source = Set i
new-activity-reference = Henvisning
new-activity-reference-help = For eksempel rapportens nummer.
new-activity-whom = For hvem
new-activity-unit = Enhed
new-activity-competence = Kompetence
new-activity-competence-help = Skriv nummeret, for eksempel SEL-85, eller lad feltet stå tomt.
new-activity-unknown-competence = Der er ingen kompetence med det nummer.
new-activity-level = Niveau at nå
new-activity-no-count = Vælg enheden. Uden en kompetence fra overblikket tælles ingen.
new-activity-lack = »{ $question }«: { $count } mangler det.
new-activity-lack-names = »{ $question }«: { $count } mangler det: { $names }
new-activity-lack-few = »{ $question }«: for få til at vise, hvor mange der mangler det.
new-activity-resources = Ansvar, frist og midler
new-activity-owner = Ansvarlig
new-activity-deadline = Senest
new-activity-hours = Timer afsat
new-activity-money = Kroner afsat
new-activity-decide = Beslut den nu?
new-activity-done = Aktiviteten er gemt.
