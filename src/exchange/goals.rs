//! Goals of the centre.

use super::cells::{Cells, Choices};
use super::layout::{ColumnOf, key, may};
use super::value::Value;
use crate::domain::competence::GoalSource;
use crate::domain::ids::GoalId;
use crate::service::import::kind::Column;
use crate::service::import::rows::GoalRow;

/// Columns of a `goals` file.
pub const COLUMNS: &[ColumnOf] =
    &[key(Column::GoalId, "mål"), may(Column::Title, "titel"), may(Column::Source, "kilde")];

const SOURCES: Choices<GoalSource> = &[
    ("law", GoalSource::Law),
    ("political", GoalSource::Political),
    ("own", GoalSource::Own),
    ("lov", GoalSource::Law),
    ("politisk", GoalSource::Political),
    ("egen", GoalSource::Own),
];

/// Reads a row; nothing without its key.
pub fn read(cells: &mut Cells) -> Option<GoalRow> {
    Some(GoalRow {
        goal: cells.key_id(Column::GoalId).map(GoalId::new)?,
        title: cells.line(Column::Title),
        source: cells.choice(Column::Source, SOURCES),
    })
}

/// The values of a row, in the order of [`COLUMNS`].
pub fn values(row: &GoalRow) -> [Value<'_>; 3] {
    let word = |source: &GoalSource| SOURCES.iter().find(|(_, value)| value == source).map(|(word, _)| *word);
    [
        Value::text(row.goal.as_str()),
        Value::line(&row.title),
        row.source.given().and_then(word).map_or(Value::Empty, Value::text),
    ]
}
