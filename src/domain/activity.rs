//! Competence activities (kompetenceaktiviteter): what is decided because people lack something, and whether it helped.
//! Source: `systems.md` 5.

use super::competence::Level;
use super::evaluation::Rater;
use super::ids::{CompetenceId, PersonNo, RoundId, UnitId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Number of an activity, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ActivityNo(pub u32);

/// Where the need was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Source {
    /// A row of the overview of a round.
    Overview,
    /// An inspection (socialtilsyn and the like).
    Inspection,
    /// An audit.
    Audit,
    /// A development interview.
    Interview,
    /// A change of the law.
    Law,
}

impl Source {
    /// All of them, in the order offered.
    pub const ALL: [Self; 5] = [Self::Overview, Self::Inspection, Self::Audit, Self::Interview, Self::Law];

    /// The stable name in drafts and message names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Inspection => "inspection",
            Self::Audit => "audit",
            Self::Interview => "interview",
            Self::Law => "law",
        }
    }

    /// The source with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.name() == name)
    }
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ActivityKind {
    /// An internal course.
    Course,
    /// Learning from a colleague.
    Colleague,
    /// External education.
    External,
    /// Supervision.
    Supervision,
}

impl ActivityKind {
    /// All of them, in the order offered.
    pub const ALL: [Self; 4] = [Self::Course, Self::Colleague, Self::External, Self::Supervision];

    /// The stable name in drafts and message names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Colleague => "colleague",
            Self::External => "external",
            Self::Supervision => "supervision",
        }
    }

    /// The kind with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Where an activity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ActivityState {
    /// Proposed; somebody has to decide.
    Proposed,
    /// Decided; everybody can read it.
    Decided,
    /// Under way.
    UnderWay,
    /// Done.
    Done,
    /// Given up, or not decided.
    Dropped,
}

impl ActivityState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Proposed, Self::Decided, Self::UnderWay, Self::Done, Self::Dropped];

    /// Whether everybody may read it: it was decided once.
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Decided | Self::UnderWay | Self::Done)
    }
}

/// What can be done to an activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Step {
    /// Decide it.
    Decide,
    /// Begin it.
    Begin,
    /// Finish it.
    Finish,
    /// Give it up.
    Drop,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Decide, Self::Begin, Self::Finish, Self::Drop];
}

/// The state after a step; `None` = not to be done then. The table of this system.
pub const fn next(state: ActivityState, step: Step) -> Option<ActivityState> {
    use ActivityState::{Decided, Done, Dropped, Proposed, UnderWay};
    Some(match (state, step) {
        (Proposed, Step::Decide) => Decided,
        (Decided, Step::Begin) => UnderWay,
        (Decided | UnderWay, Step::Finish) => Done,
        (Proposed | Decided | UnderWay, Step::Drop) => Dropped,
        _ => return None,
    })
}

/// Somebody it is for, with the level at the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Who.
    pub person: PersonNo,
    /// The level then; none = not answered or not relevant.
    pub then: Option<Level>,
}

/// What an activity is to bring about: part of its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aim {
    /// What it is called.
    pub title: String,
    /// Where the need was seen.
    pub source: Source,
    /// More about where, such as the number of a report; may be empty.
    pub reference: String,
    /// The unit it is for, with all below it.
    pub unit: UnitId,
    /// What kind.
    pub kind: ActivityKind,
    /// The competence, where there is one.
    pub competence: Option<CompetenceId>,
    /// The level to reach.
    pub level: Option<Level>,
    /// Who sees to it.
    pub owner: PersonNo,
    /// By when.
    pub deadline: NaiveDate,
    /// Hours set aside.
    pub hours: u32,
    /// Money set aside, in whole kroner.
    pub money: u64,
}

/// An activity with everything that happened to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Which.
    pub no: ActivityNo,
    /// What it is to bring about.
    pub aim: Aim,
    /// The round and side the lack was seen in.
    pub seen_in: Option<(RoundId, Rater)>,
    /// Those who lacked it then.
    pub targets: Vec<Target>,
    /// Where it is; the last row of `steps`.
    pub state: ActivityState,
    /// Every step, oldest first: when, who, what, why.
    pub steps: Vec<(DateTime<Utc>, Option<PersonNo>, Option<Step>, String)>,
}

/// What the same persons' levels were then and are now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// People with a level both then and now.
    pub people: u32,
    /// Sum of their levels then.
    pub then: u32,
    /// Sum of their levels now.
    pub now: u32,
    /// Those of them who had reached the aim then.
    pub reached_then: u32,
    /// Those of them who have reached it now.
    pub reached_now: u32,
}

/// Compares the same persons then and now; who has no level at either end is left out of both.
pub fn effect(targets: &[Target], aim: Option<Level>, now: impl Fn(PersonNo) -> Option<Level>) -> Effect {
    let mut effect = Effect::default();
    for target in targets {
        let (Some(then), Some(now)) = (target.then, now(target.person)) else { continue };
        effect.people += 1;
        effect.then += u32::from(then.number());
        effect.now += u32::from(now.number());
        effect.reached_then += u32::from(aim.is_some_and(|aim| then >= aim));
        effect.reached_now += u32::from(aim.is_some_and(|aim| now >= aim));
    }
    effect
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_this_and_nothing_else() {
        use ActivityState::{Decided, Done, Dropped, Proposed, UnderWay};
        let allowed = [
            (Proposed, Step::Decide, Decided),
            (Proposed, Step::Drop, Dropped),
            (Decided, Step::Begin, UnderWay),
            (Decided, Step::Finish, Done),
            (Decided, Step::Drop, Dropped),
            (UnderWay, Step::Finish, Done),
            (UnderWay, Step::Drop, Dropped),
        ];
        for state in ActivityState::ALL {
            for step in Step::ALL {
                let expected = allowed.iter().find(|(from, by, _)| (*from, *by) == (state, step)).map(|(.., to)| *to);
                assert_eq!(next(state, step), expected, "{state:?} {step:?}");
            }
        }
    }

    #[test]
    fn only_those_with_a_level_at_both_ends_count() {
        let level = |number| Level::new(number);
        let target = |no, then| Target { person: PersonNo(no), then };
        let targets = [target(1, level(2)), target(2, level(3)), target(3, None), target(4, level(1))];
        let now = |no: PersonNo| match no.0 {
            1 => level(4),
            2 => level(3),
            3 => level(5),
            _ => None,
        };
        let seen = effect(&targets, level(3), now);
        assert_eq!(seen, Effect { people: 2, then: 5, now: 7, reached_then: 1, reached_now: 2 });
    }
}
