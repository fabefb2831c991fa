use super::*;

fn changes(file: &str, old: &str, new: &str) -> Vec<PackChange> {
    let newer = Pack::from_files(files_with(file, old, new)).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_ne!(newer.fingerprint(), pack().fingerprint());
    difference(&pack(), &newer)
}

fn changed(part: PackPart, id: &str, field: &str, old: &str, new: &str) -> PackChange {
    let field = FieldChange { field: field.into(), old: old.into(), new: new.into() };
    PackChange { part, id: id.into(), change: Change::Changed(vec![field]) }
}

#[test]
fn the_files_make_the_same_pack_again() {
    let pack = pack();
    let again = Pack::from_files(pack.files().iter().rev().cloned().collect()).expect("in order");
    assert_eq!(again, pack);
    assert_eq!(again.fingerprint(), pack.fingerprint());
    assert_eq!(difference(&pack, &again), []);
}

#[test]
fn a_changed_number_is_told_with_before_and_after() {
    let expected = changed(PackPart::Rule, "absence.target.day_works_per_fte", "value", "11.0", "9.5");
    assert_eq!(changes("absence.toml", "day_works_per_fte = 11.0", "day_works_per_fte = 9.5"), [expected]);
}

#[test]
fn a_changed_cell_is_told_by_its_row_and_column() {
    let expected = changed(PackPart::Requirement, "VSB SEL-82", "level", "3", "4");
    assert_eq!(changes("requirements.csv", "VSB;SEL-82;3", "VSB;SEL-82;4"), [expected]);
}

#[test]
fn a_text_in_a_list_is_told_by_its_id() {
    let expected = changed(PackPart::Frame, "charter.item.charter-ambition.name.da", "value", "Ambition", "Mod");
    assert_eq!(changes("frames.toml", "name.da = \"Ambition\"", "name.da = \"Mod\""), [expected]);
}

#[test]
fn rows_come_and_go() {
    let gone = changes("requirements.csv", "VSB;SEL-82;3\n", "");
    let expected = |change| [PackChange { part: PackPart::Requirement, id: "VSB SEL-82".into(), change }];
    assert_eq!(gone, expected(Change::Removed));
    let without = Pack::from_files(files_with("requirements.csv", "VSB;SEL-82;3\n", "")).expect("in order");
    assert_eq!(difference(&without, &pack()), expected(Change::Added));
}

#[test]
fn a_pack_from_before_a_file_was_known_gets_the_one_that_comes_with_the_program() {
    let old: Vec<_> = pack().files().iter().filter(|(name, _)| name != "interviews.toml").cloned().collect();
    let read = Pack::from_files(old).expect("in order");
    assert_eq!(read.interviews, pack().interviews);
    assert!(read.interviews.notice_days > 0);
}
