//! Talks about absence line by line come to the same note as on the screen.

use super::*;
use crate::domain::absence_talk::TalkOutcome;
use crate::form::{Draft, Field, Guide};
use crate::guides::absence_note::sample::{GUIDES, facts};
use crate::guides::absence_note::{Facts, GIVEN, NEXT, OUTCOME, fields};
use crate::text::Language;
use proptest::prelude::*;

/// What is typed into a field, of the three tried for its kind; nothing leaves it as it is.
fn line(field: &Field, picks: &[usize]) -> &'static str {
    let place = fields().iter().position(|known| *known == field.id).expect("a known field");
    let which = picks[place];
    let lines: [&str; 3] = match &field.kind {
        Kind::Text { .. } | Kind::LongText { .. } => ["Roligt i begyndelsen", "Efter en depression", "ja"],
        Kind::Date { .. } if field.id == NEXT => ["", "30-03-2026", "20-04-2026"],
        Kind::Date { .. } => ["", "i dag", "23-03-2026"],
        Kind::One(_) if field.id == OUTCOME => ["", "1", "2"],
        Kind::One(_) => ["", "1", "3"],
        Kind::Many(_) => ["", "1", "-"],
        Kind::YesNo if field.id == GIVEN => ["", "j", "nej"],
        _ => ["j", "nej", "yes"],
    };
    let line = lines.get(which).copied().unwrap_or_default();
    if field.required && field.default.is_none() && line.is_empty() { "1" } else { line }
}

fn on_screen(guide: Guide<Facts, TalkOutcome>, picks: &[usize], words: &Words) -> TalkOutcome {
    let reader = WordReader { words, today: facts().today };
    let mut walk = Walk::new(guide, facts(), Draft::new(), &reader);
    for _ in 0..60 {
        if let Some(field) = walk.field().cloned() {
            let typed = line(&field, picks);
            match typed {
                "" => {}
                "-" => drop(walk.act(Act::Clear, &reader)),
                typed => drop(walk.act(Act::Type(typed.to_owned()), &reader)),
            }
        }
        if let Outcome::Finished(done) = walk.act(if walk.on_summary() { Act::Finish } else { Act::NextField }, &reader)
        {
            return done;
        }
    }
    panic!("no end on screen: {:?}", walk.answers());
}

fn line_by_line(guide: Guide<Facts, TalkOutcome>, picks: &[usize], words: &Words) -> TalkOutcome {
    let plain = Plain { words, today: facts().today, people: &Nobody };
    let walk = Walk::new(guide, facts(), Draft::new(), &plain.reader());
    let (mut session, _) = Session::begin(walk, &plain);
    for _ in 0..60 {
        let Some(field) = session.walk.field().cloned() else {
            let line = if session.walk.on_summary() { "j" } else { "" };
            if let End::Finished(done) = session.line(line, &plain).end {
                return done;
            }
            continue;
        };
        let typed = line(&field, picks);
        session.line(typed, &plain);
        if matches!(field.kind, Kind::LongText { .. }) {
            session.line("", &plain);
        }
    }
    panic!("no end line by line: {:?}", session.walk.answers());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn plain_and_screen_come_to_the_same_note(
        guide in 0..GUIDES.len(),
        picks in prop::collection::vec(0_usize..3, 17),
        danish: bool,
    ) {
        let words = Words::new(if danish { Language::Da } else { Language::En });
        let (_, guide) = GUIDES[guide];
        prop_assert_eq!(on_screen(guide, &picks, &words), line_by_line(guide, &picks, &words));
    }
}
