//! One person's way through a guide: a pure state machine. The screen, the plain line mode and the tests drive it alike.

use std::collections::BTreeMap;

use super::check::toggled;
use super::plan::{Plan, plan};
use super::{
    Answers, Change, Draft, Entry, Field, FieldId, Finding, Guide, Kind, Label, Problem, Reader, Shown, Step,
    SummaryLine, SummaryStep, Value, check, read, shown,
};

/// What a person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// The focused field now holds this text; it is read when the field is left.
    Type(String),
    /// The focused field is answered at once: a level, an option, a person.
    Put(Value),
    /// The option of this key is chosen or chosen away in the focused field.
    Toggle(String),
    /// The focused field is emptied.
    Clear,
    /// On to the next field; from the last one as [`Act::Next`].
    NextField,
    /// Back to the field before; never blocked.
    PreviousField,
    /// On to the next step, or to the summary. Stopped by problems of this step.
    Next,
    /// Back to the step before; never blocked.
    Back,
    /// To this field, wherever it is; never blocked.
    Focus(FieldId),
    /// Straight to the summary. Stopped by the first problem there is, and goes to it.
    Summary,
    /// The end. Stopped by the first problem there is, and goes to it.
    Finish,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<Out> {
    /// The same field is in focus.
    Stayed,
    /// Another field or page is in focus.
    Moved,
    /// Not further before this is put right; its field is in focus.
    Stopped(Finding),
    /// Back from the first step: the guide can be closed, its draft is kept.
    AtStart,
    /// Done, with what the guide made of the answers.
    Finished(Out),
}

/// A person's way through a guide: what has been entered, where the focus is, and what is wrong.
#[derive(Debug)]
pub struct Walk<Facts, Out> {
    guide: Guide<Facts, Out>,
    facts: Facts,
    draft: Draft,
    plan: Plan,
    /// The page in focus; one past the last step is the summary.
    page: usize,
    /// The field in focus on that page.
    place: usize,
    /// What the focused field holds since somebody typed in it.
    typing: Option<String>,
    problems: BTreeMap<FieldId, Problem>,
    changes: Vec<Change>,
}

impl<Facts: Clone, Out> Clone for Walk<Facts, Out> {
    fn clone(&self) -> Self {
        Self {
            guide: self.guide,
            facts: self.facts.clone(),
            draft: self.draft.clone(),
            plan: self.plan.clone(),
            page: self.page,
            place: self.place,
            typing: self.typing.clone(),
            problems: self.problems.clone(),
            changes: self.changes.clone(),
        }
    }
}

/// Looking at a walk.
impl<Facts, Out> Walk<Facts, Out> {
    /// A walk from the beginning, or from where a draft was left: at the first field it says nothing of.
    pub fn new(guide: Guide<Facts, Out>, facts: Facts, draft: Draft, reader: &dyn Reader) -> Self {
        let begun = !draft.is_empty();
        let (plan, problems, changes) = (Plan::default(), BTreeMap::new(), Vec::new());
        let mut walk = Self { guide, facts, draft, plan, page: 0, place: 0, typing: None, problems, changes };
        walk.replan(reader);
        if begun {
            let open = walk.fields().find(|field| !walk.draft.contains_key(&field.id)).map(|field| field.id.clone());
            match open {
                Some(field) => walk.go_to(&field),
                None => walk.go_to_page(walk.plan.steps.len()),
            }
        }
        walk
    }

    /// The guide's name, under which its drafts are kept.
    pub fn guide_id(&self) -> &'static str {
        self.guide.id
    }

    /// The guide's heading.
    pub fn title(&self) -> Label {
        (self.guide.title)(&self.facts)
    }

    /// What the guide was started with.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The steps asked now, each with the fields asked now.
    pub fn steps(&self) -> &[Step] {
        &self.plan.steps
    }

    /// The number of the page in focus, from 0; as many as there are steps on the summary.
    pub fn page(&self) -> usize {
        self.page
    }

    /// Whether the summary is in focus.
    pub fn on_summary(&self) -> bool {
        self.page >= self.plan.steps.len()
    }

    /// The step in focus; none on the summary.
    pub fn step(&self) -> Option<&Step> {
        self.plan.steps.get(self.page)
    }

    /// The field in focus; none on the summary or a page that only explains.
    pub fn field(&self) -> Option<&Field> {
        self.step()?.fields.get(self.place)
    }

    /// The text in the focused field: what is being typed, else as [`Walk::text_of`].
    pub fn text(&self, reader: &dyn Reader) -> String {
        match (&self.typing, self.field()) {
            (Some(typing), _) => typing.clone(),
            (None, Some(field)) => self.text_of(field, reader),
            (None, None) => String::new(),
        }
    }

    /// The text a field holds for editing; a level is its number, options and persons have none.
    pub fn text_of(&self, field: &Field, reader: &dyn Reader) -> String {
        if let Some(Entry::Typed(text)) = self.draft.get(&field.id) {
            return text.clone();
        }
        match self.held(field) {
            Some(Value::Level(answer)) => answer.digit().map(|digit| digit.to_string()).unwrap_or_default(),
            held => match shown(field, held, reader) {
                Shown::Text(text) => text,
                _ => String::new(),
            },
        }
    }

    /// What a field shows: its answer, or what was typed and isn't one.
    pub fn shown(&self, field: &Field, reader: &dyn Reader) -> Shown {
        match self.draft.get(&field.id) {
            Some(Entry::Typed(text)) => Shown::Text(text.clone()),
            _ => shown(field, self.held(field), reader),
        }
    }

    /// What a field holds, right or wrong: what was given, else its default.
    pub fn held<'a>(&'a self, field: &'a Field) -> Option<&'a Value> {
        match self.draft.get(&field.id) {
            None => field.default.as_ref(),
            Some(Entry::Given(value)) => Some(value),
            Some(Entry::Typed(_) | Entry::Empty) => None,
        }
    }

    /// What is wrong with a field, as far as it may be said already: a field nobody has left is not complained about.
    pub fn problem(&self, field: &FieldId) -> Option<&Problem> {
        self.problems.get(field)
    }

    /// The answers that count now: of fields that are asked, and right.
    pub fn answers(&self) -> &Answers {
        &self.plan.answers
    }

    /// All that has been entered, also in fields that are hidden now.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The fields asked now, and how many of them are answered.
    pub fn progress(&self) -> (usize, usize) {
        (self.plan.answers.len(), self.fields().count())
    }

    /// The summary page: all that was asked and answered.
    pub fn summary(&self, reader: &dyn Reader) -> Vec<SummaryStep> {
        let line = |field: &Field| SummaryLine {
            field: field.id.clone(),
            label: field.label.clone(),
            shown: self.shown(field, reader),
            problem: self.fault(field, reader),
        };
        let step = |step: &Step| SummaryStep {
            id: step.id.clone(),
            title: step.title.clone(),
            lines: step.fields.iter().map(line).collect(),
        };
        self.plan.steps.iter().map(step).collect()
    }

    /// What has changed in the draft since this was last asked: one record per field left. To be kept at once.
    pub fn take_changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.changes)
    }

    /// What is being typed in the focused field, as a record: for keeping long text while it is written.
    pub fn typed_change(&self) -> Option<Change> {
        let entry = Entry::Typed(self.typing.clone()?);
        Some(Change { field: self.field()?.id.clone(), entry })
    }

    fn fields(&self) -> impl Iterator<Item = &Field> {
        self.plan.steps.iter().flat_map(|step| &step.fields)
    }

    /// What is wrong with what a field holds, whether or not it may be said already.
    pub fn fault(&self, field: &Field, reader: &dyn Reader) -> Option<Problem> {
        let missing = || field.required.then_some(Problem::Required);
        if let Some(Entry::Typed(text)) = self.draft.get(&field.id) {
            return read(&field.kind, text, reader)
                .map_or_else(Some, |value| if value.is_none() { missing() } else { None });
        }
        match self.held(field) {
            Some(value) if !value.is_nothing() => check(&field.kind, value).err(),
            _ => missing(),
        }
    }
}

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

    fn go_to(&mut self, field: &FieldId) {
        let at = |step: &Step| step.fields.iter().position(|asked| asked.id == *field);
        let found = self.plan.steps.iter().enumerate().find_map(|(page, step)| Some((page, at(step)?)));
        if let Some((page, place)) = found {
            (self.page, self.place) = (page, place);
        }
    }

    fn go_to_page(&mut self, page: usize) {
        self.page = page.min(self.plan.steps.len());
        self.place = 0;
    }

    /// Asks the guide again what to ask, and keeps the focus where it was as far as that is still there.
    fn replan(&mut self, reader: &dyn Reader) {
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
