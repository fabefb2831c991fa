### Competence activities: what is decided, and whether it helped.

activities-title = Activities
activities-name = Activity
activities-unit = Unit
activities-state = State
activities-due = Due
activities-effect = Then > now
activities-empty = There are no activities yet. They are decided from the overview, or with { $key } from an inspection, an audit, an interview or a new law.
activities-proposed = proposed
activities-decided = decided
activities-under-way = under way
activities-done = done
activities-dropped = given up
activities-kind-course = Internal course
activities-kind-colleague = Learning from a colleague
activities-kind-external = External education
activities-kind-supervision = Supervision
activities-source-overview = The overview
activities-source-inspection = Inspection
activities-source-audit = Audit
activities-source-interview = Interview
activities-source-law = Law
activities-to-level = to level { $level }
activities-resources = Responsible: { $owner } · { $hours } hours · DKK { $money }
activities-people = { $count ->
    [0] Not for particular employees
    [one] For 1 who lacked it
   *[other] For { $count } who lacked it
}
activities-few = Too few to show how many
activities-effect-line = The same { $people } employees: mean { $then } then, { $now } now; { $reached } have reached the level.
activities-decide = Decide
activities-begin = Begin
activities-finish = Finish
activities-not-yours = The person responsible, HR, or who decides for the unit takes the activity on.
activities-drop-title = Give the activity up
activities-drop-hint = Why? Everybody can read it.
activities-stepped = The activity is taken a step on.
