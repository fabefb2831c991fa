//! Every query as one table: the typed question, its answer, and the closed enums the wire and the access test walk.

use super::draft::{DraftField, DraftOf};
use super::refusal::Refusal;
use super::views;
use crate::domain::absence::CaseId;
use crate::domain::absence_talk::TalkKind;
use crate::domain::activity::ActivityNo;
use crate::domain::competence::JobProfile;
use crate::domain::evaluation::{FormKey, Rater};
use crate::domain::ids::{CompetenceId, CourseId, PersonNo, ProfileId, RoundId, RunId, UnitId};
use crate::domain::interview::TalkKey;
use crate::domain::plan::PlanKey;
use crate::domain::questions::FormChoice;
use crate::domain::reorganisation::Reorganisation;
use crate::domain::round::selection::Selection;
use crate::domain::structure::Thing;
use crate::domain::task::Task;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A query with its own answer type.
pub trait Ask: Sized {
    /// What it answers.
    type Answer;
    /// As one of all queries.
    fn wrap(self) -> AnyAsk;
    /// The answer out of all answers.
    fn unwrap(answer: AnyAnswer) -> Result<Self::Answer, Refusal>;
}

macro_rules! asks {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* } => $answer:ty;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
            pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }

            impl Ask for $name {
                type Answer = $answer;
                fn wrap(self) -> AnyAsk {
                    AnyAsk::$name(self)
                }
                fn unwrap(answer: AnyAnswer) -> Result<Self::Answer, Refusal> {
                    match answer {
                        AnyAnswer::$name(answer) => Ok(answer),
                        _ => Err(Refusal::NotFound),
                    }
                }
            }
        )*

        /// Any query.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum AnyAsk { $($(#[$doc])* $name($name),)* }

        /// Any answer; the variant is that of the query.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub enum AnyAnswer { $($(#[$doc])* $name($answer),)* }

        impl AnyAsk {
            /// Name of every query, for the access test and the journal.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// The name of this query.
            pub const fn name(&self) -> &'static str {
                match self { $(Self::$name(_) => stringify!($name),)* }
            }
        }
    };
}

asks! {
    /// Who I am here, and what I set.
    Me {} => views::Me;
    /// What waits for me, most urgent first.
    MyTasks {} => Vec<Task>;
    /// The rounds, newest first, with my own part in each.
    Rounds {} => Vec<views::RoundLine>;
    /// One competence form, to fill in or to read.
    Form {
        /// Which form.
        form: FormKey,
    } => views::FormView;
    /// The manager's direct reports with both sides' state, in Danish order of names.
    Team {
        /// The round.
        round: RoundId,
    } => views::TeamView;
    /// One question across the manager's whole team.
    TeamQuestion {
        /// The round.
        round: RoundId,
        /// The question; none = the first.
        competence: Option<CompetenceId>,
    } => views::TeamQuestionView;
    /// Demand, self and manager per question.
    SideBySide {
        /// The round.
        round: RoundId,
        /// Whose.
        person: PersonNo,
    } => views::SideBySideView;
    /// A job profile with its demands; none = the own.
    Profile {
        /// Which; none = that of the person asking.
        profile: Option<ProfileId>,
    } => views::ProfileView;
    /// All answers of a person through the rounds, as far as the asking person may see them.
    History {
        /// Whose.
        person: PersonNo,
    } => views::HistoryView;
    /// Who looked at me, what was done about me; newest first.
    WhoLooked {} => Vec<views::LookedLine>;
    /// The journal from a number up, for the auditor.
    Journal {
        /// Number of the first entry, from 1.
        from: u64,
        /// How many at most; never more than 1000.
        limit: u32,
    } => Vec<views::JournalLine>;
    /// A page of the journal for the auditor; looking at it is journalled.
    JournalPage {
        /// Number of the entry to begin at; 0 = the newest there is.
        from: u64,
        /// Towards newer entries instead of older ones.
        newer: bool,
        /// Letters of names, login, record or date; never journalled.
        text: String,
        /// Deeds whose words have these letters in them.
        deeds: Vec<String>,
        /// How many entries that fit at most; never more than 1000.
        limit: u32,
    } => views::JournalPageView;
    /// Whether the journal's chain is whole: how many entries, or the first that does not fit.
    JournalChain {} => Result<u64, u64>;
    /// All units with how many people, for the tree.
    Units {} => Vec<views::UnitLine>;
    /// One unit's page.
    UnitPage {
        /// Which.
        unit: UnitId,
    } => views::UnitView;
    /// Somebody's employment through the years. Journalled where it shows terms.
    Employments {
        /// Whose.
        person: PersonNo,
    } => views::EmploymentsView;
    /// Profiles, competences and goals as lists.
    Catalogue {} => views::CatalogueView;
    /// All versions of a profile, competence or goal.
    Versions {
        /// Of what.
        of: Thing,
    } => views::VersionsView;
    /// What a form of organisation, profiles or roles needs to know beforehand.
    Edit {
        /// Which form.
        form: views::EditForm,
    } => views::EditView;
    /// What a reorganisation would do.
    Preview {
        /// Which.
        change: Reorganisation,
    } => views::PreviewView;
    /// Values, trust and charter: the reference to read.
    Frames {} => Vec<views::FrameText>;
    /// My draft fields of one piece of work.
    Drafts {
        /// Which.
        of: DraftOf,
    } => Vec<DraftField>;
    /// People whose name, number or login has this in it; at most 50, best first.
    FindPeople {
        /// Letters typed; never journalled.
        text: String,
    } => Vec<views::PersonBrief>;
    /// Everything whose name or number has this in it, best first: people, units, job profiles, competences; at most 50
    /// of each.
    Find {
        /// Letters typed; never journalled.
        text: String,
    } => Vec<views::Hit>;
    /// One person's card, as far as the asking person may see it. Journalled.
    PersonCard {
        /// Whose.
        person: PersonNo,
    } => views::PersonCardView;
    /// The figures of `report competence`.
    CompetenceFigures {
        /// The round.
        round: RoundId,
        /// Unit with all below it; none = the root.
        unit: Option<UnitId>,
        /// Whose ratings.
        rater: Rater,
    } => views::CompetenceFigures;
    /// The heat map of a unit and those below it.
    Overview {
        /// The round; none = the newest closed one.
        round: Option<RoundId>,
        /// Unit; none = the topmost one may see.
        unit: Option<UnitId>,
        /// Whose ratings.
        rater: Rater,
    } => views::OverviewView;
    /// A team person by person, for who may see the persons.
    OverviewPersons {
        /// The round.
        round: RoundId,
        /// Whose team.
        unit: UnitId,
        /// Whose ratings.
        rater: Rater,
    } => views::OverviewPersons;
    /// One competence of a unit through the rounds.
    OverviewTrend {
        /// The unit.
        unit: UnitId,
        /// The competence.
        competence: CompetenceId,
    } => views::OverviewTrend;
    /// Who knows this?
    Experts {
        /// The competence.
        competence: CompetenceId,
    } => views::ExpertsView;
    /// Absence today, for who manages people.
    AbsenceToday {} => views::AbsenceToday;
    /// One person's absence case. Journalled.
    AbsenceCase {
        /// Whose.
        person: PersonNo,
    } => views::AbsenceCaseView;
    /// The note of a talk in an absence case. Journalled.
    AbsenceNote {
        /// Which case.
        case: CaseId,
        /// Which of its steps, from 0.
        step: u16,
    } => views::AbsenceNoteView;
    /// What recording a talk about absence would rest on.
    AbsenceTalkOutlook {
        /// With whom.
        person: PersonNo,
        /// Which talk.
        kind: TalkKind,
    } => views::AbsenceTalkOutlook;
    /// The figures of `report absence`.
    AbsenceFigures {
        /// Unit with all below it; none = the root.
        unit: Option<UnitId>,
        /// The day they are worked out for; none = today.
        as_of: Option<NaiveDate>,
    } => views::AbsenceFigures;
    /// A unit's absence: figures, curve, lengths, the units right below.
    AbsenceUnit {
        /// Unit with all below it; none = the highest one that may be seen.
        unit: Option<UnitId>,
        /// The day; none = today.
        as_of: Option<NaiveDate>,
    } => views::AbsenceUnitView;
    /// A person's absence: spells, picture, counts against each threshold. Journalled.
    AbsencePerson {
        /// Whose.
        person: PersonNo,
        /// The day; none = today.
        as_of: Option<NaiveDate>,
    } => views::AbsencePersonView;
    /// All roles and deputies, present and past.
    Grants {} => Vec<views::GrantLine>;
    /// What opening a round now would take: questions in each form, people employed, people without a profile.
    RoundOutlook {} => views::RoundOutlook;
    /// A person's agreed levels, newest first. Journalled.
    AgreedLevels {
        /// Whose.
        person: PersonNo,
    } => views::AgreedView;
    /// Who a round about to be opened would be for, by name.
    RoundPreview {
        /// Which questions.
        form: FormChoice,
        /// Who is meant.
        who: Selection,
        /// Its last day.
        to: NaiveDate,
    } => views::RoundPreview;
    /// How far a round is, unit by unit.
    RoundProgress {
        /// The round.
        round: RoundId,
    } => views::RoundProgress;
    /// The forms still to be sent, with names.
    RoundMissing {
        /// The round.
        round: RoundId,
        /// Unit with all below it; none = everywhere.
        unit: Option<UnitId>,
    } => Vec<views::MissingForm>;
    /// What happened to the people of a round while it ran.
    RoundHappenings {
        /// The round.
        round: RoundId,
    } => Vec<views::HappeningLine>;
    /// What closing a round now would leave and show.
    RoundClosing {
        /// The round.
        round: RoundId,
    } => views::RoundClosing;
    /// A year of the year wheel; none = this one.
    YearWheel {
        /// The year.
        year: Option<i32>,
    } => views::YearWheelView;
    /// The activities I may read, newest first.
    Activities {} => Vec<views::ActivityLine>;
    /// One activity.
    ActivityCard {
        /// Which.
        no: ActivityNo,
    } => views::ActivityCard;
    /// What a new activity would rest on.
    ActivityOutlook {
        /// The competence of a row of the overview.
        competence: Option<CompetenceId>,
        /// The round and side of the overview.
        seen_in: Option<(RoundId, Rater)>,
        /// The unit of the overview.
        unit: Option<UnitId>,
    } => views::ActivityOutlook;
    /// Interviews held and plans signed in a calendar year.
    MusFigures {
        /// Unit with all below it; none = where the person asking begins.
        unit: Option<UnitId>,
        /// The day it is worked out for; none = today.
        as_of: Option<NaiveDate>,
    } => views::MusFigures;
    /// The own yearly interview, and the team's.
    Interviews {} => views::InterviewsView;
    /// An interview as it lies on the table between the two.
    Interview {
        /// Which.
        talk: TalkKey,
    } => views::InterviewView;
    /// What planning an interview would rest on.
    InterviewOutlook {
        /// With whom.
        person: PersonNo,
    } => views::InterviewOutlook;
    /// What I have prepared for an interview.
    Preparation {
        /// Which interview.
        talk: TalkKey,
    } => views::PreparationView;
    /// A person's plans, newest first.
    Plans {
        /// Whose.
        person: PersonNo,
    } => Vec<views::PlanLine>;
    /// A development plan. Journalled where it is read by others than the two.
    Plan {
        /// Which.
        plan: PlanKey,
    } => views::PlanView;
    /// What an agreement in a plan can point to.
    AgreementOutlook {
        /// Which plan.
        plan: PlanKey,
    } => views::AgreementOutlook;
    /// The course catalogue as far as a filter lets through.
    CourseCatalogue {
        /// What is wanted; its letters are never journalled.
        filter: views::CourseFilter,
    } => views::CourseCatalogueView;
    /// The competences courses can lead to, in the order of the form, with how many courses lead to something in each.
    CourseCompetences {} => Vec<views::AimableLine>;
    /// One course with its runs, and where I stand.
    CourseCard {
        /// Which.
        course: CourseId,
    } => views::CourseCardView;
    /// My sign-ups, past and present, and the runs I do something for.
    MyCourses {} => views::MyCoursesView;
    /// The sign-ups of direct reports, what waits for me first.
    TeamSignUps {} => Vec<views::TeamSignUpLine>;
    /// Who is on a run.
    Roll {
        /// Which run.
        run: RunId,
    } => views::RollView;
    /// Levels that courses propose, mine and those of direct reports.
    LevelProposals {} => Vec<views::ProposalLine>;
    /// Who could teach something.
    Instructors {
        /// What.
        competence: CompetenceId,
    } => views::InstructorsView;
    /// The figures of `report courses`.
    CourseFigures {
        /// Unit with all below it; none = the root.
        unit: Option<UnitId>,
        /// Only runs that end on or after this day.
        from: Option<NaiveDate>,
        /// Only runs that begin on or before this day.
        to: Option<NaiveDate>,
    } => views::CourseFigures;
    /// Job profiles by title.
    Profiles {} => Vec<JobProfile>;
}
