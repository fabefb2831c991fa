### The person card.

card-name = Name
card-number = Employee no.
card-title = Position
card-unit = Unit
card-manager = Line manager
card-profile = Job profile
card-no-profile = No job profile is attached to the position
card-employment = Employment
card-hours = { $hours } hours a week
card-from = from { $date }
card-to = until { $date }
card-contact = Contact
card-own = self: { $state }{ $met }
card-managers = manager: { $state }{ $met }
card-met = { $met }/{ $all } met
card-findable = Found as an expert
card-gaps = Largest gaps
card-gap = Demand { $demand } · self { $own } · manager { $manager } · { $question }
card-tasks = Tasks for me
card-state-not-begun = not begun
card-state-draft = draft
card-state-sent = sent
card-state-reopened = reopened
