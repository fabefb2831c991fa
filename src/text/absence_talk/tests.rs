use super::*;
use crate::domain::absence_talk::NextContact;
use crate::domain::language::{Bilingual, Language};
use std::collections::{BTreeMap, BTreeSet};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap_or_default()
}

fn lists() -> TalkLists {
    let offer = |id: &str, da: &str, en: &str| Offer {
        id: OfferId::new(id),
        name: Bilingual::new(da, en),
        text: Bilingual::new(format!("{da} hjælper."), format!("{en} helps.")),
    };
    TalkLists {
        support: vec![offer("early", "Tidlig Indsats", "Early Support")],
        advice: vec![offer("consultant", "Sygefraværskonsulent", "Absence consultant")],
        illness: Vec::new(),
    }
}

fn invited(manner: Manner, kind: TalkKind) -> Invitation {
    let place = (manner == Manner::Meeting).then(|| "mit kontor".to_owned());
    Invitation { kind, on: day(12), at: "10.30".to_owned(), manner, place }
}

#[test]
fn a_letter_reads_as_a_colleague_writes() {
    let words = Words::new(Language::Da);
    let letter = invitation(&invited(Manner::Meeting, TalkKind::Absence), "Bodil Voss", "Ane Holm", &words);
    insta::assert_snapshot!(letter);
}

#[test]
fn every_letter_says_what_it_must() {
    let must = [
        id::ABSENCE_TALK_LETTER_NOT_DISCIPLINARY,
        id::ABSENCE_TALK_LETTER_ILLNESS,
        id::ABSENCE_TALK_LETTER_COMPANION,
        id::ABSENCE_TALK_LETTER_TOO_ILL,
    ];
    for language in Language::ALL {
        let words = Words::new(language);
        for kind in TalkKind::ALL {
            for manner in Manner::ALL {
                let letter = invitation(&invited(manner, kind), "Bodil Voss", "Ane Holm", &words);
                for id in must {
                    assert!(letter.contains(&words.say(id)), "{kind:?} {manner:?}: {letter}");
                }
                let by_phone = letter.contains(&words.say(id::ABSENCE_TALK_LETTER_IF_ILL)) || manner == Manner::Phone;
                assert!(by_phone, "by telephone if ill: {letter}");
            }
        }
    }
}

#[test]
fn a_sheet_has_the_reasons_the_reminder_the_prompts_and_both_lists_apart() {
    let why = ["4 sygemeldinger på 3 mdr.: 02-08, 19-08, 09-09, 30-09".to_owned()];
    let lists = lists();
    let sheet = Preparation {
        kind: TalkKind::Absence,
        name: "Bodil *Voss*",
        due: Some(day(20)),
        why: &why,
        known: &["9 sygedage (samtale ved 11)".to_owned()],
        before: Some((day(2), "Færre møder")),
        lists: &lists,
    };
    insta::assert_snapshot!(preparation(&sheet, &Words::new(Language::Da)));
}

#[test]
fn a_note_tells_what_was_agreed_and_nothing_that_was_not_said() {
    let note_of = |withheld: Option<&str>| {
        TalkOutcome::Held(Box::new(TalkNote {
            on: day(12),
            manner: Manner::Phone,
            companion: false,
            said: BTreeMap::from([(Prompt::Agreed, "Bodil begynder\n# mandag".to_owned())]),
            support: BTreeSet::from([OfferId::new("early"), OfferId::new("gone")]),
            advice: BTreeSet::new(),
            expected: Some(day(30)),
            next: Some(NextContact { on: day(26), later: None }),
            withheld: withheld.map(str::to_owned),
        }))
    };
    let words = Words::new(Language::Da);
    insta::assert_snapshot!(note(TalkKind::Absence, "Bodil Voss", &note_of(None), &lists(), &words));
    let withheld = note(TalkKind::Absence, "Bodil Voss", &note_of(Some("Aftalt")), &lists(), &words);
    assert!(withheld.contains("- Ikke givet til medarbejderen: Aftalt\n"));
    let declined = note(TalkKind::FollowUp, "Bodil Voss", &TalkOutcome::Declined { on: day(12) }, &lists(), &words);
    assert!(declined.ends_with("- Medarbejderen takkede nej 12-03-2026.\n"));
}
