//! Our own words stand whole at 80×24 in both languages: what is on the screen there is compared with the same screen 500
//! columns wide. What people typed may be cut, titles, heads of columns, choices and sentences may not.

use crate::domain::access::Role;
use crate::domain::ids::PersonNo;
use crate::text::Language;
use crate::tui::Place;
use crate::tui::testing::{Fake, Stage, key, places};
use ratatui::layout::Size;
use std::collections::BTreeSet;
use std::path::Path;

/// Letters a stump must have before it can be told from another word.
const TELLING: usize = 3;

fn stage(place: &Place, language: Language, width: u16) -> Stage {
    let fake = Fake::default();
    {
        let mut facts = fake.facts();
        facts.more = places::answers;
        facts.me.manages = true;
        facts.me.roles = vec![Role::Hr];
    }
    Stage::with(fake, place.clone(), language, Size::new(width, 24))
}

/// Every message without variables, from the files themselves.
fn messages(language: Language) -> Vec<String> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language.code());
    let files = std::fs::read_dir(dir).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let line = |line: &str| {
        let (name, text) = line.split_once(" = ")?;
        let plain = !name.starts_with([' ', '#', '.']) && !text.contains('{');
        plain.then(|| text.to_owned())
    };
    files.flat_map(|file| file.lines().filter_map(line).collect::<Vec<_>>()).collect()
}

/// The screen without frames.
fn unframed(text: &str) -> String {
    text.chars().map(|c| if ('\u{2500}'..'\u{2580}').contains(&c) { ' ' } else { c }).collect()
}

/// What lies on top, where something does: of the screen below it only stumps are seen.
fn on_top(text: &str) -> String {
    let inside = |line: &str| match (line.find(FRAME), line.rfind(FRAME)) {
        (Some(from), Some(to)) if from < to => line.get(from..to).unwrap_or_default().to_owned(),
        _ => line.to_owned(),
    };
    text.lines().map(inside).collect::<Vec<_>>().join("\n")
}

/// The upright parts of a frame.
const FRAME: [char; 5] = ['│', '┌', '┐', '└', '┘'];

/// What stands together in a line: parted from other things by two spaces or more.
fn runs(text: &str) -> BTreeSet<String> {
    let all = text.lines().flat_map(|line| line.split("  ")).map(str::trim);
    all.filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

/// The messages of which only a part stands on the narrow screen.
fn cut(narrow: &str, wide: &str, messages: &[String]) -> Vec<String> {
    let (narrow, wide) = (unframed(&on_top(narrow)), unframed(wide));
    let (small, large) = (runs(&narrow), runs(&wide));
    let flowing = narrow.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found = Vec::new();
    for run in small.difference(&large) {
        let stump = run.trim_end_matches('…');
        let signed = stump.len() < run.len();
        // A key, a marker or a tick may stand before it.
        let starts = [Some(stump), stump.split_once(' ').map(|(_, rest)| rest)];
        for start in starts.into_iter().flatten().filter(|start| start.chars().count() >= TELLING) {
            let is_cut = |message: &&String| {
                let begins = message.len() > start.len() && message.starts_with(start);
                // Without a sign it may be another word, or go on in the next line.
                begins && (signed || large.iter().any(|run| run.contains(*message)) && !flowing.contains(*message))
            };
            found.extend(messages.iter().filter(is_cut).map(|message| format!("»{run}« of »{message}«")));
        }
    }
    found
}

#[test]
fn our_own_words_are_whole_at_80_columns() {
    let sides = Place::SideBySide { round: "2026".into(), person: PersonNo(7) };
    let walks: [(Place, &[&str]); 17] = [
        (Place::Tasks, &["", "?", "g", "f", "q"]),
        (Place::Form(key()), &["", "?", "t", "c", "3 f10", "d"]),
        (sides, &["", "t", "t t", "enter", "ctrl-r"]),
        (Place::Team(None), &["", "down", "down down", "ctrl-r", "left"]),
        (Place::TeamQuestion("2026".into()), &["", "t", "end", "3"]),
        (Place::Rounds, &["", "down", "end"]),
        (Place::OpenRound, &["", "enter", "\"Forår\" f10", "\"Forår\" f10 right right right"]),
        (Place::Round("2026".into()), &["", "tab", "tab tab", "tab tab down", "s", "t", "del", "end"]),
        (Place::ChangeRound("2026".into()), &["", "tab"]),
        (Place::YearWheel, &["", "left", "right"]),
        (Place::SetYearWheel(2026), &["", "f10"]),
        (Place::Profile(None), &["", "end"]),
        (Place::History(PersonNo(7)), &["", "end"]),
        (Place::WhoLooked, &["", "down"]),
        (Place::Frames, &[""]),
        (Place::Card(PersonNo(7)), &["", "end"]),
        (Place::Settings, &["", "down", "down down", "end"]),
    ];
    let mut found = Vec::new();
    for language in Language::ALL {
        let messages = messages(language);
        for (place, scripts) in &walks {
            for script in *scripts {
                let drawn = [80, 500].map(|width| stage(place, language, width).press(script).wait().text());
                let [narrow, wide] = &drawn;
                let here = cut(narrow, wide, &messages);
                found.extend(here.into_iter().map(|what| format!("{language:?} {place:?} {script:?}: {what}")));
                let lines: Vec<&str> = narrow.lines().collect();
                for at in [0, lines.len() - 2, lines.len() - 1] {
                    assert!(!lines[at].contains('…'), "{place:?} {script:?}: {}", lines[at]);
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_word_cut_with_or_without_a_sign_is_found() {
    let messages = ["Besvaret".to_owned(), "Tryk Enter for at gå videre.".to_owned()];
    let wide = "Navn   Besvaret   Tryk Enter for at gå videre.";
    assert_eq!(cut("Navn  Besv…", wide, &messages).len(), 1);
    assert_eq!(cut("Navn  Besva", wide, &messages).len(), 1);
    assert!(cut("Navn  Besvaret\nTryk Enter for\nat gå videre.", wide, &messages).is_empty());
}
