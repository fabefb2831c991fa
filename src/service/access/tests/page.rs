//! The page of rights transcribed row by row. It shares nothing with `table.rs`: what each cell says was read off the
//! page a second time, and the texts of the cells are compared with a copy of the page.

#![allow(clippy::enum_glob_use)] // a page of them reads better without their type

use super::super::Condition::{self, *};
use super::super::Relation::{self, *};
use super::super::Right::{self, *};
use super::super::{Allowed, Data, TABLE, may};

/// A copy of the table of `access.md`.
const PAGE: &str = include_str!("../../../../tests/data/access_table.md");

const COLUMNS: [&str; 6] = ["data", "self", "nearest manager", "upper managers", "HR (own scope)", "others"];

/// What a relation may, under one set of conditions.
type Says = (Relation, &'static [Right], &'static [Condition]);

/// A row: the data, its name and five cells as they stand on the page, and what they say.
struct Row(Data, &'static str, [&'static str; 5], &'static [Says]);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    Row(Data::Organisation, "organisation, job profiles, framework, catalogue, decided activities, rounds and their dates, target figures", ["read", "read", "read", "read, write", "everyone: read"],
        &[(Own, &[Read], &[]), (NearestManager, &[Read], &[]), (UpperManager, &[Read], &[]), (Hr, &[Read, Write], &[]), (Everyone, &[Read], &[])]),
    Row(Data::OwnDraft, "own evaluation while a draft", ["read, write", "", "", "", ""],
        &[(Own, &[Read, Write], &[])]),
    Row(Data::ManagerDraft, "manager's evaluation while a draft", ["", "read, write", "", "", ""],
        &[(NearestManager, &[Read, Write], &[])]),
    Row(Data::FormSent, "that a form is sent or not", ["read", "read", "counts", "read", ""],
        &[(Own, &[Read], &[]), (NearestManager, &[Read], &[]), (UpperManager, &[Counts], &[]), (Hr, &[Read], &[])]),
    Row(Data::Evaluation, "evaluation, self and manager's, **after both are sent**, the round is closed, or the interview has begun", ["read", "read", "", "read; import", ""],
        &[(Own, &[Read], &[Shown]), (NearestManager, &[Read], &[Shown]), (Hr, &[Read], &[Shown]), (Hr, &[Import], &[])]),
    Row(Data::AgreedLevel, "agreed level; level proposed after a course", ["read", "read, write", "", "read", ""],
        &[(Own, &[Read], &[]), (NearestManager, &[Read, Write], &[]), (Hr, &[Read], &[])]),
    Row(Data::Employment, "employment data (hours, agreement, from–to, login, e-mail)", ["read", "read", "", "read, write", ""],
        &[(Own, &[Read], &[]), (NearestManager, &[Read], &[]), (Hr, &[Read, Write], &[])]),
    Row(Data::Reopening, "reopen a sent evaluation (reason is kept)", ["ask", "do", "", "do", ""],
        &[(Own, &[Ask], &[]), (NearestManager, &[Do], &[]), (Hr, &[Do], &[])]),
    Row(Data::OpenFigures, "figures of an **open** round", ["", "", "", "all", ""],
        &[(Hr, &[Read], &[])]),
    Row(Data::ClosedOverview, "overview of a closed round: shares and distributions",
        ["own team, n ≥ 5", "own subtree; persons for direct reports", "own subtree, n ≥ 5", "all, with persons", "committee: own unit, n ≥ 5; everyone: the organisation, n ≥ 5"],
        &[(Own, &[Read], &[OwnTeam, FiveOrMore]), (NearestManager, &[Read], &[OwnSubtree]), (NearestManager, &[Persons], &[DirectReports]),
          (UpperManager, &[Read], &[OwnSubtree, FiveOrMore]), (Hr, &[Read, Persons], &[]),
          (Committee, &[Read], &[OwnUnit, FiveOrMore]), (Everyone, &[Read], &[WholeOrganisation, FiveOrMore])]),
    Row(Data::Experts, "experts (\"who knows this?\"): name, unit", ["those who said yes to being found", "likewise", "likewise", "all", "everyone: those who said yes"],
        &[(Own, &[Read], &[SaidYes]), (NearestManager, &[Read], &[SaidYes]), (UpperManager, &[Read], &[SaidYes]), (Hr, &[Read], &[]), (Everyone, &[Read], &[SaidYes])]),
    Row(Data::Interview, "MUS date, shared points, talk mode", ["the two parties", "the two parties", "", "that it is held", ""],
        &[(Own, &[Read, Write], &[TwoParties]), (NearestManager, &[Read, Write], &[TwoParties]), (Hr, &[Read], &[ThatHeld])]),
    Row(Data::InterviewNotes, "MUS preparation and private notes", ["own", "own", "", "", ""],
        &[(Own, &[Read, Write], &[ItsAuthor]), (NearestManager, &[Read, Write], &[ItsAuthor])]),
    Row(Data::DevelopmentPlan, "development plan and agreements", ["read, sign", "read, write, sign", "", "read", ""],
        &[(Own, &[Read, Sign], &[]), (NearestManager, &[Read, Write, Sign], &[]), (Hr, &[Read], &[])]),
    Row(Data::CourseSignUp, "course sign-up", ["own", "approve and see for direct reports", "", "all", "instructor: list of own run"],
        &[(Own, &[Read, Write], &[]), (NearestManager, &[Read, Approve], &[DirectReports]), (Hr, &[Read], &[]), (Instructor, &[Read], &[OwnRun])]),
    Row(Data::CourseResults, "course results, course evaluation", ["own evaluation", "direct reports", "", "all", "instructor: results of own run"],
        &[(Own, &[Read, Write], &[OwnPart]), (NearestManager, &[Read], &[DirectReports]), (Hr, &[Read, Write], &[]), (Instructor, &[Read, Write], &[OwnRun])]),
    Row(Data::TalkCounts, "counts: MUS held, plans signed, 1:1 and LUS held, courses", ["", "own subtree", "own subtree, n ≥ 5", "all", ""],
        &[(NearestManager, &[Counts], &[OwnSubtree]), (UpperManager, &[Counts], &[OwnSubtree, FiveOrMore]), (Hr, &[Counts], &[])]),
    Row(Data::Indicators, "indicator values", ["", "own subtree", "own subtree", "read, write", ""],
        &[(NearestManager, &[Read], &[OwnSubtree]), (UpperManager, &[Read], &[OwnSubtree]), (Hr, &[Read, Write], &[])]),
    Row(Data::LearningNotes, "learning notes", ["read, write own", "read", "read", "read", "everyone: read"],
        &[(Own, &[Read, Write], &[]), (NearestManager, &[Read], &[]), (UpperManager, &[Read], &[]), (Hr, &[Read], &[]), (Everyone, &[Read], &[])]),
    Row(Data::Activities, "activities, budget; courses and runs one owns", ["read", "propose, decide in own unit", "decide in own subtree", "all", "owner: write"],
        &[(Own, &[Read], &[]), (NearestManager, &[Propose], &[]), (NearestManager, &[Decide], &[OwnUnit]), (UpperManager, &[Decide], &[OwnSubtree]),
          (Hr, &[Read, Write, Propose, Decide], &[]), (Owner, &[Write], &[])]),
    Row(Data::Spells, "sickness spells", ["read; report ill and well", "read, write for direct reports", "counts for units below", "read, write", "advisor: read"],
        &[(Own, &[Read, Do], &[]), (NearestManager, &[Read, Write], &[DirectReports]), (UpperManager, &[Counts], &[UnitsBelow]), (Hr, &[Read, Write], &[]), (Advisor, &[Read], &[])]),
    Row(Data::AbsenceTalks, "absence talks and follow-ups", ["read (withholding needs a reason)", "read, write", "number due and overdue", "read; own duties (reimbursement notice)", "advisor: read"],
        &[(Own, &[Read], &[]), (NearestManager, &[Read, Write], &[]), (UpperManager, &[Counts], &[]), (Hr, &[Read], &[]), (Hr, &[Write], &[OwnDuties]), (Advisor, &[Read], &[])]),
    Row(Data::AbsenceFigures, "absence figures of a unit", ["", "own subtree", "own subtree", "all", "committee, advisor: own unit, n ≥ 5"],
        &[(NearestManager, &[Read], &[OwnSubtree]), (UpperManager, &[Read], &[OwnSubtree]), (Hr, &[Read], &[]),
          (Committee, &[Read], &[OwnUnit, FiveOrMore]), (Advisor, &[Read], &[OwnUnit, FiveOrMore])]),
    Row(Data::FirstStep, "sanction case, step 1: that it exists, expectation, dates", ["", "owner only", "", "", ""],
        &[(NearestManager, &[Read, Write], &[ItsOwner])]),
    Row(Data::SanctionCase, "sanction case from step 2",
        ["documents handed over; own comments and answers", "owner: read, write", "owner's manager: read; above that: counts, n ≥ 5", "read, write documents", "decider: read, decide warning and dismissal (never the owner)"],
        &[(Own, &[Read], &[HandedOver]), (Own, &[Write], &[OwnPart]), (NearestManager, &[Read, Write], &[ItsOwner]),
          (UpperManager, &[Read], &[ManagerOfItsOwner]), (UpperManager, &[Counts], &[FiveOrMore]),
          (Hr, &[Read], &[]), (Hr, &[Write], &[OwnDuties]), (Decider, &[Read], &[]), (Decider, &[Decide], &[NotItsOwner])]),
    Row(Data::OneToOne, "1:1 talk: shared notes and actions", ["the two parties", "the two parties", "", "", ""],
        &[(Own, &[Read, Write], &[TwoParties]), (NearestManager, &[Read, Write], &[TwoParties])]),
    Row(Data::PrivateNotes, "private notes (1:1, MUS, step 1)", ["author only", "author only", "", "", ""],
        &[(Own, &[Read, Write], &[ItsAuthor]), (NearestManager, &[Read, Write], &[ItsAuthor])]),
    Row(Data::ManagerGoals, "LUS goals and measures", ["read, write draft, agree", "read, write, agree", "", "read", ""],
        &[(Own, &[Read, Agree], &[]), (Own, &[Write], &[Drafts]), (NearestManager, &[Read, Write, Agree], &[]), (Hr, &[Read], &[])]),
    Row(Data::OwnSettings, "own settings, drafts, key bindings", ["own", "", "", "", ""],
        &[(Own, &[Read, Write], &[])]),
    Row(Data::Running, "sessions, status; retention", ["", "", "", "retention: report, apply", "administrator: sessions, status"],
        &[(Hr, &[Read, Do], &[Retention]), (Administrator, &[Read], &[SessionsAndStatus])]),
    Row(Data::Journal, "journal", ["who looked at me, what was done about me (not that a step 1 note exists)", "", "", "", "auditor: all"],
        &[(Own, &[Read], &[AboutMe]), (Auditor, &[Read], &[])]),
];

const RIGHTS: [Right; 12] = [Read, Write, Do, Ask, Counts, Persons, Import, Sign, Agree, Approve, Propose, Decide];

/// Every relation with the column it stands in and, among the others, the name it goes by.
const RELATIONS: [(Relation, usize, &str); 12] = [
    (Own, 0, ""),
    (NearestManager, 1, ""),
    (UpperManager, 2, ""),
    (Hr, 3, ""),
    (Decider, 4, "decider"),
    (Advisor, 4, "advisor"),
    (Committee, 4, "committee"),
    (Administrator, 4, "administrator"),
    (Auditor, 4, "auditor"),
    (Instructor, 4, "instructor"),
    (Owner, 4, "owner"),
    (Everyone, 4, "everyone"),
];

/// The page's rows: the name and its five cells.
fn page() -> Vec<Vec<String>> {
    let cells = |line: &str| {
        let inner = line.trim().trim_start_matches('|').trim_end_matches('|');
        inner.split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    PAGE.lines().filter(|line| line.starts_with('|') && !line.starts_with("|---")).map(cells).collect()
}

fn expected(row: &Row, relation: Relation, right: Right) -> Allowed {
    let found = row.3.iter().find(|(of, rights, _)| *of == relation && rights.contains(&right));
    match found {
        None => Allowed::No,
        Some((_, _, [])) => Allowed::Yes,
        Some((_, _, conditions)) => Allowed::If(conditions),
    }
}

#[test]
fn the_rows_are_those_of_the_page() {
    let page = page();
    assert_eq!(page[0], COLUMNS);
    assert_eq!(page.len() - 1, ROWS.len());
    for (line, row) in page[1..].iter().zip(ROWS) {
        assert_eq!(line[0], row.1);
        assert_eq!(line[1..], row.2, "{}", line[0]);
    }
    let order: Vec<Data> = ROWS.iter().map(|row| row.0).collect();
    assert_eq!(TABLE.iter().map(|(data, _)| *data).collect::<Vec<_>>(), order);
}

#[test]
fn a_cell_says_something_exactly_where_the_page_has_one() {
    for Row(data, _, cells, says) in ROWS {
        for (relation, column, name) in RELATIONS {
            let on_the_page = !cells[column].is_empty() && (name.is_empty() || names(cells[column], name));
            assert_eq!(says.iter().any(|(of, ..)| *of == relation), on_the_page, "{data:?} {relation:?}");
        }
    }
}

/// Whether a cell of the others names this one: `committee, advisor: own unit; everyone: …`.
fn names(cell: &str, name: &str) -> bool {
    let before_colon = cell.split(';').filter_map(|part| part.split_once(':')).map(|(before, _)| before);
    before_colon.flat_map(|before| before.split(',')).any(|one| one.trim() == name)
}

#[test]
fn the_table_says_what_the_page_says_in_every_cell() {
    for row in ROWS {
        for (relation, ..) in RELATIONS {
            for right in RIGHTS {
                assert_eq!(
                    may(relation, row.0, right),
                    expected(row, relation, right),
                    "{:?} {relation:?} {right:?}",
                    row.0
                );
            }
        }
    }
}
