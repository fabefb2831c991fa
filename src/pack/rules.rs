//! `pack.toml`: who the pack is and the rules with numbers.

use chrono_tz::Tz;

use super::absence;
use super::fault::{Faults, PackProblem};
use super::keys::{self, Section};
use crate::domain::absence::AbsenceRules;
use crate::domain::language::Bilingual;
use crate::domain::overview::Bands;

/// The file these rules stand in.
pub(super) const FILE: &str = "pack.toml";

/// The rules with numbers. Where a number is a count of days it is calendar days.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Rules {
    /// The pack's own id, such as `sof`.
    pub id: String,
    /// The pack's version, for people; [`super::Pack::fingerprint`] is the one to compare.
    pub version: String,
    /// Whose pack it is.
    pub name: Bilingual,
    /// The zone every date is read in, whatever the machine's own zone.
    pub time_zone: Tz,
    /// Hours a week of a full-time employee.
    pub full_time_hours: f64,
    /// Hours of one day-work.
    pub day_work_hours: f64,
    /// Fewer answers than this are shown to nobody but HR. source: `access.md`.
    pub small_group: u32,
    /// Levels between self and manager that make a question a talk point.
    pub talk_point_difference: u8,
    /// From which shares on a competence is shown as a lack or a strength. A pack from before the overview has none: its
    /// shares are shown without signs.
    pub bands: Option<Bands>,
    /// How long texts may be.
    pub text_limits: TextLimits,
    /// Rules of an evaluation round.
    pub round: RoundRules,
    /// Rules of sickness absence.
    pub absence: AbsenceRules,
    /// How long records are kept.
    pub retention: Retention,
}

/// The longest texts taken, in characters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TextLimits {
    /// A comment to one answer.
    pub comment: usize,
    /// A note.
    pub note: usize,
    /// A whole document.
    pub document: usize,
}

/// When an evaluation becomes a task, and when people are reminded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoundRules {
    /// Days after the round's first day until the task is shown.
    pub task_days_after_start: u32,
    /// The task is urgent from this many days before the deadline.
    pub urgent_days_before: u32,
    /// Reminders so many days before the deadline, the earliest first.
    pub reminder_days_before: Vec<u32>,
    /// Reminders so many days after the deadline.
    pub reminder_days_after: Vec<u32>,
    /// The length in weeks offered for a new round.
    pub default_weeks: u32,
    /// The longest round in weeks.
    pub latest_weeks: u32,
}

/// How many months records are kept, counted from what the pack's file says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Retention {
    /// After the employee has left.
    pub personnel_file: u32,
    /// After the round has closed.
    pub evaluation: u32,
    /// After the next interview should have been held.
    pub interview: u32,
    /// After the spell's last day.
    pub absence_spell: u32,
    /// After the course's end.
    pub absence_talk: u32,
    /// After the entry was made.
    pub access_log: u32,
}

/// `absence` is what the file on absence says; `older` tells that the pack has no such file, so that what it says about
/// absence stands in this one.
pub(super) fn read(text: &str, absence: AbsenceRules, older: bool, faults: &mut Faults) -> Rules {
    keys::read_file(FILE, text, faults, |file, faults| {
        let mut rules = Rules {
            id: file.text("id", faults),
            version: file.text("version", faults),
            name: file.bilingual("name", faults),
            time_zone: time_zone(file, faults),
            absence,
            ..Rules::default()
        };
        if let Some(mut part) = file.section("employment", faults) {
            rules.full_time_hours = part.number("full_time_hours", 1..=168, faults);
            rules.day_work_hours = part.number("day_work_hours", 1..=24, faults);
            part.close(faults);
        }
        if let Some(mut part) = file.section("groups", faults) {
            rules.small_group = part.whole("small", 2..=1000, faults);
            part.close(faults);
        }
        if let Some(mut part) = file.section("competence", faults) {
            rules.talk_point_difference = part.whole("talk_point_difference", 1..=4, faults) as u8;
            part.close(faults);
        }
        if file.has("overview")
            && let Some(part) = file.section("overview", faults)
        {
            rules.bands = Some(bands(part, faults));
        }
        if let Some(part) = file.section("text_limits", faults) {
            rules.text_limits = text_limits(part, faults);
        }
        if let Some(part) = file.section("round", faults) {
            rules.round = round(part, faults);
        }
        if older && file.has("absence") {
            absence::older(file, &mut rules.absence, faults);
        }
        if let Some(part) = file.section("retention", faults) {
            rules.retention = retention(part, faults);
        }
        rules
    })
}

fn time_zone(file: &mut Section<'_>, faults: &mut Faults) -> Tz {
    let name = file.text("time_zone", faults);
    name.parse().unwrap_or_else(|_| {
        if !name.is_empty() {
            faults.add(FILE, file.line_of_key("time_zone"), PackProblem::NotATimeZone(name));
        }
        Tz::default()
    })
}

fn bands(mut part: Section<'_>, faults: &mut Faults) -> Bands {
    let bands = Bands {
        great_lack_below: part.whole("great_lack_below", 0..=100, faults) as u8,
        lack_below: part.whole("lack_below", 0..=100, faults) as u8,
        strength_from: part.whole("strength_from", 0..=100, faults) as u8,
    };
    part.close(faults);
    bands
}

fn text_limits(mut part: Section<'_>, faults: &mut Faults) -> TextLimits {
    // The store's own bounds (`design.md`): a pack may ask for less, never for more.
    let limits = TextLimits {
        comment: part.whole("comment", 1..=4_000, faults) as usize,
        note: part.whole("note", 1..=20_000, faults) as usize,
        document: part.whole("document", 1..=200_000, faults) as usize,
    };
    part.close(faults);
    limits
}

fn round(mut part: Section<'_>, faults: &mut Faults) -> RoundRules {
    let rules = RoundRules {
        task_days_after_start: part.whole("task_days_after_start", 0..=365, faults),
        urgent_days_before: part.whole("urgent_days_before", 0..=365, faults),
        reminder_days_before: part.wholes("reminder_days_before", &(0..=365), faults),
        reminder_days_after: part.wholes("reminder_days_after", &(0..=365), faults),
        default_weeks: part.whole("default_weeks", 1..=104, faults),
        latest_weeks: part.whole("latest_weeks", 1..=104, faults),
    };
    part.close(faults);
    rules
}

fn retention(mut part: Section<'_>, faults: &mut Faults) -> Retention {
    let months = 1..=600;
    let retention = Retention {
        personnel_file: part.whole("personnel_file", months.clone(), faults),
        evaluation: part.whole("evaluation", months.clone(), faults),
        interview: part.whole("interview", months.clone(), faults),
        absence_spell: part.whole("absence_spell", months.clone(), faults),
        absence_talk: part.whole("absence_talk", months.clone(), faults),
        access_log: part.whole("access_log", months, faults),
    };
    part.close(faults);
    retention
}
