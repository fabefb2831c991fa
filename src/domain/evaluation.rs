//! A filled-in competence form: who rated whom, packed answers, and the states it passes. Source: `systems.md` 3.

use super::competence::{Answer, Level};
use super::ids::{PersonNo, ProfileId, RoundId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Who filled the form in. The agreed level is a third record, entered in the interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rater {
    /// The employee (selv).
    Own,
    /// The nearest manager (leder).
    Manager,
    /// Agreed by both in the interview (aftalt).
    Agreed,
}

/// One form: a round, the person it is about, and who rates.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FormKey {
    /// The round.
    pub round: RoundId,
    /// Whom it is about.
    pub person: PersonNo,
    /// Who rates.
    pub rater: Rater,
}

/// Where one form is. Derived, never typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FormState {
    /// Nothing written.
    NotBegun,
    /// A draft, seen by its author only.
    Draft,
    /// Sent and locked.
    Sent,
    /// Sent before, opened again with a reason.
    Reopened,
}

/// Answers packed one byte per question of the round: 0 not answered, 1–5 level, 6 not relevant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed(Vec<u8>);

const NOT_RELEVANT: u8 = 6;

impl Packed {
    /// Packs answers in the order of the round's questions.
    pub fn pack(answers: impl IntoIterator<Item = Answer>) -> Self {
        let byte = |answer| match answer {
            Answer::NotAnswered => 0,
            Answer::NotRelevant => NOT_RELEVANT,
            Answer::Level(level) => level.number(),
        };
        Self(answers.into_iter().map(byte).collect())
    }

    /// The answer to question number `index`; not answered beyond the end.
    pub fn get(&self, index: usize) -> Answer {
        match self.0.get(index).copied() {
            Some(NOT_RELEVANT) => Answer::NotRelevant,
            Some(number) => Level::new(number).map_or(Answer::NotAnswered, Answer::Level),
            None => Answer::NotAnswered,
        }
    }

    /// How many questions are answered; "not relevant" is an answer.
    pub fn answered(&self) -> u16 {
        self.0.iter().filter(|byte| **byte != 0).count() as u16
    }

    /// How many questions it covers.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it covers no question.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A form that has been sent at least once. Comments are kept apart as long text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Which form.
    pub key: FormKey,
    /// The answers as last sent.
    pub answers: Packed,
    /// Indexes of the questions that carry a comment.
    pub comments: Vec<u16>,
    /// When it was last sent.
    pub sent_at: DateTime<Utc>,
    /// Who sent it; nobody for an import.
    pub sent_by: Option<PersonNo>,
    /// The person's job profile when it was sent; figures compare with its demands.
    pub profile: Option<ProfileId>,
    /// Opened again and not yet sent anew, with the reason.
    pub reopened: Option<String>,
    /// The employee asked for it to be opened again, with the reason.
    pub reopen_asked: Option<String>,
    /// Grows by one each time it is sent.
    pub version: u32,
}

impl Evaluation {
    /// Counts as sent: locked, shown, in the figures.
    pub fn is_sent(&self) -> bool {
        self.reopened.is_none()
    }
}

/// Where a form is, from what was sent and whether its author has written a draft. Whoever is not the author passes
/// `false`: a draft shows to nobody else.
pub fn state(stored: Option<&Evaluation>, drafted: bool) -> FormState {
    match stored {
        Some(form) if form.is_sent() => FormState::Sent,
        Some(_) => FormState::Reopened,
        None if drafted => FormState::Draft,
        None => FormState::NotBegun,
    }
}
