//! Where an interview is, and the one table of what may be done then.

use serde::{Deserialize, Serialize};

/// Where an interview is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum InterviewState {
    /// It has a date; both prepare.
    Planned,
    /// The two are in the room: both sides of the form are shown.
    Begun,
    /// It was held.
    Held,
    /// It was called off.
    Cancelled,
}

impl InterviewState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Begun, Self::Held, Self::Cancelled];

    /// Whether it is still to be held or being held.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Begun)
    }
}

/// What can be done to an interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Action {
    /// Plan it.
    Plan,
    /// Give it another date, time or place.
    Move,
    /// Call it off.
    Cancel,
    /// Begin it: from here on both sides of the form are shown.
    Begin,
    /// Write down that it was held.
    Hold,
    /// Share points with the other.
    Share,
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Plan, Self::Move, Self::Cancel, Self::Begin, Self::Hold, Self::Share];
}

/// The state an interview is in after an action; `None` = not to be done then. An interview that does not exist yet is
/// `None` before. Planning, moving, calling off, beginning and ending it is the manager's; that both parties share
/// points is the access table's matter.
pub const fn next(state: Option<InterviewState>, action: Action) -> Option<InterviewState> {
    use InterviewState::{Begun, Cancelled, Held, Planned};
    Some(match (state, action) {
        (None, Action::Plan) | (Some(Planned), Action::Move | Action::Share) => Planned,
        // A talk that was broken off goes on another day; what was shown stays shown.
        (Some(Planned), Action::Begin) | (Some(Begun), Action::Move | Action::Share) => Begun,
        (Some(Planned), Action::Cancel) => Cancelled,
        (Some(Begun), Action::Hold) => Held,
        _ => return None,
    })
}

/// What may be done now.
pub fn allowed(state: InterviewState) -> Vec<Action> {
    Action::ALL.into_iter().filter(|action| next(Some(state), *action).is_some()).collect()
}
