//! The manager's side: the team, one question across it, and the two forms side by side.

use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::PersonNo;
use crate::service::draft::DraftOf;
use crate::service::{AnyAsk, Command, Refusal};
use crate::text::Language;
use crate::tui::testing::{Fake, Stage, places};
use crate::tui::{Effect, Place};
use ratatui::layout::Size;

const SIZE: Size = Size::new(80, 24);

fn stage_with(place: Place, change: impl FnOnce(&Fake)) -> Stage {
    let fake = Fake::default();
    fake.facts().more = places::answers;
    fake.facts().me.manages = true;
    change(&fake);
    Stage::with(fake, place, Language::Da, SIZE)
}

fn stage(place: Place) -> Stage {
    stage_with(place, |_| {})
}

fn empty(place: Place) -> Stage {
    stage_with(place, |fake| fake.facts().more = places::nothing)
}

fn across() -> Place {
    Place::TeamQuestion("2026".into())
}

fn sides() -> Place {
    Place::SideBySide { round: "2026".into(), person: PersonNo(7) }
}

fn place(stage: &Stage) -> Place {
    stage.model.place().cloned().expect("a place")
}

fn form(person: u32, rater: Rater) -> FormKey {
    FormKey { round: "2026".into(), person: PersonNo(person), rater }
}

/// Person, competence and digit of every draft saved.
fn saved(stage: &Stage) -> Vec<(u32, String, Option<String>)> {
    let facts = stage.fake.facts();
    let field = |field: &crate::service::draft::DraftField| match &field.of {
        DraftOf::Form(key) => {
            assert_eq!(key.rater, Rater::Manager);
            (key.person.0, field.field.clone(), field.value.clone())
        }
        DraftOf::Guide(_) => panic!("not a form"),
    };
    facts.drafts.iter().map(field).collect()
}

#[test]
fn every_screen_is_drawn_at_any_size() {
    for make in [stage, empty] {
        for place in [Place::Team(None), across(), sides()] {
            let mut stage = make(place.clone());
            for (width, height) in [(60, 18), (61, 19), (79, 23), (80, 24), (110, 30), (200, 60), (1, 1)] {
                stage.resize(width, height).press("end pgup down tab t esc");
                let (_, cursor) = stage.draw();
                assert!(cursor.is_none_or(|at| at.x < width && at.y < height), "{place:?} {width}x{height}");
            }
        }
    }
}

#[test]
fn the_team_shows_both_sides_and_enter_opens_the_managers_form() {
    let mut team = stage(Place::Team(None));
    assert!(team.shows("6 medarbejdere · egne skemaer sendt: 3 · dine sendt: 3"));
    assert!(team.shows("7/12") && team.shows("! 3"));
    team.press("down down enter");
    assert_eq!(place(&team), Place::Form(form(7, Rater::Manager)));
}

#[test]
fn left_and_right_go_through_the_rounds_and_keep_the_row() {
    let mut team = stage(Place::Team(None));
    team.press("down left");
    assert!(team.shows("Kompetencer 2025 · Lukket") && team.shows("Runde 2 af 3"));
    assert!(team.shows("> Birthe"));
    team.press("left left");
    assert!(team.shows("Det er den ældste runde"));
    team.press("right right right");
    assert!(team.shows("Det er den nyeste runde"));
}

#[test]
fn side_by_side_opens_only_where_both_may_be_read() {
    let mut team = stage(Place::Team(None));
    team.press("down v");
    assert!(team.shows("først læses side om side"));
    team.press("up v");
    assert_eq!(place(&team), Place::SideBySide { round: "2026".into(), person: PersonNo(5) });
}

#[test]
fn a_form_is_opened_again_with_a_reason_and_where_both_are_sent_with_a_choice() {
    let mut team = stage(Place::Team(None));
    team.press("ctrl-r");
    assert!(team.shows("Hvilket skal åbnes igen for Ane Bækgaard?"));
    team.press("down enter \"Nye opgaver\" enter \"siden maj\" f10");
    let call = team.fake.facts().calls.last().cloned();
    let reason = "Nye opgaver siden maj".to_owned();
    assert_eq!(call, Some(Command::ReopenEvaluation { form: form(5, Rater::Manager), reason }));
    assert!(team.shows("Skemaet er åbnet igen"));
    team.press("down ctrl-r");
    assert!(team.shows("Der er ikke sendt noget skema om Birthe"));
}

#[test]
fn a_refused_reopening_keeps_the_reason() {
    let mut team = stage(Place::Team(None));
    team.fake.facts().call_fails = Some(Refusal::DiskFull);
    team.press("down down ctrl-r \"Fejl i svar\" f10");
    assert!(team.shows("Disken er fuld"));
    team.press("ctrl-r");
    assert!(team.shows("Fejl i svar"));
}

#[test]
fn empty_teams_say_why() {
    assert!(empty(Place::Team(None)).shows("Når HR åbner en"));
    assert!(empty(Place::Team(Some("2026".into()))).shows("Ingen af dine medarbejdere"));
}

#[test]
fn who_manages_nobody_is_told_so() {
    let stage = stage_with(Place::Team(Some("2026".into())), |fake| {
        let mut facts = fake.facts();
        facts.me.manages = false;
        // The service refuses the team; it is asked and not answered.
        facts.more = |ask| match ask {
            AnyAsk::Team(_) => None,
            other => places::answers(other),
        };
    });
    assert!(stage.shows("Du er ikke leder for nogen"));
    assert!(!stage.shows("Det findes ikke"));
}

#[test]
fn a_digit_answers_for_the_first_who_can_be_answered_for_and_moves_past_sent_forms() {
    let mut question = stage(across());
    assert!(question.shows("> Birthe"), "the first one is sent");
    question.press("3 0");
    let some = |digit: &str| Some(digit.to_owned());
    assert_eq!(saved(&question), [(6, "K-0".into(), some("3")), (7, "K-0".into(), some("0"))]);
    assert!(question.shows("3 Kompetent") && question.shows("> Søren"), "Omar is sent");
    question.press("up up backspace");
    assert_eq!(saved(&question).last(), Some(&(7, "K-0".into(), None)));
}

#[test]
fn a_sent_form_takes_no_answer_and_says_so() {
    let mut question = stage(across());
    question.press("home 5");
    assert!(saved(&question).is_empty());
    assert!(question.shows("om Ane Bækgaard er sendt og låst"));
}

#[test]
fn a_closed_round_takes_no_answer() {
    let mut question = stage(Place::TeamQuestion("2025".into()));
    question.press("5");
    assert!(saved(&question).is_empty());
    assert!(question.shows("Runden er lukket"));
}

#[test]
fn the_next_question_is_asked_for_and_what_is_typed_ahead_is_for_it() {
    let mut question = stage(across());
    question.hold = true;
    question.press("right 4");
    assert!(question.held.iter().all(|effect| !matches!(effect, Effect::SaveDraft(..))));
    question.release();
    assert_eq!(saved(&question), [(6, "K-1".into(), Some("4".into()))]);
    assert!(question.shows("Spørgsmål 2 af 12"));
    question.press("pgup");
    assert!(question.shows("Spørgsmål 1 af 12"));
    question.press("left");
    assert!(question.shows("Det er det første spørgsmål"));
}

#[test]
fn an_answer_given_here_is_still_there_on_coming_back_though_the_service_is_behind() {
    let mut question = stage(across());
    question.press("2 right left");
    assert!(question.shows("2 Avanceret begynder"));
}

#[test]
fn n_goes_to_who_lacks_an_answer_then_to_the_next_question() {
    let mut question = stage(across());
    question.press("home n");
    assert!(question.shows("> Birthe"));
    question.press("1 1 up up n");
    assert!(question.shows("> Søren"));
    question.press("1");
    assert!(question.shows("Alle har svar på dette spørgsmål"));
    question.press("n");
    assert!(question.shows("Spørgsmål 2 af 12"));
}

#[test]
fn s_answers_as_in_the_last_round_and_t_answers_from_the_texts() {
    let mut question = stage(across());
    question.press("s");
    assert!(question.shows("Du har ikke vurderet dette"));
    question.press("down s up t 5");
    let some = |digit: &str| Some(digit.to_owned());
    assert_eq!(saved(&question), [(7, "K-0".into(), some("2"))]);
    question.press("down t 5");
    assert_eq!(saved(&question).last(), Some(&(9, "K-0".into(), some("5"))));
}

#[test]
fn gaps_are_told_by_sign_and_word_and_talk_points_are_marked() {
    let mut sides = stage(sides());
    assert!(sides.shows("! 4 samtalepunkter"));
    assert!(sides.shows("+1 over krav") || sides.shows("-1 mangler"));
    assert!(sides.shows("= krav"));
    assert!(sides.shows("> ! Jeg kan træffe"));
    sides.press("n");
    assert!(sides.shows("> ! Jeg kan begrunde"));
    sides.press("n n n");
    assert!(sides.shows("> ! Jeg kan træffe"), "round the end");
}

#[test]
fn t_narrows_to_talk_points_then_lacks_then_all() {
    let mut sides = stage(sides());
    sides.press("down t");
    assert!(sides.shows("Kun samtalepunkter: 4"));
    assert!(sides.shows("> ! Jeg kan begrunde") && !sides.shows("partshører"));
    sides.press("t");
    assert!(sides.shows("Kun mangler"));
    sides.press("t");
    assert!(sides.shows("Alle spørgsmål: 12"));
}

#[test]
fn enter_shows_the_whole_question_with_both_comments_and_all_rounds() {
    let mut sides = stage(sides());
    sides.press("enter");
    assert!(sides.shows("klagesager«"));
    assert!(sides.shows("2024") && sides.shows("Selv: »Jeg har haft"));
    sides.press("esc");
    assert_eq!(place(&sides), self::sides());
}

#[test]
fn tab_goes_from_area_to_area() {
    let mut sides = stage(sides());
    sides.press("tab");
    assert!(sides.shows(">   Jeg udreder"));
    sides.press("down shift-tab shift-tab");
    assert!(sides.shows("> ! Jeg kan træffe"));
}

#[test]
fn a_side_that_is_missing_is_named() {
    let fake = |fake: &Fake| {
        fake.facts().more = |ask| match ask {
            crate::service::AnyAsk::SideBySide(ask) => {
                let mut view = places::side_by_side(&ask.round);
                view.manager_sent = None;
                Some(crate::service::AnyAnswer::SideBySide(view))
            }
            _ => None,
        };
    };
    assert!(stage_with(sides(), fake).shows("Lederens vurdering er ikke sendt"));
}

#[test]
fn what_may_not_be_read_looks_like_what_is_not_there() {
    let stage = stage_with(sides(), |fake| fake.facts().more = |_| None);
    assert!(stage.shows("Det findes ikke, eller du har ikke adgang"));
    assert_eq!(stage.fake.facts().forms[0].state, FormState::NotBegun);
}

#[test]
fn both_sides_are_written_as_a_document_that_names_nobody_in_its_file() {
    let mut sides = stage(sides());
    sides.press("d");
    let (name, text) = sides.documents.last().cloned().expect("a document");
    assert_eq!(name, "side-om-side-2026");
    assert!(text.starts_with("# Kompetenceskema side om side") && text.contains("Mette Kærsgård"));
    assert!(sides.shows("Gemt som /data/documents/side-om-side-2026.md"));
}

#[test]
fn a_form_is_opened_again_from_the_card() {
    let mut card = stage_with(Place::Card(PersonNo(7)), |fake| fake.facts().me.person = None);
    card.press("ctrl-r");
    card.press("\"Tallene er\" enter \"forkerte\" f10");
    let calls = card.fake.facts().calls.clone();
    let expected = Command::ReopenEvaluation { form: form(7, Rater::Own), reason: "Tallene er forkerte".into() };
    assert_eq!(calls, [expected]);
}
