//! The rows an edit is: what was typed as the cells of a file, checked as those are.

use crate::domain::ids::{EmployeeId, ID_LENGTH};
use crate::domain::organisation::Person;
use crate::service::command::{Holds, SaveCompetence, SaveGoal, SavePerson, SaveProfile, SaveUnit};
use crate::service::engine::Model;
use crate::service::import::check::{long, short};
use crate::service::import::fault::{Findings, Problem};
use crate::service::import::kind::Column;
use crate::service::import::rows::{
    Cell, CompetenceRow, EmployeeRow, GoalRow, LINE_LENGTH, Place, ProfileRow, UnitRow,
};
use chrono::NaiveDate;

/// Most hours in a week, in hundredths. Source: `exchange::employees`.
const MOST_HOURS: u16 = 168 * 100;

/// The texts of an edit on their way into cells; what is wrong with them is noted.
pub struct Cells<'f>(pub &'f mut Findings);

/// Where an edit's one row stands.
pub const HERE: Place = Place { file: 0, line: 1 };

impl Cells<'_> {
    fn wrong(&mut self, column: Column, problem: Problem) {
        self.0.cell(HERE, column, problem);
    }

    /// An id, as the key of a file.
    pub fn key(&mut self, column: Column, id: &str) {
        if id.trim().is_empty() {
            self.wrong(column, Problem::Required);
        } else if id.trim() != id {
            // A file drops the blanks around an id; a key that keeps them could never be named by one.
            self.wrong(column, Problem::ControlCharacter);
        } else if let Err(problem) = short(id, ID_LENGTH) {
            self.wrong(column, problem);
        }
    }

    fn id(&mut self, column: Column, id: &str) {
        if let Err(problem) = short(id, ID_LENGTH) {
            self.wrong(column, problem);
        }
    }

    fn line(&mut self, column: Column, text: &str) -> Cell<String> {
        match short(text.trim(), LINE_LENGTH) {
            Ok(text) => Cell::from_text(text),
            Err(problem) => {
                self.wrong(column, problem);
                Cell::Missing
            }
        }
    }

    fn needed(&mut self, column: Column, text: &str) -> Cell<String> {
        if text.trim().is_empty() {
            self.wrong(column, Problem::Required);
        }
        self.line(column, text)
    }

    fn text(&mut self, column: Column, text: &str) -> Cell<String> {
        match long(text.trim_end()) {
            Ok(text) => Cell::from_text(text),
            Err(problem) => {
                self.wrong(column, problem);
                Cell::Missing
            }
        }
    }

    fn range(&mut self, column: Column, number: u16, most: u16) {
        if number > most {
            let to = u32::from(if most == MOST_HOURS { most / 100 } else { most });
            self.wrong(column, Problem::OutOfRange { from: 0, to });
        }
    }

    /// A unit.
    pub fn unit(&mut self, save: &SaveUnit, manager: impl Fn(crate::domain::ids::PersonNo) -> EmployeeId) -> UnitRow {
        self.key(Column::UnitId, save.unit.as_str());
        let (parent, by) = match &save.new {
            Some(new) => (Cell::from_option(new.parent.clone()), Cell::from_option(new.manager.map(manager))),
            None => (Cell::Missing, Cell::Missing),
        };
        UnitRow {
            unit: save.unit.clone(),
            name: self.needed(Column::Name, &save.name),
            kind: self.line(Column::Kind, &save.kind),
            parent,
            manager: by,
        }
    }

    /// A profile.
    pub fn profile(&mut self, save: &SaveProfile) -> ProfileRow {
        self.key(Column::ProfileId, save.profile.as_str());
        ProfileRow {
            profile: save.profile.clone(),
            title: self.needed(Column::Title, &save.title),
            occupational_group: self.line(Column::OccupationalGroup, &save.occupational_group),
            purpose: self.text(Column::Purpose, &save.purpose),
            tasks: self.text(Column::Tasks, &save.tasks),
            guideline: self.line(Column::Guideline, &save.guideline),
        }
    }

    /// A goal.
    pub fn goal(&mut self, save: &SaveGoal) -> GoalRow {
        self.key(Column::GoalId, save.goal.as_str());
        let title = self.needed(Column::Title, &save.title);
        GoalRow { goal: save.goal.clone(), title, source: Cell::Given(save.source) }
    }

    /// A competence.
    pub fn competence(&mut self, save: &SaveCompetence) -> CompetenceRow {
        const LEVELS: [Column; 5] = [Column::Level1, Column::Level2, Column::Level3, Column::Level4, Column::Level5];
        self.key(Column::CompetenceId, save.competence.as_str());
        let mut levels: [Cell<String>; 5] = Default::default();
        for ((cell, text), column) in levels.iter_mut().zip(&save.levels).zip(LEVELS) {
            *cell = self.line(column, text);
        }
        CompetenceRow {
            competence: save.competence.clone(),
            area: self.needed(Column::Area, &save.area),
            question: self.needed(Column::Question, &save.question),
            goal: Cell::from_option(save.goal.clone()),
            levels,
        }
    }

    /// A row of somebody's employment, and the last day of the row it stands on.
    pub fn person(&mut self, save: &SavePerson, stored: Option<&Person>, today: NaiveDate) -> EmployeeRow {
        self.key(Column::EmployeeId, save.employee.as_str());
        let in_force = stored.and_then(|person| person.on(today));
        let begins = in_force.and_then(|row| row.valid_from.or(row.hired));
        let valid_from = match save.from {
            Holds::Hired => Cell::Empty,
            Holds::From(day) => Cell::Given(day),
            // The only row there is may begin nowhere: a file without the column speaks of that one.
            Holds::AsItStands if stored.is_some_and(|person| person.history.len() == 1) => Cell::Missing,
            Holds::AsItStands => Cell::from_option(begins),
        };
        // Who comes back after having left is not gone any more.
        let gone = in_force.and_then(|row| row.left);
        let rehired = matches!((save.from, gone), (Holds::From(day), Some(left)) if left < day);
        if let Some(login) = &save.login {
            self.id(Column::Login, login.as_str());
        }
        self.range(Column::ManagementLevel, save.management_level.into(), 5);
        self.range(Column::WeeklyHours, save.weekly_hours, MOST_HOURS);
        EmployeeRow {
            employee: save.employee.clone(),
            dated: true,
            valid_from,
            name: self.needed(Column::Name, &save.name),
            unit: Cell::Given(save.unit.clone()),
            title: self.line(Column::Title, &save.title),
            profile: Cell::from_option(save.profile.clone()),
            management_level: Cell::Given(save.management_level),
            weekly_hours: Cell::Given(save.weekly_hours),
            hired: Cell::from_option(save.hired),
            left: if rehired { Cell::Empty } else { Cell::Missing },
            agreement: self.line(Column::Agreement, &save.agreement),
            form: Cell::from_option(save.form),
            login: Cell::from_option(save.login.clone()),
            email: self.line(Column::Email, &save.email),
        }
    }
}

/// The employee number of a person; one nobody has where there is no such person, so that the check finds it.
pub fn employee(model: &Model, no: crate::domain::ids::PersonNo) -> EmployeeId {
    model.organisation.person(no).map_or_else(|| EmployeeId::new("?"), |person| person.employee_id.clone())
}
