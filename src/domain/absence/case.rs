//! The course of a case as one table. What happens is recorded by people (talks, contact) or told by the spells (ill, back,
//! a trigger); both kinds run through the same table in the order of their days. source: `systems.md` 9.

use super::day::Day;
use super::episode::Fired;
use super::record::Keeping;
use crate::domain::ids::PersonNo;
use serde::{Deserialize, Serialize};

/// The number of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CaseId(pub u64);

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum State {
    /// The talk is to be held.
    TalkDue,
    /// The talk was held or declined; the follow-up is to come.
    FollowUpDue,
    /// A long illness goes on; contact now and then.
    Contact,
    /// Back at work after a long illness; the follow-up after the return is to come.
    ReturnDue,
    /// Over.
    Closed,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::TalkDue, Self::FollowUpDue, Self::Contact, Self::ReturnDue, Self::Closed];
}

/// What happens in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Happening {
    /// A trigger fired; told by the spells.
    Fired,
    /// The person is registered ill; told by the spells.
    Ill,
    /// The person is registered ill no more; told by the spells.
    Back,
    /// The employee was asked to the talk.
    Invited,
    /// Another day was set for what is due.
    Planned,
    /// The talk was held.
    Talk,
    /// The employee said no to the talk.
    TalkDeclined,
    /// The follow-up was held.
    FollowUp,
    /// The employee said no to it.
    FollowUpDeclined,
    /// There was contact while the person was away.
    Contact,
    /// The follow-up after the return was held.
    ReturnTalk,
    /// The employee said no to it.
    ReturnDeclined,
    /// Closed by hand, with a reason.
    Closing,
    /// The employment ended; told by the organisation.
    Left,
}

impl Happening {
    /// Every one.
    pub const ALL: [Self; 14] = [
        Self::Fired,
        Self::Ill,
        Self::Back,
        Self::Invited,
        Self::Planned,
        Self::Talk,
        Self::TalkDeclined,
        Self::FollowUp,
        Self::FollowUpDeclined,
        Self::Contact,
        Self::ReturnTalk,
        Self::ReturnDeclined,
        Self::Closing,
        Self::Left,
    ];

    /// Whether a person records it. The others are worked out and can't be typed in.
    pub const fn is_recorded(self) -> bool {
        !matches!(self, Self::Fired | Self::Ill | Self::Back | Self::Left)
    }

    /// Whether it answers the triggers that fired before it.
    pub const fn answers(self) -> bool {
        matches!(self, Self::Talk | Self::TalkDeclined | Self::Closing)
    }
}

/// What must hold for a row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Nothing.
    Always,
    /// A long illness, and the person is away.
    LongAway,
    /// A long illness, and the person is back.
    LongBack,
    /// No long illness.
    Short,
    /// A care talk after which nothing more was agreed.
    CareOnly,
}

/// What the table looks at besides the state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// Whether the case is about a long illness.
    pub long: bool,
    /// Whether the person is registered ill.
    pub away: bool,
    /// Whether nothing called for the talk but the manager's care, and no further talk is agreed.
    pub care_only: bool,
}

impl When {
    const fn holds(self, situation: Situation) -> bool {
        match self {
            Self::Always => true,
            Self::LongAway => situation.long && situation.away,
            Self::LongBack => situation.long && !situation.away,
            Self::Short => !situation.long,
            Self::CareOnly => situation.care_only,
        }
    }
}

/// A row: in this state, when this happens and that holds, the case goes there.
pub type Row = (State, Happening, When, State);

/// The table. The first row that holds counts; what has no row changes nothing, and can't be recorded.
#[rustfmt::skip]
pub const TABLE: &[Row] = &[
    (State::TalkDue, Happening::Fired, When::Always, State::TalkDue),
    (State::TalkDue, Happening::Ill, When::Always, State::TalkDue),
    // A return before the talk: the talk is still owed, and now the employee must come.
    (State::TalkDue, Happening::Back, When::Always, State::TalkDue),
    (State::TalkDue, Happening::Invited, When::Always, State::TalkDue),
    (State::TalkDue, Happening::Planned, When::Always, State::TalkDue),
    (State::TalkDue, Happening::Contact, When::Always, State::TalkDue),
    (State::TalkDue, Happening::Talk, When::CareOnly, State::Closed),
    (State::TalkDue, Happening::Talk, When::Always, State::FollowUpDue),
    (State::TalkDue, Happening::TalkDeclined, When::CareOnly, State::Closed),
    (State::TalkDue, Happening::TalkDeclined, When::Always, State::FollowUpDue),
    (State::TalkDue, Happening::Closing, When::Always, State::Closed),
    (State::TalkDue, Happening::Left, When::Always, State::Closed),

    (State::FollowUpDue, Happening::Fired, When::Always, State::TalkDue),
    (State::FollowUpDue, Happening::Ill, When::Always, State::FollowUpDue),
    (State::FollowUpDue, Happening::Back, When::Always, State::FollowUpDue),
    (State::FollowUpDue, Happening::Invited, When::Always, State::FollowUpDue),
    (State::FollowUpDue, Happening::Planned, When::Always, State::FollowUpDue),
    (State::FollowUpDue, Happening::Contact, When::Always, State::FollowUpDue),
    (State::FollowUpDue, Happening::FollowUp, When::LongAway, State::Contact),
    // Held after the return it is the follow-up of both.
    (State::FollowUpDue, Happening::FollowUp, When::Always, State::Closed),
    (State::FollowUpDue, Happening::FollowUpDeclined, When::LongAway, State::Contact),
    (State::FollowUpDue, Happening::FollowUpDeclined, When::LongBack, State::ReturnDue),
    (State::FollowUpDue, Happening::FollowUpDeclined, When::Short, State::Closed),
    (State::FollowUpDue, Happening::ReturnTalk, When::LongBack, State::Closed),
    (State::FollowUpDue, Happening::ReturnDeclined, When::LongBack, State::Closed),
    (State::FollowUpDue, Happening::Closing, When::Always, State::Closed),
    (State::FollowUpDue, Happening::Left, When::Always, State::Closed),

    (State::Contact, Happening::Fired, When::Always, State::TalkDue),
    (State::Contact, Happening::Ill, When::Always, State::Contact),
    (State::Contact, Happening::Back, When::Always, State::ReturnDue),
    (State::Contact, Happening::Planned, When::Always, State::Contact),
    (State::Contact, Happening::Contact, When::Always, State::Contact),
    (State::Contact, Happening::FollowUp, When::Always, State::Contact),
    (State::Contact, Happening::Closing, When::Always, State::Closed),
    (State::Contact, Happening::Left, When::Always, State::Closed),

    (State::ReturnDue, Happening::Fired, When::Always, State::TalkDue),
    // A relapse: contact goes on, and the follow-up waits for the next return.
    (State::ReturnDue, Happening::Ill, When::Always, State::Contact),
    (State::ReturnDue, Happening::Back, When::Always, State::ReturnDue),
    (State::ReturnDue, Happening::Invited, When::Always, State::ReturnDue),
    (State::ReturnDue, Happening::Planned, When::Always, State::ReturnDue),
    (State::ReturnDue, Happening::Contact, When::Always, State::ReturnDue),
    (State::ReturnDue, Happening::ReturnTalk, When::Always, State::Closed),
    (State::ReturnDue, Happening::ReturnDeclined, When::Always, State::Closed),
    (State::ReturnDue, Happening::Closing, When::Always, State::Closed),
    (State::ReturnDue, Happening::Left, When::Always, State::Closed),
];

/// Where a happening leads; nothing where it has no place in this state.
pub fn next(state: State, happening: Happening, situation: Situation) -> Option<State> {
    let row = TABLE.iter().find(|(from, what, when, _)| *from == state && *what == happening && when.holds(situation));
    row.map(|(.., to)| *to)
}

/// Why a case is closed by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// In words. Never an illness.
    pub reason: String,
}

/// What a person recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What.
    pub what: Happening,
    /// The day it happened.
    pub on: Day,
    /// The day set for what comes next, where one was.
    pub next: Option<Day>,
    /// Why that day is later than the rule says, or why the case was closed.
    pub reason: Option<String>,
    /// Who recorded it.
    pub by: Option<PersonNo>,
    /// Whether there is a note to it.
    pub note: bool,
    /// Whether the employee does not get the note; why stands in it.
    pub withheld: bool,
}

/// A case as it is stored: from the first thing somebody recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Number.
    pub id: CaseId,
    /// About whom.
    pub person: PersonNo,
    /// The day the first trigger fired, or the care talk was begun.
    pub opened: Day,
    /// What had fired when it was opened. Kept as it was: a corrected spell does not take back why the talk was held.
    pub fired: Vec<Fired>,
    /// What was recorded, oldest first.
    pub steps: Vec<Step>,
    /// How long it is kept.
    pub keeping: Keeping,
}

impl Case {
    /// Whether nothing called for it but the manager's care.
    pub fn is_care(&self) -> bool {
        self.fired.is_empty()
    }

    /// The days triggers were answered.
    pub fn answers(&self) -> impl Iterator<Item = Day> {
        self.steps.iter().filter(|step| step.what.answers()).map(|step| step.on)
    }
}
