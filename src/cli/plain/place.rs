//! Where one can go in the line mode.

use crate::domain::evaluation::FormKey;
use crate::domain::ids::{PersonNo, ProfileId, RoundId, UnitId};
use crate::service::views::EditForm;

/// Somewhere to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The main menu.
    Menu,
    /// What waits for me.
    Tasks,
    /// The forms I fill in.
    Forms,
    /// One form, to fill in or to read.
    Form(FormKey),
    /// Opens a sent form again, or asks for it.
    Reopen(FormKey),
    /// My team in a round; none = the newest open one.
    Team(Option<RoundId>),
    /// What can be done about one member of the team.
    Member {
        /// The round.
        round: RoundId,
        /// Who.
        person: PersonNo,
    },
    /// One question at a time across the team.
    TeamQuestion(RoundId),
    /// Whose forms can be read side by side.
    SideBySides,
    /// Two forms side by side.
    SideBySide {
        /// The round.
        round: RoundId,
        /// Whose.
        person: PersonNo,
    },
    /// A job profile; none = my own.
    Profile(Option<ProfileId>),
    /// A person's answers through the rounds.
    History(PersonNo),
    /// Who looked at me.
    WhoLooked,
    /// Values, trust and charter.
    Frames,
    /// The rounds.
    Rounds,
    /// Opens a round, step by step.
    OpenRound,
    /// Finds a person by name.
    Find,
    /// A person's card.
    Card(PersonNo),
    /// All units.
    Organisation,
    /// One unit.
    Unit(UnitId),
    /// A form of organisation or roles.
    Edit(EditForm),
    /// The other language.
    Language,
    /// Out of the program.
    Quit,
}
