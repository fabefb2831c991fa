### Interviews held and plans signed in the calendar year.

mus-figures-title = MUS figures
mus-figures-year = Interviews and development plans { $year }
mus-figures-unit = Unit
mus-figures-held = Held
mus-figures-signed = Signed
mus-figures-agreements = Agreements
mus-figures-hidden = too few to show
mus-figures-into = Show the unit
mus-figures-above = The unit above
mus-figures-definition = Of those employed at least 3 months; the long-term absent included. Agreements: done of all in the signed plans, ! overdue.
mus-figures-line = { $unit }: interviews held { $held } of { $employees }, signed { $signed }; agreements done { $done } of { $agreements }, overdue { $overdue }
