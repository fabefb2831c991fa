//! Commands on plans: who may act is the access table's matter, what may be done then the domain's.

use crate::domain::plan::{AgreementText, Check, Frozen, FrozenProfile, Hand, Outcome, Party, Plan, PlanKey};
use crate::service::access::{self, Caller, Capacity, Data, Right};
use crate::service::command::PlanCommand;
use crate::service::engine::{Decision, DevelopmentFact, Fact, Model};
use crate::service::env::Env;
use crate::service::forms;
use crate::service::interview::party_of;
use crate::service::refusal::Refusal;
use crate::service::texts::{Lines, checked, required};

/// Decides a command.
pub fn decide(model: &Model, env: &Env, caller: &Caller, command: &PlanCommand) -> Result<Decision, Refusal> {
    let key = command.plan();
    let max = model.pack.rules.text_limits.comment;
    let open = |right| opened(model, env, caller, key, right);
    let plan = match command {
        PlanCommand::Agree { text, .. } => {
            let (mut plan, hand) = open(Right::Write)?;
            plan.add(text_checked(model, text)?, &hand)?;
            plan
        }
        PlanCommand::Change { number, version, text, .. } => {
            let (mut plan, hand) = open(Right::Write)?;
            plan.change(*number, *version, text_checked(model, text)?, &hand)?;
            plan
        }
        PlanCommand::TakeOut { number, version, .. } => {
            let (mut plan, hand) = open(Right::Write)?;
            plan.take_out(*number, *version, &hand)?;
            plan
        }
        PlanCommand::Sign { fingerprint, .. } => {
            let (mut plan, hand) = open(Right::Sign)?;
            plan.sign(*fingerprint, &hand, rests_on(model, env, key))?;
            plan
        }
        PlanCommand::Refuse { fingerprint, remark, .. } => {
            let (mut plan, hand) = open(Right::Sign)?;
            plan.refuse(*fingerprint, required(remark, max, Lines::Many, "remark")?, &hand)?;
            plan
        }
        PlanCommand::SignAnew(_) => {
            let (mut plan, hand) = open(Right::Write)?;
            plan.sign_anew(&hand)?;
            plan
        }
        PlanCommand::Conclude { number, ending, remark, .. } => {
            let (mut plan, hand) = open(Right::Sign)?;
            let remark = checked(remark, max, Lines::Many)?;
            let outcome = Outcome { ending: *ending, remark, on: env.today, by: hand.by };
            plan.conclude(*number, outcome, &hand)?;
            plan
        }
        PlanCommand::FollowUp { remark, .. } => {
            let (mut plan, hand) = open(Right::Sign)?;
            let remark = required(remark, max, Lines::Many, "remark")?;
            plan.check_up(Check { on: env.today, by: hand.by, remark }, &hand)?;
            plan
        }
    };
    let record = Some(format!("plan-{}", key.number));
    let facts = vec![Fact::Development(DevelopmentFact::Plan(Box::new(plan)))];
    Ok(Decision { facts, subjects: vec![key.person], record, made: None })
}

/// The plan, and the hand that acts on it: one of the two.
fn opened(model: &Model, env: &Env, caller: &Caller, key: PlanKey, right: Right) -> Result<(Plan, Hand), Refusal> {
    if !access::allowed(model, env, caller, Data::DevelopmentPlan, key.person, right) {
        return Err(Refusal::NotFound);
    }
    let party = party_of(model, env, caller, key.person).ok_or(Refusal::NotFound)?;
    // A deputy never signs for the office: what a deputy wrote would be approved by the same hand.
    if caller.capacity == Capacity::Deputy && right == Right::Sign {
        return Err(Refusal::NotFound);
    }
    let by = if caller.capacity == Capacity::Deputy { caller.own_person } else { caller.person };
    let by = by.ok_or(Refusal::NotFound)?;
    let manager = model.organisation.nearest_manager(key.person, env.today);
    let plan = model.development.plan(key).cloned().ok_or(Refusal::NotFound)?;
    let manager = manager.or((party == Party::Manager).then_some(by)).ok_or(Refusal::NotFound)?;
    Ok((plan, Hand { by, party, at: env.now, manager }))
}

fn text_checked(model: &Model, text: &AgreementText) -> Result<AgreementText, Refusal> {
    let words = required(&text.text, model.pack.rules.text_limits.comment, Lines::Many, "agreement")?;
    if text.kind.binds() && text.due.is_none() {
        return Err(Refusal::Required("due".into()));
    }
    if text.competence.as_ref().is_some_and(|id| !model.catalogue.competences.contains_key(id)) {
        return Err(Refusal::UnknownCompetence);
    }
    if text.course.as_ref().is_some_and(|id| model.courses.course(id).is_none()) {
        return Err(Refusal::NotFound);
    }
    let due = text.due.filter(|_| text.kind.binds());
    let level = text.level.filter(|_| text.competence.is_some());
    Ok(AgreementText { text: words, due, level, ..text.clone() })
}

/// What a plan rests on when the second signature comes: the profile and the scale as they stand.
fn rests_on(model: &Model, env: &Env, key: PlanKey) -> Frozen {
    let profile = forms::profile_today(model, env, key.person).and_then(|id| model.catalogue.profiles.get(id));
    Frozen {
        at: env.now,
        profile: profile.map(|profile| FrozenProfile {
            id: profile.id.clone(),
            title: profile.title.clone(),
            version: profile.version,
            demands: profile.demands.clone(),
        }),
        scale: model.pack.answers.levels.iter().map(|level| level.name.clone()).collect(),
    }
}
