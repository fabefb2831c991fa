//! Data a screen shows: asked for, there, refused, or being asked for anew while the old is still shown.

use super::cx::Cx;
use super::msg::{News, Ticket};
use crate::service::{Ask, Refusal};

/// An answer on its way or there.
#[derive(Debug, Clone, PartialEq)]
pub struct Loading<T> {
    value: Option<T>,
    refusal: Option<Refusal>,
    /// Asked and not answered, oldest first.
    asked: Vec<Ticket>,
}

/// What a piece of news meant for a [`Loading`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Somebody else's.
    NotMine,
    /// New data are there.
    Value,
    /// Asked, and refused.
    Refused,
}

impl<T> Default for Loading<T> {
    fn default() -> Self {
        Self { value: None, refusal: None, asked: Vec::new() }
    }
}

impl<T> Loading<T> {
    /// Asked for the first time.
    pub fn ask<Q: Ask<Answer = T>>(query: Q, cx: &mut Cx<'_>) -> Self {
        let mut new = Self::default();
        new.again(query, cx);
        new
    }

    /// Asks again; what is there stays until the answer comes.
    pub fn again<Q: Ask<Answer = T>>(&mut self, query: Q, cx: &mut Cx<'_>) {
        self.asked.push(cx.ask(query));
    }

    /// Takes an answer if it is one to this question. An answer older than one already taken is passed over.
    pub fn hear<Q: Ask<Answer = T>>(&mut self, news: &News) -> Heard {
        let News::Answer(ticket, outcome) = news else { return Heard::NotMine };
        let Some(at) = self.asked.iter().position(|asked| asked == ticket) else { return Heard::NotMine };
        self.asked.drain(..=at);
        match outcome.clone().and_then(Q::unwrap) {
            Ok(value) => {
                self.value = Some(value);
                self.refusal = None;
                Heard::Value
            }
            Err(refusal) => {
                self.refusal = Some(refusal);
                Heard::Refused
            }
        }
    }

    /// The data, if they are there.
    pub fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// The data, to be changed.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.value.as_mut()
    }

    /// Why there are no (new) data.
    pub fn refusal(&self) -> Option<&Refusal> {
        self.refusal.as_ref()
    }

    /// An answer is on its way.
    pub fn is_waiting(&self) -> bool {
        !self.asked.is_empty()
    }

    /// There is nothing yet, but an answer is on its way.
    pub fn is_first(&self) -> bool {
        self.value.is_none() && !self.asked.is_empty()
    }
}
