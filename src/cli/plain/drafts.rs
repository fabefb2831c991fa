//! Draft fields of forms, as the screen writes them too, and those that did not get to disk.

use super::cx::Cx;
use crate::domain::competence::Answer;
use crate::domain::evaluation::FormKey;
use crate::domain::ids::CompetenceId;
use crate::service::draft::{DraftField, DraftOf};
use crate::text::id;

/// The field of an answer. Empty text takes back what was sent before the form was opened again.
pub fn answer(form: &FormKey, of: &CompetenceId, answer: Answer) -> DraftField {
    field(form, of.to_string(), answer.digit().map(|digit| digit.to_string()).unwrap_or_default())
}

/// The field of a comment; empty text takes it back.
pub fn comment(form: &FormKey, of: &CompetenceId, text: &str) -> DraftField {
    field(form, format!("{of}/comment"), text.to_owned())
}

/// The field that holds the question one is at.
pub fn cursor(form: &FormKey, at: &CompetenceId) -> DraftField {
    field(form, "cursor".to_owned(), at.to_string())
}

fn field(form: &FormKey, field: String, value: String) -> DraftField {
    DraftField { of: DraftOf::Form(form.clone()), field, value: Some(value) }
}

/// What could not be saved yet. It goes along with the next that is saved.
#[derive(Debug, Default)]
pub struct Unsaved(Vec<DraftField>);

impl Unsaved {
    /// Saves fields, durable when it returns. If that fails they are kept, and a sentence says why.
    pub fn save(&mut self, fields: Vec<DraftField>, cx: &Cx<'_>) -> Option<String> {
        let waited = !self.0.is_empty();
        for field in fields {
            self.0.retain(|other| other.of != field.of || other.field != field.field);
            self.0.push(field);
        }
        if self.0.is_empty() {
            return None;
        }
        match cx.session.save_drafts(self.0.clone()) {
            Ok(()) => {
                self.0.clear();
                waited.then(|| cx.say(id::PLAIN_NOW_SAVED))
            }
            Err(why) => Some(cx.with(id::PLAIN_NOT_SAVED, &[("why", cx.refused(&why).into())])),
        }
    }

    /// Whether everything is on disk.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
