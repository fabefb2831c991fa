### The sickness absence of a unit.

absence-unit-title = Sickness absence: { $unit }
absence-unit-title-alone = Sickness absence
absence-unit-people = { $employees } employees, { $fte } full time
absence-unit-per-fte = { $now } day-works per full-time employee
absence-unit-target = target { $target }
absence-unit-before = year ago { $before }
absence-unit-organisation = whole organisation { $all }
absence-unit-split = { $short } in short, { $long } in long spells, { $percent }
absence-unit-without = { $without } of { $group } without a sick day
absence-unit-legend = { $now } 12 months to then  { $before } a year before  { $line } target { $target }
absence-unit-below = Units below
absence-unit-lengths = Spells by length in calendar days
absence-unit-to-below = Units
absence-unit-to-lengths = Lengths
absence-unit-to-curve = Curve
absence-unit-open = Open unit
