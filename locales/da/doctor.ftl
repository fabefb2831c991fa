### Hvad »sofus doctor« fandt.

doctor-units = Enheder: { $count }
doctor-people = Medarbejdere, også fratrådte: { $count }
doctor-employed = Ansatte i dag: { $count }
doctor-competences = Kompetencer: { $count }
doctor-profiles = Jobprofiler: { $count }
doctor-rounds = Runder: { $count }
doctor-evaluations = Skemaer: { $count }
doctor-grants = Roller og stedfortrædere: { $count }
doctor-journal = Logbogens kæde er hel: { $count ->
    [one] 1 indførsel
   *[other] { $count } indførsler
}
doctor-journal-broken = FEJL: Logbogens kæde er brudt ved indførsel { $entry }.
doctor-roots = FEJL: Der skal være én øverste enhed, men der er { $count }.
doctor-missing = FEJL: { $from } { $id } henviser til { $to } { $named }, som ikke findes.
doctor-loop = FEJL: Enhed { $unit } ligger under sig selv.
doctor-shared-login = FEJL: Medarbejderne { $employees } har samme brugernavn.
doctor-too-many-answers = FEJL: Skemaet for medarbejder { $employee } i runde { $round } har flere svar end runden har spørgsmål.
doctor-summary = { $count ->
    [0] Ingen fejl fundet.
    [one] 1 fejl fundet.
   *[other] { $count } fejl fundet.
}

## Hvad der henviser, og hvad der henvises til

doctor-from-unit = Enhed
doctor-from-employee = Medarbejder
doctor-from-profile = Jobprofil
doctor-from-competence = Kompetence
doctor-from-goal = Mål
doctor-from-round = Runde
doctor-from-evaluation = Skema
doctor-from-grant = Rolle
doctor-to-unit = enhed
doctor-to-employee = medarbejder
doctor-to-profile = jobprofil
doctor-to-competence = kompetence
doctor-to-goal = mål
doctor-to-round = runde
doctor-to-evaluation = skema
doctor-to-grant = rolle
