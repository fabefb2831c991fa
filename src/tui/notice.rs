//! A line for the person at the screen: kept as a message with its facts, said in the language of the moment.

use super::theme::Meaning;
use crate::service::Refusal;
use crate::text::{Arg, Id, Words};

/// What fills a variable of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// Text as it is.
    Text(String),
    /// A whole number.
    Count(i64),
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

    fn fact(mut self, name: &'static str, fact: Fact) -> Self {
        if let What::Message(_, facts) = &mut self.what {
            facts.push((name, fact));
        }
        self
    }

    /// The line in these words.
    pub fn say(&self, words: &Words) -> String {
        match &self.what {
            What::Refusal(refusal) => crate::text::refusal::say(refusal, words),
            What::Message(id, facts) => {
                let args: Vec<(&str, Arg<'_>)> = facts.iter().map(|(name, fact)| (*name, arg(fact))).collect();
                words.with(*id, &args)
            }
        }
    }
}

fn arg(fact: &Fact) -> Arg<'_> {
    match fact {
        Fact::Text(text) => Arg::from(text),
        Fact::Count(count) => Arg::from(*count),
    }
}
