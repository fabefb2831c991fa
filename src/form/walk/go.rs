//! Walking: what each act does.

use super::{Act, Outcome, Walk};
use crate::form::check::toggled;
use crate::form::plan::plan;
use crate::form::{Change, Entry, Field, FieldId, Finding, Kind, Problem, Reader, Step, Value, read};

/// Walking.
impl<Facts, Out> Walk<Facts, Out> {
    /// Does what a person did.
    pub fn act(&mut self, act: Act, reader: &dyn Reader) -> Outcome<Out> {
        match act {
            Act::Type(text) => {
                self.typing = self.field().is_some().then_some(text);
                return Outcome::Stayed;
            }
            Act::Put(value) => {
                let value = if value.is_nothing() { Entry::Empty } else { Entry::Given(value) };
                return self.put(value, reader);
            }
            Act::Toggle(key) => return self.toggle(&key, reader),
            Act::Clear => return self.put(Entry::Empty, reader),
            Act::NextField
            | Act::PreviousField
            | Act::Next
            | Act::Back
            | Act::Focus(_)
            | Act::Summary
            | Act::Finish => {}
        }
        self.leave(reader);
        match act {
            Act::NextField => self.next_field(reader),
            Act::PreviousField => self.previous_field(),
            Act::Next => self.next(reader),
            Act::Back => self.back(),
            Act::Focus(field) => {
                self.go_to(&field);
                Outcome::Moved
            }
            Act::Summary => self.end(reader, |walk| {
                walk.go_to_page(walk.plan.steps.len());
                Outcome::Moved
            }),
            _ => self.end(reader, |walk| match (walk.guide.finish)(&walk.facts, &walk.plan.answers) {
                Ok(out) => Outcome::Finished(out),
                Err(finding) => walk.refuse(finding),
            }),
        }
    }

    /// Leaves the focused field without going anywhere: what was typed is read, formatted, checked and noted as changed.
    pub fn leave(&mut self, reader: &dyn Reader) {
        let Some(field) = self.field().cloned() else { return };
        if let Some(typed) = self.typing.take() {
            let entry = match read(&field.kind, &typed, reader) {
                Ok(Some(value)) => Entry::Given(value),
                Ok(None) => Entry::Empty,
                Err(_) => Entry::Typed(typed),
            };
            self.enter(&field, entry, reader);
        }
        self.note(&field, reader);
    }

    /// Shows a problem found elsewhere (the service refused) beside its field, and goes there.
    pub fn refuse(&mut self, finding: Finding) -> Outcome<Out> {
        self.go_to(&finding.field);
        self.problems.insert(finding.field.clone(), finding.problem.clone());
        Outcome::Stopped(finding)
    }

    /// Goes on with other facts, because the data has changed; nothing entered is lost.
    pub fn set_facts(&mut self, facts: Facts, reader: &dyn Reader) {
        self.facts = facts;
        self.replan(reader);
    }

    fn put(&mut self, entry: Entry, reader: &dyn Reader) -> Outcome<Out> {
        let Some(field) = self.field().cloned() else { return Outcome::Stayed };
        self.typing = None;
        self.enter(&field, entry, reader);
        self.note(&field, reader);
        Outcome::Stayed
    }

    fn toggle(&mut self, key: &str, reader: &dyn Reader) -> Outcome<Out> {
        let Some(field) = self.field() else { return Outcome::Stayed };
        let value = match &field.kind {
            Kind::Many(_) => toggled(self.held(field), key),
            Kind::One(_) => Value::One(key.to_owned()),
            _ => return Outcome::Stayed,
        };
        self.act(Act::Put(value), reader)
    }

    fn enter(&mut self, field: &Field, entry: Entry, reader: &dyn Reader) {
        let untouched = field.default.is_none() && entry == Entry::Empty && !self.draft.contains_key(&field.id);
        if untouched || self.draft.get(&field.id) == Some(&entry) {
            return;
        }
        self.draft.insert(field.id.clone(), entry.clone());
        self.changes.push(Change { field: field.id.clone(), entry });
        self.replan(reader);
    }

    /// Notes what is wrong with a field that is left. That it is empty is said at `Next` only.
    fn note(&mut self, field: &Field, reader: &dyn Reader) {
        match self.fault(field, reader) {
            Some(Problem::Required) | None => self.problems.remove(&field.id),
            Some(problem) => self.problems.insert(field.id.clone(), problem),
        };
    }

    fn next_field(&mut self, reader: &dyn Reader) -> Outcome<Out> {
        if self.step().is_some_and(|step| self.place + 1 < step.fields.len()) {
            self.place += 1;
            return Outcome::Moved;
        }
        self.next(reader)
    }

    fn previous_field(&mut self) -> Outcome<Out> {
        if self.place > 0 {
            self.place -= 1;
            return Outcome::Moved;
        }
        let outcome = self.back();
        self.place = self.step().map_or(0, |step| step.fields.len().saturating_sub(1));
        if matches!(outcome, Outcome::AtStart) {
            self.place = 0;
        }
        outcome
    }

    fn next(&mut self, reader: &dyn Reader) -> Outcome<Out> {
        let Some(step) = self.step() else { return Outcome::Stayed };
        let fields = step.fields.clone();
        if let Some(finding) = self.first_fault(&fields, reader) {
            self.go_to(&finding.field);
            return Outcome::Stopped(finding);
        }
        self.go_to_page(self.page + 1);
        Outcome::Moved
    }

    fn back(&mut self) -> Outcome<Out> {
        let Some(page) = self.page.checked_sub(1) else { return Outcome::AtStart };
        self.go_to_page(page);
        Outcome::Moved
    }

    /// Does what comes at the end, if nothing is wrong anywhere; else goes to the first problem.
    fn end(&mut self, reader: &dyn Reader, then: impl FnOnce(&mut Self) -> Outcome<Out>) -> Outcome<Out> {
        let fields: Vec<Field> = self.fields().cloned().collect();
        match self.first_fault(&fields, reader) {
            None => then(self),
            Some(finding) => {
                self.go_to(&finding.field);
                Outcome::Stopped(finding)
            }
        }
    }

    /// Notes all that is wrong with these fields and gives the first.
    fn first_fault(&mut self, fields: &[Field], reader: &dyn Reader) -> Option<Finding> {
        let mut first = None;
        for field in fields {
            match self.fault(field, reader) {
                None => self.problems.remove(&field.id),
                Some(problem) => {
                    first = first.or_else(|| Some(problem.clone().at(field.id.clone())));
                    self.problems.insert(field.id.clone(), problem)
                }
            };
        }
        first
    }

    pub(super) fn go_to(&mut self, field: &FieldId) {
        let at = |step: &Step| step.fields.iter().position(|asked| asked.id == *field);
        let found = self.plan.steps.iter().enumerate().find_map(|(page, step)| Some((page, at(step)?)));
        if let Some((page, place)) = found {
            (self.page, self.place) = (page, place);
        }
    }

    pub(super) fn go_to_page(&mut self, page: usize) {
        self.page = page.min(self.plan.steps.len());
        self.place = 0;
    }

    /// Asks the guide again what to ask, and keeps the focus where it was as far as that is still there.
    pub(super) fn replan(&mut self, reader: &dyn Reader) {
        let step = self.step().map(|step| step.id.clone());
        let field = self.field().map(|field| field.id.clone());
        self.plan = plan(&self.guide, &self.facts, &self.draft);
        while self.settle(reader) {
            self.plan = plan(&self.guide, &self.facts, &self.draft);
        }
        let page = step.and_then(|id| self.plan.steps.iter().position(|step| step.id == id));
        self.page = page.unwrap_or(self.page).min(self.plan.steps.len());
        let fields = self.step().map_or(&[][..], |step| &step.fields);
        let place = field.and_then(|id| fields.iter().position(|field| field.id == id));
        self.place = place.unwrap_or(self.place).min(fields.len().saturating_sub(1));
    }

    /// Reads what a draft holds as typed only (the line went dead in the middle of a word) where it can be read now.
    fn settle(&mut self, reader: &dyn Reader) -> bool {
        let readable = |field: &Field| {
            let Some(Entry::Typed(text)) = self.draft.get(&field.id) else { return None };
            let entry = read(&field.kind, text, reader).ok()?.map_or(Entry::Empty, Entry::Given);
            Some((field.id.clone(), entry))
        };
        let found: Vec<_> = self.fields().filter_map(readable).collect();
        let any = !found.is_empty();
        self.draft.extend(found);
        any
    }
}
