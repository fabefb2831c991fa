//! The one transition table of sign-ups: state, what happens, who does it, what must hold, next state.
//!
//! interest → applied → approved or refused → seat or waiting list → attended, absent, withdrawn; near the start a free
//! seat is offered with a deadline for the answer. Everything that shows, allows or decides a step asks this table.

use serde::{Deserialize, Serialize};

/// Where a sign-up is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum State {
    /// Would like the course, at no date yet.
    Interest,
    /// Waits for the nearest manager.
    Applied,
    /// The nearest manager said no.
    Refused,
    /// On the waiting list.
    Waiting,
    /// A seat is kept until a day.
    Offered,
    /// Has a seat.
    Seat,
    /// Was there.
    Attended,
    /// Had a seat and was not there.
    Absent,
    /// Has stepped back.
    Withdrawn,
}

impl State {
    /// Every state, in the order of a sign-up's life.
    pub const ALL: [Self; 9] = [
        Self::Interest,
        Self::Applied,
        Self::Refused,
        Self::Waiting,
        Self::Offered,
        Self::Seat,
        Self::Attended,
        Self::Absent,
        Self::Withdrawn,
    ];

    /// Whether it keeps others from a seat.
    pub const fn takes_seat(self) -> bool {
        matches!(self, Self::Offered | Self::Seat | Self::Attended | Self::Absent)
    }

    /// Whether something can still come of it.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Interest | Self::Applied | Self::Waiting | Self::Offered | Self::Seat)
    }
}

/// What happens to a sign-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Act {
    /// Shows interest in the course.
    ShowInterest,
    /// Signs up for a run.
    Apply,
    /// The manager approves.
    Approve,
    /// The manager refuses.
    Refuse,
    /// First in the queue when a seat becomes free.
    Promote,
    /// Takes the seat offered.
    Accept,
    /// Steps back.
    Withdraw,
    /// Did not answer the offer in time.
    Lapse,
    /// Was there.
    Attend,
    /// Was not there.
    Miss,
    /// The run is called off.
    RunCancelled,
    /// The run is over.
    RunClosed,
}

impl Act {
    /// Everything that can happen.
    pub const ALL: [Self; 12] = [
        Self::ShowInterest,
        Self::Apply,
        Self::Approve,
        Self::Refuse,
        Self::Promote,
        Self::Accept,
        Self::Withdraw,
        Self::Lapse,
        Self::Attend,
        Self::Miss,
        Self::RunCancelled,
        Self::RunClosed,
    ];
}

/// Whose step it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Whoever signed up.
    Oneself,
    /// That person's nearest manager.
    Manager,
    /// Who teaches or looks after the run.
    Staff,
    /// Nobody's: it follows from another step.
    House,
}

/// What a step depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, no states")]
pub struct Situation {
    /// The course asks for the nearest manager's approval, and there is one.
    pub needs_approval: bool,
    /// A seat is free.
    pub seat_free: bool,
    /// The start is so near that a seat is offered, not given.
    pub near_start: bool,
    /// The run has begun.
    pub begun: bool,
}

/// One thing that must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum If {
    /// Approval is asked for.
    ToBeApproved,
    /// It is not.
    Free,
    /// A seat is free.
    SeatFree,
    /// None is.
    Full,
    /// Near the start.
    Near,
    /// Not so near.
    Far,
    /// The run has begun.
    Begun,
    /// It has not.
    NotBegun,
}

impl If {
    const fn holds(self, at: Situation) -> bool {
        match self {
            Self::ToBeApproved => at.needs_approval,
            Self::Free => !at.needs_approval,
            Self::SeatFree => at.seat_free,
            Self::Full => !at.seat_free,
            Self::Near => at.near_start,
            Self::Far => !at.near_start,
            Self::Begun => at.begun,
            Self::NotBegun => !at.begun,
        }
    }
}

/// A row: from (`None` = no sign-up yet), what, whose step, what must hold, to.
pub type Row = (Option<State>, Act, Who, &'static [If], State);

use Act as A;
use If::{Begun, Far, Free, Full, Near, NotBegun, SeatFree, ToBeApproved};
use State as S;
use Who::{House, Manager, Oneself, Staff};

/// The table.
#[rustfmt::skip]
pub const TABLE: &[Row] = &[
    (None,               A::ShowInterest, Oneself, &[],                         S::Interest),
    (None,               A::Apply,        Oneself, &[ToBeApproved, NotBegun],   S::Applied),
    (None,               A::Apply,        Oneself, &[Free, SeatFree, NotBegun], S::Seat),
    (None,               A::Apply,        Oneself, &[Free, Full, NotBegun],     S::Waiting),
    (Some(S::Interest),  A::Apply,        Oneself, &[ToBeApproved, NotBegun],   S::Applied),
    (Some(S::Interest),  A::Apply,        Oneself, &[Free, SeatFree, NotBegun], S::Seat),
    (Some(S::Interest),  A::Apply,        Oneself, &[Free, Full, NotBegun],     S::Waiting),
    (Some(S::Interest),  A::Withdraw,     Oneself, &[],                         S::Withdrawn),
    (Some(S::Applied),   A::Approve,      Manager, &[SeatFree, NotBegun],       S::Seat),
    (Some(S::Applied),   A::Approve,      Manager, &[Full, NotBegun],           S::Waiting),
    (Some(S::Applied),   A::Refuse,       Manager, &[],                         S::Refused),
    (Some(S::Applied),   A::Withdraw,     Oneself, &[],                         S::Withdrawn),
    (Some(S::Applied),   A::RunCancelled, House,   &[],                         S::Interest),
    (Some(S::Applied),   A::RunClosed,    House,   &[],                         S::Interest),
    (Some(S::Waiting),   A::Promote,      House,   &[SeatFree, Far, NotBegun],  S::Seat),
    (Some(S::Waiting),   A::Promote,      House,   &[SeatFree, Near, NotBegun], S::Offered),
    (Some(S::Waiting),   A::Withdraw,     Oneself, &[],                         S::Withdrawn),
    (Some(S::Waiting),   A::RunCancelled, House,   &[],                         S::Interest),
    (Some(S::Waiting),   A::RunClosed,    House,   &[],                         S::Interest),
    (Some(S::Offered),   A::Accept,       Oneself, &[NotBegun],                 S::Seat),
    (Some(S::Offered),   A::Withdraw,     Oneself, &[],                         S::Withdrawn),
    (Some(S::Offered),   A::Lapse,        House,   &[],                         S::Interest),
    (Some(S::Offered),   A::RunCancelled, House,   &[],                         S::Interest),
    (Some(S::Offered),   A::RunClosed,    House,   &[],                         S::Interest),
    (Some(S::Seat),      A::Withdraw,     Oneself, &[NotBegun],                 S::Withdrawn),
    (Some(S::Seat),      A::Attend,       Staff,   &[Begun],                    S::Attended),
    (Some(S::Seat),      A::Miss,         Staff,   &[Begun],                    S::Absent),
    (Some(S::Seat),      A::RunCancelled, House,   &[],                         S::Interest),
    // A slip of the finger on the list is put right until the run is closed.
    (Some(S::Attended),  A::Miss,         Staff,   &[Begun],                    S::Absent),
    (Some(S::Absent),    A::Attend,       Staff,   &[Begun],                    S::Attended),
];

/// The state a step leads to; `None` if it cannot be taken.
pub fn next(from: Option<State>, act: Act, at: Situation) -> Option<State> {
    let fits = |row: &&Row| row.0 == from && row.1 == act && row.3.iter().all(|condition| condition.holds(at));
    TABLE.iter().find(fits).map(|row| row.4)
}

/// Whose step it is, wherever it is taken from.
pub fn whose(act: Act) -> Who {
    TABLE.iter().find(|row| row.1 == act).map_or(House, |row| row.2)
}
