### A run is made or changed.

edit-run-new = New run
edit-run-change = Edit run
edit-run-when = When and where
edit-run-id = Id of the run
edit-run-first = First day
edit-run-last = Last day
edit-run-starts = Begins at
edit-run-ends = Ends at
edit-run-clock-help = For example 9.00
edit-run-not-a-clock = Type a time of day, such as 9.30.
edit-run-seats-step = Seats and sign-up
edit-run-seats = Seats
edit-run-seats-help = Leave the field empty if there is room for everybody.
edit-run-minimum = At least so many
edit-run-deadline = Last day to sign up
edit-run-open = Open for sign-up
edit-run-planned = Planned, not open yet
edit-run-staff = People behind it
edit-run-staff-intro = Colleagues who develop, facilitate or teach. The field can stay empty.
edit-run-who = Colleague { $number }
edit-run-role = Role
edit-run-saved = The run is saved. If it has moved, everybody on it is told.
