//! The counts of rounds, made when somebody first asks for them and kept right by every fact that is applied.

use super::model::FormsOfRound;
use crate::domain::evaluation::{Evaluation, FormKey, Rater};
use crate::domain::ids::{RoundId, UnitId};
use crate::domain::organisation::{Organisation, Person, Unit};
use crate::domain::overview::Counts;
use crate::domain::round::Round;
use crate::domain::tree::Tree;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How many sides of rounds are kept at most: a curve over many rounds, not everything there ever was.
const KEPT: usize = 16;

/// What has been counted so far.
#[derive(Default)]
pub struct Counted(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    tree: Option<Arc<Tree>>,
    /// The last one asked for stands last.
    sides: Vec<(RoundId, Rater, Arc<Counts>)>,
}

impl Counted {
    /// The counts of one side of a round, with people in their units of `day`.
    pub fn of(
        &self,
        organisation: &Organisation,
        round: &Round,
        forms: Option<&FormsOfRound>,
        rater: Rater,
        day: NaiveDate,
    ) -> Arc<Counts> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = kept.sides.iter().position(|(id, side, _)| *id == round.id && *side == rater);
        let known = at.map(|at| kept.sides.remove(at)).filter(|(_, _, counts)| counts.day() == day);
        let counts = known.map_or_else(
            || {
                let tree = kept.tree.get_or_insert_with(|| Arc::new(Tree::of(organisation))).clone();
                let forms = forms.into_iter().flat_map(FormsOfRound::values).filter(|form| form.key.rater == rater);
                Arc::new(Counts::of(organisation, tree, round, forms, day))
            },
            |(_, _, counts)| counts,
        );
        if kept.sides.len() >= KEPT {
            kept.sides.remove(0);
        }
        kept.sides.push((round.id.clone(), rater, counts.clone()));
        counts
    }

    /// A form comes in the place of an older one.
    pub(super) fn form(
        &mut self,
        organisation: &Organisation,
        round: Option<&Round>,
        old: Option<&Evaluation>,
        new: &Evaluation,
    ) {
        let Some(round) = round else { return };
        let FormKey { person, rater, .. } = new.key;
        for (id, side, counts) in &mut self.kept().sides {
            if *id != round.id || *side != rater {
                continue;
            }
            if let Some(unit) = organisation.unit_of(person, counts.day()) {
                Arc::make_mut(counts).replace(unit, round, old, Some(new));
            }
        }
    }

    /// A person's history changes; the forms stay where they are, and go with the person.
    pub(super) fn person(
        &mut self,
        rounds: &BTreeMap<RoundId, Round>,
        evaluations: &BTreeMap<RoundId, FormsOfRound>,
        old: Option<&Person>,
        new: &Person,
    ) {
        for (id, side, counts) in &mut self.kept().sides {
            let unit = |person: &Person| person.on(counts.day()).map(|row| row.unit.clone());
            let (from, to) = (old.and_then(unit), unit(new));
            let Some(round) = rounds.get(id).filter(|_| from != to) else { continue };
            let form = evaluations.get(id).and_then(|forms| forms.get(&(new.no, *side)));
            let counts = Arc::make_mut(counts);
            if let Some(from) = &from {
                counts.replace(from, round, form, None);
            }
            if let Some(to) = &to {
                counts.replace(to, round, None, form);
            }
            if round.population.contains(&new.no) {
                counts.employee_moved(from.as_ref(), to.as_ref());
            }
        }
    }

    /// A unit is put in. Only where it stands counts, not what it is called or who manages it.
    pub(super) fn unit(&mut self, old: Option<&Unit>, new: &Unit) {
        let parent = |unit: &Unit| -> Option<UnitId> { unit.parent.clone() };
        if old.map(parent) != Some(parent(new)) {
            self.forget();
        }
    }

    /// The tree has changed: everything is counted anew when it is asked for.
    pub(super) fn forget(&mut self) {
        *self.kept() = Kept::default();
    }

    /// A round is put in: its questions, demands or population may be others.
    pub(super) fn round(&mut self, round: &RoundId) {
        self.kept().sides.retain(|(id, ..)| id != round);
    }

    fn kept(&mut self) -> &mut Kept {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner)
    }
}
