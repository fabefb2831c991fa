use super::table::{If, Situation, TABLE, Who, next, whose};
use super::*;
use crate::domain::ids::{PersonNo, RunId};
use chrono::{DateTime, Days, NaiveDate, Utc};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, day).unwrap()
}

fn terms(today: NaiveDate) -> SeatTerms {
    SeatTerms { today, now: DateTime::<Utc>::default(), offer_days: 5, answer_days: 2 }
}

fn run(seats: Option<u32>) -> Run {
    Run {
        id: "H".into(),
        course: "K".into(),
        first_day: day(20),
        last_day: day(21),
        starts: None,
        ends: None,
        place: String::new(),
        seats,
        minimum: None,
        deadline: None,
        state: RunState::Open,
        staff: BTreeMap::new(),
    }
}

fn situations() -> Vec<Situation> {
    (0..16_u8)
        .map(|bits| Situation {
            needs_approval: bits & 1 > 0,
            seat_free: bits & 2 > 0,
            near_start: bits & 4 > 0,
            begun: bits & 8 > 0,
        })
        .collect()
}

/// The table said once more, in another way: what a person would say when asked.
fn expected(from: Option<State>, act: Act, at: Situation) -> Option<State> {
    use State as S;
    let seat_or_queue = if at.seat_free { S::Seat } else { S::Waiting };
    match (act, from) {
        (Act::ShowInterest, None) => Some(S::Interest),
        (Act::Apply, None | Some(S::Interest)) if at.begun => None,
        (Act::Apply, None | Some(S::Interest)) if at.needs_approval => Some(S::Applied),
        (Act::Apply, None | Some(S::Interest)) => Some(seat_or_queue),
        (Act::Approve, Some(S::Applied)) if !at.begun => Some(seat_or_queue),
        (Act::Refuse, Some(S::Applied)) => Some(S::Refused),
        (Act::Promote, Some(S::Waiting)) if at.begun || !at.seat_free => None,
        (Act::Promote, Some(S::Waiting)) => Some(if at.near_start { S::Offered } else { S::Seat }),
        (Act::Accept, Some(S::Offered)) if !at.begun => Some(S::Seat),
        (Act::Withdraw, Some(S::Interest | S::Applied | S::Waiting | S::Offered)) => Some(S::Withdrawn),
        (Act::Withdraw, Some(S::Seat)) if !at.begun => Some(S::Withdrawn),
        (Act::Lapse, Some(S::Offered)) => Some(S::Interest),
        (Act::Attend, Some(S::Seat | S::Absent)) if at.begun => Some(S::Attended),
        (Act::Miss, Some(S::Seat | S::Attended)) if at.begun => Some(S::Absent),
        (Act::RunCancelled, Some(S::Applied | S::Waiting | S::Offered | S::Seat)) => Some(S::Interest),
        (Act::RunClosed, Some(S::Applied | S::Waiting | S::Offered)) => Some(S::Interest),
        _ => None,
    }
}

#[test]
fn every_state_every_step_and_every_situation_leads_where_it_should() {
    let states: Vec<Option<State>> = std::iter::once(None).chain(State::ALL.map(Some)).collect();
    for from in states {
        for act in Act::ALL {
            for at in situations() {
                assert_eq!(next(from, act, at), expected(from, act, at), "{from:?} {act:?} {at:?}");
            }
        }
    }
}

#[test]
fn no_two_rows_of_the_table_fit_at_once_and_each_step_is_one_ones() {
    for (index, row) in TABLE.iter().enumerate() {
        assert_eq!(whose(row.1), row.2, "{row:?}");
        for other in TABLE.iter().skip(index + 1).filter(|other| (other.0, other.1) == (row.0, row.1)) {
            let apart = |one: If, two: If| {
                matches!(
                    (one, two),
                    (If::ToBeApproved, If::Free)
                        | (If::Free, If::ToBeApproved)
                        | (If::SeatFree, If::Full)
                        | (If::Full, If::SeatFree)
                        | (If::Near, If::Far)
                        | (If::Far, If::Near)
                )
            };
            let separate = row.3.iter().any(|one| other.3.iter().any(|two| apart(*one, *two)));
            assert!(separate, "{row:?} {other:?}");
        }
    }
    assert_eq!(whose(Act::Promote), Who::House);
}

#[test]
fn who_is_over_stays_over() {
    for state in State::ALL.into_iter().filter(|state| !state.is_live()) {
        let corrected = matches!(state, State::Attended | State::Absent);
        let leads_on = TABLE.iter().any(|row| row.0 == Some(state));
        assert_eq!(leads_on, corrected, "{state:?}");
    }
}

/// A house with one run, as the service has it: every change of a roster is put back.
struct Hall {
    run: Run,
    all: BTreeMap<SignUpNo, SignUp>,
    today: NaiveDate,
}

impl Hall {
    fn new(seats: Option<u32>) -> Self {
        Self { run: run(seats), all: BTreeMap::new(), today: day(1) }
    }

    fn on_it(&self) -> impl Iterator<Item = &SignUp> {
        self.all.values().filter(|one| one.run.as_ref() == Some(&self.run.id))
    }

    fn roster(&self) -> Roster {
        Roster::new(self.run.clone(), self.on_it(), terms(self.today))
    }

    fn keep(&mut self, roster: Roster) {
        for changed in roster.into_changed() {
            self.all.insert(changed.no, changed);
        }
    }

    fn apply(&mut self, person: u32, approval: bool) -> Option<SignUpNo> {
        let person = PersonNo(person);
        if !self.run.takes_sign_ups(self.today) || self.on_it().any(|one| one.person == person && one.state.is_live()) {
            return None;
        }
        let interest = self.all.values().find(|one| one.person == person && one.state == State::Interest).cloned();
        let is_new = interest.is_none();
        let no = SignUpNo(self.all.len() as u64 + 1);
        let sign_up = interest.unwrap_or_else(|| SignUp::new(no, person, "K".into()));
        let no = sign_up.no;
        let mut roster = self.roster();
        roster.apply(sign_up, is_new, approval)?;
        self.keep(roster);
        Some(no)
    }

    fn act(&mut self, no: SignUpNo, act: Act) -> Option<State> {
        let mut roster = self.roster();
        let to = roster.act(no, act, None, "");
        self.keep(roster);
        to
    }

    fn change(&mut self, new: Run) -> Result<(), Vec<RunFault>> {
        let changed = change(Some(&self.run), new, self.on_it(), terms(self.today), "")?;
        self.run = changed.run;
        for one in changed.sign_ups {
            self.all.insert(one.no, one);
        }
        Ok(())
    }

    fn states(&self) -> Vec<State> {
        let roster = self.roster();
        self.all.keys().map(|no| roster.get(*no).unwrap_or(&self.all[no]).state).collect()
    }
}

#[test]
fn a_withdrawal_gives_the_seat_to_the_first_in_the_queue_at_once() {
    let mut hall = Hall::new(Some(2));
    let all: Vec<SignUpNo> = (1..=4).filter_map(|person| hall.apply(person, false)).collect();
    assert_eq!(hall.states(), [State::Seat, State::Seat, State::Waiting, State::Waiting]);
    assert_eq!((hall.roster().place(all[2]), hall.roster().place(all[3])), (Some(1), Some(2)));
    hall.act(all[0], Act::Withdraw);
    assert_eq!(hall.states(), [State::Withdrawn, State::Seat, State::Seat, State::Waiting]);
    assert_eq!(hall.all[&all[2]].told, Some(Told::SeatGiven));
    assert_eq!(hall.roster().place(all[3]), Some(1));
}

#[test]
fn near_the_start_it_is_offered_with_a_deadline_and_goes_on_when_nobody_answers() {
    let mut hall = Hall::new(Some(1));
    let all: Vec<SignUpNo> = (1..=4).filter_map(|person| hall.apply(person, false)).collect();
    hall.today = day(15);
    hall.act(all[0], Act::Withdraw);
    assert_eq!(hall.all[&all[1]].state, State::Offered);
    assert_eq!(hall.all[&all[1]].offered_until, Some(day(17)));
    assert_eq!(hall.roster().seats(), Seats { all: Some(1), taken: 1, waiting: 2 });
    // The last day to answer is a day to answer.
    hall.today = day(17);
    assert_eq!(hall.states()[1..3], [State::Offered, State::Waiting]);
    // Nobody answered: it is offered on, never beyond the day before the start, whenever somebody looks.
    hall.today = day(19);
    assert_eq!(hall.states()[1..], [State::Interest, State::Offered, State::Waiting]);
    assert_eq!(hall.roster().get(all[2]).unwrap().offered_until, Some(day(19)));
    assert_eq!(hall.act(all[2], Act::Accept), Some(State::Seat));
    assert_eq!(hall.all[&all[1]].told, Some(Told::Lapsed));
    assert_eq!(hall.all[&all[1]].run, None);
}

#[test]
fn who_comes_while_others_wait_comes_after_them() {
    let mut hall = Hall::new(Some(1));
    let first = hall.apply(1, false).unwrap();
    let second = hall.apply(2, true).unwrap();
    let third = hall.apply(3, false).unwrap();
    assert_eq!(hall.act(second, Act::Approve), Some(State::Waiting));
    assert_eq!((hall.roster().place(third), hall.roster().place(second)), (Some(1), Some(2)));
    hall.act(first, Act::Withdraw);
    assert_eq!(hall.all[&third].state, State::Seat);
}

#[test]
fn more_seats_go_to_the_queue_and_fewer_than_taken_are_refused() {
    let mut hall = Hall::new(Some(1));
    (1..=3).for_each(|person| _ = hall.apply(person, false));
    hall.change(run(Some(2))).unwrap();
    assert_eq!(hall.states(), [State::Seat, State::Seat, State::Waiting]);
    assert_eq!(hall.change(run(Some(1))), Err(vec![RunFault::SeatsBelowTaken { taken: 2 }]));
    hall.change(run(None)).unwrap();
    assert_eq!(hall.states(), [State::Seat; 3]);
}

#[test]
fn moving_tells_and_cancelling_puts_everybody_back_to_interest() {
    let mut hall = Hall::new(Some(1));
    (1..=2).for_each(|person| _ = hall.apply(person, false));
    let moved = Run { first_day: day(22), last_day: day(23), ..run(Some(1)) };
    hall.change(moved.clone()).unwrap();
    assert!(hall.all.values().all(|one| one.told == Some(Told::Moved { from: day(20) })));
    hall.change(Run { state: RunState::Cancelled, ..moved.clone() }).unwrap();
    assert_eq!(hall.states(), [State::Interest; 2]);
    assert!(hall.all.values().all(|one| one.told == Some(Told::Cancelled) && one.run.is_none()));
    assert_eq!(hall.change(moved), Err(vec![RunFault::Over]));
}

#[test]
fn a_run_is_closed_when_it_was_held_and_every_result_is_in() {
    let mut hall = Hall::new(Some(1));
    let all: Vec<SignUpNo> = (1..=2).filter_map(|person| hall.apply(person, false)).collect();
    let closed = || Run { state: RunState::Closed, ..run(Some(1)) };
    assert!(hall.change(closed()).is_err_and(|faults| faults == [RunFault::NotHeld { last_day: day(21) }]));
    hall.today = day(22);
    assert_eq!(hall.change(closed()), Err(vec![RunFault::ResultsMissing { count: 1 }]));
    assert_eq!(hall.act(all[0], Act::Attend), Some(State::Attended));
    hall.change(closed()).unwrap();
    assert_eq!(hall.states(), [State::Attended, State::Interest]);
    assert_eq!(hall.all[&all[1]].told, Some(Told::NoSeat));
}

#[test]
fn bad_runs_are_told_apart() {
    let faults = |run: Run| check_run(&run);
    assert_eq!(faults(run(Some(0))), [RunFault::NoSeats]);
    assert_eq!(faults(run(None)), []);
    assert_eq!(faults(Run { last_day: day(19), ..run(None) }), [RunFault::EndsBeforeStart]);
    assert_eq!(faults(Run { minimum: Some(3), ..run(Some(2)) }), [RunFault::MinimumAboveSeats]);
    let late = faults(Run { deadline: Some(day(21)), ..run(None) });
    assert_eq!(late, [RunFault::DeadlineAfterStart { first_day: day(20) }]);
}

#[test]
fn runs_clash_on_the_same_days_unless_the_hours_are_apart() {
    let other = |hours: Option<(u32, u32)>| {
        let at = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0);
        let (starts, ends) = hours.map_or((None, None), |(starts, ends)| (at(starts), at(ends)));
        Run { id: "H2".into(), starts, ends, ..run(None) }
    };
    let at = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0);
    let morning = Run { starts: at(9), ends: at(12), ..run(None) };
    assert!(clash(&morning, &other(None)));
    assert!(clash(&morning, &other(Some((11, 14)))));
    assert!(!clash(&morning, &other(Some((12, 14)))));
    assert!(!clash(&morning, &Run { first_day: day(22), last_day: day(22), ..other(None) }));
    assert!(!clash(&morning, &Run { state: RunState::Cancelled, ..other(None) }));
    assert!(!clash(&morning, &morning));
}

#[derive(Clone, Debug)]
enum Deed {
    Apply(u32, bool),
    Act(usize, Act),
    Days(u64),
    Seats(Option<u32>),
    Move(u64),
    Cancel,
    Close,
}

fn deed() -> impl Strategy<Value = Deed> {
    let acts = vec![Act::Approve, Act::Refuse, Act::Accept, Act::Withdraw, Act::Attend, Act::Miss];
    prop_oneof![
        6 => (0..12_u32, any::<bool>()).prop_map(|(person, approval)| Deed::Apply(person, approval)),
        8 => (0..20_usize, prop::sample::select(acts)).prop_map(|(at, act)| Deed::Act(at, act)),
        3 => (0..6_u64).prop_map(Deed::Days),
        1 => prop::option::of(1..6_u32).prop_map(Deed::Seats),
        1 => (0..3_u64).prop_map(Deed::Move),
        1 => Just(Deed::Cancel),
        1 => Just(Deed::Close),
    ]
}

proptest! {
    #[test]
    fn no_path_loses_a_sign_up_oversells_a_seat_or_leaves_a_gap(deeds in prop::collection::vec(deed(), 1..60)) {
        let mut hall = Hall::new(Some(3));
        let mut seen: BTreeMap<SignUpNo, (PersonNo, usize)> = BTreeMap::new();
        for deed in deeds {
            match deed {
                Deed::Apply(person, approval) => _ = hall.apply(person, approval),
                Deed::Act(at, act) => {
                    let no = hall.all.keys().nth(at).copied();
                    if let Some(no) = no {
                        hall.act(no, act);
                    }
                }
                Deed::Days(days) => hall.today = hall.today + Days::new(days),
                Deed::Seats(seats) => _ = hall.change(Run { seats, ..hall.run.clone() }),
                Deed::Move(days) => {
                    let (first_day, last_day) = (hall.run.first_day + Days::new(days), hall.run.last_day + Days::new(days));
                    _ = hall.change(Run { first_day, last_day, ..hall.run.clone() });
                }
                Deed::Cancel => _ = hall.change(Run { state: RunState::Cancelled, ..hall.run.clone() }),
                Deed::Close => _ = hall.change(Run { state: RunState::Closed, ..hall.run.clone() }),
            }
            let roster = hall.roster();
            let seats = roster.seats();
            // Never oversold.
            prop_assert!(seats.all.is_none_or(|all| seats.taken <= all), "{:?}", seats);
            // The queue has no gaps, and nobody waits beside a free seat before the start.
            let waiting: Vec<SignUpNo> =
                roster.all().filter(|one| one.state == State::Waiting).map(|one| one.no).collect();
            let mut places: Vec<u32> = waiting.iter().filter_map(|no| roster.place(*no)).collect();
            places.sort_unstable();
            prop_assert_eq!(&places, &(1..=waiting.len() as u32).collect::<Vec<_>>());
            let open = hall.run.state == RunState::Open && hall.today < hall.run.first_day;
            prop_assert!(!open || waiting.is_empty() || !seats.is_free());
            // Nobody is lost: every sign-up is there, the same person's, and its steps only grow.
            for one in hall.all.values() {
                let (person, steps) = seen.entry(one.no).or_insert((one.person, 0));
                prop_assert_eq!(*person, one.person);
                prop_assert!(one.steps.len() >= *steps);
                *steps = one.steps.len();
                prop_assert_eq!(one.steps.last().map(|step| step.to), Some(one.state));
                let on_a_run = one.run == Some(RunId::new("H"));
                prop_assert_eq!(on_a_run, one.state != State::Interest);
            }
            prop_assert!(seen.keys().all(|no| hall.all.contains_key(no)));
        }
    }
}
