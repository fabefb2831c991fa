### One question across the team.

team-question-title = One question for the whole team
team-question-of = Question { $question } of { $questions }
team-question-next = Next
team-question-previous = Previous
team-question-form = Your form
team-question-no-last = You have not rated this for the employee before.
team-question-is-first = That is the first question.
team-question-is-last = That is the last question. Send each form from the team.
team-question-closed = The round is closed, so the answers cannot be changed.
team-question-locked = Your form about { $name } is sent and locked. Reopen it from the team.
team-question-done = Everybody has an answer to this question. { $key } goes to the next one.
team-question-last-done = Everybody has an answer to the last question. Send each form from the team.
team-question-empty = None of your employees are in this round. Press { $key } to see the rounds.
