//! Carries an import out: checked whole, taken whole or not at all, journalled as one entry.

use super::absence::Spells;
use super::evaluations::Answers;
use super::fault::{Findings, Problem};
use super::forms::Plan;
use super::intake::Intake;
use super::kind::Kind;
use super::rows::{EvaluationRow, Place};
use super::taken::Taken;
use crate::service::access::{self, Caller, Data, Right};
use crate::service::engine::{Engine, Fact, Taking};
use crate::service::refusal::Refusal;
use std::collections::BTreeSet;

/// Where the rows of an import come from. Evaluations are handed over twice: millions of comments are not kept.
pub trait Rows {
    /// The kinds there are rows of.
    fn kinds(&self) -> BTreeSet<Kind>;
    /// Hands over the rows of all kinds but evaluations and absence, in any order, and notes what is wrong with them.
    fn others(&mut self, intake: &mut Intake);
    /// About how many evaluation rows there are at most.
    fn about_how_many(&self) -> usize;
    /// Hands over the evaluation rows and notes what is wrong with them.
    fn evaluations(&mut self, answers: &mut Answers);
    /// Hands over the absence rows and notes what is wrong with them.
    fn absence(&mut self, spells: &mut Spells);
    /// Hands over every evaluation row with a comment once more.
    fn comments(&mut self, take: &mut TakeComment) -> Result<(), Refusal>;
}

/// Takes a row with a comment.
pub type TakeComment<'a> = dyn FnMut(&EvaluationRow) -> Result<(), Refusal> + 'a;

/// Whether an import is to happen or only to be tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Check and take.
    Take,
    /// Check and count, and leave everything as it is.
    DryRun,
}

/// How an import ended.
#[derive(Debug)]
pub enum Outcome {
    /// Taken, or would have been.
    Taken(Taken),
    /// Nothing was stored, for these reasons.
    Faulty(Findings),
}

/// The deed in the journal.
pub const DEED: &str = "import";

/// What an import may change. Source: `access.md`.
const CHANGES: [(Data, Right); 4] = [
    (Data::Organisation, Right::Write),
    (Data::Employment, Right::Write),
    (Data::Evaluation, Right::Import),
    (Data::Spells, Right::Write),
];

/// Imports and exports are HR's, for the whole organisation. Source: `formats.md`, Command line.
pub fn may_import(caller: &Caller) -> Result<(), Refusal> {
    let may = CHANGES.iter().all(|(data, right)| access::allowed_everywhere(caller, *data, *right));
    if may { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Imports rows. Nobody else writes meanwhile, so what is checked stays true; readers see the old state until the end.
pub fn import(engine: &Engine, caller: &Caller, rows: &mut dyn Rows, mode: Mode) -> Result<Outcome, Refusal> {
    may_import(caller)?;
    let env = engine.env();
    let mut taking = engine.take()?;
    let prepared = engine.read(|model| {
        let mut intake = Intake::new(model, env);
        rows.others(&mut intake);
        prepare(engine, intake, rows, (mode == Mode::Take).then_some(&mut taking))
    })?;
    let mut taken = match prepared {
        Outcome::Taken(taken) => taken,
        faulty @ Outcome::Faulty(_) => return Ok(faulty),
    };
    if mode == Mode::Take {
        let kinds: Vec<&str> = rows.kinds().into_iter().map(Kind::name).collect();
        taken.revision = Some(taking.finish(caller, DEED, Vec::new(), Some(kinds.join(" ")))?);
    }
    Ok(Outcome::Taken(taken))
}

fn prepare(
    engine: &Engine,
    intake: Intake,
    rows: &mut dyn Rows,
    mut taking: Option<&mut Taking>,
) -> Result<Outcome, Refusal> {
    let mut spells = Spells::new(intake.settle());
    rows.absence(&mut spells);
    let mut answers = spells.settle().evaluations(rows.about_how_many());
    rows.evaluations(&mut answers);
    let mut plan = answers.settle();
    if !plan.findings().is_empty() {
        return Ok(Outcome::Faulty(std::mem::take(plan.findings())));
    }
    for fact in plan.take_facts() {
        push(taking.as_deref_mut(), fact)?;
    }
    let mut changed = false;
    if plan.waiting() > 0 {
        rows.comments(&mut |row| {
            let known = comment(engine, &mut plan, row, taking.as_deref_mut())?;
            changed |= !known;
            Ok(())
        })?;
    }
    if changed || plan.waiting() > 0 {
        plan.findings().row(Place { file: 0, line: 1 }, Problem::Changed);
        return Ok(Outcome::Faulty(std::mem::take(plan.findings())));
    }
    Ok(Outcome::Taken(plan.taken()))
}

/// Stores the comment of a row if it is another one; false if the row was not there before.
fn comment(
    engine: &Engine,
    plan: &mut Plan,
    row: &EvaluationRow,
    taking: Option<&mut Taking>,
) -> Result<bool, Refusal> {
    let Some(text) = row.comment.given() else { return Ok(true) };
    let Some(place) = plan.comment(row) else { return Ok(false) };
    let other = !place.stored || engine.comment(&place.form, &place.competence)? != **text;
    plan.comment_came(&place, other);
    if other {
        let text = (*text).to_owned();
        push(taking, Fact::Comment { form: place.form, competence: place.competence, text })?;
    }
    Ok(true)
}

fn push(taking: Option<&mut Taking>, fact: Fact) -> Result<(), Refusal> {
    taking.map_or(Ok(()), |taking| taking.push(fact))
}
