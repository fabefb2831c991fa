### The rounds of competence mapping.

rounds-title = Rounds
rounds-name = Round
rounds-state = Status
rounds-deadline = Deadline
rounds-own = Your form
rounds-period = Period
rounds-sent = Sent
rounds-open = Open
rounds-closed = Closed
rounds-full = Full form
rounds-small = Small form
rounds-chosen = Chosen questions
rounds-sent-of = { $sent } of { $all } have sent their form
rounds-own-is = Your form: { $state }
rounds-own-none = You are not in this round
rounds-not-in = You are not in that round, so you have no form in it.
rounds-empty = There has been no round yet. HR opens the rounds, and then your form shows up among your tasks. Press { $key } to see your tasks.
rounds-empty-hr = There has been no round yet. Press { $key } to open the first one.
