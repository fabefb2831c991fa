//! A numbered list to choose from, or a long text to read: shown a page at a time.

use super::cx::{Cx, Step};
use super::place::Place;
use super::said::Said;
use crate::text::{Id, id};

/// How many lines are printed before Enter is asked for.
const PAGE: usize = 20;

/// One entry: what is said of it, and where it leads, if anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    lines: Vec<String>,
    goes: Option<Place>,
}

impl Entry {
    /// An entry that can be chosen.
    pub fn to(place: Place, line: String) -> Self {
        Self { lines: vec![line], goes: Some(place) }
    }

    /// An entry to read.
    pub const fn text(lines: Vec<String>) -> Self {
        Self { lines, goes: None }
    }
}

/// A list under way.
#[derive(Debug)]
pub struct List {
    entries: Vec<Entry>,
    shown: usize,
    ask: Option<Id>,
}

impl List {
    /// Shows the first page: the list and what to print. An empty list says why it is empty.
    pub fn open(title: Vec<String>, entries: Vec<Entry>, empty: Option<Id>, cx: &Cx<'_>) -> (Self, Vec<String>) {
        let mut lines = vec![String::new()];
        lines.extend(title);
        if entries.is_empty() {
            lines.extend(empty.map(|id| cx.say(id)));
        }
        let mut list = Self { entries, shown: 0, ask: None };
        list.more(cx, &mut lines);
        (list, lines)
    }

    /// The same list with another question at its end; it has `count` as its variable.
    pub fn asking(entries: Vec<Entry>, title: Vec<String>, ask: Id, cx: &Cx<'_>) -> (Self, Vec<String>) {
        let mut lines = vec![String::new()];
        lines.extend(title);
        let mut list = Self { entries, shown: 0, ask: Some(ask) };
        list.more(cx, &mut lines);
        (list, lines)
    }

    /// Takes a line.
    pub fn line(&mut self, said: Said, typed: &str, cx: &Cx<'_>) -> Step {
        match said {
            Said::Nothing if self.shown < self.entries.len() => {
                let mut lines = Vec::new();
                self.more(cx, &mut lines);
                Step::Stay(lines)
            }
            Said::Nothing => Step::Stay(vec![self.question(cx)]),
            Said::Number(number) => self.choose(number, cx),
            Said::Back => Step::Back(Vec::new()),
            Said::Help => Step::Stay(vec![cx.say(id::PLAIN_CHOOSE_HELP), cx.say(id::PLAIN_HELP), self.question(cx)]),
            _ => Step::Stay(vec![cx.with(id::PLAIN_NOT_UNDERSTOOD, &[("typed", typed.trim().into())])]),
        }
    }

    fn choose(&self, number: usize, cx: &Cx<'_>) -> Step {
        let mut places = self.entries.iter().filter_map(|entry| entry.goes.as_ref());
        match number.checked_sub(1).and_then(|at| places.nth(at)) {
            Some(place) => Step::Go(Vec::new(), place.clone()),
            None => Step::Stay(vec![cx.with(id::PLAIN_NO_SUCH_NUMBER, &[("count", self.choices().into())])]),
        }
    }

    /// How many entries can be chosen.
    pub fn choices(&self) -> usize {
        self.entries.iter().filter(|entry| entry.goes.is_some()).count()
    }

    /// Prints entries until the page is full; one that has begun is never cut.
    fn more(&mut self, cx: &Cx<'_>, lines: &mut Vec<String>) {
        let mut number = self.entries.iter().take(self.shown).filter(|entry| entry.goes.is_some()).count();
        let before = lines.len();
        while let Some(entry) = self.entries.get(self.shown) {
            if lines.len() - before >= PAGE {
                break;
            }
            let mut said = entry.lines.iter();
            if entry.goes.is_some() {
                number += 1;
                let first = said.next().map(String::as_str).unwrap_or_default();
                lines.push(cx.with(id::PLAIN_ITEM, &[("number", number.into()), ("label", first.into())]));
            }
            lines.extend(said.cloned());
            self.shown += 1;
        }
        lines.push(self.question(cx));
    }

    /// What is asked now.
    fn question(&self, cx: &Cx<'_>) -> String {
        let total = self.entries.len();
        if self.shown < total {
            return cx.with(id::PLAIN_MORE, &[("shown", self.shown.into()), ("total", total.into())]);
        }
        match self.choices() {
            0 if total == 0 => cx.say(id::PLAIN_GO_BACK),
            0 => cx.say(id::PLAIN_END),
            count => cx.with(self.ask.unwrap_or(id::PLAIN_CHOOSE), &[("count", count.into())]),
        }
    }
}
