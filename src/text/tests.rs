//! The message files as a whole, and messages as people see them.

use std::collections::BTreeMap;

use super::*;

/// (language, message, variables), as the build read them.
const VARIABLES: &[(&str, &str, &[&str])] = include!(concat!(env!("OUT_DIR"), "/variables.rs"));

fn variables(language: Language) -> BTreeMap<&'static str, &'static [&'static str]> {
    let ours = VARIABLES.iter().filter(|(tag, _, _)| *tag == language.code());
    ours.map(|(_, name, variables)| (*name, *variables)).collect()
}

#[test]
fn every_message_is_in_every_language_with_the_same_variables() {
    for language in Language::ALL {
        assert_eq!(variables(language), variables(Language::Da), "{language:?}");
    }
}

#[test]
fn every_message_can_be_said() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (name, variables) in variables(language) {
            let args: Vec<(&str, Arg)> = variables.iter().map(|v| (*v, Arg::from(2))).collect();
            let said = words.by_name_with(name, &args).unwrap_or_default();
            assert!(!said.contains('{'), "{language:?} {name}: {said}");
            assert!(!said.trim().is_empty(), "{language:?} {name} says nothing");
        }
    }
}

#[test]
fn a_name_chosen_while_running_is_found_or_not() {
    assert_eq!(Id::named("dates-today"), Some(id::DATES_TODAY));
    assert_eq!(Id::named("dates-todayx"), None);
    let words = Words::new(Language::Da);
    assert_eq!(words.by_name("dates-today").as_deref(), Some("i dag"));
    assert_eq!(words.by_name("dates"), None);
}

#[test]
fn text_in_a_message_has_no_invisible_marks_and_counts_are_grouped() {
    let words = Words::new(Language::Da);
    assert_eq!(words.with(id::DATES_WEEK, &[("week", "47".into())]), "uge 47");
    assert_eq!(words.with(id::DATES_WEEK, &[("week", 1234.into())]), "uge 1.234");
    let words = Words::new(Language::En);
    assert_eq!(words.with(id::DATES_WEEK, &[("week", 1234.into())]), "week 1,234");
}

#[test]
fn a_language_is_known_by_its_locale_name() {
    assert_eq!(language_of_locale("da_DK.UTF-8"), Some(Language::Da));
    assert_eq!(language_of_locale("en-GB"), Some(Language::En));
    assert_eq!(language_of_locale("C"), None);
    assert_eq!(language_of_locale("dansk"), None);
}

#[test]
fn words_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + Clone + 'static>(_: &T) {}
    shared(&Words::new(Language::Da));
}
