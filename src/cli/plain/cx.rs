//! What every place of the line mode is handed, and what comes of a line there.

use super::place::Place;
use super::said::Tongue;
use crate::domain::language::Bilingual;
use crate::service::command::{Receipt, RequestId};
use crate::service::views::Me;
use crate::service::{Command, Refusal, Request, Session};
use crate::text::{Arg, Id, Words, refusal};

/// What every place is handed.
pub struct Cx<'a> {
    /// The way to the data.
    pub session: &'a dyn Session,
    /// The words of the language chosen.
    pub words: &'a Words,
    /// The words that can be typed.
    pub tongue: &'a Tongue,
    /// Who is there.
    pub me: &'a Me,
    /// The id of the next request.
    pub next: &'a mut u128,
}

/// What comes of a line.
#[derive(Debug)]
pub enum Step {
    /// Stays here; the lines to print.
    Stay(Vec<String>),
    /// Says something and goes somewhere.
    Go(Vec<String>, Place),
    /// Says something and goes somewhere that takes this one's place.
    Instead(Vec<String>, Place),
    /// Says something and goes back to where one came from.
    Back(Vec<String>),
}

impl Cx<'_> {
    /// A message.
    pub fn say(&self, id: Id) -> String {
        self.words.say(id)
    }

    /// A message with its variables.
    pub fn with(&self, id: Id, args: &[(&str, Arg<'_>)]) -> String {
        self.words.with(id, args)
    }

    /// A text of the pack in the language chosen.
    pub fn pick<'t>(&self, text: &'t Bilingual) -> &'t str {
        text.in_language(self.words.language())
    }

    /// A refusal as a sentence.
    pub fn refused(&self, why: &Refusal) -> String {
        refusal::say(why, self.words)
    }

    /// Carries a command out.
    pub fn run(&mut self, base: Option<u64>, command: Command) -> Result<Receipt, Refusal> {
        let id = RequestId(*self.next);
        *self.next = self.next.wrapping_add(1);
        self.session.run(Request { id, deputy_for: None, base, command })
    }
}
