### Foreslåede niveauer.

level-proposals-title = Foreslåede niveauer
level-proposals-empty = Der er ingen foreslåede niveauer. De kommer, når nogen i dit team har deltaget i et kursus, der fører til et niveau.
level-proposals-competence = Kompetence
level-proposals-level = Nu > nyt
level-proposals-answer = Svar
level-proposals-waits = venter på svar
level-proposals-agreed = aftalt: { $level }
level-proposals-refused = ikke nu
level-proposals-agree = Aftal
level-proposals-other = Andet niveau 1-5
level-proposals-not-now = Ikke nu
level-proposals-card = Kort
level-proposals-from = Deltog i { $course }
level-proposals-now = nu { $level }
