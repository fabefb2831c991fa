//! The rules of a walk.

use proptest::prelude::*;

use super::branches::every_branch;
use super::sample::{COMPANION, COURSES, DAY, DAYS, Facts, GUIDE, LEVEL, NAME, REMARK, Strict, WHO, WISH};
use super::*;
use crate::domain::competence::Answer;

type Sample = Walk<Facts, Answers>;

fn begin() -> Sample {
    Walk::new(GUIDE, Facts { talks: true }, Draft::new(), &Strict)
}

fn answer(walk: &mut Sample, field: FieldId, typed: &str) {
    walk.act(Act::Focus(field), &Strict);
    walk.act(Act::Type(typed.to_owned()), &Strict);
    walk.leave(&Strict);
}

fn filled() -> Sample {
    let mut walk = begin();
    for (field, typed) in [(NAME, "Bo"), (WISH, "talk"), (DAY, "01-02-2026"), (COMPANION, "n")] {
        answer(&mut walk, field, typed);
    }
    walk
}

fn finished(walk: &mut Sample) -> Answers {
    match walk.act(Act::Finish, &Strict) {
        Outcome::Finished(answers) => answers,
        other => panic!("{other:?}"),
    }
}

fn focus(walk: &Sample) -> Option<&str> {
    walk.field().map(|field| field.id.as_str())
}

#[test]
fn typing_raises_no_problem_and_leaving_formats_and_checks() {
    let mut walk = filled();
    walk.act(Act::Focus(DAY), &Strict);
    walk.act(Act::Type("1-2-".to_owned()), &Strict);
    assert_eq!(walk.problem(&DAY), None);
    assert_eq!(walk.text(&Strict), "1-2-");
    assert_eq!(walk.act(Act::NextField, &Strict), Outcome::Moved);
    assert_eq!(walk.problem(&DAY), Some(&Problem::NotADate));
    walk.act(Act::PreviousField, &Strict);
    assert_eq!(walk.text(&Strict), "1-2-", "what was typed is still there");
    walk.act(Act::Type("1-2-2026".to_owned()), &Strict);
    walk.leave(&Strict);
    assert_eq!(walk.text(&Strict), "01-02-2026");
    assert_eq!(walk.problem(&DAY), None);
}

#[test]
fn an_empty_field_is_complained_about_at_next_and_not_before() {
    let mut walk = begin();
    walk.act(Act::NextField, &Strict);
    assert_eq!(walk.problem(&NAME), None);
    assert_eq!(walk.act(Act::Next, &Strict), Outcome::Stopped(Problem::Required.at(NAME)));
    assert_eq!(focus(&walk), Some("name"));
    assert_eq!(walk.problem(&WISH), Some(&Problem::Required));
}

#[test]
fn finish_goes_to_the_first_problem() {
    let mut walk = filled();
    answer(&mut walk, DAY, "no");
    answer(&mut walk, REMARK, &"x".repeat(51));
    assert_eq!(walk.act(Act::Finish, &Strict), Outcome::Stopped(Problem::NotADate.at(DAY)));
    assert_eq!(focus(&walk), Some("day"));
    answer(&mut walk, DAY, "31-12-2025");
    let from = chrono::NaiveDate::from_ymd_opt(2026, 1, 1);
    assert_eq!(walk.act(Act::Finish, &Strict), Outcome::Stopped(Problem::DateOutOfRange { from, to: None }.at(DAY)));
    answer(&mut walk, DAY, "01-01-2026");
    assert_eq!(walk.act(Act::Finish, &Strict), Outcome::Stopped(Problem::TooLong { max: 50, is: 51 }.at(REMARK)));
}

#[test]
fn the_guides_own_rule_is_shown_at_its_field() {
    let mut walk = filled();
    answer(&mut walk, REMARK, "Bo");
    walk.act(Act::Summary, &Strict);
    assert!(walk.on_summary());
    let finding = Problem::Because(Label::given("same")).at(REMARK);
    assert_eq!(walk.act(Act::Finish, &Strict), Outcome::Stopped(finding.clone()));
    assert_eq!((focus(&walk), walk.problem(&REMARK)), (Some("remark"), Some(&finding.problem)));
}

#[test]
fn hidden_steps_keep_their_answers_and_submit_nothing() {
    let mut walk = filled();
    answer(&mut walk, COMPANION, "j");
    walk.act(Act::Focus(WHO), &Strict);
    walk.act(Act::Put(Value::Person(crate::domain::ids::PersonNo(7))), &Strict);
    assert_eq!(finished(&mut walk).len(), 5);

    answer(&mut walk, WISH, "none");
    let names: Vec<String> = finished(&mut walk).iter().map(|(field, _)| field.to_string()).collect();
    assert_eq!(names, ["name", "wish"], "who hangs on companion, which hangs on wish");

    answer(&mut walk, WISH, "talk");
    assert_eq!(finished(&mut walk).len(), 5);
}

#[test]
fn a_default_counts_until_the_field_is_touched() {
    let mut walk = filled();
    answer(&mut walk, WISH, "course");
    assert_eq!(walk.answers().number(&DAYS), None, "hidden");
    answer(&mut walk, COURSES, "2, 1");
    assert_eq!(walk.answers().number(&DAYS), Some(10));
    walk.act(Act::Focus(DAYS), &Strict);
    walk.act(Act::Clear, &Strict);
    assert_eq!(walk.answers().number(&DAYS), None);
    assert_eq!(walk.act(Act::Finish, &Strict), Outcome::Stopped(Problem::Required.at(DAYS)));
}

#[test]
fn options_can_be_chosen_away_again() {
    let mut walk = filled();
    answer(&mut walk, WISH, "course");
    walk.act(Act::Focus(COURSES), &Strict);
    for key in ["law", "talking", "law"] {
        walk.act(Act::Toggle(key.to_owned()), &Strict);
    }
    assert_eq!(walk.answers().many(&COURSES).collect::<Vec<_>>(), ["talking"]);
    walk.act(Act::Toggle("talking".to_owned()), &Strict);
    assert_eq!(walk.answers().get(&COURSES), None);
}

#[test]
fn an_option_that_is_gone_is_a_problem_and_not_an_answer() {
    let mut walk = filled();
    walk.set_facts(Facts { talks: false }, &Strict);
    assert_eq!(walk.answers().one(&WISH), None);
    assert_eq!(walk.act(Act::Finish, &Strict), Outcome::Stopped(Problem::UnknownOption { count: 2 }.at(WISH)));
}

#[test]
fn text_is_kept_clean() {
    let mut walk = begin();
    answer(&mut walk, NAME, " A\u{30a}ge\u{1b}\r\nBo ");
    assert_eq!(walk.answers().text(&NAME), Some("Åge Bo"));
    answer(&mut walk, REMARK, "\na\r\nb\u{7}\n");
    assert_eq!(walk.answers().text(&REMARK), Some("a\nb"));
    answer(&mut walk, LEVEL, "0");
    assert_eq!(walk.answers().level(&LEVEL), Answer::NotRelevant);
    answer(&mut walk, LEVEL, "6");
    assert_eq!(walk.problem(&LEVEL), Some(&Problem::NotALevel { with_not_relevant: true }));
}

#[test]
fn a_draft_is_taken_up_where_it_was_left_even_in_the_middle_of_a_word() {
    let mut walk = filled();
    let mut draft = Draft::new();
    for change in walk.take_changes() {
        let written = change.entry.write();
        draft.insert(change.field, Entry::from_written(&written).expect("as written"));
    }
    answer(&mut walk, LEVEL, "3");
    walk.act(Act::Focus(REMARK), &Strict);
    walk.act(Act::Type("half a sen ".to_owned()), &Strict);
    draft.extend(walk.take_changes().into_iter().chain(walk.typed_change()).map(|change| (change.field, change.entry)));

    let mut again = Walk::new(GUIDE, Facts { talks: true }, draft, &Strict);
    assert!(again.on_summary(), "everything has been touched");
    assert_eq!(finished(&mut again), finished(&mut walk));
    assert_eq!(again.answers().text(&REMARK), Some("half a sen"));
}

#[test]
fn a_draft_of_another_kind_is_a_problem_and_nothing_worse() {
    let draft = Draft::from([(NAME, Entry::Given(Value::YesNo(true))), (FieldId::new("gone"), Entry::Empty)]);
    let mut walk = Walk::new(GUIDE, Facts::default(), draft, &Strict);
    assert_eq!(walk.act(Act::Finish, &Strict), Outcome::Stopped(Problem::DoesNotFit.at(NAME)));
}

#[test]
fn the_summary_has_all_that_is_asked_and_nothing_hidden() {
    let walk = filled();
    let lines: Vec<(String, Shown)> =
        walk.summary(&Strict).into_iter().flat_map(|step| step.lines).map(|l| (l.field.to_string(), l.shown)).collect();
    let text = |text: &str| Shown::Text(text.to_owned());
    let expected = [
        ("name", text("Bo")),
        ("wish", Shown::Labels(vec![Label::given("talk")])),
        ("day", text("01-02-2026")),
        ("companion", text("n")),
        ("level", Shown::Nothing),
        ("remark", Shown::Nothing),
    ];
    assert_eq!(lines, expected.map(|(name, shown)| (name.to_owned(), shown)));
}

#[test]
fn every_branch_ends() {
    let with = every_branch(GUIDE, &Facts { talks: true }, &Strict);
    let without = every_branch(GUIDE, &Facts { talks: false }, &Strict);
    assert!(with.len() > without.len());
    assert!(with.iter().any(|answers| answers.person(&WHO).is_some()));
    assert!(without.iter().all(|answers| answers.date(&DAY).is_none()));
}

#[test]
fn a_guide_that_goes_in_circles_still_ends() {
    let steps = |(): &(), answers: &Answers| {
        let field = Field::new(NAME, Label::given("Name"), Kind::Text { max: 9 });
        vec![Step::new(StepId::new("a"), Label::given("A"), vec![field.hide_if(answers.text(&NAME).is_some())])]
    };
    let guide = Guide { id: "circle", title: |()| Label::given("C"), steps, finish: |(), answers| Ok(answers.clone()) };
    let mut walk = Walk::new(guide, (), Draft::new(), &Strict);
    walk.act(Act::Type("x".to_owned()), &Strict);
    assert!(!matches!(walk.act(Act::NextField, &Strict), Outcome::Finished(_)));
}

fn any_act() -> impl Strategy<Value = Act> {
    let field = prop::sample::select(vec![NAME, WISH, COURSES, DAYS, DAY, COMPANION, WHO, LEVEL, REMARK]);
    let typed = prop_oneof![
        prop::sample::select(vec!["", "Bo", "1", "2", "3", "1 2", "01-02-2026", "j", "n", "0,5", "99", "-", "?"])
            .prop_map(str::to_owned),
        "\\PC{0,12}",
    ];
    prop_oneof![
        4 => typed.prop_map(Act::Type),
        1 => prop::sample::select(vec!["none", "course", "talk", "law"]).prop_map(|key| Act::Toggle(key.to_owned())),
        1 => Just(Act::Put(Value::Person(crate::domain::ids::PersonNo(3)))),
        1 => Just(Act::Clear),
        3 => Just(Act::NextField),
        1 => Just(Act::PreviousField),
        1 => Just(Act::Next),
        1 => Just(Act::Back),
        1 => Just(Act::Summary),
        1 => Just(Act::Finish),
        1 => field.prop_map(Act::Focus),
    ]
}

proptest! {
    #[test]
    fn back_is_never_blocked(acts in prop::collection::vec(any_act(), 0..40)) {
        let mut walk = begin();
        for act in acts {
            walk.act(act, &Strict);
        }
        for way in [Act::Back, Act::PreviousField] {
            let mut walk = walk.clone();
            let enough = 1 + walk.steps().iter().map(|step| 1 + step.fields.len()).sum::<usize>();
            let outcomes: Vec<_> = (0..=enough).map(|_| walk.act(way.clone(), &Strict)).collect();
            prop_assert!(outcomes.iter().all(|outcome| matches!(outcome, Outcome::Moved | Outcome::AtStart)));
            prop_assert_eq!(outcomes.last(), Some(&Outcome::AtStart));
        }
    }

    #[test]
    fn what_comes_out_is_right_and_asked(acts in prop::collection::vec(any_act(), 0..60)) {
        let mut walk = begin();
        for act in acts {
            if let Outcome::Finished(answers) = walk.act(act, &Strict) {
                for (id, value) in answers.iter() {
                    let asked = walk.steps().iter().flat_map(|step| &step.fields).find(|field| field.id == *id);
                    prop_assert!(asked.is_some_and(|field| check(&field.kind, value).is_ok()));
                }
                prop_assert!(answers.text(&NAME).is_some() && answers.one(&WISH).is_some());
            }
        }
    }

    #[test]
    fn the_changes_make_up_the_draft(acts in prop::collection::vec(any_act(), 0..60)) {
        let mut walk = begin();
        let mut draft = Draft::new();
        for act in acts {
            walk.act(act, &Strict);
            draft.extend(walk.take_changes().into_iter().map(|change| (change.field, change.entry)));
        }
        walk.leave(&Strict);
        draft.extend(walk.take_changes().into_iter().map(|change| (change.field, change.entry)));
        let again = Walk::new(GUIDE, Facts { talks: true }, draft, &Strict);
        prop_assert_eq!(again.answers(), walk.answers());
    }
}
