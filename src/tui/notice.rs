//! A line for the person at the screen: kept as a message with its facts, said in the language of the moment.

use super::keys::{Action, Context};
use super::look::Ink;
use super::theme::Meaning;
use crate::domain::language::Bilingual;
use crate::service::Refusal;
use crate::text::{Arg, Id, refusal};

/// What fills a variable of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// Text as it is.
    Text(String),
    /// A whole number.
    Count(i64),
    /// A text of the pack, in the language chosen.
    Pack(Bilingual),
    /// A refusal as a sentence.
    Refusal(Refusal),
    /// The key for an action in these contexts.
    Key(Action, &'static [Context]),
}

/// A message for the status line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How it is shown.
    pub meaning: Meaning,
    what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Message(Id, Vec<(&'static str, Fact)>),
    Refusal(Refusal),
}

impl Notice {
    /// Something worth knowing.
    pub fn info(id: Id) -> Self {
        Self { meaning: Meaning::Text, what: What::Message(id, Vec::new()) }
    }

    /// Something that does not work, and why.
    pub fn problem(id: Id) -> Self {
        Self { meaning: Meaning::Problem, what: What::Message(id, Vec::new()) }
    }

    /// The service said no.
    pub fn refused(refusal: Refusal) -> Self {
        Self { meaning: Meaning::Problem, what: What::Refusal(refusal) }
    }

    /// With a text for a variable.
    pub fn with(self, name: &'static str, text: impl Into<String>) -> Self {
        self.fact(name, Fact::Text(text.into()))
    }

    /// With a number for a variable.
    pub fn count(self, name: &'static str, count: usize) -> Self {
        self.fact(name, Fact::Count(i64::try_from(count).unwrap_or(i64::MAX)))
    }

    /// With a text of the pack for a variable.
    pub fn pack_text(self, name: &'static str, text: Bilingual) -> Self {
        self.fact(name, Fact::Pack(text))
    }

    /// With a refusal's sentence for a variable.
    pub fn refusal(self, name: &'static str, why: Refusal) -> Self {
        self.fact(name, Fact::Refusal(why))
    }

    /// With the key for an action in these contexts for a variable.
    pub fn key(self, name: &'static str, action: Action, contexts: &'static [Context]) -> Self {
        self.fact(name, Fact::Key(action, contexts))
    }

    fn fact(mut self, name: &'static str, fact: Fact) -> Self {
        if let What::Message(_, facts) = &mut self.what {
            facts.push((name, fact));
        }
        self
    }

    /// The line in the language chosen.
    pub fn say(&self, ink: &Ink<'_>) -> String {
        match &self.what {
            What::Refusal(refusal) => refusal::say(refusal, ink.words),
            What::Message(id, facts) => {
                let args: Vec<(&str, Arg<'_>)> = facts.iter().map(|(name, fact)| (*name, arg(fact, ink))).collect();
                ink.with(*id, &args)
            }
        }
    }
}

fn arg<'f>(fact: &'f Fact, ink: &Ink<'_>) -> Arg<'f> {
    match fact {
        Fact::Text(text) => Arg::from(text),
        Fact::Count(count) => Arg::from(*count),
        Fact::Refusal(why) => Arg::from(refusal::say(why, ink.words)),
        Fact::Pack(text) => Arg::from(ink.pick(text)),
        Fact::Key(action, contexts) => Arg::from(ink.key(*action, contexts).unwrap_or_default()),
    }
}
