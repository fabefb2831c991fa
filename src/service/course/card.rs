//! One course to read, with its runs and where the asking person stands.

use super::gaps::standing;
use super::lists::line;
use super::{course, may_edit, may_read_roll, needs_approval, run, terms};
use crate::domain::course::{Course, Run, State, overlapping};
use crate::domain::ids::{CourseId, RunId};
use crate::domain::language::Bilingual;
use crate::domain::questions::Known;
use crate::service::access::Right;
use crate::service::asking::Asking;
use crate::service::forms::reads_common;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{AimLine, CourseCardView, RunLine};
use crate::service::wording::known_questions;

/// A course.
pub fn card(asking: &Asking<'_>, id: &CourseId) -> Result<CourseCardView, Refusal> {
    reads_common(asking.caller)?;
    let Asking { model, env, caller, .. } = *asking;
    let course = course(model, id)?;
    let me = caller.person.filter(|me| super::may_with(model, &env, caller, Right::Write, *me));
    let may_edit = may_edit(model, &env, caller, course);
    let mut runs: Vec<RunLine> = model.courses.runs_of(id).map(|run| run_line(asking, course, run)).collect();
    runs.sort_by_key(|line| {
        let over = line.run.last_day < env.today || !line.run.is_live();
        let days = (line.run.first_day - env.today).num_days();
        (over, if over { -days } else { days }, line.run.id.clone())
    });
    let own = caller.person.into_iter().flat_map(|me| model.courses.sign_ups_by(me));
    let mut mine: Vec<_> = own.filter(|one| one.course == *id).filter_map(|one| line(asking, one)).collect();
    mine.sort_by_key(|line| (!line.state.is_live(), std::cmp::Reverse(line.no)));
    let interested = || model.courses.sign_ups_to(id).filter(|one| one.state == State::Interest).count() as u32;
    Ok(CourseCardView {
        owner: course.owner.and_then(|owner| brief(asking, owner)),
        aims: aims(asking, course),
        runs,
        mine,
        may_sign_up: me.is_some(),
        needs_approval: me.is_some_and(|me| needs_approval(model, &env, course, me)),
        may_edit,
        interested: may_edit.then(interested),
        course: course.clone(),
    })
}

fn aims(asking: &Asking<'_>, course: &Course) -> Vec<AimLine> {
    let questions = known_questions(&asking.model.pack);
    let known = Known::new(&questions);
    let standing = asking.caller.person.map(|me| standing(asking, me)).unwrap_or_default();
    let mut aims: Vec<AimLine> = course
        .aims
        .iter()
        .map(|(competence, level)| {
            let found = asking.model.catalogue.competences.get(competence);
            let question = found.map(|found| known.question(found).question);
            AimLine {
                competence: competence.clone(),
                question: question.unwrap_or_else(|| Bilingual::new(competence.as_str(), "")),
                level: *level,
                now: standing.now(competence),
                demand: standing.demand(competence),
                helps: standing.is_helped_by(competence, *level),
            }
        })
        .collect();
    aims.sort_by_key(|aim| !aim.helps);
    aims
}

/// A run with how full it is and who is behind it.
pub fn run_line(asking: &Asking<'_>, course: &Course, run: &Run) -> RunLine {
    let Asking { model, env, caller, .. } = *asking;
    let staff = run.staff.iter().filter_map(|(no, role)| Some((brief(asking, *no)?, *role)));
    let overlaps = if may_edit(model, &env, caller, course) {
        let clashes = run.staff.keys().filter_map(|no| Some((brief(asking, *no)?.name, *no)));
        let each = |(name, no): (String, _)| {
            overlapping(&model.courses, run, no).into_iter().map(move |other| (name.clone(), other)).collect::<Vec<_>>()
        };
        clashes.flat_map(each).collect()
    } else {
        Vec::new()
    };
    RunLine {
        seats: model.courses.seats(run, terms(model, &env)),
        staff: staff.collect(),
        open: run.takes_sign_ups(env.today),
        may_list: may_read_roll(model, &env, caller, run),
        overlaps,
        run: run.clone(),
    }
}

/// One run with the title of its course, as everybody may read it.
pub fn run_view(asking: &Asking<'_>, id: &RunId) -> Result<(Course, RunLine), Refusal> {
    reads_common(asking.caller)?;
    let run = run(asking.model, id)?;
    let course = course(asking.model, &run.course)?;
    Ok((course.clone(), run_line(asking, course, run)))
}
