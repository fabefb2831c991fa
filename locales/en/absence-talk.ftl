### Talks about absence: the guides, the invitation and the preparation.

absence-talk-title = Sickness absence talk
absence-talk-title-care = Care talk
absence-talk-title-followup = Follow-up after the talk
absence-talk-title-contact = Contact during the absence
absence-talk-title-return = Follow-up after the return

absence-talk-meeting = The talk
absence-talk-with = A talk with { $name }.
absence-talk-with-why = A talk with { $name }. { $why }
absence-talk-outcome = Was it held?
absence-talk-outcome-help = If the employee says no, do not ask why.
absence-talk-held = Yes
absence-talk-declined = No, the employee declined
absence-talk-on = When?
absence-talk-declined-on = When did you get the answer?
absence-talk-on-help = Write today, yesterday, 22/11 or 22-11-2026.
absence-talk-manner = How?
absence-talk-by-meeting = At a meeting
absence-talk-by-phone = By telephone
absence-talk-by-video = On screen
absence-talk-companion = Was a companion or union representative there?
absence-talk-companion-help = The employee may always bring one.

absence-talk-now = Work right now
absence-talk-now-care = What gives rise to it
absence-talk-now-followup = Since the last time
absence-talk-now-contact = Work and the time ahead
absence-talk-now-return = The first days
absence-talk-ahead = What can change, and what you agree
absence-talk-reminder = Talk about work. You may not ask about the illness or write anything about it, not even what the employee tells you.
absence-talk-reminder-before = Talk about work, not about the illness, and do not write about it. Agreed { $date }: { $agreed }

absence-talk-occasion = What at work gives rise to the talk?
absence-talk-occasion-help = A pressed period, a new field, a difficult case.
absence-talk-went = How did the agreements go?
absence-talk-went-help = What came of them, and what did not.
absence-talk-can = What can the employee do?
absence-talk-can-help = Tasks, hours and places that are possible now.
absence-talk-hinders = What at work makes it difficult?
absence-talk-hinders-help = What hinders in the tasks, not why.
absence-talk-change = What at work can change?
absence-talk-change-help = Tasks, pace, hours, working from home, aids.
absence-talk-agreed = What have you agreed?
absence-talk-agreed-help = Who does what, and when.
absence-talk-words = It says "{ $words }". That may tell of the illness. Better write what it means for work.

absence-talk-warning-title = Read it through once more
absence-talk-warning =
    { $count ->
        [one] The word "{ $words }" may tell of the illness.
       *[other] The words "{ $words }" may tell of the illness.
    } Nothing may be written about it, not even what the employee told you. Go back and change it, or go on if the word is about work.

absence-talk-support-title = Support for the employee
absence-talk-support = Which support have you agreed?
absence-talk-advice-title = Advice for you as manager
absence-talk-advice = Where do you seek advice yourself?

absence-talk-end = Next steps
absence-talk-expected = When does the employee expect to be back?
absence-talk-expected-help = Only if the employee can tell.
absence-talk-next = When do you speak again?
absence-talk-next-help = At the latest { $date }. A later day needs a reason.
absence-talk-later = Why later?
absence-talk-later-help = An agreed pause, for example. Do not write about the illness.
absence-talk-given = Does the employee get the note?
absence-talk-given-help = The employee reads it here in Sofus. No needs a reason.
absence-talk-withheld = Why not?
absence-talk-withheld-help = The reason is kept with the note.

absence-talk-invite-title = Invite to a talk
absence-talk-invite-intro = Sofus writes a letter to { $name } that you send yourself. Give reasonable time to prepare.
absence-talk-invite-on = Which day?
absence-talk-invite-on-help = Write +3, 22/11 or 22-11-2026.
absence-talk-invite-on-due = The talk must be held by { $date }.
absence-talk-invite-at = What time?
absence-talk-invite-at-help = Write 10.30, for example.
absence-talk-invite-place = Where?
absence-talk-letter-title = Invitation: { $talk }
absence-talk-letter-dear = Dear { $name }
absence-talk-letter-meeting = I would like to talk with you { $date } at { $time }: { $place }.
absence-talk-letter-phone = I would like to talk with you by telephone { $date } at { $time }. I will call you.
absence-talk-letter-video = I would like to talk with you on screen { $date } at { $time }. You will get a link.
absence-talk-letter-purpose = The purpose is to talk about work: what you can do, what is difficult, and what we can change so that you come back well or can go on. We also agree when we speak again.
absence-talk-letter-purpose-care = The purpose is to hear how you are doing at work, and what we can do in time.
absence-talk-letter-purpose-return = The purpose is to hear how your first days went, and whether there is anything to allow for over a time.
absence-talk-letter-not-disciplinary = It is a supportive talk. It is no disciplinary talk and has nothing to do with a personnel case.
absence-talk-letter-illness = You need not tell what is wrong with you. I may not ask, and nothing is written about it. You get the note I write.
absence-talk-letter-companion = You are welcome to bring a companion or your union representative.
absence-talk-letter-if-ill = If you are ill that day, we hold the talk by telephone.
absence-talk-letter-too-ill = If you are too ill for a talk, just say so. Then we find another day.
absence-talk-letter-from = Kind regards
    { $name }
absence-talk-sheet-title = { $talk }: { $name }
absence-talk-sheet-due = To be held by { $date }
absence-talk-sheet-before = Agreed { $date }: { $agreed }
absence-talk-sheet-begin = Begin by saying
absence-talk-sheet-purpose = The talk is there to help. It is not disciplinary.
absence-talk-sheet-illness = You need not tell what is wrong with you. I may not ask, and I do not write it.
absence-talk-sheet-companion = You may have a companion or union representative with you.
absence-talk-sheet-note = I write a short note of what we agree. You get it.
absence-talk-sheet-prompts = Ask about work
absence-talk-note-held = Held { $date }. { $manner }.
absence-talk-note-companion = A companion or union representative was there.
absence-talk-note-alone = Without a companion.
absence-talk-note-declined = The employee declined { $date }.
absence-talk-note-expected = Expects to be back { $date }.
absence-talk-note-next = You speak again { $date }.
absence-talk-note-later = Later than the rule: { $why }
absence-talk-note-withheld = Not given to the employee: { $why }

absence-talk-recorded = The talk is recorded.
absence-talk-file-sheet = absence-talk-preparation
absence-talk-file-letter = absence-talk-invitation
absence-talk-blank = ________
absence-talk-nothing = There is no talk to hold right now.
absence-talk-no-note = There is no note.
