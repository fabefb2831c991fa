//! Where one can go. A place says what to show; the screen opened for it holds what is shown.

use super::screens::welcome::Newcomer;
use crate::domain::evaluation::FormKey;
use crate::domain::ids::{PersonNo, ProfileId, RoundId};

/// Somewhere to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// First start: try the demo, start one's own, language.
    Welcome(Newcomer),
    /// What waits for me: the home of everybody.
    Tasks,
    /// A competence form, to fill in or to read.
    Form(FormKey),
    /// Demand, self and manager beside each other.
    SideBySide {
        /// The round.
        round: RoundId,
        /// Whose forms.
        person: PersonNo,
    },
    /// My team in a round; none = the newest.
    Team(Option<RoundId>),
    /// One question across the team.
    TeamQuestion(RoundId),
    /// The rounds.
    Rounds,
    /// Strengths and lacks in a round; none = the newest closed one.
    Overview(Option<RoundId>),
    /// Opens a round, step by step.
    OpenRound,
    /// A job profile; none = my own.
    Profile(Option<ProfileId>),
    /// A person's answers through the rounds.
    History(PersonNo),
    /// Who looked at me.
    WhoLooked,
    /// The frames leadership works within.
    Frames,
    /// A person's card.
    Card(PersonNo),
    /// Language, theme, signs, keys, and whether one may be found.
    Settings,
    /// The own keys.
    Keys,
}
