### Sofus line by line: for screen readers, scripts and simple terminals. Whole sentences.

## Words one can type, separated by commas. The words of both languages always work.

plain-words-quit = q, quit
plain-words-menu = m, menu
plain-words-next = n, next
plain-words-same = s, same
plain-words-comment = c, comment
plain-words-texts = t, texts
plain-words-list = l, list
plain-words-clear = -, clear
plain-words-send = send
plain-words-reopen = reopen
plain-words-side-by-side = side, side by side

## Everywhere

plain-start = Sofus line by line. Type ? for help and q to quit.
plain-signed-in = You are signed in as { $name }.
plain-signed-in-as = You are signed in on behalf of { $name }.
plain-help = Type < to go back, m for the main menu, q to quit and ? for this help.
plain-not-understood = “{ $typed }” cannot be used here. Type ? for help.
plain-no-such-number = { $count ->
    [0] There is nothing to choose. Type < to go back.
    [one] There is number 1 only.
   *[other] Type a number from 1 to { $count }.
}
plain-choose = { $count ->
    [one] Type 1 to choose, or < to go back.
   *[other] Type a number from 1 to { $count }, or < to go back.
}
plain-choose-menu = Type a number from 1 to { $count }, or q to quit.
plain-choose-help = Type the number beside what you want. Enter shows more of a long list.
plain-more = { $shown } of { $total } are shown. Press Enter for more.
plain-end = That was all. Type < to go back.
plain-go-back = Type < to go back.
plain-item = { $number }. { $label }
plain-at-menu = You are in the main menu. Type q to quit.
plain-not-saved = Not saved. { $why } It is tried again at the next answer.
plain-now-saved = What was still to be saved is saved now.

## The main menu

plain-menu = Main menu
plain-menu-tasks = { $count ->
    [0] My tasks (none)
   *[other] My tasks ({ $count })
}
plain-menu-forms = The forms
plain-menu-team = My team
plain-menu-side-by-side = Side by side
plain-menu-profile = My job profile
plain-menu-history = My history
plain-menu-who-looked = Who looked at my details
plain-menu-frames = Values and leadership charter
plain-menu-rounds = Rounds
plain-menu-open-round = Open a new round
plain-menu-find = Find a person
plain-menu-language = Dansk
plain-menu-quit = Quit
plain-language-now = The language is now English.

## Lists

plain-tasks = My tasks
plain-tasks-none = Nothing waits for you right now. Tasks come by themselves when a round opens, or when a form is to be read.
plain-task-due = { $what }: { $reason }. Due { $date }.
plain-task-late = { $what }: { $reason }. It was due { $date } and is overdue.
plain-task = { $what }: { $reason }.
plain-forms = The forms
plain-forms-none = You have no forms. A form comes when HR opens a round that you are in.
plain-form-own = My own form, { $round }: { $state }.
plain-form-about = My form about { $name }, { $round }: { $state }, { $answered } of { $questions } answered.
plain-form-theirs = { $name }, own form, { $round }: { $state }.
plain-form-managers = The manager's form about { $name }, { $round }: { $state }.
plain-team = My team, { $round }. Due { $date }.
plain-team-closed = My team, { $round }. The round is closed.
plain-team-none = You have no employees in that round.
plain-team-no-round = There is no round yet. The team appears here when HR opens one.
plain-team-member = { $name }. The employee's form: { $own }. Your form: { $manager }, { $answered } of { $questions } answered.
plain-team-points = { $count ->
    [0] No talk points.
    [one] 1 talk point.
   *[other] { $count } talk points.
}
plain-team-question = Answer one question at a time for the whole team
plain-team-other = Show the team in { $round }
plain-member-form = My form about { $name }
plain-member-side = The forms side by side
plain-member-history = Answers through the rounds
plain-member-reopen = Reopen the employee's form
plain-reopen-own = Reopen the employee's form, { $round }
plain-reopen-managers = Reopen the manager's form, { $round }
plain-member-card = Person card
plain-side-none = There are no forms you can read side by side yet. You can once both forms are sent, the round is closed, or the interview has begun.
plain-side-item = { $name }, { $round }
plain-rounds = Rounds
plain-rounds-none = There has been no round yet. HR opens the rounds.
plain-round-open = { $name }: open from { $from } to { $to }. Due { $deadline }.
plain-round-closed = { $name }: closed. It lasted from { $from } to { $to }.
plain-round-own = Your form: { $state }.
plain-round-sent = { $sent } of { $population } have sent their own form.
plain-find = Type a part of the name, the employee number or the user name. Type < to go back.
plain-find-help = Type some letters of the name, such as the first or last name, then choose the person by a number.
plain-found = { $name }, { $title }, { $unit }

## Reading

plain-side = { $name }, { $round }, side by side.
plain-side-profile = Job profile: { $profile }.
plain-side-no-profile = There is no job profile, so there are no demands.
plain-side-sent = The employee's form was sent { $date }.
plain-side-not-sent = The employee's form is not sent.
plain-side-manager-sent = The manager's form was sent { $date }.
plain-side-manager-not-sent = The manager's form is not sent.
plain-side-points = { $count ->
    [0] There are no talk points. A talk point is a question where the two answers are 2 levels or more apart.
    [one] There is 1 talk point, where the two answers are 2 levels or more apart: { $questions }.
   *[other] There are { $count } talk points, where the two answers are 2 levels or more apart: { $questions }.
}
plain-side-own = Employee: { $answer }{ $gap }.
plain-side-manager = Manager: { $answer }{ $gap }.
plain-side-agreed = Agreed: { $answer }.
plain-side-point = Talk point: the two answers are far apart.
plain-side-own-comment = The employee's comment: { $comment }
plain-side-manager-comment = The manager's comment: { $comment }
plain-side-trail = Earlier: { $trail }.
plain-side-trail-round = { $round }: employee { $own }, manager { $manager }
plain-gap-below = { $count ->
    [one] , 1 level below the demand
   *[other] , { $count } levels below the demand
}
plain-gap-meets = , meets the demand
plain-gap-above = { $count ->
    [one] , 1 level above the demand
   *[other] , { $count } levels above the demand
}
plain-gap-unresolved = , to be cleared up
plain-area = Area: { $area }.
plain-profile = Job profile: { $title }.
plain-profile-none = No job profile is attached to your position. HR can attach one.
plain-profile-group = Occupational group: { $group }.
plain-profile-purpose = Purpose: { $text }
plain-profile-tasks = Tasks: { $text }
plain-profile-guideline = Professional guideline: { $text }
plain-profile-version = Version { $version }, changed { $date }.
plain-profile-demand = { $question }: demand { $level }.
plain-profile-goal = Goal: { $goal } ({ $source }).
plain-goal-law = law
plain-goal-political = political goal
plain-goal-own = own goal
plain-history = Answers through the rounds: { $name }.
plain-history-none = There are no answers yet. They come here once a form is sent.
plain-history-answer = { $round }: employee { $own }, manager { $manager }.
plain-looked = Who looked at my details, newest first.
plain-looked-none = Nobody has looked at your details or changed anything about you.
plain-looked-line = { $date } { $time }: { $who }. { $deed } ({ $outcome }).
plain-looked-for = { $who }, in place of { $other }
plain-frames = Values and leadership charter
plain-card = Person card: { $name }.
plain-pair = { $label }: { $value }

## The competence form

plain-form-title-mine = My competence form, { $round }.
plain-form-title-own = { $name }, own competence form, { $round }.
plain-form-title-manager = The manager's competence form about { $name }, { $round }.
plain-form-title-agreed = Agreed level for { $name }, { $round }.
plain-form-progress = { $done } of { $all } questions are answered. Due { $date }.
plain-form-area-progress = { $area }: { $done } of { $all } answered.
plain-form-how = Answer 0 to 5. Enter goes on without changing the answer. Type n for the next unanswered, s for the same answer as last time, c for a comment, t for what the answers mean, < for the question before, list for an overview, send to send and m for the main menu. Everything is saved at once.
plain-form-how-read = Enter goes to the next question, < to the one before, and t shows what the answers mean. Type list for an overview or m for the main menu.
plain-form-how-reopen = Type reopen to have the form opened again.
plain-form-how-side = Type side to read the forms side by side.
plain-form-help = 0 means “not relevant to me”, 1 is novice and 5 is expert. - clears the answer.
plain-question = Question { $number } of { $all }, { $area }: { $question }
plain-question-demand = Demand: { $answer }.
plain-question-no-demand = No demand.
plain-question-last = Last time: { $answer }.
plain-question-answer = Answer: { $answer }.
plain-question-comment = Comment: { $comment }
plain-answered = Saved: { $answer }.
plain-cleared = The answer is cleared.
plain-no-last = You have not answered this question before.
plain-not-an-answer = Answer with a number from 0 to 5, or type ? for help.
plain-last-question = { $count ->
    [one] That was the last question. 1 question has no answer: type n to go to it, or send to send.
   *[other] That was the last question. { $count } questions have no answer: type n to go to the next, or send to send.
}
plain-all-answered = { $count ->
    [one] The question is answered. Type send to send the form.
   *[other] All { $count } questions are answered. Type send to send the form.
}
plain-last-read = That was the last question. Type m for the main menu.
plain-text-of = { $digit }: { $name }. { $text }
plain-form-go-to = Type the number of a question to go to it, or < to go back to the form.
plain-comment-how = Type the comment on one or more lines. An empty line ends it. There is room for { $max } characters.
plain-comment-now = The comment is now: { $comment }
plain-comment-keep = An empty line keeps it, - removes it, and new text takes its place.
plain-comment-saved = The comment is saved.
plain-comment-kept = The comment is not changed.
plain-comment-gone = The comment is removed.
plain-comment-none = There is no comment.
plain-comment-full = There is room for { $max } characters only. The last line was left out.
plain-send-missing = { $count ->
    [one] 1 question has no answer:
   *[other] { $count } questions have no answer:
}
plain-send-and-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
plain-send-sure = Do you want to send the form? Once sent, it is locked. Answer yes or no.
plain-send-sure-missing = Do you want to send the form anyway? Once sent, it is locked. Answer yes or no, or type the number of a question to go to it.
plain-send-not = The form is not sent. Your answers are saved.
plain-sent = The form is sent and locked. Thank you.
plain-reason-how = Type the reason on one or more lines. An empty line ends it, and < cancels.
plain-reason-now = You wrote before: { $reason }
plain-reason-use = An empty line uses it.
plain-reason-left = Nothing was sent.
plain-reopened-now = The form is open again.
plain-asked = Your wish is sent to your manager.

## One question for the whole team

plain-across = One question at a time for the whole team.
plain-across-how = Answer 0 to 5 for the employee named. Enter goes on, n to the next question, < back, s answers as last time, t shows what the answers mean, and list shows the whole team. Everything is saved at once.
plain-across-member = { $name }. { $facts }
plain-across-locked = { $name }: the form is sent and locked.
plain-across-none = There is nobody whose form you can fill in in that round.
plain-across-all-locked = All your forms in the round are sent and locked.
plain-across-done = That was the last question. Type < to go back or m for the main menu. The forms are sent one by one from “My team”.

## First start

plain-first = Welcome to Sofus: the working place for competence, absence and leadership.
plain-first-demo = Try the demo organisation
plain-first-own = Start with your own organisation
plain-first-whom = Whom do you want to be in the demo organisation?

## Before a round opens: who is in.

plain-round-remark = { $name }: { $remark }.
plain-round-more = And { $count } more about whom there is something to note.
plain-round-open-now = Shall the round be opened now? Answer y or n.
