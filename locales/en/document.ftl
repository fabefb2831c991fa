### The competence form as a text document.

document-title-own = Competence form: { $round }
document-title-manager = Manager's rating: { $round }
document-title-agreed = Agreed level: { $round }
document-title-side-by-side = Competence form side by side: { $round }
document-employee = Employee: { $name } ({ $number })
document-position = Position: { $title }
document-unit = Unit: { $unit }
document-profile = Job profile: { $profile }
document-no-profile = Job profile: none, so there are no requirements
document-deadline = Deadline: { $date }
document-sent = Sent: { $date }
document-not-sent = Not sent yet
document-reopened = Opened again: { $reason }
document-own-sent = Employee's form sent: { $date }
document-manager-sent = Manager's form sent: { $date }
document-own-not-sent = The employee's form is not sent
document-manager-not-sent = The manager's form is not sent
document-progress = { $done } of { $all } questions are answered.
document-answer = Answer: { $answer }
document-demand = Required: { $level }
document-last = Last time: { $answer }
document-comment = Comment:
document-own = Employee: { $answer }
document-manager = Manager: { $answer }
document-agreed = Agreed: { $level }
document-own-comment = Employee's comment:
document-manager-comment = Manager's comment:
document-talk-point = Talk about this: you see it differently.
document-meets = meets the requirement
document-above = { $levels } above the requirement
document-below = { $levels } below the requirement
document-unresolved = to be clarified

## The file

document-file-form = competence-form
document-file-side-by-side = side-by-side
document-box = Document
document-written = Saved as { $path }
document-not-written = The document was not saved: { $why }
