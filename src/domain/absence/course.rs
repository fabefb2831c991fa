//! Where a person's case stands on a day, and what is due: worked out from what was recorded and from the spells.

use super::case::{Case, CaseId, Happening, Situation, State, Step, next};
use super::counts::Trigger;
use super::day::{Day, WorkingDays};
use super::employment::{Segment, employed_on, stretch};
use super::episode::{Fired, fired, open};
use super::merge::Merging;
use super::rules::AbsenceRules;
use super::spell::Spell;
use serde::{Deserialize, Serialize};

/// What is known of a person.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// Registrations, by key.
    pub spells: &'a [Spell],
    /// Employment.
    pub employed: &'a [Segment],
    /// Cases, oldest first.
    pub cases: &'a [&'a Case],
}

/// A kind of duty. source: `formats.md`, Follow-ups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DutyKind {
    /// Hold the talk.
    Talk,
    /// Hold the follow-up after it.
    FollowUp,
    /// Be in contact.
    Contact,
    /// Hold the follow-up after the return.
    Return,
}

impl DutyKind {
    /// The language-free code.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Talk => "absence_talk",
            Self::FollowUp => "absence_followup",
            Self::Contact => "absence_contact",
            Self::Return => "absence_return_followup",
        }
    }
}

/// Something the manager owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// What.
    pub kind: DutyKind,
    /// The latest day by the rules or by agreement, before it is moved off a free day.
    pub due: Day,
}

/// Where a case stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The stored case; none where nothing was recorded yet.
    pub case: Option<CaseId>,
    /// The state.
    pub state: State,
    /// The day it opened.
    pub opened: Day,
    /// Whether it is about a long illness.
    pub long: bool,
    /// Whether the person is registered ill on the day.
    pub away: bool,
    /// What fired in it, oldest first; answered ones too.
    pub fired: Vec<Fired>,
    /// Those nobody has answered.
    pub open: Vec<Fired>,
    /// First day without a sick registration, after the last spell.
    pub back: Option<Day>,
    /// What is owed.
    pub duties: Vec<Duty>,
    /// The day of the last talk, follow-up or contact.
    pub last_spoken: Option<Day>,
}

impl Standing {
    /// What can be recorded now.
    pub fn can(&self, what: Happening) -> bool {
        what.is_recorded() && next(self.state, what, self.situation()).is_some()
    }

    /// What the table looks at.
    pub const fn situation(&self) -> Situation {
        Situation { long: self.long, away: self.away, care_only: false }
    }
}

/// What a course is worked out with, kept from person to person.
#[derive(Clone, Debug, Default)]
pub struct Room {
    triggers: Merging,
    ill: Merging,
}

/// The days a person's triggers were answered, in any case, up to a day.
fn answers(cases: &[&Case], upto: Day) -> Vec<Day> {
    let mut days: Vec<Day> = cases.iter().flat_map(|case| case.answers()).filter(|day| *day <= upto).collect();
    days.sort_unstable();
    days
}

/// Where a person's case stands on a day; none if there is none under way. Nothing is owed about somebody who left.
pub fn standing(
    known: Known<'_>,
    as_of: Day,
    rules: &AbsenceRules,
    days: &WorkingDays,
    room: &mut Room,
) -> Option<Standing> {
    let Known { spells, employed, cases } = known;
    if !employed_on(employed, as_of) || (spells.is_empty() && cases.is_empty()) {
        return None;
    }
    let merging = &mut room.triggers;
    merging.merge(spells, rules.trigger_kinds, as_of, employed, days);
    let answered = answers(cases, as_of);
    let mut all = fired(merging, &answered, rules, days);
    // What fired in a former employment was settled by leaving.
    let since = stretch_begin(employed, as_of);
    all.retain(|fired| fired.on >= since);
    let waiting = open(&all, &answered);
    let last = cases.iter().rev().find(|case| case.opened <= as_of && case.opened >= since);
    if waiting.is_empty() && last.is_none() {
        return None;
    }
    room.ill.merge(spells, rules.statistics_kinds, as_of, employed, days);
    let ill = IllDays { merging: &room.ill, as_of };
    if let Some(case) = last
        && let Some(found) = under_way(case, &all, &waiting, &ill, as_of, rules)
    {
        return Some(found);
    }
    let first = waiting.first()?;
    let mut found = Standing {
        case: None,
        state: State::TalkDue,
        opened: first.on,
        long: waiting.iter().any(|fired| fired.trigger == Trigger::Long),
        away: ill.on(as_of),
        fired: waiting.clone(),
        open: waiting,
        back: ill.back(),
        duties: Vec::new(),
        last_spoken: None,
    };
    found.duties = vec![Duty { kind: DutyKind::Talk, due: talk_due(&found.open, rules, None) }];
    Some(found)
}

/// First day of the unbroken employment a day lies in.
fn stretch_begin(employed: &[Segment], day: Day) -> Day {
    let mut from = day;
    for segment in employed.iter().rev().filter(|segment| segment.from <= day) {
        if segment.to + 1 < from {
            break;
        }
        from = segment.from.min(from);
    }
    from
}

/// When somebody was registered ill.
struct IllDays<'a> {
    merging: &'a Merging,
    as_of: Day,
}

impl IllDays<'_> {
    fn on(&self, day: Day) -> bool {
        // A weekend between two registrations of one spell is no return.
        self.merging.spells.iter().rev().any(|spell| spell.first <= day && day <= spell.last)
    }

    /// First day without a registration after the last spell; none while it lasts.
    fn back(&self) -> Option<Day> {
        let last = self.merging.spells.last()?;
        (last.last < self.as_of).then(|| last.last + 1)
    }
}

/// Something that happened, told by the spells or recorded.
#[derive(Clone, Copy)]
struct Event<'a> {
    on: Day,
    what: Happening,
    step: Option<&'a Step>,
    fired: Option<&'a Fired>,
}

impl Event<'_> {
    const fn told(on: Day, what: Happening) -> Self {
        Self { on, what, step: None, fired: None }
    }
}

/// Runs what happened through the table; none if the case is over.
fn under_way(
    case: &Case,
    all: &[Fired],
    waiting: &[Fired],
    ill: &IllDays<'_>,
    as_of: Day,
    rules: &AbsenceRules,
) -> Option<Standing> {
    let mut own: Vec<Fired> = case.fired.clone();
    // A correction may have changed what was counted: the same trigger on the same day is the same episode.
    let known = |fired: &&Fired| case.fired.iter().any(|own| (own.trigger, own.on) == (fired.trigger, fired.on));
    let mut events: Vec<Event<'_>> = Vec::new();
    for fired in all.iter().filter(|fired| fired.on >= case.opened).filter(|fired| !known(fired)) {
        events.push(Event { fired: Some(fired), ..Event::told(fired.on, Happening::Fired) });
    }
    for spell in &ill.merging.spells {
        if spell.last >= case.opened {
            events.push(Event::told(spell.first.max(case.opened), Happening::Ill));
        }
        if spell.last >= case.opened && spell.last < as_of {
            events.push(Event::told(spell.last + 1, Happening::Back));
        }
    }
    for step in case.steps.iter().filter(|step| step.on <= as_of) {
        events.push(Event { on: step.on, what: step.what, step: Some(step), fired: None });
    }
    // What the spells tell comes before what was recorded on the same day; steps keep their order.
    events.sort_by_key(|event| (event.on, event.step.is_some()));
    let mut state = State::TalkDue;
    let mut track = Track::default();
    for Event { on, what, step, fired } in events {
        let long = own.iter().chain(fired).any(|fired| fired.trigger == Trigger::Long);
        let agreed = step.is_some_and(|step| step.next.is_some());
        let situation = Situation { long, away: ill.on(on), care_only: own.is_empty() && !agreed };
        let Some(to) = next(state, what, situation) else { continue };
        if to == State::Closed {
            return None;
        }
        own.extend(fired.cloned());
        track.take(on, what, step, to != state);
        state = to;
    }
    let long = own.iter().any(|fired| fired.trigger == Trigger::Long);
    let mut found = Standing {
        case: Some(case.id),
        state,
        opened: case.opened,
        long,
        away: ill.on(as_of),
        open: waiting.to_vec(),
        fired: own,
        back: ill.back(),
        duties: Vec::new(),
        last_spoken: track.spoken,
    };
    found.duties = duties(&found, case, &track, rules);
    Some(found)
}

/// What the due dates hang on.
#[derive(Debug, Default)]
struct Track {
    talk: Option<Day>,
    spoken: Option<Day>,
    planned: Option<Day>,
}

impl Track {
    fn take(&mut self, day: Day, what: Happening, step: Option<&Step>, moved: bool) {
        let spoken = matches!(
            what,
            Happening::Talk
                | Happening::TalkDeclined
                | Happening::FollowUp
                | Happening::FollowUpDeclined
                | Happening::Contact
        );
        if spoken {
            self.spoken = Some(day);
        }
        if matches!(what, Happening::Talk | Happening::TalkDeclined) {
            self.talk = Some(day);
        }
        // A day set for one duty does not hold for the next.
        if moved || spoken || what == Happening::Planned {
            self.planned = step.and_then(|step| step.next);
        }
    }
}

fn duties(standing: &Standing, case: &Case, track: &Track, rules: &AbsenceRules) -> Vec<Duty> {
    let after = |day: Day, days: u32| day + i32::try_from(days).unwrap_or_default();
    let duty = |kind, due| Duty { kind, due };
    let returned = || standing.back.map(|back| after(back, rules.return_followup_days));
    match standing.state {
        State::TalkDue => {
            let by_rule = if standing.open.is_empty() {
                after(case.opened, rules.talk_days)
            } else {
                talk_due(&standing.open, rules, None)
            };
            vec![duty(DutyKind::Talk, track.planned.unwrap_or(by_rule))]
        }
        State::FollowUpDue => {
            let by_rule = after(track.talk.unwrap_or(case.opened), rules.followup_days);
            let follow_up = duty(DutyKind::FollowUp, track.planned.unwrap_or(by_rule));
            let back = returned().filter(|_| standing.long && !standing.away);
            std::iter::once(follow_up).chain(back.map(|due| duty(DutyKind::Return, due))).collect()
        }
        State::Contact => {
            let by_rule = after(track.spoken.unwrap_or(case.opened), rules.contact_days);
            vec![duty(DutyKind::Contact, track.planned.unwrap_or(by_rule))]
        }
        State::ReturnDue => {
            let by_rule = returned().unwrap_or_else(|| after(case.opened, rules.return_followup_days));
            vec![duty(DutyKind::Return, track.planned.unwrap_or(by_rule))]
        }
        State::Closed => Vec::new(),
    }
}

/// The latest day of the talk: so many days after the first trigger fired, and in a long spell at most so many after its
/// first day. A day set for it stands instead.
fn talk_due(open: &[Fired], rules: &AbsenceRules, planned: Option<Day>) -> Day {
    let after = |day: Day, days: u32| day + i32::try_from(days).unwrap_or_default();
    let due = open.iter().map(|fired| {
        let by_rule = after(fired.on, rules.talk_days);
        if fired.trigger == Trigger::Long {
            by_rule.min(after(fired.spell, rules.talk_days_from_first))
        } else {
            by_rule
        }
    });
    planned.or(due.min()).unwrap_or(Day::LAST)
}

/// What the law counts from the first day of a long spell. source: `facts.md` 1.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statutory {
    /// First sick day.
    pub first: Day,
    /// Latest day of the statutory talk; none for who leaves within so many weeks.
    pub talk: Option<Day>,
    /// Last day the employer pays for.
    pub employer_period: Day,
    /// Latest day of the notice for reimbursement; HR's.
    pub reimbursement: Day,
    /// When a return is not expected by this day, a retention plan is thought of. Never overdue.
    pub retention_plan: Day,
    /// Day 120, where contracts have that rule.
    pub day_120: Option<Day>,
}

/// The statutory dates of a spell.
pub fn statutory(first: Day, employed: &[Segment], rules: &AbsenceRules) -> Statutory {
    let after = |days: u32| first + i32::try_from(days).unwrap_or_default();
    let leaves = stretch(employed, first).map_or(Day::LAST, |(_, last)| last);
    Statutory {
        first,
        talk: (leaves > after(7 * rules.leaving_weeks)).then(|| after(rules.talk_days_from_first)),
        employer_period: after(rules.employer_period_days.saturating_sub(1)),
        reimbursement: after(7 * rules.reimbursement_weeks),
        retention_plan: after(7 * rules.retention_plan_weeks),
        day_120: rules.show_120_days.then(|| after(119)),
    }
}
