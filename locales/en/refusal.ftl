### When something cannot be done: what happened, what was kept, what to do.

refusal-not-found = It does not exist, or you do not have access to it.
refusal-not-for-oneself = You cannot do this for yourself.
refusal-unknown-login = The login "{ $login }" is not tied to any employee. Ask the administrator to do so.
refusal-not-employed = The person is not employed today. Nothing was changed.
refusal-as-not-allowed = Only the person who set up Sofus here can sign in as somebody else.
refusal-round-closed = The round is closed, so nothing more can be sent. Your answers are kept as a draft.
refusal-form-not-begun = The form has not been started yet.
refusal-form-draft = The form is a draft and has not been sent yet.
refusal-form-sent = The form is sent and locked.
refusal-form-reopened = The form has been reopened and is waiting to be sent.
refusal-nothing-answered = Nothing is answered, so there is nothing to send.
refusal-round-exists = A round with that short name already exists.
refusal-no-questions = There are no questions to ask. Import competences first.
refusal-nobody-employed = Nobody is employed today, so there is nobody to open the round for.
refusal-date-before = The date { $date } is before { $earliest }.
refusal-date-after = The date { $date } is after { $latest }, the latest possible.
refusal-required = Must be filled in: { $field }.
refusal-too-long = The text is too long. There is room for { $max } characters. It is still in the field.
refusal-control-characters = The text contains control characters that cannot be stored.
refusal-login-in-use = Another employed person has this login. Nothing was changed. Choose another, or remove it there first.
refusal-stale = Somebody else has changed it since you opened it. What you typed is still here.
refusal-already-set-up = Sofus is already set up here.
refusal-journal-unavailable = The journal cannot be written, so sensitive data are not shown. Contact whoever runs Sofus.
refusal-disk-full = The disk is full. Nothing was saved, but what you typed is still here.
refusal-read-only = Nothing can be saved just now ({ $why }). What you typed is still here.
refusal-failed = Something went wrong ({ $why }). Try again, and contact whoever runs Sofus if it happens again.

refusal-field-reason = reason
refusal-field-name = name
refusal-field-id = short name
refusal-field-from = first day
refusal-field-to = last day
refusal-field-deadline = deadline
refusal-field-scope = what the role covers
refusal-field-login = login
refusal-field-language = language
