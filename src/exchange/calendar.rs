//! A run of a course as an iCalendar file. Source: RFC 5545.

use crate::domain::course::Run;
use chrono::{DateTime, Days, Utc};
use icalendar::{Calendar, CalendarDateTime, Component, Event, EventLike};

/// The text of the file: one event for a run without clock times or on one day, else one for each day. `stamp` is when it
/// was made; `zone` the zone its times are meant in.
pub fn run(title: &str, run: &Run, stamp: DateTime<Utc>, zone: &str) -> String {
    let mut calendar = Calendar::new();
    let days = match (run.starts, run.ends) {
        (Some(_), _) => (run.last_day - run.first_day).num_days().clamp(0, MOST_DAYS),
        _ => 0,
    };
    for (number, day) in (0..=days.unsigned_abs()).zip(run.first_day.iter_days()) {
        let mut event = Event::new();
        event.uid(&format!("{}-{number}@sofus", run.id)).summary(title).timestamp(stamp);
        if !run.place.is_empty() {
            event.location(&run.place);
        }
        let at = |time| CalendarDateTime::WithTimezone { date_time: day.and_time(time), tzid: zone.to_owned() };
        match (run.starts, run.ends) {
            (Some(starts), ends) => {
                event.starts(at(starts));
                if let Some(ends) = ends {
                    event.ends(at(ends));
                }
            }
            // The end of a whole-day event is the day after its last.
            _ => {
                event.starts(run.first_day);
                event.ends(run.last_day.checked_add_days(Days::new(1)).unwrap_or(run.last_day));
            }
        }
        calendar.push(event.done());
    }
    calendar.to_string()
}

/// A run with clock times longer than this is cut: nobody's calendar is to be flooded.
const MOST_DAYS: i64 = 365;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::course::RunState;
    use chrono::{NaiveDate, NaiveTime};
    use std::collections::BTreeMap;

    fn two_days() -> Run {
        let day = |day| NaiveDate::from_ymd_opt(2027, 3, day).unwrap();
        Run {
            id: "H-1".into(),
            course: "K-1".into(),
            first_day: day(11),
            last_day: day(12),
            starts: NaiveTime::from_hms_opt(9, 0, 0),
            ends: NaiveTime::from_hms_opt(15, 30, 0),
            place: "Mødelokale 2, stuen".into(),
            seats: None,
            minimum: None,
            deadline: None,
            state: RunState::Open,
            staff: BTreeMap::new(),
        }
    }

    #[test]
    fn each_day_has_its_hours_in_the_zone_and_commas_are_escaped() {
        let stamp = "2027-01-01T08:00:00Z".parse().unwrap();
        let text = run("Retten til støtte", &two_days(), stamp, "Europe/Copenhagen");
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
        for line in [
            "DTSTART;TZID=Europe/Copenhagen:20270311T090000\r\n",
            "DTEND;TZID=Europe/Copenhagen:20270312T153000\r\n",
            "DTSTAMP:20270101T080000Z\r\n",
            "LOCATION:Mødelokale 2\\, stuen\r\n",
            "SUMMARY:Retten til støtte\r\n",
            "UID:H-1-1@sofus\r\n",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
    }

    #[test]
    fn without_hours_it_is_whole_days_to_the_day_after() {
        let all_day = Run { starts: None, ends: None, ..two_days() };
        let text = run("K", &all_day, DateTime::default(), "Europe/Copenhagen");
        assert!(
            text.contains("DTSTART;VALUE=DATE:20270311\r\n") && text.contains("DTEND;VALUE=DATE:20270313\r\n"),
            "{text}"
        );
    }
}
