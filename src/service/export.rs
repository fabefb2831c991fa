//! What is stored as the rows it was imported from, ids sorted as text.

use super::access::{Caller, can_be_shown};
use super::engine::{Engine, Model};
use super::import::kind::Kind;
use super::import::may_import;
use super::import::rows::{
    AbsenceRow, AimRow, Cell, CompetenceRow, CourseRow, EmployeeRow, EvaluationRow, GoalRow, ProfileRow,
    RequirementRow, RunRow, RunStaffRow, UnitRow,
};
use super::refusal::Refusal;
use crate::domain::competence::Answer;
use crate::domain::course::{Course, Run, StaffRole};
use crate::domain::evaluation::{Evaluation, FormKey, Rater};
use crate::domain::ids::{CompetenceId, EmployeeId, PersonNo};
use crate::domain::organisation::{Employment, Person};
use crate::domain::round::Round;

/// The deed in the journal.
pub const DEED: &str = "export";

/// Lets HR export, and journals it as one entry before anything is handed out. Refused when it can't be journalled.
pub fn begin(engine: &Engine, caller: &Caller, kinds: &[Kind]) -> Result<(), Refusal> {
    may_import(caller)?;
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    let noted = engine.take()?.finish(caller, DEED, Vec::new(), Some(names.join(" ")));
    noted.map(|_| ()).map_err(|_| Refusal::JournalUnavailable)
}

/// Goals by id.
pub fn goals(model: &Model) -> impl Iterator<Item = GoalRow> + '_ {
    model.catalogue.goals.values().map(|goal| GoalRow {
        goal: goal.id.clone(),
        title: Cell::from_text(&goal.title),
        source: Cell::Given(goal.source),
    })
}

/// Competences by id.
pub fn competences(model: &Model) -> impl Iterator<Item = CompetenceRow> + '_ {
    model.catalogue.competences.values().map(|competence| CompetenceRow {
        competence: competence.id.clone(),
        area: Cell::from_text(&competence.area),
        question: Cell::from_text(&competence.question),
        goal: Cell::from_option(competence.goal.clone()),
        levels: competence.level_texts.each_ref().map(|text| Cell::from_text(text)),
    })
}

/// Job profiles by id.
pub fn profiles(model: &Model) -> impl Iterator<Item = ProfileRow> + '_ {
    model.catalogue.profiles.values().map(|profile| ProfileRow {
        profile: profile.id.clone(),
        title: Cell::from_text(&profile.title),
        occupational_group: Cell::from_text(&profile.occupational_group),
        purpose: Cell::from_text(&profile.purpose),
        tasks: Cell::from_text(&profile.tasks),
        guideline: Cell::from_text(&profile.guideline),
    })
}

/// Demands by profile and competence.
pub fn requirements(model: &Model) -> impl Iterator<Item = RequirementRow> + '_ {
    model.catalogue.profiles.values().flat_map(|profile| {
        profile.demands.iter().map(|(competence, level)| RequirementRow {
            profile: profile.id.clone(),
            competence: competence.clone(),
            level: Cell::Given(*level),
        })
    })
}

/// Courses by id.
pub fn courses(model: &Model) -> impl Iterator<Item = CourseRow> + '_ {
    by_course(model).into_iter().map(|course| CourseRow {
        course: course.id.clone(),
        title: Cell::from_text(&course.title),
        kind: Cell::Given(course.kind),
        provider: Cell::from_text(&course.provider),
        text: Cell::from_text(&course.text),
        serves: Cell::from_text(&course.serves),
        target_group: Cell::from_text(&course.target_group),
        prerequisites: Cell::from_text(&course.prerequisites),
        hours: Cell::from_option(course.hours),
        price: Cell::from_option(course.price),
        contact: Cell::from_text(&course.contact),
        link: Cell::from_text(&course.link),
        owner: Cell::from_option(course.owner.and_then(|no| employee_id(model, no))),
        approval: Cell::Given(course.approval),
    })
}

/// Levels courses lead to, by course and competence.
pub fn course_aims(model: &Model) -> impl Iterator<Item = AimRow> + '_ {
    by_course(model).into_iter().flat_map(|course| {
        course.aims.iter().map(|(competence, level)| AimRow {
            course: course.id.clone(),
            competence: competence.clone(),
            level: Cell::Given(*level),
        })
    })
}

fn by_course(model: &Model) -> Vec<&Course> {
    let mut courses: Vec<&Course> = model.courses.courses().map(|shelved| &shelved.course).collect();
    courses.sort_by(|one, other| one.id.cmp(&other.id));
    courses
}

/// Runs by id.
pub fn runs(model: &Model) -> impl Iterator<Item = RunRow> + '_ {
    by_run(model).into_iter().map(|run| RunRow {
        run: run.id.clone(),
        course: Cell::Given(run.course.clone()),
        first_day: Cell::Given(run.first_day),
        last_day: Cell::Given(run.last_day),
        starts: Cell::from_option(run.starts),
        ends: Cell::from_option(run.ends),
        place: Cell::from_text(&run.place),
        seats: Cell::from_option(run.seats),
        minimum: Cell::from_option(run.minimum),
        deadline: Cell::from_option(run.deadline),
        state: Cell::Given(run.state),
    })
}

/// Colleagues behind the runs, by run and employee.
pub fn run_staff(model: &Model) -> impl Iterator<Item = RunStaffRow> + '_ {
    by_run(model).into_iter().flat_map(|run| {
        let one = |(no, role): (&PersonNo, &StaffRole)| {
            Some(RunStaffRow { run: run.id.clone(), employee: employee_id(model, *no)?, role: Cell::Given(*role) })
        };
        let mut rows: Vec<RunStaffRow> = run.staff.iter().filter_map(one).collect();
        rows.sort_by(|one, other| one.employee.cmp(&other.employee));
        rows
    })
}

fn by_run(model: &Model) -> Vec<&Run> {
    let mut runs: Vec<&Run> = model.courses.runs().collect();
    runs.sort_by(|one, other| one.id.cmp(&other.id));
    runs
}

fn employee_id(model: &Model, no: PersonNo) -> Option<EmployeeId> {
    model.organisation.person(no).map(|person| person.employee_id.clone())
}

/// Units by id.
pub fn units(model: &Model) -> impl Iterator<Item = UnitRow> + '_ {
    let manager = |no| model.organisation.person(no).map(|person| person.employee_id.clone());
    model.organisation.units().map(move |unit| UnitRow {
        unit: unit.id.clone(),
        name: Cell::from_text(&unit.name),
        kind: Cell::from_text(&unit.kind),
        parent: Cell::from_option(unit.parent.clone()),
        manager: Cell::from_option(unit.manager.and_then(manager)),
    })
}

/// Employees by number, each with the history from its beginning.
pub fn employees(model: &Model) -> impl Iterator<Item = EmployeeRow> + '_ {
    people(model).into_iter().flat_map(|person| person.history.iter().map(|row| employee(person, row)))
}

fn people(model: &Model) -> Vec<&Person> {
    let mut people: Vec<&Person> = model.organisation.people().collect();
    people.sort_by(|one, other| one.employee_id.cmp(&other.employee_id));
    people
}

fn employee(person: &Person, row: &Employment) -> EmployeeRow {
    EmployeeRow {
        employee: person.employee_id.clone(),
        dated: true,
        valid_from: Cell::from_option(row.valid_from),
        name: Cell::from_text(&row.name),
        unit: Cell::Given(row.unit.clone()),
        title: Cell::from_text(&row.title),
        profile: Cell::from_option(row.profile.clone()),
        management_level: Cell::Given(row.management_level),
        weekly_hours: Cell::Given(row.weekly_hours),
        hired: Cell::from_option(row.hired),
        left: Cell::from_option(row.left),
        agreement: Cell::from_text(&row.agreement),
        form: Cell::from_option(row.form),
        login: Cell::from_option(row.login.clone()),
        email: Cell::from_text(&row.email),
    }
}

/// Spells by employee number, first day and kind; cancelled ones too.
pub fn absence(model: &Model) -> impl Iterator<Item = AbsenceRow<'_>> + '_ {
    people(model).into_iter().flat_map(|person| {
        model.absence.spells(person.no).iter().map(|spell| AbsenceRow {
            employee: person.employee_id.as_str(),
            first: spell.first.date(),
            kind: spell.kind,
            last: Cell::from_option(spell.last.map(crate::domain::absence::Day::date)),
            percent: Cell::Given(spell.percent),
            cancelled: Cell::Given(spell.cancelled),
        })
    })
}

/// Why handing over rows stopped.
#[derive(Debug)]
pub enum Stopped<E> {
    /// The service could not read on.
    Refused(Refusal),
    /// Whoever takes the rows said so.
    Taker(E),
}

/// The raters in files, sorted as their words there.
const RATERS: [Rater; 2] = [Rater::Manager, Rater::Own];

/// Hands over the answers and comments of sent forms that may be shown, by employee, round, rater and competence. A
/// question with neither answer nor comment has no row.
pub fn evaluations<E>(
    engine: &Engine,
    model: &Model,
    take: &mut dyn FnMut(&EvaluationRow) -> Result<(), E>,
) -> Result<(), Stopped<E>> {
    let rounds: Vec<(&Round, Vec<(u16, &CompetenceId)>)> =
        model.rounds.values().map(|round| (round, by_id(round))).collect();
    for person in people(model) {
        for (round, questions) in &rounds {
            for rater in RATERS {
                let form = FormKey { round: round.id.clone(), person: person.no, rater };
                let sent = model.evaluation(&form).filter(|evaluation| evaluation.is_sent());
                let Some(sent) = sent.filter(|_| can_be_shown(model, &round.id, person.no)) else { continue };
                form_rows(engine, person, sent, questions, take)?;
            }
        }
    }
    Ok(())
}

fn form_rows<E>(
    engine: &Engine,
    person: &Person,
    sent: &Evaluation,
    questions: &[(u16, &CompetenceId)],
    take: &mut dyn FnMut(&EvaluationRow) -> Result<(), E>,
) -> Result<(), Stopped<E>> {
    for (index, competence) in questions {
        let comment = if sent.comments.contains(index) {
            engine.comment(&sent.key, competence).map_err(Stopped::Refused)?
        } else {
            String::new()
        };
        let answer = sent.answers.get(usize::from(*index));
        if answer == Answer::NotAnswered && comment.is_empty() {
            continue;
        }
        let row = EvaluationRow {
            employee: person.employee_id.as_str(),
            round: sent.key.round.as_str(),
            rater: sent.key.rater,
            competence: competence.as_str(),
            answer: if answer == Answer::NotAnswered { Cell::Empty } else { Cell::Given(answer) },
            comment: if comment.is_empty() { Cell::Empty } else { Cell::Given(&comment) },
        };
        take(&row).map_err(Stopped::Taker)?;
    }
    Ok(())
}

/// The questions of a round with their indexes, by competence.
fn by_id(round: &Round) -> Vec<(u16, &CompetenceId)> {
    let mut questions: Vec<(u16, &CompetenceId)> =
        (0..).zip(&round.questions).map(|(index, question)| (index, &question.competence)).collect();
    questions.sort_by_key(|(_, competence)| *competence);
    questions
}
