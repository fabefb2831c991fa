//! What is only read: job profile, history, who looked at me, values and charter.

use super::cx::Cx;
use super::list::{Entry, List};
use super::wording;
use crate::domain::competence::{Answer, GoalSource};
use crate::domain::ids::{PersonNo, ProfileId};
use crate::domain::language::Bilingual;
use crate::service::views::LookedLine;
use crate::service::{Refusal, SessionExt, ask};
use crate::text::{Id, date, deed, id};

type Opened = Result<(List, Vec<String>), Refusal>;

/// A job profile with its demands by area; none = my own.
pub fn profile(profile: Option<&ProfileId>, cx: &Cx<'_>) -> Opened {
    let view = match cx.session.ask(ask::Profile { profile: profile.cloned() }) {
        Err(Refusal::NotFound) if profile.is_none() => {
            return Ok(List::open(vec![cx.say(id::PLAIN_PROFILE_NONE)], Vec::new(), None, cx));
        }
        view => view?,
    };
    let sheet = &view.profile;
    let text = |id: Id, name: &str, text: &str| {
        if text.is_empty() { Vec::new() } else { wording::lines(&cx.with(id, &[(name, text.into())])) }
    };
    let mut title = text(id::PLAIN_PROFILE, "title", &sheet.title);
    title.extend(text(id::PLAIN_PROFILE_GROUP, "group", &sheet.occupational_group));
    title.extend(text(id::PLAIN_PROFILE_PURPOSE, "text", &sheet.purpose));
    title.extend(text(id::PLAIN_PROFILE_TASKS, "text", &sheet.tasks));
    title.extend(text(id::PLAIN_PROFILE_GUIDELINE, "text", &sheet.guideline));
    let version = [("version", sheet.version.into()), ("date", date::format(sheet.changed).into())];
    title.push(cx.with(id::PLAIN_PROFILE_VERSION, &version));
    let mut areas = Areas::default();
    let entry = |demand: &crate::service::views::DemandLine| {
        let mut lines = areas.heading(&demand.area, cx);
        let args = [("question", cx.pick(&demand.question).into()), ("level", wording::level(demand.level, cx).into())];
        lines.push(cx.with(id::PLAIN_PROFILE_DEMAND, &args));
        lines.extend(demand.goal.as_ref().map(|(goal, source)| {
            let args = [("goal", goal.into()), ("source", cx.say(source_of(*source)).into())];
            cx.with(id::PLAIN_PROFILE_GOAL, &args)
        }));
        Entry::text(lines)
    };
    let entries = view.demands.iter().map(entry).collect();
    Ok(List::open(title, entries, None, cx))
}

const fn source_of(source: GoalSource) -> Id {
    match source {
        GoalSource::Law => id::PLAIN_GOAL_LAW,
        GoalSource::Political => id::PLAIN_GOAL_POLITICAL,
        GoalSource::Own => id::PLAIN_GOAL_OWN,
    }
}

/// A person's answers through the rounds.
pub fn history(person: PersonNo, cx: &Cx<'_>) -> Opened {
    let view = cx.session.ask(ask::History { person })?;
    let mut areas = Areas::default();
    let entry = |row: &crate::service::views::HistoryRow| {
        let mut lines = areas.heading(&row.area, cx);
        lines.push(cx.pick(&row.question).to_owned());
        let answered = view.rounds.iter().zip(&row.answers).filter(|(_, answers)| **answers != Default::default());
        lines.extend(answered.map(|((_, round), (own, manager))| {
            let side = |answer: Answer| wording::answer(answer, cx).into();
            let args = [("round", round.into()), ("own", side(*own)), ("manager", side(*manager))];
            cx.with(id::PLAIN_HISTORY_ANSWER, &args)
        }));
        Entry::text(lines)
    };
    let entries: Vec<Entry> = view.rows.iter().map(entry).collect();
    let title = vec![cx.with(id::PLAIN_HISTORY, &[("name", view.person.name.as_str().into())])];
    Ok(List::open(title, entries, Some(id::PLAIN_HISTORY_NONE), cx))
}

/// Who looked at me, newest first.
pub fn who_looked(cx: &Cx<'_>) -> Opened {
    let lines = cx.session.ask(ask::WhoLooked {})?;
    let entries = lines.iter().map(|line| Entry::text(vec![looked(line, cx)])).collect();
    Ok(List::open(vec![cx.say(id::PLAIN_LOOKED)], entries, Some(id::PLAIN_LOOKED_NONE), cx))
}

fn looked(line: &LookedLine, cx: &Cx<'_>) -> String {
    let at = wording::local(line.at);
    let who = match &line.in_place_of {
        Some(other) => cx.with(id::PLAIN_LOOKED_FOR, &[("who", line.who.as_str().into()), ("other", other.into())]),
        None => line.who.clone(),
    };
    let args = [
        ("date", date::format(at.date()).into()),
        ("time", date::time(at.time(), cx.words).into()),
        ("who", who.into()),
        ("deed", deed::say(&line.deed, cx.words).into()),
        ("outcome", deed::outcome(line.outcome, cx.words).into()),
    ];
    cx.with(id::PLAIN_LOOKED_LINE, &args)
}

/// Values, trust and charter.
pub fn frames(cx: &Cx<'_>) -> Opened {
    let texts = cx.session.ask(ask::Frames {})?;
    let mut group = None;
    let entry = |text: &crate::service::views::FrameText| {
        let mut lines = vec![String::new()];
        if group.as_ref() != Some(&text.group) {
            lines.push(cx.pick(&text.group).to_owned());
            group = Some(text.group.clone());
        }
        lines.push(cx.pick(&text.title).to_owned());
        lines.extend(wording::lines(cx.pick(&text.text)));
        Entry::text(lines)
    };
    let entries = texts.iter().map(entry).collect();
    Ok(List::open(vec![cx.say(id::PLAIN_FRAMES)], entries, None, cx))
}

/// Says an area once, before its first question.
#[derive(Debug, Default)]
pub struct Areas(Option<Bilingual>);

impl Areas {
    /// The heading, if this is another area than the one before.
    pub fn heading(&mut self, area: &Bilingual, cx: &Cx<'_>) -> Vec<String> {
        if self.0.as_ref() == Some(area) {
            return Vec::new();
        }
        self.0 = Some(area.clone());
        vec![String::new(), cx.with(id::PLAIN_AREA, &[("area", cx.pick(area).into())])]
    }
}
