### Taster: steder, tastenavne og fejl i en tastaturfil. Navnene i citationstegn er dem, der står i filen.

## Stederne, som overskrifter i hjælpen.

keymap-context-global = Overalt
keymap-context-list = I listen
keymap-context-reader = I teksten
keymap-context-welcome = Velkommen
keymap-context-tasks = Opgaver
keymap-context-competence = Kompetenceskema
keymap-context-side-by-side = Side om side
keymap-context-team = Team
keymap-context-across-team = På tværs af teamet
keymap-context-card = Kort
keymap-context-rounds = Runder
keymap-context-absence-today = Fravær i dag
keymap-context-overview = Overblik
keymap-context-keys = Egne taster
keymap-context-structure = Organisation og profiler
keymap-context-round = Runden
keymap-context-year-wheel = Årshjulet
keymap-context-courses = Kursuskatalog
keymap-context-course = Kursus
keymap-context-my-courses = Mine kurser
keymap-context-team-courses = Teamets kurser
keymap-context-roll = Deltagerliste
keymap-context-levels = Foreslåede niveauer
keymap-context-instructors = Undervisere
keymap-context-absence = Sygefravær
keymap-context-guide = I guiden
keymap-context-dialog = I spørgsmålet
keymap-context-palette = I søgefeltet
keymap-context-text = I tekstfeltet
keymap-context-text-area = I den lange tekst

## Taster med et ord på eller uden et tegn i ASCII.

keymap-key-space = Mellemrum
keymap-key-up = Pil op
keymap-key-down = Pil ned
keymap-key-left = Pil venstre
keymap-key-right = Pil højre

## Fejl i en tastaturfil. Foran står fil og linje.

keymap-syntax = Linjen kan ikke læses. Et sted skrives [list], en tast skrives open = ["enter"], og hver linje må kun stå én gang.
keymap-not-a-table = "{ $name }" står uden for et sted. Skriv først stedet i firkantede parenteser, for eksempel [global].
keymap-not-keys = Tasterne til "{ $action }" skal skrives i citationstegn, for eksempel ["f2", "g"].
keymap-unknown-context = Der er ikke noget sted, der hedder "{ $name }".
keymap-unknown-context-nearest = Der er ikke noget sted, der hedder "{ $name }". Mente du "{ $nearest }"?
keymap-unknown-action = Der er ikke noget, der hedder "{ $name }".
keymap-unknown-action-nearest = Der er ikke noget, der hedder "{ $name }". Mente du "{ $nearest }"?
keymap-unknown-key = Der er ingen tast, der hedder "{ $key }".
keymap-unknown-key-nearest = Der er ingen tast, der hedder "{ $key }". Mente du "{ $nearest }"?
keymap-conflict = "{ $key }" kan ikke både være "{ $kept }" i [{ $kept-context }] (linje { $line }) og "{ $dropped }" i [{ $dropped-context }]. Den bliver ved med at være "{ $kept }".
keymap-taken-from-standard = "{ $key }" er nu "{ $by }" i [{ $by-context }], så "{ $from }" i [{ $from-context }] har mistet den. Giv "{ $from }" en anden tast, eller skriv { $from } = [].
keymap-same-as = En terminal kan ikke se forskel på "{ $key }" og "{ $other }". Tasten bruges ikke.
keymap-not-sent = En terminal sender ikke noget særligt for "{ $key }". Tasten bruges ikke.
keymap-kept-by-terminal = "{ $key }" beholder terminalen eller linjen selv. Tasten bruges ikke.
keymap-alt = "{ $key }": Alt virker ikke ens i alle terminaler. Tasten bruges ikke.
keymap-not-on-keyboard = "{ $key }" kræver AltGr eller en død tast på et dansk tastatur, eller findes ikke på det. Tasten bruges ikke.
keymap-danish-letter = "{ $key }": æ, ø og å er almindelige bogstaver og bruges ikke som genveje.
keymap-typed-as-text = I [{ $context }] skriver man tekst, så "{ $key }" vil altid blive skrevet. Vælg Ctrl og et bogstav eller en F-tast.
keymap-missing = "{ $action }" i [{ $context }] skal have en tast, der virker. Den får sin almindelige tast tilbage.

## Vist ved start

keymap-told-title = Dine taster
keymap-told = Noget i din tastefil bruges ikke. Resten af den gælder, og ellers gælder standardtasterne.
keymap-context-interviews = MUS og udviklingsplaner
keymap-context-talk = Samtalen
keymap-context-plan = Udviklingsplanen
keymap-context-activities = Aktiviteterne
keymap-context-mus-figures = MUS-tal
