//! What the two forms of a round still ask of somebody, derived from facts: it opens, closes and falls due by itself.
//!
//! The interface's task list and the follow-up report are both made of these. Source: `formats.md`, Follow-ups.

use super::calendar::Calendar;
use super::evaluation::{Evaluation, Rater};
use super::ids::PersonNo;
use super::round::{Round, RoundState};
use chrono::{Days, NaiveDate};

/// A person's two forms in a round.
#[derive(Clone, Copy, Debug)]
pub struct TwoForms<'a> {
    /// The round.
    pub round: &'a Round,
    /// Whom the forms are about; employed.
    pub person: PersonNo,
    /// The person's nearest manager.
    pub nearest_manager: Option<PersonNo>,
    /// The own form, if it was ever sent.
    pub own: Option<&'a Evaluation>,
    /// The manager's form, if it was ever sent.
    pub manager: Option<&'a Evaluation>,
}

/// Who has to do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doer {
    /// This person.
    Person(PersonNo),
    /// HR, where there is no nearest manager.
    Hr,
}

/// What there is to do; the order is that of urgency between duties of one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DutyKind {
    /// Send a form anew that was opened again.
    SendAgain(Rater),
    /// Answer the employee's wish to have the own form opened again.
    AnswerWish,
    /// Fill a form in and send it.
    Send(Rater),
    /// Read the two forms side by side.
    Read,
}

/// One open duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Who has to do it.
    pub doer: Doer,
    /// What there is to do.
    pub kind: DutyKind,
    /// The day it is shown as due; reading has none.
    pub due: Option<NaiveDate>,
    /// Due before the day asked about.
    pub overdue: bool,
}

/// The day asked about, and the rules that fall back on it.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// The day asked about.
    pub today: NaiveDate,
    /// Working days.
    pub calendar: &'a Calendar,
    /// Days after the round's first day until its forms are duties. source: `pack.toml`, `task_days_after_start`.
    pub days_after_start: u32,
}

/// Everything two forms ask, most urgent first.
pub fn duties(forms: &TwoForms<'_>, terms: &Terms<'_>) -> Vec<Duty> {
    let begins = forms.round.from.checked_add_days(Days::new(terms.days_after_start.into()));
    if forms.round.state == RoundState::Closed || begins.is_none_or(|first| terms.today < first) {
        return Vec::new();
    }
    // The employer's duty "at latest" on a free day is shown on the working day before.
    let deadline = terms.calendar.on_or_before(forms.round.deadline);
    let duty = |doer, kind| {
        let due = (kind != DutyKind::Read).then_some(deadline);
        Duty { doer, kind, due, overdue: due.is_some_and(|due| due < terms.today) }
    };
    let parties = [Some(Doer::Person(forms.person)), forms.nearest_manager.map(Doer::Person)];
    let [own, manager] = parties;
    let mut open = Vec::new();
    open.extend(own.zip(unsent(forms, Rater::Own)).map(|(doer, kind)| duty(doer, kind)));
    if forms.own.is_some_and(|form| form.is_sent() && form.reopen_asked.is_some()) {
        open.push(duty(manager.unwrap_or(Doer::Hr), DutyKind::AnswerWish));
    }
    open.extend(manager.zip(unsent(forms, Rater::Manager)).map(|(doer, kind)| duty(doer, kind)));
    let both_sent = [forms.own, forms.manager].iter().all(|form| form.is_some_and(Evaluation::is_sent));
    if both_sent && !forms.round.interviews_begun.contains(&forms.person) {
        open.extend(parties.into_iter().flatten().map(|doer| duty(doer, DutyKind::Read)));
    }
    open.sort_by_key(|duty| duty.kind);
    open
}

/// What keeps a form of the population from being in; nothing where it is, or is not asked for.
pub fn unsent(forms: &TwoForms<'_>, rater: Rater) -> Option<DutyKind> {
    let form = if rater == Rater::Own { forms.own } else { forms.manager };
    match form {
        Some(form) if form.is_sent() => None,
        Some(_) => Some(DutyKind::SendAgain(rater)),
        None => forms.round.population.contains(&forms.person).then_some(DutyKind::Send(rater)),
    }
}

impl Duty {
    /// Sorts most urgent first: by due date, what has none last, then by kind.
    pub fn urgency(&self) -> (bool, Option<NaiveDate>, DutyKind) {
        (self.due.is_none(), self.due, self.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evaluation::{FormKey, Packed};
    use crate::domain::round::FormKind;
    use std::collections::{BTreeMap, BTreeSet};

    const ME: PersonNo = PersonNo(1);
    const BOSS: PersonNo = PersonNo(2);

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// From Wednesday 01-04-2026, deadline Sunday 03-05-2026.
    fn round() -> Round {
        Round {
            id: "R".into(),
            name: String::new(),
            from: day("2026-04-01"),
            to: day("2026-05-31"),
            deadline: day("2026-05-03"),
            form: FormKind::Full,
            state: RoundState::Open,
            imported: false,
            questions: Vec::new(),
            demands: BTreeMap::new(),
            population: BTreeSet::from([ME]),
            interviews_begun: BTreeSet::new(),
        }
    }

    fn sent(rater: Rater) -> Evaluation {
        Evaluation {
            key: FormKey { round: "R".into(), person: ME, rater },
            answers: Packed::default(),
            comments: Vec::new(),
            sent_at: "2026-04-10T10:00:00Z".parse().unwrap(),
            sent_by: None,
            profile: None,
            reopened: None,
            reopen_asked: None,
            version: 1,
        }
    }

    fn on(today: &str, round: &Round, own: Option<&Evaluation>, manager: Option<&Evaluation>) -> Vec<Duty> {
        let forms = TwoForms { round, person: ME, nearest_manager: Some(BOSS), own, manager };
        duties(&forms, &Terms { today: day(today), calendar: &Calendar::default(), days_after_start: 0 })
    }

    fn whose(duties: &[Duty]) -> Vec<(Doer, DutyKind)> {
        duties.iter().map(|duty| (duty.doer, duty.kind)).collect()
    }

    #[test]
    fn both_sides_must_send_from_the_first_day_and_are_shown_due_on_the_friday_before() {
        let round = round();
        assert!(on("2026-03-31", &round, None, None).is_empty());
        let open = on("2026-04-01", &round, None, None);
        let expected =
            [(Doer::Person(ME), DutyKind::Send(Rater::Own)), (Doer::Person(BOSS), DutyKind::Send(Rater::Manager))];
        assert_eq!(whose(&open), expected);
        assert!(open.iter().all(|duty| duty.due == Some(day("2026-05-01")) && !duty.overdue));
        assert!(on("2026-05-01", &round, None, None).iter().all(|duty| !duty.overdue), "the day itself is in time");
        assert!(on("2026-05-02", &round, None, None).iter().all(|duty| duty.overdue));
    }

    #[test]
    fn a_sent_form_closes_its_duty_and_both_sent_open_the_reading() {
        let round = round();
        let (own, manager) = (sent(Rater::Own), sent(Rater::Manager));
        assert_eq!(
            whose(&on("2026-04-20", &round, Some(&own), None)),
            [(Doer::Person(BOSS), DutyKind::Send(Rater::Manager))]
        );
        let both = on("2026-04-20", &round, Some(&own), Some(&manager));
        assert_eq!(whose(&both), [(Doer::Person(ME), DutyKind::Read), (Doer::Person(BOSS), DutyKind::Read)]);
        assert!(both.iter().all(|duty| duty.due.is_none() && !duty.overdue));
        let begun = Round { interviews_begun: BTreeSet::from([ME]), ..round.clone() };
        assert!(on("2026-04-20", &begun, Some(&own), Some(&manager)).is_empty());
        let closed = Round { state: RoundState::Closed, ..round };
        assert!(on("2026-04-20", &closed, None, None).is_empty());
    }

    #[test]
    fn an_opened_form_is_sent_again_and_a_wish_is_the_managers_or_hrs() {
        let round = round();
        let opened = Evaluation { reopened: Some("fejl".into()), ..sent(Rater::Own) };
        let manager = sent(Rater::Manager);
        assert_eq!(
            whose(&on("2026-04-20", &round, Some(&opened), Some(&manager))),
            [(Doer::Person(ME), DutyKind::SendAgain(Rater::Own))]
        );
        let wished = Evaluation { reopen_asked: Some("fejl".into()), ..sent(Rater::Own) };
        let open = on("2026-04-20", &round, Some(&wished), Some(&manager));
        assert_eq!(open.first().map(|duty| (duty.doer, duty.kind)), Some((Doer::Person(BOSS), DutyKind::AnswerWish)));
        let top = TwoForms { round: &round, person: ME, nearest_manager: None, own: Some(&wished), manager: None };
        let terms = Terms { today: day("2026-04-20"), calendar: &Calendar::default(), days_after_start: 0 };
        assert_eq!(whose(&duties(&top, &terms)), [(Doer::Hr, DutyKind::AnswerWish)]);
    }

    #[test]
    fn who_is_not_in_the_population_owes_nothing() {
        let round = Round { population: BTreeSet::new(), ..round() };
        assert!(on("2026-04-20", &round, None, None).is_empty());
    }

    #[test]
    fn urgency_sorts_by_date_then_kind_and_the_undated_last() {
        let duty = |kind, due: Option<&str>| Duty { doer: Doer::Hr, kind, due: due.map(day), overdue: false };
        let mut all = [
            duty(DutyKind::Read, None),
            duty(DutyKind::Send(Rater::Own), Some("2026-05-02")),
            duty(DutyKind::Send(Rater::Manager), Some("2026-05-01")),
            duty(DutyKind::AnswerWish, Some("2026-05-01")),
        ];
        all.sort_by_key(Duty::urgency);
        let kinds = all.map(|duty| duty.kind);
        let expected =
            [DutyKind::AnswerWish, DutyKind::Send(Rater::Manager), DutyKind::Send(Rater::Own), DutyKind::Read];
        assert_eq!(kinds, expected);
    }
}
