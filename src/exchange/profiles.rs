//! Job profiles.

use super::cells::Cells;
use super::layout::{ColumnOf, key, may};
use super::value::Value;
use crate::domain::ids::ProfileId;
use crate::service::import::kind::Column;
use crate::service::import::rows::ProfileRow;

/// Columns of a `profiles` file.
pub const COLUMNS: &[ColumnOf] = &[
    key(Column::ProfileId, "jobprofil"),
    may(Column::Title, "titel"),
    may(Column::OccupationalGroup, "faggruppe"),
    may(Column::Purpose, "formål"),
    may(Column::Tasks, "opgaver"),
    may(Column::Guideline, "retningslinje"),
];

/// Reads a row; nothing without its key.
pub fn read(cells: &mut Cells) -> Option<ProfileRow> {
    Some(ProfileRow {
        profile: cells.key_id(Column::ProfileId).map(ProfileId::new)?,
        title: cells.line(Column::Title),
        occupational_group: cells.line(Column::OccupationalGroup),
        purpose: cells.text(Column::Purpose).map(str::to_owned),
        tasks: cells.text(Column::Tasks).map(str::to_owned),
        guideline: cells.line(Column::Guideline),
    })
}

/// The values of a row, in the order of [`COLUMNS`].
pub fn values(row: &ProfileRow) -> [Value<'_>; 6] {
    [
        Value::text(row.profile.as_str()),
        Value::line(&row.title),
        Value::line(&row.occupational_group),
        Value::line(&row.purpose),
        Value::line(&row.tasks),
        Value::line(&row.guideline),
    ]
}
