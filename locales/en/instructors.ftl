### Instructors.

instructors-title = Instructors
instructors-unit = Unit
instructors-said = Willing to be asked
instructors-load = Runs: ahead/held
instructors-yes = yes
instructors-yes-named = yes, nominated
instructors-named = named by manager
instructors-runs = { $ahead } / { $held }
instructors-take-back = Take back
instructors-taken-back = The nomination is taken back.
instructors-named-done = The employee is nominated as an instructor.
instructors-empty = Nobody at the top level has said yes to being asked. One can say yes under Settings.
instructors-empty-manager = Nobody at the top level has said yes to being asked. Press { $key } to nominate one of your employees.
instructors-pick-title = Nominate an instructor
instructors-pick = Who could teach this?
