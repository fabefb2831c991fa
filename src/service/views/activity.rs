//! Competence activities, and the figures of interviews and plans.

use super::{PersonBrief, UnitBrief};
use crate::domain::activity::{ActivityKind, ActivityNo, ActivityState, Effect, Source, Step};
use crate::domain::competence::Level;
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, PersonNo, RoundId};
use crate::domain::language::Bilingual;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An activity in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityLine {
    /// Which.
    pub no: ActivityNo,
    /// What it is called.
    pub title: String,
    /// The unit it is for.
    pub unit: UnitBrief,
    /// What kind.
    pub kind: ActivityKind,
    /// Where it is.
    pub state: ActivityState,
    /// By when.
    pub deadline: NaiveDate,
    /// Its day is over and it is not done.
    pub overdue: bool,
    /// Name of who sees to it.
    pub owner: String,
    /// Hours set aside.
    pub hours: u32,
    /// Money set aside, in whole kroner.
    pub money: u64,
    /// How many it is for; none = too few to tell.
    pub people: Option<u32>,
    /// What the same persons' levels were then and are now; none = too few to tell.
    pub effect: Option<Effect>,
}

/// An activity with everything that stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityCard {
    /// The line.
    pub line: ActivityLine,
    /// Where the need was seen, and more about it.
    pub source: (Source, String),
    /// The competence.
    pub competence: Option<Bilingual>,
    /// The level to reach.
    pub level: Option<Level>,
    /// The round it was seen in, by name, and whose rating.
    pub seen_in: Option<(String, Rater)>,
    /// Those it is for whom the one asking may see: name, level then, level now.
    pub persons: Vec<(String, Option<Level>, Option<Level>)>,
    /// What the one asking may do now.
    pub allowed: Vec<Step>,
    /// Every step: day, name, what, why.
    pub steps: Vec<(NaiveDate, String, Option<Step>, String)>,
}

/// What a new activity would rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityOutlook {
    /// Units the one asking may propose for, and whether he or she decides there.
    pub units: Vec<(UnitBrief, bool)>,
    /// The competence it is about, where one was chosen.
    pub competence: Option<(CompetenceId, Bilingual)>,
    /// Ids of all competences.
    pub known: Vec<CompetenceId>,
    /// The round and side it was seen in.
    pub seen_in: Option<(RoundId, Rater)>,
    /// How many lack it there; none = too few to tell, or nothing was chosen.
    pub lacking: Option<u32>,
    /// Those of them the one asking may see.
    pub names: Vec<String>,
    /// Who could see to it.
    pub owners: Vec<PersonBrief>,
    /// The person asking.
    pub me: PersonNo,
}

/// How far a unit and those below it are with interviews and plans in a calendar year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MusFigures {
    /// The calendar year.
    pub year: i32,
    /// The day it is worked out for.
    pub as_of: NaiveDate,
    /// The unit above, if its figures may be seen.
    pub above: Option<UnitBrief>,
    /// The unit asked about.
    pub whole: MusFigure,
    /// The units directly below it.
    pub below: Vec<MusFigure>,
}

/// A unit's figures. Everything is hidden together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MusFigure {
    /// The unit, with all below it.
    pub unit: UnitBrief,
    /// The counts; none = too few people to tell.
    pub counts: Option<MusCounts>,
}

/// What is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MusCounts {
    /// Employed for so long that there is a yearly interview.
    pub employees: u32,
    /// Those of them whose interview was held this year.
    pub held: u32,
    /// Those of them whose plan both signed this year.
    pub signed: u32,
    /// Agreements somebody has to do, in the signed plans that hold.
    pub agreements: u32,
    /// Those of them that are done.
    pub done: u32,
    /// Those of them that are not concluded and whose day is over.
    pub overdue: u32,
}
