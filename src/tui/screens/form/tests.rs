//! Keys pressed on the form, and what comes of them.

use crate::domain::evaluation::FormState;
use crate::service::draft::DraftField;
use crate::service::{Command, Refusal};
use crate::text::Language;
use crate::tui::testing::{Fake, Stage, form_view, key};
use crate::tui::{Msg, Place};
use ratatui::layout::Size;

const SIZE: Size = Size::new(80, 24);

fn stage_with(fake: Fake) -> Stage {
    Stage::with(fake, Place::Form(key()), Language::Da, SIZE)
}

fn stage() -> Stage {
    stage_with(Fake::default())
}

fn saved(stage: &Stage) -> Vec<(String, Option<String>)> {
    let fields = stage.fake.facts().drafts.clone();
    fields.into_iter().map(|DraftField { field, value, .. }| (field, value)).collect()
}

fn digits(stage: &Stage) -> Vec<Option<u8>> {
    stage.fake.facts().forms[0].rows.iter().map(|row| row.answer.digit()).collect()
}

#[test]
fn a_digit_answers_is_saved_at_once_with_the_cursor_and_moves_on() {
    let mut stage = stage();
    stage.press("3 0");
    let some = |text: &str| Some(text.to_owned());
    let expected = [("K-0", some("3")), ("cursor", some("K-1")), ("K-1", some("0")), ("cursor", some("K-2"))];
    assert_eq!(saved(&stage), expected.map(|(field, value)| (field.to_owned(), value)));
    assert!(stage.shows("3 Kompetent") && stage.shows("0 Ikke relevant"));
    assert!(stage.shows("2 af 12 besvaret") && stage.shows("2 af 4"));
    assert!(stage.shows("Gemt"));
}

#[test]
fn sixty_answers_take_fewer_than_ninety_key_presses() {
    let fake = Fake::default();
    {
        let mut facts = fake.facts();
        let view = &mut facts.forms[0];
        let row = view.rows[0].clone();
        view.rows = (0..60)
            .map(|at| {
                let competence = crate::domain::ids::CompetenceId::new(&format!("Q-{at}"));
                crate::service::views::FormRow { competence, ..row.clone() }
            })
            .collect();
    }
    let mut stage = stage_with(fake);
    for at in 0..60 {
        stage.press(&(at % 6).to_string());
    }
    stage.press("f10 j");
    assert!(stage.presses < 90, "{}", stage.presses);
    let Some(Command::SendEvaluation(sent)) = stage.fake.facts().calls.last().cloned() else { panic!("not sent") };
    assert_eq!(sent.answers.len(), 60);
}

#[test]
fn n_goes_to_the_next_unanswered_and_round_the_end() {
    let mut stage = stage();
    stage.press("1 1 down 1 n");
    assert!(stage.shows("> Jeg skriver mål"));
    stage.press("end n");
    assert!(stage.shows("> Jeg kan begrunde"));
}

#[test]
fn s_takes_the_answer_of_the_last_round_and_says_when_there_is_none() {
    let mut stage = stage();
    stage.press("s");
    assert!(stage.shows("Du har ikke svaret på dette spørgsmål før"));
    stage.press("down s s");
    assert_eq!(digits(&stage)[..3], [None, Some(0), Some(3)]);
}

#[test]
fn delete_takes_an_answer_away_and_stays() {
    let mut stage = stage();
    stage.press("4 up del");
    assert_eq!(digits(&stage)[0], None);
    assert_eq!(saved(&stage).iter().filter(|(field, value)| field == "K-0" && value.is_none()).count(), 1);
    let before = saved(&stage).len();
    stage.press("del");
    assert_eq!(saved(&stage).len(), before, "there is nothing to take away");
}

#[test]
fn a_comment_is_saved_after_a_pause_and_again_when_closed() {
    let mut stage = stage();
    stage.press("c \"Gør det ofte\"");
    assert!(saved(&stage).is_empty());
    stage.wait();
    assert_eq!(saved(&stage), [("K-0/comment".to_owned(), Some("Gør det ofte".to_owned()))]);
    stage.press("enter \"Også for andre\" esc");
    assert_eq!(saved(&stage).last().unwrap().1.as_deref(), Some("Gør det ofte\nOgså for andre"));
    assert!(stage.shows("Bemærkning: Gør det ofte Også for andre"));
    stage.press("c esc");
    assert_eq!(saved(&stage).len(), 2, "looking at a comment saves nothing");
}

#[test]
fn a_comment_being_written_is_kept_when_the_line_goes_dead() {
    let mut stage = stage();
    stage.press("c \"Halvt skrev\"");
    stage.send(Msg::HangUp);
    assert!(stage.quit);
    assert_eq!(saved(&stage), [("K-0/comment".to_owned(), Some("Halvt skrev".to_owned()))]);
}

#[test]
fn too_long_a_paste_is_refused_in_words_and_what_stands_there_stays() {
    let mut stage = stage();
    stage.press("c \"Før\"");
    stage.send(Msg::Paste("x".repeat(200_000)));
    assert!(stage.shows("Der er plads til 4.000 tegn") && stage.shows("Før"));
    stage.send(Msg::Paste(" og\r\nefter".replace('\r', "")));
    stage.press("esc");
    assert_eq!(saved(&stage)[0].1.as_deref(), Some("Før og\nefter"));
}

#[test]
fn the_texts_of_the_answers_are_shown_and_answer() {
    let mut stage = stage();
    stage.press("t");
    assert!(stage.shows("Kyndig: Jeg klarer vanskelige sager"));
    stage.press("4");
    assert_eq!(digits(&stage)[0], Some(4));
    stage.press("enter down down enter");
    assert_eq!(digits(&stage)[1], Some(3), "arrows and Enter choose, from level 1 on");
    stage.press("t esc");
    assert_eq!(digits(&stage)[2], None);
}

#[test]
fn send_asks_once_lists_what_is_unanswered_and_enter_goes_there() {
    let mut stage = stage();
    stage.press("f10");
    assert!(stage.shows("Intet er besvaret"));
    stage.press("1 2 3 4 f10");
    assert!(stage.shows("8 spørgsmål mangler svar"));
    stage.press("down enter");
    assert!(stage.shows("> Jeg skriver mål"));
    assert!(stage.fake.facts().calls.is_empty());
    stage.press("5 f10 f10");
    let Some(Command::SendEvaluation(sent)) = stage.fake.facts().calls.last().cloned() else { panic!("not sent") };
    assert_eq!(sent.answers.len(), 5);
    assert!(stage.shows("Skemaet er sendt og låst"));
    stage.press("3");
    assert!(stage.shows("svarene kan ikke ændres"));
    assert_eq!(digits(&stage)[5], Some(5));
}

#[test]
fn a_refused_send_says_why_and_changes_nothing() {
    let fake = Fake::default();
    fake.facts().call_fails = Some(Refusal::RoundClosed);
    let mut stage = stage_with(fake);
    stage.press("3 f10 j");
    assert!(stage.shows("Runden er lukket"));
    assert!(stage.shows("3 Kompetent"));
    stage.press("4");
    assert_eq!(digits(&stage)[1], Some(4), "it can still be filled in");
}

#[test]
fn a_failed_save_keeps_the_answer_says_so_and_is_tried_again() {
    let mut stage = stage();
    stage.fake.facts().save_fails = Some(Refusal::DiskFull);
    stage.press("3");
    assert!(stage.shows("Ikke gemt. Disken er fuld") && stage.shows("3 Kompetent"));
    stage.fake.facts().save_fails = None;
    stage.wait();
    assert!(stage.shows("Gemt") && !stage.shows("Ikke gemt"));
    assert_eq!(digits(&stage)[0], Some(3));
}

#[test]
fn leaving_with_a_failed_save_and_coming_back_shows_what_was_typed() {
    let mut stage = stage();
    stage.fake.facts().save_fails = Some(Refusal::DiskFull);
    stage.press("3 4 esc down enter");
    assert!(stage.shows("3 Kompetent") && stage.shows("2 af 12 besvaret"));
}

#[test]
fn the_next_start_is_where_the_last_one_was() {
    let mut stage = stage();
    stage.press("3 4 c \"nej\" esc down down");
    stage.wait();
    let fake = std::mem::take(&mut stage.fake);
    let again = stage_with(fake);
    assert!(again.shows("> Jeg udreder efter"), "{}", again.text());
    assert!(again.shows("2 af 12 besvaret"));
}

#[test]
fn what_is_typed_before_the_form_is_there_is_not_lost() {
    let mut stage = Stage::new();
    stage.hold = true;
    stage.press("down enter 3 4 c \"hej\" esc 5 esc");
    stage.release();
    assert_eq!(digits(&stage)[..3], [Some(3), Some(4), Some(5)]);
    assert_eq!(stage.fake.facts().forms[0].rows[2].comment, "hej");
    assert!(stage.shows("opgaver venter på dig"), "{}", stage.text());
}

#[test]
fn a_change_from_elsewhere_keeps_the_cursor_and_what_was_typed() {
    let mut stage = stage();
    stage.press("3 down down");
    stage.fake.facts().forms[0].rows[7].answer = crate::domain::competence::Answer::NotRelevant;
    stage.fake.facts().forms[0].rows[0].answer = crate::domain::competence::Answer::NotAnswered;
    stage.send(Msg::Changed);
    assert!(stage.shows("> Jeg kender reglerne") && stage.shows("3 Kompetent"));
    assert!(stage.shows("0 Ikke relevant"));
}

#[test]
fn a_sent_form_is_read_and_the_employee_asks_to_have_it_opened() {
    let fake = Fake::default();
    {
        let mut facts = fake.facts();
        let view = &mut facts.forms[0];
        view.state = FormState::Sent;
        view.rights.write = false;
        view.rights.ask_reopen = true;
        view.rows[0].comment = "Ofte".into();
    }
    let mut stage = stage_with(fake);
    stage.press("c");
    assert!(stage.shows("Ofte"));
    stage.press("esc ctrl-r f10");
    assert!(stage.shows("Skriv en begrundelse først"));
    stage.press("\"Jeg sprang\" esc ctrl-r");
    assert!(stage.shows("Jeg sprang"), "Esc keeps a reason begun");
    stage.press("\" over\" f10");
    let calls = stage.fake.facts().calls.clone();
    assert_eq!(calls, [Command::AskReopen { form: key(), reason: "Jeg sprang over".into() }]);
    assert!(saved(&stage).is_empty());
}

#[test]
fn a_form_that_is_not_there_says_so_and_esc_goes_back() {
    let fake = Fake::default();
    fake.facts().forms.clear();
    let mut stage = stage_with(fake);
    assert!(stage.shows("du har ikke adgang til det"));
    stage.press("3 c n s t f10 del down esc");
    assert!(stage.shows("Mine opgaver"));
}

#[test]
fn tab_goes_from_area_to_area() {
    let mut stage = stage();
    stage.press("tab tab shift-tab 2");
    assert_eq!(digits(&stage)[4], Some(2));
}

#[test]
fn looking_at_a_form_begins_no_draft() {
    let mut stage = stage();
    stage.press("esc down enter esc");
    stage.wait();
    assert!(saved(&stage).is_empty());
    assert_eq!(form_view().state, stage.fake.facts().forms[0].state);
}

#[test]
fn d_writes_the_form_with_what_is_not_sent_yet_as_a_document() {
    let mut stage = stage();
    stage.press("4 d");
    let (name, text) = stage.documents.last().cloned().expect("a document");
    assert_eq!(name, "kompetenceskema-2026");
    assert!(text.contains("1 af 12 spørgsmål er besvaret") && text.contains("**Svar: 4 Kyndig**"), "{text}");
    assert!(stage.shows("Gemt som /data/documents/kompetenceskema-2026.md"));
}

#[test]
fn a_path_too_long_for_the_line_is_told_in_a_box_and_a_fault_in_the_line() {
    let mut stage = stage();
    let path = format!("/home/{}/skema.md", "langt-navn/".repeat(8));
    stage.send(Msg::Written(Ok(path.into())));
    assert!(stage.shows("skema.md"), "{}", stage.text());
    stage.press("esc");
    stage.send(Msg::Written(Err("disken er fuld".into())));
    assert!(stage.shows("Dokumentet blev ikke gemt: disken er fuld"));
}

#[test]
fn a_reason_of_several_lines_goes_as_one() {
    let fake = Fake::default();
    {
        let mut facts = fake.facts();
        facts.forms[0].state = FormState::Sent;
        facts.forms[0].rights.write = false;
        facts.forms[0].rights.ask_reopen = true;
    }
    let mut stage = stage_with(fake);
    stage.press("ctrl-r \"Jeg glemte\" enter \"noget\" f10");
    let calls = stage.fake.facts().calls.clone();
    assert_eq!(calls, [Command::AskReopen { form: key(), reason: "Jeg glemte noget".into() }]);
}
