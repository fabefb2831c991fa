use super::*;
use crate::domain::access::{Role, Scope};
use crate::domain::ids::PersonNo;
use crate::form::branches::every_branch;
use crate::guides::words::WordReader;
use crate::service::ask::Edit;
use crate::service::command::StructureCommand;
use crate::service::fixture::{METTE, TOVE, house};
use crate::text::Language;

fn facts(login: &str, form: EditForm) -> EditView {
    house().ask(login, Edit { form }).unwrap()
}

fn outcomes(login: &str, form: EditForm) -> Vec<Command> {
    let facts = facts(login, form);
    let words = Words::new(Language::Da);
    let reader = WordReader { words: &words, today: facts.today };
    every_branch(GUIDE, &facts, &reader)
}

/// Every way through every form ends in a command of its own kind that the service can judge: what it refuses, it
/// refuses beside a field or with a sentence, never as something that is not there.
#[test]
fn every_branch_of_every_form_makes_a_command_the_service_judges() {
    let forms = [
        EditForm::NewUnit(Some("A".into())),
        EditForm::Unit("A1".into()),
        EditForm::MoveUnit("A1".into()),
        EditForm::MergeUnit("A1".into()),
        EditForm::Manager("A1".into()),
        EditForm::Leave(TOVE),
        EditForm::Leave(METTE),
        EditForm::NewProfile,
        EditForm::Profile("SAG".into()),
        EditForm::NewGoal,
        EditForm::Goal("L-1".into()),
        EditForm::Demand("SAG".into()),
    ];
    for form in forms {
        let made = outcomes("hr", form.clone());
        assert!(!made.is_empty(), "{form:?}");
        for command in made.into_iter().take(40) {
            assert!(matches!(command, Command::Structure(_)), "{form:?}");
            let outcome = house().run("hr", command.clone());
            assert!(!matches!(outcome, Err(Refusal::Failed(_))), "{form:?} {command:?}");
        }
    }
}

#[test]
fn a_manager_names_a_deputy_and_hr_names_no_hr() {
    for command in outcomes("tove", EditForm::Grant) {
        let Command::GrantRole(grant) = command else { panic!("another command") };
        assert_eq!((grant.role, grant.scope), (Role::Deputy, Scope::Person(TOVE)));
        assert!(grant.to.is_some(), "a deputy stands from–to");
    }
    let roles = facts("hr", EditForm::Grant).roles;
    assert!(!roles.contains(&Role::Hr) && roles.contains(&Role::Decider));
    assert_eq!(facts("admin", EditForm::Grant).roles, [Role::Hr, Role::Auditor]);
}

#[test]
fn what_an_import_would_say_stands_beside_the_field() {
    let facts = facts("hr", EditForm::NewUnit(Some("A".into())));
    let words = Words::new(Language::Da);
    let wrong = |column, problem| crate::service::refusal::Wrong { column: Some(column), problem };
    let refusal = Refusal::Faulty(vec![
        wrong(Column::UnitId, crate::service::import::fault::Problem::Exists),
        wrong(Column::Name, crate::service::import::fault::Problem::Required),
    ]);
    let found = findings(&facts, &refusal, &words);
    let fields: Vec<&str> = found.iter().map(|finding| finding.field.as_str()).collect();
    assert_eq!(fields, ["name", "unit_id"], "the first comes last, where the cursor ends");
    assert_eq!(found[0].problem, Problem::Because(Label::given("Skal udfyldes.")));
}

#[test]
fn who_stays_is_asked_for_no_successor() {
    let made = outcomes("hr", EditForm::Leave(METTE));
    let of = |command: &Command| matches!(command, Command::Structure(StructureCommand::Reorganise(_)));
    assert!(made.iter().all(of));
    let led = outcomes("hr", EditForm::Leave(TOVE));
    let text = format!("{led:?}");
    assert!(text.contains("Vacant") && text.contains("Stays"));
    assert!(text.contains(&format!("Goes({:?})", PersonNo(1))));
}
