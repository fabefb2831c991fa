### Proposed levels.

level-proposals-title = Proposed levels
level-proposals-empty = There are no proposed levels. They come when somebody in your team has taken part in a course that leads to a level.
level-proposals-competence = Competence
level-proposals-level = Now > new
level-proposals-answer = Answer
level-proposals-waits = awaits answer
level-proposals-agreed = agreed: { $level }
level-proposals-refused = not now
level-proposals-agree = Agree
level-proposals-other = Other level 1-5
level-proposals-not-now = Not now
level-proposals-card = Card
level-proposals-from = Took part in { $course }
level-proposals-now = now { $level }
