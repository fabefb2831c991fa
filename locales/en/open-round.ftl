### The guide that opens a round.

open-round-title = Open a round
open-round-what = What and who
open-round-when = When
open-round-people = All { $employed } employees are in. Without a job profile: { $profiles }. Without a manager: { $managers }.
open-round-name = Name of the round
open-round-name-help = The name everybody sees, such as Competences spring 2026.
open-round-id = Short name
open-round-id-help = Used in files and reports, such as 2026.
open-round-form = Form
open-round-full = Full form ({ $questions } questions)
open-round-small = Small form ({ $questions } questions)
open-round-from = First day
open-round-deadline = To be sent by
open-round-to = Last day
open-round-date-help = Write 22-11-2026, 22/11, today, +14 or week 47, for example.
open-round-taken = Another round has this short name.
open-round-opened = The round is open. Everybody has the form as a task.
open-round-nobody = There are no employees yet. Import them first, such as with: sofus import units units.csv employees employees.csv
