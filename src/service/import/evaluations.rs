//! Gathers the answers of evaluations, millions of them, in sixteen bytes each; comments are read again later.

use super::fault::{Named, Problem};
use super::intake::{Settled, unknown};
use super::kind::Column;
use super::rounds::Rounds;
use super::rows::{Cell, EvaluationRow, Place};
use crate::domain::competence::Answer;
use crate::domain::evaluation::Rater;
use crate::domain::ids::{CompetenceId, EmployeeId, PersonNo};
use std::collections::HashMap;

/// What a row says about its comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing: the file has no such column.
    Nothing,
    /// That there is none.
    Empty,
    /// A text, read again when it is stored.
    Text,
}

/// One row without its texts.
#[derive(Clone, Copy, Debug)]
pub struct Packed {
    /// Number of the form.
    pub form: u32,
    /// Line of the row.
    pub line: u32,
    /// Number of the file.
    pub file: u16,
    /// Number of the competence.
    pub competence: u16,
    /// The answer.
    pub answer: Cell<Digit>,
    /// The comment.
    pub comment: Said,
}

/// An answer in one byte: 0–5 as in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digit(u8);

impl Digit {
    /// The answer.
    pub fn answer(self) -> Answer {
        Answer::from_digit(self.0).unwrap_or_default()
    }
}

impl Packed {
    /// Where the row stands.
    pub fn place(&self) -> Place {
        Place { file: self.file.into(), line: self.line }
    }
}

/// A form with rows in the import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Form {
    /// Number of the round in [`Rounds`].
    pub round: u16,
    /// Whom it is about.
    pub person: PersonNo,
    /// Who rates.
    pub rater: Rater,
}

/// The answers of an import on their way in.
pub struct Answers<'m> {
    pub(super) settled: Settled<'m>,
    pub(super) rounds: Rounds,
    pub(super) rows: Vec<Packed>,
    pub(super) names: Names,
}

/// Numbers for what rows name by text; the same names find the same numbers when the comments are read.
pub(super) struct Names {
    competences: HashMap<Box<str>, u16>,
    pub(super) competence_ids: Vec<CompetenceId>,
    forms: HashMap<Form, u32>,
    pub(super) form_list: Vec<Form>,
    last: Option<(String, Option<PersonNo>)>,
}

impl<'m> Answers<'m> {
    /// Begins, with everything else settled; `rows` is about how many there will be at most.
    pub fn new(settled: Settled<'m>, rows: usize) -> Self {
        let ids: Vec<CompetenceId> = settled.catalogue.competences.keys().cloned().collect();
        let number =
            |(index, id): (usize, &CompetenceId)| (id.as_str().into(), u16::try_from(index).unwrap_or(u16::MAX));
        let names = Names {
            competences: ids.iter().enumerate().map(number).collect(),
            competence_ids: ids,
            forms: HashMap::new(),
            form_list: Vec::new(),
            last: None,
        };
        Self { settled, rounds: Rounds::default(), rows: Vec::with_capacity(rows), names }
    }

    /// What is wrong so far; whoever reads the files adds to it.
    pub fn findings(&mut self) -> &mut super::fault::Findings {
        &mut self.settled.findings
    }

    /// Takes a row.
    pub fn take(&mut self, place: Place, row: &EvaluationRow) {
        let settled = &mut self.settled;
        let person = self.names.person(settled, row.employee);
        if person.is_none() {
            unknown(&mut settled.findings, place, Column::EmployeeId, Named::Employee, row.employee);
        }
        let competence = self.names.competence(row.competence);
        if competence.is_none() {
            unknown(&mut settled.findings, place, Column::CompetenceId, Named::Competence, row.competence);
        }
        let (Some(person), Some(competence)) = (person, competence) else { return };
        let Some(round) = self.rounds.number(row.round) else {
            settled.findings.cell(place, Column::RoundId, Problem::OutOfRange { from: 0, to: u16::MAX.into() });
            return;
        };
        let form = self.names.form(Form { round, person, rater: row.rater });
        self.rows.push(Packed {
            form,
            line: place.line,
            file: u16::try_from(place.file).unwrap_or(u16::MAX),
            competence,
            answer: row.answer.map(|answer| Digit(answer.digit().unwrap_or_default())),
            comment: match row.comment {
                Cell::Missing => Said::Nothing,
                Cell::Empty => Said::Empty,
                Cell::Given(_) => Said::Text,
            },
        });
    }
}

impl Names {
    /// The person behind an employee number. Rows of one person mostly stand together, so the last one is kept.
    pub(super) fn person(&mut self, settled: &Settled, employee: &str) -> Option<PersonNo> {
        if let Some((last, person)) = &self.last
            && last == employee
        {
            return *person;
        }
        let found = settled.people.by_employee(settled.model, &EmployeeId::new(employee)).map(|person| person.no);
        self.last = Some((employee.to_owned(), found));
        found
    }

    /// The number of a competence.
    pub(super) fn competence(&self, id: &str) -> Option<u16> {
        self.competences.get(id).copied()
    }

    /// The number of a form, if a row was taken for it.
    pub(super) fn known_form(&self, form: Form) -> Option<u32> {
        self.forms.get(&form).copied()
    }

    fn form(&mut self, form: Form) -> u32 {
        let next = self.form_list.len() as u32;
        let number = *self.forms.entry(form).or_insert(next);
        if number == next {
            self.form_list.push(form);
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three million rows are to fit beside everything else in 300 MB.
    #[test]
    fn a_row_waits_in_sixteen_bytes() {
        assert_eq!(size_of::<Packed>(), 16);
    }
}
