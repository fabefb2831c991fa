use super::*;
use crate::tui::keys::reach::Unreachable;
use crate::tui::keys::{Key, read::read};
use rstest::rstest;

const FORM: &[Context] = &[Context::Competence, Context::List, Context::Global];

fn chord(text: &str) -> Chord {
    text.parse().unwrap()
}

fn kinds(own: &str) -> Vec<(usize, FindingKind)> {
    load(Some(own)).findings.into_iter().map(|finding| (finding.line, finding.kind)).collect()
}

#[test]
fn the_standard_file_is_without_fault() {
    let (entries, findings) = read(STANDARD);
    assert_eq!(findings, []);
    assert_eq!(lay(&entries, &[]).findings, [], "checked as if it were a person's own");
    assert_eq!(load(None).findings, []);
    assert_eq!(lay(&entries, &[]).keymap, load(None).keymap);
}

#[test]
fn every_function_key_has_a_twin_that_works_while_typing() {
    let (entries, _) = read(STANDARD);
    for entry in entries {
        let functions = entry.chords.iter().filter(|chord| matches!(chord.key, Key::F(_))).count();
        let others = entry.chords.iter().filter(|chord| chord.ctrl).count();
        assert!(functions == 0 || others > 0, "{} in {}", entry.action.name(), entry.context.name());
    }
}

#[test]
fn every_action_has_a_name_that_is_read_back() {
    for action in Action::ALL {
        assert_eq!(Action::from_name(action.name()), Some(*action));
        assert_eq!(action.message(), format!("action-{}", action.name()));
    }
}

#[test]
fn own_keys_replace_the_standard_ones_of_that_action_only() {
    let loaded = load(Some("[competence]\nnext-unanswered = \"u\"\n"));
    assert_eq!(loaded.findings, []);
    assert_eq!(loaded.keymap.lookup(FORM, chord("u")), Some(Action::NextUnanswered));
    assert_ne!(loaded.keymap.lookup(FORM, chord("n")), Some(Action::NextUnanswered));
    assert_eq!(loaded.keymap.lookup(FORM, chord("s")), Some(Action::AsLastRound));
}

#[test]
fn an_empty_list_takes_the_keys_away() {
    let loaded = load(Some("[global]\nhistory = []\n"));
    assert_eq!(loaded.findings, []);
    assert_eq!(loaded.keymap.lookup(&[Context::Global], chord("h")), None);
}

#[test]
fn a_conflict_names_both_and_the_first_stays() {
    let own = "[competence]\ncomment = [\"u\"]\nas-last-round = [\"x\", \"u\"]\n";
    let conflict = FindingKind::Conflict {
        chord: chord("u"),
        kept: (Context::Competence, Action::Comment),
        kept_line: 2,
        dropped: (Context::Competence, Action::AsLastRound),
    };
    assert_eq!(kinds(own), [(3, conflict)]);
    assert_eq!(load(Some(own)).keymap.lookup(FORM, chord("u")), Some(Action::Comment));
}

#[test]
fn moving_in_a_list_conflicts_with_the_screen_it_is_in() {
    let own = "[list]\ndown = [\"down\", \"x\"]\n[competence]\ncomment = \"x\"\n";
    let loaded = kinds(own);
    assert!(matches!(loaded.as_slice(), [(4, FindingKind::Conflict { kept_line: 2, .. })]), "{loaded:?}");
}

#[test]
fn a_key_taken_from_the_standard_is_told_and_given() {
    let own = "[competence]\ncomment = [\"n\"]\n";
    let taken = FindingKind::TakenFromStandard {
        chord: chord("n"),
        by: (Context::Competence, Action::Comment),
        from: (Context::Competence, Action::NextUnanswered),
    };
    let loaded = load(Some(own));
    assert_eq!(loaded.findings.first(), Some(&Finding { line: 2, kind: taken }));
    // The only key of an action nobody can do without: it gets it back.
    assert_eq!(loaded.keymap.lookup(FORM, chord("n")), Some(Action::NextUnanswered));
    let missing = FindingKind::Missing { action: Action::NextUnanswered, context: Context::Competence };
    assert_eq!(loaded.findings.get(1), Some(&Finding { line: 2, kind: missing }));
}

#[test]
fn nobody_can_lock_themselves_in() {
    let own = "[global]\nhelp = []\nback = [\",\"]\n[competence]\ncomment = [\"q\", \"ctrl-x\"]\n";
    let loaded = load(Some(own));
    assert_eq!(loaded.keymap.keys_for(Action::Help, FORM), [chord("f1"), chord("ctrl-k"), chord("?")]);
    assert!(loaded.keymap.keys_for(Action::Quit, FORM).contains(&chord("q")));
    let field = &[Context::Text, Context::Guide, Context::Global];
    assert_eq!(loaded.keymap.lookup(field, chord("esc")), Some(Action::Back), "a comma is only a sign in a field");
    let missing: Vec<_> = loaded.findings.iter().map(|finding| (finding.line, finding.kind.message())).collect();
    assert_eq!(missing, [(2, "keymap-missing"), (3, "keymap-missing"), (5, "keymap-missing")]);
}

#[rstest]
#[case("[competance]\nsend = \"f10\"\n", 1, "keymap-unknown-context-nearest")]
#[case("[elsewhere]\nsend = \"f10\"\n", 1, "keymap-unknown-context")]
#[case("\n[list]\nopne = \"enter\"\n", 3, "keymap-unknown-action-nearest")]
#[case("[list]\nfly-away = \"enter\"\n", 2, "keymap-unknown-action")]
#[case("[list]\nopen = \"entr\"\n", 2, "keymap-unknown-key-nearest")]
#[case("[list]\nopen = \"crtl-e\"\n", 2, "keymap-unknown-key-nearest")]
#[case("[list]\nopen = \"hyperspace-9\"\n", 2, "keymap-unknown-key")]
#[case("[list]\nopen = [\n  \"enter\",\n  \"ctrl-m\",\n]\n", 4, "keymap-same-as")]
#[case("[list]\nopen = \"ctrl-enter\"\n", 2, "keymap-not-sent")]
#[case("[list]\nopen = \"ctrl-z\"\n", 2, "keymap-kept-by-terminal")]
#[case("[list]\nopen = \"alt-o\"\n", 2, "keymap-alt")]
#[case("[list]\nopen = \"@\"\n", 2, "keymap-not-on-keyboard")]
#[case("[list]\nopen = \"ø\"\n", 2, "keymap-danish-letter")]
#[case("[text]\nundo = \"u\"\n", 2, "keymap-typed-as-text")]
#[case("[list]\nopen = 7\n", 2, "keymap-not-keys")]
#[case("open = \"enter\"\n", 1, "keymap-not-a-table")]
#[case("[list]\nopen = \"enter\nup = \"up\"\n", 2, "keymap-syntax")]
#[case("[list]\nopen = \"ctrl-n\"\nopen = \"ctrl-b\"\n", 3, "keymap-syntax")]
fn every_fault_has_its_line(#[case] own: &str, #[case] line: usize, #[case] message: &str) {
    let loaded = load(Some(own));
    let found: Vec<_> = loaded.findings.iter().map(|finding| (finding.line, finding.kind.message())).collect();
    assert_eq!(found.first(), Some(&(line, message)), "{found:?}");
    assert!(!loaded.keymap.keys_for(Action::Open, &[Context::List]).is_empty(), "Enter still works");
}

#[test]
fn a_typo_in_a_key_names_the_key_that_was_meant() {
    let nearest = |own: &str| load(Some(own)).findings.first().map(|finding| finding.kind.args());
    assert_eq!(
        nearest("[list]\nopen = \"crtl-e\"\n"),
        Some(vec![("key", "crtl-e".to_owned()), ("nearest", "ctrl-e".to_owned())])
    );
}

#[test]
fn the_other_key_is_named_where_a_terminal_cannot_tell_them_apart() {
    let kind = FindingKind::Unreachable { chord: chord("ctrl-i"), why: Unreachable::SameAs(chord("tab")) };
    assert_eq!(kinds("[list]\nopen = [\"enter\", \"ctrl-i\"]\n"), [(2, kind)]);
}

#[test]
fn everything_a_key_can_do_and_every_place_has_words() {
    use crate::text::Id;
    for action in Action::ALL {
        assert!(Id::named(action.message()).is_some(), "{}", action.message());
        assert!(Id::named(action.help_message()).is_some(), "{}", action.help_message());
    }
    let places = Context::ALL.iter().map(|context| context.message()).chain(crate::tui::keys::KeyNames::MESSAGES);
    for name in places {
        assert!(Id::named(name).is_some(), "{name}");
    }
}

/// A fault said in both languages: no variable is left open, and the file's own names stand in it.
#[rstest]
#[case("[competence]\ncomment = \"u\"\nas-last-round = \"u\"\n", &["comment", "as-last-round", "u", "2"])]
#[case("[competence]\ncomment = [\"c\", \"s\"]\n", &["comment", "as-last-round", "s"])]
#[case("[competance]\n", &["competance", "competence"])]
#[case("[list]\nopne = \"x\"\n", &["opne", "open"])]
#[case("[list]\nfly = \"x\"\n[elsewhere]\n", &["fly"])]
#[case("[list]\nopen = [\"enter\", \"ctrl-i\"]\n", &["ctrl-i", "tab"])]
#[case("[list]\nopen = [\"enter\", \"alt-i\"]\n", &["alt-i"])]
#[case("[list]\nopen = [\"enter\", \"ctrl-1\"]\n", &["ctrl-1"])]
#[case("[list]\nopen = [\"enter\", \"entrr\"]\n", &["entrr", "enter"])]
#[case("[list]\nopen = [\"enter\", \"zzzzz\"]\n", &["zzzzz"])]
#[case("[list]\nopen = [\"enter\", \"@\"]\n", &["@"])]
#[case("[list]\nopen = [\"enter\", \"å\"]\n", &["å"])]
#[case("[list]\nopen = [\"enter\", \"ctrl-c\"]\n", &["ctrl-c"])]
#[case("[list]\nopen = [\"enter\", 7]\n", &["open"])]
#[case("[text]\nundo = [\"ctrl-y\", \"u\"]\n", &["text", "u"])]
#[case("[global]\nhelp = []\n", &["help", "global"])]
#[case("open = 7\n", &["open"])]
#[case("[list\n", &[])]
fn every_fault_has_a_whole_sentence(#[case] own: &str, #[case] named: &[&str]) {
    use crate::text::{Arg, Language, Words};
    let kind = load(Some(own)).findings.into_iter().next().expect("a finding").kind;
    let args: Vec<(&str, Arg<'_>)> = kind.args().into_iter().map(|(name, value)| (name, value.into())).collect();
    for language in Language::ALL {
        let sentence = Words::new(language).by_name_with(kind.message(), &args).expect("a sentence");
        assert!(!sentence.contains('$'), "{sentence}");
        for name in named {
            assert!(sentence.contains(name), "{sentence} lacks {name}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_text_leaves_a_whole_keymap(own in "[\\[\\]a-z=\"' \\n,ctrl\\-0-9]{0,200}") {
        let loaded = load(Some(&own));
        proptest::prop_assert!(!loaded.keymap.keys_for(Action::Quit, FORM).is_empty());
    }
}
