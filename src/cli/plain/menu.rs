//! The main menu, and the lists one step below it: tasks, forms, rounds, whose forms can be read side by side.

use super::cx::Cx;
use super::list::{Entry, List};
use super::place::Place;
use super::wording;
use crate::domain::access::Role;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::{PersonNo, RoundId};
use crate::domain::round::RoundState;
use crate::domain::task::{Task, TaskTarget};
use crate::service::views::{RoundLine, TeamView};
use crate::service::{Refusal, SessionExt, ask};
use crate::text::{Id, date, id};

type Opened = Result<(List, Vec<String>), Refusal>;

/// The main menu with what this person can do.
pub fn menu(cx: &Cx<'_>) -> Opened {
    let tasks = cx.session.ask(ask::MyTasks {})?.len();
    let tasks = cx.with(id::PLAIN_MENU_TASKS, &[("count", tasks.into())]);
    let employee = cx.me.person.is_some();
    let mut entries = vec![Entry::to(Place::Tasks, tasks)];
    let mut offer = |when: bool, place: Place, label: Id| {
        if when {
            entries.push(Entry::to(place, cx.say(label)));
        }
    };
    offer(employee, Place::Forms, id::PLAIN_MENU_FORMS);
    offer(cx.me.manages, Place::Team(None), id::PLAIN_MENU_TEAM);
    offer(employee, Place::SideBySides, id::PLAIN_MENU_SIDE_BY_SIDE);
    offer(employee, Place::Profile(None), id::PLAIN_MENU_PROFILE);
    if let Some(me) = &cx.me.person {
        offer(true, Place::History(me.no), id::PLAIN_MENU_HISTORY);
    }
    offer(employee, Place::WhoLooked, id::PLAIN_MENU_WHO_LOOKED);
    let reads = cx.session.ask(ask::Rounds {}).is_ok();
    offer(reads, Place::Frames, id::PLAIN_MENU_FRAMES);
    offer(reads, Place::Rounds, id::PLAIN_MENU_ROUNDS);
    offer(cx.me.roles.contains(&Role::Hr), Place::OpenRound, id::PLAIN_MENU_OPEN_ROUND);
    offer(reads, Place::Organisation, id::STRUCTURE_PLAIN_MENU);
    offer(true, Place::Find, id::PLAIN_MENU_FIND);
    offer(true, Place::Language, id::PLAIN_MENU_LANGUAGE);
    offer(true, Place::Quit, id::PLAIN_MENU_QUIT);
    Ok(List::asking(entries, vec![cx.say(id::PLAIN_MENU)], id::PLAIN_CHOOSE_MENU, cx))
}

/// What waits for me, most urgent first.
pub fn tasks(cx: &Cx<'_>) -> Opened {
    let tasks = cx.session.ask(ask::MyTasks {})?;
    let entry = |task: &Task| match place(&task.target) {
        Some(place) => Entry::to(place, wording::task(task, cx)),
        None => Entry::text(vec![wording::task(task, cx)]),
    };
    let entries = tasks.iter().map(entry).collect();
    Ok(List::open(vec![cx.say(id::PLAIN_TASKS)], entries, Some(id::PLAIN_TASKS_NONE), cx))
}

/// Where a task is done; courses have no place in the line mode yet.
fn place(target: &TaskTarget) -> Option<Place> {
    Some(match target {
        TaskTarget::Form(key) => Place::Form(key.clone()),
        TaskTarget::Absence(person) => Place::Card(*person),
        TaskTarget::ReopenWish(key) => Place::Reopen(key.clone()),
        // Interviews and plans are held on the screen.
        TaskTarget::PlanInterview(_) | TaskTarget::Prepare(_) | TaskTarget::Talk(_) | TaskTarget::Plan(_) => {
            Place::Tasks
        }
        TaskTarget::SideBySide { round, person } => Place::SideBySide { round: round.clone(), person: *person },
        TaskTarget::Course(_) => return None,
    })
}

/// My own form in every round, then mine about each of the team in the open rounds.
pub fn forms(cx: &Cx<'_>) -> Opened {
    let rounds = cx.session.ask(ask::Rounds {})?;
    let mut entries = Vec::new();
    for round in &rounds {
        if let (Some(state), Some(me)) = (round.own, &cx.me.person) {
            let args = [("round", round.name.as_str().into()), ("state", wording::state(state, cx).into())];
            entries.push(Entry::to(form(&round.id, me.no, Rater::Own), cx.with(id::PLAIN_FORM_OWN, &args)));
        }
    }
    for team in teams(&rounds, cx)?.into_iter().filter(|team| team.state == RoundState::Open) {
        for member in &team.members {
            let args = [
                ("name", member.person.name.as_str().into()),
                ("round", team.round_name.as_str().into()),
                ("state", wording::state(member.manager, cx).into()),
                ("answered", u32::from(member.answered).into()),
                ("questions", u32::from(member.questions).into()),
            ];
            let place = form(&team.round, member.person.no, Rater::Manager);
            entries.push(Entry::to(place, cx.with(id::PLAIN_FORM_ABOUT, &args)));
        }
    }
    Ok(List::open(vec![cx.say(id::PLAIN_FORMS)], entries, Some(id::PLAIN_FORMS_NONE), cx))
}

/// The place of one of a person's forms.
pub fn form(round: &RoundId, person: PersonNo, rater: Rater) -> Place {
    Place::Form(FormKey { round: round.clone(), person, rater })
}

/// My team in every round, for who leads anybody.
fn teams(rounds: &[RoundLine], cx: &Cx<'_>) -> Result<Vec<TeamView>, Refusal> {
    if !cx.me.manages {
        return Ok(Vec::new());
    }
    rounds.iter().map(|round| cx.session.ask(ask::Team { round: round.id.clone() })).collect()
}

/// Whose forms I may read side by side: my own, and those of my team.
pub fn side_by_sides(cx: &Cx<'_>) -> Opened {
    let rounds = cx.session.ask(ask::Rounds {})?;
    let mut entries = Vec::new();
    let mut offer = |round: &RoundId, round_name: &str, person: PersonNo, name: &str| {
        let line = cx.with(id::PLAIN_SIDE_ITEM, &[("name", name.into()), ("round", round_name.into())]);
        entries.push(Entry::to(Place::SideBySide { round: round.clone(), person }, line));
    };
    if let Some(me) = &cx.me.person {
        for round in rounds.iter().filter(|round| round.own.is_some()) {
            let key = FormKey { round: round.id.clone(), person: me.no, rater: Rater::Own };
            if cx.session.ask(ask::Form { form: key }).is_ok_and(|view| view.rights.side_by_side) {
                offer(&round.id, &round.name, me.no, &me.name);
            }
        }
    }
    for team in teams(&rounds, cx)? {
        for member in &team.members {
            let closed = team.state == RoundState::Closed;
            let sent = |state| state == FormState::Sent;
            if member.talk_points.is_some() || closed && (sent(member.own) || sent(member.manager)) {
                offer(&team.round, &team.round_name, member.person.no, &member.person.name);
            }
        }
    }
    Ok(List::open(vec![cx.say(id::PLAIN_MENU_SIDE_BY_SIDE)], entries, Some(id::PLAIN_SIDE_NONE), cx))
}

/// The rounds, newest first; one that I am in leads to my form.
pub fn rounds(cx: &Cx<'_>) -> Opened {
    let rounds = cx.session.ask(ask::Rounds {})?;
    let mut entries: Vec<Entry> = rounds.iter().map(|round| round_entry(round, cx)).collect();
    if cx.me.roles.contains(&Role::Hr) {
        entries.push(Entry::to(Place::OpenRound, cx.say(id::PLAIN_MENU_OPEN_ROUND)));
    }
    let none = rounds.is_empty().then(|| cx.say(id::PLAIN_ROUNDS_NONE));
    let title = std::iter::once(cx.say(id::PLAIN_ROUNDS)).chain(none).collect();
    Ok(List::open(title, entries, None, cx))
}

fn round_entry(round: &RoundLine, cx: &Cx<'_>) -> Entry {
    let (from, to) = (date::format(round.from), date::format(round.to));
    let when = [("name", round.name.as_str().into()), ("from", from.into()), ("to", to.into())];
    let mut said = match round.state {
        RoundState::Open => {
            let [name, from, to] = when;
            let deadline = ("deadline", date::format(round.deadline).into());
            cx.with(id::PLAIN_ROUND_OPEN, &[name, from, to, deadline])
        }
        RoundState::Closed => cx.with(id::PLAIN_ROUND_CLOSED, &when),
    };
    if let (Some(population), Some(sent)) = (round.population, round.sent) {
        said.push(' ');
        said.push_str(&cx.with(id::PLAIN_ROUND_SENT, &[("sent", sent.into()), ("population", population.into())]));
    }
    let (Some(own), Some(me)) = (round.own, &cx.me.person) else { return Entry::text(vec![said]) };
    said.push(' ');
    said.push_str(&cx.with(id::PLAIN_ROUND_OWN, &[("state", wording::state(own, cx).into())]));
    Entry::to(form(&round.id, me.no, Rater::Own), said)
}
