//! A form as its author has it: what was sent, with the draft over it.

use super::asking::Asking;
use super::draft::{DraftField, DraftOf};
use super::engine::Model;
use super::refusal::Refusal;
use crate::domain::competence::Answer;
use crate::domain::evaluation::{Evaluation, FormKey};
use crate::domain::ids::CompetenceId;
use crate::domain::round::Round;
use std::collections::HashMap;

/// End of the field name of a comment.
const COMMENT: &str = "/comment";
/// The field that holds where the cursor stood.
const CURSOR: &str = "cursor";

/// The draft of a form. An empty text takes back what was sent before the form was opened again.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Draft {
    answers: HashMap<CompetenceId, Answer>,
    comments: HashMap<CompetenceId, String>,
    /// Question the cursor stood on.
    pub cursor: Option<CompetenceId>,
}

impl Draft {
    /// Reads the fields; what is no answer is left out.
    pub fn read(fields: Vec<DraftField>) -> Self {
        let mut draft = Self::default();
        for DraftField { field, value, .. } in fields {
            let Some(value) = value else { continue };
            if field == CURSOR {
                draft.cursor = Some(CompetenceId::new(&value));
            } else if let Some(competence) = field.strip_suffix(COMMENT) {
                draft.comments.insert(CompetenceId::new(competence), value);
            } else if value.is_empty() {
                draft.answers.insert(CompetenceId::new(&field), Answer::NotAnswered);
            } else if let Some(answer) = value.parse().ok().and_then(Answer::from_digit) {
                draft.answers.insert(CompetenceId::new(&field), answer);
            }
        }
        draft
    }

    /// The caller's draft of a form.
    pub fn of(asking: &Asking<'_>, form: &FormKey) -> Result<Self, Refusal> {
        asking.engine.drafts(&asking.caller.holder(), &DraftOf::Form(form.clone())).map(Self::read)
    }

    /// Whether anything is written; where the cursor stood is not writing.
    pub fn is_begun(&self) -> bool {
        self.answers.values().any(|answer| *answer != Answer::NotAnswered)
            || self.comments.values().any(|comment| !comment.is_empty())
    }

    /// The answer to a question, over what was sent.
    pub fn answer(&self, competence: &CompetenceId, sent: Answer) -> Answer {
        self.answers.get(competence).copied().unwrap_or(sent)
    }

    /// The comment typed to a question, if one was typed.
    pub fn comment(&self, competence: &CompetenceId) -> Option<&str> {
        self.comments.get(competence).map(String::as_str)
    }

    /// How many of the round's questions are answered.
    pub fn answered(&self, round: &Round, sent: Option<&Evaluation>) -> u16 {
        let answered = round.questions.iter().enumerate().filter(|(index, question)| {
            let before = sent.map_or(Answer::NotAnswered, |sent| sent.answers.get(*index));
            self.answer(&question.competence, before) != Answer::NotAnswered
        });
        answered.count() as u16
    }
}

/// A draft field as it is kept. Taken out of a form that was sent before, an answer or comment leaves an empty text, or
/// what was sent would show through again.
pub fn kept(model: &Model, field: DraftField) -> DraftField {
    let DraftOf::Form(form) = &field.of else { return field };
    let was_sent = model.evaluation(form).is_some();
    let value = match field.value {
        None if was_sent && field.field != CURSOR => Some(String::new()),
        value => value,
    };
    DraftField { value, ..field }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evaluation::Rater;
    use crate::domain::ids::PersonNo;

    fn read(fields: &[(&str, &str)]) -> Draft {
        let form = FormKey { round: "R".into(), person: PersonNo(1), rater: Rater::Own };
        let of = DraftOf::Form(form);
        let field = |(name, value): &(&str, &str)| DraftField {
            of: of.clone(),
            field: (*name).to_owned(),
            value: Some((*value).to_owned()),
        };
        Draft::read(fields.iter().map(field).collect())
    }

    #[test]
    fn answers_comments_and_cursor_are_told_apart() {
        let draft = read(&[("A", "0"), ("B", "5"), ("B/comment", "ofte"), ("cursor", "C"), ("D", "7"), ("E", "x")]);
        let answer = |id: &str| draft.answer(&id.into(), Answer::NotAnswered);
        assert_eq!([answer("A").digit(), answer("B").digit(), answer("C").digit()], [Some(0), Some(5), None]);
        assert_eq!([answer("D"), answer("E")], [Answer::NotAnswered; 2], "no answers, no levels");
        assert_eq!(draft.comment(&"B".into()), Some("ofte"));
        assert_eq!(draft.cursor, Some("C".into()));
        assert!(draft.is_begun());
        assert!(!read(&[("cursor", "C"), ("A", "")]).is_begun());
    }

    #[test]
    fn an_empty_field_takes_a_sent_answer_back() {
        let sent = Answer::from_digit(4).unwrap_or_default();
        assert_eq!(read(&[("A", "")]).answer(&"A".into(), sent), Answer::NotAnswered);
        assert_eq!(read(&[]).answer(&"A".into(), sent), sent);
        assert_eq!(read(&[("A/comment", "")]).comment(&"A".into()), Some(""));
    }
}
