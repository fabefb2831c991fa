### Words used everywhere.

app-name = Sofus
app-yes = yes
app-no = no
app-yes-no-question = { $question } (y/n)
app-sure = Are you sure?
app-save = Save
app-saved = Saved.
app-send = Send
app-sent = Sent.
app-back = Back
app-next = Next
app-finish = Finish
app-cancel = Cancel
app-close = Close
app-quit = Quit
app-help = Help
app-search = Search
app-new = New
app-edit = Edit
app-delete = Delete
app-select = Select
app-none = None
app-all = All
app-draft = Draft
app-draft-kept = Your draft is saved. It will be here the next time you open Sofus.
app-no-results = No results
app-no-results-for = No results for “{ $sought }”.
app-results = { $count ->
    [one] 1 result
   *[other] { $count } results
}
app-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
app-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
app-waiting = One moment …
app-working = Working …
app-shown-of = { $shown } of { $total }
app-page-of = Page { $page } of { $pages }
app-due = Due { $date }
app-overdue = Overdue
app-today = Today
app-unknown-person = Unknown person

## Errors

app-error = Something went wrong: { $what }
app-error-kept = What you typed is saved.
app-error-log = More details are in { $path }.
app-error-internal = Something went wrong that should not have. What you typed is saved. Try again, and tell whoever runs Sofus if it happens again.

## The terminal

app-too-small = The window is too small: { $width }×{ $height }. Sofus needs at least { $min-width }×{ $min-height }.
app-too-small-short = Too small
app-no-terminal = Sofus needs a terminal. Use --plain to answer line by line, or see “sofus --help” for commands that work without one.
app-unsupported-terminal = The terminal “{ $term }” cannot show screens. Sofus continues line by line.
app-not-utf8 = The terminal does not send UTF-8, so æ, ø and å are lost. Set its character set to UTF-8 (in PuTTY: Window, Translation).
app-goodbye = Goodbye. Everything is saved.

## Words one can type, separated by commas. The words of both languages always work.

app-words-yes = y, yes
app-words-no = n, no
app-words-back = <, back
app-words-help = ?, help
