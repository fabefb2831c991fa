### Absence today: who is away, what is due, and registering.

absence-today-title = Absence today
absence-today-head = { $people } employees · { $away } away today · { $late } overdue
absence-today-away = Away
absence-today-due = Next step
absence-today-at-work = –
absence-today-since = from { $since } (day { $days })
absence-today-child-since = child ill { $since }
absence-today-by = { $date } { $what }
absence-today-late = overdue
absence-today-expected = expected back { $date }
absence-today-not-expected = return not told
absence-today-nothing = Nothing registered today. { $key }: register a sick notice.
absence-today-empty = Nobody works under you today.
absence-today-no-report = { $name } has reported nothing.
absence-today-done = Registered.
absence-today-ill = Sick notice
absence-today-ill-who = { $name } is ill. Do not ask what is wrong.
absence-today-ill-today = Ill from today
absence-today-ill-yesterday = Ill from yesterday
absence-today-ill-child = Child’s sick day today
absence-today-well = Return
absence-today-well-who = { $name } is well.
absence-today-well-today = Back today (last sick day yesterday)
absence-today-well-tomorrow = Back tomorrow (last sick day today)
