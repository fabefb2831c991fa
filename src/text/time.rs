//! Clock times as people write and read them: `9`, `9.30`, `09:30`.

use chrono::{NaiveTime, Timelike};

/// The time of day in what was typed; `None` if it is none.
pub fn parse(typed: &str) -> Option<NaiveTime> {
    let typed = typed.trim();
    let (hours, minutes) = typed.split_once([':', '.']).unwrap_or((typed, "0"));
    let number = |part: &str| -> Option<u32> {
        let digits = !part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        if digits { part.parse().ok() } else { None }
    };
    NaiveTime::from_hms_opt(number(hours)?, number(minutes)?, 0)
}

/// Hours and minutes: `09:30`.
pub fn format(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let read = |typed| parse(typed).map(format);
        for (typed, time) in [("9", "09:00"), ("9.30", "09:30"), (" 13:05 ", "13:05"), ("00:00", "00:00")] {
            assert_eq!(read(typed).as_deref(), Some(time), "{typed}");
        }
        for typed in ["", "24", "9:60", "9:", "kl. 9", "-1", "9:30:00", "123"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
