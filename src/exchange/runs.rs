//! Runs of courses and the colleagues behind them.

use super::cells::{Cells, Choices};
use super::layout::{ColumnOf, key, may, plain};
use super::value::Value;
use crate::domain::course::{RunState, StaffRole};
use crate::domain::ids::{CourseId, EmployeeId, RunId};
use crate::service::import::kind::Column;
use crate::service::import::rows::{RunRow, RunStaffRow};

/// Columns of a `runs` file.
pub const COLUMNS: &[ColumnOf] = &[
    key(Column::RunId, "hold"),
    may(Column::CourseId, "kursus"),
    may(Column::FirstDay, "første_dag"),
    may(Column::LastDay, "sidste_dag"),
    plain(Column::Starts),
    plain(Column::Ends),
    may(Column::Place, "sted"),
    may(Column::Seats, "pladser"),
    plain(Column::Minimum),
    may(Column::Deadline, "frist"),
    may(Column::State, "tilstand"),
];

/// Columns of a `run_staff` file.
pub const STAFF_COLUMNS: &[ColumnOf] =
    &[key(Column::RunId, "hold"), key(Column::EmployeeId, "medarbejdernr"), may(Column::Role, "rolle")];

const STATES: Choices<RunState> = &[
    ("planned", RunState::Planned),
    ("open", RunState::Open),
    ("closed", RunState::Closed),
    ("cancelled", RunState::Cancelled),
    ("planlagt", RunState::Planned),
    ("åben", RunState::Open),
    ("afsluttet", RunState::Closed),
    ("aflyst", RunState::Cancelled),
];

const ROLES: Choices<StaffRole> = &[
    ("developer", StaffRole::Developer),
    ("facilitator", StaffRole::Facilitator),
    ("teacher", StaffRole::Teacher),
    ("udvikler", StaffRole::Developer),
    ("underviser", StaffRole::Teacher),
];

/// Most seats of a run.
const MOST_SEATS: u32 = 100_000;

/// Reads a row; nothing without its key.
pub fn read(cells: &mut Cells) -> Option<RunRow> {
    Some(RunRow {
        run: cells.key_id(Column::RunId).map(RunId::new)?,
        course: cells.id(Column::CourseId).map(CourseId::new),
        first_day: cells.date(Column::FirstDay),
        last_day: cells.date(Column::LastDay),
        starts: cells.clock(Column::Starts),
        ends: cells.clock(Column::Ends),
        place: cells.line(Column::Place),
        seats: cells.count(Column::Seats, &(1..=MOST_SEATS)),
        minimum: cells.count(Column::Minimum, &(0..=MOST_SEATS)),
        deadline: cells.date(Column::Deadline),
        state: cells.choice(Column::State, STATES),
    })
}

/// Reads a row of `run_staff`; nothing without its key.
pub fn read_staff(cells: &mut Cells) -> Option<RunStaffRow> {
    let run = cells.key_id(Column::RunId).map(RunId::new);
    let employee = cells.key_id(Column::EmployeeId).map(EmployeeId::new);
    let role = cells.choice(Column::Role, ROLES);
    Some(RunStaffRow { run: run?, employee: employee?, role })
}

/// The values of a row, in the order of [`COLUMNS`].
pub fn values(row: &RunRow) -> [Value<'_>; 11] {
    [
        Value::text(row.run.as_str()),
        Value::cell(&row.course, CourseId::as_str),
        Value::date(&row.first_day),
        Value::date(&row.last_day),
        Value::clock(&row.starts),
        Value::clock(&row.ends),
        Value::line(&row.place),
        Value::whole(row.seats.given().copied()),
        Value::whole(row.minimum.given().copied()),
        Value::date(&row.deadline),
        Value::choice(&row.state, STATES),
    ]
}

/// The values of a row of `run_staff`, in the order of [`STAFF_COLUMNS`].
pub fn staff_values(row: &RunStaffRow) -> [Value<'_>; 3] {
    [Value::text(row.run.as_str()), Value::text(row.employee.as_str()), Value::choice(&row.role, ROLES)]
}
