//! What was made up, as the rows of an import.

use super::answers::{Filled, Minds, Rated};
use super::people::Member;
use super::tree::Branch;
use crate::domain::competence::Answer;
use crate::domain::evaluation::Rater;
use crate::domain::ids::{EmployeeId, UnitId};
use crate::domain::organisation::Employment;
use crate::service::Refusal;
use crate::service::import::absence::Spells;
use crate::service::import::kind::Kind;
use crate::service::import::rows::{Cell, EmployeeRow, EvaluationRow, Place, UnitRow};
use crate::service::import::{Answers, Intake, Rows, TakeComment};
use std::collections::BTreeSet;

/// Units and employees.
pub struct People<'a> {
    /// The units, parents before children.
    pub units: &'a [Branch],
    /// Everybody.
    pub members: &'a [Member],
}

impl Rows for People<'_> {
    fn kinds(&self) -> BTreeSet<Kind> {
        BTreeSet::from([Kind::Units, Kind::Employees])
    }

    fn others(&mut self, intake: &mut Intake) {
        let mut managers: Vec<Option<&EmployeeId>> = vec![None; self.units.len()];
        for member in self.members {
            if let Some(slot) = member.manages.and_then(|place| managers.get_mut(place)) {
                *slot = Some(&member.employee);
            }
        }
        for (line, (unit, manager)) in self.units.iter().zip(managers).enumerate() {
            let parent = unit.parent.and_then(|parent| self.units.get(parent));
            let row = UnitRow {
                unit: UnitId::new(&unit.id),
                name: Cell::from_text(&unit.name),
                kind: Cell::from_text(unit.kind),
                parent: Cell::from_option(parent.map(|parent| UnitId::new(&parent.id))),
                manager: Cell::from_option(manager.cloned()),
            };
            intake.unit(place(0, line), row);
        }
        let rows = self.members.iter().flat_map(|member| member.history.iter().map(move |row| (member, row)));
        for (line, (member, row)) in rows.enumerate() {
            intake.employee(place(1, line), employee(&member.employee, row));
        }
    }

    fn about_how_many(&self) -> usize {
        0
    }

    fn evaluations(&mut self, _answers: &mut Answers) {}

    fn absence(&mut self, _spells: &mut Spells) {}

    fn comments(&mut self, _take: &mut TakeComment) -> Result<(), Refusal> {
        Ok(())
    }
}

fn place(file: u32, line: usize) -> Place {
    Place { file, line: line as u32 + 2 }
}

fn employee(employee: &EmployeeId, row: &Employment) -> EmployeeRow {
    EmployeeRow {
        employee: employee.clone(),
        dated: true,
        valid_from: Cell::from_option(row.valid_from),
        name: Cell::from_text(&row.name),
        unit: Cell::Given(row.unit.clone()),
        title: Cell::from_text(&row.title),
        profile: Cell::from_option(row.profile.clone()),
        management_level: Cell::Given(row.management_level),
        weekly_hours: Cell::Given(row.weekly_hours),
        hired: Cell::from_option(row.hired),
        left: Cell::from_option(row.left),
        agreement: Cell::from_text(&row.agreement),
        form: Cell::from_option(row.form),
        login: Cell::from_option(row.login.clone()),
        email: Cell::from_text(&row.email),
    }
}

/// A form to be filled in.
#[derive(Clone, Copy, Debug)]
pub struct Form<'a> {
    /// Whose.
    pub employee: &'a EmployeeId,
    /// What decides the answers.
    pub rated: Rated<'a>,
}

/// Filled forms of one round. They are filled in when they are handed over, the same each time, and not kept.
pub struct Forms<'a> {
    /// The round's id.
    pub round: &'a str,
    /// What fills them in.
    pub minds: &'a Minds<'a>,
    /// The forms, those of one person together.
    pub sent: Vec<Form<'a>>,
    /// Is told the share of forms handed over so far.
    pub progress: &'a mut dyn FnMut(f32),
}

impl Rows for Forms<'_> {
    fn kinds(&self) -> BTreeSet<Kind> {
        BTreeSet::from([Kind::Evaluations])
    }

    fn others(&mut self, _intake: &mut Intake) {}

    fn about_how_many(&self) -> usize {
        self.sent.len() * self.minds.questions()
    }

    fn absence(&mut self, _spells: &mut Spells) {}

    fn evaluations(&mut self, answers: &mut Answers) {
        let mut line = 0;
        for (number, form) in self.sent.iter().enumerate() {
            let filled = self.minds.fill(&form.rated);
            for (competence, answer) in &filled.answers {
                let row = row(self.round, form, competence.as_str(), *answer, comment(&filled, competence.as_str()));
                answers.take(place(0, line), &row);
                line += 1;
            }
            if number % 64 == 0 {
                (self.progress)(number as f32 / self.sent.len() as f32);
            }
        }
    }

    fn comments(&mut self, take: &mut TakeComment) -> Result<(), Refusal> {
        for form in &self.sent {
            let filled = self.minds.fill(&form.rated);
            for (competence, text) in &filled.comments {
                let answer = filled.answers.iter().find(|(id, _)| id == competence).map(|(_, answer)| *answer);
                let id = competence.as_str();
                take(&row(self.round, form, id, answer.unwrap_or_default(), Some(*text)))?;
            }
        }
        Ok(())
    }
}

fn comment(filled: &Filled, competence: &str) -> Option<&'static str> {
    filled.comments.iter().find(|(id, _)| id.as_str() == competence).map(|(_, text)| *text)
}

fn row<'r>(
    round: &'r str,
    form: &Form<'r>,
    competence: &'r str,
    answer: Answer,
    comment: Option<&'r str>,
) -> EvaluationRow<'r> {
    EvaluationRow {
        employee: form.employee.as_str(),
        round,
        rater: form.rated.rater,
        competence,
        answer: if answer == Answer::NotAnswered { Cell::Empty } else { Cell::Given(answer) },
        comment: Cell::from_option(comment),
    }
}

/// Both raters of a round, the own form first.
pub const RATERS: [Rater; 2] = [Rater::Own, Rater::Manager];
