### My tasks: what waits for me, and why.

tasks-title = My tasks
tasks-count = { $count ->
    [one] 1 task is waiting for you
   *[other] { $count } tasks are waiting for you
}
tasks-places = Other pages
tasks-own-form = Fill in your competence form
tasks-form-about = Fill in the form about { $name }
tasks-reopen-wish = { $name } would like the form reopened
tasks-side-by-side = Read the forms about { $name } side by side
tasks-not-begun = { $questions } questions, not begun
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
