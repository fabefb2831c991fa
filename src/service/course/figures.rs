//! The figures of `report courses`: filled, waiting, no-shows, and what came of it.

use crate::domain::access::Role;
use crate::domain::competence::Level;
use crate::domain::course::{Courses, LevelProposal, Run, RunState, State, Verdict};
use crate::domain::ids::{CompetenceId, CourseId, PersonNo, UnitId};
use crate::service::access::{self, Condition, Data, Right};
use crate::service::asking::Asking;
use crate::service::engine::Model;
use crate::service::refusal::Refusal;
use crate::service::views::{CourseFigure, CourseFigures};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// The deed in the journal.
pub const DEED: &str = "report";

/// Figures of all courses, counted over the people of a unit with all below it, and the runs within a period.
pub fn figures(
    asking: &Asking<'_>,
    unit: Option<&UnitId>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<CourseFigures, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let organisation = &model.organisation;
    let asked = unit.or(organisation.root().map(|root| &root.id)).ok_or(Refusal::NotFound)?;
    let people: BTreeSet<PersonNo> = {
        let units: BTreeSet<&UnitId> = organisation.subtree(asked).into_iter().map(|unit| &unit.id).collect();
        let within = |no: PersonNo| organisation.unit_of(no, env.today).is_some_and(|unit| units.contains(unit));
        organisation.people().map(|person| person.no).filter(|no| within(*no)).collect()
    };
    let employed = people.iter().filter(|no| access::employed(model, &env, **no)).count();
    let many = employed >= model.pack.rules.small_group as usize;
    let may = access::allowed_of_unit(model, &env, caller, Data::TalkCounts, asked, Right::Counts, |_, condition| {
        condition == Condition::OwnSubtree || (condition == Condition::FiveOrMore && many)
    });
    if organisation.unit(asked).is_none() || !(may || access::covers(model, caller, Role::Hr, asked)) {
        return Err(Refusal::NotFound);
    }
    let within = |run: &Run| from.is_none_or(|from| from <= run.last_day) && to.is_none_or(|to| run.first_day <= to);
    let mut proposals: HashMap<&CourseId, Vec<&LevelProposal>> = HashMap::new();
    for proposal in model.courses.proposals().filter(|proposal| people.contains(&proposal.person)) {
        proposals.entry(&proposal.course).or_default().push(proposal);
    }
    let count = Count { model, courses: &model.courses, people: &people, within: &within, proposals };
    let mut courses: Vec<CourseFigure> =
        model.courses.courses().map(|shelved| count.course(&shelved.course.id, &shelved.course.title)).collect();
    courses.retain(CourseFigure::has_something);
    courses.sort_by(|one, other| one.course_id.cmp(&other.course_id));
    let sum = courses.iter().fold(CourseFigure::default(), CourseFigure::plus);
    Ok(CourseFigures { unit: unit.cloned(), from, to, sum, courses })
}

struct Count<'a> {
    model: &'a Model,
    courses: &'a Courses,
    people: &'a BTreeSet<PersonNo>,
    within: &'a dyn Fn(&Run) -> bool,
    proposals: HashMap<&'a CourseId, Vec<&'a LevelProposal>>,
}

impl Count<'_> {
    fn course(&self, id: &CourseId, title: &str) -> CourseFigure {
        let mut figure = CourseFigure { course_id: id.to_string(), title: title.to_owned(), ..CourseFigure::default() };
        let runs = self.courses.runs_of(id).filter(|run| run.state != RunState::Cancelled && (self.within)(run));
        for run in runs {
            figure.runs += 1;
            figure.seats += run.seats.unwrap_or_default();
            for sign_up in self.courses.sign_ups_of(&run.id).filter(|one| self.people.contains(&one.person)) {
                figure.filled += u32::from(run.seats.is_some() && sign_up.state.takes_seat());
                figure.waiting += u32::from(sign_up.state == State::Waiting);
                figure.attended += u32::from(sign_up.state == State::Attended);
                figure.absent += u32::from(sign_up.state == State::Absent);
                if let Some(evaluation) = self.courses.evaluation(sign_up.no) {
                    figure.evaluations += 1;
                    figure.useful_sum += u32::from(evaluation.useful.number());
                }
            }
        }
        let interested = self.courses.sign_ups_to(id).filter(|one| one.state == State::Interest);
        figure.interested = interested.filter(|one| self.people.contains(&one.person)).count() as u32;
        self.effect(id, &mut figure);
        figure
    }

    /// A gap is counted where the profile demands more than what was agreed before the course, or nothing was; it is
    /// closed where the level agreed after it is the one demanded.
    fn effect(&self, id: &CourseId, figure: &mut CourseFigure) {
        for proposal in self.proposals.get(id).into_iter().flatten() {
            if !self.courses.run(&proposal.run).is_some_and(self.within) {
                continue;
            }
            let Some(demand) = self.demand(proposal.person, &proposal.competence) else { continue };
            let mut of = self.model.agreed.of(proposal.person).filter(|one| one.competence == proposal.competence);
            let before = of.rfind(|one| one.at < proposal.at);
            if before.is_some_and(|before| before.level >= demand) {
                continue;
            }
            figure.gaps_before += 1;
            let answer = self.courses.answer(proposal.no).map(|answer| answer.verdict);
            figure.gaps_closed += u32::from(matches!(answer, Some(Verdict::Agreed(level)) if level >= demand));
        }
    }

    fn demand(&self, person: PersonNo, competence: &CompetenceId) -> Option<Level> {
        let row = self.model.organisation.person(person)?.history.last()?;
        self.model.catalogue.profiles.get(row.profile.as_ref()?)?.demands.get(competence).copied()
    }
}

impl CourseFigure {
    fn has_something(&self) -> bool {
        self.runs + self.interested + self.waiting + self.attended + self.gaps_before > 0
    }

    #[allow(clippy::needless_pass_by_value)] // folded over
    fn plus(sum: Self, one: &Self) -> Self {
        Self {
            course_id: String::new(),
            title: String::new(),
            runs: sum.runs + one.runs,
            seats: sum.seats + one.seats,
            filled: sum.filled + one.filled,
            waiting: sum.waiting + one.waiting,
            interested: sum.interested + one.interested,
            attended: sum.attended + one.attended,
            absent: sum.absent + one.absent,
            gaps_before: sum.gaps_before + one.gaps_before,
            gaps_closed: sum.gaps_closed + one.gaps_closed,
            evaluations: sum.evaluations + one.evaluations,
            useful_sum: sum.useful_sum + one.useful_sum,
        }
    }
}
