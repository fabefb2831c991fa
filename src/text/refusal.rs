//! Refusals as sentences: what happened, what was kept, what to do.

use super::{Id, Words, date, id, structure};
use crate::domain::evaluation::FormState;
use crate::domain::interview::InterviewState;
use crate::domain::plan::Refused;
use crate::service::Refusal;

/// The longest piece of a store's own words shown on a screen, in columns; the rest is in the log.
const DETAIL: usize = 60;

/// The sentence for a refusal.
pub fn say(refusal: &Refusal, words: &Words) -> String {
    match refusal {
        Refusal::NotFound => words.say(id::REFUSAL_NOT_FOUND),
        Refusal::NotForOneself => words.say(id::REFUSAL_NOT_FOR_ONESELF),
        Refusal::UnknownLogin(login) => words.with(id::REFUSAL_UNKNOWN_LOGIN, &[("login", login.into())]),
        Refusal::NotEmployed => words.say(id::REFUSAL_NOT_EMPLOYED),
        Refusal::AsNotAllowed => words.say(id::REFUSAL_AS_NOT_ALLOWED),
        Refusal::RoundClosed => words.say(id::REFUSAL_ROUND_CLOSED),
        Refusal::WrongFormState(state) => words.say(wrong_state(*state)),
        Refusal::NothingAnswered => words.say(id::REFUSAL_NOTHING_ANSWERED),
        Refusal::RoundExists => words.say(id::REFUSAL_ROUND_EXISTS),
        Refusal::NoQuestions => words.say(id::REFUSAL_NO_QUESTIONS),
        Refusal::NobodyEmployed => words.say(id::REFUSAL_NOBODY_EMPLOYED),
        Refusal::NobodyInRound => words.say(id::REFUSAL_NOBODY_IN_ROUND),
        Refusal::RoundIsClosed => words.say(id::REFUSAL_ROUND_IS_CLOSED),
        Refusal::HasSentForms => words.say(id::REFUSAL_HAS_SENT_FORMS),
        Refusal::NobodyToRemind => words.say(id::REFUSAL_NOBODY_TO_REMIND),
        Refusal::OwnAbsence => words.say(id::REFUSAL_OWN_ABSENCE),
        Refusal::OutsideEmployment { day } => {
            words.with(id::REFUSAL_OUTSIDE_EMPLOYMENT, &[("date", date::format(*day).into())])
        }
        Refusal::SpellOverlaps { first } => {
            words.with(id::REFUSAL_SPELL_OVERLAPS, &[("date", date::format(*first).into())])
        }
        Refusal::NotIll => words.say(id::REFUSAL_NOT_ILL),
        Refusal::StepOutOfTurn => words.say(id::REFUSAL_STEP_OUT_OF_TURN),
        Refusal::DateBefore { date, earliest } => {
            let (date, earliest) = (date::format(*date), date::format(*earliest));
            words.with(id::REFUSAL_DATE_BEFORE, &[("date", date.into()), ("earliest", earliest.into())])
        }
        Refusal::DateAfter { date, latest } => {
            let (date, latest) = (date::format(*date), date::format(*latest));
            words.with(id::REFUSAL_DATE_AFTER, &[("date", date.into()), ("latest", latest.into())])
        }
        Refusal::InterviewOpen => words.say(id::REFUSAL_INTERVIEW_OPEN),
        Refusal::WrongInterviewState(state) => words.say(wrong_interview(*state)),
        Refusal::Plan(refused) => plan(refused, words),
        Refusal::UnknownCompetence => words.say(id::REFUSAL_UNKNOWN_COMPETENCE),
        Refusal::Required(field) => words.with(id::REFUSAL_REQUIRED, &[("field", field_name(field, words).into())]),
        Refusal::TooLong { max } => words.with(id::REFUSAL_TOO_LONG, &[("max", (*max).into())]),
        Refusal::ControlCharacters => words.say(id::REFUSAL_CONTROL_CHARACTERS),
        Refusal::Course(refusal) => super::course::refusal(refusal, words),
        Refusal::LoginInUse => words.say(id::REFUSAL_LOGIN_IN_USE),
        Refusal::Stale => words.say(id::REFUSAL_STALE),
        Refusal::ChangedBy { by, at, fields } => structure::changed(by, *at, fields, words),
        Refusal::Faulty(wrong) => structure::faults(wrong, words),
        Refusal::Blocked(why) => structure::blocked(*why, words),
        Refusal::InUse(uses) => structure::in_use(uses, words),
        Refusal::AlreadySetUp => words.say(id::REFUSAL_ALREADY_SET_UP),
        Refusal::JournalUnavailable => words.say(id::REFUSAL_JOURNAL_UNAVAILABLE),
        Refusal::DiskFull => words.say(id::REFUSAL_DISK_FULL),
        Refusal::ReadOnly(why) => words.with(id::REFUSAL_READ_ONLY, &[("why", short(why).into())]),
        Refusal::Failed(why) => words.with(id::REFUSAL_FAILED, &[("why", short(why).into())]),
    }
}

const fn wrong_state(state: FormState) -> Id {
    match state {
        FormState::NotBegun => id::REFUSAL_FORM_NOT_BEGUN,
        FormState::Draft => id::REFUSAL_FORM_DRAFT,
        FormState::Sent => id::REFUSAL_FORM_SENT,
        FormState::Reopened => id::REFUSAL_FORM_REOPENED,
    }
}

const fn wrong_interview(state: InterviewState) -> Id {
    match state {
        InterviewState::Planned => id::REFUSAL_INTERVIEW_PLANNED,
        InterviewState::Begun => id::REFUSAL_INTERVIEW_BEGUN,
        InterviewState::Held => id::REFUSAL_INTERVIEW_HELD,
        InterviewState::Cancelled => id::REFUSAL_INTERVIEW_CANCELLED,
    }
}

fn plan(refused: &Refused, words: &Words) -> String {
    match refused {
        Refused::Frozen => words.say(id::REFUSAL_PLAN_FROZEN),
        Refused::NotSigned => words.say(id::REFUSAL_PLAN_NOT_SIGNED),
        Refused::AlreadyAnswered => words.say(id::REFUSAL_PLAN_ANSWERED),
        Refused::ManagerLeft => words.say(id::REFUSAL_PLAN_MANAGER_LEFT),
        Refused::NothingAgreed => words.say(id::REFUSAL_PLAN_EMPTY),
        Refused::TextChanged => words.say(id::REFUSAL_PLAN_TEXT_CHANGED),
        Refused::AgreementChanged(number) => {
            words.with(id::REFUSAL_PLAN_AGREEMENT_CHANGED, &[("number", (*number).into())])
        }
        Refused::NotYours => words.say(id::REFUSAL_PLAN_NOT_YOURS),
    }
}

/// The name of a field in the person's language, where there is one.
fn field_name(field: &str, words: &Words) -> String {
    words.by_name(&format!("refusal-field-{field}")).unwrap_or_else(|| field.to_owned())
}

fn short(why: &str) -> String {
    let one_line: String = why.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    super::width::cut(&one_line, DETAIL).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn what_the_store_said_is_one_short_line() {
        let words = Words::new(Language::Da);
        let said = say(&Refusal::Failed("line one\nline two ".repeat(40)), &words);
        assert!(!said.contains('\n') && said.chars().count() < 300, "{said}");
    }

    #[test]
    fn a_field_has_its_own_name_in_both_languages() {
        let said = |language| say(&Refusal::Required("reason".into()), &Words::new(language));
        assert!(said(Language::Da).contains("begrundelse"));
        assert!(said(Language::En).contains("reason"));
    }
}
