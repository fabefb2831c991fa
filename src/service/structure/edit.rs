//! Edits of single records: laid over what is stored as an import's row is, and judged by the same checks.

use super::notes::{check_base, note};
use super::rows::{Cells, HERE, employee};
use super::{Deciding, fields};
use crate::domain::competence::Level;
use crate::domain::ids::{CompetenceId, PersonNo, ProfileId, UnitId};
use crate::domain::reorganisation::Blocked;
use crate::domain::structure::{Subject, Thing};
use crate::service::access::{Data, Right, allowed, allowed_everywhere, allowed_of_unit};
use crate::service::command::{SaveCompetence, SaveGoal, SavePerson, SaveProfile, SaveUnit};
use crate::service::engine::{Decision, Fact};
use crate::service::import::fault::{Findings, Problem};
use crate::service::import::kind::Column;
use crate::service::import::rows::{Cell, RequirementRow};
use crate::service::import::{Intake, check_logins};
use crate::service::refusal::{Refusal, Wrong};

/// Whether the caller may write what concerns a unit.
pub fn writes_unit(deciding: &Deciding<'_>, unit: &UnitId) -> bool {
    let Deciding { model, env, caller, .. } = *deciding;
    allowed_of_unit(model, env, caller, Data::Organisation, unit, Right::Write, |_, _| false)
}

/// Whether the caller may write what concerns everybody.
pub fn writes_all(deciding: &Deciding<'_>) -> Result<(), Refusal> {
    let may = allowed_everywhere(deciding.caller, Data::Organisation, Right::Write);
    if may { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Whether the caller may write somebody's employment.
pub fn writes_person(deciding: &Deciding<'_>, person: PersonNo) -> bool {
    let Deciding { model, env, caller, .. } = *deciding;
    allowed(model, env, caller, Data::Employment, person, Right::Write)
}

/// A unit.
pub fn unit(deciding: &Deciding<'_>, save: &SaveUnit) -> Result<Decision, Refusal> {
    let organisation = &deciding.model.organisation;
    let stored = organisation.unit(&save.unit);
    let at = match &save.new {
        Some(new) => new.parent.as_ref(),
        None => Some(&save.unit),
    };
    match at {
        Some(at) if !writes_unit(deciding, at) => return Err(Refusal::NotFound),
        None => writes_all(deciding)?,
        Some(_) => {}
    }
    let mut intake = Intake::new(deciding.model, *deciding.env);
    if let Some(new) = &save.new {
        if stored.is_some() {
            intake.findings.cell(HERE, Column::UnitId, Problem::Exists);
        }
        if new.parent.as_ref().and_then(|id| organisation.unit(id)).is_some_and(|unit| unit.retired.is_some()) {
            return Err(Refusal::Blocked(Blocked::Retired));
        }
        if new.manager.is_some() && new.manager == deciding.caller.own_person {
            return Err(Refusal::NotForOneself);
        }
    } else {
        stored.ok_or(Refusal::NotFound)?;
        check_base(deciding, &Subject::Thing(Thing::Unit(save.unit.clone())))?;
    }
    let row = Cells(&mut intake.findings).unit(save, |no| employee(deciding.model, no));
    intake.unit(HERE, row);
    settle(deciding, intake, save.unit.as_str())
}

/// A row of somebody's employment.
pub fn person(deciding: &Deciding<'_>, save: &SavePerson) -> Result<Decision, Refusal> {
    use crate::service::command::Holds;
    let model = deciding.model;
    if !writes_unit(deciding, &save.unit) {
        return Err(Refusal::NotFound);
    }
    let stored = model.organisation.by_employee(&save.employee);
    if let Some(person) = stored.filter(|_| save.from != Holds::Hired) {
        if !writes_person(deciding, person.no) {
            return Err(Refusal::NotFound);
        }
        check_base(deciding, &Subject::Person(person.no))?;
    } else if stored.is_none() && save.from != Holds::Hired {
        return Err(Refusal::NotFound);
    }
    let mut intake = Intake::new(model, *deciding.env);
    if stored.is_some() && save.from == Holds::Hired {
        intake.findings.cell(HERE, Column::EmployeeId, Problem::Exists);
    }
    let now = stored.and_then(|person| person.on(deciding.env.today));
    let retired_unit = model.organisation.unit(&save.unit).is_some_and(|unit| unit.retired.is_some());
    let profiles = &model.catalogue.profiles;
    let retired_profile = save.profile.as_ref().and_then(|id| profiles.get(id)).is_some_and(|it| it.retired.is_some());
    let newly_unit = retired_unit && now.is_none_or(|row| row.unit != save.unit);
    let newly_profile = retired_profile && now.is_none_or(|row| row.profile != save.profile);
    if newly_unit || newly_profile {
        return Err(Refusal::Blocked(Blocked::Retired));
    }
    let row = Cells(&mut intake.findings).person(save, stored, deciding.env.today);
    intake.employee(HERE, row);
    settle(deciding, intake, save.unit.as_str())
}

/// A profile.
pub fn profile(deciding: &Deciding<'_>, save: &SaveProfile) -> Result<Decision, Refusal> {
    let there = deciding.model.catalogue.profiles.contains_key(&save.profile);
    let of = Thing::Profile(save.profile.clone());
    let mut intake = begin(deciding, &of, Column::ProfileId, save.new, there)?;
    let row = Cells(&mut intake.findings).profile(save);
    intake.profile(HERE, row);
    settle(deciding, intake, of.id())
}

/// A goal.
pub fn goal(deciding: &Deciding<'_>, save: &SaveGoal) -> Result<Decision, Refusal> {
    let there = deciding.model.catalogue.goals.contains_key(&save.goal);
    let of = Thing::Goal(save.goal.clone());
    let mut intake = begin(deciding, &of, Column::GoalId, save.new, there)?;
    let row = Cells(&mut intake.findings).goal(save);
    intake.goal(HERE, row);
    settle(deciding, intake, of.id())
}

/// A competence.
pub fn competence(deciding: &Deciding<'_>, save: &SaveCompetence) -> Result<Decision, Refusal> {
    let there = deciding.model.catalogue.competences.contains_key(&save.competence);
    let of = Thing::Competence(save.competence.clone());
    let mut intake = begin(deciding, &of, Column::CompetenceId, save.new, there)?;
    let row = Cells(&mut intake.findings).competence(save);
    intake.competence(HERE, row);
    settle(deciding, intake, of.id())
}

/// A demand of a profile.
pub fn demand(
    deciding: &Deciding<'_>,
    profile: &ProfileId,
    competence: &CompetenceId,
    level: Option<Level>,
) -> Result<Decision, Refusal> {
    let there = deciding.model.catalogue.profiles.contains_key(profile);
    let of = Thing::Profile(profile.clone());
    let mut intake = begin(deciding, &of, Column::ProfileId, false, there)?;
    let (profile, competence) = (profile.clone(), competence.clone());
    intake.requirement(HERE, RequirementRow { profile, competence, level: Cell::from_option(level) });
    settle(deciding, intake, of.id())
}

/// Begins an edit of the catalogue, which is for who writes for everybody.
fn begin<'m>(deciding: &Deciding<'m>, of: &Thing, key: Column, new: bool, there: bool) -> Result<Intake<'m>, Refusal> {
    writes_all(deciding)?;
    let mut intake = Intake::new(deciding.model, *deciding.env);
    match (new, there) {
        (true, true) => intake.findings.cell(HERE, key, Problem::Exists),
        (false, false) => return Err(Refusal::NotFound),
        (false, true) => check_base(deciding, &Subject::Thing(of.clone()))?,
        (true, false) => {}
    }
    Ok(intake)
}

/// Lets the import's checks judge the edit, and notes what changed.
fn settle(deciding: &Deciding<'_>, intake: Intake<'_>, record: &str) -> Result<Decision, Refusal> {
    let settled = intake.settle();
    faultless(settled.findings)?;
    done(deciding, settled.facts, Some(record.to_owned()))
}

fn faultless(findings: Findings) -> Result<(), Refusal> {
    if findings.is_empty() {
        return Ok(());
    }
    let wrong = findings.sorted().into_iter();
    Err(Refusal::Faulty(wrong.map(|it| Wrong { column: it.column, problem: it.problem }).collect()))
}

/// The facts with the notes on them; refused where nothing would change, or where a login would be two people's.
pub fn done(deciding: &Deciding<'_>, facts: Vec<Fact>, record: Option<String>) -> Result<Decision, Refusal> {
    let model = deciding.model;
    let people =
        facts.iter().filter_map(|fact| if let Fact::Person(person) = fact { Some(person.as_ref()) } else { None });
    faultless(check_logins(model, people))?;
    let mut subjects = Vec::new();
    let mut notes = Vec::new();
    for fact in &facts {
        let (of, fields) = match fact {
            Fact::Unit(new) => {
                let old = model.organisation.unit(&new.id);
                if let Some(old) = old.filter(|old| old.manager != new.manager) {
                    subjects.extend(old.manager.into_iter().chain(new.manager));
                }
                (Subject::Thing(Thing::Unit(new.id.clone())), fields::unit(old, new))
            }
            Fact::Person(new) => {
                subjects.push(new.no);
                (Subject::Person(new.no), fields::person(model.organisation.person(new.no), new))
            }
            Fact::Goal(new) => {
                let fields = fields::goal(model.catalogue.goals.get(&new.id), new);
                (Subject::Thing(Thing::Goal(new.id.clone())), fields)
            }
            Fact::Competence(new) => {
                let fields = fields::competence(model.catalogue.competences.get(&new.id), new);
                (Subject::Thing(Thing::Competence(new.id.clone())), fields)
            }
            Fact::Profile(new) => {
                let fields = fields::profile(model.catalogue.profiles.get(&new.id), new);
                (Subject::Thing(Thing::Profile(new.id.clone())), fields)
            }
            _ => continue,
        };
        notes.push(note(deciding, of, fields));
    }
    if notes.is_empty() {
        return Err(Refusal::Blocked(Blocked::Nothing));
    }
    subjects.sort_unstable();
    subjects.dedup();
    let made = record.clone();
    Ok(Decision { facts: facts.into_iter().chain(notes).collect(), subjects, record, made })
}
