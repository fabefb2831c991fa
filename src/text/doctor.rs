//! What `doctor` found, line by line.

use super::{Words, id};
use crate::service::doctor::{Counts, Finding, Record, Report};

/// What was verified and what is there, then what is wrong, one line each.
pub fn lines(report: &Report, words: &Words) -> Vec<String> {
    let mut lines = counts(&report.counts, words);
    if !report.findings.iter().any(|finding| matches!(finding, Finding::Journal { .. })) {
        lines.push(words.with(id::DOCTOR_JOURNAL, &[("count", report.journal_entries.into())]));
    }
    lines.extend(report.findings.iter().map(|finding| say(finding, words)));
    lines.push(words.with(id::DOCTOR_SUMMARY, &[("count", report.findings.len().into())]));
    lines
}

fn counts(counts: &Counts, words: &Words) -> Vec<String> {
    let lines = [
        (id::DOCTOR_UNITS, counts.units),
        (id::DOCTOR_PEOPLE, counts.people),
        (id::DOCTOR_EMPLOYED, counts.employed),
        (id::DOCTOR_COMPETENCES, counts.competences),
        (id::DOCTOR_PROFILES, counts.profiles),
        (id::DOCTOR_ROUNDS, counts.rounds),
        (id::DOCTOR_EVALUATIONS, counts.evaluations),
        (id::DOCTOR_GRANTS, counts.grants),
    ];
    lines.into_iter().map(|(id, count)| words.with(id, &[("count", count.into())])).collect()
}

/// One finding as a sentence.
pub fn say(finding: &Finding, words: &Words) -> String {
    match finding {
        Finding::Journal { entry } => words.with(id::DOCTOR_JOURNAL_BROKEN, &[("entry", (*entry).into())]),
        Finding::Roots { count } => words.with(id::DOCTOR_ROOTS, &[("count", (*count).into())]),
        Finding::Missing { from, id: of, to, named } => words.with(
            id::DOCTOR_MISSING,
            &[
                ("from", kind(words, "from", *from).into()),
                ("id", of.into()),
                ("to", kind(words, "to", *to).into()),
                ("named", named.into()),
            ],
        ),
        Finding::Loop { unit } => words.with(id::DOCTOR_LOOP, &[("unit", unit.into())]),
        Finding::SharedLogin { employees } => {
            words.with(id::DOCTOR_SHARED_LOGIN, &[("employees", employees.join(", ").into())])
        }
        Finding::TooManyAnswers { round, employee } => {
            words.with(id::DOCTOR_TOO_MANY_ANSWERS, &[("round", round.into()), ("employee", employee.into())])
        }
    }
}

/// The kind of a record as it stands at the head of a sentence (`from`) or within one (`to`).
fn kind(words: &Words, place: &str, record: Record) -> String {
    let name = match record {
        Record::Unit => "unit",
        Record::Employee => "employee",
        Record::Profile => "profile",
        Record::Competence => "competence",
        Record::Goal => "goal",
        Record::Round => "round",
        Record::Evaluation => "evaluation",
        Record::Grant => "grant",
    };
    words.by_name(&format!("doctor-{place}-{name}")).unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn a_finding_names_both_ends() {
        let finding =
            Finding::Missing { from: Record::Employee, id: "1006".into(), to: Record::Unit, named: "A9".into() };
        let said = say(&finding, &Words::new(Language::Da));
        assert_eq!(said, "FEJL: Medarbejder 1006 henviser til enhed A9, som ikke findes.");
        let said = say(&finding, &Words::new(Language::En));
        assert_eq!(said, "FAULT: Employee 1006 refers to unit A9, which does not exist.");
    }

    #[test]
    fn the_last_line_says_whether_all_is_well() {
        let report = Report::default();
        assert_eq!(lines(&report, &Words::new(Language::Da)).last().unwrap(), "Ingen fejl fundet.");
        let report = Report { findings: vec![Finding::Roots { count: 2 }; 2], ..report };
        assert_eq!(lines(&report, &Words::new(Language::En)).last().unwrap(), "2 faults found.");
    }
}
