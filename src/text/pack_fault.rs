//! Sentences for framework packs: what is wrong with one, and what a new one changes.

use super::{Id, Words, id};
use crate::pack::{Change, Expected, FieldChange, PackChange, PackFault, PackPart, PackProblem};
use std::io::ErrorKind;

/// The longest piece of a text shown of what changed, in characters.
const LONGEST: usize = 60;

/// `FILE:LINE: what is wrong`, without a line where the whole file is meant.
pub fn sentence(words: &Words, fault: &PackFault) -> String {
    let what = problem(words, &fault.what);
    match fault.line {
        0 => format!("{}: {what}", fault.file),
        line => format!("{}:{line}: {what}", fault.file),
    }
}

fn problem(words: &Words, problem: &PackProblem) -> String {
    let one = |id: Id, name: &str, text: &str| words.with(id, &[(name, text.into())]);
    let two =
        |id: Id, place: &str, name: &str, text: &str| words.with(id, &[("place", place.into()), (name, text.into())]);
    match problem {
        PackProblem::FileMissing => words.say(id::PACK_FILE_MISSING),
        PackProblem::Unreadable(ErrorKind::NotFound) => words.say(id::PACK_NOT_FOUND),
        PackProblem::Unreadable(ErrorKind::PermissionDenied) => words.say(id::PACK_NO_PERMISSION),
        PackProblem::Unreadable(why) => one(id::PACK_UNREADABLE, "why", &why.to_string()),
        PackProblem::TooLarge(max) => words.with(id::PACK_TOO_LARGE, &[("max", (*max).into())]),
        PackProblem::NotUtf8 => words.say(id::PACK_NOT_UTF8),
        PackProblem::NotToml => words.say(id::PACK_NOT_TOML),
        PackProblem::NotCsv => words.say(id::PACK_NOT_CSV),
        PackProblem::KeyMissing(key) => one(id::PACK_KEY_MISSING, "key", key),
        PackProblem::KeyUnknown(key) => one(id::PACK_KEY_UNKNOWN, "key", key),
        PackProblem::WrongKind(key, expected) => {
            let expected = words.say(kind(*expected));
            words.with(id::PACK_WRONG_KIND, &[("key", key.into()), ("expected", expected.into())])
        }
        PackProblem::OutOfBounds { place, value, low, high } => {
            let (low, high) = (low.to_string(), high.to_string());
            let args = [("place", place.into()), ("value", value.into()), ("low", low.into()), ("high", high.into())];
            words.with(id::PACK_OUT_OF_BOUNDS, &args)
        }
        PackProblem::ColumnMissing(column) => one(id::PACK_COLUMN_MISSING, "column", column),
        PackProblem::ColumnUnknown(column) => one(id::PACK_COLUMN_UNKNOWN, "column", column),
        PackProblem::ColumnTwice(column) => one(id::PACK_COLUMN_TWICE, "column", column),
        PackProblem::CellCount { expected, found } => {
            words.with(id::PACK_CELL_COUNT, &[("expected", (*expected).into()), ("found", (*found).into())])
        }
        PackProblem::Empty(place) => one(id::PACK_EMPTY, "place", place),
        PackProblem::EnglishMissing(place) => one(id::PACK_ENGLISH_MISSING, "place", place),
        PackProblem::NotANumber(place, value) => two(id::PACK_NOT_A_NUMBER, place, "value", value),
        PackProblem::NotADate(place, value) => two(id::PACK_NOT_A_DATE, place, "value", value),
        PackProblem::NotATimeZone(value) => one(id::PACK_NOT_A_TIME_ZONE, "value", value),
        PackProblem::NotOneOf(place, value, choices) => {
            let choices = choices.join(", ");
            let args = [("place", place.into()), ("value", value.into()), ("choices", choices.into())];
            words.with(id::PACK_NOT_ONE_OF, &args)
        }
        PackProblem::NotAnId(found) => one(id::PACK_NOT_AN_ID, "id", found),
        PackProblem::UnknownId(place, found) => two(id::PACK_UNKNOWN_ID, place, "id", found),
        PackProblem::DuplicateId(found, line) => {
            // A line number is no amount: it has no thousands sign.
            words.with(id::PACK_DUPLICATE_ID, &[("id", found.into()), ("line", line.to_string().into())])
        }
        PackProblem::ControlCharacter(place) => one(id::PACK_CONTROL_CHARACTER, "place", place),
        PackProblem::AnswerMissing(key) => one(id::PACK_ANSWER_MISSING, "key", &key.to_string()),
        PackProblem::LevelTextsIncomplete => words.say(id::PACK_LEVEL_TEXTS_INCOMPLETE),
        PackProblem::AreaNamedTwice(area) => one(id::PACK_AREA_NAMED_TWICE, "area", area),
        PackProblem::AreaNotInSmallForm(area) => one(id::PACK_AREA_NOT_IN_SMALL_FORM, "area", area),
        PackProblem::ProfileWithoutRequirements(found) => one(id::PACK_PROFILE_WITHOUT_REQUIREMENTS, "id", found),
        PackProblem::YearMissing(year) => one(id::PACK_YEAR_MISSING, "year", &year.to_string()),
        PackProblem::MeaningMissing(meaning) => one(id::PACK_MEANING_MISSING, "meaning", meaning),
        PackProblem::NoRows => words.say(id::PACK_NO_ROWS),
    }
}

const fn kind(expected: Expected) -> Id {
    match expected {
        Expected::Text => id::PACK_EXPECTED_TEXT,
        Expected::Whole => id::PACK_EXPECTED_WHOLE,
        Expected::Number => id::PACK_EXPECTED_NUMBER,
        Expected::YesNo => id::PACK_EXPECTED_YES_NO,
        Expected::Table => id::PACK_EXPECTED_TABLE,
        Expected::List => id::PACK_EXPECTED_LIST,
    }
}

/// One line for a thing that a new pack changes: which part, which one, and what becomes of it.
pub fn change(words: &Words, change: &PackChange) -> String {
    let part = words.say(part(change.part));
    let args = |fields: String| [("part", part.clone().into()), ("id", (&change.id).into()), ("fields", fields.into())];
    match &change.change {
        Change::Added => words.with(id::PACK_CHANGE_ADDED, &args(String::new())),
        Change::Removed => words.with(id::PACK_CHANGE_REMOVED, &args(String::new())),
        Change::Changed(fields) => {
            let fields: Vec<String> = fields.iter().map(|one| field(words, one)).collect();
            words.with(id::PACK_CHANGE_CHANGED, &args(fields.join("; ")))
        }
    }
}

const fn part(part: PackPart) -> Id {
    match part {
        PackPart::Rule => id::PACK_PART_RULE,
        PackPart::Answer => id::PACK_PART_ANSWER,
        PackPart::Goal => id::PACK_PART_GOAL,
        PackPart::Competence => id::PACK_PART_COMPETENCE,
        PackPart::Profile => id::PACK_PART_PROFILE,
        PackPart::Requirement => id::PACK_PART_REQUIREMENT,
        PackPart::Holiday => id::PACK_PART_HOLIDAY,
        PackPart::Frame => id::PACK_PART_FRAME,
        PackPart::Theme => id::PACK_PART_THEME,
    }
}

fn field(words: &Words, change: &FieldChange) -> String {
    let side = |text: &str| if text.is_empty() { words.say(id::PACK_CHANGE_NOTHING) } else { short(text) };
    let (old, new) = (side(&change.old), side(&change.new));
    let args = [("field", (&change.field).into()), ("old", old.into()), ("new", new.into())];
    // The one field of a key has no name that tells anything.
    let id = if change.field == "value" { id::PACK_CHANGE_VALUE } else { id::PACK_CHANGE_FIELD };
    words.with(id, &args)
}

/// One line of a text, cut where it is long.
fn short(text: &str) -> String {
    let mut line: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).take(LONGEST).collect();
    if text.chars().count() > LONGEST {
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn say(language: Language, line: u32, what: PackProblem) -> String {
        sentence(&Words::new(language), &PackFault { file: "pack.toml".into(), line, what })
    }

    #[test]
    fn a_fault_is_told_with_its_place() {
        let missing = || PackProblem::KeyMissing("round.default_weeks".into());
        assert_eq!(say(Language::Da, 7, missing()), "pack.toml:7: nøglen »round.default_weeks« mangler");
        assert_eq!(say(Language::En, 7, missing()), "pack.toml:7: the key “round.default_weeks” is missing");
        assert_eq!(say(Language::En, 0, PackProblem::FileMissing), "pack.toml: the file is missing");
        let duplicate = PackProblem::DuplicateId("SEL-85".into(), 1_204);
        assert_eq!(say(Language::Da, 1_300, duplicate), "pack.toml:1300: »SEL-85« står allerede i linje 1204");
        let choice = PackProblem::NotOneOf("source".into(), "lov".into(), &["law", "own"]);
        assert_eq!(say(Language::Da, 2, choice), "pack.toml:2: source: »lov« kan ikke bruges. Brug en af: law, own");
    }

    #[test]
    fn a_change_is_one_line_with_before_and_after() {
        let words = Words::new(Language::Da);
        let field =
            |field: &str, old: &str, new: &str| FieldChange { field: field.into(), old: old.into(), new: new.into() };
        let told = |part, id: &str, what| change(&words, &PackChange { part, id: id.into(), change: what });
        let target = Change::Changed(vec![field("value", "11.0", "10.5")]);
        assert_eq!(told(PackPart::Rule, "absence.target", target), "Regel absence.target: »11.0« bliver til »10.5«");
        assert_eq!(told(PackPart::Goal, "E-NY", Change::Added), "Mål E-NY: ny");
        let tasks = Change::Changed(vec![field("tasks", "a\nb", &"x".repeat(200)), field("title", "", "Ny")]);
        let line = told(PackPart::Profile, "VSB", tasks);
        assert!(line.starts_with("Jobprofil VSB: tasks »a b« bliver til »xxx"), "{line}");
        assert!(line.ends_with("…«; title »intet« bliver til »Ny«"), "{line}");
        assert!(!line.contains('\n') && line.chars().count() < 200);
    }
}
