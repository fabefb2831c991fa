//! One person's way through a guide: a pure state machine. The screen, the plain line mode and the tests drive it alike.

mod go;

use std::collections::BTreeMap;

use crate::form::plan::Plan;
use crate::form::{
    Answers, Change, Draft, Entry, Field, FieldId, Finding, Guide, Label, Problem, Reader, Shown, Step, SummaryLine,
    SummaryStep, Value, check, read, shown,
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
    /// Not further before this is put right; its field is in focus, if it is asked now. If it is not, only this tells.
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
