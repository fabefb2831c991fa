//! Where one can go. A place says what to show; the screen opened for it holds what is shown.

use super::screens::after_course::Asked;
use super::screens::welcome::Newcomer;
use crate::domain::absence_talk::TalkKind;
use crate::domain::course::SignUpNo;
use crate::domain::evaluation::FormKey;
use crate::domain::ids::{CompetenceId, CourseId, PersonNo, ProfileId, RoundId, RunId, UnitId};
use crate::domain::interview::TalkKey;
use crate::domain::plan::PlanKey;
use crate::domain::reorganisation::Reorganisation;
use crate::domain::structure::Thing;
use crate::service::views::EditForm;

/// Somewhere to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// First start: try the demo, start one's own, language.
    Welcome(Newcomer),
    /// What waits for me: the home of everybody.
    Tasks,
    /// A competence form, to fill in or to read.
    Form(FormKey),
    /// Demand, self and manager beside each other.
    SideBySide {
        /// The round.
        round: RoundId,
        /// Whose forms.
        person: PersonNo,
    },
    /// My team in a round; none = the newest.
    Team(Option<RoundId>),
    /// One question across the team.
    TeamQuestion(RoundId),
    /// The rounds.
    Rounds,
    /// Absence today: who of the team is away, and what is due.
    AbsenceToday,
    /// Strengths and lacks in a round; none = the newest closed one.
    Overview(Option<RoundId>),
    /// Opens a round, step by step.
    OpenRound,
    /// A round while it runs: how far it is, who is missing, what happened.
    Round(RoundId),
    /// Another name or a later deadline for a round.
    ChangeRound(RoundId),
    /// What happens when in the year.
    YearWheel,
    /// Sets the dates of a year.
    SetYearWheel(i32),
    /// A job profile; none = my own.
    Profile(Option<ProfileId>),
    /// A person's answers through the rounds.
    History(PersonNo),
    /// The course catalogue.
    Courses,
    /// One course with its runs.
    Course(CourseId),
    /// My own sign-ups and courses.
    MyCourses,
    /// What my team has signed up for.
    TeamCourses,
    /// Who is on a run.
    Roll(RunId),
    /// A course to make (none) or to change.
    EditCourse(Option<CourseId>),
    /// A run of a course to make (none) or to change.
    EditRun(CourseId, Option<RunId>),
    /// What I thought of a course, or whether it is used.
    AfterCourse(Asked, SignUpNo),
    /// Levels that courses propose.
    LevelProposals,
    /// Who could teach something.
    Instructors(CompetenceId),
    /// Who looked at me.
    WhoLooked,
    /// The frames leadership works within.
    Frames,
    /// A person's card.
    Card(PersonNo),
    /// The unit tree.
    Organisation,
    /// A unit's page.
    Unit(UnitId),
    /// Somebody's employment through the years.
    Employment(PersonNo),
    /// Job profiles, competences and goals.
    Catalogue,
    /// All versions of a profile, competence or goal.
    Versions(Thing),
    /// A form of organisation, profiles or roles.
    Edit(EditForm),
    /// A reorganisation before it is done.
    Reorganise(Reorganisation),
    /// Roles and deputies.
    Grants,
    /// The journal.
    Journal,
    /// Language, theme, signs, keys, and whether one may be found.
    /// Yearly interviews and development plans: my own and my team's.
    Interviews,
    /// The competence activities.
    Activities,
    /// Proposes or decides an activity.
    NewActivity(super::screens::new_activity::From),
    /// Interviews held and plans signed; none = where I begin.
    MusFigures(Option<UnitId>),
    /// Plans or moves an interview with somebody.
    PlanInterview(PersonNo),
    /// Prepares for an interview.
    Prepare(TalkKey),
    /// An interview, in the room.
    Talk(TalkKey),
    /// A development plan.
    Plan(PlanKey),
    /// Writes an agreement, or changes one.
    Agreement {
        /// In which plan.
        plan: PlanKey,
        /// Which; none = a new one.
        number: Option<u32>,
        /// The competence it is about, where one was chosen before.
        about: Option<CompetenceId>,
    },
    /// Writes down what became of an agreement.
    Conclude {
        /// In which plan.
        plan: PlanKey,
        /// Which.
        number: u32,
    },
    /// Language, theme, signs, and whether one may be found.
    Settings,
    /// The own keys.
    Keys,
    /// A person's sickness absence.
    AbsencePerson(PersonNo),
    /// A unit's sickness absence; none = the topmost one I may see.
    AbsenceUnit(Option<UnitId>),
    /// The two reports on sickness absence.
    AbsenceReport(AbsenceOf),
    /// Records a talk about absence, step by step.
    AbsenceTalk(PersonNo, TalkKind),
}

/// Whom a report on sickness absence is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AbsenceOf {
    /// A unit with all below it.
    Unit(UnitId),
    /// One person.
    Person(PersonNo),
}
