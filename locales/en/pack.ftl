### The framework pack: what is wrong with it, and what a new one changes. The sentences follow FILE:LINE:.

pack-file-missing = the file is missing
pack-not-found = the folder does not exist
pack-no-permission = you may not read it
pack-unreadable = it cannot be read ({ $why })
pack-too-large = the file is too large; at most { $max } bytes
pack-not-utf8 = the file is not saved as UTF-8
pack-not-toml = the line cannot be read as TOML, or the key stands there twice
pack-not-csv = the line cannot be read as CSV
pack-key-missing = the key “{ $key }” is missing
pack-key-unknown = the key “{ $key }” is not known
pack-wrong-kind = “{ $key }” must be { $expected }
pack-expected-text = a text
pack-expected-whole = a whole number
pack-expected-number = a number
pack-expected-yes-no = true or false
pack-expected-table = a table
pack-expected-list = a list
pack-out-of-bounds = { $place }: { $value } must be from { $low } to { $high }
pack-column-missing = the column “{ $column }” is missing
pack-column-unknown = the column “{ $column }” is not known
pack-column-twice = the column “{ $column }” is there twice
pack-cell-count =
    { $found ->
        [one] the line has one cell, but there are { $expected } columns
       *[other] the line has { $found } cells, but there are { $expected } columns
    }
pack-empty = “{ $place }” must be filled in
pack-english-missing = “{ $place }” has a Danish text but no English one
pack-not-a-number = { $place }: “{ $value }” is not a number
pack-not-a-date = { $place }: “{ $value }” is not a date. Write yyyy-mm-dd
pack-not-a-time-zone = there is no time zone “{ $value }”
pack-not-one-of = { $place }: “{ $value }” cannot be used. Use one of: { $choices }
pack-not-an-id = “{ $id }” cannot be an id. Use at most 40 letters, digits, -, _ and .
pack-unknown-id = { $place }: nothing in the pack has the id “{ $id }”
pack-duplicate-id = “{ $id }” stands in line { $line } already
pack-control-character = “{ $place }” holds control characters
pack-answer-missing = the answer { $key } is missing
pack-level-texts-incomplete = the question has texts for some levels but not for all five
pack-area-named-twice = the area “{ $area }” has two English names
pack-area-not-in-small-form = the small form asks nothing in the area “{ $area }”
pack-profile-without-requirements = the job profile “{ $id }” demands nothing
pack-year-missing = the year { $year } is missing between the first and the last
pack-meaning-missing = the theme does not say how “{ $meaning }” is to look
pack-no-rows = the file has no rows

pack-part-rule = Rule
pack-part-answer = Answer
pack-part-goal = Goal
pack-part-competence = Competence
pack-part-profile = Job profile
pack-part-requirement = Requirement
pack-part-holiday = Calendar
pack-part-frame = Frames
pack-part-theme = Theme
pack-change-added = { $part } { $id }: new
pack-change-removed = { $part } { $id }: no longer there
pack-change-changed = { $part } { $id }: { $fields }
pack-change-value = “{ $old }” becomes “{ $new }”
pack-change-field = { $field } “{ $old }” becomes “{ $new }”
pack-change-nothing = nothing
