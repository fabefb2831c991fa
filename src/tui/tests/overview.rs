//! The overview: what it shows, what its keys do, and pictures of it.

use crate::domain::ids::PersonNo;
use crate::text::Language;
use crate::tui::Place;
use crate::tui::testing::{Fake, Stage, places};
use crate::tui::theme::Glyphs;
use ratatui::layout::Size;

fn stage_in(language: Language, width: u16, height: u16) -> Stage {
    let fake = Fake::default();
    fake.facts().more = places::answers;
    Stage::with(fake, Place::Overview(None), language, Size::new(width, height))
}

fn stage() -> Stage {
    stage_in(Language::Da, 80, 24)
}

fn pictures(name: &str, script: &str) {
    for language in Language::ALL {
        for (width, height) in [(60, 18), (80, 24), (132, 43)] {
            let mut stage = stage_in(language, width, height);
            stage.press(script).wait();
            insta::assert_snapshot!(format!("overview-{name}-{}-{width}x{height}", language.code()), stage.picture());
        }
    }
}

#[test]
fn heat_map() {
    pictures("units", "down right");
}

#[test]
fn hidden_cell() {
    pictures("hidden", "right right right right s");
}

#[test]
fn a_team() {
    pictures("team", "right enter");
}

#[test]
fn persons() {
    pictures("persons", "right enter enter right");
}

#[test]
fn trend() {
    pictures("trend", "down u");
}

#[test]
fn experts() {
    pictures("experts", "k down");
}

#[test]
fn without_drawn_lines() {
    let mut stage = stage_in(Language::Da, 132, 30);
    stage.model.shared.glyphs = Glyphs::Ascii;
    for script in ["right right right right", "u", "esc home enter"] {
        let text = stage.press(script).wait().text();
        let strange: String = text.chars().filter(|c| !c.is_ascii() && !"æøåéÆØÅ»«·–§".contains(*c)).collect();
        assert_eq!(strange, "", "{text}");
    }
}

#[test]
fn enter_goes_down_to_a_person_and_esc_back_to_where_one_was() {
    let mut stage = stage();
    stage.press("down right right enter");
    assert!(stage.shows("Overblik › Støtte og indsats"));
    stage.press("enter");
    assert!(stage.shows("Personer") && stage.shows("Ane"));
    stage.press("right enter");
    let place = stage.model.place().cloned();
    assert_eq!(place, Some(Place::SideBySide { round: "2025".into(), person: PersonNo(6) }));
    stage.press("esc");
    assert!(stage.shows("Personer"), "back among the persons");
    stage.press("esc esc");
    assert!(!stage.shows("Overblik › Støtte"), "back at the organisation");
    assert!(stage.shows("─ Støtte og indsats ─"), "in the column left");
    stage.press("esc");
    assert_ne!(stage.model.place(), Some(&Place::Overview(None)));
}

#[test]
fn a_hidden_cell_says_why_and_gives_no_figure() {
    let mut stage = stage_in(Language::Da, 132, 43);
    stage.press("right right right");
    assert!(stage.shows("færre end 5 personer skal kunne det"));
    stage.press("right");
    assert!(stage.shows("fordi man ellers kunne regne en gruppe på færre"));
    assert!(!stage.shows("opfylder kravet ("));
}

#[test]
fn the_same_key_shows_the_other_side_another_order_and_other_figures() {
    let mut stage = stage();
    assert!(stage.shows("Lederens vurdering") && stage.shows("I skemaets orden"));
    stage.press("v");
    assert!(stage.shows("Egen vurdering"));
    stage.press("s");
    assert!(stage.shows("Største mangel først"));
    stage.press("t");
    assert!(stage.shows("Niveau i gennemsnit"));
    stage.press("t");
    assert!(stage.shows("Spredning fra 0 til 100"));
}

#[test]
fn only_an_area_or_a_goal_is_shown() {
    let mut stage = stage();
    stage.press("n end enter");
    assert!(stage.shows("Kun målet Lovlige afgørelser"));
    stage.press("n enter");
    assert!(stage.shows("I skemaets orden"));
}

#[test]
fn plus_and_minus_go_through_the_rounds_and_stop_at_both_ends() {
    let mut stage = stage();
    assert!(stage.shows("Kompetencer 2025"));
    stage.press("-");
    assert!(stage.shows("Kompetencer 2024"));
    stage.press("-");
    assert!(stage.shows("Der er ingen tidligere runde at vise"));
    stage.press("+ +");
    assert!(stage.shows("Kompetencer 2026 · åben"));
}

#[test]
fn the_file_holds_what_is_shown_and_hidden_cells_say_so() {
    let mut stage = stage();
    stage.press("s d");
    let (name, text) = stage.documents.last().cloned().unwrap();
    assert_eq!(name, "overblik-2025");
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(';').collect()).collect();
    assert_eq!(lines[0].len(), 3 + 6);
    assert_eq!(lines[0][3..6], ["Voksencenter Højstrand", "Myndighed", "Støtte og indsats"]);
    assert!(lines[1..].iter().all(|line| line[6] == "færre end 5" && line[7] == "skjult"));
    let shares: Vec<u32> = lines[1..].iter().filter_map(|line| line[3].parse().ok()).collect();
    assert!(shares.is_sorted(), "in the order of the screen: {shares:?}");
    // In a trend and among persons the same key saves those.
    stage.press("u d");
    assert!(stage.documents.last().unwrap().1.starts_with("Runde;Hvem;"));
    stage.press("esc right enter enter d");
    assert!(stage.documents.last().unwrap().1.contains(";Ane Bækgaard;"));
}

#[test]
fn who_knows_this_leads_to_the_card() {
    let mut stage = stage();
    stage.press("k down");
    assert!(stage.shows("har ikke sagt ja"));
    stage.press("enter");
    assert_eq!(stage.model.place(), Some(&Place::Card(PersonNo(6))));
}

#[test]
fn no_closed_round_says_when_there_will_be_an_overview() {
    let fake = Fake::default();
    let stage = Stage::with(fake, Place::Overview(None), Language::Da, Size::new(80, 24));
    assert!(stage.shows("Det kommer, når HR lukker en runde"));
}

#[test]
fn the_cursor_stays_on_the_screen_at_any_size() {
    let mut stage = stage();
    for script in ["end right", "u end", "esc enter", "enter end right right right right right right"] {
        stage.press(script);
        for (width, height) in [(60, 18), (61, 19), (79, 23), (80, 24), (110, 30), (200, 60), (1, 1)] {
            stage.resize(width, height);
            let (_, cursor) = stage.draw();
            assert!(cursor.is_none_or(|at| at.x < width && at.y < height), "{script} {width}x{height}");
        }
    }
}
