use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::*;
use crate::domain::calendar::DayFraction;

fn pack() -> Pack {
    embedded().unwrap_or_else(|faults| panic!("{}", faults.iter().map(|f| format!("{f}\n")).collect::<String>()))
}

/// The faults of the embedded pack with `old` replaced by `new` in one of its files.
fn faults_after(file: &str, old: &str, new: &str) -> Vec<PackFault> {
    let whole = pack();
    let files = whole.files().iter().map(|(name, bytes)| {
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        if name != file {
            return (name.clone(), text.into_bytes());
        }
        assert!(text.contains(old), "{old:?} is not in {file}");
        (name.clone(), text.replacen(old, new, 1).into_bytes())
    });
    Pack::from_files(files.collect()).expect_err("faults")
}

/// Easter Sunday by the anonymous Gregorian computation.
fn easter(year: i32) -> NaiveDate {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let day = moon + weekday - 7 * ((golden + 11 * moon + 22 * weekday) / 451) + 114;
    NaiveDate::from_ymd_opt(year, (day / 31) as u32, (day % 31 + 1) as u32).expect("a date")
}

#[test]
fn the_holidays_are_those_of_danish_law() {
    let calendar = pack().calendar;
    for year in 2015..=2035 {
        let mut expected: Vec<NaiveDate> =
            [-3, -2, 0, 1, 39, 49, 50].map(|n| easter(year) + chrono::Duration::days(n)).into();
        if year <= 2023 {
            expected.push(easter(year) + Days::new(26));
        }
        expected
            .extend([(1, 1), (12, 25), (12, 26)].map(|(m, d)| NaiveDate::from_ymd_opt(year, m, d).expect("a date")));
        expected.sort_unstable();
        let found: Vec<_> = calendar.days().filter(|day| day.date.year() == year).collect();
        assert_eq!(found.iter().map(|day| day.date).collect::<Vec<_>>(), expected, "{year}");
        assert!(found.iter().all(|day| day.fraction == DayFraction::None));
    }
}

#[rstest::rstest]
#[case(2015, 253)]
#[case(2023, 252)]
#[case(2024, 254)]
#[case(2026, 254)]
#[case(2027, 255)]
fn working_days_of_known_years(#[case] year: i32, #[case] expected: u32) {
    let (first, last) = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31));
    let days = pack().calendar.working_days_between(first.expect("a date"), last.expect("a date"));
    assert_eq!(days, expected);
}

#[test]
fn prayer_day_is_free_until_2023_and_an_ordinary_friday_after() {
    let calendar = pack().calendar;
    let (last, first) = (easter(2023) + Days::new(26), easter(2024) + Days::new(26));
    assert_eq!((last.weekday(), first.weekday()), (Weekday::Fri, Weekday::Fri));
    assert!(!calendar.is_working_day(last));
    assert!(calendar.is_working_day(first));
}

#[test]
fn the_files_make_the_same_pack_again() {
    let pack = pack();
    let again = Pack::from_files(pack.files().to_vec()).expect("in order");
    assert_eq!(again, pack);
    assert_eq!(again.fingerprint(), pack.fingerprint());
}

#[rstest::rstest]
#[case("pack.toml", "time_zone = \"Europe/Copenhagen\"", "time_zone = \"Europe/Valby\"", PackProblem::NotATimeZone("Europe/Valby".into()))]
#[case("pack.toml", "small = 5", "small = \"five\"", PackProblem::WrongKind("groups.small".into(), Expected::Whole))]
#[case("pack.toml", "small = 5", "smal = 5\nsmall = 5", PackProblem::KeyUnknown("groups.smal".into()))]
#[case("pack.toml", "name.en = \"Social Services Administration\"", "", PackProblem::EnglishMissing("name".into()))]
#[case("pack.toml", "[groups]", "[groups", PackProblem::NotToml)]
#[case("answers.toml", "name.en = \"Expert\"", "name.en = \"\"", PackProblem::Empty("answer.name.en".into()))]
#[case("answers.toml", "key = 5", "key = 4", PackProblem::AnswerMissing(5))]
#[case("holidays.csv", "2015-05-01;0", "2015-13-01;0", PackProblem::NotADate("date".into(), "2015-13-01".into()))]
#[case("holidays.csv", "2015-05-01;0;", "2015-05-01;", PackProblem::CellCount { expected: 4, found: 3 })]
#[case("holidays.csv", "2015-05-14;0", "2015-05-01;0", PackProblem::DuplicateId("2015-05-01".into(), 7))]
#[case("holidays.csv", "2015-05-01;0;Store bededag;Great Prayer Day", "2015-05-01;0;Store bededag;", PackProblem::EnglishMissing("name".into()))]
fn a_broken_pack_says_what_is_wrong(
    #[case] file: &str,
    #[case] old: &str,
    #[case] new: &str,
    #[case] what: PackProblem,
) {
    let faults = faults_after(file, old, new);
    assert!(faults.iter().any(|fault| fault.file == file && fault.what == what), "{faults:?}");
}

#[test]
fn faults_name_the_line() {
    let faults = faults_after("pack.toml", "small = 5", "small = 1");
    assert_eq!(faults.len(), 1, "{faults:?}");
    let text = include_str!("../../framework/sof/pack.toml");
    let expected = text.lines().position(|line| line.starts_with("small")).expect("there") + 1;
    assert_eq!(faults[0].line as usize, expected);
    let faults = faults_after("holidays.csv", "2015-04-03;0", "2015-04-03;2");
    assert_eq!((faults.len(), faults[0].line), (1, 4));
}

#[test]
fn a_folder_without_a_pack_lists_every_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let faults = load_dir(folder.path()).expect_err("no pack");
    assert_eq!(faults.len(), files::NAMES.len());
    assert!(faults.iter().all(|fault| fault.what == PackProblem::FileMissing));
}

#[test]
fn a_folder_holds_the_same_pack_as_the_program() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("framework/sof");
    assert_eq!(load_dir(&folder).expect("in order").fingerprint(), pack().fingerprint());
}
