//! A plan to read: for the two and HR.

use super::state_of;
use crate::domain::ids::{CompetenceId, PersonNo};
use crate::domain::language::Bilingual;
use crate::domain::plan::{Plan, PlanKey, allowed, fingerprint};
use crate::domain::questions::Known;
use crate::service::access::{self, Data, Right};
use crate::service::asking::Asking;
use crate::service::interview::party_of;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{AgreementOutlook, AgreementRow, CourseChoice, PlanLine, PlanView};
use crate::service::wording::known_questions;
use chrono::Months;

/// A plan, for the two and HR.
pub fn view(asking: &Asking<'_>, key: PlanKey) -> Result<PlanView, Refusal> {
    reads(asking, key.person)?;
    let plan = asking.model.development.plan(key).ok_or(Refusal::NotFound)?;
    shown(asking, plan)
}

fn reads(asking: &Asking<'_>, person: PersonNo) -> Result<(), Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let reads = access::allowed(model, &env, caller, Data::DevelopmentPlan, person, Right::Read);
    if reads && model.organisation.person(person).is_some() { Ok(()) } else { Err(Refusal::NotFound) }
}

fn shown(asking: &Asking<'_>, plan: &Plan) -> Result<PlanView, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    let person = plan.key.person;
    let state = state_of(model, &env, plan);
    let party = party_of(model, &env, caller, person);
    let name = |no: PersonNo| brief(asking, no).map(|person| person.name).unwrap_or_default();
    let talk = crate::domain::interview::TalkKey { person, number: plan.talk };
    let months = Months::new(model.pack.interviews.follow_up_months);
    let zone = model.pack.rules.time_zone;
    let signed_on = plan.signed_at().map(|at| at.with_timezone(&zone).date_naive());
    let questions = known_questions(&model.pack);
    let known = Known::new(&questions);
    let question = |id: &CompetenceId| -> Option<Bilingual> {
        model.catalogue.competences.get(id).map(|one| known.question(one).question)
    };
    let row = |agreement: &crate::domain::plan::Agreement| AgreementRow {
        agreement: agreement.clone(),
        competence: agreement.text.competence.as_ref().and_then(&question),
        course: agreement.text.course.as_ref().and_then(|id| model.courses.course(id)).map(|one| one.title.clone()),
        overdue: plan.frozen.is_some()
            && agreement.outcome.is_none()
            && agreement.text.due.is_some_and(|due| due < env.today),
    };
    Ok(PlanView {
        plan: plan.key,
        person: brief(asking, person).ok_or(Refusal::NotFound)?,
        manager: model.organisation.nearest_manager(person, env.today).map(name),
        party,
        state,
        allowed: party.map(|party| allowed(state, party)).unwrap_or_default(),
        made: plan.made,
        held: model.development.interview(talk).and_then(|talk| talk.held),
        agreements: plan.agreements.iter().map(row).collect(),
        fingerprint: fingerprint(plan),
        signatures: plan.signatures.iter().map(|one| (one.clone(), name(one.by))).collect(),
        removed: plan.removed.iter().map(|one| (one.clone(), name(one.signature.by))).collect(),
        refusals: plan.refusals.iter().map(|one| (one.clone(), name(one.by))).collect(),
        signed_at: plan.signed_at(),
        profile: plan
            .frozen
            .as_ref()
            .and_then(|frozen| frozen.profile.as_ref())
            .map(|profile| (profile.title.clone(), profile.version)),
        checks: plan.checks.iter().map(|one| (one.clone(), name(one.by))).collect(),
        follow_up: signed_on.and_then(|day| day.checked_add_months(months)),
        delete_after: plan.delete_after,
        limit: model.pack.rules.text_limits.comment as u32,
    })
}

/// A person's plans, newest first.
pub fn plans(asking: &Asking<'_>, person: PersonNo) -> Result<Vec<PlanLine>, Refusal> {
    reads(asking, person)?;
    let line = |plan: &Plan| PlanLine {
        plan: plan.key,
        made: plan.made,
        state: state_of(asking.model, &asking.env, plan),
        agreements: (
            plan.agreements.len() as u32,
            plan.agreements.iter().filter(|agreement| agreement.outcome.is_some()).count() as u32,
        ),
    };
    Ok(asking.model.development.plans_of(person).rev().map(line).collect())
}

/// What an agreement can point to, for the two.
pub fn outlook(asking: &Asking<'_>, key: PlanKey) -> Result<AgreementOutlook, Refusal> {
    let Asking { model, env, caller, .. } = *asking;
    if !access::allowed(model, &env, caller, Data::DevelopmentPlan, key.person, Right::Sign) {
        return Err(Refusal::NotFound);
    }
    let questions = known_questions(&model.pack);
    let known = Known::new(&questions);
    let profile = crate::service::forms::profile_today(model, &env, key.person);
    let demands = profile.and_then(|id| model.catalogue.profiles.get(id)).map(|profile| &profile.demands);
    let demanded = |id: &CompetenceId| demands.is_some_and(|demands| demands.contains_key(id));
    let mut competences: Vec<_> = model.catalogue.competences.values().collect();
    // What the profile demands comes first: most agreements serve it.
    competences.sort_by_key(|one| (!demanded(&one.id), one.id.clone()));
    let courses = model.courses.courses().map(|shelved| CourseChoice {
        id: shelved.course.id.clone(),
        title: shelved.course.title.clone(),
        aims: shelved.course.aims.keys().cloned().collect(),
    });
    Ok(AgreementOutlook {
        view: view(asking, key)?,
        competences: competences.into_iter().map(|one| (one.id.clone(), known.question(one).question)).collect(),
        courses: courses.filter(|course| !course.aims.is_empty()).collect(),
        person: key.person,
    })
}
