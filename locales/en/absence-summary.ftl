### The two reports on sickness absence: snapshot and development.

absence-summary-title = Report on sickness absence
absence-summary-file = absence
absence-summary-snapshot = Snapshot
absence-summary-development = Development
absence-summary-head = { $report } of the sickness absence: { $of }
absence-summary-period = { $from } to { $to }
absence-summary-person = employee { $number }
absence-summary-per-fte = { $now } day-works per full-time employee. The target is { $target }.
absence-summary-before = The year before: { $before }.
absence-summary-organisation = The whole organisation: { $all }.
absence-summary-short-long = { $all } day-works in all: { $short } in short and { $long } in long spells.
absence-summary-percent = Absence rate: { $percent }.
absence-summary-people = { $employees } employees, { $fte } full-time employees in the period. Without a single sick day: { $without } of { $group }.
absence-summary-spells =
    { $count ->
        [one] 1 spell.
       *[other] { $count } spells.
    }
absence-summary-length = { $length }: { $count }
absence-summary-band = { $from }-{ $to } days
absence-summary-band-over = over { $more } days
absence-summary-unit = Unit
absence-summary-fte = FTE
absence-summary-now = Per FTE
absence-summary-last-year = Year ago
absence-summary-hidden = too few
absence-summary-too-few = There are fewer than { $small } employees in the unit, or the figure would tell about so small a group. So it is not shown.
absence-summary-month = Month
absence-summary-short = Short
absence-summary-long = Long
absence-summary-in-all = In all
absence-summary-rolling = 12 mths
absence-summary-target-line = The target { $target } belongs to the 12 months, not to a single month.
absence-summary-notices =
    { $count ->
        [one] 1 sick notice (talk at { $at })
       *[other] { $count } sick notices (talk at { $at })
    }
absence-summary-days =
    { $count ->
        [one] 1 sick day (talk at { $at })
       *[other] { $count } sick days (talk at { $at })
    }
absence-summary-in-a-row =
    { $count ->
        [one] 1 day in a row (talk at { $at })
       *[other] { $count } days in a row (talk at { $at })
    }
absence-summary-define-small = · Figures about fewer than { $small } employees are shown only to those who may see the persons.
absence-summary-define-one = · The figures are one employee's day-works and are not divided by anything.
