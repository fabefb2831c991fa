//! Courses, what they lead to, their runs and the colleagues behind them, laid over what is stored. The checks are those
//! of an edit: `domain::course`.

use super::fault::{Findings, Named, Problem};
use super::intake::{People, unknown};
use super::keyed::Keyed;
use super::kind::{Column, Kind};
use super::rows::{AimRow, Cell, CourseRow, Place, RunRow, RunStaffRow};
use super::taken::{Effect, Taken, Warning};
use crate::domain::competence::Catalogue;
use crate::domain::course::{Course, CourseFact, CourseKind, Run, RunFault, RunState, change, clash};
use crate::domain::ids::{CompetenceId, CourseId, EmployeeId, PersonNo, RunId};
use crate::service::course::terms;
use crate::service::engine::{Fact, Model};
use crate::service::env::Env;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Rows on their way in.
#[derive(Debug, Default)]
pub struct Gathered {
    courses: Keyed<CourseId, CourseRow>,
    aims: Keyed<(CourseId, CompetenceId), AimRow>,
    runs: Keyed<RunId, RunRow>,
    staff: Keyed<(RunId, EmployeeId), RunStaffRow>,
}

/// What rows point to, as it is after the import.
pub struct Around<'a> {
    /// The state before.
    pub model: &'a Model,
    /// Moment and day.
    pub env: Env,
    /// Competences.
    pub catalogue: &'a Catalogue,
    /// People.
    pub people: &'a People,
}

impl Around<'_> {
    fn person(&self, id: &EmployeeId) -> Option<PersonNo> {
        self.people.by_employee(self.model, id).map(|person| person.no)
    }
}

impl Gathered {
    /// Takes a course.
    pub fn course(&mut self, place: Place, row: CourseRow, findings: &mut Findings) {
        self.courses.take(row.course.clone(), (place, row), Column::CourseId, findings);
    }

    /// Takes an aim.
    pub fn aim(&mut self, place: Place, row: AimRow, findings: &mut Findings) {
        let key = (row.course.clone(), row.competence.clone());
        self.aims.take(key, (place, row), Column::CompetenceId, findings);
    }

    /// Takes a run.
    pub fn run(&mut self, place: Place, row: RunRow, findings: &mut Findings) {
        self.runs.take(row.run.clone(), (place, row), Column::RunId, findings);
    }

    /// Takes a colleague behind a run.
    pub fn staff(&mut self, place: Place, row: RunStaffRow, findings: &mut Findings) {
        let key = (row.run.clone(), row.employee.clone());
        self.staff.take(key, (place, row), Column::EmployeeId, findings);
    }

    /// Checks everything and gives what becomes true.
    pub(super) fn settle(self, around: &Around<'_>, findings: &mut Findings, taken: &mut Taken) -> Vec<Fact> {
        let courses = courses(self.courses, self.aims, around, findings, taken);
        let runs = runs(self.runs, self.staff, &courses, around, findings, taken);
        let stored = &around.model.courses;
        let changed = courses.into_values().filter(|course| stored.course(&course.id) != Some(course));
        let courses = changed.map(|course| CourseFact::Course(Box::new(course)));
        courses.chain(runs).map(Fact::Course).collect()
    }
}

/// The courses with rows in the import, as they are after it.
fn courses(
    rows: Keyed<CourseId, CourseRow>,
    aims: Keyed<(CourseId, CompetenceId), AimRow>,
    around: &Around<'_>,
    findings: &mut Findings,
    taken: &mut Taken,
) -> BTreeMap<CourseId, Course> {
    let mut touched: BTreeMap<CourseId, Course> = BTreeMap::new();
    for (place, row) in rows.into_rows() {
        let stored = around.model.courses.course(&row.course);
        let course = course(place, row, stored, around, findings);
        taken.count(Kind::Courses, Effect::of(stored, &course));
        touched.insert(course.id.clone(), course);
    }
    for (place, row) in aims.into_rows() {
        if !around.catalogue.competences.contains_key(&row.competence) {
            unknown(findings, place, Column::CompetenceId, Named::Competence, row.competence.as_str());
        }
        let stored = around.model.courses.course(&row.course);
        if let Some(stored) = stored {
            touched.entry(row.course.clone()).or_insert_with(|| stored.clone());
        }
        let Some(course) = touched.get_mut(&row.course) else {
            unknown(findings, place, Column::CourseId, Named::Course, row.course.as_str());
            continue;
        };
        let before = course.aims.get(&row.competence).copied();
        let after = row.level.over_option(before);
        let effect = match (before, after) {
            (_, Some(level)) => Effect::of(before.as_ref(), &level),
            (Some(_), None) => Effect::Changed,
            (None, None) => Effect::Unchanged,
        };
        match after {
            Some(level) => _ = course.aims.insert(row.competence, level),
            None => _ = course.aims.remove(&row.competence),
        }
        taken.count(Kind::CourseAims, effect);
    }
    touched
}

fn course(
    place: Place,
    row: CourseRow,
    stored: Option<&Course>,
    around: &Around<'_>,
    findings: &mut Findings,
) -> Course {
    let text = |cell: Cell<String>, of: fn(&Course) -> &String| {
        cell.over(stored.map(of).cloned().unwrap_or_default(), String::new())
    };
    let title = text(row.title, |course| &course.title);
    if title.trim().is_empty() {
        findings.cell(place, Column::Title, Problem::Required);
    }
    let kind = row.kind.over_option(stored.map(|course| course.kind)).unwrap_or_else(|| {
        findings.cell(place, Column::Kind, Problem::Required);
        CourseKind::Internal
    });
    let owner = match &row.owner {
        Cell::Given(id) => {
            let found = around.person(id);
            if found.is_none() {
                unknown(findings, place, Column::OwnerId, Named::Employee, id.as_str());
            }
            found
        }
        Cell::Empty => None,
        Cell::Missing => stored.and_then(|course| course.owner),
    };
    Course {
        id: row.course,
        title,
        kind,
        provider: text(row.provider, |course| &course.provider),
        text: text(row.text, |course| &course.text),
        serves: text(row.serves, |course| &course.serves),
        target_group: text(row.target_group, |course| &course.target_group),
        prerequisites: text(row.prerequisites, |course| &course.prerequisites),
        hours: row.hours.over_option(stored.and_then(|course| course.hours)),
        price: row.price.over_option(stored.and_then(|course| course.price)),
        contact: text(row.contact, |course| &course.contact),
        link: text(row.link, |course| &course.link),
        owner,
        approval: row.approval.over(stored.is_some_and(|course| course.approval), false),
        aims: stored.map(|course| course.aims.clone()).unwrap_or_default(),
    }
}

/// The runs with rows in the import and what changes with them.
fn runs(
    rows: Keyed<RunId, RunRow>,
    staff: Keyed<(RunId, EmployeeId), RunStaffRow>,
    courses: &BTreeMap<CourseId, Course>,
    around: &Around<'_>,
    findings: &mut Findings,
    taken: &mut Taken,
) -> Vec<CourseFact> {
    let stored = &around.model.courses;
    let mut touched: BTreeMap<RunId, (Place, Run)> = BTreeMap::new();
    for (place, row) in rows.into_rows() {
        let before = stored.run(&row.run);
        if let Cell::Given(course) = &row.course
            && !courses.contains_key(course)
            && stored.course(course).is_none()
        {
            unknown(findings, place, Column::CourseId, Named::Course, course.as_str());
        }
        let Some(run) = run(place, row, before, findings) else { continue };
        taken.count(Kind::Runs, Effect::of(before, &run));
        touched.insert(run.id.clone(), (place, run));
    }
    for (place, row) in staff.into_rows() {
        if let Some(before) = stored.run(&row.run) {
            touched.entry(row.run.clone()).or_insert_with(|| (place, before.clone()));
        }
        let person = around.person(&row.employee);
        if person.is_none() {
            unknown(findings, place, Column::EmployeeId, Named::Employee, row.employee.as_str());
        }
        let Some((_, run)) = touched.get_mut(&row.run) else {
            unknown(findings, place, Column::RunId, Named::Run, row.run.as_str());
            continue;
        };
        let Some(person) = person else { continue };
        let before = run.staff.get(&person).copied();
        let effect = match row.role.over_option(before) {
            Some(role) => {
                run.staff.insert(person, role);
                Effect::of(before.as_ref(), &role)
            }
            None if run.staff.remove(&person).is_some() => Effect::Changed,
            None => Effect::Unchanged,
        };
        taken.count(Kind::RunStaff, effect);
    }
    warn_of_overlaps(&touched, around, taken);
    let terms = terms(around.model, &around.env);
    let mut facts = Vec::new();
    for (place, run) in touched.into_values() {
        let before = stored.run(&run.id);
        if before == Some(&run) {
            continue;
        }
        match change(before, run.clone(), stored.sign_ups_of(&run.id), terms, "") {
            Ok(changed) => {
                facts.push(CourseFact::Run(Box::new(changed.run)));
                facts.extend(changed.sign_ups.into_iter().map(|one| CourseFact::SignUp(Box::new(one))));
            }
            Err(faults) => {
                for fault in faults {
                    findings.cell(place, column(fault), Problem::Run(fault));
                }
            }
        }
    }
    facts
}

fn run(place: Place, row: RunRow, stored: Option<&Run>, findings: &mut Findings) -> Option<Run> {
    let course = row.course.over_option(stored.map(|run| run.course.clone()));
    if course.is_none() {
        findings.cell(place, Column::CourseId, Problem::Required);
    }
    let first_day = row.first_day.over_option(stored.map(|run| run.first_day));
    if first_day.is_none() {
        findings.cell(place, Column::FirstDay, Problem::Required);
    }
    let (course, first_day) = (course?, first_day?);
    Some(Run {
        id: row.run,
        course,
        first_day,
        last_day: row.last_day.over(stored.map_or(first_day, |run| run.last_day), first_day),
        starts: row.starts.over_option(stored.and_then(|run| run.starts)),
        ends: row.ends.over_option(stored.and_then(|run| run.ends)),
        place: row.place.over(stored.map(|run| run.place.clone()).unwrap_or_default(), String::new()),
        seats: row.seats.over_option(stored.and_then(|run| run.seats)),
        minimum: row.minimum.over_option(stored.and_then(|run| run.minimum)),
        deadline: row.deadline.over_option(stored.and_then(|run| run.deadline)),
        state: row.state.over(stored.map_or(RunState::Open, |run| run.state), RunState::Open),
        staff: stored.map(|run| run.staff.clone()).unwrap_or_default(),
    })
}

/// The column a fault is shown in.
const fn column(fault: RunFault) -> Column {
    match fault {
        RunFault::NoSeats | RunFault::SeatsBelowTaken { .. } => Column::Seats,
        RunFault::MinimumAboveSeats => Column::Minimum,
        RunFault::EndsBeforeStart => Column::LastDay,
        RunFault::EndsBeforeItStarts => Column::Ends,
        RunFault::DeadlineAfterStart { .. } => Column::Deadline,
        RunFault::OtherCourse => Column::CourseId,
        RunFault::Over | RunFault::NotFrom { .. } | RunFault::NotHeld { .. } | RunFault::ResultsMissing { .. } => {
            Column::State
        }
    }
}

/// Says who would have to be at two places at once; each pair once.
fn warn_of_overlaps(touched: &BTreeMap<RunId, (Place, Run)>, around: &Around<'_>, taken: &mut Taken) {
    let stored = &around.model.courses;
    let mut of: HashMap<PersonNo, Vec<&Run>> = HashMap::new();
    for (_, run) in touched.values() {
        for person in run.staff.keys() {
            of.entry(*person).or_default().push(run);
        }
    }
    let mut told: BTreeSet<(EmployeeId, RunId, RunId)> = BTreeSet::new();
    for (person, runs) in &of {
        let Some(employee) = around.people.by_no(around.model, *person).map(|person| &person.employee_id) else {
            continue;
        };
        let others = stored.staffed_by(*person).filter(|other| !touched.contains_key(&other.id));
        let others: Vec<&Run> = others.chain(runs.iter().copied()).collect();
        for run in runs {
            for other in others.iter().filter(|other| clash(run, other)) {
                let (one, two): (&Run, &Run) = if run.id < other.id { (run, other) } else { (other, run) };
                told.insert((employee.clone(), one.id.clone(), two.id.clone()));
            }
        }
    }
    let warning = |(employee, run, other)| Warning::Overlap { employee, run, other };
    taken.warnings.extend(told.into_iter().map(warning));
}
