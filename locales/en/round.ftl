### A round while it runs: how far it is, who is missing, and what happened to its people.

round-title = The round { $name }
round-nobody = nobody
round-not-in = not in
round-not-in-hired = not in, employed { $date }
round-not-in-long = Fits the participants of the round, but came later and is not in. Can be taken in now.
round-joined = came in { $date }
round-joined-long = Was taken in after the round was opened, and has the form among the tasks.
round-left = left { $date }
round-left-long = Left without anything being sent. Can be taken out of the round, so that it does not count as missing.
round-left-sent-long = Left. What was sent counts.
round-leaves = leaves { $date }
round-leaves-long = Leaves before the round ends. The form can be filled in up to that day.
round-moved = moved: { $from } to { $to }
round-moved-long = Counts in the new unit now. What was sent goes along.
round-new-manager = new manager: { $to } after { $from }
round-new-manager-long = The former manager's draft stays with that manager only. The new manager fills the form in anew.
round-new-manager-sent-long = The former manager's form is sent and stands. The new manager can read it and open it again.
round-taken-out = taken out { $date }
round-taken-out-long = Was taken out of the round. Drafts stay with their owners.

## The three parts: units, who is missing, what happened.

round-units = Units
round-missing = Missing ({ $count })
round-missing-in = Missing in { $unit } ({ $count })
round-happenings = Changes ({ $count })
round-other-part = Show other
round-who-is-missing = Who is missing
round-list = Address list
round-table = CSV
round-table-units = status
round-table-missing = missing
round-table-happenings = changes
round-closed-on = Closed { $date }
round-reminded-on = Reminded { $date }
round-people = In
round-own-sent = Own
round-manager-sent = Manager
round-both-sent = Both
round-few = under 5
round-few-long = So few are in here that the numbers would show single persons. That is why they are not shown.
round-unit-lacks = { $people } are in. Missing: { $own ->
    [one] 1 own form
   *[other] { $own } own forms
} and { $manager ->
    [one] 1 manager's form
   *[other] { $manager } managers' forms
}.
round-no-units = Nobody is in the round from the units you can follow.
round-about = About
round-email = E-mail
round-lacks = Missing
round-lacks-own = own form
round-lacks-manager = form from { $name }
round-reminded = Reminded
round-owes-own = { $name } still has to send the own form. { $email }
round-owes-manager = { $name } still has to send the manager's form. { $email }
round-owes-again = The form was opened again.
round-no-email = There is no e-mail address.
round-missing-nobody = Everybody has sent.
round-missing-nobody-of-mine = None of your own employees is missing. Names are shown only for those whose nearest manager you are.
round-missing-closed = The round is closed, so nothing more can be sent.
round-happened = What happened
round-owes = Sent by
round-nothing-happened = Nothing has happened to the participants since the round was opened. New hires, leavers, transfers and new managers are shown here.
round-nothing-known = Nothing is seen to have happened. The round was opened before Sofus kept an eye on changes of manager.

## What HR does: each asked about first.

round-for-hr = Only HR can do that.
round-is-closed = The round is closed and cannot be changed or opened again. Open a new one.
round-remind-title = Send reminder
round-remind-all = Everybody who still has to send gets the reminder among the tasks, with today's date. Sofus sends no e-mail; under "Missing" you can save a list with addresses.
round-remind-unit = Everybody who still has to send a form about employees in { $unit } gets the reminder among the tasks, with today's date. Sofus sends no e-mail; under "Missing" you can save a list with addresses.
round-remind-done = The reminder is sent and stands among the tasks now.
round-take-in-title = Take into the round
round-take-in-one = Shall { $name } be taken into the round? The form becomes a task at once.
round-take-in-all = Shall all newcomers be taken into the round ({ $count })? The form becomes a task at once.
round-take-in-nobody = There is nobody to take in. Everybody the round is for is in.
round-take-in-done = { $count ->
    [one] 1 was taken into the round.
   *[other] { $count } were taken into the round.
}
round-take-out-title = Take out of the round
round-take-out-one = Shall { $name } be taken out of the round? The form is no task any more then. Drafts stay with their owners.
round-take-out-all = Shall everybody who left without anything being sent be taken out of the round ({ $count })?
round-take-out-nobody = There are no leavers to take out. Choose a person to take just that one out.
round-take-out-done = { $count ->
    [one] 1 was taken out of the round.
   *[other] { $count } were taken out of the round.
}
round-close-intro = Once { $name } is closed, it cannot be opened again.
round-close-go = Close the round
round-closing-missing = What is sent, and what is missing
round-closing-shown = What closing means
round-close-done = The round is closed. The answers can now be read side by side and in the overview.
round-closing-sent = Sent: { $own } of { $people } own forms, { $manager } of { $people } managers' forms, both for { $both }.
round-closing-reopened = Opened again and not sent: { $count }. They do not count.
round-closing-wishes = Wishes to reopen without an answer: { $count }.
round-closing-one-sided = Only one side sent for { $count }; both parties and HR see it.
round-closing-left = Leavers in the round: { $count }. What they sent counts.
round-closing-shows-parties = Employee, nearest manager and HR can read what was sent side by side.
round-closing-shows-figures = Managers see figures of own units, all of the organisation, never under 5.
round-closing-drafts = Drafts stay their owners' only until the forms are deleted after { $count } months.

## The list for e-mail.

round-list-head = Missing in { $name }, deadline { $deadline }
round-list-to = Addresses for the field "To" (or better "Bcc"):
round-list-forms = Forms that are missing:
round-list-file = missing
round-list-empty = No form is missing, so there is no list to save.
