//! Demand, own answer and the manager's, question by question.

use super::cx::Cx;
use super::list::{Entry, List};
use super::read::Areas;
use super::wording;
use crate::domain::competence::{Answer, Gap};
use crate::domain::ids::{PersonNo, RoundId};
use crate::service::views::{SideBySideView, SideRow};
use crate::service::{Refusal, SessionExt, ask};
use crate::text::{Id, id};

/// Two forms side by side: first what to talk about, then every question.
pub fn open(round: &RoundId, person: PersonNo, cx: &Cx<'_>) -> Result<(List, Vec<String>), Refusal> {
    let view = cx.session.ask(ask::SideBySide { round: round.clone(), person })?;
    let mut areas = Areas::default();
    let names: Vec<_> = cx.session.ask(ask::Rounds {})?.into_iter().map(|round| (round.id, round.name)).collect();
    let entries = view.rows.iter().map(|row| {
        let mut lines = areas.heading(&row.area, cx);
        lines.extend(question(row, &view, &names, cx));
        Entry::text(lines)
    });
    Ok(List::open(title(&view, cx), entries.collect(), None, cx))
}

fn title(view: &SideBySideView, cx: &Cx<'_>) -> Vec<String> {
    let whose = [("name", view.person.name.as_str().into()), ("round", view.round_name.as_str().into())];
    let profile = view.profile.as_ref().map_or_else(
        || cx.say(id::PLAIN_SIDE_NO_PROFILE),
        |profile| cx.with(id::PLAIN_SIDE_PROFILE, &[("profile", profile.into())]),
    );
    let sent = |at: Option<_>, sent: Id, not: Id| match at {
        Some(at) => cx.with(sent, &[("date", wording::day(at).into())]),
        None => cx.say(not),
    };
    let points: Vec<&str> = view.rows.iter().filter(|row| row.talk_point).map(|row| cx.pick(&row.question)).collect();
    let talk = [("count", points.len().into()), ("questions", points.join("; ").into())];
    vec![
        cx.with(id::PLAIN_SIDE, &whose),
        profile,
        sent(view.own_sent, id::PLAIN_SIDE_SENT, id::PLAIN_SIDE_NOT_SENT),
        sent(view.manager_sent, id::PLAIN_SIDE_MANAGER_SENT, id::PLAIN_SIDE_MANAGER_NOT_SENT),
        cx.with(id::PLAIN_SIDE_POINTS, &talk),
    ]
}

fn question(row: &SideRow, view: &SideBySideView, names: &[(RoundId, String)], cx: &Cx<'_>) -> Vec<String> {
    let demand = match row.demand {
        Some(level) => cx.with(id::PLAIN_QUESTION_DEMAND, &[("answer", wording::level(level, cx).into())]),
        None => cx.say(id::PLAIN_QUESTION_NO_DEMAND),
    };
    let side = |id: Id, answer: Answer, gap: Gap| {
        cx.with(id, &[("answer", wording::answer(answer, cx).into()), ("gap", gap_words(gap, cx).into())])
    };
    let own = side(id::PLAIN_SIDE_OWN, row.own, row.own_gap);
    let manager = side(id::PLAIN_SIDE_MANAGER, row.manager, row.manager_gap);
    let mut lines = vec![cx.pick(&row.question).to_owned(), format!("{demand} {own} {manager}")];
    if row.talk_point {
        lines.push(cx.say(id::PLAIN_SIDE_POINT));
    }
    let agreed = |level| cx.with(id::PLAIN_SIDE_AGREED, &[("answer", wording::level(level, cx).into())]);
    lines.extend(row.agreed.map(agreed));
    let mut comment = |id: Id, text: &str| {
        if !text.is_empty() {
            lines.extend(wording::lines(&cx.with(id, &[("comment", text.into())])));
        }
    };
    comment(id::PLAIN_SIDE_OWN_COMMENT, &row.own_comment);
    comment(id::PLAIN_SIDE_MANAGER_COMMENT, &row.manager_comment);
    lines.extend(trail(row, view, names, cx));
    lines
}

/// What was answered in earlier rounds.
fn trail(row: &SideRow, view: &SideBySideView, names: &[(RoundId, String)], cx: &Cx<'_>) -> Option<String> {
    let earlier = row.trail.iter().filter(|(round, ..)| *round != view.round);
    let said: Vec<String> = earlier
        .map(|(round, own, manager)| {
            let name =
                names.iter().find(|(id, _)| id == round).map_or_else(|| round.to_string(), |(_, name)| name.clone());
            let side = |answer: Answer| wording::answer(answer, cx).to_lowercase().into();
            let args = [("round", name.into()), ("own", side(*own)), ("manager", side(*manager))];
            cx.with(id::PLAIN_SIDE_TRAIL_ROUND, &args)
        })
        .collect();
    (!said.is_empty()).then(|| cx.with(id::PLAIN_SIDE_TRAIL, &[("trail", said.join("; ").into())]))
}

fn gap_words(gap: Gap, cx: &Cx<'_>) -> String {
    let count = |levels: i8| [("count", u32::from(levels.unsigned_abs()).into())];
    match gap {
        Gap::NoDemand => String::new(),
        Gap::Unresolved => cx.say(id::PLAIN_GAP_UNRESOLVED),
        Gap::Difference(0) => cx.say(id::PLAIN_GAP_MEETS),
        Gap::Difference(below @ ..0) => cx.with(id::PLAIN_GAP_BELOW, &count(below)),
        Gap::Difference(above) => cx.with(id::PLAIN_GAP_ABOVE, &count(above)),
    }
}
