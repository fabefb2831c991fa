//! What drawing is done with: looks, signs, words, and the names of keys.

use super::keys::{Action, Context, KeyNames, Keymap};
use super::theme::{Glyphs, Look, Meaning};
use crate::domain::competence::Answer;
use crate::domain::language::Bilingual;
use crate::service::views::Me;
use crate::text::{Arg, Id, Words, id, width};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use ratatui::style::Style;
use std::borrow::Cow;

/// Everything a screen draws with, beside its own state.
#[derive(Debug)]
pub struct Ink<'a> {
    /// Looks and signs.
    pub look: &'a Look,
    /// Words of the language chosen.
    pub words: &'a Words,
    /// Which key does what.
    pub keymap: &'a Keymap,
    /// Who is there, once that is known.
    pub me: Option<&'a Me>,
    names: KeyNames,
}

/// The signs that differ between drawn lines and plain ASCII.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    /// Between the parts of a title.
    pub path: &'static str,
    /// Between facts in a line.
    pub dot: &'static str,
    /// The end of something cut.
    pub cut: &'static str,
    /// Done, and not done, in a bar.
    pub bar: (&'static str, &'static str),
    /// Nothing here.
    pub none: &'static str,
    /// There is a comment.
    pub comment: &'static str,
}

const LINES: Signs = Signs { path: " › ", dot: " · ", cut: "…", bar: ("█", "░"), none: "–", comment: "\"" };
const ASCII: Signs = Signs { path: " > ", dot: " - ", cut: "~", bar: ("#", "."), none: "-", comment: "\"" };

impl<'a> Ink<'a> {
    /// For drawing one frame.
    pub fn new(look: &'a Look, words: &'a Words, keymap: &'a Keymap, me: Option<&'a Me>) -> Self {
        let space = words.say(id::KEYMAP_KEY_SPACE);
        let names = match look.glyphs {
            Glyphs::Lines => KeyNames::arrows(space),
            Glyphs::Ascii => KeyNames {
                space,
                up: words.say(id::KEYMAP_KEY_UP),
                down: words.say(id::KEYMAP_KEY_DOWN),
                left: words.say(id::KEYMAP_KEY_LEFT),
                right: words.say(id::KEYMAP_KEY_RIGHT),
            },
        };
        Self { look, words, keymap, me, names }
    }

    /// The look of a meaning.
    pub fn style(&self, meaning: Meaning) -> Style {
        self.look.theme.style(meaning)
    }

    /// The signs in use.
    pub fn signs(&self) -> &'static Signs {
        match self.look.glyphs {
            Glyphs::Lines => &LINES,
            Glyphs::Ascii => &ASCII,
        }
    }

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

    /// The text, cut to so many columns.
    pub fn cut<'t>(&self, text: &'t str, columns: usize) -> Cow<'t, str> {
        width::cut_with(text, columns, self.signs().cut)
    }

    /// The text cut or filled to exactly so many columns.
    pub fn pad(&self, text: &str, columns: usize) -> String {
        let cut = self.cut(text, columns);
        format!("{cut}{}", " ".repeat(columns.saturating_sub(width::width(&cut))))
    }

    /// Facts in a row with a dot between; empty ones are left out.
    pub fn join(&self, facts: &[String]) -> String {
        facts.iter().filter(|fact| !fact.is_empty()).cloned().collect::<Vec<_>>().join(self.signs().dot)
    }

    /// The first key for an action in these contexts, as it stands on the keyboard.
    pub fn key(&self, action: Action, contexts: &[Context]) -> Option<String> {
        self.keymap.keys_for(action, contexts).first().map(|chord| chord.label(&self.names))
    }

    /// All keys for an action in these contexts.
    pub fn keys(&self, action: Action, contexts: &[Context]) -> Vec<String> {
        self.keymap.keys_for(action, contexts).iter().map(|chord| chord.label(&self.names)).collect()
    }

    /// The names of keys on this terminal.
    pub fn key_names(&self) -> &KeyNames {
        &self.names
    }

    /// The short name of an action.
    pub fn action(&self, action: Action) -> String {
        self.words.by_name(action.message()).unwrap_or_else(|| action.name().to_owned())
    }

    /// The full name of an answer: `Kyndig`, `Ikke relevant for mig`, `Ikke besvaret`.
    pub fn answer(&self, answer: Answer) -> String {
        self.words.by_name(&answer_message(answer)).unwrap_or_default()
    }

    /// An answer in one or two letters: `4`, `ir`, `–`.
    pub fn answer_short(&self, answer: Answer) -> String {
        match answer {
            Answer::NotAnswered => self.signs().none.to_owned(),
            Answer::NotRelevant => self.say(id::LEVELS_SHORT_0),
            Answer::Level(level) => level.number().to_string(),
        }
    }
}

fn answer_message(answer: Answer) -> String {
    match answer.digit() {
        Some(digit) => format!("levels-{digit}"),
        None => "levels-none".to_owned(),
    }
}

/// Where the municipality is.
pub const ZONE: Tz = chrono_tz::Europe::Copenhagen;

/// The day a moment lies in where the municipality is.
pub fn local(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&ZONE).date_naive()
}
