//! The plain line mode: what is said, and that it comes to the same as the screen.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::form::sample::{COMPANION, COURSES, DAY, DAYS, Facts, GUIDE, LEVEL, NAME, REMARK, WHO, WISH};
use crate::form::{Answers, Draft};
use crate::text::Language;

type Sample = Session<Facts, Answers>;

const NAMES: [&str; 3] = ["Anders Holm", "Ane Holm", "Bo Kær"];

struct Colleagues;

impl People for Colleagues {
    fn find(&self, _: Picker, typed: &str) -> Vec<(PersonNo, String)> {
        let all = (1..).map(PersonNo).zip(NAMES.map(str::to_owned));
        all.filter(|(_, name)| crate::text::fold::matches(name, typed)).collect()
    }

    fn name(&self, person: PersonNo) -> Option<String> {
        NAMES.get(person.0 as usize - 1).map(|name| (*name).to_owned())
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
}

fn begin(words: &Words) -> (Sample, Vec<String>) {
    let plain = Plain { words, today: today(), people: &Colleagues };
    let walk = Walk::new(GUIDE, Facts { talks: true }, Draft::new(), &plain.reader());
    Session::begin(walk, &plain)
}

/// Everything said in answer to these lines, and how it ended.
fn talk(words: &Words, script: &[&str]) -> (Vec<String>, End<Answers>) {
    let plain = Plain { words, today: today(), people: &Colleagues };
    let (mut session, mut said) = begin(words);
    let mut end = End::Asking;
    for line in script {
        assert_eq!(end, End::Asking, "ended before {line}");
        said.push(format!("> {line}"));
        let reply = session.line(line, &plain);
        said.extend(reply.lines);
        end = reply.end;
    }
    (said, end)
}

#[test]
fn a_whole_talk_reads_well() {
    let script = ["?", "Eva", "4", "3", "snart", "i morgen", "ja", "holm", "2", "", "Husk kaffe", "og brød", "", "nej"];
    let (said, end) = talk(&Words::new(Language::Da), &script);
    assert_eq!(end, End::Closed);
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn english_speaks_english_and_understands_both() {
    let (said, end) = talk(&Words::new(Language::En), &["Eva", "1", "5", "", "ja"]);
    assert!(matches!(end, End::Finished(_)));
    let expected = "Is this right? Answer yes to finish, no to stop and keep the draft, or type the number of the \
                    answer you want to change.";
    assert_eq!(said.iter().rfind(|line| !line.starts_with('>')).map(String::as_str), Some(expected));
}

#[test]
fn back_is_never_blocked_and_words_count_only_outside_texts() {
    let words = Words::new(Language::Da);
    let (said, _) = talk(&words, &["<"]);
    assert!(said.contains(&"Dette er det første spørgsmål.".to_owned()));

    let (_, end) = talk(&words, &["tilbage", "tilbage", "<", "", "none", "-", "", "j"]);
    let End::Finished(answers) = end else { panic!("{end:?}") };
    assert_eq!(answers.text(&NAME), Some("tilbage"));
}

#[test]
fn an_answer_changed_at_the_end_asks_only_what_is_new() {
    let words = Words::new(Language::Da);
    let start = ["Eva", "none", "3", ""];
    let (said, end) = talk(&words, &[&start[..], &["2", "course", "1", "", "j"]].concat());
    let End::Finished(answers) = end else { panic!("{}", said.join("\n")) };
    assert_eq!((answers.one(&WISH), answers.number(&DAYS)), (Some("course"), Some(10)));
    assert_eq!(said.iter().filter(|line| *line == "Her er dine svar:").count(), 2);
}

#[test]
fn a_refusal_goes_on_at_its_field() {
    let words = Words::new(Language::Da);
    let plain = Plain { words: &words, today: today(), people: &Colleagues };
    let (mut session, _) = begin(&words);
    for line in ["Eva", "none", "3", "", "j"] {
        session.line(line, &plain);
    }
    let lines = session.refused("Det navn er taget.".to_owned(), Some(NAME), &plain);
    assert_eq!(lines.first().map(String::as_str), Some("Det navn er taget."));
    assert_eq!(session.line("Ida", &plain).end, End::Asking);
    let End::Finished(answers) = session.line("j", &plain).end else { panic!("not finished") };
    assert_eq!(answers.text(&NAME), Some("Ida"));
}

#[derive(Default)]
struct Kept {
    draft: Draft,
    refusals: Vec<run::Refused>,
    out: Option<Answers>,
}

impl run::Purpose<Answers> for Kept {
    fn keep(&mut self, change: crate::form::Change) {
        self.draft.insert(change.field, change.entry);
    }

    fn carry_out(&mut self, out: Answers) -> Result<String, run::Refused> {
        self.out = Some(out);
        self.refusals.pop().map_or_else(|| Ok("Gemt.".to_owned()), Err)
    }
}

fn run_on(input: &[u8], kept: &mut Kept) -> (run::Ended, String) {
    let words = Words::new(Language::Da);
    let plain = Plain { words: &words, today: today(), people: &Colleagues };
    let mut output = Vec::new();
    let walk = Walk::new(GUIDE, Facts { talks: true }, kept.draft.clone(), &plain.reader());
    let begun = Session::begin(walk, &plain);
    let ended = run::run(begun, &plain, &mut &*input, &mut output, kept).expect("memory");
    (ended, String::from_utf8(output).expect("text"))
}

#[test]
fn lines_cut_off_in_the_middle_of_a_text_lose_nothing() {
    let mut kept = Kept::default();
    let (ended, said) = run_on("Eva\nnone\n3\nførste linje\nanden linje".as_bytes(), &mut kept);
    assert_eq!(ended, run::Ended::CutOff);
    assert!(said.ends_with("Din kladde er gemt. Den ligger klar, næste gang du åbner Sofus.\n"));

    let (ended, said) = run_on(b"j\n", &mut kept);
    assert_eq!(ended, run::Ended::Done);
    assert!(said.contains("Du har en kladde. Den er hentet frem.") && said.ends_with("Gemt.\n"));
    let remark = kept.out.as_ref().and_then(|out| out.text(&REMARK));
    assert_eq!(remark, Some("første linje\nanden linje"));
}

#[test]
fn a_refusal_or_a_wrong_character_set_is_said_and_the_guide_goes_on() {
    let refused = run::Refused { sentence: "Navnet er taget.".to_owned(), field: Some(NAME) };
    let mut kept = Kept { refusals: vec![refused], ..Kept::default() };
    let (ended, said) = run_on(b"S\xf8ren\nEva\r\nnone\n\n\nj\nIda\nj\n", &mut kept);
    assert_eq!(ended, run::Ended::Done);
    assert!(said.contains("sender ikke UTF-8") && said.contains("Navnet er taget."));
    assert_eq!(kept.out.as_ref().and_then(|out| out.text(&NAME)), Some("Ida"));
}

/// For each field something wrong to try first, if any, and something right.
type Script = BTreeMap<&'static str, (Option<String>, String)>;

fn script(wish: &'static str) -> impl Strategy<Value = Script> {
    let pick = |options: &'static [&'static str]| prop::sample::select(options).prop_map(str::to_owned);
    let right = (
        pick(&["Eva", "Bo Kær", "Åse"]),
        pick(&["law", "1 2", "2"]),
        pick(&["0,5", "4.5", "20"]),
        pick(&["i dag", "+14", "uge 47", "22/11", "01-01-2026"]),
        pick(&["j", "nej", "yes", "n"]),
        pick(&["1", "2", "3"]),
        pick(&["0", "3", "5"]),
        pick(&["Intet", "Tak for i dag"]),
    );
    let wrong = prop::collection::vec(any::<bool>(), 9);
    (right, wrong).prop_map(move |((name, courses, days, day, companion, who, level, remark), wrong)| {
        let bad = ["x".repeat(21), "9".into(), "9".into(), "99".into(), "snart".into(), "måske".into()];
        let rows = [
            (NAME, name),
            (WISH, wish.to_owned()),
            (COURSES, courses),
            (DAYS, days),
            (DAY, day),
            (COMPANION, companion),
            (LEVEL, level),
            (REMARK, remark),
            (WHO, who),
        ];
        let mut script = Script::new();
        for (at, (field, right)) in rows.into_iter().enumerate() {
            let bad = bad.get(at).filter(|_| wrong[at]).cloned();
            script.insert(Box::leak(field.as_str().to_owned().into_boxed_str()), (bad, right));
        }
        script
    })
}

fn field_name(walk: &Walk<Facts, Answers>) -> Option<String> {
    walk.field().map(|field| field.id.as_str().to_owned())
}

/// As somebody at the screen does it: wrong answers are passed by and put right when `Finish` goes to them.
fn on_screen(script: &Script, second_wish: &str, words: &Words) -> Answers {
    let reader = WordReader { words, today: today() };
    let mut walk = Walk::new(GUIDE, Facts { talks: true }, Draft::new(), &reader);
    let mut tried = Vec::new();
    let mut changed = false;
    for _ in 0..200 {
        let Some(name) = field_name(&walk) else {
            if !changed {
                changed = true;
                walk.act(Act::Focus(WISH), &reader);
                walk.act(Act::Toggle(second_wish.to_owned()), &reader);
                walk.act(Act::NextField, &reader);
                continue;
            }
            if let Outcome::Finished(answers) = walk.act(Act::Finish, &reader) {
                return answers;
            }
            continue;
        };
        let (wrong, right) = &script[name.as_str()];
        let typed = wrong.as_ref().filter(|_| !tried.contains(&name)).unwrap_or(right).clone();
        tried.push(name.clone());
        if name == "who" {
            walk.act(Act::Put(Value::Person(PersonNo(right.parse().expect("a number")))), &reader);
        } else if name != "wish" || !changed {
            walk.act(Act::Type(typed), &reader);
        }
        walk.act(Act::NextField, &reader);
    }
    panic!("no end on screen: {script:?}");
}

/// As somebody does it line by line: each wrong answer is put right at once.
fn line_by_line(script: &Script, second_wish: &str, words: &Words) -> Answers {
    let plain = Plain { words, today: today(), people: &Colleagues };
    let (mut session, _) = begin(words);
    let mut tried = Vec::new();
    let mut changed = false;
    for _ in 0..200 {
        let Some(name) = field_name(&session.walk) else {
            let line = if changed { "ja" } else { "2" };
            if let End::Finished(answers) = session.line(line, &plain).end {
                return answers;
            }
            if !changed {
                changed = true;
                session.line(second_wish, &plain);
            }
            continue;
        };
        let (wrong, right) = &script[name.as_str()];
        let typed = wrong.as_ref().filter(|_| !tried.contains(&name)).unwrap_or(right).clone();
        tried.push(name.clone());
        match name.as_str() {
            "who" => {
                // All three match; the right one is chosen by its number.
                session.line("o", &plain);
                session.line(&typed, &plain);
            }
            "remark" => {
                session.line(&typed, &plain);
                session.line("", &plain);
            }
            _ => {
                session.line(&typed, &plain);
            }
        }
    }
    panic!("no end line by line: {script:?}");
}

fn wish() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["none", "course", "talk"])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn plain_and_screen_come_to_the_same(script in wish().prop_flat_map(script), second in wish(), danish: bool) {
        let words = Words::new(if danish { Language::Da } else { Language::En });
        prop_assert_eq!(on_screen(&script, second, &words), line_by_line(&script, second, &words));
    }

    #[test]
    fn no_line_makes_it_fall_over(lines in prop::collection::vec(prop_oneof!["\\PC{0,8}", "[0-9jn<?-]"], 0..30)) {
        let words = Words::new(Language::Da);
        let plain = Plain { words: &words, today: today(), people: &Colleagues };
        let (mut session, _) = begin(&words);
        // What is typed is shown again, and a person may type what a place in a text looks like.
        for line in lines.into_iter().map(|line| line.replace("{$", "{")) {
            let reply = session.line(&line, &plain);
            let unfilled = reply.lines.iter().any(|said| said.contains("{$"));
            prop_assert!(!unfilled);
        }
    }
}
