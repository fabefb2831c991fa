//! Sickness spells.

use super::cells::{Cells, Choices};
use super::layout::{ColumnOf, key, may};
use super::value::Value;
use crate::domain::absence::{Kind, Percent};
use crate::service::import::fault::Problem;
use crate::service::import::kind::Column;
use crate::service::import::rows::{AbsenceRow, Cell};

/// Columns of an `absence` file.
pub const COLUMNS: &[ColumnOf] = &[
    key(Column::EmployeeId, "medarbejdernr"),
    key(Column::FirstDay, "første_dag"),
    may(Column::LastDay, "sidste_dag"),
    key(Column::Kind, "art"),
    may(Column::Percent, "procent"),
    may(Column::Cancelled, "annulleret"),
];

const KINDS: Choices<Kind> = &[
    (Kind::Sickness.name(), Kind::Sickness),
    (Kind::WorkInjury.name(), Kind::WorkInjury),
    (Kind::Pregnancy.name(), Kind::Pregnancy),
    (Kind::Section56.name(), Kind::Section56),
    (Kind::Child.name(), Kind::Child),
];
const CANCELLED: Choices<bool> = &[("yes", true), ("ja", true), ("no", false), ("nej", false)];

/// Reads a row; nothing without its key.
pub fn read<'a>(cells: &mut Cells<'a, '_>) -> Option<AbsenceRow<'a>> {
    let employee = cells.key_id(Column::EmployeeId);
    let first = needed(cells.date(Column::FirstDay), Column::FirstDay, cells);
    let last = cells.date(Column::LastDay);
    let kind = needed(cells.choice(Column::Kind, KINDS), Column::Kind, cells);
    let percent = percent(cells);
    let cancelled = cells.choice(Column::Cancelled, CANCELLED);
    Some(AbsenceRow { employee: employee?, first: first?, kind: kind?, last, percent, cancelled })
}

/// A part of the key that must be there.
fn needed<T>(cell: Cell<T>, column: Column, cells: &mut Cells) -> Option<T> {
    match cell {
        Cell::Given(value) => Some(value),
        Cell::Empty => {
            cells.fault(column, Problem::Required);
            None
        }
        Cell::Missing => None,
    }
}

fn percent(cells: &mut Cells) -> Cell<Percent> {
    match cells.decimal(Column::Percent, 100) {
        // Nobody is away by less than one per cent; 0 would be somebody who is at work.
        Cell::Given(hundredths) if hundredths < 100 => {
            cells.fault(Column::Percent, Problem::OutOfRange { from: 1, to: 100 });
            Cell::Missing
        }
        Cell::Given(hundredths) => Percent::from_hundredths(hundredths).map_or(Cell::Missing, Cell::Given),
        Cell::Empty => Cell::Empty,
        Cell::Missing => Cell::Missing,
    }
}

/// The values of a row, in the order of [`COLUMNS`].
pub fn values<'a>(row: &AbsenceRow<'a>) -> [Value<'a>; 6] {
    [
        Value::text(row.employee),
        Value::date(&Cell::Given(row.first)),
        Value::date(&row.last),
        Value::text(row.kind.name()),
        Value::hundredths(row.percent.given().map(|percent| percent.hundredths())),
        if row.cancelled == Cell::Given(true) { Value::text("yes") } else { Value::Empty },
    ]
}
