use super::sample::{GUIDES, facts};
use super::*;
use crate::domain::absence_talk::TalkKind;
use crate::form::branches::every_branch;
use crate::form::{Act, Draft, Entry, Outcome, Walk};
use crate::guides::words::{WordReader, label};
use crate::text::Words;
use chrono::TimeDelta;

/// Each guide as it is and with one half of what could be asked left out, so that every branch is walked in time.
fn worlds() -> Vec<Facts> {
    let all = || Facts { earliest: facts().today, ..facts() };
    let mut nothing_due = Facts { next_within: None, ill: false, ..all() };
    nothing_due.lists.advice.clear();
    let mut no_help = all();
    no_help.lists = TalkLists { illness: no_help.lists.illness, ..TalkLists::default() };
    vec![nothing_due, no_help]
}

fn reader<'a>(words: &'a Words, facts: &Facts) -> WordReader<'a> {
    WordReader { words, today: facts.today }
}

#[test]
fn every_branch_of_every_guide_keeps_the_rules() {
    let words = Words::new(Language::Da);
    for (kind, guide) in GUIDES {
        for facts in worlds() {
            let ends = every_branch(guide, &facts, &reader(&words, &facts));
            let (mut held, mut declined, mut late, mut kept_back) = (0, 0, 0, 0);
            for end in &ends {
                assert!((facts.earliest..=facts.today).contains(&end.on()));
                let TalkOutcome::Held(note) = end else {
                    declined += 1;
                    continue;
                };
                held += 1;
                assert_eq!(note.next.is_some(), facts.next_within.is_some(), "{kind:?}");
                let latest = note.on + TimeDelta::days(14);
                if let Some(next) = &note.next {
                    assert!(next.on > note.on);
                    assert!(next.on <= latest || next.later.is_some(), "late without a reason");
                    late += u32::from(next.later.is_some());
                }
                kept_back += u32::from(note.withheld.is_some());
                assert!(kind != TalkKind::Absence || note.said.contains_key(&Prompt::Agreed));
                assert!(facts.ill || note.expected.is_none());
            }
            assert!(held > 0 && kept_back > 0, "{kind:?}");
            // A care talk is one the manager chose to hold, and contact is no talk: nobody was called to either.
            assert_eq!(declined == 0, matches!(kind, TalkKind::Care | TalkKind::Contact), "{kind:?}");
            assert_eq!(late, 0, "{kind:?}: the last day offered by the walk is the one that is due");
        }
    }
}

fn typed(walk: &mut Walk<Facts, TalkOutcome>, field: FieldId, text: &str, reader: &WordReader<'_>) {
    walk.act(Act::Focus(field), reader);
    walk.act(Act::Type(text.to_owned()), reader);
    walk.act(Act::NextField, reader);
}

#[test]
fn a_later_day_asks_for_its_reason_and_the_day_before_easter_is_due() {
    let words = Words::new(Language::Da);
    let (facts, (_, guide)) = (facts(), GUIDES[0]);
    let reader = reader(&words, &facts);
    let mut walk = Walk::new(guide, facts, Draft::new(), &reader);
    typed(&mut walk, prompt_field(Prompt::Can), "To timer om dagen", &reader);
    typed(&mut walk, prompt_field(Prompt::Agreed), "Vi taler sammen", &reader);
    // 23-03 and 14 days are Easter Monday.
    assert_eq!(walk.answers().date(&NEXT), NaiveDate::from_ymd_opt(2026, 4, 1));
    typed(&mut walk, NEXT, "20-04-2026", &reader);
    let Outcome::Stopped(finding) = walk.act(Act::Finish, &reader) else { panic!("no reason asked for") };
    assert_eq!(finding.field, LATER);
    typed(&mut walk, LATER, "Ferie i mellemtiden", &reader);
    let Outcome::Finished(TalkOutcome::Held(note)) = walk.act(Act::Finish, &reader) else { panic!("not finished") };
    let next = note.next.expect("a next day");
    assert_eq!(next.later.as_deref(), Some("Ferie i mellemtiden"));
    // Back to the day that is due: the reason kept in the draft is not sent.
    typed(&mut walk, NEXT, "01-04-2026", &reader);
    let Outcome::Finished(TalkOutcome::Held(note)) = walk.act(Act::Finish, &reader) else { panic!("not finished") };
    assert_eq!(note.next.and_then(|next| next.later), None);
}

#[test]
fn a_word_of_illness_is_named_and_stops_nothing() {
    let words = Words::new(Language::Da);
    for (_, guide) in GUIDES {
        let facts = facts();
        let reader = reader(&words, &facts);
        let entry = |text: &str| Entry::Given(Value::Text(text.to_owned()));
        let all = Prompt::ALL.map(|prompt| (prompt_field(prompt), entry("Går i dybden")));
        let mut walk = Walk::new(guide, facts, Draft::from(all), &reader);
        let is_warned = |walk: &Walk<Facts, TalkOutcome>| {
            let pages = walk.steps().iter().filter(|step| step.fields.is_empty());
            let mut intros = pages.filter_map(|step| step.intro.as_ref()).map(|intro| label(intro, &words));
            intros.any(|intro| intro.contains("»depressionen«"))
        };
        assert!(!is_warned(&walk));
        typed(&mut walk, prompt_field(Prompt::Agreed), "Efter depressionen: roligt", &reader);
        // A care talk and a talk both have agreements; every guide does.
        assert!(is_warned(&walk), "{}", guide.id);
        assert!(matches!(walk.act(Act::Finish, &reader), Outcome::Finished(_)));
    }
}

#[test]
fn every_page_of_prompts_reminds_that_the_illness_is_not_asked_about() {
    let words = Words::new(Language::Da);
    for (_, guide) in GUIDES {
        for facts in [facts(), Facts { before: None, ..facts() }] {
            let walk = Walk::new(guide, facts.clone(), Draft::new(), &reader(&words, &facts));
            let asks = |step: &Step| step.fields.iter().any(|field| matches!(field.kind, Kind::LongText { .. }));
            let pages: Vec<_> = walk.steps().iter().filter(|step| asks(step)).collect();
            assert!(!pages.is_empty());
            for page in pages {
                let intro = page.intro.as_ref().map(|intro| label(intro, &words)).unwrap_or_default();
                assert!(intro.contains("ikke") && intro.contains("sygdommen"), "{}: {intro}", guide.id);
            }
        }
    }
}

#[test]
fn every_field_is_known_so_that_its_draft_can_go() {
    let words = Words::new(Language::Da);
    let known = fields();
    for (_, guide) in GUIDES {
        let walk = Walk::new(guide, facts(), Draft::new(), &reader(&words, &facts()));
        for field in walk.steps().iter().flat_map(|step| &step.fields) {
            assert!(known.contains(&field.id), "{}", field.id);
        }
    }
}
