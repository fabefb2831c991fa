### Keys: places, names of keys, and faults in a keymap file. The names in quotation marks are those of the file.

## The places, as headings in help.

keymap-context-global = Everywhere
keymap-context-list = In the list
keymap-context-reader = In the text
keymap-context-welcome = Welcome
keymap-context-tasks = Tasks
keymap-context-competence = Competence form
keymap-context-side-by-side = Side by side
keymap-context-team = Team
keymap-context-across-team = Across the team
keymap-context-card = Card
keymap-context-rounds = Rounds
keymap-context-absence-today = Absence today
keymap-context-overview = Overview
keymap-context-keys = Own keys
keymap-context-structure = Organisation and profiles
keymap-context-round = The round
keymap-context-year-wheel = The year wheel
keymap-context-courses = Course catalogue
keymap-context-course = Course
keymap-context-my-courses = My courses
keymap-context-team-courses = The team's courses
keymap-context-roll = Participants
keymap-context-levels = Proposed levels
keymap-context-instructors = Instructors
keymap-context-absence = Sickness absence
keymap-context-guide = In the guide
keymap-context-dialog = In the question
keymap-context-palette = In the search field
keymap-context-text = In the text field
keymap-context-text-area = In the long text

## Keys with a word on them, or without a sign in ASCII.

keymap-key-space = Space
keymap-key-up = Up arrow
keymap-key-down = Down arrow
keymap-key-left = Left arrow
keymap-key-right = Right arrow

## Faults in a keymap file. File and line stand in front.

keymap-syntax = This line cannot be read. A place is written [list], a key is written open = ["enter"], and each line may stand there once only.
keymap-not-a-table = "{ $name }" stands outside any place. Write the place in square brackets first, for example [global].
keymap-not-keys = The keys of "{ $action }" must be written in quotation marks, for example ["f2", "g"].
keymap-unknown-context = There is no place called "{ $name }".
keymap-unknown-context-nearest = There is no place called "{ $name }". Did you mean "{ $nearest }"?
keymap-unknown-action = There is nothing called "{ $name }".
keymap-unknown-action-nearest = There is nothing called "{ $name }". Did you mean "{ $nearest }"?
keymap-unknown-key = There is no key called "{ $key }".
keymap-unknown-key-nearest = There is no key called "{ $key }". Did you mean "{ $nearest }"?
keymap-conflict = "{ $key }" cannot be both "{ $kept }" in [{ $kept-context }] (line { $line }) and "{ $dropped }" in [{ $dropped-context }]. It stays "{ $kept }".
keymap-taken-from-standard = "{ $key }" is now "{ $by }" in [{ $by-context }], so "{ $from }" in [{ $from-context }] has lost it. Give "{ $from }" another key, or write { $from } = [].
keymap-same-as = A terminal cannot tell "{ $key }" from "{ $other }". The key is not used.
keymap-not-sent = A terminal sends nothing of its own for "{ $key }". The key is not used.
keymap-kept-by-terminal = The terminal or the line keeps "{ $key }" for itself. The key is not used.
keymap-alt = "{ $key }": Alt does not work the same in all terminals. The key is not used.
keymap-not-on-keyboard = "{ $key }" needs AltGr or a dead key on a Danish keyboard, or is not on it. The key is not used.
keymap-danish-letter = "{ $key }": æ, ø and å are ordinary letters and are not used as shortcuts.
keymap-typed-as-text = In [{ $context }] one types text, so "{ $key }" would always be typed. Choose Ctrl and a letter, or an F-key.
keymap-missing = "{ $action }" in [{ $context }] must have a key that works. It gets its usual key back.

## Shown at the start

keymap-told-title = Your keys
keymap-told = Some of your keymap file is not used. The rest of it is in force, and the standard keys otherwise.
keymap-context-interviews = Interviews and development plans
keymap-context-talk = The interview
keymap-context-plan = The development plan
keymap-context-activities = The activities
keymap-context-mus-figures = MUS figures
