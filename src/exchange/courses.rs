//! Courses and the levels they lead to.

use super::cells::{Cells, Choices};
use super::layout::{ColumnOf, key, may, plain};
use super::requirements::level;
use super::value::Value;
use crate::domain::course::CourseKind;
use crate::domain::ids::{CompetenceId, CourseId, EmployeeId};
use crate::service::import::kind::Column;
use crate::service::import::rows::{AimRow, CourseRow};

/// Columns of a `courses` file.
pub const COLUMNS: &[ColumnOf] = &[
    key(Column::CourseId, "kursus"),
    plain(Column::Title),
    plain(Column::Kind),
    may(Column::Provider, "udbyder"),
    plain(Column::Text),
    may(Column::Serves, "formål"),
    may(Column::TargetGroup, "målgruppe"),
    may(Column::Prerequisites, "forudsætninger"),
    may(Column::Hours, "timer"),
    may(Column::Price, "pris"),
    plain(Column::Contact),
    plain(Column::Link),
    may(Column::OwnerId, "ejer"),
    may(Column::Approval, "godkendelse"),
];

/// Columns of a `course_aims` file.
pub const AIM_COLUMNS: &[ColumnOf] =
    &[key(Column::CourseId, "kursus"), key(Column::CompetenceId, "kompetence"), may(Column::Level, "niveau")];

const KINDS: Choices<CourseKind> = &[
    ("internal", CourseKind::Internal),
    ("external", CourseKind::External),
    ("intern", CourseKind::Internal),
    ("ekstern", CourseKind::External),
];

const YES_NO: Choices<bool> = &[("yes", true), ("no", false), ("ja", true), ("nej", false)];

/// Most hours and most kroner of a course.
const MOST_HOURS: u32 = 9_999;
const MOST_PRICE: u32 = 999_999;

/// Reads a row; nothing without its key.
pub fn read(cells: &mut Cells) -> Option<CourseRow> {
    Some(CourseRow {
        course: cells.key_id(Column::CourseId).map(CourseId::new)?,
        title: cells.line(Column::Title),
        kind: cells.choice(Column::Kind, KINDS),
        provider: cells.line(Column::Provider),
        text: cells.text(Column::Text).map(str::to_owned),
        serves: cells.line(Column::Serves),
        target_group: cells.line(Column::TargetGroup),
        prerequisites: cells.line(Column::Prerequisites),
        hours: cells.amount(Column::Hours, MOST_HOURS),
        price: cells.amount(Column::Price, MOST_PRICE),
        contact: cells.line(Column::Contact),
        link: cells.line(Column::Link),
        owner: cells.id(Column::OwnerId).map(EmployeeId::new),
        approval: cells.choice(Column::Approval, YES_NO),
    })
}

/// Reads a row of `course_aims`; nothing without its key.
pub fn read_aim(cells: &mut Cells) -> Option<AimRow> {
    let course = cells.key_id(Column::CourseId).map(CourseId::new);
    let competence = cells.key_id(Column::CompetenceId).map(CompetenceId::new);
    let level = level(cells);
    Some(AimRow { course: course?, competence: competence?, level })
}

/// The values of a row, in the order of [`COLUMNS`].
pub fn values(row: &CourseRow) -> [Value<'_>; 14] {
    [
        Value::text(row.course.as_str()),
        Value::line(&row.title),
        Value::choice(&row.kind, KINDS),
        Value::line(&row.provider),
        Value::line(&row.text),
        Value::line(&row.serves),
        Value::line(&row.target_group),
        Value::line(&row.prerequisites),
        Value::amount(row.hours.given().copied()),
        Value::amount(row.price.given().copied()),
        Value::line(&row.contact),
        Value::line(&row.link),
        Value::cell(&row.owner, EmployeeId::as_str),
        Value::choice(&row.approval, YES_NO),
    ]
}

/// The values of a row of `course_aims`, in the order of [`AIM_COLUMNS`].
pub fn aim_values(row: &AimRow) -> [Value<'_>; 3] {
    [
        Value::text(row.course.as_str()),
        Value::text(row.competence.as_str()),
        Value::number(row.level.given().map(|level| level.number())),
    ]
}
