//! A person's page and the reports about one person: counts against each threshold, and why one fired or not.

use super::figures::{measure, sees_spells};
use super::unit::{MONTHS, calendar_months, terms};
use crate::domain::absence::counts::{Trigger, counted};
use crate::domain::absence::employment::{employed_on, stretch};
use crate::domain::absence::figures::absence_hours;
use crate::domain::absence::series::{Series, Tracing};
use crate::domain::absence::{Counts, Day, Kind, Kinds, Merging, Percent, Segment, Spell, Window};
use crate::domain::ids::PersonNo;
use crate::pack::Pack;
use crate::service::asking::Asking;
use crate::service::me::brief;
use crate::service::refusal::Refusal;
use crate::service::views::{AbsenceMonth, AbsencePersonView, DaySign, SpellLine, ThresholdLine};
use chrono::{Datelike, NaiveDate, Weekday};

/// What is known of somebody whose spells may be read.
struct Known<'a> {
    pack: &'a Pack,
    spells: &'a [Spell],
    employed: &'a [Segment],
    days: &'a crate::domain::absence::WorkingDays,
    as_of: NaiveDate,
}

/// The page of a person.
pub fn view(asking: &Asking<'_>, person: PersonNo, as_of: Option<NaiveDate>) -> Result<AbsencePersonView, Refusal> {
    let model = asking.model;
    let own = brief(asking, person).filter(|_| sees_spells(asking, person)).ok_or(Refusal::NotFound)?;
    let as_of = as_of.unwrap_or(asking.env.today);
    let staff = model.absence.staff(&model.organisation, &model.pack);
    let (pack, spells, employed) = (&model.pack, model.absence.spells(person), staff.employed_no(person));
    let known = Known { pack, spells, employed, days: &staff.days, as_of };
    let rules = &pack.rules.absence;
    let works = employed_on(employed, as_of.into());
    let mut merging = Merging::default();
    merging.merge(spells, rules.trigger_kinds, as_of.into(), employed, &staff.days);
    let counts = if works { counted(&merging, rules, as_of, &staff.days) } else { Counts::default() };
    let series = known.series(staff.tree.subtree(0));
    let year = Window::months(as_of, rules.days_months);
    let measure = measure(&pack.rules);
    let day_works = |part: Window| {
        let sums = series.sums(part);
        let of = |absent| absence_hours(absent) / measure.day_work_hours;
        (of(sums.short), of(sums.long))
    };
    let month = |(first, last): (NaiveDate, NaiveDate)| {
        let (short, long) = day_works(Window { from: first.into(), to: last.into() });
        let (year_short, year_long) = day_works(Window::months(last, rules.days_months));
        let rolling = Some(year_short + year_long);
        AbsenceMonth { first, last, short: Some(short), long: Some(long), rolling, before: None }
    };
    let picture = Window::months(as_of, MONTHS);
    let mut documents = model.absence.documents(person).to_vec();
    documents.reverse();
    Ok(AbsencePersonView {
        as_of,
        from: picture.from.date(),
        employed: works,
        counts,
        thresholds: Trigger::ALL.map(|trigger| known.threshold(trigger, counts, &merging)).to_vec(),
        spells: spells.iter().rev().map(|spell| known.line(asking, person, spell)).collect(),
        days: known.picture(picture),
        documents,
        lists: pack.talks.clone(),
        terms: terms(pack),
        day_works: day_works(year),
        spells_in_window: series.lengths.iter().sum(),
        months: calendar_months(as_of).into_iter().map(month).collect(),
        person: own,
    })
}

impl Known<'_> {
    /// The days the figures are made of, in every unit the person worked in.
    fn series(&self, everywhere: crate::domain::absence::units::Range) -> Series {
        let rules = &self.pack.rules.absence;
        let (window, lengths) =
            (Window::months(self.as_of, MONTHS + rules.days_months), Window::months(self.as_of, rules.days_months));
        let mut tracing = Tracing::new(window, rules);
        tracing.add((self.employed, self.spells), everywhere, lengths, rules, self.days);
        tracing.finish(self.days)
    }

    fn threshold(&self, trigger: Trigger, counts: Counts, merging: &Merging) -> ThresholdLine {
        let rules = &self.pack.rules.absence;
        let dates = |from: Day, to: Day| (from.date(), to.date());
        let (count, more_than, months) = match trigger {
            Trigger::Frequent => (counts.notices, rules.notices_more_than, Some(rules.notices_months)),
            Trigger::Days => (counts.sick_days, rules.days_more_than, Some(rules.days_months)),
            Trigger::Long => (counts.current_spell_days, rules.long_more_than, None),
        };
        let window = months.map(|months| Window::months(self.as_of, months));
        let spells = merging.spells.iter();
        let found: Vec<(NaiveDate, NaiveDate)> = match (trigger, window) {
            (Trigger::Frequent, Some(window)) => spells
                .filter(|spell| window.contains(spell.first))
                .map(|spell| dates(spell.first, spell.last))
                .collect(),
            (Trigger::Days, Some(window)) => {
                let pieces = merging.pieces.iter().filter_map(|piece| window.part(piece.from, piece.to));
                pieces.map(|part| dates(part.from, part.to)).collect()
            }
            _ if count > 0 => spells.last().map(|spell| dates(spell.first, spell.last)).into_iter().collect(),
            _ => Vec::new(),
        };
        let begun = found.first().map(|(first, _)| *first).filter(|_| trigger == Trigger::Long);
        ThresholdLine {
            trigger,
            count,
            talk_at: more_than + 1,
            months,
            from: window.map(|window| window.from.date()).or(begun),
            holds_from: rules.fires_from(trigger),
            passed: count > more_than,
            dates: found,
        }
    }

    fn line(&self, asking: &Asking<'_>, person: PersonNo, spell: &Spell) -> SpellLine {
        let left = stretch(self.employed, spell.first).map_or(Day::LAST, |(_, left)| left);
        let to = spell.last.unwrap_or(Day::LAST).min(self.as_of.into()).min(left);
        SpellLine {
            first: spell.first.date(),
            last: spell.last.map(Day::date),
            kind: spell.kind,
            percent: spell.percent,
            cancelled: spell.cancelled,
            corrected: spell.version,
            expected: asking.model.absence.expected(person, spell.key()).map(Day::date),
            calendar_days: to.days_from(spell.first),
            working_days: self.days.working(spell.first, to),
        }
    }

    /// Every weekday of a window with what is registered on it; a part of a day where nothing whole is.
    fn picture(&self, window: Window) -> Vec<(NaiveDate, DaySign)> {
        let all = |kinds: Kinds| {
            let mut merging = Merging::default();
            merging.merge(self.spells, kinds, self.as_of.into(), self.employed, self.days);
            merging.pieces
        };
        let own = all(Kind::ALL.into_iter().filter(|kind| *kind != Kind::Child).collect());
        let child = all(std::iter::once(Kind::Child).collect());
        let on = |pieces: &[crate::domain::absence::Piece], day: Day| {
            pieces.iter().find(|piece| piece.from <= day && day <= piece.to).map(|piece| piece.percent)
        };
        let weekdays = window.from.date().iter_days().take(window.days() as usize);
        let weekdays = weekdays.filter(|date| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun));
        let sign = |date: NaiveDate| {
            let day = Day::from(date);
            if !employed_on(self.employed, day) {
                return DaySign::Outside;
            }
            match (on(&own, day), on(&child, day)) {
                _ if !self.pack.calendar.is_working_day(date) => DaySign::Free,
                (Some(Percent::WHOLE), _) => DaySign::Away,
                (Some(_), _) => DaySign::Partly,
                (None, Some(_)) => DaySign::Child,
                (None, None) => DaySign::Work,
            }
        };
        weekdays.map(|date| (date, sign(date))).collect()
    }
}
