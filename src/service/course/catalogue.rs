//! The catalogue, filtered while somebody types.

use super::gaps::{Standing, standing};
use super::{may_edit, terms};
use crate::domain::access::Role;
use crate::domain::course::{Course, CourseKind, Courses, Found, Run, SeatTerms, Shelved, State};
use crate::domain::ids::{CompetenceId, CourseId, PersonNo};
use crate::domain::questions::Known;
use crate::service::asking::Asking;
use crate::service::forms::reads_common;
use crate::service::refusal::Refusal;
use crate::service::views::{AimableLine, CourseCatalogueView, CourseFilter, CourseLine};
use crate::service::wording::known_questions;
use std::collections::{BTreeMap, HashMap};

/// The longest list given.
pub const MOST: usize = 1000;

/// The courses that fit, by title.
pub fn catalogue(asking: &Asking<'_>, filter: &CourseFilter) -> Result<CourseCatalogueView, Refusal> {
    reads_common(asking.caller)?;
    let Asking { model, env, caller, .. } = *asking;
    let courses = &model.courses;
    let standing = caller.person.map(|me| standing(asking, me)).unwrap_or_default();
    let mine = caller.person.map(|me| mine(courses, me)).unwrap_or_default();
    let look =
        Look { courses, filter, sought: Found::new(&filter.text), standing: &standing, terms: terms(model, &env) };
    let mut rows = Vec::new();
    let (mut found, mut all) = (0, 0);
    for shelved in courses.courses() {
        all += 1;
        if !look.fits(shelved) {
            continue;
        }
        found += 1;
        if rows.len() < MOST {
            rows.push(look.line(shelved, mine.get(&shelved.course.id).copied()));
        }
    }
    let may_create = caller.has(Role::Hr) && may_edit(model, &env, caller, &nobodys());
    Ok(CourseCatalogueView { rows, found, all, my_gaps: standing.gaps().count() as u32, may_create })
}

/// A course nobody looks after: who may make one of these may make any.
fn nobodys() -> Course {
    Course {
        id: CourseId::new(""),
        title: String::new(),
        kind: CourseKind::Internal,
        provider: String::new(),
        text: String::new(),
        serves: String::new(),
        target_group: String::new(),
        prerequisites: String::new(),
        hours: None,
        price: None,
        contact: String::new(),
        link: String::new(),
        owner: None,
        approval: false,
        aims: BTreeMap::new(),
    }
}

/// Where somebody's own sign-ups are, as far as something can still come of them.
fn mine(courses: &Courses, me: PersonNo) -> HashMap<CourseId, State> {
    let live = courses.sign_ups_by(me).filter(|sign_up| sign_up.state.is_live());
    live.map(|sign_up| (sign_up.course.clone(), sign_up.state)).collect()
}

/// The competences courses can lead to, in the order of the form.
pub fn competences(asking: &Asking<'_>) -> Result<Vec<AimableLine>, Refusal> {
    reads_common(asking.caller)?;
    let model = asking.model;
    let questions = known_questions(&model.pack);
    let known = Known::new(&questions);
    let mut counts: HashMap<&CompetenceId, u32> = HashMap::new();
    for competence in model.courses.courses().flat_map(|shelved| shelved.course.aims.keys()) {
        *counts.entry(competence).or_default() += 1;
    }
    let line = |competence| {
        let question = known.question(competence);
        let courses = counts.get(&question.competence).copied().unwrap_or_default();
        AimableLine { competence: question.competence, area: question.area, question: question.question, courses }
    };
    Ok(known.ordered(model.catalogue.competences.values()).into_iter().map(line).collect())
}

struct Look<'a> {
    courses: &'a Courses,
    filter: &'a CourseFilter,
    sought: Found,
    standing: &'a Standing,
    terms: SeatTerms,
}

impl Look<'_> {
    /// Cheap questions first: this runs over the whole catalogue at every letter.
    fn fits(&self, shelved: &Shelved) -> bool {
        let (course, filter) = (&shelved.course, self.filter);
        filter.kind.is_none_or(|kind| kind == course.kind)
            && filter.competence.as_ref().is_none_or(|competence| course.aims.contains_key(competence))
            && (!filter.my_gaps || self.closes(course) > 0)
            && self.sought.is_in(shelved)
            && self.has_run(shelved)
    }

    fn closes(&self, course: &Course) -> u32 {
        course.aims.iter().filter(|(competence, level)| self.standing.is_helped_by(competence, **level)).count() as u32
    }

    fn has_run(&self, shelved: &Shelved) -> bool {
        let filter = self.filter;
        if !filter.free_seats && filter.from.is_none() && filter.to.is_none() {
            return true;
        }
        let within = |run: &Run| {
            filter.from.is_none_or(|from| from <= run.last_day) && filter.to.is_none_or(|to| run.first_day <= to)
        };
        let free = |run: &Run| {
            !filter.free_seats
                || (run.takes_sign_ups(self.terms.today) && self.courses.seats(run, self.terms).is_free())
        };
        self.courses.runs_on(shelved).any(|run| run.is_live() && within(run) && free(run))
    }

    fn line(&self, shelved: &Shelved, mine: Option<State>) -> CourseLine {
        let (course, today) = (&shelved.course, self.terms.today);
        let ahead = || self.courses.runs_on(shelved).filter(|run| run.is_live() && today < run.first_day);
        // A full run tells less than the next one with a seat.
        let free = ahead().find(|run| run.takes_sign_ups(today) && self.courses.seats(run, self.terms).is_free());
        let next = free.or_else(|| ahead().find(|run| run.takes_sign_ups(today))).or_else(|| ahead().next());
        CourseLine {
            id: course.id.clone(),
            title: course.title.clone(),
            kind: course.kind,
            provider: course.provider.clone(),
            next: next.map(|run| run.first_day),
            seats: next.map(|run| self.courses.seats(run, self.terms)),
            open: next.is_some_and(|run| run.takes_sign_ups(today)),
            closes: self.closes(course),
            mine,
        }
    }
}
