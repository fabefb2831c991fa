//! The three yearly rounds: their dates, who has sent which form, and when.

use super::random::Random;
use crate::domain::evaluation::Rater;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, Utc, Weekday};

/// When a round runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dates {
    /// Number of the round, from 0 for the first.
    pub number: u32,
    /// The year it is named after.
    pub year: i32,
    /// First day, a Monday.
    pub from: NaiveDate,
    /// Day the forms should be sent by, a Friday.
    pub deadline: NaiveDate,
    /// Last day of the interviews, a Friday.
    pub to: NaiveDate,
}

/// Rounds, the one under way included.
pub const ROUNDS: u32 = 3;
/// Days the round under way has been open.
const OPEN_FOR: u64 = 20;
/// Days until its deadline.
const DAYS_LEFT: u64 = 19;
/// Days for the interviews after the deadline.
const INTERVIEWS: u64 = 28;

/// The rounds, oldest first; the last is under way on `today`.
pub fn rounds(today: NaiveDate) -> Vec<Dates> {
    let of = |number: u32| {
        let day = today.checked_sub_months(Months::new(12 * (ROUNDS - 1 - number))).unwrap_or(today);
        let from = day - Days::new(OPEN_FOR);
        let from = from - Days::new(from.weekday().num_days_from_monday().into());
        let deadline = friday(day + Days::new(DAYS_LEFT));
        Dates { number, year: day.year(), from, deadline, to: deadline + Days::new(INTERVIEWS) }
    };
    (0..ROUNDS).map(of).collect()
}

/// The Friday on or after a day.
fn friday(day: NaiveDate) -> NaiveDate {
    let ahead = (7 + Weekday::Fri.num_days_from_monday() - day.weekday().num_days_from_monday()) % 7;
    day + Days::new(ahead.into())
}

/// The share of forms sent in the rounds that are over, by rater.
const SENT_EARLIER: [(f64, f64); 2] = [(0.88, 0.84), (0.93, 0.90)];

/// Whether a form of an earlier round was sent.
pub fn sent_earlier(seed: u64, round: u32, person: u64, rater: Rater) -> bool {
    let (own, manager) = SENT_EARLIER.get(round as usize).copied().unwrap_or((0.9, 0.9));
    let mut random = Random::of(&[seed, 40, round.into(), person, rater as u64]);
    random.chance(if rater == Rater::Own { own } else { manager })
}

/// Whether a form of the round under way is sent: about half of the own ones, a third of the managers'; some teams are
/// further than others.
pub fn sent_so_far(seed: u64, person: u64, unit: u64, rater: Rater) -> bool {
    let mut team = Random::of(&[seed, 41, unit, rater as u64]);
    let (share, spread) = if rater == Rater::Own { (0.52, 0.18) } else { (0.34, 0.28) };
    let mut random = Random::of(&[seed, 42, person, rater as u64]);
    random.chance((share + spread * team.bell()).clamp(0.0, 0.95))
}

/// When a form of the round under way was sent: in working hours of a weekday since it opened, before `now`.
pub fn moment(seed: u64, person: u64, rater: Rater, dates: &Dates, now: DateTime<Utc>) -> DateTime<Utc> {
    let mut random = Random::of(&[seed, 43, person, rater as u64]);
    let first = dates.from + Days::new(1);
    let days = (now.date_naive() - first).num_days().max(1);
    let mut day = first + Days::new(random.below(days as usize) as u64);
    while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && day > first {
        day = day - Days::new(1);
    }
    // Half past six to half past three, Greenwich: a working day in Denmark.
    let second = random.between(6 * 3_600 + 1_800, 14 * 3_600 + 1_800) as u32;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap_or_default();
    day.and_time(time).and_utc().min(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_round_is_under_way_whatever_the_day() {
        let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap();
        for offset in 0..800 {
            let today = first + Days::new(offset);
            let rounds = rounds(today);
            let [_, before, open] = rounds.as_slice() else { panic!() };
            assert!(open.from < today && today < open.deadline && open.deadline < open.to, "{today}");
            assert!((19..=26).contains(&(open.deadline - today).num_days()), "{today}");
            assert_eq!((open.from.weekday(), open.deadline.weekday()), (Weekday::Mon, Weekday::Fri));
            assert!(before.to < open.from, "{today}");
            assert_eq!(open.year, today.year());
            assert!(rounds.windows(2).all(|pair| pair[0].year + 1 == pair[1].year));
        }
    }

    #[test]
    fn a_form_is_sent_after_opening_and_before_now_on_a_weekday() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let now = today.and_time(NaiveTime::MIN).and_utc();
        let open = rounds(today).pop().unwrap();
        for person in 0..500 {
            let at = moment(1, person, Rater::Own, &open, now);
            assert!(at <= now && at.date_naive() > open.from, "{at}");
            assert!(!matches!(at.weekday(), Weekday::Sat | Weekday::Sun));
        }
    }
}
