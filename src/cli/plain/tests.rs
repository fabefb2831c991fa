//! The line mode on the fixture's organisation.

use super::*;
use crate::domain::competence::Answer;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::service::ask::{AnyAnswer, AnyAsk};
use crate::service::command::{Receipt, Request, SendEvaluation};
use crate::service::draft::DraftField;
use crate::service::fixture::{House, OMAR, RIKKE, empty_house, form, house};
use crate::service::local::LocalSession;
use crate::service::session::Change;
use crate::text::Language::{Da, En};
use proptest::prelude::*;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;

/// A session that remembers what was asked of it, and whose disk can be full.
struct Recorder {
    inner: LocalSession,
    requests: Mutex<Vec<Request>>,
    full: AtomicBool,
}

impl Recorder {
    fn of(house: &House, login: &str) -> Self {
        Self { inner: house.session(login), requests: Mutex::default(), full: AtomicBool::new(false) }
    }

    fn sent(&self) -> SendEvaluation {
        let requests = self.requests.lock().unwrap();
        let sent = requests.iter().rev().find_map(|request| match &request.command {
            Command::SendEvaluation(sent) => Some(sent.clone()),
            _ => None,
        });
        sent.expect("nothing was sent")
    }
}

impl Session for Recorder {
    fn run(&self, request: Request) -> Result<Receipt, Refusal> {
        self.requests.lock().unwrap().push(request.clone());
        self.inner.run(request)
    }

    fn ask_any(&self, ask: AnyAsk) -> Result<AnyAnswer, Refusal> {
        self.inner.ask_any(ask)
    }

    fn save_drafts(&self, fields: Vec<DraftField>) -> Result<(), Refusal> {
        if self.full.load(Ordering::Relaxed) { Err(Refusal::DiskFull) } else { self.inner.save_drafts(fields) }
    }

    fn changes(&self) -> Receiver<Change> {
        self.inner.changes()
    }
}

/// Everything said in answer to these lines, with the lines marked.
fn talk_on(session: &dyn Session, language: Language, seed: u128, script: &[&str]) -> String {
    let (mut plain, mut said) = Plain::begin(session, Words::new(language), seed).unwrap();
    for line in script {
        said.push(format!("> {line}"));
        said.extend(plain.line(line, session).lines);
    }
    said.join("\n")
}

fn talk(house: &House, login: &str, language: Language, script: &[&str]) -> String {
    // Request ids are used once only, as the seed of a real start is.
    talk_on(&house.session(login), language, u128::from(house.revision()) * 1000, script)
}

fn view(house: &House, login: &str, key: &FormKey) -> crate::service::views::FormView {
    house.ask(login, ask::Form { form: key.clone() }).unwrap()
}

fn digits(house: &House, login: &str, key: &FormKey) -> String {
    let sign = |answer: Answer| answer.digit().map_or('-', |digit| char::from(b'0' + digit));
    view(house, login, key).rows.iter().map(|row| sign(row.answer)).collect()
}

fn own(person: crate::domain::ids::PersonNo) -> FormKey {
    form("2026", person, Rater::Own)
}

const FILLS_IN: [&str; 18] =
    ["1", "1", "4", "s", "c", "Et møde om ugen", "og kurser", "", "2", "t", "l", "6", "1", "<", "<", "0", "n", "send"];

#[test]
fn an_employee_fills_in_and_sends() {
    let house = house();
    let said = talk(&house, "rikke", Da, &FILLS_IN);
    insta::assert_snapshot!(said);
    assert_eq!(digits(&house, "rikke", &own(RIKKE)), "4420-1");
    let said = talk(&house, "rikke", Da, &["1", "1", "send", "ja", "q"]);
    assert!(said.ends_with("Farvel. Alt er gemt."), "{said}");
    let sent = view(&house, "rikke", &own(RIKKE));
    assert_eq!((sent.state, sent.rows[2].comment.as_str()), (FormState::Sent, "Et møde om ugen\nog kurser"));
}

#[test]
fn the_same_in_english_comes_to_the_same() {
    let (danish, english) = (house(), house());
    let (da, en) = (Recorder::of(&danish, "rikke"), Recorder::of(&english, "rikke"));
    let script = [&FILLS_IN[..], &["ja"]].concat();
    talk_on(&da, Da, 1, &script);
    let said = talk_on(&en, En, 1, &script);
    assert_eq!(da.sent(), en.sent());
    assert!(said.contains("The form is sent and locked. Thank you."));
    assert!(said.contains("Question 2 of 6, Lovgivning: Bruge forvaltningsloven"));
}

#[test]
fn a_manager_answers_reads_and_asks_across_the_team() {
    let house = house();
    // The form about Omar, then one question at a time for the team, in which only his form is open.
    talk(&house, "tove", Da, &["3", "2", "1", "5", "4"]);
    assert_eq!(digits(&house, "tove", &form("2026", OMAR, Rater::Manager)), "54----");
    let said = talk(&house, "tove", Da, &["3", "4", "1", "2", "<", "3", "l"]);
    assert!(said.contains("Spørgsmål 3 af 6") && said.contains("Mette Lund: skemaet er sendt og låst."), "{said}");
    assert_eq!(digits(&house, "tove", &form("2026", OMAR, Rater::Manager)), "5413--");
    insta::assert_snapshot!(talk(&house, "tove", Da, &["3", "1", "2"]));
}

#[test]
fn what_is_hidden_stays_hidden_and_is_refused_in_words() {
    let house = house();
    // Omar's manager has not sent: nothing to read side by side.
    let said = talk(&house, "omar", Da, &["2", "1", "side", "3", "genåbn", "Jeg kom til at taste forkert", ""]);
    assert!(said.contains("Skemaerne kan først læses side om side, når begge er sendt."));
    assert!(said.contains("Skemaet er sendt og låst, så svarene kan ikke ændres."));
    assert!(said.contains("Dit ønske er sendt til din leder."), "{said}");
    assert!(!said.contains("Mit team"));
    let said = talk(&house, "tove", Da, &["1", "1", "Det er i orden", ""]);
    assert!(said.contains("Skemaet er åbnet igen."), "{said}");
    let said = talk(&house, "omar", En, &["1", "1", "send", "no", "x", "99", "7"]);
    assert!(said.contains("Reopened: Det er i orden") && said.contains("The form is not sent."), "{said}");
    let said = talk(&house, "rikke", En, &["1", "1", "send"]);
    assert!(said.ends_with(&Words::new(En).say(id::REFUSAL_NOTHING_ANSWERED)));
}

#[test]
fn an_answer_taken_back_after_reopening_stays_taken_back() {
    let house = house();
    let reopen = Command::ReopenEvaluation { form: own(OMAR), reason: "Ret".into() };
    house.run("tove", reopen).unwrap();
    talk(&house, "omar", Da, &["1", "1", "-", "m"]);
    assert_eq!(digits(&house, "omar", &own(OMAR)), "-22222");
}

#[test]
fn a_full_disk_is_told_and_nothing_is_lost_when_it_has_room_again() {
    let house = house();
    let session = Recorder::of(&house, "rikke");
    let (mut plain, _) = Plain::begin(&session, Words::new(Da), 1).unwrap();
    for line in ["1", "1", "4"] {
        plain.line(line, &session);
    }
    session.full.store(true, Ordering::Relaxed);
    assert!(plain.line("3", &session).lines.join("\n").contains("Ikke gemt."));
    session.full.store(false, Ordering::Relaxed);
    let reply = plain.line("m", &session);
    assert!(reply.lines.contains(&"Det, der manglede at blive gemt, er nu gemt.".to_owned()));
    assert_eq!(digits(&house, "rikke", &own(RIKKE)), "43----");
}

#[test]
fn lines_that_end_in_the_middle_lose_nothing() {
    let house = house();
    let run = |input: &[u8], seed| {
        let mut output = Vec::new();
        let session = house.session("rikke");
        let ended = run::run(&session, Words::new(Da), seed, &mut &*input, &mut output).unwrap();
        assert_eq!(ended, Ok(()));
        String::from_utf8(output).unwrap()
    };
    let said = run("1\n1\r\n4\n3\nc\nførste linje\nanden".as_bytes(), 1);
    assert!(said.ends_with("Farvel. Alt er gemt.\n"), "{said}");
    let said = run(b"1\n1\nbl\xf8d\nsend\nja\n", 100);
    assert!(said.contains("Spørgsmål 3 af 6") && said.contains("Bemærkning: første linje\nanden"), "{said}");
    assert!(said.contains("sender ikke UTF-8") && said.contains("Skemaet er sendt og låst. Tak."));
    assert_eq!(digits(&house, "rikke", &own(RIKKE)), "43----");
}

#[test]
fn what_the_screen_kept_as_a_draft_sends_the_same() {
    let (lines, screen) = (house(), house());
    let typed = Recorder::of(&lines, "rikke");
    talk_on(&typed, Da, 1, &["1", "1", "4", "0", "c", "Kort", "", "5", "send", "ja"]);
    screen.draft("rikke", &own(RIKKE), &[("LOV-1", "4"), ("LOV-2", "0"), ("LOV-3/comment", "Kort"), ("LOV-3", "5")]);
    screen.draft("rikke", &own(RIKKE), &[("cursor", "SAM-1")]);
    let continued = Recorder::of(&screen, "rikke");
    let said = talk_on(&continued, Da, 1, &["1", "1", "send", "ja"]);
    assert!(said.contains("Spørgsmål 4 af 6"), "the screen's cursor: {said}");
    assert_eq!(typed.sent(), continued.sent());
}

#[test]
fn hr_opens_a_round_and_the_draft_waits_in_between() {
    let house = house();
    let at = |said: &str, label: &str| {
        let line = said.lines().find(|line| line.ends_with(label)).unwrap();
        line.split('.').next().unwrap().to_owned()
    };
    let menu = at(&talk(&house, "hr", Da, &[]), "Åbn en ny runde");
    talk(&house, "hr", Da, &[&menu, "Efterår"]);
    let said = talk(&house, "hr", Da, &[&menu, "2026-e", "", "", "", "", "", "ja", "måske", "nej"]);
    assert!(said.contains("12 er med · 6 spørgsmål · frist 13-05-2026"), "{said}");
    assert!(said.contains("Søren Vang: ingen jobprofil, også i Runde 2026."), "{said}");
    assert_eq!(house.ask("hr", ask::Rounds {}).unwrap().len(), 2, "seen and not opened");
    let said = talk(&house, "hr", Da, &[&menu, "", "", "", "", "", "ja", "ja"]);
    assert!(said.contains("Efterår: åben fra 15-04-2026"), "{said}");
    assert_eq!(house.ask("hr", ask::Rounds {}).unwrap().len(), 3);
}

#[test]
fn everybody_can_read_what_is_theirs_in_both_languages() {
    let house = house();
    for language in Language::ALL {
        for login in ["mette", "tove", "hr", "admin", "ingrid", "soeren", "hanne"] {
            let menu = talk(&house, login, language, &[]);
            let count =
                menu.lines().filter(|line| line.split('.').next().is_some_and(|n| n.parse::<u8>().is_ok())).count();
            for number in 1..count - 1 {
                let said = talk(&house, login, language, &[&number.to_string(), "", "?", "<", "m"]);
                let words = Words::new(language);
                assert!(said.lines().any(|line| line == words.say(id::PLAIN_MENU)), "{login} {number}: {said}");
                let refused = words.say(id::REFUSAL_NOT_FOUND);
                assert!(!said.contains(&refused), "{login} {number}: {said}");
            }
        }
    }
}

#[test]
fn a_person_is_found_by_name_or_number_and_chosen_by_a_small_one() {
    let house = house();
    let said = talk(&house, "rikke", Da, &["10", "ulla", "1006", "1", "<"]);
    assert!(said.contains("1. Ulla Krog") && said.contains("Personkort: Mette Lund."), "{said}");
}

#[test]
fn an_empty_organisation_says_why_it_is_empty() {
    let said = talk(&empty_house(), "hr", Da, &["1", "m", "3"]);
    assert!(said.contains("Der venter ikke noget på dig lige nu."));
    assert!(said.contains("Der har ikke været nogen runde endnu."), "{said}");
}

#[test]
fn the_language_is_switched_and_remembered() {
    let house = house();
    let said = talk(&house, "rikke", Da, &["11"]);
    assert!(said.contains("The language is now English.\n\nMain menu"), "{said}");
    assert_eq!(house.ask("rikke", ask::Me {}).unwrap().settings.language.as_deref(), Some("en"));
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    let words = prop::sample::select(vec![
        "1",
        "1",
        "1",
        "2",
        "3",
        "4",
        "5",
        "0",
        "n",
        "s",
        "c",
        "t",
        "l",
        "m",
        "<",
        "?",
        "send",
        "ja",
        "nej",
        "side",
        "genåbn",
        "",
        "",
        "tekst",
        "12",
        "999999999999",
    ]);
    let line = prop_oneof![8 => words.prop_map(str::to_owned), 1 => "[^{\\pC]{0,8}"];
    prop::collection::vec(line, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_lines_make_it_fall_over_or_lose_an_answer(lines in lines(), manager: bool) {
        let house = house();
        let (login, key) =
            if manager { ("tove", form("2026", OMAR, Rater::Manager)) } else { ("rikke", own(RIKKE)) };
        let session = house.session(login);
        let (mut plain, _) = Plain::begin(&session, Words::new(Da), 1).unwrap();
        let mut answered = 0;
        for line in lines.into_iter().filter(|line| !["-", "slet", "clear"].contains(&line.trim())) {
            let reply = plain.line(&line, &session);
            let unfilled = reply.lines.iter().any(|said| said.contains("{$") || said.contains("{ $"));
            prop_assert!(!unfilled);
            let now = digits(&house, login, &key).chars().filter(|sign| *sign != '-').count();
            prop_assert!(now >= answered, "an answer is gone after {line:?}");
            answered = now;
            if reply.over {
                break;
            }
        }
    }
}
