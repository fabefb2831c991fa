### A person's card.

card-name = Name
card-number = Employee no.
card-title = Position
card-unit = Unit
card-manager = Line manager
card-profile = Job profile
card-no-profile = No job profile is attached to the position
card-hours = Hours a week
card-hired = Start date
card-left = Left
card-agreement = Collective agreement
card-login = Login
card-email = E-mail
card-forms = self: { $own } · manager: { $manager }
card-state-not-begun = not begun
card-state-draft = draft
card-state-sent = sent
card-state-reopened = reopened
