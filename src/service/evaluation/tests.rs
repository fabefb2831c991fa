use crate::domain::competence::Answer;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::{PersonNo, ProfileId};
use crate::domain::round::RoundState;
use crate::service::ask::{Drafts, Form, SideBySide};
use crate::service::command::{Command, SendEvaluation};
use crate::service::draft::{DraftField, DraftOf};
use crate::service::engine::Fact;
use crate::service::fixture::{
    ANDERS, HANNE, House, INGRID, LARS, METTE, OMAR, PIA, RIKKE, SOEREN, TOVE, ULLA, YRSA, day, form, house, level,
    sent,
};
use crate::service::refusal::Refusal;
use crate::service::session::Session;
use crate::service::views::{FormRow, FormView};

const OWN: Rater = Rater::Own;
const MANAGER: Rater = Rater::Manager;

fn look(house: &House, login: &str, person: PersonNo, rater: Rater) -> Result<FormView, Refusal> {
    house.ask(login, Form { form: form("2026", person, rater) })
}

fn row<'a>(view: &'a FormView, competence: &str) -> &'a FormRow {
    view.rows.iter().find(|row| row.competence.as_str() == competence).unwrap()
}

fn digits(view: &FormView) -> String {
    view.rows.iter().map(|row| row.answer.digit().map_or('-', |digit| char::from(b'0' + digit))).collect()
}

fn sending(key: FormKey, of: &[(&str, u8)], comments: &[(&str, &str)]) -> Command {
    Command::SendEvaluation(SendEvaluation {
        form: key,
        answers: of.iter().map(|(id, digit)| ((*id).into(), Answer::from_digit(*digit).unwrap())).collect(),
        comments: comments.iter().map(|(id, text)| ((*id).into(), (*text).to_owned())).collect(),
    })
}

fn some(key: FormKey) -> Command {
    sending(key, &[("LOV-1", 3)], &[])
}

fn reopening(key: FormKey) -> Command {
    Command::ReopenEvaluation { form: key, reason: "Tastefejl".into() }
}

fn asking(key: FormKey) -> Command {
    Command::AskReopen { form: key, reason: "Glemte noget".into() }
}

fn close(house: &House) {
    let mut round = house.engine.read(|model| model.rounds[&"2026".into()].clone());
    round.state = RoundState::Closed;
    house.put(vec![Fact::Round(Box::new(round))]);
}

#[test]
fn a_form_begins_with_demands_and_the_last_rounds_answers() {
    let house = house();
    let view = look(&house, "rikke", RIKKE, OWN).unwrap();
    assert_eq!((view.state, view.rights.write, view.sent_at), (FormState::NotBegun, true, None));
    assert_eq!(view.profile.as_deref(), Some("Sagsbehandler"));
    assert_eq!(view.last_round.as_deref(), Some("Runde 2025"));
    assert_eq!(view.deadline, day("2026-05-03"));
    assert_eq!(row(&view, "LOV-2").demand, Some(level(4)));
    assert_eq!(row(&view, "LOV-3").demand, None);
    assert_eq!(row(&view, "LOV-2").last.digit(), Some(4));
    assert_eq!(row(&view, "SAM-3").last, Answer::NotAnswered, "not asked in 2025");
    let pack = crate::pack::embedded().unwrap();
    assert_eq!(row(&view, "LOV-1").texts[0], pack.answers.not_relevant.text);
    assert_eq!(row(&view, "LOV-1").texts[5], pack.answers.levels[4].text);
    assert_eq!(view.comment_limit, 4000);
}

#[test]
fn no_profile_no_demands_no_earlier_round_no_last_answers() {
    let house = house();
    let view = look(&house, "yrsa", YRSA, OWN).unwrap();
    assert_eq!(view.last_round, None);
    let view = look(&house, "soeren", SOEREN, OWN).unwrap();
    assert_eq!(view.profile, None);
    assert!(view.rows.iter().all(|row| row.demand.is_none()));
}

#[test]
fn a_draft_is_where_it_was_and_nobody_elses() {
    let house = house();
    let key = form("2026", RIKKE, OWN);
    house.draft("rikke", &key, &[("LOV-1", "0"), ("SAM-2", "5"), ("SAM-2/comment", "Hver uge"), ("cursor", "SAM-3")]);
    let view = look(&house, "rikke", RIKKE, OWN).unwrap();
    assert_eq!((view.state, digits(&view).as_str()), (FormState::Draft, "0---5-"));
    assert_eq!(row(&view, "SAM-2").comment, "Hver uge");
    assert_eq!(view.cursor, Some("SAM-3".into()));
    for other in ["ulla", "anders", "ingrid", "hanne", "hr", "admin", "mette"] {
        assert_eq!(look(&house, other, RIKKE, OWN), Err(Refusal::NotFound), "{other}");
    }
}

#[test]
fn sending_locks_the_form_keeps_its_comments_and_drops_the_draft() {
    let house = house();
    let key = form("2026", RIKKE, OWN);
    house.draft("rikke", &key, &[("LOV-1", "2"), ("LOV-1/comment", "x")]);
    let comments = [("LOV-1", "  Linje 1\nLinje 2 "), ("LOV-2", "  ")];
    house.run("rikke", sending(key.clone(), &[("LOV-1", 3), ("SAM-3", 0)], &comments)).unwrap();
    let view = look(&house, "rikke", RIKKE, OWN).unwrap();
    assert_eq!((view.state, view.rights.write, digits(&view).as_str()), (FormState::Sent, false, "3----0"));
    assert_eq!(row(&view, "LOV-1").comment, "Linje 1\nLinje 2");
    assert_eq!(row(&view, "LOV-2").comment, "");
    assert!(house.ask("rikke", Drafts { of: DraftOf::Form(key.clone()) }).unwrap().is_empty());
    let stored = house.engine.read(|model| model.evaluation(&key).cloned()).unwrap();
    assert_eq!((stored.version, stored.sent_by, stored.profile), (1, Some(RIKKE), Some(ProfileId::new("SAG"))));
    assert_eq!(house.run("rikke", some(key)), Err(Refusal::WrongFormState(FormState::Sent)));
}

#[test]
fn only_the_author_sends() {
    let house = house();
    for login in ["ulla", "anders", "hanne", "hr", "admin", "mette"] {
        assert_eq!(house.run(login, some(form("2026", RIKKE, OWN))), Err(Refusal::NotFound), "{login}");
    }
    for login in ["rikke", "anders", "tove", "hanne", "hr", "admin"] {
        assert_eq!(house.run(login, some(form("2026", RIKKE, MANAGER))), Err(Refusal::NotFound), "{login}");
    }
    // Nobody rates himself or herself as the manager, also not who manages the own unit; the next one above does.
    assert_eq!(house.run("ulla", some(form("2026", ULLA, MANAGER))), Err(Refusal::NotFound));
    assert_eq!(house.run("ingrid", some(form("2026", INGRID, MANAGER))), Err(Refusal::NotFound));
    assert!(house.run("ulla", some(form("2026", RIKKE, MANAGER))).is_ok());
    assert!(house.run("ingrid", some(form("2026", ANDERS, MANAGER))).is_ok());
    assert_eq!(house.run("rikke", some(form("2026", RIKKE, Rater::Agreed))), Err(Refusal::NotFound));
    assert_eq!(house.run("ulla", some(form("2026", RIKKE, Rater::Agreed))), Err(Refusal::NotFound));
}

#[test]
fn a_manager_rates_nobody_who_has_left_and_nobody_outside_the_population() {
    let house = house();
    let mut round = house.engine.read(|model| model.rounds[&"2026".into()].clone());
    round.population.insert(LARS);
    round.population.remove(&RIKKE);
    house.put(vec![Fact::Round(Box::new(round))]);
    assert_eq!(house.run("tove", some(form("2026", LARS, MANAGER))), Err(Refusal::NotFound));
    assert_eq!(house.run("rikke", some(form("2026", RIKKE, OWN))), Err(Refusal::NotFound));
    assert_eq!(look(&house, "rikke", RIKKE, OWN), Err(Refusal::NotFound));
}

#[test]
fn what_cannot_be_sent_is_refused_and_changes_nothing() {
    let house = house();
    let key = || form("2026", RIKKE, OWN);
    assert_eq!(house.run("rikke", sending(key(), &[], &[("LOV-1", "kun ord")])), Err(Refusal::NothingAnswered));
    let blank = Command::SendEvaluation(SendEvaluation {
        form: key(),
        answers: vec![("LOV-1".into(), Answer::NotAnswered)],
        comments: Vec::new(),
    });
    assert_eq!(house.run("rikke", blank), Err(Refusal::NothingAnswered));
    assert_eq!(house.run("rikke", sending(key(), &[("NOGET", 3)], &[])), Err(Refusal::Stale));
    let long = "æ".repeat(4001);
    let refused = house.run("rikke", sending(key(), &[("LOV-1", 3)], &[("LOV-1", &long)]));
    assert_eq!(refused, Err(Refusal::TooLong { max: 4000 }));
    let refused = house.run("rikke", sending(key(), &[("LOV-1", 3)], &[("LOV-1", "a\u{7}")]));
    assert_eq!(refused, Err(Refusal::ControlCharacters));
    assert_eq!(house.run("rikke", some(form("2025", RIKKE, MANAGER))), Err(Refusal::NotFound));
    assert_eq!(house.run("ulla", some(form("2025", RIKKE, MANAGER))), Err(Refusal::RoundClosed));
    assert_eq!(house.run("rikke", some(form("1999", RIKKE, OWN))), Err(Refusal::NotFound));
    close(&house);
    assert_eq!(house.run("rikke", some(key())), Err(Refusal::RoundClosed));
    assert!(!look(&house, "rikke", RIKKE, OWN).unwrap().rights.write);
    assert!(house.engine.read(|model| model.evaluation(&key()).is_none()));
}

#[test]
fn neither_reads_the_other_before_both_are_sent() {
    let house = house();
    // Omar's own form is sent, the manager's is not; with Pia it is the other way round.
    for login in ["tove", "hr", "hanne", "anders", "mette", "admin"] {
        assert_eq!(look(&house, login, OMAR, OWN), Err(Refusal::NotFound), "{login}");
    }
    for login in ["pia", "hr", "hanne", "anders", "mette", "admin"] {
        assert_eq!(look(&house, login, PIA, MANAGER), Err(Refusal::NotFound), "{login}");
    }
    assert_eq!(digits(&look(&house, "omar", OMAR, OWN).unwrap()), "222222");
    assert_eq!(digits(&look(&house, "tove", PIA, MANAGER).unwrap()), "00-44-");
    house.run("tove", some(form("2026", OMAR, MANAGER))).unwrap();
    for login in ["tove", "hr", "hanne", "omar"] {
        assert_eq!(digits(&look(&house, login, OMAR, OWN).unwrap()), "222222", "{login}");
        assert_eq!(digits(&look(&house, login, OMAR, MANAGER).unwrap()), "3-----", "{login}");
    }
    for login in ["anders", "ingrid", "mette", "admin"] {
        assert_eq!(look(&house, login, OMAR, OWN), Err(Refusal::NotFound), "{login}");
    }
}

#[test]
fn a_closed_round_and_a_begun_interview_show_what_is_sent() {
    let closed = house();
    close(&closed);
    assert!(look(&closed, "tove", OMAR, OWN).is_ok());
    assert!(look(&closed, "pia", PIA, MANAGER).is_ok());
    assert_eq!(look(&closed, "pia", OMAR, OWN), Err(Refusal::NotFound));
    let begun = house();
    let mut round = begun.engine.read(|model| model.rounds[&"2026".into()].clone());
    round.interviews_begun.insert(OMAR);
    begun.put(vec![Fact::Round(Box::new(round))]);
    assert!(look(&begun, "tove", OMAR, OWN).is_ok());
    assert_eq!(look(&begun, "pia", PIA, MANAGER), Err(Refusal::NotFound), "another's interview");
}

#[test]
fn earlier_answers_of_a_side_not_shown_stay_hidden() {
    let house = house();
    // Mette's two forms are shown; what the manager answered in an earlier round still open is not.
    let mut round = house.engine.read(|model| model.rounds[&"2025".into()].clone());
    round.state = RoundState::Open;
    house.put(vec![Fact::Round(Box::new(round)), sent(form("2025", PIA, MANAGER), "55555", None, TOVE, "2025-04-13")]);
    house.run("pia", some(form("2026", PIA, OWN))).unwrap();
    assert_eq!(
        row(&look(&house, "pia", PIA, MANAGER).unwrap(), "SAM-1").last.digit(),
        Some(5),
        "both are sent in 2025"
    );
    let opened = house.run("tove", reopening(form("2025", PIA, OWN)));
    assert!(opened.is_ok());
    let view = look(&house, "pia", PIA, MANAGER).unwrap();
    assert_eq!((row(&view, "SAM-1").last, view.last_round), (Answer::NotAnswered, None));
    assert_eq!(row(&look(&house, "tove", PIA, MANAGER).unwrap(), "SAM-1").last.digit(), Some(5));
}

#[test]
fn an_opened_form_starts_from_what_was_sent_and_counts_as_not_sent() {
    let house = house();
    let key = form("2026", METTE, OWN);
    assert!(house.ask("tove", SideBySide { round: "2026".into(), person: METTE }).is_ok());
    house.run("tove", reopening(key.clone())).unwrap();
    assert_eq!(look(&house, "tove", METTE, OWN), Err(Refusal::NotFound));
    assert_eq!(look(&house, "mette", METTE, MANAGER), Err(Refusal::NotFound));
    assert_eq!(house.ask("tove", SideBySide { round: "2026".into(), person: METTE }), Err(Refusal::NotFound));
    let view = look(&house, "mette", METTE, OWN).unwrap();
    assert_eq!((view.state, view.rights.write, digits(&view).as_str()), (FormState::Reopened, true, "34-305"));
    assert_eq!(view.reopened.as_deref(), Some("Tastefejl"));
    house.draft("mette", &key, &[("LOV-1", "5"), ("LOV-2", "")]);
    assert_eq!(digits(&look(&house, "mette", METTE, OWN).unwrap()), "5--305");
    // Taking an answer out removes its draft; what was sent must not come back.
    let out = DraftField { of: DraftOf::Form(key.clone()), field: "SAM-1".into(), value: None };
    house.session("mette").save_drafts(vec![out]).unwrap();
    assert_eq!(digits(&look(&house, "mette", METTE, OWN).unwrap()), "5---05");
    house.run("mette", sending(key.clone(), &[("LOV-1", 5)], &[])).unwrap();
    let stored = house.engine.read(|model| model.evaluation(&key).cloned()).unwrap();
    assert_eq!((stored.version, stored.reopened), (2, None));
    assert_eq!(digits(&look(&house, "tove", METTE, OWN).unwrap()), "5-----");
}

#[test]
fn a_comment_taken_out_of_an_opened_form_is_gone() {
    let house = house();
    let key = form("2026", RIKKE, OWN);
    house.run("rikke", sending(key.clone(), &[("LOV-1", 3)], &[("LOV-1", "en"), ("LOV-2", "to")])).unwrap();
    house.run("hr", reopening(key.clone())).unwrap();
    assert_eq!(row(&look(&house, "rikke", RIKKE, OWN).unwrap(), "LOV-1").comment, "en");
    house.run("rikke", sending(key.clone(), &[("LOV-1", 3)], &[("LOV-2", "ny")])).unwrap();
    assert_eq!(house.engine.comment(&key, &"LOV-1".into()).unwrap(), "");
    assert_eq!(row(&look(&house, "rikke", RIKKE, OWN).unwrap(), "LOV-2").comment, "ny");
}

#[test]
fn an_older_page_does_not_overwrite_what_was_sent_and_opened_since() {
    let house = house();
    let key = form("2026", RIKKE, OWN);
    let old = look(&house, "rikke", RIKKE, OWN).unwrap().revision;
    // Other people's work and drafts make a page no older.
    house.run("ulla", some(form("2026", RIKKE, MANAGER))).unwrap();
    house.draft("rikke", &key, &[("LOV-1", "1")]);
    house.run_at("rikke", some(key.clone()), Some(old)).unwrap();
    house.run("ulla", reopening(key.clone())).unwrap();
    assert_eq!(house.run_at("rikke", some(key.clone()), Some(old)), Err(Refusal::Stale));
    let fresh = look(&house, "rikke", RIKKE, OWN).unwrap().revision;
    assert!(house.run_at("rikke", some(key), Some(fresh)).is_ok());
}

#[test]
fn the_nearest_manager_and_hr_open_a_form_again_never_their_own() {
    for login in ["tove", "hr", "hanne"] {
        assert!(house().run(login, reopening(form("2026", METTE, OWN))).is_ok(), "{login}");
    }
    let house = house();
    for login in ["omar", "anders", "ulla", "admin"] {
        assert_eq!(house.run(login, reopening(form("2026", METTE, OWN))), Err(Refusal::NotFound), "{login}");
    }
    assert_eq!(house.run("mette", reopening(form("2026", METTE, OWN))), Err(Refusal::NotForOneself));
    house.put(vec![sent(form("2026", HANNE, OWN), "111111", None, HANNE, "2026-04-10")]);
    assert_eq!(house.run("hanne", reopening(form("2026", HANNE, OWN))), Err(Refusal::NotForOneself));
    assert!(house.run("bent", reopening(form("2026", HANNE, OWN))).is_ok());
    assert_eq!(
        house.run("tove", reopening(form("2026", OMAR, MANAGER))),
        Err(Refusal::WrongFormState(FormState::NotBegun))
    );
    assert_eq!(house.run("tove", reopening(form("2025", METTE, OWN))), Err(Refusal::RoundClosed));
    let blank = Command::ReopenEvaluation { form: form("2026", OMAR, OWN), reason: " ".into() };
    assert_eq!(house.run("tove", blank), Err(Refusal::Required("reason".into())));
}

#[test]
fn the_employee_asks_and_the_wish_goes_when_it_is_met() {
    let house = house();
    let key = form("2026", METTE, OWN);
    assert!(look(&house, "mette", METTE, OWN).unwrap().rights.ask_reopen);
    house.run("mette", asking(key.clone())).unwrap();
    assert!(!look(&house, "mette", METTE, OWN).unwrap().rights.ask_reopen);
    let wish = || house.engine.read(|model| model.evaluation(&key).unwrap().reopen_asked.clone());
    assert_eq!(wish().as_deref(), Some("Glemte noget"));
    assert!(look(&house, "tove", METTE, OWN).unwrap().rights.reopen);
    house.run("tove", reopening(key.clone())).unwrap();
    assert_eq!(wish(), None);
    for login in ["tove", "hr", "omar"] {
        assert_eq!(house.run(login, asking(form("2026", OMAR, MANAGER))), Err(Refusal::NotFound), "{login}");
    }
    let refused = house.run("rikke", asking(form("2026", RIKKE, OWN)));
    assert_eq!(refused, Err(Refusal::WrongFormState(FormState::NotBegun)));
}

#[test]
fn rights_tell_what_would_be_allowed() {
    let house = house();
    let rights = look(&house, "tove", METTE, OWN).unwrap().rights;
    assert!(!rights.write && rights.reopen && !rights.ask_reopen && rights.side_by_side);
    let rights = look(&house, "mette", METTE, OWN).unwrap().rights;
    assert!(!rights.write && !rights.reopen && rights.ask_reopen && rights.side_by_side);
    let rights = look(&house, "mette", METTE, MANAGER).unwrap().rights;
    assert!(!rights.write && !rights.reopen && !rights.ask_reopen && rights.side_by_side);
    let rights = look(&house, "omar", OMAR, OWN).unwrap().rights;
    assert!(!rights.side_by_side);
}

#[test]
fn the_demand_is_that_of_the_profile_when_the_form_was_sent() {
    let house = house();
    let mut mette = house.engine.read(|model| model.organisation.person(METTE).cloned()).unwrap();
    mette.history[0].profile = Some("BOS".into());
    house.put(vec![Fact::Person(Box::new(mette))]);
    let view = look(&house, "mette", METTE, OWN).unwrap();
    assert_eq!((view.profile.as_deref(), row(&view, "SAM-1").demand), (Some("Sagsbehandler"), Some(level(3))));
    house.run("tove", reopening(form("2026", METTE, OWN))).unwrap();
    let view = look(&house, "mette", METTE, OWN).unwrap();
    assert_eq!((view.profile.as_deref(), row(&view, "SAM-1").demand), (Some("Bostøtte"), Some(level(4))));
}

#[test]
fn a_question_that_came_late_stands_with_its_area() {
    let house = house();
    let mut round = house.engine.read(|model| model.rounds[&"2026".into()].clone());
    let mut late = round.questions[0].clone();
    late.competence = "LOV-9".into();
    round.questions.push(late);
    house.put(vec![Fact::Round(Box::new(round))]);
    let view = look(&house, "mette", METTE, OWN).unwrap();
    let ids: Vec<_> = view.rows.iter().map(|row| row.competence.as_str()).collect();
    assert_eq!(ids, ["LOV-1", "LOV-2", "LOV-3", "LOV-9", "SAM-1", "SAM-2", "SAM-3"]);
    assert_eq!(digits(&view), "34--305", "answers stay with their questions");
}
