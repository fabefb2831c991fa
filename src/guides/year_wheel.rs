//! HR sets the dates of a year: interviews, plans and the windows for signing up for courses.

use crate::domain::year_wheel::{Span, YearDates, YearFault};
use crate::form::{Answers, Field, FieldId, Finding, Guide, Kind, Label, Problem, Step, StepId, Value};
use crate::service::command::{Command, YearWheelCommand};
use crate::text::id;

/// What the guide knows beforehand.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The dates as they are.
    pub dates: YearDates,
}

/// The guide.
pub const GUIDE: Guide<Facts, Command> =
    Guide { id: "year-wheel", title: |_| id::YEAR_WHEEL_SET_TITLE.into(), steps, finish };

/// First and last day of a phase.
type Pair = (FieldId, FieldId);

const INTERVIEWS: Pair = (FieldId::new("interviews-from"), FieldId::new("interviews-to"));
const PLANS: Pair = (FieldId::new("plans-from"), FieldId::new("plans-to"));
const FIRST: Pair = (FieldId::new("catalogue-1-from"), FieldId::new("catalogue-1-to"));
const SECOND: Pair = (FieldId::new("catalogue-2-from"), FieldId::new("catalogue-2-to"));

/// The first field, for what no field in particular is to blame for.
pub const START: FieldId = FieldId::new("interviews-from");

fn steps(facts: &Facts, answers: &Answers) -> Vec<Step> {
    let dates = &facts.dates;
    let window = |at: usize| dates.catalogue.get(at).copied();
    let step = |name, title: Label, pairs: Vec<Field>| Step::new(StepId::new(name), title, pairs);
    vec![
        step(
            "talks",
            id::YEAR_WHEEL_TALKS.into(),
            [
                pair(
                    &INTERVIEWS,
                    [id::YEAR_WHEEL_INTERVIEWS_FROM, id::YEAR_WHEEL_INTERVIEWS_TO],
                    dates.interviews,
                    answers,
                ),
                pair(&PLANS, [id::YEAR_WHEEL_PLANS_FROM, id::YEAR_WHEEL_PLANS_TO], dates.plans, answers),
            ]
            .concat(),
        )
        .intro(Label::from(id::YEAR_WHEEL_INTRO).arg("year", dates.year.to_string())),
        step(
            "courses",
            id::YEAR_WHEEL_COURSES.into(),
            [
                pair(&FIRST, [id::YEAR_WHEEL_FIRST_FROM, id::YEAR_WHEEL_FIRST_TO], window(0), answers),
                pair(&SECOND, [id::YEAR_WHEEL_SECOND_FROM, id::YEAR_WHEEL_SECOND_TO], window(1), answers),
            ]
            .concat(),
        ),
    ]
}

/// First and last day. The last one must be given where the first one is, and not before it.
fn pair(pair: &Pair, labels: [crate::text::Id; 2], now: Option<Span>, answers: &Answers) -> Vec<Field> {
    let [first, last] = labels;
    let from = answers.date(&pair.0);
    let mut begins = Field::new(pair.0.clone(), first.into(), Kind::ANY_DATE).help(id::OPEN_ROUND_DATE_HELP.into());
    begins.default = now.map(|span| Value::Date(span.from));
    let mut ends = Field::new(pair.1.clone(), last.into(), Kind::Date { from, to: None });
    ends.default = now.map(|span| Value::Date(span.to));
    ends.required = from.is_some();
    vec![begins, ends]
}

fn span(pair: &Pair, answers: &Answers) -> Result<Option<Span>, Finding> {
    match (answers.date(&pair.0), answers.date(&pair.1)) {
        (Some(from), Some(to)) => Ok(Some(Span { from, to })),
        (None, None) => Ok(None),
        (Some(_), None) => Err(Problem::Required.at(pair.1.clone())),
        (None, Some(_)) => Err(Problem::Required.at(pair.0.clone())),
    }
}

fn finish(facts: &Facts, answers: &Answers) -> Result<Command, Finding> {
    let YearDates { year, interviews, plans, catalogue, version } = dates(facts, answers)?;
    Ok(Command::YearWheel(YearWheelCommand::Set { year, interviews, plans, catalogue, version }))
}

fn dates(facts: &Facts, answers: &Answers) -> Result<YearDates, Finding> {
    let spans = [span(&INTERVIEWS, answers)?, span(&PLANS, answers)?, span(&FIRST, answers)?, span(&SECOND, answers)?];
    let [interviews, plans, first, second] = spans;
    let dates =
        YearDates { interviews, plans, catalogue: first.into_iter().chain(second).collect(), ..facts.dates.clone() };
    dates.checked().map_err(|fault| wrong(fault, answers))
}

fn wrong(fault: YearFault, answers: &Answers) -> Finding {
    let begins_on =
        |date| [INTERVIEWS, PLANS, FIRST, SECOND].into_iter().find(|pair| answers.date(&pair.0) == Some(date));
    match fault {
        YearFault::Backwards(span) => {
            let field = begins_on(span.from).map_or(START, |pair| pair.1);
            Problem::DateOutOfRange { from: Some(span.from), to: None }.at(field)
        }
        YearFault::OtherYear { date, year } => {
            let field = begins_on(date).map_or(START, |pair| pair.0);
            Problem::DateOutOfRange { from: Some(year.from), to: Some(year.to) }.at(field)
        }
        YearFault::Overlap { .. } => Problem::Because(id::YEAR_WHEEL_OVERLAP.into()).at(SECOND.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn facts() -> Facts {
        Facts { dates: YearDates { year: 2026, version: 4, ..YearDates::default() } }
    }

    fn finished(given: &[(&FieldId, &str)]) -> Result<YearDates, Finding> {
        let answers: Answers = given.iter().map(|(field, date)| ((*field).clone(), Value::Date(day(date)))).collect();
        dates(&facts(), &answers)
    }

    #[test]
    fn what_is_left_out_is_not_set_and_the_version_goes_along() {
        let dates = finished(&[(&PLANS.0, "2026-06-01"), (&PLANS.1, "2026-08-31")]).unwrap();
        assert_eq!((dates.interviews, dates.version), (None, 4));
        assert_eq!(dates.plans, Some(Span { from: day("2026-06-01"), to: day("2026-08-31") }));
    }

    #[test]
    fn what_is_wrong_is_said_at_its_field() {
        let field = |given: &[(&FieldId, &str)]| finished(given).unwrap_err().field;
        assert_eq!(field(&[(&PLANS.0, "2026-06-01")]), PLANS.1);
        assert_eq!(field(&[(&FIRST.1, "2026-06-01")]), FIRST.0);
        assert_eq!(field(&[(&PLANS.0, "2025-06-01"), (&PLANS.1, "2026-06-01")]), PLANS.0, "another year");
        let overlap =
            [(&FIRST.0, "2026-06-01"), (&FIRST.1, "2026-06-30"), (&SECOND.0, "2026-06-30"), (&SECOND.1, "2026-07-02")];
        assert_eq!(field(&overlap), SECOND.0);
    }

    #[test]
    fn the_last_day_is_asked_for_once_there_is_a_first() {
        let given: Answers = [(FIRST.0, Value::Date(day("2026-09-01")))].into_iter().collect();
        let required = |answers: &Answers| {
            let steps = steps(&facts(), answers);
            steps[1].fields[1].required
        };
        assert!(required(&given) && !required(&Answers::default()));
    }
}
