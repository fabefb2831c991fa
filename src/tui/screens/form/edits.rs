//! What was changed on this screen. It lies over whatever the service answers: an answer that was on its way when
//! something was typed must not take it back.

use crate::domain::competence::Answer;
use crate::domain::evaluation::FormKey;
use crate::domain::ids::CompetenceId;
use crate::service::draft::{DraftField, DraftOf};
use crate::service::views::FormView;
use crate::tui::cx::Cx;
use std::collections::BTreeMap;

/// The field that tells where the cursor was.
const CURSOR: &str = "cursor";

/// What follows the competence in the name of a comment's field.
const COMMENT: &str = "/comment";

/// Answers and comments changed here, by competence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edits {
    answers: BTreeMap<CompetenceId, Answer>,
    comments: BTreeMap<CompetenceId, String>,
    cursor: Option<CompetenceId>,
}

impl Edits {
    /// What an earlier look at the form left behind and is not known to be on disk.
    pub fn unsaved(key: &FormKey, cx: &Cx<'_>) -> Self {
        let mut edits = Self::default();
        for DraftField { field, value, .. } in cx.unsaved(&DraftOf::Form(key.clone())) {
            if field == CURSOR {
                edits.cursor = value.map(|id| CompetenceId::new(&id));
            } else if let Some(id) = field.strip_suffix(COMMENT) {
                edits.comments.insert(CompetenceId::new(id), value.unwrap_or_default());
            } else {
                let digit = value.and_then(|digit| digit.parse().ok());
                let answer = digit.and_then(Answer::from_digit).unwrap_or_default();
                edits.answers.insert(CompetenceId::new(&field), answer);
            }
        }
        edits
    }

    /// Notes an answer and gives the draft field for it.
    pub fn set_answer(&mut self, key: &FormKey, of: CompetenceId, answer: Answer) -> DraftField {
        let field = draft(key, of.as_str().to_owned(), answer.digit().map(|digit| digit.to_string()));
        self.answers.insert(of, answer);
        field
    }

    /// Notes a comment and gives the draft field for it.
    pub fn set_comment(&mut self, key: &FormKey, of: CompetenceId, text: &str) -> DraftField {
        let value = (!text.is_empty()).then(|| text.to_owned());
        let field = draft(key, format!("{of}{COMMENT}"), value);
        self.comments.insert(of, text.to_owned());
        field
    }

    /// Notes where the cursor is and gives the draft field for it.
    pub fn set_cursor(&mut self, key: &FormKey, at: CompetenceId) -> DraftField {
        let field = draft(key, CURSOR.to_owned(), Some(at.as_str().to_owned()));
        self.cursor = Some(at);
        field
    }

    /// Where the cursor was noted last.
    pub fn cursor(&self) -> Option<&CompetenceId> {
        self.cursor.as_ref()
    }

    /// Puts what was changed here over what the service answered.
    pub fn lay_over(&self, view: &mut FormView) {
        for row in &mut view.rows {
            if let Some(answer) = self.answers.get(&row.competence) {
                row.answer = *answer;
            }
            if let Some(comment) = self.comments.get(&row.competence) {
                row.comment.clone_from(comment);
            }
        }
    }
}

fn draft(key: &FormKey, field: String, value: Option<String>) -> DraftField {
    DraftField { of: DraftOf::Form(key.clone()), field, value }
}
