### Organisation and profiles: to see, to edit, to reorganise.

structure-field-unit-id = Unit
structure-field-employee-id = Employee no.
structure-field-valid-from = Valid from
structure-field-profile-id = Job profile
structure-field-goal-id = Goal
structure-field-competence-id = Competence
structure-field-name = Name
structure-field-kind = Kind
structure-field-parent-id = Unit above
structure-field-manager-id = Manager
structure-field-title = Title
structure-field-management-level = Management level
structure-field-weekly-hours = Weekly hours
structure-field-hired = Hired
structure-field-left = Left
structure-field-agreement = Agreement
structure-field-employment = Form of employment
structure-field-login = Login
structure-field-email = E-mail
structure-field-occupational-group = Occupational group
structure-field-purpose = Purpose
structure-field-tasks = Tasks
structure-field-guideline = Guideline
structure-field-source = Source
structure-field-area = Area
structure-field-question = Question
structure-field-level-1 = Text of level 1
structure-field-level-2 = Text of level 2
structure-field-level-3 = Text of level 3
structure-field-level-4 = Text of level 4
structure-field-level-5 = Text of level 5
structure-field-level = Level
structure-field-demands = Demands
structure-field-retired = Retired

structure-something = something in it
structure-changed-by = { $by } has changed the same ({ $when }): { $what }. What you wrote is still here. Go through it and save again.
structure-fault = { $field }: { $what }. Nothing is saved, and what you wrote is still here.
structure-under-itself = A unit cannot lie below itself, nor be merged with one that lies below it. Choose another unit.
structure-root = The top unit stays where it is.
structure-is-retired = The unit or profile chosen is retired. Choose another one, or take it into use again first.
structure-nothing = Nothing is changed, so there is nothing to save.
structure-not-employed = Whom you chose as manager is not employed today. Choose somebody else.
structure-future = The day lies in the future. Units are merged from today or earlier.
structure-before-hired = The last day lies before the first day of employment.
structure-same-person = Nobody can take over from himself or herself. Choose somebody else.
structure-in-use = It is in use: { $uses }. Move or merge first, or retire it instead of deleting it.
structure-use-units = units below it
structure-use-people = employees now
structure-use-history = former employments
structure-use-grants = roles
structure-use-rounds = rounds
structure-use-profiles = job profiles
structure-use-competences = competences
structure-use-development = courses or plans

structure-new-unit = New unit
structure-edit-unit = Edit the unit
structure-move-unit = Move the unit
structure-merge-unit = Merge the unit with another
structure-new-manager = New manager of the unit
structure-hire = Hire an employee
structure-edit-person = Edit the employment
structure-leave = Leave
structure-new-profile = New job profile
structure-edit-profile = Edit the job profile
structure-demand = Demands of the job profile
structure-new-goal = New goal
structure-edit-goal = Edit the goal
structure-new-competence = New question
structure-edit-competence = Edit the question
structure-grant = Give a role
structure-revoke = Take a role back
structure-login = Login

structure-step-what = What
structure-step-where = Where
structure-step-who = Who
structure-step-when = When
structure-step-work = The work
structure-step-terms = Terms
structure-step-texts = The texts
structure-step-levels = Texts of the levels
structure-step-covers = What the role covers
structure-step-why = Why

structure-manager-help = Empty: the manager of the unit above leads this one too.
structure-unit-id-help = The number as payroll knows it. It can't be changed later.
structure-kind-help = As you call it: centre, department, team, service.
structure-id-help = A short name that stands in files. It can't be changed later.
structure-profile-help = Without a job profile there are no demands to hold the form against.
structure-level-help = 0 = no manager, 1–5 = management level.
structure-long-text = Enter opens the text, so that several lines can be written.
structure-hired-help = Empty: has always been employed.
structure-into = Merged with
structure-on = First day in the other unit
structure-on-help = Today or earlier. Older rows of the history stay.
structure-holds = The change holds
structure-holds-help = "From a day" adds a row to the history. "Correct" mends a mistake in the present one.
structure-from-day = from a day
structure-stands = correct what stands now
structure-by-agreement = by collective agreement
structure-civil-servant = civil servant
structure-goes = somebody else takes over now
structure-vacant = nobody; the manager above steps in
structure-stays = stays as it is for now
structure-last = Last day
structure-last-help = The last day of employment.
structure-office = The units she or he leads
structure-successor = Who takes over?
structure-no-demand = Is not demanded
structure-level-1 = 1 Novice
structure-level-2 = 2 Advanced beginner
structure-level-3 = 3 Competent
structure-level-4 = 4 Proficient
structure-level-5 = 5 Expert
structure-about-unit = { $unit } ({ $id }). The unit above and the manager are changed separately, so that you first see what it means.
structure-about-reorganisation = { $unit } ({ $id }). Before anything happens you see what it means for people, open forms and figures.
structure-about-person = { $name } ({ $id })
structure-about-leaver =
    { $units ->
        [0] { $name }. Before anything happens you see what it means.
        [one] { $name } leads one unit. Before anything happens you see what it means.
       *[other] { $name } leads { $units } units. Before anything happens you see what it means.
    }
structure-about-version = Version { $version } holds now. Saving makes the next one; the old one can still be read.
structure-about-demands = { $title }. Every change gives the profile a new version.
structure-about-question = A changed text becomes a new version. Open rounds keep the text they began with.
structure-about-levels = Empty: the usual texts.
structure-about-role = { $holder } loses the role from today. That she or he had it stays on record.
structure-about-role-of = { $holder } loses the role for { $scope } from today. That she or he had it stays on record.
structure-about-login = { $name }
structure-login-help = The name in the operating system. Empty: the employee can't sign in.
structure-role = Role
structure-role-administrator = Administrator
structure-role-hr = HR
structure-role-auditor = Auditor
structure-role-decider = Decides warnings
structure-role-advisor = Advisor
structure-role-committee = MED/union/safety
structure-role-deputy = Deputy
structure-holder = The role is given to
structure-holder-employee = an employee
structure-holder-login = a login without employment
structure-person = Who
structure-scope = The role covers
structure-scope-everything = the whole organisation
structure-scope-unit = a unit and those below it
structure-scope-person = one employee
structure-covered-unit = Unit
structure-covered-person = Employee
structure-from = From
structure-to = To
structure-to-help = Deputies and advisors need a last day.
structure-reason = Reason
structure-text = { $field }
structure-text-hint = F10 saves. Esc closes and keeps what is written.

structure-title = Organisation
structure-unit = Unit
structure-unfold = Unfold
structure-fold = Fold
structure-seek = Search
structure-no-units = There are no units yet. Press n to make the top one, or import a file with "sofus import units".
structure-head-unit = Unit
structure-head-manager = Manager
structure-head-people = Employees
structure-retired = retired
structure-with-below = { $all } ({ $own } here)
structure-people =
    { $own ->
        [one] One employee in the unit, { $all } with those below it
       *[other] { $own } employees in the unit, { $all } with those below it
    }
structure-count =
    { $count ->
        [one] 1 employee
       *[other] { $count } employees
    }
structure-led-by = Led by { $name }
structure-led-above = Has no manager of its own; the one above steps in
structure-led-from-above = Has no manager of its own; { $name } leads it from the unit above
structure-led-by-nobody = Has no manager, nor has any unit above
structure-unit-empty = There are neither units nor employees here.
structure-made = Made by { $who } { $when }
structure-last-edit = Last changed by { $who } { $when }: { $what }

structure-menu = What do you want to do?
structure-sure = Are you sure?
structure-ask-retire = It can't be chosen any more, but everything that happened stays. You can take it into use again.
structure-ask-remove = It was never used and will be deleted. That can't be undone.
structure-done = It is done.
structure-saved = It is saved.
structure-do-edit-unit = Edit name and kind
structure-do-hire = Hire an employee here
structure-do-new-unit = Make a unit below this one
structure-do-manager = Give the unit another manager
structure-do-move = Move the unit
structure-do-merge = Merge it with another
structure-do-retire = Retire it
structure-do-restore = Take it into use again
structure-do-remove = Delete it (was never used)
structure-do-edit-person = Correct the employment, or change it from a day
structure-do-leave = Register a leave
structure-do-login = Edit the login
structure-do-edit-text = Edit the text
structure-do-demand = Edit a demand
structure-do-grant = Give a role
structure-do-revoke = Take back

structure-employment = Employment
structure-employment-of = Employment: { $name }
structure-only-now = History, hours and terms are seen only by the employee, the nearest manager and HR.
structure-from-on = from { $date }
structure-from-start = from the beginning
structure-now = holds now
structure-no-profile = none
structure-field-unit = Unit

structure-catalogue = Profiles and questions
structure-other-list = Other list
structure-profiles = Job profiles { $count }
structure-competences = Questions { $count }
structure-goals = Goals { $count }
structure-list-empty = There is none yet. HR can make the first with n, or import a file.
structure-profile-facts =
    { $people ->
        [one] version { $version }, 1 employee
       *[other] version { $version }, { $people } employees
    }
structure-competence-facts =
    { $profiles ->
        [one] version { $version }, demanded by 1 profile
       *[other] version { $version }, demanded by { $profiles } profiles
    }
structure-goal-facts =
    { $count ->
        [one] 1 question
       *[other] { $count } questions
    }
structure-profile = Job profile
structure-competence = Question
structure-goal = Goal
structure-retired-on = retired { $date }
structure-used-by = in use: { $uses }
structure-version = Version { $number }
structure-changed = Changed since the version before: { $what }

structure-preview = See what it means
structure-do-it = Do it
structure-not-yet = Nothing has happened yet. Press F10 to do it, or Esc to leave it.
structure-say-move = { $one } moves below { $other } with all employees and units in it.
structure-say-merge = { $one } is merged with { $other } from { $date } and retired.
structure-say-manager = { $other } becomes manager of { $one }.
structure-say-no-manager = { $one } gets no manager of its own; the one above steps in.
structure-say-leave = { $one } leaves. The last day is { $date }.
structure-say-leave-to = { $one } leaves. The last day is { $date }. { $other } takes over as manager now.
structure-about-people = People
structure-about-work = Open forms and tasks
structure-about-roles = Roles and deputies
structure-about-figures = Figures
structure-nobody = nobody
structure-say-other-unit =
    { $count ->
        [one] One employee gets another unit.
       *[other] { $count } employees get another unit.
    }
structure-say-leaving =
    { $count ->
        [one] One employee is not employed any more.
       *[other] { $count } employees are not employed any more.
    }
structure-say-other-manager =
    { $count ->
        [one] One employee gets another nearest manager.
       *[other] { $count } employees get another nearest manager.
    }
structure-say-without-manager =
    { $count ->
        [one] One of them then has no nearest manager.
       *[other] { $count } of them then have no nearest manager.
    }
structure-say-from-to = { $name }: from { $before } to { $after }
structure-say-more = … and { $count } more.
structure-say-led-by-leaver = { $unit } is left with a manager who is not employed any more. Give it another manager.
structure-say-round = { $round }: it concerns { $people } in the round. { $open } manager's forms not sent go over to the new manager; { $sent } that are sent stay.
structure-say-round-leaving =
    { $count ->
        [one] One in the round will not get to send the own form.
       *[other] { $count } in the round will not get to send their own form.
    }
structure-say-drafts =
    { $count ->
        [one] One draft stays with the former manager; the new one begins afresh.
       *[other] { $count } drafts stay with the former manager; the new one begins afresh.
    }
structure-say-role-more = { $role } { $holder } ({ $scope }): covers more people than before.
structure-say-role-fewer = { $role } { $holder } ({ $scope }): covers fewer people than before.
structure-say-role-nobody = { $role } { $holder } ({ $scope }): covers nobody any more.
structure-say-role-ends = { $role } { $holder }: ends with the employment.
structure-say-role-about = { $role } { $holder } for { $scope }: there is nobody to be it for any more.
structure-say-shown = { $unit }: from { $before } to { $after } employees. Its figures are shown from now on.
structure-say-hidden = { $unit }: from { $before } to { $after } employees. Its figures are hidden from now on, because they are fewer than { $smallest }.
structure-say-past = Figures of past rounds follow the new tree.
structure-say-nothing = No changes.

structure-grants = Roles and deputies
structure-no-grants = There are no roles here that you can see. Press n to give one.
structure-head-role = Role
structure-head-holder = Who
structure-head-scope = For
structure-head-period = From – to
structure-revoked = taken back
structure-to-come = begins later
structure-over = is over
structure-in-force = holds
structure-because = Reason: { $reason }
structure-revoked-on = Taken back { $date }: { $reason }

structure-journal = Journal
structure-older = Older
structure-newer = Newer
structure-chain-checking = The chain is being checked …
structure-chain-whole = The chain is whole: all { $count } entries hang together.
structure-chain-broken = The chain is broken at entry { $entry }. Run "sofus doctor".
structure-journal-none = No entries fit. Searched back to entry { $oldest }; PgDn goes on.
structure-head-whom = About
structure-and-more = { $name } and { $count } more
structure-entry = Entry { $number } of { $last }
structure-by-login = as { $login }

structure-plain-heading = { $heading }:
structure-plain-sure = Nothing has happened yet. Type yes to do it, or no to leave it.
structure-plain-menu = The organisation and the roles

structure-unit-number = Unit no.
structure-everybody = everybody
