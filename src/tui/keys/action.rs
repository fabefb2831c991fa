//! Everything a key can do, in one table. Keys are data (`keymaps/`), words are data (`locales/`): neither stands here.

/// Makes the enum, its names and its message ids from one list, so that help, footer, palette and keymap check agree.
macro_rules! actions {
    ($($(#[$doc:meta])* $variant:ident $name:literal),* $(,)?) => {
        /// What a key or a palette entry asks for. Screens see actions, never keys.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Action { $($(#[$doc])* $variant,)* }

        impl Action {
            /// Every action, in the order help and palette show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in keymap files: kebab case, never translated.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// The message id of the short name in footer and palette: `action-NAME`.
            pub const fn message(self) -> &'static str {
                match self { $(Self::$variant => concat!("action-", $name),)* }
            }

            /// The message id of the sentence in help: `action-NAME-help`.
            pub const fn help_message(self) -> &'static str {
                match self { $(Self::$variant => concat!("action-", $name, "-help"),)* }
            }

            /// The action with this name.
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

actions! {
    /// One row or line up.
    Up "up",
    /// One row or line down.
    Down "down",
    /// One column or step left.
    Left "left",
    /// One column or step right.
    Right "right",
    /// One screenful up.
    PageUp "page-up",
    /// One screenful down.
    PageDown "page-down",
    /// To the first row, or the beginning of the line.
    Home "home",
    /// To the last row, or the end of the line.
    End "end",
    /// To the next field, area or part of the screen.
    Next "next",
    /// To the previous field, area or part of the screen.
    Previous "previous",
    /// Opens what is selected, or presses the button in focus.
    Open "open",
    /// Closes or steps back; never destroys.
    Back "back",
    /// Marks or unmarks what is selected.
    Toggle "toggle",
    /// Narrows the list by what is typed.
    Filter "filter",
    /// All keys of this place.
    Help "help",
    /// Anything by name: people, units, job profiles, competences, screens and actions.
    Lookup "lookup",
    /// Leaves the program; asks first.
    Quit "quit",
    /// The other language.
    Language "language",
    /// The next theme.
    Theme "theme",
    /// Draws the whole screen anew.
    Redraw "redraw",
    /// My tasks.
    Tasks "tasks",
    /// My job profile.
    Profile "profile",
    /// My own history of answers.
    History "history",
    /// Who looked at me.
    WhoLooked "who-looked",
    /// The frames leadership works within.
    Frames "frames",
    /// My team.
    Team "team",
    /// The rounds of the competence form.
    Rounds "rounds",
    /// The unit tree.
    Organisation "organisation",
    /// Job profiles, competences and goals.
    Catalogue "catalogue",
    /// Roles and deputies.
    Grants "grants",
    /// The journal.
    Journal "journal",
    /// Somebody's employment through the years.
    Employment "employment",
    /// Something new of what the list shows.
    New "new",
    /// What can be changed about what is shown.
    Edit "edit",
    /// Language, theme, keys.
    Settings "settings",
    /// Strengths and lacks of the organisation, its units and teams.
    Overview "overview",
    /// The next order of the rows.
    Sort "sort",
    /// The own rating or the manager's.
    SwitchRater "switch-rater",
    /// The next figure in the cells: share, level, spread.
    SwitchFigure "switch-figure",
    /// Only the competences of an area or a goal.
    OnlyArea "only-area",
    /// One competence through the rounds.
    Trend "trend",
    /// Who knows this?
    WhoKnows "who-knows",
    /// The round before.
    Older "older",
    /// The round after.
    Newer "newer",
    /// What is shown as a table in a file.
    ExportTable "export-table",
    /// Gives an action one more key.
    AddKey "add-key",
    /// Takes the keys of an action away.
    Unbind "unbind",
    /// Gives an action its standard keys back.
    ResetKey "reset-key",
    /// Gives all actions their standard keys back; asks first.
    ResetAllKeys "reset-all-keys",
    /// Absence today.
    AbsenceToday "absence-today",
    /// Registers somebody ill.
    RegisterIll "register-ill",
    /// Registers somebody well.
    RegisterWell "register-well",
    /// Confirms what somebody reported.
    SeeReport "see-report",
    /// Opens a new round.
    OpenRound "open-round",
    /// How far a round is, and what HR does about it.
    Progress "progress",
    /// Reminds everybody who has not sent.
    Remind "remind",
    /// Takes a newcomer into a round.
    TakeIn "take-in",
    /// Takes somebody out of a round.
    LeaveOut "leave-out",
    /// Another name or a later deadline for a round.
    ChangeRound "change-round",
    /// Closes a round.
    CloseRound "close-round",
    /// What happens when in the year.
    YearWheel "year-wheel",
    /// Sets the dates of the year.
    SetDates "set-dates",
    /// Answers "not relevant to me".
    Answer0 "answer-0",
    /// Answers level 1.
    Answer1 "answer-1",
    /// Answers level 2.
    Answer2 "answer-2",
    /// Answers level 3.
    Answer3 "answer-3",
    /// Answers level 4.
    Answer4 "answer-4",
    /// Answers level 5.
    Answer5 "answer-5",
    /// To the next question without an answer.
    NextUnanswered "next-unanswered",
    /// The answer of the last round.
    AsLastRound "as-last-round",
    /// The comment to this question.
    Comment "comment",
    /// The texts of the six answers for this question.
    AnswerTexts "answer-texts",
    /// Takes the answer away.
    ClearAnswer "clear-answer",
    /// Somebody's sickness absence; from home the own.
    AbsencePerson "absence-person",
    /// A unit's sickness absence.
    AbsenceUnit "absence-unit",
    /// The two reports on sickness absence.
    AbsenceReport "absence-report",
    /// Records the talk about absence that is due, or a care talk.
    AbsenceTalk "absence-talk",
    /// The newest note of a talk about absence.
    AbsenceNote "absence-note",
    /// The letter that asks somebody to a talk, as a document.
    AbsenceInvite "absence-invite",
    /// The sheet a talk is prepared with, as a document.
    AbsencePrepare "absence-prepare",
    /// Why a talk about absence is called for, or why not.
    AbsenceWhy "absence-why",
    /// Sends and locks; asks first.
    Send "send",
    /// Opens a sent form again, with a reason.
    Reopen "reopen",
    /// Demand, self and manager beside each other.
    SideBySide "side-by-side",
    /// The next filter: all questions, talk points, lacks.
    OnlyTalkPoints "only-talk-points",
    /// To the next talk point.
    NextTalkPoint "next-talk-point",
    /// One question across the whole team.
    AcrossTeam "across-team",
    /// The own form as a text document.
    ExportDocument "export-document",
    /// Interviews and development plans.
    Interviews "interviews",
    /// The competence activities.
    Activities "activities",
    /// Proposes or decides an activity.
    NewActivity "new-activity",
    /// Takes the activity a step on.
    Advance "advance",
    /// Gives the activity up, with a reason.
    GiveUp "give-up",
    /// Interviews held and plans signed, unit by unit.
    MusFigures "mus-figures",
    /// Plans an interview, or moves it.
    PlanInterview "plan-interview",
    /// Prepares for the interview.
    Prepare "prepare",
    /// The development plan.
    OpenPlan "open-plan",
    /// Calls the interview off.
    CancelInterview "cancel-interview",
    /// Begins the interview, or ends it.
    TalkStep "talk-step",
    /// Hides everything but what concerns this talk.
    OnlyThisTalk "only-this-talk",
    /// Writes a new agreement.
    NewAgreement "new-agreement",
    /// Takes the agreement out.
    TakeOut "take-out",
    /// Signs the own line.
    Sign "sign",
    /// Refuses to sign, with a remark.
    RefuseSign "refuse-sign",
    /// Begins the signing anew.
    SignAnew "sign-anew",
    /// Writes down a follow-up.
    FollowUp "follow-up",
    /// The course catalogue.
    Courses "courses",
    /// My own sign-ups and courses.
    MyCourses "my-courses",
    /// What the team has signed up for.
    TeamCourses "team-courses",
    /// Only what helps with my own gaps, or everything.
    CourseGaps "course-gaps",
    /// Only what leads to something in one competence.
    CourseCompetence "course-competence",
    /// Internal, external, or both.
    CourseKind "course-kind",
    /// Only with a free seat, or everything.
    CourseSeats "course-seats",
    /// The next period of time.
    CoursePeriod "course-period",
    /// Takes all filters away.
    ClearFilters "clear-filters",
    /// Makes a course.
    NewCourse "new-course",
    /// Changes the course.
    EditCourse "edit-course",
    /// Signs up for the run chosen.
    Apply "apply",
    /// Shows interest at no date yet.
    ShowInterest "show-interest",
    /// Takes the seat offered.
    Accept "accept",
    /// Steps back from the sign-up.
    Withdraw "withdraw",
    /// Who is on the run.
    Roll "roll",
    /// Makes a run.
    NewRun "new-run",
    /// Changes the run chosen.
    EditRun "edit-run",
    /// Calls the run off, with a reason.
    CancelRun "cancel-run",
    /// Closes the run; all results must be in.
    CloseRun "close-run",
    /// The run as a file for a calendar.
    CalendarFile "calendar-file",
    /// Who could teach this.
    Instructors "instructors",
    /// Names a colleague who could teach.
    Nominate "nominate",
    /// Approves.
    Approve "approve",
    /// Says no, with a reason.
    Decline "decline",
    /// Was there.
    Present "present",
    /// Was not there.
    Absent "absent",
    /// What I thought of the course, or whether it is used.
    EvaluateCourse "evaluate-course",
    /// Levels that courses propose.
    LevelProposals "level-proposals",
    /// Finishes the guide.
    Finish "finish",
    /// Leaves the guide or the question; what was typed is kept as a draft.
    Cancel "cancel",
    /// Says yes.
    Yes "yes",
    /// Says no.
    No "no",
    /// A new line in a text of several lines.
    NewLine "new-line",
    /// Takes the character before the cursor.
    EraseBefore "erase-before",
    /// Takes the character under the cursor.
    EraseAfter "erase-after",
    /// Takes the word before the cursor.
    EraseWord "erase-word",
    /// Takes everything before the cursor in this line.
    EraseLine "erase-line",
    /// Takes back the last change in this text.
    Undo "undo",
    /// One word left.
    WordLeft "word-left",
    /// One word right.
    WordRight "word-right",
}

impl Action {
    /// The answer this action gives, 0–5, where 0 is "not relevant to me".
    pub const fn answer(self) -> Option<u8> {
        match self {
            Self::Answer0 => Some(0),
            Self::Answer1 => Some(1),
            Self::Answer2 => Some(2),
            Self::Answer3 => Some(3),
            Self::Answer4 => Some(4),
            Self::Answer5 => Some(5),
            _ => None,
        }
    }
}
