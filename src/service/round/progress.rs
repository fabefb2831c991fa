//! How far a round is: per unit, who has not sent, and what happened to its people while it ran.

use super::run::owed;
use crate::domain::access::Role;
use crate::domain::evaluation::{Evaluation, Rater};
use crate::domain::ids::{PersonNo, RoundId, UnitId};
use crate::domain::names::Order;
use crate::domain::round::Round;
use crate::domain::round::happening::{Happening, Watch};
use crate::domain::round::period::Period;
use crate::domain::small_groups::{Size, shown};
use crate::service::access::{self, Data, Relation, Right};
use crate::service::asking::Asking;
use crate::service::forms;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{HappeningLine, MissingForm, ProgressCount, RoundProgress, RoundRights, UnitProgress};
use std::collections::{BTreeMap, HashSet};

/// The round, for HR of any part and for who manages a unit.
fn for_who_follows<'a>(asking: &Asking<'a>, round: &RoundId) -> Result<&'a Round, Refusal> {
    let manages = |me| asking.model.organisation.managed_units(me).next().is_some();
    if !asking.caller.has(Role::Hr) && !asking.caller.person.is_some_and(manages) {
        return Err(Refusal::NotFound);
    }
    forms::round(asking.model, round)
}

/// How far a round is, unit by unit: those of HR's scope, or those the asking person manages with all below them.
pub fn progress(asking: &Asking<'_>, round: &RoundId) -> Result<RoundProgress, Refusal> {
    let round = for_who_follows(asking, round)?;
    let life = asking.model.lives.get(&round.id);
    Ok(RoundProgress {
        round: round.id.clone(),
        name: round.name.clone(),
        state: round.state,
        period: Period::of(round),
        opened: life.map(|life| life.opened),
        closed: life.and_then(|life| life.closed),
        reminders: life.map(|life| life.reminders.clone()).unwrap_or_default(),
        units: units(asking, round),
        rights: RoundRights {
            run: access::allowed_everywhere(asking.caller, Data::Organisation, Right::Write),
            people: asking.caller.has(Role::Hr),
        },
    })
}

/// What is sent about one person.
fn sides(asking: &Asking<'_>, round: &RoundId, person: PersonNo) -> (bool, bool) {
    let sent = |rater| asking.model.evaluation(&forms::key(round, person, rater)).is_some_and(Evaluation::is_sent);
    (sent(Rater::Own), sent(Rater::Manager))
}

fn units(asking: &Asking<'_>, round: &Round) -> Vec<UnitProgress> {
    let Asking { model, env, .. } = *asking;
    let organisation = &model.organisation;
    let mut counts: BTreeMap<UnitId, ProgressCount> = BTreeMap::new();
    let mut sizes: BTreeMap<UnitId, Size> = BTreeMap::new();
    for person in &round.population {
        let Some(at) = organisation.unit_of(*person, env.today) else { continue };
        let (own, manager) = sides(asking, &round.id, *person);
        let seen = forms::knows_state(asking, *person);
        *sizes.entry(at.clone()).or_default() += Size::of(1, u32::from(!seen));
        *counts.entry(at.clone()).or_default() += ProgressCount {
            people: 1,
            own: u32::from(own),
            manager: u32::from(manager),
            both: u32::from(own && manager),
        };
    }
    let counts = summed(asking, &counts);
    let unseen = summed(asking, &sizes);
    let large = shown(organisation, &sizes, model.pack.rules.small_group);
    let all_seen = |unit: &UnitId| unseen.get(unit).is_none_or(|size: &Size| size.unseen == 0);
    let mut found = Vec::new();
    let mut above: Vec<u8> = Vec::new();
    for (unit, depth) in super::tree::in_order(organisation, None) {
        above.retain(|other| *other < depth);
        let Some(sight) = sight(asking, &unit.id) else { continue };
        let count = counts.get(&unit.id).copied().unwrap_or_default();
        if count.people == 0 {
            continue;
        }
        let visible = sight == Sight::All || all_seen(&unit.id) || large.contains(&unit.id);
        let listed_above = u8::try_from(above.len()).unwrap_or(u8::MAX);
        above.push(depth);
        found.push(UnitProgress {
            unit: unit.id.clone(),
            name: unit.name.clone(),
            depth: listed_above,
            count: visible.then_some(count),
        });
    }
    found
}

/// Each unit with all below it.
fn summed<T: Copy + Default + std::ops::AddAssign>(
    asking: &Asking<'_>,
    direct: &BTreeMap<UnitId, T>,
) -> BTreeMap<UnitId, T> {
    let mut sums: BTreeMap<UnitId, T> = BTreeMap::new();
    for (unit, value) in direct {
        for above in asking.model.organisation.path(unit) {
            *sums.entry(above.id.clone()).or_default() += *value;
        }
    }
    sums
}

/// How much of a unit's progress somebody may see.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// All of it.
    All,
    /// Counts of enough people.
    Counts,
}

/// HR reads who has sent; managers of the unit or of one above it count. Their own people are judged by [`units`].
fn sight(asking: &Asking<'_>, unit: &UnitId) -> Option<Sight> {
    let Asking { model, env, caller, .. } = *asking;
    let mut held = access::relations_to_unit(model, &env, caller, unit);
    // Working in a unit says nothing of the others' forms; the closest manager of a unit is an upper manager of its parts.
    held.remove(&Relation::Own);
    if held.contains(&Relation::Hr) && access::allowed_if_met(&held, Data::FormSent, Right::Read, |_, _| false) {
        return Some(Sight::All);
    }
    let manages = [Relation::NearestManager, Relation::UpperManager].iter().any(|relation| held.contains(relation));
    let counts = manages && access::may(Relation::UpperManager, Data::FormSent, Right::Counts) == access::Allowed::Yes;
    counts.then_some(Sight::Counts)
}

/// The forms still to be sent about the people of a unit with all below it, none = everywhere, as far as the asking
/// person may know by name: HR in its scope, the nearest manager about the own people.
pub fn missing(asking: &Asking<'_>, round: &RoundId, unit: Option<&UnitId>) -> Result<Vec<MissingForm>, Refusal> {
    let round = for_who_follows(asking, round)?;
    let Asking { model, env, caller, .. } = *asking;
    let within = super::people_within(model, &env, unit)?;
    let life = model.lives.get(&round.id);
    let mut found = Vec::new();
    if round.state == crate::domain::round::RoundState::Closed {
        return Ok(found);
    }
    for (person, rater, doer) in owed(model, &env, round) {
        if !within(person) || caller.person == Some(person) || !forms::knows_state(asking, person) {
            continue;
        }
        let (Some(about), Some(owes)) = (brief(asking, person), brief(asking, doer)) else { continue };
        found.push(MissingForm {
            about,
            rater,
            owes,
            reopened: model.evaluation(&forms::key(&round.id, person, rater)).is_some(),
            reminded: life.and_then(|life| life.reminded_on(person, rater)),
            email: email(asking, doer),
        });
    }
    let order = Order::danish();
    found.sort_by_cached_key(|form| (order.key(&form.about.name), form.about.employee_id.clone(), form.rater));
    Ok(found)
}

/// The address, where the asking person may read employment data.
fn email(asking: &Asking<'_>, person: PersonNo) -> Option<String> {
    let Asking { model, env, caller, .. } = *asking;
    if !access::allowed(model, &env, caller, Data::Employment, person, Right::Read) {
        return None;
    }
    let row = model.organisation.person(person)?.on(env.today)?;
    Some(row.email.clone()).filter(|email| !email.is_empty())
}

/// What happened to the people of a round while it ran, in Danish order of names: for HR in its scope, and for the nearest
/// manager about the own people.
pub fn happenings(asking: &Asking<'_>, round: &RoundId) -> Result<Vec<HappeningLine>, Refusal> {
    let round = for_who_follows(asking, round)?;
    let Asking { model, env, caller, .. } = *asking;
    let watch = Watch::new(&model.organisation, round, model.lives.get(&round.id), env.today);
    let taken_out = model.lives.get(&round.id).into_iter().flat_map(|life| life.taken_out.keys().copied());
    let people: HashSet<PersonNo> = model.organisation.people().map(|person| person.no).chain(taken_out).collect();
    let mut lines = Vec::new();
    for person in people {
        let happened = watch.of(person);
        // Comings and goings are employment data.
        let knows = || {
            caller.person != Some(person)
                && forms::knows_state(asking, person)
                && access::allowed(model, &env, caller, Data::Employment, person, Right::Read)
        };
        if happened.is_empty() || !knows() {
            continue;
        }
        let Some(brief) = brief(asking, person) else { continue };
        let sent = sides(asking, &round.id, person);
        for what in happened {
            let (from, to) = names(asking, &what);
            lines.push(HappeningLine { person: brief.clone(), what, from, to, sent });
        }
    }
    let order = Order::danish();
    lines.sort_by_cached_key(|line| (rank(&line.what), order.key(&line.person.name), line.person.employee_id.clone()));
    Ok(lines)
}

/// What asks for something to be done comes first.
const fn rank(what: &Happening) -> u8 {
    match what {
        Happening::NotIn { .. } => 0,
        Happening::Left(_) => 1,
        Happening::Leaves(_) => 2,
        Happening::NewManager { .. } => 3,
        Happening::Moved { .. } => 4,
        Happening::Joined(_) => 5,
        Happening::TakenOut(_) => 6,
    }
}

fn names(asking: &Asking<'_>, what: &Happening) -> (Option<String>, Option<String>) {
    let organisation = &asking.model.organisation;
    let unit = |id: &UnitId| Some(organisation.unit(id).map_or_else(|| id.to_string(), |unit| unit.name.clone()));
    let person = |no: PersonNo| Some(organisation.person(no)?.on(asking.env.today)?.name.clone());
    match what {
        Happening::Moved { from, to } => (unit(from), unit(to)),
        Happening::NewManager { from, to } => (from.and_then(person), to.and_then(person)),
        _ => (None, None),
    }
}
