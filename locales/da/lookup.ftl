### At finde hvad som helst ved navn: personer, enheder, jobprofiler, kompetencer, sider og funktioner.

lookup-title = Find
lookup-hint = Skriv en del af et navn eller nummer: person, enhed, jobprofil, side …
lookup-nothing = Ingen resultater for »{ $sought }«. Prøv en kortere del af navnet. Æ, ø og å kan skrives som ae, oe og aa.
lookup-person = Person
lookup-unit = Enhed
lookup-profile = Jobprofil
lookup-competence = Kompetence
lookup-page = Side
lookup-function = Funktion
lookup-retired = udgået
