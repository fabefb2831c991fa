//! Gathered answers become forms: sorted, laid over what is stored, and counted.

use super::evaluations::{Answers, Digit, Form, Names, Packed as Row, Said};
use super::fault::{Findings, Problem};
use super::intake::Settled;
use super::kind::{Column, Kind};
use super::rounds::Rounds;
use super::rows::EvaluationRow;
use super::taken::{Counts, Effect, Taken};
use crate::domain::competence::Answer;
use crate::domain::evaluation::{Evaluation, FormKey, Packed};
use crate::domain::ids::{CompetenceId, PersonNo};
use crate::domain::round::Round;
use crate::service::engine::Fact;
use crate::service::env::Env;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

/// An import that is in order, but for the comments, which are read again one by one.
pub struct Plan<'m> {
    settled: Settled<'m>,
    rounds: Rounds,
    rows: Vec<Settling>,
    of_form: Vec<Range<usize>>,
    names: Names,
    counts: Counts,
    /// Comments still to come; when all have come it is 0.
    waiting: u64,
}

/// A row and what is known of its effect.
struct Settling {
    row: Row,
    /// What it does, or would do if its comment did nothing.
    effect: Effect,
    /// Whether a comment is stored that must be compared.
    stored_comment: bool,
}

/// A comment to be stored, or to be compared first.
#[derive(Debug, PartialEq, Eq)]
pub struct CommentPlace {
    /// The form.
    pub form: FormKey,
    /// The question.
    pub competence: CompetenceId,
    /// Whether something is stored there.
    pub stored: bool,
    row: usize,
}

impl<'m> Answers<'m> {
    /// Settles the answers. What is wrong is in [`Plan::findings`]; only a plan without findings may be carried out.
    pub fn settle(self) -> Plan<'m> {
        let Self { mut settled, rounds, mut rows, names } = self;
        rows.sort_unstable_by_key(|row| (row.form, row.competence, row.file, row.line));
        note_doubles(&rows, &mut settled.findings);
        let settled_rounds = rounds.settle(&settled, &used(&rows, &names, &rounds));
        let mut plan = Plan {
            settled,
            rounds,
            rows: rows
                .into_iter()
                .map(|row| Settling { row, effect: Effect::Unchanged, stored_comment: false })
                .collect(),
            of_form: Vec::new(),
            names,
            counts: Counts::default(),
            waiting: 0,
        };
        plan.lay_over(&settled_rounds);
        let changed =
            settled_rounds.into_iter().filter(|round| plan.settled.model.rounds.get(&round.id) != Some(round));
        let rounds: Vec<Fact> = changed.map(|round| Fact::Round(Box::new(round))).collect();
        plan.settled.facts.extend(rounds);
        plan
    }
}

fn note_doubles(rows: &[Row], findings: &mut Findings) {
    let mut first: Option<&Row> = None;
    for row in rows {
        match first {
            Some(first) if (first.form, first.competence) == (row.form, row.competence) => {
                findings.cell(row.place(), Column::CompetenceId, Problem::DuplicateKey { first: first.place() });
            }
            _ => first = Some(row),
        }
    }
}

/// The competences answered in each round.
fn used(rows: &[Row], names: &Names, rounds: &Rounds) -> Vec<BTreeSet<CompetenceId>> {
    let mut pairs: BTreeSet<(u16, u16)> = BTreeSet::new();
    for row in rows {
        if let Some(form) = names.form_list.get(row.form as usize) {
            pairs.insert((form.round, row.competence));
        }
    }
    let mut used = vec![BTreeSet::new(); rounds.count()];
    for (round, competence) in pairs {
        if let (Some(own), Some(id)) =
            (used.get_mut(usize::from(round)), names.competence_ids.get(usize::from(competence)))
        {
            own.insert(id.clone());
        }
    }
    used
}

impl Plan<'_> {
    /// What is wrong with the files.
    pub fn findings(&mut self) -> &mut Findings {
        &mut self.settled.findings
    }

    /// Moment and day the import is taken at.
    pub fn env(&self) -> Env {
        self.settled.env
    }

    /// What becomes true, but for the comments that are still to come.
    pub fn take_facts(&mut self) -> Vec<Fact> {
        std::mem::take(&mut self.settled.facts)
    }

    /// How many comments are still to come.
    pub fn waiting(&self) -> u64 {
        self.waiting
    }

    /// Where the comment of a row belongs; none if the row was not there when the files were read first.
    pub fn comment(&mut self, row: &EvaluationRow) -> Option<CommentPlace> {
        let round = self.rounds.number(row.round)?;
        let person = self.names.person(&self.settled, row.employee)?;
        let form = Form { round, person, rater: row.rater };
        let number = self.names.known_form(form)?;
        let competence = self.names.competence(row.competence)?;
        let range = self.of_form.get(number as usize)?.clone();
        let start = range.start;
        let at = self.rows.get(range)?.binary_search_by_key(&competence, |own| own.row.competence).ok()? + start;
        let found = self.rows.get(at).filter(|own| own.row.comment == Said::Text)?;
        Some(CommentPlace {
            form: FormKey { round: self.rounds.id(round)?.clone(), person, rater: row.rater },
            competence: self.names.competence_ids.get(usize::from(competence))?.clone(),
            stored: found.stored_comment,
            row: at,
        })
    }

    /// Counts a comment that has come: whether it is another text than the stored one.
    pub fn comment_came(&mut self, place: &CommentPlace, other: bool) {
        self.waiting = self.waiting.saturating_sub(1);
        let Some(row) = self.rows.get(place.row) else { return };
        let effect = if other && row.effect == Effect::Unchanged { Effect::Changed } else { row.effect };
        self.counts.count(effect);
    }

    /// What was done, with everything counted.
    pub fn taken(&self) -> Taken {
        let mut taken = self.settled.taken.clone();
        if !self.rows.is_empty() {
            taken.kinds.insert(Kind::Evaluations, self.counts);
        }
        taken
    }

    fn lay_over(&mut self, rounds: &[Round]) {
        let positions: Vec<HashMap<&CompetenceId, usize>> = rounds
            .iter()
            .map(|round| {
                round.questions.iter().enumerate().map(|(index, question)| (&question.competence, index)).collect()
            })
            .collect();
        let position = |round: u16, competence: u16, names: &Names| {
            let id = names.competence_ids.get(usize::from(competence))?;
            positions.get(usize::from(round))?.get(id).copied()
        };
        let mut start = 0;
        for number in 0..self.names.form_list.len() {
            let end = start
                + self.rows.get(start..).unwrap_or_default().partition_point(|own| own.row.form as usize <= number);
            self.of_form.push(start..end);
            let own = self.rows.get_mut(start..end).unwrap_or_default();
            start = end;
            let Some(form) = self.names.form_list.get(number).copied() else { continue };
            let Some(round) = rounds.get(usize::from(form.round)) else { continue };
            let key = FormKey { round: round.id.clone(), person: form.person, rater: form.rater };
            let stored = self.settled.model.evaluation(&key);
            let names = &self.names;
            let laid = lay(own, stored, round.questions.len(), |competence| position(form.round, competence, names));
            for own in own.iter() {
                // What a text does is known when it comes.
                if own.row.comment == Said::Text {
                    self.waiting += 1;
                } else {
                    self.counts.count(own.effect);
                }
            }
            let gone = laid.gone.iter().filter_map(|competence| names.competence_ids.get(usize::from(*competence)));
            let gone = gone.map(|id| Fact::Comment { form: key.clone(), competence: id.clone(), text: String::new() });
            self.settled.facts.extend(gone);
            let new = evaluation(key, laid, stored, profile_of(&self.settled, form.person), self.settled.env);
            if let Some(new) = new {
                self.settled.facts.push(Fact::Evaluation(new));
            }
        }
    }
}

fn profile_of(settled: &Settled, person: PersonNo) -> Option<crate::domain::ids::ProfileId> {
    let person = settled.people.by_no(settled.model, person)?;
    person.on(settled.env.today)?.profile.clone()
}

/// A form's answers after the import.
struct Laid {
    answers: Vec<Answer>,
    comments: BTreeSet<u16>,
    /// Competences whose comment is cleared.
    gone: Vec<u16>,
}

/// Lays the rows of a form over what is stored, and says what each of them does.
fn lay(
    rows: &mut [Settling],
    stored: Option<&Evaluation>,
    questions: usize,
    position: impl Fn(u16) -> Option<usize>,
) -> Laid {
    let mut laid = Laid {
        answers: (0..questions)
            .map(|index| stored.map_or(Answer::NotAnswered, |stored| stored.answers.get(index)))
            .collect(),
        comments: stored.map(|stored| stored.comments.iter().copied().collect()).unwrap_or_default(),
        gone: Vec::new(),
    };
    for own in rows {
        let Some(index) = position(own.row.competence) else { continue };
        let Some(answer) = laid.answers.get_mut(index) else { continue };
        let before = *answer;
        *answer = own.row.answer.map(Digit::answer).over(before, Answer::NotAnswered);
        let question = u16::try_from(index).unwrap_or(u16::MAX);
        own.stored_comment = laid.comments.contains(&question);
        let there = before != Answer::NotAnswered || own.stored_comment;
        let mut other = *answer != before;
        match own.row.comment {
            Said::Empty if own.stored_comment => {
                laid.comments.remove(&question);
                laid.gone.push(own.row.competence);
                other = true;
            }
            Said::Nothing | Said::Empty => {}
            Said::Text => {
                other |= laid.comments.insert(question);
            }
        }
        own.effect = match (there, other) {
            (_, false) => Effect::Unchanged,
            (true, true) => Effect::Changed,
            (false, true) => Effect::Added,
        };
    }
    laid
}

/// The form as it is stored after the import; nothing where it stays as it is.
fn evaluation(
    key: FormKey,
    laid: Laid,
    stored: Option<&Evaluation>,
    profile: Option<crate::domain::ids::ProfileId>,
    env: Env,
) -> Option<Evaluation> {
    let comments: Vec<u16> = laid.comments.into_iter().collect();
    let answers = Packed::pack(laid.answers.iter().copied());
    let same = |stored: &Evaluation| {
        stored.comments == comments
            && laid.answers.iter().enumerate().all(|(index, answer)| stored.answers.get(index) == *answer)
    };
    if stored.is_some_and(same) {
        return None;
    }
    Some(Evaluation {
        key,
        answers,
        comments,
        sent_at: env.now,
        sent_by: None,
        profile,
        reopened: None,
        reopen_asked: None,
        version: stored.map_or(1, |stored| stored.version.saturating_add(1)),
    })
}
