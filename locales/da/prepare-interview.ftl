### Forberedelse til MUS. Til hvert emne: hvad den anden må læse, og hvad kun man selv ser.

prepare-interview-title = Forbered MUS med { $name }
prepare-interview-looking-back = Året der gik
prepare-interview-looking-back-help = Hvad lykkedes, og hvad var svært? Hvad blev der af det, I aftalte sidst?
prepare-interview-tasks = Opgaver
prepare-interview-tasks-help = Passer opgaverne til tiden og til det, du er god til? Er der noget, der skal mere eller mindre af?
prepare-interview-competences = Kompetencer
prepare-interview-competences-help = Hvor vil du være om et år? Når begge skemaer er sendt, kan I læse dem side om side.
prepare-interview-talk-points = I har vurderet { $count ->
    [one] 1 spørgsmål
   *[other] { $count } spørgsmål
} meget forskelligt. Læs skemaerne side om side først.
prepare-interview-cooperation = Samarbejde
prepare-interview-cooperation-help = Hvordan går det med kolleger, borgere og lederen? Hvad skal I gøre mere af?
prepare-interview-well-being = Trivsel
prepare-interview-well-being-help = Hvad giver energi, og hvad tager den? Skriv ikke om sygdom eller diagnoser.
prepare-interview-wishes = Ønsker
prepare-interview-wishes-help = Nye opgaver, kurser, uddannelse eller andre arbejdstider? Et ønske må gerne blive ved at være et ønske.
prepare-interview-senior = Senior
prepare-interview-senior-help = Hvad skal der til, for at arbejdslivet bliver ved at være godt?
prepare-interview-own = Andet
prepare-interview-own-help = Er der andet, du vil have med?
prepare-interview-shared = Det vil jeg tale om
prepare-interview-shared-help = Den anden part kan læse det her, når du er færdig.
prepare-interview-note = Mit eget notat
prepare-interview-note-help = Kun du ser det. Også private notater kan være omfattet af aktindsigt; de slettes tidligt.
prepare-interview-saved = Din forberedelse er gemt. Den anden ser kun det, du har delt.
prepare-interview-over = Samtalen er ikke længere åben, så forberedelsen kan ikke ændres.
