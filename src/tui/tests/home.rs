use crate::domain::task::{Task, TaskReason, TaskTarget};
use crate::service::Command;
use crate::text::Language;
use crate::tui::Msg;
use crate::tui::Place;
use crate::tui::testing::{Fake, Stage, key};
use crate::tui::theme::Glyphs;
use ratatui::layout::Size;

#[test]
fn the_home_screen_shows_tasks_with_due_dates_and_ways_out() {
    let stage = Stage::new();
    assert!(stage.shows("3 opgaver venter på dig"));
    assert!(stage.shows("15-11-2026"));
    assert!(stage.shows("Mette Kærsgård"));
    assert!(stage.shows("Runder"));
    assert!(!stage.shows("Team"), "who manages nobody has no team");
}

#[test]
fn there_are_no_words_before_the_language_is_known() {
    let fake = Fake::default();
    fake.facts().me.settings.language = Some("en".into());
    let mut stage = Stage::waiting_for_settings(fake);
    assert_eq!(stage.text().trim(), "Sofus");
    stage.release();
    assert!(stage.shows("3 tasks are waiting"));
}

#[test]
fn ascii_signs_are_enough_for_everything() {
    let mut stage = Stage::with(Fake::default(), Place::Form(key()), Language::Da, Size::new(132, 43));
    stage.model.shared.glyphs = Glyphs::Ascii;
    for script in ["3 4", "t", "esc c", "esc f10", "esc ?", "esc f2 \"s\"", "esc esc"] {
        stage.press(script);
        let drawn = stage.text();
        let odd: String = drawn.chars().filter(|c| ('\u{2190}'..'\u{2c00}').contains(c)).collect();
        assert_eq!(odd, "", "after {script}\n{drawn}");
    }
}

#[test]
fn empty_says_why() {
    let fake = Fake::default();
    fake.facts().tasks.clear();
    let stage = Stage::with(fake, Place::Tasks, Language::Da, Size::new(80, 24));
    assert!(stage.shows("Der venter ikke noget på dig"));
}

#[test]
fn language_and_theme_switch_live_and_are_kept() {
    let mut stage = Stage::new();
    stage.press("f9");
    assert!(stage.shows("3 tasks are waiting"));
    stage.press("f8");
    assert_eq!(stage.fake.facts().calls.len(), 2);
}

#[test]
fn help_lists_the_keys_of_this_place_and_esc_closes_it() {
    let mut stage = Stage::new();
    stage.press("?");
    assert!(stage.shows("Taster, der virker her"));
    stage.press("esc");
    assert!(!stage.shows("Taster, der virker her"));
}

#[test]
fn the_palette_finds_an_action_by_a_few_letters() {
    let mut stage = Stage::new();
    stage.press("f \"afs\"");
    stage.press("enter");
    assert!(stage.shows("Vil du afslutte Sofus?"));
    assert!(!stage.quit);
    stage.press("j");
    assert!(stage.quit);
}

#[test]
fn any_window_size_is_drawn_without_falling_over() {
    let mut stage = Stage::new();
    stage.press("?");
    for (width, height) in [(0, 0), (1, 1), (59, 18), (60, 17), (60, 18), (80, 24), (100, 30), (132, 43), (200, 60)] {
        stage.resize(width, height);
        stage.draw();
    }
    stage.resize(30, 5);
    assert!(stage.shows("for lille"));
}

#[test]
fn the_line_going_dead_leaves() {
    let mut stage = Stage::new();
    stage.send(Msg::HangUp);
    assert!(stage.quit);
}

#[test]
fn a_wish_is_granted_from_the_list_without_reading_the_form() {
    let fake = Fake::default();
    let any = fake.facts().tasks[0].clone();
    fake.facts().tasks = vec![Task {
        target: TaskTarget::ReopenWish(key()),
        reason: TaskReason::ReopenAsked { reason: "Jeg svarede forkert".into() },
        ..any
    }];
    let mut stage = Stage::with(fake, Place::Tasks, Language::Da, Size::new(80, 24));
    stage.press("enter");
    assert_eq!(stage.model.place(), Some(&Place::Tasks));
    assert!(stage.shows("Hvorfor skal skemaet åbnes igen?"));
    stage.press("\"Ja\" f10");
    assert_eq!(stage.fake.facts().calls, [Command::ReopenEvaluation { form: key(), reason: "Ja".into() }]);
    assert!(stage.shows("Skemaet er åbnet igen"));
}

#[test]
fn what_is_wrong_with_the_keys_is_told_once_at_the_start() {
    let mut stage = Stage::told(vec!["taster.toml:3: Der er ingen funktion »sedn«.".into()]);
    assert!(stage.shows("Dine taster") && stage.shows("taster.toml:3: Der er ingen"));
    stage.press("esc");
    assert!(!stage.shows("taster.toml") && stage.shows("3 opgaver venter"));
}
