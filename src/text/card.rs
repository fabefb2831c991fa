//! One person's card as lines of text; at most one page of 80×24.

use super::{Id, Words, date, id, number, task, width};
use crate::domain::competence::Answer;
use crate::domain::evaluation::FormState;
use crate::domain::interview::InterviewState;
use crate::domain::plan::PlanState;
use crate::service::views::{CardFact, CardForm, EmploymentCard, PersonCardView};

/// A label and what stands beside it.
pub type Line = (String, String);

/// The most rounds shown, the newest of them.
pub const ROUNDS: usize = 3;

/// Who it is, where, and the employment; what the reader may not see is not there.
pub fn lines(words: &Words, card: &PersonCardView) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut push = |label: Id, value: String| {
        if !value.is_empty() {
            lines.push((words.say(label), value));
        }
    };
    let person = &card.person;
    push(id::CARD_NAME, person.name.clone());
    push(id::CARD_NUMBER, person.employee_id.to_string());
    push(id::CARD_TITLE, person.title.clone());
    push(id::CARD_UNIT, card.units.join(" › "));
    push(id::CARD_MANAGER, card.manager.clone().unwrap_or_default());
    push(id::CARD_PROFILE, card.profile.clone().unwrap_or_else(|| words.say(id::CARD_NO_PROFILE)));
    if let Some(employment) = &card.employment {
        push(id::CARD_EMPLOYMENT, employed(words, employment));
        let login = employment.login.clone().unwrap_or_default();
        push(id::CARD_CONTACT, joined([login, employment.email.clone()]));
    }
    lines
}

fn employed(words: &Words, employment: &EmploymentCard) -> String {
    let hours = number::format(i64::from(employment.weekly_hours), 2, words.language());
    let day = |id, day: Option<chrono::NaiveDate>| {
        day.map(|day| words.with(id, &[("date", date::format(day).into())])).unwrap_or_default()
    };
    let hours = words.with(id::CARD_HOURS, &[("hours", hours.into())]);
    let (from, to) = (day(id::CARD_FROM, employment.hired), day(id::CARD_TO, employment.left));
    joined([hours, from, to, employment.agreement.clone()])
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Where the forms of the newest rounds are, and what is met of the demands.
pub fn form_lines(words: &Words, card: &PersonCardView) -> Vec<Line> {
    let side = |label, state: FormState, met: Option<(u32, u32)>| {
        let state = words.say(self::state(state));
        let known = met.map(|(met, all)| words.with(id::CARD_MET, &[("met", met.into()), ("all", all.into())]));
        words.with(
            label,
            &[("state", state.into()), ("met", known.map(|met| format!(", {met}")).unwrap_or_default().into())],
        )
    };
    let line = |form: &CardForm| {
        let own = side(id::CARD_OWN, form.own, form.own_met);
        (form.name.clone(), joined([own, side(id::CARD_MANAGERS, form.manager, form.manager_met)]))
    };
    card.forms.iter().take(ROUNDS).map(line).collect()
}

/// What the systems have to say; of several of a kind only the first has the label.
pub fn fact_lines(words: &Words, card: &PersonCardView) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut last = None;
    for fact in &card.facts {
        let (label, value) = said(words, fact);
        lines.push((if last == Some(label) { String::new() } else { words.say(label) }, value));
        last = Some(label);
    }
    lines
}

fn said(words: &Words, fact: &CardFact) -> (Id, String) {
    match fact {
        CardFact::Findable(yes) => (id::CARD_FINDABLE, words.say(if *yes { id::APP_YES } else { id::APP_NO })),
        CardFact::Gap { question, demand, own, manager } => {
            let digit =
                |answer: &Answer| answer.level().map_or_else(|| "–".to_owned(), |level| level.number().to_string());
            let args = [
                ("demand", demand.number().to_string().into()),
                ("own", digit(own).into()),
                ("manager", digit(manager).into()),
                ("question", question.in_language(words.language()).into()),
            ];
            (id::CARD_GAPS, words.with(id::CARD_GAP, &args))
        }
        CardFact::Talk { on, state } => {
            let said = match state {
                InterviewState::Planned => id::CARD_TALK_PLANNED,
                InterviewState::Begun => id::CARD_TALK_BEGUN,
                InterviewState::Held => id::CARD_TALK_HELD,
                InterviewState::Cancelled => id::CARD_TALK_CANCELLED,
            };
            (id::CARD_TALK, words.with(said, &[("date", date::format(*on).into())]))
        }
        CardFact::Plan(state) => {
            let said = match state {
                PlanState::InWork => id::CARD_PLAN_IN_WORK,
                PlanState::SignedBy(_) => id::CARD_PLAN_HALF_SIGNED,
                PlanState::NotAgreed { .. } => id::CARD_PLAN_NOT_AGREED,
                PlanState::ManagerLeft => id::CARD_PLAN_MANAGER_LEFT,
                PlanState::Signed => id::CARD_PLAN_SIGNED,
            };
            (id::CARD_PLAN, words.say(said))
        }
        CardFact::Task(task) => {
            let due = task.due.map(|due| date::format(due) + "  ").unwrap_or_default();
            (id::CARD_TASKS, due + &task::what(task, words))
        }
    }
}

/// The card as text.
pub fn text(words: &Words, card: &PersonCardView) -> String {
    let lines = [lines(words, card), form_lines(words, card), fact_lines(words, card)].concat();
    let label = lines.iter().map(|(label, _)| width::width(label)).max().unwrap_or_default().min(24);
    let line =
        |(name, value): &(String, String)| format!("{}  {value}\n", width::pad_right(&width::cut(name, label), label));
    lines.iter().map(line).collect()
}

/// The word for a form's state.
pub const fn state(state: FormState) -> Id {
    match state {
        FormState::NotBegun => id::CARD_STATE_NOT_BEGUN,
        FormState::Draft => id::CARD_STATE_DRAFT,
        FormState::Sent => id::CARD_STATE_SENT,
        FormState::Reopened => id::CARD_STATE_REOPENED,
    }
}
