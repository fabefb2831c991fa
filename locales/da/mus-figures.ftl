### MUS holdt og planer underskrevet i kalenderåret.

mus-figures-title = MUS-tal
mus-figures-year = MUS og udviklingsplaner { $year }
mus-figures-unit = Enhed
mus-figures-held = MUS holdt
mus-figures-signed = Underskrevet
mus-figures-agreements = Aftaler
mus-figures-hidden = for få til at vise
mus-figures-into = Vis enheden
mus-figures-above = Enheden over
mus-figures-definition = Af dem, der har været ansat mindst 3 måneder; langtidsfraværende er med. Aftaler: gennemført af alle i de underskrevne planer, ! overskredet.
mus-figures-line = { $unit }: MUS holdt { $held } af { $employees }, underskrevet { $signed }; aftaler gennemført { $done } af { $agreements }, overskredet { $overdue }
