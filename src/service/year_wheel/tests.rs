use crate::domain::year_wheel::{Phase, Span, Standing};
use crate::service::ask::YearWheel;
use crate::service::command::{Command, YearWheelCommand};
use crate::service::fixture::{House, day, house};
use crate::service::refusal::Refusal;

fn span(from: &str, to: &str) -> Span {
    Span { from: day(from), to: day(to) }
}

fn set(house: &House, year: i32, interviews: Span, version: u32) -> Result<(), Refusal> {
    let (plans, catalogue) = (None, vec![span("2026-09-01", "2026-09-20")]);
    let command = YearWheelCommand::Set { year, interviews: Some(interviews), plans, catalogue, version };
    house.run("hr", Command::YearWheel(command)).map(|_| ())
}

#[test]
fn rounds_come_by_themselves_and_what_hr_sets_is_everybodys_to_read() {
    let house = house();
    let lines = |login: &str| house.ask(login, YearWheel { year: None }).unwrap();
    assert_eq!(lines("mette").lines.len(), 1);
    assert_eq!(lines("mette").lines[0].standing, Standing::Now { days_left: 46 });
    set(&house, 2026, span("2026-05-04", "2026-06-30"), 0).unwrap();
    let wheel = lines("mette");
    let phases: Vec<Phase> = wheel.lines.iter().map(|line| line.phase).collect();
    assert_eq!(phases, [Phase::Round, Phase::Interviews, Phase::Catalogue]);
    assert_eq!(wheel.lines[1].standing, Standing::Ahead { days: 19 });
    assert!(!wheel.may_set && lines("hr").may_set);
    let before = house.ask("mette", YearWheel { year: Some(2025) }).unwrap();
    assert_eq!(before.lines[0].round.as_ref().map(|round| round.name.as_str()), Some("Runde 2025"));
}

#[test]
fn two_hr_people_do_not_undo_each_others_dates() {
    let house = house();
    set(&house, 2026, span("2026-05-04", "2026-06-30"), 0).unwrap();
    assert_eq!(set(&house, 2026, span("2026-05-11", "2026-06-30"), 0), Err(Refusal::Stale));
    set(&house, 2026, span("2026-05-11", "2026-06-30"), 1).unwrap();
}

#[test]
fn wrong_dates_are_refused_with_the_date() {
    let house = house();
    let backwards = Refusal::DateBefore { date: day("2026-05-03"), earliest: day("2026-05-04") };
    assert_eq!(set(&house, 2026, span("2026-05-04", "2026-05-03"), 0), Err(backwards));
    let other = Refusal::DateBefore { date: day("2025-05-04"), earliest: day("2026-01-01") };
    assert_eq!(set(&house, 2026, span("2025-05-04", "2026-05-03"), 0), Err(other));
    assert_eq!(set(&house, 2031, span("2031-05-04", "2031-06-03"), 0), Err(Refusal::NotFound), "too far ahead");
}
