### Finding anything by name: people, units, job profiles, competences, pages and functions.

lookup-title = Find
lookup-hint = Type a part of a name or number: person, unit, job profile, page …
lookup-nothing = No results for “{ $sought }”. Try a shorter part of the name. Æ, ø and å can be typed as ae, oe and aa.
lookup-person = Person
lookup-unit = Unit
lookup-profile = Job profile
lookup-competence = Competence
lookup-page = Page
lookup-function = Function
lookup-retired = retired
