//! Names of what absence is made of.

use super::{Id, Words, date, id};
use crate::domain::absence::course::DutyKind;
use crate::domain::absence::episode::FiredLine;
use crate::domain::absence::{Kind, Said, Trigger};

/// A kind of absence as people call it. Never an illness.
pub const fn kind_name(kind: Kind) -> Id {
    match kind {
        Kind::Sickness => id::ABSENCE_KIND_SICKNESS,
        Kind::WorkInjury => id::ABSENCE_KIND_WORK_INJURY,
        Kind::Pregnancy => id::ABSENCE_KIND_PREGNANCY,
        Kind::Section56 => id::ABSENCE_KIND_SECTION56,
        Kind::Child => id::ABSENCE_KIND_CHILD,
    }
}

/// What is due, in a few words.
pub const fn duty_name(kind: DutyKind) -> Id {
    match kind {
        DutyKind::Talk => id::ABSENCE_DUTY_TALK,
        DutyKind::FollowUp => id::ABSENCE_DUTY_FOLLOWUP,
        DutyKind::Contact => id::ABSENCE_DUTY_CONTACT,
        DutyKind::Return => id::ABSENCE_DUTY_RETURN,
    }
}

/// What somebody reported.
pub const fn said_name(said: Said) -> Id {
    match said {
        Said::Ill => id::ABSENCE_SAID_ILL,
        Said::Well => id::ABSENCE_SAID_WELL,
    }
}

/// Why a trigger fired, with the days: `4 sygemeldinger på 3 mdr.: 02-08, 19-08, 09-09, 30-09`.
pub fn fired(fired: &FiredLine, words: &Words) -> String {
    let short = |day: &chrono::NaiveDate| day.format("%d-%m").to_string();
    let dates: Vec<String> = fired.dates.iter().map(short).collect();
    let args = [
        ("count", fired.count.into()),
        ("months", fired.months.into()),
        ("dates", dates.join(", ").into()),
        ("since", date::format(fired.since).into()),
    ];
    let id = match fired.trigger {
        Trigger::Frequent => id::ABSENCE_FIRED_FREQUENT,
        Trigger::Days => id::ABSENCE_FIRED_DAYS,
        Trigger::Long => id::ABSENCE_FIRED_LONG,
    };
    words.with(id, &args)
}
