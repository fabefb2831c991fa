//! People: hired, changed from a day on, leaving.

use super::{HOLDS, LAST, OFFICE, SUCCESSOR, field, label, line, one, text};
use crate::domain::ids::{EmployeeId, ID_LENGTH, Login, ProfileId, UnitId};
use crate::domain::organisation::EmploymentForm;
use crate::domain::reorganisation::{Office, Reorganisation};
use crate::form::{Answers, Choice, Field, FieldId, Finding, Kind, Label, Picker, Problem, Step, StepId, Value};
use crate::service::Command;
use crate::service::command::{Holds, SavePerson, StructureCommand};
use crate::service::import::kind::Column;
use crate::service::import::rows::LINE_LENGTH;
use crate::service::views::{EditForm, EditView, Edited, PersonEdited};
use crate::text::{Id, id};

const STANDS: &str = "stands";
const FROM_DAY: &str = "from";
const STAYS: &str = "stays";
const VACANT: &str = "vacant";
const GOES: &str = "goes";
const AGREEMENT: &str = "agreement";
const CIVIL_SERVANT: &str = "civil_servant";

/// Full time, in hundredths. Source: `formats.md`, employees.
const FULL_TIME: i64 = 3_700;
/// Most hours in a week, in hundredths.
const MOST_HOURS: i64 = 16_800;

fn edited(facts: &EditView) -> Option<&PersonEdited> {
    if let Edited::Person(person) = &facts.edited { Some(person) } else { None }
}

/// Steps of a form about a person.
pub fn steps(facts: &EditView, answers: &Answers) -> Vec<Step> {
    match (&facts.form, edited(facts)) {
        (EditForm::Leave(_), Some(person)) => vec![leaving(facts, person, answers)],
        (EditForm::Person(_), Some(person)) => {
            let mut steps = vec![when(facts, person, answers)];
            steps.extend(work(facts, Some(person)));
            steps
        }
        _ => {
            let who = Step::new(
                StepId::new("who"),
                id::STRUCTURE_STEP_WHO.into(),
                vec![
                    line(Column::EmployeeId, ID_LENGTH, "").required(),
                    line(Column::Name, LINE_LENGTH, "").required(),
                    date(Column::Hired).required().default(Value::Date(facts.today)),
                ],
            );
            std::iter::once(who).chain(work(facts, None)).collect()
        }
    }
}

fn date(column: Column) -> Field {
    Field::new(field(column), label(column), Kind::ANY_DATE)
}

fn choices(of: &[(&str, Id)]) -> Kind {
    Kind::One(of.iter().map(|(key, name)| Choice::new(*key, (*name).into())).collect())
}

/// From when on the change holds.
fn when(facts: &EditView, person: &PersonEdited, answers: &Answers) -> Step {
    let stands = answers.one(&HOLDS) == Some(STANDS);
    let ways = choices(&[(FROM_DAY, id::STRUCTURE_FROM_DAY), (STANDS, id::STRUCTURE_STANDS)]);
    let mut hired = date(Column::Hired).hide_if(!stands);
    hired.default = person.row.hired.map(Value::Date);
    let fields = vec![
        Field::new(HOLDS, id::STRUCTURE_HOLDS.into(), ways)
            .required()
            .default(Value::One(FROM_DAY.to_owned()))
            .help(id::STRUCTURE_HOLDS_HELP.into()),
        date(Column::ValidFrom).required().hide_if(stands).default(Value::Date(facts.today)),
        hired.help(id::STRUCTURE_HIRED_HELP.into()),
    ];
    let about = Label::from(id::STRUCTURE_ABOUT_PERSON);
    let about = about.arg("name", person.row.name.as_str()).arg("id", person.employee_id.as_str());
    Step::new(StepId::new("when"), id::STRUCTURE_STEP_WHEN.into(), fields).intro(about)
}

/// Unit, position, profile, level and hours; then agreement, login and e-mail.
fn work(facts: &EditView, person: Option<&PersonEdited>) -> [Step; 2] {
    let row = person.map(|person| &person.row);
    let units = facts.units.iter().map(|(id, name)| (id.as_str(), name.as_str()));
    let here = match &facts.form {
        EditForm::Hire(unit) => Some(unit.as_str()),
        _ => row.map(|row| row.unit.as_str()),
    };
    let profiles = facts.profiles.iter().map(|(id, title)| (id.as_str(), title.as_str()));
    let profile = row.and_then(|row| row.profile.as_ref()).map(ProfileId::as_str);
    let number = |column, min, max, decimals, held: i64| {
        let kind = Kind::Number { min, max, decimals };
        Field::new(field(column), label(column), kind).required().default(Value::Number(held))
    };
    let level = row.map_or(0, |row| i64::from(row.management_level));
    let hours = row.map_or(FULL_TIME, |row| i64::from(row.weekly_hours));
    let mut fields = Vec::new();
    if let Some(row) = row {
        fields.push(line(Column::Name, LINE_LENGTH, &row.name).required());
    }
    fields.extend([
        one(Column::UnitId, units, here).required(),
        line(Column::Title, LINE_LENGTH, row.map_or("", |row| &row.title)),
        one(Column::ProfileId, profiles, profile).help(id::STRUCTURE_PROFILE_HELP.into()),
        number(Column::ManagementLevel, 0, 5, 0, level).help(id::STRUCTURE_LEVEL_HELP.into()),
        number(Column::WeeklyHours, 0, MOST_HOURS, 2, hours),
    ]);
    let kinds = choices(&[(AGREEMENT, id::STRUCTURE_BY_AGREEMENT), (CIVIL_SERVANT, id::STRUCTURE_CIVIL_SERVANT)]);
    let mut form = Field::new(field(Column::Employment), label(Column::Employment), kinds);
    form.default = row
        .and_then(|row| row.form)
        .map(|form| Value::One(if form == EmploymentForm::Agreement { AGREEMENT } else { CIVIL_SERVANT }.to_owned()));
    let login = row.and_then(|row| row.login.as_ref()).map_or("", Login::as_str);
    [
        Step::new(StepId::new("work"), id::STRUCTURE_STEP_WORK.into(), fields),
        Step::new(
            StepId::new("terms"),
            id::STRUCTURE_STEP_TERMS.into(),
            vec![
                line(Column::Agreement, LINE_LENGTH, row.map_or("", |row| &row.agreement)),
                form,
                line(Column::Login, ID_LENGTH, login),
                line(Column::Email, LINE_LENGTH, row.map_or("", |row| &row.email)),
            ],
        ),
    ]
}

fn leaving(facts: &EditView, person: &PersonEdited, answers: &Answers) -> Step {
    let manages = person.manages > 0;
    let goes = answers.one(&OFFICE) == Some(GOES);
    let ways = choices(&[(GOES, id::STRUCTURE_GOES), (VACANT, id::STRUCTURE_VACANT), (STAYS, id::STRUCTURE_STAYS)]);
    let last = Field::new(LAST, id::STRUCTURE_LAST.into(), Kind::ANY_DATE).required();
    let fields = vec![
        last.default(Value::Date(person.row.left.unwrap_or(facts.today))).help(id::STRUCTURE_LAST_HELP.into()),
        Field::new(OFFICE, id::STRUCTURE_OFFICE.into(), ways).required().hide_if(!manages),
        Field::new(SUCCESSOR, id::STRUCTURE_SUCCESSOR.into(), Kind::Person(Picker("manager")))
            .required()
            .hide_if(!manages || !goes),
    ];
    let about = Label::from(id::STRUCTURE_ABOUT_LEAVER);
    let about = about.arg("name", person.row.name.as_str()).arg("units", i64::from(person.manages));
    Step::new(StepId::new("leave"), id::STRUCTURE_STEP_WHEN.into(), fields).intro(about)
}

/// What comes out.
pub fn finish(facts: &EditView, answers: &Answers) -> Result<Command, Finding> {
    if let EditForm::Leave(person) = facts.form {
        let last = answers.date(&LAST).ok_or(Problem::Required.at(LAST))?;
        let office = match answers.one(&OFFICE) {
            Some(VACANT) => Office::Vacant,
            Some(GOES) => Office::Goes(answers.person(&SUCCESSOR).ok_or(Problem::Required.at(SUCCESSOR))?),
            _ => Office::Stays,
        };
        let change = Reorganisation::Leave { person, last, office };
        return Ok(Command::Structure(StructureCommand::Reorganise(change)));
    }
    let required = |of: FieldId| Problem::Required.at(of);
    let now = edited(facts);
    let unit = answers.one(&field(Column::UnitId)).ok_or(required(field(Column::UnitId)))?;
    let stands = answers.one(&HOLDS) == Some(STANDS);
    let from = match now {
        None => Holds::Hired,
        Some(_) if stands => Holds::AsItStands,
        Some(_) => {
            let day = field(Column::ValidFrom);
            Holds::From(answers.date(&day).ok_or(required(day))?)
        }
    };
    let number = |column| answers.number(&field(column)).unwrap_or_default();
    let employee =
        now.map_or_else(|| EmployeeId::new(&text(answers, Column::EmployeeId)), |now| now.employee_id.clone());
    let hired = match now {
        // Who comes back after having left begins anew that day.
        Some(now) => match from {
            Holds::From(day) if now.row.left.is_some_and(|left| left < day) => Some(day),
            Holds::From(_) => now.row.hired,
            _ => answers.date(&field(Column::Hired)),
        },
        None => answers.date(&field(Column::Hired)),
    };
    let form = answers.one(&field(Column::Employment));
    let login = Some(text(answers, Column::Login)).filter(|login| !login.is_empty());
    Ok(Command::Structure(StructureCommand::SavePerson(Box::new(SavePerson {
        employee,
        from,
        name: text(answers, Column::Name),
        unit: UnitId::new(unit),
        title: text(answers, Column::Title),
        profile: answers.one(&field(Column::ProfileId)).map(ProfileId::new),
        management_level: u8::try_from(number(Column::ManagementLevel)).unwrap_or(u8::MAX),
        weekly_hours: u16::try_from(number(Column::WeeklyHours)).unwrap_or(u16::MAX),
        hired,
        agreement: text(answers, Column::Agreement),
        form: form.map(|key| if key == AGREEMENT { EmploymentForm::Agreement } else { EmploymentForm::CivilServant }),
        login: login.map(|login| Login::new(&login)),
        email: text(answers, Column::Email),
    }))))
}
