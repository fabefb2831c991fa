//! Sentences for imports: what is wrong with a file, and what was done.

use super::{Id, Words, id};
use crate::service::import::fault::{Fault, FaultList, Named, Problem};
use crate::service::import::{Counts, Warning};

/// `FILE:LINE: COLUMN: what is wrong`, without a column where the fault is in none. Source: `formats.md`.
pub fn fault(fault: &Fault, words: &Words) -> String {
    let column = fault.column.as_ref().map(|column| format!("{column}: ")).unwrap_or_default();
    let what = problem(&fault.problem, fault.other_file.as_deref(), words);
    format!("{}:{}: {column}{what}", fault.file, fault.line)
}

/// How many faults there are, and that nothing was stored; says where the list was cut.
pub fn faults(list: &FaultList, words: &Words) -> String {
    let (total, listed) = (list.total, list.listed.len());
    if total > listed as u64 {
        return words.with(id::IMPORT_FAULTS_CUT, &[("total", total.into()), ("listed", listed.into())]);
    }
    words.with(id::IMPORT_FAULTS, &[("total", total.into())])
}

/// The closing line. The numbers are plain digits: scripts read them.
pub fn counts(counts: Counts, words: &Words) -> String {
    let Counts { added, changed, unchanged } = counts;
    let digits = |number: u64| number.to_string().into();
    let args = [("added", digits(added)), ("changed", digits(changed)), ("unchanged", digits(unchanged))];
    words.with(id::IMPORT_COUNTS, &args)
}

/// What was taken and is worth a second look.
pub fn warning(warning: &Warning, words: &Words) -> String {
    match warning {
        Warning::Overlap { employee, run, other } => {
            let args = [
                ("employee", employee.as_str().into()),
                ("run", run.as_str().into()),
                ("other", other.as_str().into()),
            ];
            words.with(id::IMPORT_OVERLAP, &args)
        }
    }
}

/// What is wrong, also beside the field of a form. `other_file` is where the row before a double one stands.
pub fn problem(problem: &Problem, other_file: Option<&str>, words: &Words) -> String {
    let say = |id: Id| words.say(id);
    match problem {
        Problem::NotThere => say(id::IMPORT_NOT_THERE),
        Problem::NoPermission => say(id::IMPORT_NO_PERMISSION),
        Problem::IsFolder => say(id::IMPORT_IS_FOLDER),
        Problem::CannotRead(what) => words.with(id::IMPORT_CANNOT_READ, &[("what", what.into())]),
        Problem::Encoding => say(id::IMPORT_ENCODING),
        Problem::NoHeader => say(id::IMPORT_NO_HEADER),
        Problem::Changed => say(id::IMPORT_CHANGED),
        Problem::ColumnUnknown { known } => {
            words.with(id::IMPORT_COLUMN_UNKNOWN, &[("known", known.join(", ").into())])
        }
        Problem::ColumnTwice => say(id::IMPORT_COLUMN_TWICE),
        Problem::ColumnMissing => say(id::IMPORT_COLUMN_MISSING),
        Problem::CellCount { expected, found } => {
            words.with(id::IMPORT_CELL_COUNT, &[("expected", (*expected).into()), ("found", (*found).into())])
        }
        Problem::QuoteNotClosed => say(id::IMPORT_QUOTE_NOT_CLOSED),
        Problem::AfterQuote => say(id::IMPORT_AFTER_QUOTE),
        Problem::RowTooLong => say(id::IMPORT_ROW_TOO_LONG),
        Problem::Required => say(id::IMPORT_REQUIRED),
        Problem::ControlCharacter => say(id::IMPORT_CONTROL_CHARACTER),
        Problem::TooLong { max } => words.with(id::IMPORT_TOO_LONG, &[("max", (*max).into())]),
        Problem::NotADate => say(id::IMPORT_NOT_A_DATE),
        Problem::NotATime => say(id::IMPORT_NOT_A_TIME),
        Problem::Run(fault) => super::course::run_fault(*fault, words),
        Problem::NotANumber => say(id::IMPORT_NOT_A_NUMBER),
        Problem::OutOfRange { from, to } => {
            words.with(id::IMPORT_OUT_OF_RANGE, &[("from", (*from).into()), ("to", (*to).into())])
        }
        Problem::NotAChoice { choices } => {
            words.with(id::IMPORT_NOT_A_CHOICE, &[("choices", choices.join(", ").into())])
        }
        Problem::AgreedRater => say(id::IMPORT_AGREED_RATER),
        Problem::Unknown { what, id } => words.with(unknown(*what), &[("id", id.into())]),
        Problem::DuplicateKey { first } => {
            let line = first.line.to_string();
            match other_file {
                Some(file) => words.with(id::IMPORT_DUPLICATE_IN, &[("file", file.into()), ("line", line.into())]),
                None => words.with(id::IMPORT_DUPLICATE, &[("line", line.into())]),
            }
        }
        Problem::Exists => say(id::IMPORT_EXISTS),
        Problem::UnitLoop => say(id::IMPORT_UNIT_LOOP),
        Problem::SecondRoot { other } => words.with(id::IMPORT_SECOND_ROOT, &[("other", other.into())]),
        Problem::LeftBeforeHired => say(id::IMPORT_LEFT_BEFORE_HIRED),
        Problem::LastBeforeFirst => say(id::IMPORT_LAST_BEFORE_FIRST),
        Problem::OutsideEmployment => say(id::IMPORT_OUTSIDE_EMPLOYMENT),
        Problem::SpellOverlap { first } => {
            words.with(id::IMPORT_SPELL_OVERLAP, &[("first", super::date::format(*first).into())])
        }
        Problem::LoginTaken { by } => words.with(id::IMPORT_LOGIN_TAKEN, &[("by", by.into())]),
    }
}

const fn unknown(what: Named) -> Id {
    match what {
        Named::Unit => id::IMPORT_UNKNOWN_UNIT,
        Named::Employee => id::IMPORT_UNKNOWN_EMPLOYEE,
        Named::Profile => id::IMPORT_UNKNOWN_PROFILE,
        Named::Goal => id::IMPORT_UNKNOWN_GOAL,
        Named::Competence => id::IMPORT_UNKNOWN_COMPETENCE,
        Named::Course => id::IMPORT_UNKNOWN_COURSE,
        Named::Run => id::IMPORT_UNKNOWN_RUN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::import::rows::Place;
    use crate::text::Language;

    fn at(column: Option<&str>, problem: Problem) -> Fault {
        Fault { file: "units.csv".into(), line: 3, column: column.map(str::to_owned), problem, other_file: None }
    }

    #[test]
    fn a_fault_says_file_line_and_column() {
        let words = Words::new(Language::En);
        let said = fault(&at(Some("overenhed"), Problem::Unknown { what: Named::Unit, id: "X1".into() }), &words);
        assert_eq!(said, "units.csv:3: overenhed: there is no unit X1");
        let said = fault(&at(None, Problem::AfterQuote), &words);
        assert!(said.starts_with("units.csv:3: there is text after"), "{said}");
        let double = Problem::DuplicateKey { first: Place { file: 0, line: 1234 } };
        assert!(fault(&at(None, double.clone()), &words).ends_with("line 1234"));
        let other = Fault { other_file: Some("more.csv".into()), ..at(None, double) };
        assert!(fault(&other, &Words::new(Language::Da)).ends_with("more.csv, linje 1234"));
    }

    #[test]
    fn the_closing_line_has_plain_digits() {
        let done = Counts { added: 3_000_000, changed: 1, unchanged: 0 };
        assert_eq!(counts(done, &Words::new(Language::En)), "3000000 added, 1 changed, 0 unchanged");
        assert_eq!(counts(done, &Words::new(Language::Da)), "3000000 tilføjet, 1 ændret, 0 uændret");
    }
}
