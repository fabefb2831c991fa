### The list of participants.

roll-title = Participants
roll-empty = Nobody is signed up for the run yet.
roll-missing =
    { $count ->
        [one] attendance is missing for 1
       *[other] attendance is missing for { $count }
    }
roll-not-begun = The run begins on { $date }. Attendance is registered from that day.
roll-over = The run is closed or cancelled, so attendance cannot be changed.
roll-ask-close = Close the run of "{ $course }"? Attendance cannot be changed after that.
roll-done-closed = The run is closed.
roll-done-present = Present is registered.
roll-done-absent = Absent is registered.
roll-open-card = Card
