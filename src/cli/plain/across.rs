//! One question at a time across the manager's team. Every answer is a draft in the form of the one it is about.

use super::cx::{Cx, Step};
use super::drafts::{self, Unsaved};
use super::form::meanings;
use super::said::Said;
use super::wording;
use crate::domain::competence::Answer;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::{CompetenceId, RoundId};
use crate::service::views::{TeamQuestionRow, TeamQuestionView};
use crate::service::{Refusal, SessionExt, ask};
use crate::text::id;

/// A question across the team, and the member asked about.
#[derive(Debug)]
pub struct Across {
    view: TeamQuestionView,
    /// The member asked about, from 0.
    at: usize,
    unsaved: Unsaved,
}

impl Across {
    /// Begins at the first question that lacks an answer about anybody whose form is open.
    pub fn open(round: &RoundId, cx: &Cx<'_>) -> Result<(Self, Vec<String>), Refusal> {
        let first = ask(round, None, cx)?;
        let mut lines = vec![String::new(), cx.say(id::PLAIN_ACROSS)];
        if first.rows.iter().all(is_locked) {
            let why = if first.rows.is_empty() { id::PLAIN_ACROSS_NONE } else { id::PLAIN_ACROSS_ALL_LOCKED };
            lines.push(cx.say(why));
            return Ok((Self { view: first, at: 0, unsaved: Unsaved::default() }, lines));
        }
        lines.push(cx.say(id::PLAIN_ACROSS_HOW));
        let lacks = |view: &TeamQuestionView| {
            view.rows.iter().position(|row| !is_locked(row) && row.answer == Answer::NotAnswered)
        };
        let mut view = first.clone();
        while lacks(&view).is_none() {
            let Some(next) = view.neighbours.1.clone() else {
                view = first.clone();
                break;
            };
            view = ask(round, Some(next), cx)?;
        }
        let open = view.rows.iter().position(|row| !is_locked(row));
        let at = lacks(&view).or(open).unwrap_or(0);
        let across = Self { view, at, unsaved: Unsaved::default() };
        lines.extend(across.heading(cx));
        lines.extend(across.member(cx));
        Ok((across, lines))
    }

    /// Takes a line.
    pub fn line(&mut self, said: Said, cx: &Cx<'_>) -> Step {
        let lines = match said {
            Said::Number(digit) => match u8::try_from(digit).ok().and_then(Answer::from_digit) {
                Some(answer) => self.give(answer, cx),
                None => vec![cx.say(id::PLAIN_NOT_AN_ANSWER)],
            },
            Said::Same => match self.row().map(|row| row.last) {
                Some(Answer::NotAnswered) => vec![cx.say(id::PLAIN_NO_LAST)],
                Some(last) => self.give(last, cx),
                None => self.member(cx),
            },
            Said::Clear => self.clear(cx),
            Said::Nothing => self.go_on(cx),
            Said::Next => self.question(self.view.neighbours.1.clone(), cx),
            Said::Back => return self.back(cx),
            Said::List => self.everybody(cx),
            Said::Texts => {
                let mut lines = meanings(&self.view.texts, cx);
                lines.extend(self.member(cx));
                lines
            }
            Said::Help => {
                let mut lines = vec![cx.say(id::PLAIN_ACROSS_HOW), cx.say(id::PLAIN_FORM_HELP), cx.say(id::PLAIN_HELP)];
                lines.extend(self.heading(cx));
                lines.extend(self.member(cx));
                lines
            }
            _ => vec![cx.say(id::PLAIN_NOT_AN_ANSWER)],
        };
        Step::Stay(lines)
    }

    /// Before leaving: what could not be saved is tried once more.
    pub fn leave(&mut self, cx: &Cx<'_>) -> Vec<String> {
        self.unsaved.save(Vec::new(), cx).into_iter().collect()
    }

    fn row(&self) -> Option<&TeamQuestionRow> {
        self.view.rows.get(self.at).filter(|row| !is_locked(row))
    }

    fn put(&mut self, answer: Answer, cx: &Cx<'_>) -> Option<String> {
        let row = self.view.rows.get_mut(self.at).filter(|row| !is_locked(row))?;
        row.answer = answer;
        let form = FormKey { round: self.view.round.clone(), person: row.person.no, rater: Rater::Manager };
        self.unsaved.save(vec![drafts::answer(&form, &self.view.competence, answer)], cx)
    }

    fn give(&mut self, answer: Answer, cx: &Cx<'_>) -> Vec<String> {
        if self.row().is_none() {
            return self.member(cx);
        }
        let trouble = self.put(answer, cx);
        let said = cx.with(id::PLAIN_ANSWERED, &[("answer", wording::answer(answer, cx).into())]);
        let mut lines = if self.unsaved.is_empty() { vec![said] } else { Vec::new() };
        lines.extend(trouble);
        lines.extend(self.go_on(cx));
        lines
    }

    fn clear(&mut self, cx: &Cx<'_>) -> Vec<String> {
        if self.row().is_none() {
            return self.member(cx);
        }
        let mut lines: Vec<_> = self.put(Answer::NotAnswered, cx).into_iter().collect();
        lines.push(cx.say(id::PLAIN_CLEARED));
        lines.extend(self.member(cx));
        lines
    }

    /// To the next member whose form is open, else to the next question.
    fn go_on(&mut self, cx: &Cx<'_>) -> Vec<String> {
        let mut after = self.view.rows.iter().enumerate().skip(self.at + 1);
        if let Some((at, _)) = after.find(|(_, row)| !is_locked(row)) {
            self.at = at;
            return self.member(cx);
        }
        self.question(self.view.neighbours.1.clone(), cx)
    }

    fn back(&mut self, cx: &Cx<'_>) -> Step {
        let before = self.view.rows.iter().take(self.at).rposition(|row| !is_locked(row));
        if let Some(at) = before {
            self.at = at;
            return Step::Stay(self.member(cx));
        }
        match self.view.neighbours.0.clone() {
            Some(before) if self.row().is_some() => {
                let mut lines = self.question(Some(before), cx);
                if let Some(last) = self.view.rows.iter().rposition(|row| !is_locked(row)) {
                    self.at = last;
                    lines = self.heading(cx);
                    lines.extend(self.member(cx));
                }
                Step::Stay(lines)
            }
            _ => Step::Back(self.leave(cx)),
        }
    }

    /// Goes to a question and its first member; none = there is no further one.
    fn question(&mut self, to: Option<CompetenceId>, cx: &Cx<'_>) -> Vec<String> {
        let Some(to) = to else { return vec![cx.say(id::PLAIN_ACROSS_DONE)] };
        let mut lines = self.leave(cx);
        if !self.unsaved.is_empty() {
            // The next question would be read from the disk, without what is only here.
            return lines;
        }
        match ask(&self.view.round.clone(), Some(to), cx) {
            Ok(view) => {
                self.at = view.rows.iter().position(|row| !is_locked(row)).unwrap_or(0);
                self.view = view;
                lines.extend(self.heading(cx));
                lines.extend(self.member(cx));
            }
            Err(why) => lines.push(cx.refused(&why)),
        }
        lines
    }

    fn heading(&self, cx: &Cx<'_>) -> Vec<String> {
        let (at, all) = self.view.position;
        let args = [
            ("number", (u32::from(at) + 1).into()),
            ("all", u32::from(all).into()),
            ("area", cx.pick(&self.view.area).into()),
            ("question", cx.pick(&self.view.question).into()),
        ];
        vec![String::new(), cx.with(id::PLAIN_QUESTION, &args)]
    }

    fn member(&self, cx: &Cx<'_>) -> Vec<String> {
        let none = || vec![cx.say(id::PLAIN_ACROSS_ALL_LOCKED)];
        self.row().map_or_else(none, |row| vec![sentence(row, cx)])
    }

    fn everybody(&self, cx: &Cx<'_>) -> Vec<String> {
        let mut lines = self.heading(cx);
        lines.extend(self.view.rows.iter().map(|row| sentence(row, cx)));
        lines.push(String::new());
        lines.extend(self.member(cx));
        lines
    }
}

fn ask(round: &RoundId, competence: Option<CompetenceId>, cx: &Cx<'_>) -> Result<TeamQuestionView, Refusal> {
    cx.session.ask(ask::TeamQuestion { round: round.clone(), competence })
}

fn is_locked(row: &TeamQuestionRow) -> bool {
    row.state == FormState::Sent
}

fn sentence(row: &TeamQuestionRow, cx: &Cx<'_>) -> String {
    let name = row.person.name.as_str();
    if is_locked(row) {
        return cx.with(id::PLAIN_ACROSS_LOCKED, &[("name", name.into())]);
    }
    let mut facts = vec![match row.demand {
        Some(level) => cx.with(id::PLAIN_QUESTION_DEMAND, &[("answer", wording::level(level, cx).into())]),
        None => cx.say(id::PLAIN_QUESTION_NO_DEMAND),
    }];
    if row.last != Answer::NotAnswered {
        facts.push(cx.with(id::PLAIN_QUESTION_LAST, &[("answer", wording::answer(row.last, cx).into())]));
    }
    facts.push(cx.with(id::PLAIN_QUESTION_ANSWER, &[("answer", wording::answer(row.answer, cx).into())]));
    cx.with(id::PLAIN_ACROSS_MEMBER, &[("name", name.into()), ("facts", facts.join(" ").into())])
}
