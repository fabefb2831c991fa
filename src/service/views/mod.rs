//! What queries answer: rows already filtered by what the person may see. One file per system.

mod absence;
mod absence_case;
mod absence_person;
mod absence_talk;
mod absence_unit;
mod access;
mod activity;
mod agreed;
mod course;
mod evaluation;
mod figures;
mod interview;
mod journal;
mod lookup;
mod overview;
mod person;
mod plan;
mod profile;
mod round;
mod structure;
mod team;
mod year_wheel;

pub use absence::{AbsenceFigures, PersonCounts, UnitFigures};
pub use absence_case::{
    AbsenceCaseView, AbsenceDuty, AbsenceNoteView, AbsenceToday, AwayLine, StepLine, TodayLine, WhyLine,
};
pub use absence_person::{AbsencePersonView, DaySign, SpellLine, ThresholdLine};
pub use absence_talk::AbsenceTalkOutlook;
pub use absence_unit::{AbsenceBelow, AbsenceMonth, AbsenceTerms, AbsenceUnitView};
pub use access::GrantLine;
pub use activity::{ActivityCard, ActivityLine, ActivityOutlook, MusCounts, MusFigure, MusFigures};
pub use agreed::{AgreedLine, AgreedView};
pub use course::{
    AimLine, AimableLine, CourseCardView, CourseCatalogueView, CourseFigure, CourseFigures, CourseFilter, CourseLine,
    InstructorLine, InstructorsView, MyCoursesView, ProposalLine, RollLine, RollView, RunBrief, RunLine, SignUpLine,
    TeachingLine, TeamSignUpLine,
};
pub use evaluation::{FormRights, FormRow, FormView, HistoryRow, HistoryView, SideBySideView, SideRow};
pub use figures::{CompetenceFigure, CompetenceFigures};
pub use interview::{
    AgendaRow, InterviewLine, InterviewOutlook, InterviewView, InterviewsView, LastAgreement, PreparationRow,
    PreparationView, TalkLine,
};
pub use journal::{JournalLine, JournalPageView};
pub use lookup::{Hit, Target};
pub use overview::{
    Cell, ColumnOf, Distribution, Expert, ExpertsView, OverviewColumn, OverviewPersons, OverviewRow, OverviewTrend,
    OverviewView, PersonsRow, RoundBrief, Shown, TrendRow, UnitBrief,
};
pub use person::{CardFact, CardForm, EmploymentCard, LookedLine, Me, PersonBrief, PersonCardView};
pub use plan::{AgreementOutlook, AgreementRow, CourseChoice, PlanLine, PlanView};
pub use profile::{DemandLine, FrameText, ProfileView};
pub use round::{
    HappeningLine, MissingForm, OutlookCount, OutlookGroup, OutlookUnit, PreviewPerson, ProgressCount, RoundClosing,
    RoundLine, RoundOutlook, RoundPreview, RoundProgress, RoundRights, UnitProgress,
};
pub use structure::{
    CatalogueView, CompetenceLine, EditForm, EditLine, EditView, Edited, EmploymentLine, EmploymentsView, GoalLine,
    PersonEdited, PreviewView, ProfileLine, Terms, UnitLine, UnitView, VersionLine, VersionsView,
};
pub use team::{TeamMember, TeamQuestionRow, TeamQuestionView, TeamView};
pub use year_wheel::{WheelLine, WheelRound, YearWheelView};
