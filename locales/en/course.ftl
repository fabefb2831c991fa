### Courses: what is wrong, where a sign-up is, and why there is a task.

course-exists = There is a course with this id already. Choose another.
course-run-exists = There is a run with this id already. Choose another.
course-unknown-competence = There is no competence { $id }. Nothing was saved, and what you typed is still here.
course-no-title = The course must have a title.
course-signed-up-already = You are signed up already: { $state }. Withdraw first if you want another run.
course-not-open = The run takes no sign-ups: { $state }. Show interest to be told when there is one.
course-deadline-passed = The last day to sign up was { $date }. Choose a later run, or show interest.
course-has-begun = The run began on { $date }. Choose a later run, or show interest.
course-not-begun = The run begins on { $date }. Attendance is registered from that day.
course-not-now = That cannot be done now, because the sign-up is: { $state }.
course-answered-already = It was answered already.

course-fault-no-seats = there must be at least 1 seat. Leave the field empty if there is room for everybody
course-fault-minimum = more participants are needed than there are seats
course-fault-taken = { $taken } seats are taken already, so there cannot be fewer
course-fault-ends = the last day lies before the first day
course-fault-clock = the end does not lie after the start
course-fault-deadline = the last day to sign up lies after the first day, { $date }
course-fault-other-course = a run cannot be moved to another course
course-fault-over = the run is closed or cancelled and cannot be changed
course-fault-not-from = the run is { $state } and cannot get that state
course-fault-not-held = the run ends on { $date } and cannot be closed before
course-fault-results =
    { $count ->
        [one] attendance is missing for 1 participant, so the run cannot be closed
       *[other] attendance is missing for { $count } participants, so the run cannot be closed
    }

course-state-interest = interested
course-state-applied = awaits approval
course-state-refused = refused
course-state-waiting = on the waiting list
course-state-offered = offered a seat
course-state-seat = has a seat
course-state-attended = took part
course-state-absent = did not come
course-state-withdrawn = withdrawn

course-act-accept = Take the seat
course-act-withdraw = Withdraw
course-act-approve = Approve
course-act-refuse = Refuse

course-run-planned = planned
course-run-open = open
course-run-closed = closed
course-run-cancelled = cancelled

course-internal = Internal
course-external = External

course-role-developer = developer
course-role-facilitator = facilitator
course-role-teacher = teacher

course-told-seat = you have got a seat
course-told-on-list = the sign-up is approved and you are on the waiting list
course-told-refused = the sign-up is refused
course-told-moved = the run is moved. It was to have been on { $date }
course-told-cancelled = the run is cancelled. You are listed as interested
course-told-no-seat = there was no seat on the run. You are listed as interested
course-told-lapsed = the seat was not answered in time and went to the next. You are listed as interested
course-told-why = { $told }: { $why }

course-task-sign-up = Your sign-up: { $course }
course-task-approve = { $name } wants to take { $course }
course-task-results = Register attendance: { $course }
course-task-evaluate = Evaluate { $course }
course-task-tell-use = Is it used in practice? { $course }
course-task-proposal = New level for { $name }: { $course }

course-reason-offered = there is a free seat for you. Answer before the deadline, or it goes to the next
course-reason-applied = the course needs approval. The run begins on { $date }
course-reason-results =
    { $count ->
        [one] attendance is missing for 1 participant
       *[other] attendance is missing for { $count } participants
    }
course-reason-over = the course ended on { $date }
course-reason-proposed = taking part proposes level { $level }

## The reasons so short that they fit in the list: 12 characters.

course-short-offered = seat offered
course-short-seat = seat given
course-short-on-list = waiting list
course-short-refused = refused
course-short-moved = moved
course-short-cancelled = cancelled
course-short-no-seat = no seat
course-short-applied = sign-up
course-short-results = attendance
course-short-over = course over
course-short-proposed = new level

course-when-from-to = { $days } { $from }–{ $to }
course-when-from = { $days } { $from }
course-kroner = DKK { $amount }

## The course on the screen.

course-news = News: { $news }.
course-leads-to = What it leads to
course-level = to level { $level }
course-now = you are at { $level }
course-demand = required { $level }
course-helps = helps with what you lack
course-hours = { $hours } hours
course-serves = Purpose
course-target-group = Target group
course-prerequisites = Prerequisites
course-approval = Approval
course-approval-yes = the line manager approves the sign-up
course-contact = Contact
course-link = Link
course-owner = Owner
course-interested = Interested
course-interested-count =
    { $count ->
        [one] 1 without a run
       *[other] { $count } without a run
    }
course-id = Id
course-runs =
    { $count ->
        [0] Runs
        [one] 1 run
       *[other] { $count } runs
    }
course-runs-none = There are no runs yet. Show interest, so that whoever plans can see that you want to take part.
course-runs-none-edit = There are no runs yet. Make one when there is a date.
course-head-first = First day
course-head-state = State
course-head-seats = Seats
course-head-deadline = Deadline
course-head-place = Place
course-seats-of = { $taken } of { $all } seats taken
course-seats-open = { $taken } signed up, unlimited
course-waiting = { $waiting } waiting
course-minimum = at least { $least } needed
course-overlap = { $name } is on run { $run } at the same time
course-say-no = Say no
course-mine-interest = You have shown interest. Sign up when there is a run.
course-mine-applied = You are signed up for the run on { $date } and wait for your manager's approval.
course-mine-waiting = You are number { $place } on the waiting list for the run on { $date }.
course-mine-offered = There is a seat for you on the run on { $date }. Answer by { $until }.
course-mine-seat = You have a seat on the run on { $date }.
course-mine-refused = The sign-up was refused.
course-mine-attended = You took part in the run on { $date }.
course-mine-absent = You did not come to the run on { $date }.
course-mine-withdrawn = You withdrew.
course-no-run-to-apply = There is no run to sign up for. Press { $key } to show interest.
course-not-signed-up = You are not signed up for the course.
course-ask-title = Course
course-ask-seat = Sign up for the run on { $date }? There is a free seat.
course-ask-waiting = The run on { $date } is full. Join the waiting list as number { $place }?
course-ask-approval = Sign up for the run on { $date }? Your line manager must approve it.
course-ask-withdraw-seat = Withdraw from "{ $course }"? The seat goes to the first on the waiting list.
course-ask-withdraw = Withdraw from "{ $course }"?
course-cancel-title = Cancel the run
course-cancel-hint = Everybody on the run is told the reason and is listed as interested afterwards.
course-refuse-title = Refuse the sign-up
course-refuse-hint = The employee is told the reason.
course-not-agreed-title = No new level now
course-not-agreed-hint = The employee can read the reason.
course-done-interest = Your interest is noted.
course-done-applied = You are signed up.
course-done-accepted = The seat is yours.
course-done-withdrawn = You have withdrawn.
course-done-cancelled = The run is cancelled, and everybody on it is told.
course-done-approved = The sign-up is approved.
course-done-refused = The sign-up is refused, and the employee is told.
course-done-agreed = The level is agreed.
course-done-not-agreed = The answer is noted. The level is as it was.
