### A new activity.

new-activity-title = New activity
new-activity-what = What
new-activity-name = Name
new-activity-kind = Kind
new-activity-source = Seen in
new-activity-reference = Reference
new-activity-reference-help = For example the number of the report.
new-activity-whom = For whom
new-activity-unit = Unit
new-activity-competence = Competence
new-activity-competence-help = Write its id, for example SEL-85, or leave the field empty.
new-activity-unknown-competence = There is no competence with that id.
new-activity-level = Level to reach
new-activity-no-count = Choose the unit. Without a competence from the overview nobody is counted.
new-activity-lack = "{ $question }": { $count } lack it.
new-activity-lack-names = "{ $question }": { $count } lack it: { $names }
new-activity-lack-few = "{ $question }": too few to show how many lack it.
new-activity-resources = Responsibility, deadline and means
new-activity-owner = Responsible
new-activity-deadline = By
new-activity-hours = Hours set aside
new-activity-money = Kroner set aside
new-activity-decide = Decide it now?
new-activity-done = The activity is saved.
