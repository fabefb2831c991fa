//! The demo's courses and their runs, as the rows of an import.

use super::data::CourseOffer;
use crate::domain::competence::Level;
use crate::domain::course::{CourseKind, RunState, StaffRole};
use crate::domain::ids::{CompetenceId, CourseId, EmployeeId, RunId};
use crate::service::Refusal;
use crate::service::import::absence::Spells;
use crate::service::import::kind::Kind;
use crate::service::import::rows::{AimRow, Cell, CourseRow, Place, RunRow, RunStaffRow};
use crate::service::import::{Answers, Intake, Rows, TakeComment};
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use std::collections::BTreeSet;

/// A run of the demo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoRun {
    /// Id.
    pub id: RunId,
    /// Number of its course in the table.
    pub course: usize,
    /// First day.
    pub first_day: NaiveDate,
    /// Last day.
    pub last_day: NaiveDate,
    /// Seats; none = unlimited.
    pub seats: Option<u32>,
}

/// The runs of the demo, by first day.
pub fn runs(offers: &[CourseOffer], today: NaiveDate) -> Vec<DemoRun> {
    let mut runs = Vec::new();
    for (course, offer) in offers.iter().enumerate() {
        for (number, (offset, seats)) in (1..).zip(&offer.runs) {
            let day = if *offset < 0 {
                today.checked_sub_days(Days::new(offset.unsigned_abs()))
            } else {
                today.checked_add_days(Days::new(offset.unsigned_abs()))
            };
            let first_day = weekday(day.unwrap_or(today));
            let more = u64::from(offer.hours > 1_000 && offer.hours < 5_000);
            let last_day = weekday(first_day.checked_add_days(Days::new(more)).unwrap_or(first_day));
            let seats = (*seats > 0).then_some(*seats);
            runs.push(DemoRun {
                id: RunId::new(&format!("{}-{number}", offer.id)),
                course,
                first_day,
                last_day,
                seats,
            });
        }
    }
    runs.sort_by(|one, other| (one.first_day, &one.id).cmp(&(other.first_day, &other.id)));
    runs
}

/// The day itself, or the Monday after a weekend.
fn weekday(day: NaiveDate) -> NaiveDate {
    let ahead = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    day.checked_add_days(Days::new(ahead)).unwrap_or(day)
}

/// Courses, aims, runs and staff.
pub struct CatalogueRows<'a> {
    /// The courses.
    pub offers: &'a [CourseOffer],
    /// Their runs.
    pub runs: &'a [DemoRun],
    /// Who looks after the internal courses.
    pub owner: Option<&'a EmployeeId>,
    /// Who teaches a run.
    pub teacher: &'a dyn Fn(usize, &DemoRun) -> Option<EmployeeId>,
    /// Rooms.
    pub rooms: &'a [&'static str],
    /// Days before the start that are the last to sign up.
    pub deadline_days: u64,
}

fn place(file: u32, line: usize) -> Place {
    Place { file, line: line as u32 + 2 }
}

fn text(text: &str) -> Cell<String> {
    Cell::from_text(text)
}

impl CatalogueRows<'_> {
    fn course(offer: &CourseOffer, owner: Option<&EmployeeId>) -> CourseRow {
        let internal = offer.kind == CourseKind::Internal;
        CourseRow {
            course: CourseId::new(offer.id),
            title: text(offer.title),
            kind: Cell::Given(offer.kind),
            provider: text(offer.provider),
            text: text(offer.text),
            serves: text(offer.serves),
            target_group: text(offer.target_group),
            prerequisites: Cell::Empty,
            hours: Cell::Given(offer.hours),
            price: if offer.price > 0 { Cell::Given(offer.price) } else { Cell::Empty },
            contact: text(if internal { "kurser@sofus.example" } else { "" }),
            link: if internal {
                Cell::Empty
            } else {
                text(&format!("https://kurser.example/{}", offer.id.to_lowercase()))
            },
            owner: Cell::from_option(owner.cloned()),
            approval: Cell::Given(offer.approval),
        }
    }

    fn run(&self, number: usize, run: &DemoRun) -> Option<RunRow> {
        let offer = self.offers.get(run.course)?;
        let short = offer.hours <= 400;
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        let ends = if short { at(12, 0) } else { at(15, 30) };
        let room = self.rooms.get(number % self.rooms.len().max(1)).copied().unwrap_or_default();
        let outside = offer.kind == CourseKind::External;
        let deadline = run.first_day.checked_sub_days(Days::new(self.deadline_days));
        Some(RunRow {
            run: run.id.clone(),
            course: Cell::Given(CourseId::new(offer.id)),
            first_day: Cell::Given(run.first_day),
            last_day: Cell::Given(run.last_day),
            starts: Cell::from_option(at(9, 0)),
            ends: Cell::from_option(ends),
            place: text(if outside { offer.provider } else { room }),
            seats: Cell::from_option(run.seats),
            minimum: Cell::from_option(run.seats.map(|seats| seats / 3)),
            deadline: Cell::from_option(deadline.filter(|_| outside)),
            state: Cell::Given(RunState::Open),
        })
    }
}

impl Rows for CatalogueRows<'_> {
    fn kinds(&self) -> BTreeSet<Kind> {
        BTreeSet::from([Kind::Courses, Kind::CourseAims, Kind::Runs, Kind::RunStaff])
    }

    fn others(&mut self, intake: &mut Intake) {
        let mut aims = 0;
        for (line, offer) in self.offers.iter().enumerate() {
            let owner = self.owner.filter(|_| offer.kind == CourseKind::Internal);
            intake.courses.course(place(0, line), Self::course(offer, owner), &mut intake.findings);
            for (competence, level) in &offer.aims {
                let row = AimRow {
                    course: CourseId::new(offer.id),
                    competence: CompetenceId::new(competence),
                    level: Cell::from_option(Level::new(*level)),
                };
                intake.courses.aim(place(1, aims), row, &mut intake.findings);
                aims += 1;
            }
        }
        for (line, run) in self.runs.iter().enumerate() {
            let Some(row) = self.run(line, run) else { continue };
            intake.courses.run(place(2, line), row, &mut intake.findings);
            if let Some(employee) = (self.teacher)(line, run) {
                let row = RunStaffRow { run: run.id.clone(), employee, role: Cell::Given(StaffRole::Teacher) };
                intake.courses.staff(place(3, line), row, &mut intake.findings);
            }
        }
    }

    fn about_how_many(&self) -> usize {
        0
    }

    fn absence(&mut self, _spells: &mut Spells) {}

    fn evaluations(&mut self, _answers: &mut Answers) {}

    fn comments(&mut self, _take: &mut TakeComment) -> Result<(), Refusal> {
        Ok(())
    }
}
