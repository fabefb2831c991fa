### The guide that opens a round.

open-round-title = Open a round
open-round-what = Name
open-round-questions = Questions
open-round-who-step = Participants
open-round-when = When
open-round-intro = A round is the period in which employees and managers fill in the competence form. You can see who is in before it opens.
open-round-people = { $people } employees are in. Without job profile: { $profiles }. Without manager: { $managers }. Also in another open round: { $elsewhere }.
open-round-nobody = There are no employees yet. Import them first, e.g. with: sofus import units units.csv employees employees.csv
open-round-nobody-chosen = None of those chosen is employed today. Choose more, or choose everybody.
open-round-name = Name of the round
open-round-name-help = The name everybody sees, e.g. Competences spring 2026.
open-round-id = Short name
open-round-id-help = Used in files and reports, e.g. 2026.
open-round-form = Form
open-round-full = Full form ({ $questions } questions)
open-round-small = Small form ({ $questions } questions)
open-round-by-area = Choose areas
open-round-by-goal = Choose goals
open-round-by-competence = Choose single questions
open-round-areas = Areas
open-round-goals = Goals
open-round-competences = Questions
open-round-asked = The form will have { $questions ->
    [one] 1 question
   *[other] { $questions } questions
}.
open-round-no-questions = There are no questions to ask yet. Import competences first, e.g. with: sofus import starter
open-round-who = Who is in?
open-round-everybody = All employees
open-round-by-unit = Choose units (with all units below them)
open-round-by-profile = Choose job profiles
open-round-units = Units
open-round-profiles = Job profiles
open-round-from = First day
open-round-deadline = Deadline for sending
open-round-to = Last day
open-round-date-help = Type e.g. 22-11-2026, 22/11, today, +14 or week 47.
open-round-taken = Another round uses that short name.
open-round-opened = The round is open. The participants have the form among their tasks.

## The preview: who is in, and what to know about them.

open-round-preview = See who is in
open-round-go = Open the round
open-round-show-other = Show others
open-round-counts = { $people } are in · { $questions } questions · deadline { $deadline }
open-round-filter-in = In ({ $count })
open-round-filter-lack = No demands ({ $count })
open-round-filter-elsewhere = Several rounds ({ $count })
open-round-filter-out = Not in ({ $count })
open-round-none-here = Nobody.
open-round-remark = Note
open-round-lack-none = no job profile
open-round-lack-none-long = No job profile is attached to "{ $title }", so the answers cannot be held against demands.
open-round-lack-unknown = unknown job profile
open-round-lack-unknown-long = The job profile { $profile } is not in the catalogue, so the answers cannot be held against demands.
open-round-lack-nothing = no demands
open-round-lack-nothing-long = The job profile { $profile } demands nothing of what the round asks.
open-round-no-manager = no manager
open-round-no-manager-long = There is no nearest manager, so only the own form will be filled in.
open-round-elsewhere = also in { $rounds }
open-round-elsewhere-long = Is also in { $rounds }. That is allowed; both forms become tasks.
open-round-leaves = leaves { $date }
open-round-leaves-long = Leaves { $date }, before the round ends.
open-round-begins = begins { $date }
open-round-begins-long = Is not employed yet, but begins { $date }. Can be taken in once the round is open.
open-round-left = left { $date }
open-round-left-long = Was in the last round, but left { $date }.
open-round-fine = Is in, with job profile and manager.
