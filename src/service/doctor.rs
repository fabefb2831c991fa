//! Whether what is stored hangs together: the journal's chain, and every reference between records.

use super::engine::{Engine, Model};
use super::env::Env;
use super::local::LocalSession;
use super::refusal::Refusal;
use crate::domain::access::{Holder, Role, Scope};
use crate::domain::ids::{EmployeeId, PersonNo};
use crate::domain::organisation::{Person, Unit};
use std::collections::BTreeMap;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Entries of the journal whose chain is whole.
    pub journal_entries: u64,
    /// What there is.
    pub counts: Counts,
    /// What is wrong; empty = nothing.
    pub findings: Vec<Finding>,
}

/// How many of each there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Units.
    pub units: usize,
    /// People, leavers too.
    pub people: usize,
    /// People employed today.
    pub employed: usize,
    /// Competences.
    pub competences: usize,
    /// Job profiles.
    pub profiles: usize,
    /// Rounds.
    pub rounds: usize,
    /// Forms sent at least once.
    pub evaluations: usize,
    /// Roles and deputies, past ones too.
    pub grants: usize,
}

/// Something wrong, by ids only: a report is read by people who may see no content.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// The journal's chain does not fit from this entry on.
    Journal {
        /// Number of the first entry that does not fit.
        entry: u64,
    },
    /// Not exactly one unit without a unit above.
    Roots {
        /// How many there are.
        count: usize,
    },
    /// A record names another that is not there.
    Missing {
        /// What kind of record names it.
        from: Record,
        /// Its id.
        id: String,
        /// What kind is missing.
        to: Record,
        /// The id named.
        named: String,
    },
    /// A unit that lies below itself.
    Loop {
        /// The unit.
        unit: String,
    },
    /// Two people employed today have one login.
    SharedLogin {
        /// Their employee numbers.
        employees: Vec<String>,
    },
    /// A form with more answers than its round has questions.
    TooManyAnswers {
        /// The round.
        round: String,
        /// The employee number.
        employee: String,
    },
}

/// Kinds of records that name each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Record {
    /// A unit.
    Unit,
    /// An employee.
    Employee,
    /// A job profile.
    Profile,
    /// A competence.
    Competence,
    /// A goal.
    Goal,
    /// A round.
    Round,
    /// A filled-in form.
    Evaluation,
    /// A role or deputy.
    Grant,
}

/// Verifies on behalf of somebody; for the administrator.
pub fn run(session: &LocalSession) -> Result<Report, Refusal> {
    if !session.caller()?.has(Role::Administrator) {
        return Err(Refusal::NotFound);
    }
    check(session.engine())
}

/// Verifies the journal and every reference. Fails only where the store cannot be read.
pub fn check(engine: &Engine) -> Result<Report, Refusal> {
    let chain = engine.verify_journal()?;
    let env = engine.env();
    let mut report = engine.read(|model| Report {
        journal_entries: chain.unwrap_or_else(|entry| entry.saturating_sub(1)),
        counts: counts(model, &env),
        findings: findings(model, &env),
    });
    if let Err(entry) = chain {
        report.findings.insert(0, Finding::Journal { entry });
    }
    Ok(report)
}

fn counts(model: &Model, env: &Env) -> Counts {
    Counts {
        units: model.organisation.units().count(),
        people: model.organisation.headcount(),
        employed: model.organisation.people().filter(|person| person.employed_on(env.today)).count(),
        competences: model.catalogue.competences.len(),
        profiles: model.catalogue.profiles.len(),
        rounds: model.rounds.len(),
        evaluations: model.evaluations.values().map(std::collections::HashMap::len).sum(),
        grants: model.grants.len(),
    }
}

fn findings(model: &Model, env: &Env) -> Vec<Finding> {
    let mut findings = Vec::new();
    units(model, &mut findings);
    people(model, env, &mut findings);
    catalogue(model, &mut findings);
    forms(model, &mut findings);
    grants(model, &mut findings);
    findings.sort();
    findings
}

fn missing(from: Record, id: &impl ToString, to: Record, named: &impl ToString) -> Finding {
    Finding::Missing { from, id: id.to_string(), to, named: named.to_string() }
}

fn units(model: &Model, findings: &mut Vec<Finding>) {
    let organisation = &model.organisation;
    let roots = organisation.units().filter(|unit| unit.parent.is_none()).count();
    if roots != 1 && organisation.units().next().is_some() {
        findings.push(Finding::Roots { count: roots });
    }
    for unit in organisation.units() {
        if let Some(parent) = unit.parent.as_ref().filter(|parent| organisation.unit(parent).is_none()) {
            findings.push(missing(Record::Unit, &unit.id, Record::Unit, parent));
        }
        if let Some(manager) = unit.manager.filter(|no| organisation.person(*no).is_none()) {
            findings.push(missing(Record::Unit, &unit.id, Record::Employee, &manager.0));
        }
        if is_below_itself(model, unit) {
            findings.push(Finding::Loop { unit: unit.id.to_string() });
        }
    }
}

fn is_below_itself(model: &Model, unit: &Unit) -> bool {
    model.organisation.path(&unit.id).iter().skip(1).any(|above| above.id == unit.id)
}

fn people(model: &Model, env: &Env, findings: &mut Vec<Finding>) {
    let mut logins: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for person in model.organisation.people() {
        references_of(model, person, findings);
        let today = person.on(env.today).filter(|row| row.employed_on(env.today));
        if let Some(login) = today.and_then(|row| row.login.as_ref()) {
            logins.entry(login.as_str()).or_default().push(person.employee_id.to_string());
        }
    }
    for mut employees in logins.into_values().filter(|employees| employees.len() > 1) {
        employees.sort();
        findings.push(Finding::SharedLogin { employees });
    }
}

fn references_of(model: &Model, person: &Person, findings: &mut Vec<Finding>) {
    let id = &person.employee_id;
    for row in &person.history {
        if model.organisation.unit(&row.unit).is_none() {
            findings.push(missing(Record::Employee, &id, Record::Unit, &row.unit));
        }
        if let Some(profile) = row.profile.as_ref().filter(|id| !model.catalogue.profiles.contains_key(*id)) {
            findings.push(missing(Record::Employee, &id, Record::Profile, profile));
        }
    }
}

fn catalogue(model: &Model, findings: &mut Vec<Finding>) {
    let catalogue = &model.catalogue;
    for profile in catalogue.profiles.values() {
        let unknown = profile.demands.keys().filter(|id| !catalogue.competences.contains_key(*id));
        findings.extend(unknown.map(|id| missing(Record::Profile, &profile.id, Record::Competence, id)));
    }
    for competence in catalogue.competences.values() {
        if let Some(goal) = competence.goal.as_ref().filter(|id| !catalogue.goals.contains_key(*id)) {
            findings.push(missing(Record::Competence, &competence.id, Record::Goal, goal));
        }
    }
}

fn forms(model: &Model, findings: &mut Vec<Finding>) {
    for round in model.rounds.values() {
        let unknown = round.population.iter().filter(|no| model.organisation.person(**no).is_none());
        findings.extend(unknown.map(|no| missing(Record::Round, &round.id, Record::Employee, &no.0)));
    }
    for (id, forms) in &model.evaluations {
        let round = model.rounds.get(id);
        for form in forms.values() {
            let employee = employee(model, form.key.person);
            match (&employee, round) {
                (None, _) => findings.push(missing(Record::Evaluation, &id, Record::Employee, &form.key.person.0)),
                (Some(employee), None) => findings.push(missing(Record::Evaluation, &employee, Record::Round, id)),
                (Some(employee), Some(round)) if form.answers.len() > round.questions.len() => {
                    let (round, employee) = (id.to_string(), employee.to_string());
                    findings.push(Finding::TooManyAnswers { round, employee });
                }
                _ => {}
            }
        }
    }
}

fn grants(model: &Model, findings: &mut Vec<Finding>) {
    for grant in model.grants.values() {
        if let Holder::Person(no) = &grant.holder
            && employee(model, *no).is_none()
        {
            findings.push(missing(Record::Grant, &grant.id, Record::Employee, &no.0));
        }
        match &grant.scope {
            Scope::Subtree(unit) if model.organisation.unit(unit).is_none() => {
                findings.push(missing(Record::Grant, &grant.id, Record::Unit, unit));
            }
            Scope::Person(no) if employee(model, *no).is_none() => {
                findings.push(missing(Record::Grant, &grant.id, Record::Employee, &no.0));
            }
            _ => {}
        }
    }
}

fn employee(model: &Model, no: PersonNo) -> Option<EmployeeId> {
    model.organisation.person(no).map(|person| person.employee_id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evaluation::Rater;
    use crate::service::engine::Fact;
    use crate::service::fixture::{HANNE, METTE, form, house, person, sent, unit};

    #[test]
    fn a_whole_house_has_nothing_to_find() {
        let house = house();
        let report = run(&house.session("admin")).unwrap();
        assert_eq!(report.findings, []);
        assert_eq!((report.counts.people, report.counts.employed, report.counts.units), (13, 12, 5));
        assert!(report.journal_entries >= 2);
        for login in ["hr", "hanne", "ingrid"] {
            assert_eq!(run(&house.session(login)), Err(Refusal::NotFound), "{login}");
        }
    }

    #[test]
    fn what_names_something_missing_is_found() {
        let house = house();
        let gone = PersonNo(777);
        let mut grant = house.engine.read(|model| model.grants[&100].clone());
        grant.id = 101;
        grant.scope = Scope::Subtree("GONE".into());
        house.put(vec![
            Fact::Unit(unit("C", Some("NOWHERE"), Some(gone))),
            Fact::Unit(unit("X", Some("Y"), None)),
            Fact::Unit(unit("Y", Some("X"), None)),
            Fact::Unit(unit("R", None, None)),
            Fact::Person(Box::new(person(METTE, "Mette Lund", "hanne", "NONE", "NONE", 0))),
            sent(form("1999", HANNE, Rater::Own), "1", None, HANNE, "2025-04-10"),
            sent(form("2026", HANNE, Rater::Own), "1234512345", None, HANNE, "2025-04-10"),
            sent(form("2026", gone, Rater::Own), "1", None, gone, "2025-04-10"),
            Fact::Grant(grant),
        ]);
        let report = check(&house.engine).unwrap();
        let texts = |from, id: &str, to, named: &str| missing(from, &id, to, &named);
        let expected = [
            Finding::Roots { count: 2 },
            texts(Record::Unit, "C", Record::Unit, "NOWHERE"),
            texts(Record::Unit, "C", Record::Employee, "777"),
            texts(Record::Employee, "1006", Record::Unit, "NONE"),
            texts(Record::Employee, "1006", Record::Profile, "NONE"),
            texts(Record::Evaluation, "1011", Record::Round, "1999"),
            texts(Record::Evaluation, "2026", Record::Employee, "777"),
            texts(Record::Grant, "101", Record::Unit, "GONE"),
            Finding::Loop { unit: "X".into() },
            Finding::Loop { unit: "Y".into() },
            Finding::SharedLogin { employees: vec!["1006".into(), "1011".into()] },
            Finding::TooManyAnswers { round: "2026".into(), employee: "1011".into() },
        ];
        assert_eq!(report.findings, expected);
    }
}
