### The guide that changes an open round.

change-round-title = Change the round
change-round-step = Name and deadline
change-round-intro = The deadline can be made longer, never shorter: the participants have planned by it.
change-round-deadline-help = Type e.g. 22-11-2026, 22/11, today, +14 or week 47.
change-round-takes-along = The last day of the round moves along, because it lies before the new deadline.
change-round-done = The round was changed.
