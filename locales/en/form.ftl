### Forms: what can be wrong with an answer, and what is asked line by line.

form-step-of = Step { $step } of { $steps }: { $title }
form-summary = Summary
form-not-answered = Not answered
form-required-mark = required
form-optional-mark = optional
form-progress = { $answered } of { $asked } answered
form-draft-found = You have a draft. It has been opened.
form-problems = { $count ->
    [one] 1 field needs attention
   *[other] { $count } fields need attention
}

## What is wrong

form-required = This must be filled in.
form-too-long = The text is too long: { $is } characters. There is room for { $max }.
form-not-a-number = Type a number, for example { $example }.
form-number-out-of-range = The number must be between { $min } and { $max }.
form-not-a-date = This is not a date. Type for example 22-11-2026, 22/11, today, +14 or week 47.
form-date-too-early = The date must not be before { $from }.
form-date-too-late = The date must not be after { $to }.
form-date-not-between = The date must be between { $from } and { $to }.
form-not-a-level = Answer with a number from 1 to 5.
form-not-a-level-or-zero = Answer with a number from 0 to 5.
form-unknown-option = There is no such option. Choose a number from 1 to { $count }.
form-not-yes-no = Answer yes or no (y/n).
form-unknown-person = Choose a person.
form-does-not-fit = The answer in the draft no longer fits the question. Please answer again.

## Line by line

form-plain-start = Answer one line at a time. An empty line keeps the answer or skips the question. Type ? for help, < to go back and - to delete the answer.
form-plain-required = An answer is required.
form-plain-now = The answer is now: { $answer }
form-plain-text = Type at most { $max } characters.
form-plain-long-text = Type at most { $max } characters on one or more lines. An empty line ends the text.
form-plain-number = Type a number between { $min } and { $max }.
form-plain-date = Type a date, for example 22-11-2026, today or week 47.
form-plain-one = Type a number from 1 to { $count }.
form-plain-many = Type one or more numbers from 1 to { $count } with spaces between them.
form-plain-person = Type a part of the name.
form-plain-yes-no = Answer yes or no (y/n).
form-plain-option = { $number }. { $label }
form-plain-line = { $label }: { $answer }
form-plain-people-found = { $count ->
    [one] 1 person matches. Type 1, or search again.
   *[other] { $count } people match. Type the number of the right one, or search again.
}
form-plain-people-many = More than { $count } people match. Type more of the name.
form-plain-people-none = Nobody matches “{ $sought }”. Try another part of the name.
form-plain-no-help = There is no more help for this question.
form-plain-at-start = This is the first question.
form-plain-summary = These are your answers:
form-plain-confirm = Is this right? Answer yes to finish, no to stop and keep the draft, or type the number of the answer you want to change.
form-plain-confirm-again = Answer yes or no, or type a number from 1 to { $count }.
form-plain-go-on = Press Enter to go on.
