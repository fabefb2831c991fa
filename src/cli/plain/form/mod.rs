//! The competence form, question by question. Every answer is a saved draft at once, so that it can be continued on the
//! screen and the other way round.

mod comment;
mod overview;
mod say;
mod send;

pub use say::meanings;

use super::cx::{Cx, Step};
use super::drafts::{self, Unsaved};
use super::place::Place;
use super::said::Said;
use super::wording;
use crate::domain::competence::Answer;
use crate::domain::evaluation::{FormKey, FormState};
use crate::service::views::{FormRow, FormView};
use crate::service::{Refusal, SessionExt, ask};
use crate::text::id;

/// A form under way.
#[derive(Debug)]
pub struct Form {
    view: FormView,
    /// The question asked, from 0.
    at: usize,
    doing: Doing,
    unsaved: Unsaved,
}

#[derive(Debug)]
enum Doing {
    /// A question is asked.
    Asking,
    /// The lines of a comment so far.
    Commenting(Vec<String>),
    /// The overview is shown up to a question.
    Looking(usize),
    /// Whether to send.
    Confirming,
}

impl Form {
    /// Opens a form where it was left, else at its first question without an answer.
    pub fn open(form: &FormKey, cx: &Cx<'_>) -> Result<(Self, Vec<String>), Refusal> {
        let view = cx.session.ask(ask::Form { form: form.clone() })?;
        let stood = view.cursor.as_ref().and_then(|id| view.rows.iter().position(|row| row.competence == *id));
        let open = || view.rows.iter().position(|row| row.answer == Answer::NotAnswered).filter(|_| view.rights.write);
        let at = stood.or_else(open).unwrap_or(0);
        let form = Self { view, at, doing: Doing::Asking, unsaved: Unsaved::default() };
        let mut lines = vec![String::new()];
        lines.extend(say::heading(&form.view, cx));
        lines.extend(form.question(cx));
        Ok((form, lines))
    }

    /// Whether the next line is text, in which words are no commands.
    pub const fn takes_text(&self) -> bool {
        matches!(self.doing, Doing::Commenting(_))
    }

    /// Takes a line.
    pub fn line(&mut self, said: Said, typed: &str, cx: &mut Cx<'_>) -> Step {
        match std::mem::replace(&mut self.doing, Doing::Asking) {
            Doing::Asking => self.answer(said, cx),
            Doing::Commenting(text) => Step::Stay(comment::line(self, text, typed, cx)),
            Doing::Looking(shown) => Step::Stay(overview::line(self, shown, said, cx)),
            Doing::Confirming => send::confirm(self, said, typed, cx),
        }
    }

    fn answer(&mut self, said: Said, cx: &Cx<'_>) -> Step {
        let lines = match said {
            Said::Number(digit) => match u8::try_from(digit).ok().and_then(Answer::from_digit) {
                Some(answer) => self.give(answer, cx),
                None => vec![cx.say(id::PLAIN_NOT_AN_ANSWER)],
            },
            Said::Same => match self.row().map(|row| row.last) {
                Some(Answer::NotAnswered) => vec![cx.say(id::PLAIN_NO_LAST)],
                Some(last) => self.give(last, cx),
                None => self.question(cx),
            },
            Said::Clear => self.clear(cx),
            Said::Nothing => self.go_on(cx),
            Said::Next => self.next_unanswered(cx),
            Said::Back => return self.back(cx),
            Said::Texts => say::texts(self, cx),
            Said::Comment => comment::begin(self, cx),
            Said::List => overview::begin(self, cx),
            Said::Send => send::begin(self, cx),
            Said::Reopen => match self.view.rights {
                rights if rights.write => vec![cx.say(id::FORM_SCREEN_IS_OPEN)],
                rights if rights.reopen || rights.ask_reopen => {
                    return Step::Go(Vec::new(), Place::Reopen(self.view.form.clone()));
                }
                _ => vec![cx.say(id::FORM_SCREEN_NO_REOPEN)],
            },
            Said::SideBySide => {
                if self.view.rights.side_by_side {
                    let FormKey { round, person, .. } = self.view.form.clone();
                    return Step::Go(Vec::new(), Place::SideBySide { round, person });
                }
                vec![cx.say(id::FORM_SCREEN_NOT_SIDE_BY_SIDE)]
            }
            Said::Help => self.help(cx),
            Said::Other | Said::Quit | Said::Menu => vec![cx.say(id::PLAIN_NOT_AN_ANSWER)],
        };
        Step::Stay(lines)
    }

    fn row(&self) -> Option<&FormRow> {
        self.view.rows.get(self.at)
    }

    /// Numbers from 0 of the questions without an answer.
    fn unanswered(&self) -> impl Iterator<Item = usize> {
        let rows = self.view.rows.iter().enumerate();
        rows.filter(|(_, row)| row.answer == Answer::NotAnswered).map(|(at, _)| at)
    }

    /// Why nothing can be written here, if that is so.
    fn locked(&self, cx: &Cx<'_>) -> Option<String> {
        let why =
            if self.view.state == FormState::Sent { id::FORM_SCREEN_IS_LOCKED } else { id::FORM_SCREEN_READ_ONLY };
        (!self.view.rights.write).then(|| cx.say(why))
    }

    /// Answers the question, saves that and where one goes, and asks the next.
    fn give(&mut self, answer: Answer, cx: &Cx<'_>) -> Vec<String> {
        if let Some(why) = self.locked(cx) {
            return vec![why];
        }
        let form = self.view.form.clone();
        let Some(row) = self.view.rows.get_mut(self.at) else { return self.question(cx) };
        row.answer = answer;
        let mut fields = vec![drafts::answer(&form, &row.competence, answer)];
        let last = self.at + 1 >= self.view.rows.len();
        if !last {
            self.at += 1;
        }
        fields.extend(self.row().map(|row| drafts::cursor(&form, &row.competence)));
        let trouble = self.unsaved.save(fields, cx);
        let said = cx.with(id::PLAIN_ANSWERED, &[("answer", wording::answer(answer, cx).into())]);
        let mut lines = if self.unsaved.is_empty() { vec![said] } else { Vec::new() };
        lines.extend(trouble);
        lines.extend(if last { self.at_the_end(cx) } else { self.question(cx) });
        lines
    }

    fn clear(&mut self, cx: &Cx<'_>) -> Vec<String> {
        if let Some(why) = self.locked(cx) {
            return vec![why];
        }
        let form = self.view.form.clone();
        let Some(row) = self.view.rows.get_mut(self.at) else { return self.question(cx) };
        row.answer = Answer::NotAnswered;
        let fields = vec![drafts::answer(&form, &row.competence, Answer::NotAnswered)];
        let mut lines: Vec<_> = self.unsaved.save(fields, cx).into_iter().collect();
        lines.push(cx.say(id::PLAIN_CLEARED));
        lines.extend(self.question(cx));
        lines
    }

    fn go_on(&mut self, cx: &Cx<'_>) -> Vec<String> {
        if self.at + 1 >= self.view.rows.len() {
            return self.at_the_end(cx);
        }
        self.go_to(self.at + 1, cx)
    }

    fn next_unanswered(&mut self, cx: &Cx<'_>) -> Vec<String> {
        if self.locked(cx).is_some() {
            return self.go_on(cx);
        }
        let next = self.unanswered().find(|at| *at > self.at).or_else(|| self.unanswered().next());
        match next {
            Some(at) => self.go_to(at, cx),
            None => self.at_the_end(cx),
        }
    }

    fn back(&mut self, cx: &Cx<'_>) -> Step {
        match self.at.checked_sub(1) {
            Some(before) => Step::Stay(self.go_to(before, cx)),
            None => Step::Back(self.leave(cx)),
        }
    }

    /// Before leaving: what could not be saved is tried once more.
    pub fn leave(&mut self, cx: &Cx<'_>) -> Vec<String> {
        self.unsaved.save(Vec::new(), cx).into_iter().collect()
    }

    /// Goes to a question, notes that, and asks it. Looking about in an empty form is not the beginning of a draft.
    fn go_to(&mut self, at: usize, cx: &Cx<'_>) -> Vec<String> {
        self.at = at;
        let mut lines = Vec::new();
        if self.view.rights.write && self.view.state != FormState::NotBegun {
            let cursor = self.row().map(|row| drafts::cursor(&self.view.form, &row.competence));
            lines.extend(self.unsaved.save(cursor.into_iter().collect(), cx));
        }
        lines.extend(self.question(cx));
        lines
    }

    /// The question with all that is known of it.
    fn question(&self, cx: &Cx<'_>) -> Vec<String> {
        self.row()
            .map_or_else(|| vec![cx.say(id::FORM_SCREEN_EMPTY)], |row| say::question(row, self.at, &self.view, cx))
    }

    /// What is left to do when the last question is behind one.
    fn at_the_end(&self, cx: &Cx<'_>) -> Vec<String> {
        if self.locked(cx).is_some() {
            return vec![cx.say(id::PLAIN_LAST_READ)];
        }
        match self.unanswered().count() {
            0 => vec![cx.with(id::PLAIN_ALL_ANSWERED, &[("count", self.view.rows.len().into())])],
            missing => vec![cx.with(id::PLAIN_LAST_QUESTION, &[("count", missing.into())])],
        }
    }

    fn help(&self, cx: &Cx<'_>) -> Vec<String> {
        let mut lines = say::how(&self.view, cx);
        if self.view.rights.write {
            lines.push(cx.say(id::PLAIN_FORM_HELP));
        }
        lines.push(cx.say(id::PLAIN_HELP));
        lines.extend(self.question(cx));
        lines
    }

    /// Reads the form again after something was done to it; what is not on disk stays as it is here.
    fn again(&mut self, cx: &Cx<'_>) {
        if !self.unsaved.is_empty() {
            return;
        }
        if let Ok(view) = cx.session.ask(ask::Form { form: self.view.form.clone() }) {
            self.at = self.at.min(view.rows.len().saturating_sub(1));
            self.view = view;
        }
    }
}
