### Rammepakken: hvad der er galt med den, og hvad en ny ændrer. Sætningerne følger efter FIL:LINJE:.

pack-file-missing = filen mangler
pack-not-found = mappen findes ikke
pack-no-permission = du har ikke adgang til at læse den
pack-unreadable = den kan ikke læses ({ $why })
pack-too-large = filen er for stor; der er plads til { $max } byte
pack-not-utf8 = filen er ikke gemt som UTF-8
pack-not-toml = linjen kan ikke læses som TOML, eller nøglen står der to gange
pack-not-csv = linjen kan ikke læses som CSV
pack-key-missing = nøglen »{ $key }« mangler
pack-key-unknown = nøglen »{ $key }« kendes ikke
pack-wrong-kind = »{ $key }« skal være { $expected }
pack-expected-text = en tekst
pack-expected-whole = et helt tal
pack-expected-number = et tal
pack-expected-yes-no = true eller false
pack-expected-table = en tabel
pack-expected-list = en liste
pack-out-of-bounds = { $place }: { $value } skal være fra { $low } til { $high }
pack-column-missing = kolonnen »{ $column }« mangler
pack-column-unknown = kolonnen »{ $column }« kendes ikke
pack-column-twice = kolonnen »{ $column }« er der to gange
pack-cell-count =
    { $found ->
        [one] linjen har én celle, men der er { $expected } kolonner
       *[other] linjen har { $found } celler, men der er { $expected } kolonner
    }
pack-empty = »{ $place }« skal udfyldes
pack-english-missing = »{ $place }« har en dansk tekst, men ingen engelsk
pack-not-a-number = { $place }: »{ $value }« er ikke et tal
pack-not-a-date = { $place }: »{ $value }« er ikke en dato. Skriv åååå-mm-dd
pack-not-a-time-zone = tidszonen »{ $value }« findes ikke
pack-not-one-of = { $place }: »{ $value }« kan ikke bruges. Brug en af: { $choices }
pack-not-an-id = »{ $id }« kan ikke være et id. Brug højst 40 bogstaver, cifre, -, _ og .
pack-unknown-id = { $place }: der er intet i pakken med id »{ $id }«
pack-duplicate-id = »{ $id }« står allerede i linje { $line }
pack-control-character = »{ $place }« indeholder styretegn
pack-answer-missing = svaret { $key } mangler
pack-level-texts-incomplete = spørgsmålet har tekster til nogle niveauer, men ikke til alle fem
pack-area-named-twice = området »{ $area }« har to engelske navne
pack-area-not-in-small-form = det lille skema spørger ikke om noget i området »{ $area }«
pack-profile-without-requirements = jobprofilen »{ $id }« stiller ingen krav
pack-year-missing = året { $year } mangler mellem det første og det sidste
pack-meaning-missing = temaet siger ikke, hvordan »{ $meaning }« skal se ud
pack-no-rows = filen har ingen rækker

pack-part-rule = Regel
pack-part-answer = Svar
pack-part-goal = Mål
pack-part-competence = Kompetence
pack-part-profile = Jobprofil
pack-part-requirement = Krav
pack-part-holiday = Kalender
pack-part-frame = Grundlag
pack-part-theme = Tema
pack-change-added = { $part } { $id }: ny
pack-change-removed = { $part } { $id }: findes ikke længere
pack-change-changed = { $part } { $id }: { $fields }
pack-change-value = »{ $old }« bliver til »{ $new }«
pack-change-field = { $field } »{ $old }« bliver til »{ $new }«
pack-change-nothing = intet
