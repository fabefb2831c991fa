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
