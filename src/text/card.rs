//! One person's card as lines of text; at most one page of 80×24.

use super::{Id, Words, date, id, number, width};
use crate::domain::evaluation::FormState;
use crate::service::views::PersonCardView;
use chrono::NaiveDate;

/// Label and value per line; what the reader may not see is not there.
pub fn lines(words: &Words, card: &PersonCardView) -> Vec<(String, String)> {
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
        let day = |day: Option<NaiveDate>| day.map(date::format).unwrap_or_default();
        push(id::CARD_HOURS, number::format(i64::from(employment.weekly_hours), 2, words.language()));
        push(id::CARD_HIRED, day(employment.hired));
        push(id::CARD_LEFT, day(employment.left));
        push(id::CARD_AGREEMENT, employment.agreement.clone());
        push(id::CARD_LOGIN, employment.login.clone().unwrap_or_default());
        push(id::CARD_EMAIL, employment.email.clone());
    }
    for (_, round, own, manager) in card.forms.iter().take(6) {
        let args = [("own", words.say(state(*own)).into()), ("manager", words.say(state(*manager)).into())];
        lines.push((round.clone(), words.with(id::CARD_FORMS, &args)));
    }
    lines
}

/// The card as text.
pub fn text(words: &Words, card: &PersonCardView) -> String {
    let lines = lines(words, card);
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
