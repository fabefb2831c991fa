### What "sofus doctor" found.

doctor-units = Units: { $count }
doctor-people = Employees, leavers too: { $count }
doctor-employed = Employed today: { $count }
doctor-competences = Competences: { $count }
doctor-profiles = Job profiles: { $count }
doctor-rounds = Rounds: { $count }
doctor-evaluations = Forms: { $count }
doctor-grants = Roles and deputies: { $count }
doctor-journal = The journal's chain is whole: { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
doctor-journal-broken = FAULT: The journal's chain is broken at entry { $entry }.
doctor-roots = FAULT: There must be one topmost unit, but there are { $count }.
doctor-missing = FAULT: { $from } { $id } refers to { $to } { $named }, which does not exist.
doctor-loop = FAULT: Unit { $unit } lies below itself.
doctor-shared-login = FAULT: Employees { $employees } have the same login.
doctor-too-many-answers = FAULT: The form of employee { $employee } in round { $round } has more answers than the round has questions.
doctor-summary = { $count ->
    [0] No faults found.
    [one] 1 fault found.
   *[other] { $count } faults found.
}

## What refers, and what is referred to

doctor-from-unit = Unit
doctor-from-employee = Employee
doctor-from-profile = Job profile
doctor-from-competence = Competence
doctor-from-goal = Goal
doctor-from-round = Round
doctor-from-evaluation = Form
doctor-from-grant = Role
doctor-to-unit = unit
doctor-to-employee = employee
doctor-to-profile = job profile
doctor-to-competence = competence
doctor-to-goal = goal
doctor-to-round = round
doctor-to-evaluation = form
doctor-to-grant = role
