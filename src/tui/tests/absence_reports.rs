//! The two reports on absence as text: what they say of themselves, and that they name nobody.

use crate::text::absence_summary::{Report, length, person, too_few, unit};
use crate::text::{Language, Words};
use crate::tui::testing::sickleave as sample;

fn joined(lines: &[String]) -> String {
    lines.join("\n")
}

#[test]
fn both_reports_on_a_unit_say_how_their_figures_are_made() {
    let words = Words::new(Language::Da);
    for report in Report::ALL {
        let text = joined(&unit(report, &sample::unit(), &words));
        for needed in ["7,4 timer", "58,4 fuldtidsansatte", "ferie og feriefridage", "egen sygdom", "11,0"] {
            assert!(text.contains(needed), "{needed}: {text}");
        }
        insta::assert_snapshot!(format!("unit-{}", report.name()), text);
    }
}

#[test]
fn a_hidden_unit_has_a_reason_and_no_figure() {
    let words = Words::new(Language::Da);
    for report in Report::ALL {
        let lines = unit(report, &sample::small_unit(), &words);
        assert!(lines.contains(&too_few(&sample::small_unit().terms, &words)));
        assert!(!joined(&lines).contains("pr. fuldtidsansat. Måltallet"));
    }
}

#[test]
fn reports_on_one_person_have_no_name() {
    let words = Words::new(Language::Da);
    for report in Report::ALL {
        let view = sample::person();
        let text = joined(&person(report, &view, &words));
        assert!(!text.contains(&view.person.name), "{text}");
        insta::assert_snapshot!(format!("person-{}", report.name()), text);
    }
}

#[test]
fn bands_cover_every_length_once() {
    let words = Words::new(Language::Da);
    let bands = [3, 7, 14, 30];
    let all: Vec<String> = (0..=4).map(|band| length(&bands, band, &words)).collect();
    assert_eq!(all, ["1-3 dage", "4-7 dage", "8-14 dage", "15-30 dage", "over 30 dage"]);
}
