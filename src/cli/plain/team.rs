//! The manager's side: the team with both sides' state, and what can be done about one member.

use super::cx::Cx;
use super::list::{Entry, List};
use super::menu::form;
use super::place::Place;
use super::wording;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::{PersonNo, RoundId};
use crate::domain::round::RoundState;
use crate::service::views::{TeamMember, TeamView};
use crate::service::{Refusal, SessionExt, ask};
use crate::text::{date, id};

/// The team in a round; none = the newest open one, else the newest.
pub fn team(round: Option<&RoundId>, cx: &Cx<'_>) -> Result<(List, Vec<String>), Refusal> {
    let rounds = cx.session.ask(ask::Rounds {})?;
    let newest = || rounds.iter().find(|round| round.state == RoundState::Open).or_else(|| rounds.first());
    let Some(chosen) = round.cloned().or_else(|| newest().map(|round| round.id.clone())) else {
        return Ok(List::open(vec![cx.say(id::PLAIN_MENU_TEAM)], Vec::new(), Some(id::PLAIN_TEAM_NO_ROUND), cx));
    };
    let view = cx.session.ask(ask::Team { round: chosen.clone() })?;
    let (name, day) = (("round", view.round_name.as_str().into()), date::format(view.deadline));
    let title = match view.state {
        RoundState::Open => cx.with(id::PLAIN_TEAM, &[name, ("date", day.into())]),
        RoundState::Closed => cx.with(id::PLAIN_TEAM_CLOSED, &[name]),
    };
    let none = view.members.is_empty().then(|| cx.say(id::PLAIN_TEAM_NONE));
    let mut entries: Vec<Entry> = view.members.iter().map(|member| entry(&view, member, cx)).collect();
    if view.state == RoundState::Open && !view.members.is_empty() {
        entries.push(Entry::to(Place::TeamQuestion(chosen.clone()), cx.say(id::PLAIN_TEAM_QUESTION)));
    }
    for other in rounds.iter().filter(|round| round.id != chosen) {
        let line = cx.with(id::PLAIN_TEAM_OTHER, &[("round", other.name.as_str().into())]);
        entries.push(Entry::to(Place::Team(Some(other.id.clone())), line));
    }
    Ok(List::open(std::iter::once(title).chain(none).collect(), entries, None, cx))
}

fn entry(view: &TeamView, member: &TeamMember, cx: &Cx<'_>) -> Entry {
    Entry::to(Place::Member { round: view.round.clone(), person: member.person.no }, sentence(member, cx))
}

fn sentence(member: &TeamMember, cx: &Cx<'_>) -> String {
    let args = [
        ("name", member.person.name.as_str().into()),
        ("own", wording::state(member.own, cx).into()),
        ("manager", wording::state(member.manager, cx).into()),
        ("answered", u32::from(member.answered).into()),
        ("questions", u32::from(member.questions).into()),
    ];
    let said = cx.with(id::PLAIN_TEAM_MEMBER, &args);
    match member.talk_points {
        Some(points) => {
            format!("{said} {}", cx.with(id::PLAIN_TEAM_POINTS, &[("count", u32::from(points).into())]))
        }
        None => said,
    }
}

/// What can be done about one member of the team.
pub fn member(round: &RoundId, person: PersonNo, cx: &Cx<'_>) -> Result<(List, Vec<String>), Refusal> {
    let view = cx.session.ask(ask::Team { round: round.clone() })?;
    let member = view.members.iter().find(|member| member.person.no == person).ok_or(Refusal::NotFound)?;
    let about = cx.with(id::PLAIN_MEMBER_FORM, &[("name", member.person.name.as_str().into())]);
    let side = Place::SideBySide { round: round.clone(), person };
    let mut entries = vec![
        Entry::to(form(round, person, Rater::Manager), about),
        Entry::to(Place::History(person), cx.say(id::PLAIN_MEMBER_HISTORY)),
        Entry::to(Place::Card(person), cx.say(id::PLAIN_MEMBER_CARD)),
    ];
    let (open, sent) = (view.state == RoundState::Open, |state| state == FormState::Sent);
    if member.talk_points.is_some() || !open && (sent(member.own) || sent(member.manager)) {
        entries.insert(1, Entry::to(side, cx.say(id::PLAIN_MEMBER_SIDE)));
    }
    if open && sent(member.own) {
        let own = FormKey { round: round.clone(), person, rater: Rater::Own };
        entries.push(Entry::to(Place::Reopen(own), cx.say(id::PLAIN_MEMBER_REOPEN)));
    }
    Ok(List::open(vec![sentence(member, cx)], entries, None, cx))
}
