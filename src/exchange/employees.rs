//! Employees with their history.

use super::cells::{Cells, Choices};
use super::layout::{ColumnOf, key, may, plain};
use super::value::Value;
use crate::domain::ids::{EmployeeId, Login, ProfileId, UnitId};
use crate::domain::organisation::EmploymentForm;
use crate::service::import::kind::Column;
use crate::service::import::rows::{Cell, EmployeeRow};

/// Columns of an `employees` file. `valid_from` is part of the key, but a file without it says `hired` in every row.
pub const COLUMNS: &[ColumnOf] = &[
    key(Column::EmployeeId, "medarbejdernr"),
    may(Column::ValidFrom, "gælder_fra"),
    may(Column::Name, "navn"),
    may(Column::UnitId, "enhedsnr"),
    may(Column::Title, "stilling"),
    may(Column::ProfileId, "jobprofil"),
    may(Column::ManagementLevel, "ledelsesniveau"),
    may(Column::WeeklyHours, "ugetimer"),
    may(Column::Hired, "ansat"),
    may(Column::Left, "fratrådt"),
    may(Column::Agreement, "overenskomst"),
    may(Column::Employment, "ansættelsesform"),
    may(Column::Login, "brugernavn"),
    plain(Column::Email),
];

const FORMS: Choices<EmploymentForm> = &[
    ("agreement", EmploymentForm::Agreement),
    ("civil_servant", EmploymentForm::CivilServant),
    ("overenskomst", EmploymentForm::Agreement),
    ("tjenestemand", EmploymentForm::CivilServant),
];

/// More hours than a week has.
const WEEK: u16 = 168;

/// Reads a row; nothing without its key.
pub fn read(cells: &mut Cells) -> Option<EmployeeRow> {
    let employee = cells.key_id(Column::EmployeeId).map(EmployeeId::new)?;
    let faults = cells.findings.total();
    let valid_from = cells.date(Column::ValidFrom);
    let hired = cells.date(Column::Hired);
    let dated = cells.findings.total() == faults || matches!(valid_from, Cell::Given(_));
    Some(EmployeeRow {
        employee,
        dated,
        valid_from,
        name: cells.line(Column::Name),
        unit: cells.id(Column::UnitId).map(UnitId::new),
        title: cells.line(Column::Title),
        profile: cells.id(Column::ProfileId).map(ProfileId::new),
        management_level: cells.number(Column::ManagementLevel, &(0..=5)),
        weekly_hours: cells.decimal(Column::WeeklyHours, WEEK),
        hired,
        left: cells.date(Column::Left),
        agreement: cells.line(Column::Agreement),
        form: cells.choice(Column::Employment, FORMS),
        login: cells.id(Column::Login).map(Login::new),
        email: cells.line(Column::Email),
    })
}

/// The values of a row, in the order of [`COLUMNS`].
pub fn values(row: &EmployeeRow) -> [Value<'_>; 14] {
    let word = |form: &EmploymentForm| FORMS.iter().find(|(_, value)| value == form).map(|(word, _)| Value::text(word));
    [
        Value::text(row.employee.as_str()),
        Value::date(&row.valid_from),
        Value::line(&row.name),
        Value::cell(&row.unit, UnitId::as_str),
        Value::line(&row.title),
        Value::cell(&row.profile, ProfileId::as_str),
        Value::number(row.management_level.given().copied()),
        Value::hundredths(row.weekly_hours.given().copied()),
        Value::date(&row.hired),
        Value::date(&row.left),
        Value::line(&row.agreement),
        row.form.given().and_then(word).unwrap_or(Value::Empty),
        Value::cell(&row.login, Login::as_str),
        Value::line(&row.email),
    ]
}
