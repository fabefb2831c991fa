//! Deputies, those who act as others, those who are nobody; and what the journal keeps.

use super::queries::asks;
use super::reach::{commands, reopening, run, sending};
use super::world::{ALL, Administrator, Decider, Nearest, Own, world};
use crate::domain::evaluation::Rater;
use crate::domain::settings::Settings;
use crate::service::access::Identity;
use crate::service::ask::{Drafts, Find, FindPeople};
use crate::service::command::AbsenceCommand;
use crate::service::command::{CourseCommand, GrantRole, OpenRound, RoundCommand, SaveProfile, StructureCommand};
use crate::service::draft::DraftOf;
use crate::service::fixture::{METTE, OMAR, RIKKE, TOVE, day, form};
use crate::service::local::LocalSession;
use crate::service::session::Session;
use crate::service::{Ask, Command, Refusal};

#[test]
fn a_deputy_does_the_managers_work_and_nothing_else() {
    let work = [
        "send_evaluation",
        "reopen_evaluation",
        "agree_level",
        "plan_interview",
        "move_interview",
        "cancel_interview",
        "add_agreement",
        "change_agreement",
        "remove_agreement",
        "register_absence",
        "register_return",
        "register_partial_return",
        "correct_absence",
        "cancel_absence",
        "note_absence_document",
        "see_own_report",
        "begin_care_talk",
        "invite_to_absence_talk",
        "plan_absence_talk",
        "record_absence_talk",
        "close_absence_case",
        "approve_sign_up",
        "refuse_sign_up",
        "answer_level_proposal",
        "nominate_instructor",
        "take_back_nomination",
    ];
    let mut house = world();
    for row in commands() {
        let command = (row.command)("rikke");
        let outcome = run(&house, "rikke", Some(TOVE), command.clone());
        let managers_own_to_do = row.let_in.contains(&Nearest) && work.contains(&command.deed());
        let told = row.told.iter().find(|(told, _)| *told == Nearest).map(|(_, refusal)| refusal.clone());
        let expected = if managers_own_to_do { Ok(()) } else { Err(told.unwrap_or(Refusal::NotFound)) };
        assert_eq!(outcome, expected, "{command:?}");
        for (who, login) in ALL.iter().filter(|(who, _)| *who != Decider) {
            assert_eq!(run(&house, login, Some(TOVE), command.clone()), Err(Refusal::NotFound), "{who:?} {command:?}");
        }
        if outcome.is_ok() {
            house = world();
        }
    }
}

#[test]
fn a_deputys_drafts_are_the_deputys_and_go_when_sent() {
    let house = world();
    let about_omar = form("2026", OMAR, Rater::Manager);
    house.draft("tove", &about_omar, &[("LOV-1", "2")]);
    house.draft("rikke", &about_omar, &[("LOV-1", "4")]);
    run(&house, "rikke", Some(TOVE), sending(about_omar.clone())).unwrap();
    let drafts = |login: &str| {
        let of = DraftOf::Form(about_omar.clone());
        crate::service::session::SessionExt::ask(&house.session(login), Drafts { of }).unwrap().len()
    };
    assert_eq!((drafts("tove"), drafts("rikke")), (1, 0));
    let about_omar = house.engine.read(|model| model.evaluation(&about_omar).cloned()).unwrap();
    assert_eq!(about_omar.sent_by, Some(RIKKE));
}

#[test]
fn a_deputyship_ends_with_its_last_day_and_with_either_employment() {
    let reopen = || reopening(form("2026", METTE, Rater::Own));
    for (until, gone) in [("2027-01-01", None), ("2026-05-20", Some(TOVE)), ("2026-05-20", Some(OMAR))] {
        let house = world();
        if let Some(gone) = gone {
            let mut person = house.engine.read(|model| model.organisation.person(gone).unwrap().clone());
            person.history[0].left = Some(day("2026-05-19"));
            house.put(vec![crate::service::engine::Fact::Person(Box::new(person))]);
        }
        house.clock.set(&format!("{until}T10:00:00Z"));
        let expected = if gone == Some(OMAR) { Ok(()) } else { Err(Refusal::NotFound) };
        assert_eq!(run(&house, "rikke", Some(TOVE), reopen()), expected, "{until} {gone:?}");
    }
}

#[test]
fn who_is_not_employed_or_unknown_does_not_come_in() {
    let house = world();
    for login in ["lars", "nobody", ""] {
        let opened = LocalSession::open(house.engine.clone(), Identity { login: login.into(), act_as: None });
        assert_eq!(opened.err(), Some(Refusal::UnknownLogin(login.into())));
    }
    // Nor does who leaves while the session is open.
    let session = house.session("mette");
    let mut mette = house.engine.read(|model| model.organisation.person(METTE).unwrap().clone());
    mette.history[0].left = Some(day("2026-04-14"));
    house.put(vec![crate::service::engine::Fact::Person(Box::new(mette))]);
    for (ask, ..) in asks() {
        assert_eq!(session.ask_any(ask), Err(Refusal::UnknownLogin("mette".into())));
    }
    let draft = session.save_drafts(Vec::new());
    assert_eq!(draft, Err(Refusal::UnknownLogin("mette".into())));
}

#[test]
fn acting_as_somebody_is_the_administrators_and_gives_that_persons_rights_only() {
    let house = world();
    let open = |login: &str, employee: &str| {
        let identity = Identity { login: login.into(), act_as: Some(employee.into()) };
        LocalSession::open(house.engine.clone(), identity)
    };
    for (who, login) in ALL {
        let outcome = open(login, "1006").err();
        assert_eq!(outcome, (who != Administrator).then_some(Refusal::AsNotAllowed), "{who:?}");
    }
    assert_eq!(open("admin", "1012").err(), Some(Refusal::NotEmployed));
    assert_eq!(open("admin", "9999").err(), Some(Refusal::NotFound));
    let as_mette = open("admin", "1006").unwrap();
    for (ask, _, let_in) in asks() {
        assert_eq!(as_mette.ask_any(ask.clone()).is_ok(), let_in.contains(&Own), "{ask:?}");
    }
}

#[test]
fn the_journal_names_every_command_and_never_what_was_written_or_sought() {
    let house = world();
    let secret = "HEMMELIGT";
    let before = house.engine.journal_from(1, usize::MAX).unwrap().len();
    let mut ran = Vec::new();
    for row in commands() {
        for login in ["mette", "tove", "hr", "admin"] {
            let command = match (row.command)(login) {
                Command::SendEvaluation(mut send) => {
                    send.comments = vec![("LOV-1".into(), secret.into())];
                    Command::SendEvaluation(send)
                }
                Command::ReopenEvaluation { form, .. } => Command::ReopenEvaluation { form, reason: secret.into() },
                Command::AskReopen { form, .. } => Command::AskReopen { form, reason: secret.into() },
                Command::Absence(AbsenceCommand::Close { person, .. }) => {
                    Command::Absence(AbsenceCommand::Close { person, reason: secret.into() })
                }
                Command::GrantRole(grant) => Command::GrantRole(GrantRole { reason: secret.into(), ..grant }),
                Command::RevokeRole { grant, .. } => Command::RevokeRole { grant, reason: secret.into() },
                Command::MapLogin { .. } => Command::MapLogin { person: OMAR, login: Some(secret.into()) },
                Command::SaveSettings(settings) => {
                    Command::SaveSettings(Settings { theme: Some(secret.into()), ..settings })
                }
                Command::OpenRound(open) => Command::OpenRound(OpenRound { name: secret.into(), ..open }),
                Command::Round(RoundCommand::Change { round, deadline, .. }) => {
                    Command::Round(RoundCommand::Change { round, name: secret.into(), deadline })
                }
                Command::Course(CourseCommand::CancelRun { run, .. }) => {
                    Command::Course(CourseCommand::CancelRun { run, reason: secret.into() })
                }
                Command::Course(CourseCommand::Refuse { sign_up, .. }) => {
                    Command::Course(CourseCommand::Refuse { sign_up, reason: secret.into() })
                }
                Command::Structure(StructureCommand::SaveProfile(save)) => {
                    let title = secret.into();
                    Command::Structure(StructureCommand::SaveProfile(SaveProfile { title, ..save }))
                }
                command @ (Command::Activity(_) | Command::Interview(_) | Command::Plan(_)) => {
                    super::development::with_secret(command, secret)
                }
                other @ (Command::SetFindable(_)
                | Command::Absence(_)
                | Command::Agreed(_)
                | Command::Course(_)
                | Command::Round(_)
                | Command::YearWheel(_)
                | Command::Structure(_)) => other,
            };
            let deed = command.deed();
            ran.push((login, deed, run(&house, login, None, command).is_ok()));
        }
    }
    house.session("hr").ask_any(FindPeople { text: secret.into() }.wrap()).unwrap();
    house.session("hr").ask_any(Find { text: secret.into() }.wrap()).unwrap();
    let journal = house.engine.journal_from(before as u64 + 1, usize::MAX).unwrap();
    assert!(!format!("{journal:?}").contains(secret));
    // One entry each, refused ones too, and none for a search.
    let done = |outcome| outcome == crate::domain::journal::Outcome::Done;
    let told: Vec<_> =
        journal.iter().map(|entry| (entry.login.as_str(), entry.deed.0.as_str(), done(entry.outcome))).collect();
    assert_eq!(told, ran);
}
