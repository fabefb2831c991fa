use super::{FollowUp, followups};
use crate::domain::evaluation::Rater;
use crate::domain::ids::PersonNo;
use crate::domain::task::{Task, TaskReason, TaskTarget};
use crate::service::ask::MyTasks;
use crate::service::asking::Asking;
use crate::service::command::{Command, SendEvaluation};
use crate::service::engine::Fact;
use crate::service::fixture::{House, INGRID, METTE, RIKKE, SOEREN, ULLA, answers, day, form, house, sent};
use crate::service::refusal::Refusal;

fn all_tasks(house: &House, login: &str) -> Vec<Task> {
    house.ask(login, MyTasks {}).unwrap()
}

/// The tasks that come of forms.
fn tasks(house: &House, login: &str) -> Vec<Task> {
    let mut tasks = all_tasks(house, login);
    tasks.retain(|task| !matches!(task.target, TaskTarget::PlanInterview(_)));
    tasks
}

/// The rows that come of forms.
fn of_forms(rows: Result<Vec<FollowUp>, Refusal>) -> Vec<FollowUp> {
    rows.unwrap().into_iter().filter(|row| row.kind == "evaluation").collect()
}

fn targets(tasks: &[Task]) -> Vec<(&TaskTarget, PersonNo)> {
    tasks.iter().map(|task| (&task.target, task.person)).collect()
}

fn to(person: PersonNo, rater: Rater) -> TaskTarget {
    TaskTarget::Form(form("2026", person, rater))
}

#[test]
fn ones_own_form_then_the_teams_then_what_can_be_read() {
    let house = house();
    house.draft("ulla", &form("2026", RIKKE, Rater::Manager), &[("LOV-1", "3"), ("LOV-2", "0")]);
    let ulla = tasks(&house, "ulla");
    let own = to(ULLA, Rater::Own);
    let (first, second) = (to(RIKKE, Rater::Manager), to(SOEREN, Rater::Manager));
    assert_eq!(targets(&ulla), [(&own, ULLA), (&first, RIKKE), (&second, SOEREN)]);
    assert_eq!(
        ulla[1].reason,
        TaskReason::FormNotSent { rater: Rater::Manager, answered: 2, questions: 6, reminded: None }
    );
    assert_eq!((ulla[1].name.as_str(), ulla[1].matter.as_str()), ("Rikke Åberg", "Runde 2026"));
    let mette = tasks(&house, "mette");
    assert_eq!(targets(&mette), [(&TaskTarget::SideBySide { round: "2026".into(), person: METTE }, METTE)]);
    assert_eq!((mette[0].due, mette[0].overdue), (None, false));
    let tove = tasks(&house, "tove");
    assert_eq!(tove.last().map(|task| &task.reason), Some(&TaskReason::BothSent));
}

#[test]
fn a_sunday_deadline_is_shown_on_the_friday_and_overdue_after_it() {
    let house = house();
    let rikke = tasks(&house, "rikke");
    assert_eq!((rikke[0].due, rikke[0].overdue), (Some(day("2026-05-01")), false));
    house.clock.set("2026-05-02T06:00:00Z");
    assert!(tasks(&house, "rikke")[0].overdue);
    let mut later = house.engine.read(|model| model.rounds.get(&"2026".into()).cloned()).unwrap();
    later.from = day("2026-05-04");
    house.put(vec![Fact::Round(Box::new(later))]);
    assert!(tasks(&house, "rikke").is_empty(), "the round has not begun");
}

#[test]
fn tasks_close_themselves() {
    let house = house();
    assert_eq!(tasks(&house, "rikke").len(), 1);
    let answers = vec![("LOV-1".into(), answers("3")[0])];
    let send = SendEvaluation { form: form("2026", RIKKE, Rater::Own), answers, comments: Vec::new() };
    house.run("rikke", Command::SendEvaluation(send)).unwrap();
    assert!(tasks(&house, "rikke").is_empty());
    assert!(tasks(&house, "hr").is_empty() && tasks(&house, "admin").is_empty());
}

#[test]
fn a_wish_is_the_managers_task_and_hrs_where_there_is_none() {
    let house = house();
    let wish = |login: &str, person| {
        let form = form("2026", person, Rater::Own);
        house.run(login, Command::AskReopen { form, reason: "Ferie".into() }).unwrap();
    };
    wish("mette", METTE);
    let target = TaskTarget::ReopenWish(form("2026", METTE, Rater::Own));
    let tove = tasks(&house, "tove");
    assert_eq!((&tove[0].target, &tove[0].reason), (&target, &TaskReason::ReopenAsked { reason: "Ferie".into() }));
    assert!(tasks(&house, "hr").is_empty(), "she has a manager");
    house.put(vec![sent(form("2026", INGRID, Rater::Own), "111111", None, INGRID, "2026-04-10")]);
    wish("ingrid", INGRID);
    assert_eq!(tasks(&house, "hr").len(), 1);
    assert_eq!(tasks(&house, "hanne").iter().filter(|task| task.person == INGRID).count(), 1);
    house
        .run("tove", Command::ReopenEvaluation { form: form("2026", METTE, Rater::Own), reason: "Ja".into() })
        .unwrap();
    assert_eq!(tasks(&house, "mette")[0].reason, TaskReason::FormReopened { reason: "Ja".into() });
    assert!(tasks(&house, "tove").iter().all(|task| task.target != target));
}

fn report(house: &House, login: &str, as_of: &str, unit: Option<&str>) -> Result<Vec<FollowUp>, Refusal> {
    let caller = house.caller(login);
    let unit = unit.map(Into::into);
    house.engine.read(|model| {
        let asking = Asking { engine: &house.engine, model, env: house.engine.env(), caller: &caller };
        followups(&asking, day(as_of), unit.as_ref())
    })
}

#[test]
fn the_report_has_the_same_duties_as_the_task_lists() {
    let house = house();
    house.run("mette", Command::AskReopen { form: form("2026", METTE, Rater::Own), reason: "Ferie".into() }).unwrap();
    let rows = report(&house, "hr", "2026-04-15", None).unwrap();
    let everybody =
        ["ingrid", "anders", "tove", "ulla", "bent", "mette", "omar", "pia", "rikke", "soeren", "hanne", "yrsa"];
    let mut on_lists = 0;
    for login in everybody {
        on_lists += all_tasks(&house, login).iter().filter(|task| task.due.is_some()).count();
    }
    assert_eq!(rows.len(), on_lists);
    assert_eq!((rows[0].employee_id.as_str(), rows[0].reasons.as_slice()), ("1006", &["reopen_asked".to_owned()][..]));
    let (forms, interviews): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.kind == "evaluation");
    assert!(forms.iter().all(|row| row.due == Some(day("2026-05-01")) && !row.overdue));
    // The last day of the interviews is a Sunday; Ingrid has no manager to plan hers.
    assert!(interviews.iter().all(|row| row.kind == "mus" && row.due == Some(day("2026-05-29"))));
    assert_eq!(interviews.len(), everybody.len() - 1);
    assert!(of_forms(report(&house, "hr", "2026-05-04", None)).iter().all(|row| row.overdue));
    assert!(of_forms(report(&house, "hr", "2026-03-31", None)).is_empty());
    let in_b = of_forms(report(&house, "hr", "2026-04-15", Some("B")));
    assert!(in_b.iter().all(|row| row.unit.as_str() == "B") && in_b.len() == 6);
    for login in ["tove", "ingrid", "admin"] {
        assert_eq!(report(&house, login, "2026-04-15", None), Err(Refusal::NotFound), "{login}");
    }
    assert_eq!(report(&house, "hr", "2026-04-15", Some("X")), Err(Refusal::NotFound));
}
