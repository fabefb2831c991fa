//! A guide as numbered prompts, line by line: for `--plain`, `TERM=dumb`, screen readers and scripts.
//!
//! A pure state machine, a line in and lines out, around the same [`Walk`] that the screen drives. Everything said is a
//! complete sentence or a label with its answer; nothing depends on colour, position or a moving cursor.

pub mod run;
mod say;

use chrono::NaiveDate;

use crate::domain::ids::PersonNo;
use crate::form::{Act, FieldId, Finding, Kind, Outcome, Picker, Value, Walk};
use crate::guides::words::{self, WordReader};
use crate::text::{Words, id, is_back, is_help, yes_no};

/// The most people listed to choose from; more than that and the person is asked for more of the name.
const MOST_PEOPLE: usize = 9;

/// Finds people by a part of the name.
pub trait People {
    /// Those who may be picked here and match what is typed, best first, with what to show of each.
    fn find(&self, picker: Picker, typed: &str) -> Vec<(PersonNo, String)>;
    /// The name of a person, if the reader may know it.
    fn name(&self, person: PersonNo) -> Option<String>;
}

/// Nobody to pick from, for guides without a person.
#[derive(Clone, Copy, Debug)]
pub struct Nobody;

impl People for Nobody {
    fn find(&self, _: Picker, _: &str) -> Vec<(PersonNo, String)> {
        Vec::new()
    }

    fn name(&self, _: PersonNo) -> Option<String> {
        None
    }
}

/// What the prompts are made with.
#[derive(Clone, Copy)]
pub struct Plain<'a> {
    /// The language.
    pub words: &'a Words,
    /// The day `i dag` is.
    pub today: NaiveDate,
    /// Where people are found.
    pub people: &'a dyn People,
}

impl Plain<'_> {
    const fn reader(&self) -> WordReader<'_> {
        WordReader { words: self.words, today: self.today }
    }
}

/// What comes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply<Out> {
    /// What to print, one line each.
    pub lines: Vec<String>,
    /// Whether it goes on.
    pub end: End<Out>,
}

/// Whether a session goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End<Out> {
    /// The next line is awaited.
    Asking,
    /// Confirmed, with what the guide made of the answers. If it is refused, [`Session::refused`] goes on.
    Finished(Out),
    /// Left on purpose; the draft is kept.
    Closed,
}

#[derive(Debug)]
enum State {
    /// The focused field is asked; a page that only explains has none.
    Asking,
    /// The lines of a long text so far.
    Writing(Vec<String>),
    /// People found, to choose one from.
    Choosing(Vec<(PersonNo, String)>),
    /// The answers are listed and the question is whether they are right.
    Confirming,
}

/// A guide under way, line by line.
#[derive(Debug)]
pub struct Session<Facts, Out> {
    walk: Walk<Facts, Out>,
    state: State,
    /// The fields there were when one was chosen from the summary to be changed: after it only new ones are asked.
    changing: Option<Vec<FieldId>>,
}

impl<Facts, Out> Session<Facts, Out> {
    /// Begins, or goes on where the walk's draft was left: the session and what to print first.
    pub fn begin(walk: Walk<Facts, Out>, plain: &Plain<'_>) -> (Self, Vec<String>) {
        let mut lines = vec![words::label(&walk.title(), plain.words)];
        if !walk.draft().is_empty() {
            lines.push(plain.words.say(id::FORM_DRAFT_FOUND));
        }
        lines.push(plain.words.say(id::FORM_PLAIN_START));
        let mut session = Self { walk, state: State::Asking, changing: None };
        session.arrive(true, plain, &mut lines);
        (session, lines)
    }

    /// The walk, for keeping its draft.
    pub fn walk_mut(&mut self) -> &mut Walk<Facts, Out> {
        &mut self.walk
    }

    /// Takes a line, without its line break.
    pub fn line(&mut self, line: &str, plain: &Plain<'_>) -> Reply<Out> {
        let mut lines = Vec::new();
        let end = match std::mem::replace(&mut self.state, State::Asking) {
            State::Asking => self.answer(line, plain, &mut lines),
            State::Writing(text) => self.write(text, line, plain, &mut lines),
            State::Choosing(people) => self.choose(&people, line, plain, &mut lines),
            State::Confirming => self.confirm(line, plain, &mut lines),
        };
        Reply { lines, end }
    }

    /// Goes on after the service refused what the guide made: the sentence, then the field it concerns or the summary.
    pub fn refused(&mut self, sentence: String, field: Option<FieldId>, plain: &Plain<'_>) -> Vec<String> {
        let mut lines = vec![sentence];
        match field {
            Some(field) => {
                self.change(field, plain, &mut lines);
            }
            None => self.summary(plain, &mut lines),
        }
        lines
    }

    fn answer(&mut self, line: &str, plain: &Plain<'_>, lines: &mut Vec<String>) -> End<Out> {
        let Some(field) = self.walk.field().cloned() else {
            return if is_back(line, plain.words) { self.back(plain, lines) } else { self.go_on(plain, lines) };
        };
        let typed = line.trim();
        // In a text the words themselves may be meant; there only the signs count.
        let signs_only = matches!(field.kind, Kind::Text { .. } | Kind::LongText { .. } | Kind::Person(_));
        if typed == "<" || (!signs_only && is_back(typed, plain.words)) {
            return self.back(plain, lines);
        }
        if typed == "?" || (!signs_only && is_help(typed, plain.words)) {
            lines.push(say::help(&field, plain));
            lines.extend(say::prompt(&self.walk, &field, plain));
            return End::Asking;
        }
        if typed.is_empty() {
            return self.go_on(plain, lines);
        }
        let act = match field.kind {
            _ if typed == "-" => Act::Clear,
            Kind::LongText { .. } => {
                self.state = State::Writing(vec![line.to_owned()]);
                return End::Asking;
            }
            Kind::Person(picker) => {
                self.search(picker, typed, plain, lines);
                return End::Asking;
            }
            _ => Act::Type(line.to_owned()),
        };
        self.walk.act(act, &plain.reader());
        self.go_on(plain, lines)
    }

    fn write(&mut self, mut text: Vec<String>, line: &str, plain: &Plain<'_>, lines: &mut Vec<String>) -> End<Out> {
        if line.trim().is_empty() {
            self.walk.act(Act::Type(text.join("\n")), &plain.reader());
            return self.go_on(plain, lines);
        }
        text.push(line.to_owned());
        self.walk.act(Act::Type(text.join("\n")), &plain.reader());
        self.state = State::Writing(text);
        End::Asking
    }

    fn search(&mut self, picker: Picker, typed: &str, plain: &Plain<'_>, lines: &mut Vec<String>) {
        let found = plain.people.find(picker, typed);
        lines.extend(say::people(&found, typed, MOST_PEOPLE, plain));
        if !found.is_empty() && found.len() <= MOST_PEOPLE {
            self.state = State::Choosing(found);
        }
    }

    fn choose(
        &mut self,
        people: &[(PersonNo, String)],
        line: &str,
        plain: &Plain<'_>,
        lines: &mut Vec<String>,
    ) -> End<Out> {
        let chosen = line.trim().parse::<usize>().ok().and_then(|number| people.get(number.checked_sub(1)?));
        let Some((person, _)) = chosen else { return self.answer(line, plain, lines) };
        self.walk.act(Act::Put(Value::Person(*person)), &plain.reader());
        self.go_on(plain, lines)
    }

    /// On from a field: says what is wrong with it and asks again, or goes to what is next.
    fn go_on(&mut self, plain: &Plain<'_>, lines: &mut Vec<String>) -> End<Out> {
        let reader = plain.reader();
        let page = self.walk.page();
        self.walk.leave(&reader);
        if let Some(field) = self.walk.field().cloned()
            && let Some(problem) = self.walk.fault(&field, &reader)
        {
            lines.push(words::problem(&problem, plain.words));
            lines.extend(say::prompt(&self.walk, &field, plain));
            return End::Asking;
        }
        let outcome = match self.changing.clone() {
            Some(before) => self.next_new(&before, plain),
            None => self.walk.act(Act::NextField, &reader),
        };
        if let Outcome::Stopped(finding) = outcome {
            lines.push(words::problem(&finding.problem, plain.words));
        }
        self.arrive(self.walk.page() != page, plain, lines);
        End::Asking
    }

    /// After a change from the summary: to the first field that was not there before it, else to the summary again.
    fn next_new(&mut self, before: &[FieldId], plain: &Plain<'_>) -> Outcome<Out> {
        let fields = self.walk.steps().iter().flat_map(|step| &step.fields);
        let new = fields.map(|field| &field.id).find(|id| !before.contains(id)).cloned();
        let Some(field) = new else { return self.walk.act(Act::Summary, &plain.reader()) };
        let mut seen = before.to_vec();
        seen.push(field.clone());
        self.changing = Some(seen);
        self.walk.act(Act::Focus(field), &plain.reader())
    }

    fn back(&mut self, plain: &Plain<'_>, lines: &mut Vec<String>) -> End<Out> {
        let page = self.walk.page();
        self.changing = None;
        if matches!(self.walk.act(Act::PreviousField, &plain.reader()), Outcome::AtStart) {
            lines.push(plain.words.say(id::FORM_PLAIN_AT_START));
        }
        self.arrive(self.walk.page() != page, plain, lines);
        End::Asking
    }

    fn confirm(&mut self, line: &str, plain: &Plain<'_>, lines: &mut Vec<String>) -> End<Out> {
        let reader = plain.reader();
        if is_back(line, plain.words) {
            return self.back(plain, lines);
        }
        match yes_no(line, plain.words) {
            Some(true) => match self.walk.act(Act::Finish, &reader) {
                Outcome::Finished(out) => {
                    self.state = State::Confirming;
                    return End::Finished(out);
                }
                Outcome::Stopped(Finding { field, problem }) => {
                    lines.push(words::problem(&problem, plain.words));
                    self.change(field, plain, lines);
                }
                Outcome::Stayed | Outcome::Moved | Outcome::AtStart => self.summary(plain, lines),
            },
            Some(false) => {
                lines.push(plain.words.say(id::APP_DRAFT_KEPT));
                self.state = State::Confirming;
                return End::Closed;
            }
            None => self.change_by_number(line, plain, lines),
        }
        End::Asking
    }

    fn change_by_number(&mut self, line: &str, plain: &Plain<'_>, lines: &mut Vec<String>) {
        let mut fields = self.walk.steps().iter().flat_map(|step| &step.fields);
        let number = line.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(field) = number.and_then(|at| fields.nth(at)).map(|field| field.id.clone()) {
            return self.change(field, plain, lines);
        }
        self.state = State::Confirming;
        if is_help(line, plain.words) || line.trim().is_empty() {
            lines.push(plain.words.say(id::FORM_PLAIN_CONFIRM));
            return;
        }
        let count = self.walk.steps().iter().map(|step| step.fields.len()).sum::<usize>();
        lines.push(plain.words.with(id::FORM_PLAIN_CONFIRM_AGAIN, &[("count", count.into())]));
    }

    fn change(&mut self, field: FieldId, plain: &Plain<'_>, lines: &mut Vec<String>) {
        let there = self.walk.steps().iter().flat_map(|step| &step.fields).map(|field| field.id.clone()).collect();
        self.changing = Some(there);
        self.walk.act(Act::Focus(field), &plain.reader());
        self.arrive(true, plain, lines);
    }

    /// Says where the walk has come to: the step if it is another one, then the field; or the summary.
    fn arrive(&mut self, new_page: bool, plain: &Plain<'_>, lines: &mut Vec<String>) {
        self.state = State::Asking;
        if self.walk.on_summary() {
            self.changing = None;
            return self.summary(plain, lines);
        }
        if new_page {
            lines.extend(say::step(&self.walk, plain));
        }
        match self.walk.field() {
            Some(field) => lines.extend(say::prompt(&self.walk, field, plain)),
            None => lines.push(plain.words.say(id::FORM_PLAIN_GO_ON)),
        }
    }

    fn summary(&mut self, plain: &Plain<'_>, lines: &mut Vec<String>) {
        self.state = State::Confirming;
        lines.extend(say::summary(&self.walk, plain));
    }
}

#[cfg(test)]
mod absence_tests;
#[cfg(test)]
mod tests;
