//! Where a key is pressed: the contexts a binding can belong to, and which of them may be active together.

use super::Action;

/// A place with keys of its own. The focus gives a list of them, innermost first: text field ▸ form ▸ screen ▸ global.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// Everywhere.
    Global,
    /// Anything with a selected row: moving about in it. Active together with a screen.
    List,
    /// Text to be read and scrolled: help, texts of the answers, a card. Active together with a screen.
    Reader,
    /// The welcome screen.
    Welcome,
    /// My tasks.
    Tasks,
    /// The competence form.
    Competence,
    /// Demand, self and manager beside each other.
    SideBySide,
    /// The manager's team list.
    Team,
    /// One question across the team.
    AcrossTeam,
    /// A card on a person, a unit or a course.
    Card,
    /// The list of rounds.
    Rounds,
    /// Absence today.
    AbsenceToday,
    /// The heat map of competences.
    Overview,
    /// Sickness absence: a unit's, a person's, the reports.
    Absence,
    /// The own keys.
    Keys,
    /// The list of activities.
    Activities,
    /// Interviews held and plans signed.
    Figures,
    /// The list of interviews.
    Interviews,
    /// An interview in the room.
    Talk,
    /// A development plan.
    Plan,
    /// Organisation, profiles, roles and journal.
    Structure,
    /// A round while it runs.
    Round,
    /// The year wheel.
    YearWheel,
    /// The course catalogue.
    Courses,
    /// One course with its runs.
    Course,
    /// The own sign-ups.
    MyCourses,
    /// The team's sign-ups.
    TeamCourses,
    /// Who is on a run.
    Roll,
    /// Levels that courses propose.
    Levels,
    /// Who could teach something.
    Instructors,
    /// A guide: fields with Next, Back and Finish.
    Guide,
    /// A question on top of everything.
    Dialog,
    /// The look-up: a text field with a list below.
    Palette,
    /// The cursor stands in a one-line text field: printable keys are text.
    Text,
    /// The cursor stands in a text of several lines.
    TextArea,
}

/// How near to the fingers a context is; a higher one is asked first, so it may take a key from a lower one on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Everywhere,
    Screen,
    Form,
    Overlay,
    Text,
}

impl Context {
    /// All contexts, in the order help shows them.
    pub const ALL: &'static [Self] = &[
        Self::Global,
        Self::List,
        Self::Reader,
        Self::Welcome,
        Self::Tasks,
        Self::Competence,
        Self::SideBySide,
        Self::Team,
        Self::AcrossTeam,
        Self::Card,
        Self::Rounds,
        Self::AbsenceToday,
        Self::Overview,
        Self::Absence,
        Self::Keys,
        Self::Activities,
        Self::Figures,
        Self::Interviews,
        Self::Talk,
        Self::Plan,
        Self::Structure,
        Self::Round,
        Self::YearWheel,
        Self::Courses,
        Self::Course,
        Self::MyCourses,
        Self::TeamCourses,
        Self::Roll,
        Self::Levels,
        Self::Instructors,
        Self::Guide,
        Self::Dialog,
        Self::Palette,
        Self::Text,
        Self::TextArea,
    ];

    /// The table name in a keymap file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::List => "list",
            Self::Reader => "reader",
            Self::Welcome => "welcome",
            Self::Tasks => "tasks",
            Self::Competence => "competence",
            Self::SideBySide => "side-by-side",
            Self::Team => "team",
            Self::AcrossTeam => "across-team",
            Self::Card => "card",
            Self::Rounds => "rounds",
            Self::AbsenceToday => "absence-today",
            Self::Overview => "overview",
            Self::Absence => "absence",
            Self::Keys => "keys",
            Self::Activities => "activities",
            Self::Figures => "mus-figures",
            Self::Interviews => "interviews",
            Self::Talk => "talk",
            Self::Plan => "plan",
            Self::Structure => "structure",
            Self::Round => "round",
            Self::YearWheel => "year-wheel",
            Self::Courses => "courses",
            Self::Course => "course",
            Self::MyCourses => "my-courses",
            Self::TeamCourses => "team-courses",
            Self::Roll => "roll",
            Self::Levels => "levels",
            Self::Instructors => "instructors",
            Self::Guide => "guide",
            Self::Dialog => "dialog",
            Self::Palette => "palette",
            Self::Text => "text",
            Self::TextArea => "text-area",
        }
    }

    /// The message id of its heading in help.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Global => "keymap-context-global",
            Self::List => "keymap-context-list",
            Self::Reader => "keymap-context-reader",
            Self::Welcome => "keymap-context-welcome",
            Self::Tasks => "keymap-context-tasks",
            Self::Competence => "keymap-context-competence",
            Self::SideBySide => "keymap-context-side-by-side",
            Self::Team => "keymap-context-team",
            Self::AcrossTeam => "keymap-context-across-team",
            Self::Card => "keymap-context-card",
            Self::Rounds => "keymap-context-rounds",
            Self::AbsenceToday => "keymap-context-absence-today",
            Self::Overview => "keymap-context-overview",
            Self::Absence => "keymap-context-absence",
            Self::Keys => "keymap-context-keys",
            Self::Activities => "keymap-context-activities",
            Self::Figures => "keymap-context-mus-figures",
            Self::Interviews => "keymap-context-interviews",
            Self::Talk => "keymap-context-talk",
            Self::Plan => "keymap-context-plan",
            Self::Structure => "keymap-context-structure",
            Self::Round => "keymap-context-round",
            Self::YearWheel => "keymap-context-year-wheel",
            Self::Courses => "keymap-context-courses",
            Self::Course => "keymap-context-course",
            Self::MyCourses => "keymap-context-my-courses",
            Self::TeamCourses => "keymap-context-team-courses",
            Self::Roll => "keymap-context-roll",
            Self::Levels => "keymap-context-levels",
            Self::Instructors => "keymap-context-instructors",
            Self::Guide => "keymap-context-guide",
            Self::Dialog => "keymap-context-dialog",
            Self::Palette => "keymap-context-palette",
            Self::Text => "keymap-context-text",
            Self::TextArea => "keymap-context-text-area",
        }
    }

    /// The context with this table name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|context| context.name() == name)
    }

    /// Printable keys are text here and never reach a binding.
    pub const fn types_text(self) -> bool {
        matches!(self, Self::Palette | Self::Text | Self::TextArea)
    }

    /// Neither takes a key from the other, and both can be active at once: one chord for two actions in them is a fault.
    pub fn clashes_with(self, other: Self) -> bool {
        if self == other {
            return true;
        }
        self.rank() == other.rank() && (self.moves() != other.moves())
    }

    /// What people cannot do without here: a keymap in which nothing reaches these is mended.
    pub(super) const fn required(self) -> &'static [Action] {
        use Action as A;
        match self {
            Self::Global => &[A::Help, A::Lookup, A::Quit, A::Back, A::Next, A::Previous],
            Self::List => &[A::Up, A::Down, A::Open],
            Self::Reader => &[A::Up, A::Down],
            Self::Competence => &[
                A::Answer0,
                A::Answer1,
                A::Answer2,
                A::Answer3,
                A::Answer4,
                A::Answer5,
                A::NextUnanswered,
                A::ClearAnswer,
                A::Send,
            ],
            Self::AcrossTeam => &[A::Answer0, A::Answer1, A::Answer2, A::Answer3, A::Answer4, A::Answer5],
            Self::Guide => &[A::Finish],
            Self::Dialog => &[A::Finish, A::Cancel],
            Self::Palette => &[A::Up, A::Down, A::Open, A::Cancel],
            Self::Text => &[A::Left, A::Right, A::EraseBefore],
            Self::TextArea => &[A::Left, A::Right, A::Up, A::Down, A::EraseBefore, A::NewLine],
            _ => &[],
        }
    }

    const fn rank(self) -> Rank {
        match self {
            Self::Global => Rank::Everywhere,
            Self::List
            | Self::Reader
            | Self::Welcome
            | Self::Tasks
            | Self::Competence
            | Self::SideBySide
            | Self::Team
            | Self::AcrossTeam
            | Self::Card
            | Self::Rounds
            | Self::Activities
            | Self::Figures
            | Self::AbsenceToday
            | Self::Interviews
            | Self::Talk
            | Self::Plan => Rank::Screen,
            Self::Guide => Rank::Form,
            Self::Dialog | Self::Palette => Rank::Overlay,
            Self::Text | Self::TextArea => Rank::Text,
            _ => Rank::Screen,
        }
    }

    /// A way of moving rather than a screen: goes together with any screen. Two screens are never there at once.
    const fn moves(self) -> bool {
        matches!(self, Self::List | Self::Reader)
    }
}

/// The stacks of contexts that really occur, innermost first. The whole-file check walks them.
pub const SCENES: &[&[Context]] = &[
    &[Context::Welcome, Context::List, Context::Global],
    &[Context::Tasks, Context::List, Context::Global],
    &[Context::Competence, Context::List, Context::Global],
    &[Context::Absence, Context::List, Context::Global],
    &[Context::Absence, Context::Reader, Context::Global],
    &[Context::SideBySide, Context::List, Context::Global],
    &[Context::Team, Context::List, Context::Global],
    &[Context::AcrossTeam, Context::List, Context::Global],
    &[Context::Card, Context::Reader, Context::Global],
    &[Context::Rounds, Context::List, Context::Global],
    &[Context::AbsenceToday, Context::List, Context::Global],
    &[Context::Overview, Context::List, Context::Global],
    &[Context::Keys, Context::List, Context::Global],
    &[Context::Activities, Context::List, Context::Global],
    &[Context::Figures, Context::List, Context::Global],
    &[Context::Interviews, Context::List, Context::Global],
    &[Context::Talk, Context::List, Context::Global],
    &[Context::Plan, Context::List, Context::Global],
    &[Context::Structure, Context::List, Context::Global],
    &[Context::Structure, Context::Reader, Context::Global],
    &[Context::Round, Context::List, Context::Global],
    &[Context::YearWheel, Context::List, Context::Global],
    &[Context::Courses, Context::List, Context::Global],
    &[Context::Course, Context::List, Context::Global],
    &[Context::MyCourses, Context::List, Context::Global],
    &[Context::TeamCourses, Context::List, Context::Global],
    &[Context::Roll, Context::List, Context::Global],
    &[Context::Levels, Context::List, Context::Global],
    &[Context::Instructors, Context::List, Context::Global],
    &[Context::Guide, Context::Global],
    &[Context::Text, Context::Guide, Context::Global],
    &[Context::TextArea, Context::Guide, Context::Global],
    &[Context::Reader, Context::Dialog],
    &[Context::Dialog],
    &[Context::Text, Context::Dialog],
    &[Context::TextArea, Context::Dialog],
    &[Context::Palette],
];
