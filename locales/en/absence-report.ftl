### The report on sickness absence as text.

absence-report-head = Sickness absence { $from } – { $to } · { $unit } { $name }
absence-report-unit = Unit
absence-report-employees = Staff
absence-report-fte = FTE
absence-report-day-works = Day-works
absence-report-per-fte = Per FTE
absence-report-short = Short
absence-report-long = Long
absence-report-percent = Absent%
absence-report-spells = Spells
absence-report-nobody = Nobody has passed a threshold for a talk.
absence-report-people = Past a threshold for a talk:
absence-report-person = { $employee } · { $notices } sick notices · { $days } sick days ({ $calendar } calendar days) · ill now { $current } days · { $reasons }
absence-report-frequent = frequent
absence-report-days = many days
absence-report-long-spell = long spell
absence-report-definitions = How the figures are worked out:
absence-report-define-day-work = · One day-work is { $hours } hours. Absence is counted in the hours the employee should have worked; partly ill counts with its percentage.
absence-report-define-denominator = · Per FTE: day-works divided by { $fte } full-time employees ({ $week } hours a week on every day employed in the period). Absent%: of { $possible } possible hours.
absence-report-define-target = · The target is { $target } day-works per full-time employee.
absence-report-define-kinds = · Counted: { $kinds }. A child’s sick day is no sickness absence of the employee.
absence-report-define-window = · The period is the last { $daymonths } calendar months up to and including the day. Each day counts in the unit worked in that day.
absence-report-define-spell = · Registrations without a working day between them are one spell. Short is up to { $short } calendar days, long is more.
absence-report-define-triggers = · A talk is held at more than { $notices } sick notices in { $noticemonths } months, more than { $days } sick days (working days) in { $daymonths } months, or more than { $long } calendar days in a row. Counted: { $counted }.
absence-report-define-national = · Difference from the national figure: holiday is not taken out of the possible hours, a working week has five days, and open spells count now rather than when they end.
