//! The table of `access.md` as data: one row per kind of data, one cell per relation. An empty cell is refused.

use super::relation::Relation::{
    self, Administrator, Advisor, Auditor, Committee, Decider, Everyone, Hr, Instructor, NearestManager, Own, Owner,
    UpperManager,
};
use Condition::{
    AboutMe, DirectReports, Drafts, FiveOrMore, HandedOver, ItsAuthor, ItsOwner, ManagerOfItsOwner, NotItsOwner,
    OwnDuties, OwnPart, OwnRun, OwnSubtree, OwnTeam, OwnUnit, Retention, SaidYes, SessionsAndStatus, Shown, ThatHeld,
    TwoParties, UnitsBelow, WholeOrganisation,
};
use Right::{Agree, Approve, Ask, Counts, Decide, Do, Import, Persons, Propose, Read, Sign, Write};

/// What is seen or changed: one row of the table each, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Data {
    /// Organisation, job profiles, framework, catalogue, decided activities, rounds and their dates, target figures.
    Organisation,
    /// The employee's evaluation while it is a draft.
    OwnDraft,
    /// The manager's evaluation while it is a draft.
    ManagerDraft,
    /// That a form is sent or not.
    FormSent,
    /// An evaluation, own or manager's, once it is shown ([`Condition::Shown`]).
    Evaluation,
    /// The agreed level, and the level proposed after a course.
    AgreedLevel,
    /// Hours, agreement, from–to, login, e-mail.
    Employment,
    /// Opening a sent evaluation again.
    Reopening,
    /// Figures of an open round.
    OpenFigures,
    /// Shares and distributions of a closed round.
    ClosedOverview,
    /// Who knows this: name and unit.
    Experts,
    /// Date, shared points and talk mode of a development interview (MUS).
    Interview,
    /// Preparation and private notes of a development interview.
    InterviewNotes,
    /// Development plan and agreements.
    DevelopmentPlan,
    /// Signing up for courses.
    CourseSignUp,
    /// Results and evaluation of courses.
    CourseResults,
    /// How many interviews are held, plans signed, 1:1 and LUS held, courses.
    TalkCounts,
    /// Indicator values.
    Indicators,
    /// Learning notes.
    LearningNotes,
    /// Activities, budget; courses and runs one owns.
    Activities,
    /// Sickness spells.
    Spells,
    /// Absence talks and follow-ups.
    AbsenceTalks,
    /// Absence figures of a unit.
    AbsenceFigures,
    /// Sanction case, step 1: that it exists, expectation, dates.
    FirstStep,
    /// Sanction case from step 2.
    SanctionCase,
    /// Shared notes and actions of a 1:1 talk.
    OneToOne,
    /// Private notes to a 1:1 talk, a development interview or step 1.
    PrivateNotes,
    /// Goals and measures of a manager's development interview (LUS).
    ManagerGoals,
    /// Own settings, drafts, key bindings.
    OwnSettings,
    /// Sessions, status; retention.
    Running,
    /// The journal.
    Journal,
}

/// What one wants to do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Right {
    /// See it.
    Read,
    /// Change it.
    Write,
    /// Carry it out.
    Do,
    /// Ask for it to be done.
    Ask,
    /// See how many.
    Counts,
    /// See the persons behind the figures.
    Persons,
    /// Bring it in from a file.
    Import,
    /// Sign the own line.
    Sign,
    /// Agree to it.
    Agree,
    /// Approve it.
    Approve,
    /// Propose it.
    Propose,
    /// Decide it.
    Decide,
}

/// What must hold besides the relation; judged where the facts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// Both forms are sent, the round is closed, or the interview has begun.
    Shown,
    /// About the unit one works in.
    OwnTeam,
    /// About the unit one represents, helps or manages.
    OwnUnit,
    /// About a unit one manages or one below it.
    OwnSubtree,
    /// About units below the own.
    UnitsBelow,
    /// About the whole organisation.
    WholeOrganisation,
    /// The figure is worked out over five people or more (`framework: small_group`).
    FiveOrMore,
    /// About one's direct reports.
    DirectReports,
    /// Those who said yes to being found.
    SaidYes,
    /// One is one of the two it is between.
    TwoParties,
    /// One wrote it.
    ItsAuthor,
    /// One holds the case.
    ItsOwner,
    /// One is the manager of who holds the case.
    ManagerOfItsOwner,
    /// One does not hold the case.
    NotItsOwner,
    /// The own evaluation, comments, answers.
    OwnPart,
    /// Documents handed over to the person.
    HandedOver,
    /// While it is a draft.
    Drafts,
    /// Only that it was held.
    ThatHeld,
    /// Only the duties that are one's own: reimbursement notice, documents.
    OwnDuties,
    /// The run one teaches or leads.
    OwnRun,
    /// Retention only.
    Retention,
    /// Sessions and status only.
    SessionsAndStatus,
    /// Who looked at me and what was done about me; never that a note of step 1 exists.
    AboutMe,
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// Yes.
    Yes,
    /// Only where all of these hold.
    If(&'static [Condition]),
    /// No.
    No,
}

/// A right in a cell, with what must hold.
pub type Entry = (Right, &'static [Condition]);
/// A cell.
pub type Cell = (Relation, &'static [Entry]);
/// A row.
pub type Row = (Data, &'static [Cell]);

const READ: &[Entry] = &[(Read, &[])];
const READ_WRITE: &[Entry] = &[(Read, &[]), (Write, &[])];
const SHOWN: &[Entry] = &[(Read, &[Shown])];
const COUNTS: &[Entry] = &[(Counts, &[])];
const WHO_SAID_YES: &[Entry] = &[(Read, &[SaidYes])];
const PARTIES: &[Entry] = &[(Read, &[TwoParties]), (Write, &[TwoParties])];
const AUTHOR: &[Entry] = &[(Read, &[ItsAuthor]), (Write, &[ItsAuthor])];
const IN_SUBTREE: &[Entry] = &[(Read, &[OwnSubtree])];
const LARGE_UNIT: &[Entry] = &[(Read, &[OwnUnit, FiveOrMore])];
const OF_RUN: &[Entry] = &[(Read, &[OwnRun])];
const HOLDER: &[Entry] = &[(Read, &[ItsOwner]), (Write, &[ItsOwner])];

/// The table. One row of `access.md` is one row here, in the same order; cells stand in the order of its columns.
#[rustfmt::skip]
pub const TABLE: &[Row] = &[
    (Data::Organisation, &[(Own, READ), (NearestManager, READ), (UpperManager, READ), (Hr, READ_WRITE), (Everyone, READ)]),
    (Data::OwnDraft, &[(Own, READ_WRITE)]),
    (Data::ManagerDraft, &[(NearestManager, READ_WRITE)]),
    (Data::FormSent, &[(Own, READ), (NearestManager, READ), (UpperManager, COUNTS), (Hr, READ)]),
    (Data::Evaluation, &[(Own, SHOWN), (NearestManager, SHOWN), (Hr, &[(Read, &[Shown]), (Import, &[])])]),
    (Data::AgreedLevel, &[(Own, READ), (NearestManager, READ_WRITE), (Hr, READ)]),
    (Data::Employment, &[(Own, READ), (NearestManager, READ), (Hr, READ_WRITE)]),
    (Data::Reopening, &[(Own, &[(Ask, &[])]), (NearestManager, &[(Do, &[])]), (Hr, &[(Do, &[])])]),
    (Data::OpenFigures, &[(Hr, READ)]),
    (Data::ClosedOverview, &[
        (Own, &[(Read, &[OwnTeam, FiveOrMore])]),
        (NearestManager, &[(Read, &[OwnSubtree]), (Persons, &[DirectReports])]),
        (UpperManager, &[(Read, &[OwnSubtree, FiveOrMore])]),
        (Hr, &[(Read, &[]), (Persons, &[])]),
        (Committee, LARGE_UNIT),
        (Everyone, &[(Read, &[WholeOrganisation, FiveOrMore])]),
    ]),
    (Data::Experts, &[(Own, WHO_SAID_YES), (NearestManager, WHO_SAID_YES), (UpperManager, WHO_SAID_YES), (Hr, READ), (Everyone, WHO_SAID_YES)]),
    (Data::Interview, &[(Own, PARTIES), (NearestManager, PARTIES), (Hr, &[(Read, &[ThatHeld])])]),
    (Data::InterviewNotes, &[(Own, AUTHOR), (NearestManager, AUTHOR)]),
    (Data::DevelopmentPlan, &[(Own, &[(Read, &[]), (Sign, &[])]), (NearestManager, &[(Read, &[]), (Write, &[]), (Sign, &[])]), (Hr, READ)]),
    (Data::CourseSignUp, &[(Own, READ_WRITE), (NearestManager, &[(Read, &[DirectReports]), (Approve, &[DirectReports])]), (Hr, READ), (Instructor, OF_RUN)]),
    (Data::CourseResults, &[(Own, &[(Read, &[OwnPart]), (Write, &[OwnPart])]), (NearestManager, &[(Read, &[DirectReports])]), (Hr, READ_WRITE), (Instructor, &[(Read, &[OwnRun]), (Write, &[OwnRun])])]),
    (Data::TalkCounts, &[(NearestManager, &[(Counts, &[OwnSubtree])]), (UpperManager, &[(Counts, &[OwnSubtree, FiveOrMore])]), (Hr, COUNTS)]),
    (Data::Indicators, &[(NearestManager, IN_SUBTREE), (UpperManager, IN_SUBTREE), (Hr, READ_WRITE)]),
    (Data::LearningNotes, &[(Own, READ_WRITE), (NearestManager, READ), (UpperManager, READ), (Hr, READ), (Everyone, READ)]),
    (Data::Activities, &[
        (Own, READ),
        (NearestManager, &[(Propose, &[]), (Decide, &[OwnUnit])]),
        (UpperManager, &[(Decide, &[OwnSubtree])]),
        (Hr, &[(Read, &[]), (Write, &[]), (Propose, &[]), (Decide, &[])]),
        (Owner, &[(Write, &[])]),
    ]),
    (Data::Spells, &[(Own, &[(Read, &[]), (Do, &[])]), (NearestManager, &[(Read, &[DirectReports]), (Write, &[DirectReports])]), (UpperManager, &[(Counts, &[UnitsBelow])]), (Hr, READ_WRITE), (Advisor, READ)]),
    (Data::AbsenceTalks, &[(Own, READ), (NearestManager, READ_WRITE), (UpperManager, COUNTS), (Hr, &[(Read, &[]), (Write, &[OwnDuties])]), (Advisor, READ)]),
    (Data::AbsenceFigures, &[(NearestManager, IN_SUBTREE), (UpperManager, IN_SUBTREE), (Hr, READ), (Committee, LARGE_UNIT), (Advisor, LARGE_UNIT)]),
    (Data::FirstStep, &[(NearestManager, HOLDER)]),
    (Data::SanctionCase, &[
        (Own, &[(Read, &[HandedOver]), (Write, &[OwnPart])]),
        (NearestManager, HOLDER),
        (UpperManager, &[(Read, &[ManagerOfItsOwner]), (Counts, &[FiveOrMore])]),
        (Hr, &[(Read, &[]), (Write, &[OwnDuties])]),
        (Decider, &[(Read, &[]), (Decide, &[NotItsOwner])]),
    ]),
    (Data::OneToOne, &[(Own, PARTIES), (NearestManager, PARTIES)]),
    (Data::PrivateNotes, &[(Own, AUTHOR), (NearestManager, AUTHOR)]),
    (Data::ManagerGoals, &[(Own, &[(Read, &[]), (Write, &[Drafts]), (Agree, &[])]), (NearestManager, &[(Read, &[]), (Write, &[]), (Agree, &[])]), (Hr, READ)]),
    (Data::OwnSettings, &[(Own, READ_WRITE)]),
    (Data::Running, &[(Hr, &[(Read, &[Retention]), (Do, &[Retention])]), (Administrator, &[(Read, &[SessionsAndStatus])])]),
    (Data::Journal, &[(Own, &[(Read, &[AboutMe])]), (Auditor, READ)]),
];

/// What the table says of one relation, kind of data and right.
pub fn may(relation: Relation, data: Data, right: Right) -> Allowed {
    let cells = TABLE.iter().find(|(row, _)| *row == data).map_or(&[][..], |(_, cells)| cells);
    let entries = cells.iter().find(|(column, _)| *column == relation).map_or(&[][..], |(_, entries)| entries);
    match entries.iter().find(|(entry, _)| *entry == right) {
        None => Allowed::No,
        Some((_, [])) => Allowed::Yes,
        Some((_, conditions)) => Allowed::If(conditions),
    }
}
