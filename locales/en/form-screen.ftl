### The competence form.

form-screen-title = Competence form
form-screen-title-mine = My competence form
form-screen-title-own = { $name }: own form
form-screen-title-manager = Manager's form about { $name }
form-screen-title-agreed = Agreed level for { $name }
form-screen-column-question = Question
form-screen-column-answer = Answer
form-screen-column-demand = Need
form-screen-column-last = Last
form-screen-progress = { $done } of { $all } answered
form-screen-area-progress = { $done } of { $all }
form-screen-no-profile = no job profile, so no demands
form-screen-demand = Demand: { $level }
form-screen-no-demand = No demand
form-screen-last = Last: { $answer }
form-screen-not-answered = Not answered. Answer with 0–5, or press Enter to see what the answers mean.
form-screen-comment = Comment: { $comment }
form-screen-empty = The form has no questions.
form-screen-texts-title = What the answers mean
form-screen-no-last = You have not answered this question before.
form-screen-all-answered = { $count ->
    [one] The question is answered. Send with { $key }.
   *[other] All { $count } questions are answered. Send with { $key }.
}
form-screen-is-locked = The form is sent and locked, so answers cannot be changed.
form-screen-read-only = You can read the form, but not write in it.
form-screen-locked = Sent { $date } and locked.
form-screen-locked-undated = Sent and locked.
form-screen-reopened = Reopened: { $reason }
form-screen-not-side-by-side = The forms can be read side by side once both are sent.

form-screen-comment-title = Comment
form-screen-comment-hint = { $question }
form-screen-no-comment = There is no comment.

form-screen-send-title = Send the form?
form-screen-send-all = { $count ->
    [one] The question is answered. Once sent, the form is locked, and the other party can read it when both have sent.
   *[other] All { $count } questions are answered. Once sent, the form is locked, and the other party can read it when both have sent.
}
form-screen-send-some = { $count ->
    [one] One question has no answer. Go to it, or send anyway. Once sent, the form is locked.
   *[other] { $count } questions have no answer. Go to one of them, or send anyway. Once sent, the form is locked.
}
form-screen-sending = Sending …
form-screen-sent = The form is sent and locked. Thank you.

form-screen-reopen-title = Reopen the form
form-screen-reopen-hint = Why should the form be reopened? The reason is kept and can be read by both parties.
form-screen-ask-reopen-title = Ask for the form to be reopened
form-screen-ask-reopen-hint = Why would you like the form to be reopened? Your manager is told.
form-screen-no-reopen = You cannot reopen this form.
form-screen-is-open = The form is open, so you can simply change it.
form-screen-now-open = The form is open again. { $key } shows your tasks.
form-screen-asked = Your wish is sent to your manager. { $key } shows your tasks.

## The answers, short enough for the list: 18 characters, and 10 in a narrow window.

form-screen-short-0 = Not relevant
form-screen-short-1 = Novice
form-screen-short-2 = Advanced beginner
form-screen-short-3 = Competent
form-screen-short-4 = Proficient
form-screen-short-5 = Expert
form-screen-narrow-0 = Not rel.
form-screen-narrow-1 = Novice
form-screen-narrow-2 = Advanced
form-screen-narrow-3 = Competent
form-screen-narrow-4 = Proficient
form-screen-narrow-5 = Expert

form-screen-unanswered = Unanswered
