//! Pictures of the screens beside the form: at 80×24 in both languages, narrow and wide in Danish; each in both themes.

use crate::domain::access::Role;
use crate::domain::ids::PersonNo;
use crate::domain::interview::TalkKey;
use crate::text::Language;
use crate::tui::Place;
use crate::tui::testing::{Fake, Stage, places};
use crate::tui::theme::Glyphs;
use ratatui::layout::Size;

const PICTURES: [(Language, u16, u16); 4] =
    [(Language::Da, 80, 24), (Language::En, 80, 24), (Language::Da, 60, 18), (Language::Da, 132, 43)];

/// The page of a person is seen whole.
#[test]
fn a_card_needs_no_scrolling_at_80_columns() {
    for language in Language::ALL {
        let mut card = stage(&Place::Card(PersonNo(7)), language, 80, 24);
        let before = card.text();
        card.press("down down pgdn end");
        assert_eq!(card.text(), before);
    }
}

fn stage(place: &Place, language: Language, width: u16, height: u16) -> Stage {
    let fake = Fake::default();
    {
        let mut facts = fake.facts();
        facts.more = places::answers;
        facts.me.manages = true;
        facts.me.roles = vec![Role::Hr];
    }
    Stage::with(fake, place.clone(), language, Size::new(width, height))
}

/// Takes pictures after a script. Our own words (title, keys) are whole at 80×24.
fn pictures(name: &str, place: &Place, script: &str) {
    for (language, width, height) in PICTURES {
        let mut stage = stage(place, language, width, height);
        stage.press(script).wait();
        let picture = stage.picture();
        if (width, height) == (80, 24) {
            let ours = picture.lines().enumerate().filter(|(at, _)| [0, 22, 23].contains(at));
            ours.for_each(|(at, line)| assert!(!line.contains('…'), "{name}, line {at}: {line}"));
        }
        insta::assert_snapshot!(format!("{name}-{}-{width}x{height}", language.code()), picture);
    }
}

fn sides() -> Place {
    Place::SideBySide { round: "2026".into(), person: PersonNo(7) }
}

#[test]
fn team() {
    pictures("team", &Place::Team(None), "down down");
}

#[test]
fn team_question() {
    pictures("team-question", &Place::TeamQuestion("2026".into()), "right 3 2");
}

#[test]
fn side_by_side() {
    pictures("side-by-side", &sides(), "");
}

#[test]
fn side_by_side_lacks() {
    pictures("side-by-side-lacks", &sides(), "t t down");
}

#[test]
fn side_by_side_without_drawn_lines() {
    let mut stage = stage(&sides(), Language::Da, 132, 30);
    stage.model.shared.glyphs = Glyphs::Ascii;
    let text = stage.text();
    let strange: String = text.chars().filter(|c| !c.is_ascii() && !"æøåÆØÅ»«·×".contains(*c)).collect();
    assert_eq!(strange, "", "{text}");
    insta::assert_snapshot!("side-by-side-ascii", text);
}

#[test]
fn profile() {
    pictures("profile", &Place::Profile(None), "pgdn");
}

#[test]
fn history() {
    pictures("history", &Place::History(PersonNo(7)), "down");
}

#[test]
fn who_looked() {
    pictures("who-looked", &Place::WhoLooked, "down");
}

#[test]
fn frames() {
    pictures("frames", &Place::Frames, "down");
}

#[test]
fn rounds() {
    pictures("rounds", &Place::Rounds, "");
}

#[test]
fn round_units() {
    pictures("round-units", &Place::Round("2026".into()), "down");
}

#[test]
fn round_missing() {
    pictures("round-missing", &Place::Round("2026".into()), "tab");
}

#[test]
fn round_happenings() {
    pictures("round-happenings", &Place::Round("2026".into()), "tab tab down down down");
}

#[test]
fn round_closing() {
    pictures("round-closing", &Place::Round("2026".into()), "t");
}

#[test]
fn change_round() {
    pictures("change-round", &Place::ChangeRound("2026".into()), "tab");
}

#[test]
fn open_round_people() {
    pictures(
        "open-round-people",
        &Place::OpenRound,
        "\"Forår\" enter enter enter down space enter down space down space",
    );
}

#[test]
fn open_round_preview() {
    pictures("open-round-preview", &Place::OpenRound, "\"Forår\" f10 down down");
}

#[test]
fn year_wheel() {
    pictures("year-wheel", &Place::YearWheel, "down");
}

#[test]
fn set_year_wheel() {
    pictures("set-year-wheel", &Place::SetYearWheel(2026), "\"1/2\" tab");
}

#[test]
fn year_wheel_without_drawn_lines() {
    let mut stage = stage(&Place::YearWheel, Language::Da, 80, 24);
    stage.model.shared.glyphs = Glyphs::Ascii;
    let text = stage.text();
    let strange: String = text.chars().filter(|c| !c.is_ascii() && !"æøåÆØÅ»«·×".contains(*c)).collect();
    assert_eq!(strange, "", "{text}");
}

#[test]
fn card() {
    pictures("card", &Place::Card(PersonNo(7)), "");
}

#[test]
fn lookup() {
    pictures("lookup", &Place::Rounds, "f \"e\"");
}

#[test]
fn settings() {
    pictures("settings", &Place::Settings, "down down down");
}

#[test]
fn keys() {
    pictures("keys", &Place::Keys, "end");
}

#[test]
fn keys_taken() {
    pictures("keys-taken", &Place::Keys, "end enter ctrl-w");
}

/// In the room nobody's private note is on the screen before it is asked for.
#[test]
fn a_private_note_is_hidden_in_the_room_until_asked_for() {
    let place = Place::Talk(TalkKey { person: PersonNo(7), number: 1 });
    let mut stage = stage(&place, Language::Da, 80, 24);
    assert!(!stage.shows("Husk lokalerne"), "{}", stage.text());
    stage.press("s");
    assert!(stage.shows("Husk lokalerne"), "{}", stage.text());
    stage.press("s");
    assert!(!stage.shows("Husk lokalerne"));
}

#[test]
fn absence_today() {
    pictures("absence-today", &Place::AbsenceToday, "down");
}

/// From the list to a registered notice: the person, the key, and Enter.
#[test]
fn a_notice_is_registered_with_a_key_and_enter() {
    let mut stage = stage(&Place::AbsenceToday, Language::Da, 80, 24);
    stage.press("end n").wait();
    assert!(stage.text().contains("Syg fra i dag"), "{}", stage.text());
    insta::assert_snapshot!("absence-today-ill-80x24", stage.picture());
}
