use super::*;

const KINDS: &[&str] = &["sickness", "work_injury", "pregnancy", "section56", "child"];

#[rstest::rstest]
#[case("pack.toml", "Europe/Copenhagen", "Europe/Valby", PackProblem::NotATimeZone("Europe/Valby".into()))]
#[case("pack.toml", "small = 5", "small = \"five\"", PackProblem::WrongKind("groups.small".into(), Expected::Whole))]
#[case("pack.toml", "small = 5", "smal = 5\nsmall = 5", PackProblem::KeyUnknown("groups.smal".into()))]
#[case("pack.toml", "small = 5", "", PackProblem::KeyMissing("groups.small".into()))]
#[case("pack.toml", "small = 5", "small = 1", bounds("groups.small", "1", 2, 1000))]
#[case("pack.toml", "comment = 4000", "comment = 4001", bounds("text_limits.comment", "4001", 1, 4000))]
#[case("pack.toml", "name.en = \"Social Services Administration\"", "", PackProblem::EnglishMissing("name".into()))]
#[case("pack.toml", "[groups]", "[groups", PackProblem::NotToml)]
#[case("pack.toml", "id = \"sof\"", "id = 7", PackProblem::WrongKind("id".into(), Expected::Text))]
#[case("absence.toml", "bands = [3, 7", "bands = [3, 3", bounds("short.bands", "3", 4, 366))]
#[case("absence.toml", "valid_from = \"2015-01-01\"", "", PackProblem::KeyMissing("target.valid_from".into()))]
#[case("absence.toml", "\"2015-01-01\"", "\"2015\"", PackProblem::NotADate("target.valid_from".into(), "2015".into()))]
#[case("absence.toml", "\"work_injury\"]", "\"injury\"]", PackProblem::NotOneOf("triggers.kinds".into(), "injury".into(), KINDS))]
#[case("absence_support.toml", "id = \"own-manager\"", "id = \"colleague\"", PackProblem::DuplicateId("colleague".into(), 32))]
#[case("absence_support.toml", "\"kræft*\"", "7", PackProblem::WrongKind("illness.words".into(), Expected::Text))]
#[case("interviews.toml", "notice_days = 14", "notice_days = 400", bounds("interview.notice_days", "400", 0, 366))]
#[case(
    "courses.toml",
    "offer_days_before_start = 5",
    "offer_days_before_start = 61",
    bounds("sign_up.offer_days_before_start", "61", 0, 60)
)]
#[case("courses.toml", "level = 5", "level = 6", bounds("instructor.level", "6", 1, 5))]
#[case("courses.toml", "practice_weeks = 8", "practise_weeks = 8", PackProblem::KeyMissing("after.practice_weeks".into()))]
#[case("answers.toml", "name.en = \"Expert\"", "name.en = \"\"", PackProblem::Empty("answer.name.en".into()))]
#[case("answers.toml", "key = 5", "key = 4", PackProblem::AnswerMissing(5))]
#[case("holidays.csv", "2015-05-01;0", "2015-13-01;0", PackProblem::NotADate("date".into(), "2015-13-01".into()))]
#[case("holidays.csv", "2015-05-01;0;", "2015-05-01;", PackProblem::CellCount { expected: 4, found: 3 })]
#[case("holidays.csv", "2015-05-14;0", "2015-05-01;0", PackProblem::DuplicateId("2015-05-01".into(), 7))]
#[case("holidays.csv", "Great Prayer Day", "", PackProblem::EnglishMissing("name".into()))]
#[case("holidays.csv", "2035-01-01", "2037-01-01", PackProblem::YearMissing(2036))]
#[case("goals.csv", ";law", ";court", PackProblem::NotOneOf("source".into(), "court".into(), &["law", "political", "own"]))]
#[case("competences.csv", ";L-HJAELP;", ";L-HELP;", PackProblem::UnknownId("goal_id".into(), "L-HELP".into()))]
#[case("competences.csv", "SEL-83;", "SEL-82;", PackProblem::DuplicateId("SEL-82".into(), 2))]
#[case("competences.csv", "SEL-83;", "SEL 83;", PackProblem::NotAnId("SEL 83".into()))]
#[case("competences.csv", "question_en", "question_de", PackProblem::ColumnUnknown("question_de".into()))]
#[case("competences.csv", "question_en", "question_de", PackProblem::ColumnMissing("question_en".into()))]
#[case("competences.csv", "question_en", "question", PackProblem::ColumnTwice("question".into()))]
#[case("requirements.csv", ";3\n", ";6\n", bounds("level", "6", 1, 5))]
#[case("requirements.csv", ";3\n", ";C\n", PackProblem::NotANumber("level".into(), "C".into()))]
#[case("requirements.csv", "VSB;SEL-82", "VSB;SEL-81", PackProblem::UnknownId("competence_id".into(), "SEL-81".into()))]
#[case("requirements.csv", "VSB;SEL-83", "VSB;SEL-82", PackProblem::DuplicateId("VSB SEL-82".into(), 2))]
#[case("requirements.csv", "VSB;SEL-83", "VSC;SEL-83", PackProblem::UnknownId("profile_id".into(), "VSC".into()))]
#[case("profiles.csv", "VSB;", "VSC;", PackProblem::ProfileWithoutRequirements("VSC".into()))]
#[case("profiles.csv", "VSB;", "VSB;\u{7}", PackProblem::ControlCharacter("title".into()))]
#[case("frames.toml", "\"value-quality\"", "\"value-city\"", PackProblem::DuplicateId("value-city".into(), 9))]
#[case("frames.toml", "[charter]", "[carter]", PackProblem::KeyUnknown("carter".into()))]
#[case("themes.toml", "muted ", "mooted ", PackProblem::MeaningMissing("muted"))]
#[case("themes.toml", "muted ", "mooted ", PackProblem::KeyUnknown("theme.mono.mooted".into()))]
#[case("themes.toml", "bold = true", "bold = 1", PackProblem::WrongKind("theme.mono.title.bold".into(), Expected::YesNo))]
fn a_broken_pack_says_what_is_wrong(
    #[case] file: &str,
    #[case] old: &str,
    #[case] new: &str,
    #[case] what: PackProblem,
) {
    let faults = Pack::from_files(files_with(file, old, new)).expect_err("faults");
    assert!(faults.iter().any(|fault| fault.file == file && fault.what == what), "{faults:?}");
}

fn bounds(place: &str, value: &str, low: i64, high: i64) -> PackProblem {
    PackProblem::OutOfBounds { place: place.into(), value: value.into(), low, high }
}

/// The line of the first place `part` stands at in a file of the embedded pack.
fn line_of(file: &str, part: &str) -> u32 {
    let pack = pack();
    let (_, bytes) = pack.files().iter().find(|(name, _)| name == file).expect("the file");
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    text.lines().position(|line| line.contains(part)).expect("there") as u32 + 1
}

#[rstest::rstest]
#[case("pack.toml", "small = 5", "small = 1")]
#[case("holidays.csv", "2015-04-03;0", "2015-04-03;2")]
#[case("profiles.csv", "FAK;", "F K;")]
#[case("frames.toml", "\"charter-citizen\"", "7")]
fn a_fault_names_its_line(#[case] file: &str, #[case] old: &str, #[case] new: &str) {
    let faults = Pack::from_files(files_with(file, old, new)).expect_err("faults");
    let expected = line_of(file, old);
    assert!(faults.iter().any(|fault| fault.file == file && fault.line == expected), "{expected}: {faults:?}");
}

#[test]
fn an_area_must_have_one_english_name_and_a_place_in_the_small_form() {
    let text = "Økonomi og styring;Economy and control";
    let faults = Pack::from_files(files_with("competences.csv", text, "Økonomi og styring;Money")).expect_err("faults");
    assert!(faults.iter().any(|fault| fault.what == PackProblem::AreaNamedTwice("Økonomi og styring".into())));

    let faults = Pack::from_files(files_with("competences.csv", text, "Økonomi;Economy")).expect("in order");
    assert_eq!(faults.areas().len(), 9, "an area of its own that the small form asks about");
    let later = "OKO-03;Økonomi og styring;Economy and control";
    let faults = Pack::from_files(files_with("competences.csv", later, "OKO-03;Takster;Rates")).expect_err("faults");
    assert!(faults.iter().any(|fault| fault.what == PackProblem::AreaNotInSmallForm("Takster".into())));
}

#[test]
fn a_question_has_texts_for_all_levels_or_for_none() {
    let text = "Svarer på enkle spørgsmål og stiller om til en kollega, når det gælder rettigheder.";
    let old = format!("\"{text}\"");
    let files = files_with("competences.csv", if has(&old) { &old } else { text }, "");
    let faults = Pack::from_files(files).expect_err("faults");
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0].what, PackProblem::LevelTextsIncomplete);
}

fn has(part: &str) -> bool {
    let pack = pack();
    let (_, bytes) = pack.files().iter().find(|(name, _)| name == "competences.csv").expect("the file");
    String::from_utf8_lossy(bytes).contains(part)
}

#[test]
fn a_folder_without_a_pack_lists_every_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let faults = load_dir(folder.path()).expect_err("no pack");
    assert_eq!(faults.len(), files::NAMES.len() - files::LATER.len());
    assert!(faults.iter().all(|fault| fault.what == PackProblem::FileMissing));
}

#[test]
fn a_folder_holds_the_same_pack_as_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("framework/sof");
    assert_eq!(load_dir(&folder).expect("in order").fingerprint(), pack().fingerprint());
}

#[test]
fn a_file_that_is_no_text_is_told_once() {
    let mut files = files::embedded();
    files[0].1 = vec![0xff, 0xfe, 0x00];
    let faults = Pack::from_files(files).expect_err("faults");
    assert_eq!(faults, [PackFault { file: "absence.toml".into(), line: 0, what: PackProblem::NotUtf8 }]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let plain = pack();
    let files = plain.files().iter().map(|(name, bytes)| {
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        (name.clone(), format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes())
    });
    let again = Pack::from_files(files.collect()).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!((again.rules, again.profiles), (plain.rules, plain.profiles));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 24, ..Default::default() })]
    #[test]
    fn no_damage_to_a_file_makes_the_loader_fall(
        file in 0..10_usize, at in 0.0..1.0_f64, length in 0..40_usize, junk in "[\\PC\n\";=\\[\\]]{0,12}"
    ) {
        let mut files = files::embedded();
        let bytes = &mut files[file].1;
        let from = (bytes.len() as f64 * at) as usize;
        let to = (from + length).min(bytes.len());
        bytes.splice(from..to, junk.into_bytes());
        if let Err(faults) = Pack::from_files(files) {
            proptest::prop_assert!(!faults.is_empty());
        }
    }
}
