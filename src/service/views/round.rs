//! Rounds.

use super::PersonBrief;
use crate::domain::evaluation::{FormState, Rater};
use crate::domain::ids::{CompetenceId, GoalId, ProfileId, RoundId, UnitId};
use crate::domain::language::Bilingual;
use crate::domain::round::happening::Happening;
use crate::domain::round::life::Reminder;
use crate::domain::round::period::Period;
use crate::domain::round::selection::{Presence, ProfileLack, Selection};
use crate::domain::round::{FormKind, RoundState};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A round in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundLine {
    /// Id.
    pub id: RoundId,
    /// Name.
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Deadline.
    pub deadline: NaiveDate,
    /// Full or small.
    pub form: FormKind,
    /// Open or closed.
    pub state: RoundState,
    /// My own form's state, if I am in the population.
    pub own: Option<FormState>,
    /// How many are in, for HR.
    pub population: Option<u32>,
    /// How many own forms are sent, for HR.
    pub sent: Option<u32>,
}

/// What opening a round now would take, and what there is to choose among.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundOutlook {
    /// Questions of the full form.
    pub full: u32,
    /// Questions of the small form.
    pub small: u32,
    /// Areas with their questions, in the order of the form.
    pub areas: Vec<(Bilingual, u32)>,
    /// Goals with their questions.
    pub goals: Vec<(GoalId, String, u32)>,
    /// Every question, in the order of the form.
    pub competences: Vec<(CompetenceId, Bilingual)>,
    /// Units, each before those below it.
    pub units: Vec<OutlookUnit>,
    /// Job profiles by title, each with how many have it.
    pub profiles: Vec<(ProfileId, String, u32)>,
    /// Those employed today, put together by unit and profile.
    pub groups: Vec<OutlookGroup>,
    /// The length in weeks offered.
    pub weeks: u32,
    /// Ids taken by rounds.
    pub taken: Vec<RoundId>,
}

/// A unit to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlookUnit {
    /// Id.
    pub id: UnitId,
    /// Name.
    pub name: String,
    /// How many units are above it.
    pub depth: u8,
    /// How many people work in it and below it.
    pub people: u32,
}

/// People of one unit and one job profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlookGroup {
    /// The unit.
    pub unit: UnitId,
    /// The job profile, where one is attached.
    pub profile: Option<ProfileId>,
    /// How many they are, and what is special about them.
    pub count: OutlookCount,
}

/// How many people a round would be for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlookCount {
    /// All of them.
    pub people: u32,
    /// Without a job profile.
    pub without_profile: u32,
    /// Without a nearest manager.
    pub without_manager: u32,
    /// In another open round already.
    pub elsewhere: u32,
}

impl std::ops::AddAssign for OutlookCount {
    fn add_assign(&mut self, other: Self) {
        self.people += other.people;
        self.without_profile += other.without_profile;
        self.without_manager += other.without_manager;
        self.elsewhere += other.elsewhere;
    }
}

impl RoundOutlook {
    /// Whom a selection would take in.
    pub fn count(&self, who: &Selection) -> OutlookCount {
        let mut all = OutlookCount::default();
        let mut add = |fits: &dyn Fn(&OutlookGroup) -> bool| {
            self.groups.iter().filter(|group| fits(group)).for_each(|group| all += group.count);
        };
        match who {
            Selection::Everybody => add(&|_| true),
            Selection::Profiles(chosen) => {
                add(&|group| group.profile.as_ref().is_some_and(|profile| chosen.contains(profile)));
            }
            Selection::Units(chosen) => {
                let mut inside = std::collections::BTreeSet::new();
                let mut top: Option<u8> = None;
                for unit in &self.units {
                    top = top.filter(|depth| unit.depth > *depth);
                    if chosen.contains(&unit.id) && top.is_none() {
                        top = Some(unit.depth);
                    }
                    if top.is_some() {
                        inside.insert(&unit.id);
                    }
                }
                add(&|group| inside.contains(&group.unit));
            }
        }
        all
    }
}

/// Who a round about to be opened would be for, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundPreview {
    /// How many questions it would ask.
    pub questions: u32,
    /// Everybody meant, those included who are not employed on the day; in Danish order of names.
    pub people: Vec<PreviewPerson>,
}

/// Somebody a round about to be opened means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewPerson {
    /// Who.
    pub person: PersonBrief,
    /// Employed, coming or gone; only who is employed today is in.
    pub presence: Presence,
    /// What is wrong with the job profile, if something is.
    pub lack: Option<ProfileLack>,
    /// Has no nearest manager, so that nobody fills in the other side.
    pub no_manager: bool,
    /// Names of other open rounds the person is in.
    pub elsewhere: Vec<String>,
}

impl PreviewPerson {
    /// Whether the round would take the person in.
    pub const fn is_in(&self) -> bool {
        matches!(self.presence, Presence::Here | Presence::Leaves(_))
    }
}

/// What the asking person may do with a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundRights {
    /// Change and close it.
    pub run: bool,
    /// Take people in and out, and remind.
    pub people: bool,
}

/// How far a round is, as far as the asking person may know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundProgress {
    /// The round.
    pub round: RoundId,
    /// Its name.
    pub name: String,
    /// Open or closed.
    pub state: RoundState,
    /// When it runs.
    pub period: Period,
    /// The day it was opened, where that is known.
    pub opened: Option<NaiveDate>,
    /// The day it was closed, where that is known.
    pub closed: Option<NaiveDate>,
    /// Reminders sent, oldest first.
    pub reminders: Vec<Reminder>,
    /// Units, each before those below it.
    pub units: Vec<UnitProgress>,
    /// What may be done.
    pub rights: RoundRights,
}

/// How far a unit with all below it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitProgress {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// How many of the units listed are above it.
    pub depth: u8,
    /// How far; `None` where so few people are in that they would show.
    pub count: Option<ProgressCount>,
}

/// How many forms of how many people are sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgressCount {
    /// People in the round.
    pub people: u32,
    /// Own forms sent.
    pub own: u32,
    /// Managers' forms sent.
    pub manager: u32,
    /// People of whom both are sent.
    pub both: u32,
}

impl std::ops::AddAssign for ProgressCount {
    fn add_assign(&mut self, other: Self) {
        self.people += other.people;
        self.own += other.own;
        self.manager += other.manager;
        self.both += other.both;
    }
}

/// A form somebody still has to send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingForm {
    /// Whom it is about.
    pub about: PersonBrief,
    /// Whose side.
    pub rater: Rater,
    /// Who has to send it.
    pub owes: PersonBrief,
    /// It was sent and opened again.
    pub reopened: bool,
    /// The day of the latest reminder.
    pub reminded: Option<NaiveDate>,
    /// The e-mail address of who has to send it, where the asking person may see it and there is one.
    pub email: Option<String>,
}

/// Something that happened to somebody of a round while it ran.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HappeningLine {
    /// To whom.
    pub person: PersonBrief,
    /// What.
    pub what: Happening,
    /// Name of the unit or manager before.
    pub from: Option<String>,
    /// Name of the unit or manager now.
    pub to: Option<String>,
    /// The own form and the manager's are sent.
    pub sent: (bool, bool),
}

/// What closing a round now would leave and show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundClosing {
    /// The round.
    pub round: RoundId,
    /// Its name.
    pub name: String,
    /// Day the forms should be sent by.
    pub deadline: NaiveDate,
    /// How far it is.
    pub count: ProgressCount,
    /// Forms opened again and not sent anew: they count as not sent.
    pub reopened: u32,
    /// Wishes to have a form opened again that nobody answered.
    pub wishes: u32,
    /// People of whom exactly one side is sent: that one is shown to both parties and HR.
    pub one_sided: u32,
    /// People in the round who have left.
    pub left: u32,
    /// Months the forms are kept after the closing. source: `pack.toml`, retention.
    pub kept_months: u32,
}
