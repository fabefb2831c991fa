//! Levels the job profiles demand.

use super::cells::Cells;
use super::layout::{ColumnOf, key, may};
use super::value::Value;
use crate::domain::competence::Level;
use crate::domain::ids::{CompetenceId, ProfileId};
use crate::service::import::fault::Problem;
use crate::service::import::kind::Column;
use crate::service::import::rows::{Cell, RequirementRow};

/// Columns of a `requirements` file.
pub const COLUMNS: &[ColumnOf] =
    &[key(Column::ProfileId, "jobprofil"), key(Column::CompetenceId, "kompetence"), may(Column::Level, "niveau")];

/// Reads a row; nothing without its key.
pub fn read(cells: &mut Cells) -> Option<RequirementRow> {
    let profile = cells.key_id(Column::ProfileId).map(ProfileId::new);
    let competence = cells.key_id(Column::CompetenceId).map(CompetenceId::new);
    let level = level(cells);
    Some(RequirementRow { profile: profile?, competence: competence?, level })
}

/// The level in a row.
pub fn level(cells: &mut Cells) -> Cell<Level> {
    match cells.number(Column::Level, &Level::RANGE).map(Level::new) {
        Cell::Given(Some(level)) => Cell::Given(level),
        Cell::Given(None) => {
            let (from, to) = (Level::RANGE.start(), Level::RANGE.end());
            cells.fault(Column::Level, Problem::OutOfRange { from: (*from).into(), to: (*to).into() });
            Cell::Missing
        }
        Cell::Empty => Cell::Empty,
        Cell::Missing => Cell::Missing,
    }
}

/// The values of a row, in the order of [`COLUMNS`].
pub fn values(row: &RequirementRow) -> [Value<'_>; 3] {
    [
        Value::text(row.profile.as_str()),
        Value::text(row.competence.as_str()),
        Value::number(row.level.given().map(|level| level.number())),
    ]
}
