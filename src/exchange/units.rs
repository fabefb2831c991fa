//! The unit tree.

use super::cells::Cells;
use super::layout::{ColumnOf, key, may};
use super::value::Value;
use crate::domain::ids::{EmployeeId, UnitId};
use crate::service::import::kind::Column;
use crate::service::import::rows::UnitRow;

/// Columns of a `units` file.
pub const COLUMNS: &[ColumnOf] = &[
    key(Column::UnitId, "enhedsnr"),
    may(Column::Name, "navn"),
    may(Column::Kind, "type"),
    may(Column::ParentId, "overenhed"),
    may(Column::ManagerId, "leder"),
];

/// Reads a row; nothing without its key.
pub fn read(cells: &mut Cells) -> Option<UnitRow> {
    Some(UnitRow {
        unit: cells.key_id(Column::UnitId).map(UnitId::new)?,
        name: cells.line(Column::Name),
        kind: cells.line(Column::Kind),
        parent: cells.id(Column::ParentId).map(UnitId::new),
        manager: cells.id(Column::ManagerId).map(EmployeeId::new),
    })
}

/// The values of a row, in the order of [`COLUMNS`].
pub fn values(row: &UnitRow) -> [Value<'_>; 5] {
    [
        Value::text(row.unit.as_str()),
        Value::line(&row.name),
        Value::line(&row.kind),
        Value::cell(&row.parent, UnitId::as_str),
        Value::cell(&row.manager, EmployeeId::as_str),
    ]
}
