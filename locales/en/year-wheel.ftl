### The year wheel: what happens when.

year-wheel-title = Year wheel
year-wheel-title-of = Year wheel { $year }
year-wheel-before = Year before
year-wheel-after = Year after
year-wheel-months = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
year-wheel-here = we are here, { $date }
year-wheel-round = Round
year-wheel-interviews = MUS
year-wheel-plans = Plans
year-wheel-catalogue = Courses
year-wheel-ahead = in { $days } days
year-wheel-tomorrow = tomorrow
year-wheel-now = now, { $days ->
    [one] 1 day left
   *[other] { $days } days left
}
year-wheel-last-day = now, last day
year-wheel-over = over
year-wheel-closed = closed
year-wheel-still-open = still open
year-wheel-deadline = now, due { $date }
year-wheel-empty = No dates are set for { $year } yet. HR sets them, and the rounds come by themselves.
year-wheel-empty-hr = No dates are set for { $year } yet. Press { $key } to set them. The rounds come by themselves.

## The guide that sets the dates.

year-wheel-set-title = Set the year's dates
year-wheel-set-year = Set dates for { $year }
year-wheel-talks = Interviews and plans
year-wheel-courses = Signing up for courses
year-wheel-intro = Everybody can see the dates for { $year }. Leave a field empty where the date is not decided. The dates of the round come by themselves.
year-wheel-interviews-from = MUS from
year-wheel-interviews-to = MUS to
year-wheel-plans-from = Development plans from
year-wheel-plans-to = Development plans to
year-wheel-first-from = First sign-up from
year-wheel-first-to = First sign-up to
year-wheel-second-from = Second sign-up from
year-wheel-second-to = Second sign-up to
year-wheel-overlap = The two periods for signing up overlap.
year-wheel-set-done = The year's dates are saved, and everybody can see them.
