### My tasks: what waits for me, and why.

tasks-title = My tasks
tasks-count = { $count ->
    [one] 1 task is waiting for you
   *[other] { $count } tasks are waiting for you
}
tasks-places = Other pages
tasks-more-places = { $key } finds the other pages
tasks-own-form = Fill in your competence form
tasks-form-about = Fill in the form about { $name }
tasks-reopen-wish = { $name } would like the form reopened
tasks-side-by-side = Read the forms about { $name } side by side
tasks-not-begun = { $questions } questions, not begun
tasks-reminded = { $reason } · reminded { $date }
tasks-answered = { $answered } of { $questions } answered
tasks-reopened = reopened: { $reason }
tasks-reopen-asked = "{ $reason }"
tasks-both-sent = both forms are sent
tasks-empty = Nothing is waiting for you just now. Tasks appear by themselves when a round opens or when a form is to be read. Press { $key } to see the rounds.
tasks-empty-no-employee = Your login is not tied to an employee, so you have no form of your own to fill in. Press { $key } to see the rounds.

## The reasons, short enough for the list: 12 characters.

tasks-short-not-begun = not begun
tasks-short-answered = { $answered } of { $questions }
tasks-short-reopened = reopened
tasks-short-reopen-asked = wish
tasks-short-both-sent = both sent

## Interviews and development plans.

tasks-plan-interview = Plan the interview with { $name }
tasks-prepare = Prepare the interview with { $name }
tasks-settle = End or move the interview with { $name }
tasks-sign = Sign the development plan of { $name }
tasks-settle-plan = The development plan of { $name }
tasks-agreement = Agreement in the plan of { $name }
tasks-follow-up = Half-year follow-up with { $name }
tasks-interview-due = this year's interview is not planned
tasks-invited = invited { $date } at { $time }
tasks-invited-at = invited { $date } at { $time }, { $place }
tasks-interview-over = the interview is not noted as held
tasks-other-signed = the other has signed
tasks-nobody-signed = nobody has signed yet
tasks-plan-refused = one party would not sign
tasks-manager-left = the manager of the interview has changed: offer a new interview, or sign anew
tasks-agreement-due = "{ $text }"
tasks-half-year = half a year after the signatures
tasks-short-interview-due = not planned
tasks-short-invited = at { $time }
tasks-short-interview-over = not noted
tasks-short-sign = signature
tasks-short-refused = not agreed
tasks-short-manager-left = new manager
tasks-short-agreement = agreement
tasks-short-follow-up = follow-up
