//! Commands on sickness absence: registrations, papers, own reports, and the steps of a case.

use crate::domain::absence::{DocumentAction, DocumentKind, Kind, Percent, Said, SpellKey};
use crate::domain::absence_talk::{TalkKind, TalkOutcome};
use crate::domain::ids::PersonNo;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a registration says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Kind.
    pub kind: Kind,
    /// First day away.
    pub first: NaiveDate,
    /// Last day away; none while it lasts.
    pub last: Option<NaiveDate>,
    /// How much of the hours.
    pub percent: Percent,
    /// When the return is expected; none = nobody said so.
    pub expected: Option<NaiveDate>,
}

/// What can be done about somebody's absence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AbsenceCommand {
    /// The manager or HR registers a notice.
    Register {
        /// Whose.
        person: PersonNo,
        /// What.
        registration: Registration,
    },
    /// The manager or HR registers that somebody is well: everything open ends.
    Return {
        /// Who.
        person: PersonNo,
        /// The last day away.
        last: NaiveDate,
    },
    /// The manager or HR registers that somebody comes back in part, or that the part changes.
    Step {
        /// Who.
        person: PersonNo,
        /// From which day.
        from: NaiveDate,
        /// How much of the hours the person is still away.
        percent: Percent,
    },
    /// The manager or HR corrects a registration; the old version is kept.
    Correct {
        /// Whose.
        person: PersonNo,
        /// Which.
        spell: SpellKey,
        /// What it should have been.
        registration: Registration,
    },
    /// The manager or HR cancels a wrong notice; it is kept and never counts.
    Cancel {
        /// Whose.
        person: PersonNo,
        /// Which.
        spell: SpellKey,
    },
    /// The manager or HR notes an action about a paper, never its content.
    Document {
        /// Whose.
        person: PersonNo,
        /// Which paper.
        document: DocumentKind,
        /// What happened.
        action: DocumentAction,
        /// When.
        on: NaiveDate,
    },
    /// An employee reports himself or herself ill; the manager gets a task.
    ReportIll {
        /// Sickness, injury or a child's sick day; nobody has to say more.
        kind: Kind,
        /// First day.
        first: NaiveDate,
    },
    /// An employee reports himself or herself well; the manager gets a task.
    ReportWell {
        /// The last day away.
        last: NaiveDate,
    },
    /// The manager or HR has seen an own report.
    SeeReport {
        /// Whose.
        person: PersonNo,
        /// About which spell.
        spell: SpellKey,
        /// Which report.
        said: Said,
    },
    /// HR keeps a year of somebody's registrations beyond its deletion date, or no longer.
    Hold {
        /// Whose.
        person: PersonNo,
        /// Which year.
        year: i32,
        /// Whether it is kept.
        hold: bool,
    },
    /// The manager begins a care talk: at any time, whatever the counts.
    Care {
        /// With whom.
        person: PersonNo,
        /// The day it is to be held by.
        on: NaiveDate,
    },
    /// The manager has asked somebody to the talk.
    Invite {
        /// Whom.
        person: PersonNo,
        /// The day of the talk.
        on: NaiveDate,
    },
    /// The manager sets another day for what is due, because of the course of the illness.
    Plan {
        /// With whom.
        person: PersonNo,
        /// The day.
        on: NaiveDate,
        /// Why it is later than the rule says; not needed for an earlier one.
        reason: Option<String>,
    },
    /// The manager records what came of a talk, follow-up or contact.
    Talk {
        /// With whom.
        person: PersonNo,
        /// Which.
        kind: TalkKind,
        /// What came of it.
        outcome: TalkOutcome,
    },
    /// The manager closes the case by hand.
    Close {
        /// About whom.
        person: PersonNo,
        /// Why.
        reason: String,
    },
}

impl AbsenceCommand {
    /// The stable name of what it does, for the journal.
    pub const fn deed(&self) -> &'static str {
        match self {
            Self::Register { .. } => "register_absence",
            Self::Return { .. } => "register_return",
            Self::Step { .. } => "register_partial_return",
            Self::Correct { .. } => "correct_absence",
            Self::Cancel { .. } => "cancel_absence",
            Self::Document { .. } => "note_absence_document",
            Self::ReportIll { .. } => "report_ill",
            Self::ReportWell { .. } => "report_well",
            Self::SeeReport { .. } => "see_own_report",
            Self::Hold { .. } => "hold_absence",
            Self::Care { .. } => "begin_care_talk",
            Self::Invite { .. } => "invite_to_absence_talk",
            Self::Plan { .. } => "plan_absence_talk",
            Self::Talk { .. } => "record_absence_talk",
            Self::Close { .. } => "close_absence_case",
        }
    }

    /// Whom it concerns, as far as it says; an own report concerns who makes it.
    pub const fn person(&self) -> Option<PersonNo> {
        match self {
            Self::Register { person, .. }
            | Self::Return { person, .. }
            | Self::Step { person, .. }
            | Self::Correct { person, .. }
            | Self::Cancel { person, .. }
            | Self::Document { person, .. }
            | Self::SeeReport { person, .. }
            | Self::Hold { person, .. }
            | Self::Care { person, .. }
            | Self::Invite { person, .. }
            | Self::Plan { person, .. }
            | Self::Talk { person, .. }
            | Self::Close { person, .. } => Some(*person),
            Self::ReportIll { .. } | Self::ReportWell { .. } => None,
        }
    }
}
