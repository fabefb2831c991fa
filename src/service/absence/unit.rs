//! A unit's page and the reports made of it. All figures come from [`super::figures`]: a number is the same everywhere.

use super::figures::{Sight, measure, series, shown_units, sight, sums};
use crate::domain::absence::day::months_after;
use crate::domain::absence::series::Series;
use crate::domain::absence::units::Range;
use crate::domain::absence::{Sums, Window};
use crate::domain::access::Scope;
use crate::domain::ids::UnitId;
use crate::domain::names::Order;
use crate::pack::Pack;
use crate::service::asking::Asking;
use crate::service::refusal::Refusal;
use crate::service::views::{AbsenceBelow, AbsenceMonth, AbsenceTerms, AbsenceUnitView};
use chrono::{Datelike, NaiveDate};

/// How many months a picture has.
pub const MONTHS: u32 = 12;

/// What figures are measured with.
pub fn terms(pack: &Pack) -> AbsenceTerms {
    let (rules, absence) = (&pack.rules, &pack.rules.absence);
    AbsenceTerms {
        target: absence.target,
        months: absence.days_months,
        day_work_hours: rules.day_work_hours,
        full_time_hours: rules.full_time_hours,
        short_days: absence.short_days_at_most,
        bands: absence.length_bands.clone(),
        kinds: absence.statistics_kinds.iter().map(|kind| kind.name().to_owned()).collect(),
        smallest: rules.small_group,
    }
}

/// The highest unit whose figures the caller may see: the root, one that is managed, or one a role was given for.
fn topmost<'a>(asking: &Asking<'a>, root: &'a UnitId) -> Option<&'a UnitId> {
    let Asking { model, caller, .. } = *asking;
    let managed = caller.person.into_iter().flat_map(|me| model.organisation.managed_units(me));
    let given = caller.roles.iter().filter_map(|grant| match &grant.scope {
        Scope::Subtree(top) => Some(top),
        _ => None,
    });
    let depth = |unit: &&UnitId| model.organisation.path(unit).len();
    let mut own: Vec<&UnitId> = managed.map(|unit| &unit.id).chain(given).collect();
    own.sort_by_key(depth);
    std::iter::once(root).chain(own).find(|unit| sight(asking, unit).is_ok())
}

/// The page of a unit; none = the highest one the caller may see.
pub fn view(asking: &Asking<'_>, unit: Option<&UnitId>, as_of: Option<NaiveDate>) -> Result<AbsenceUnitView, Refusal> {
    let Asking { model, ref env, .. } = *asking;
    let organisation = &model.organisation;
    let root = organisation.root().map(|root| &root.id).ok_or(Refusal::NotFound)?;
    let unit = unit.or_else(|| topmost(asking, root)).ok_or(Refusal::NotFound)?;
    let sight = sight(asking, unit)?;
    let as_of = as_of.unwrap_or(env.today);
    let staff = model.absence.staff(organisation, &model.pack);
    let range = staff.range(unit).ok_or(Refusal::NotFound)?;
    let rules = &model.pack.rules;
    let measure = measure(rules);
    let months = rules.absence.days_months;
    let then = months_after(as_of, -12);
    let looks = [as_of, then].map(|day| {
        let window = Window::months(day, months);
        let open = shown_units(asking, sight, window, range);
        let is_open = move |unit: &UnitId| open.as_ref().is_none_or(|open| open.contains(unit));
        (window, sums(model, day, range), is_open)
    });
    let [(window, sums_now, open_now), (window_before, sums_before, open_before)] = looks;
    let of = |all: &[Sums], number: u32| all.get(number.checked_sub(range.from)? as usize).copied();
    let own = of(&sums_now, range.from).filter(|_| open_now(unit));
    let own_before = of(&sums_before, range.from).filter(|_| open_before(unit));
    let figures = |sums: Sums, window: Window| sums.summary(window.days(), measure, &rules.absence);

    let days = series(model, as_of, range, MONTHS + 12 + months);
    let shown = own.is_some();
    let mut below: Vec<AbsenceBelow> = organisation
        .children(unit)
        .filter_map(|child| {
            let number = staff.range(&child.id)?.from;
            let now = of(&sums_now, number).filter(|_| open_now(&child.id));
            let before = of(&sums_before, number).filter(|_| open_before(&child.id));
            let before = before.and_then(|sums| sums.per_fte(window_before.days(), measure));
            let now = now.map(|sums| figures(sums, window));
            Some(AbsenceBelow { unit: child.id.clone(), name: child.name.clone(), now, before })
        })
        .collect();
    let order = Order::danish();
    below.sort_by_cached_key(|child| order.key(&child.name));
    // Committee and advisor see this very unit, and none below it.
    if sight == Sight::ThisUnit {
        below.clear();
    }
    Ok(AbsenceUnitView {
        as_of,
        from: window.from.date(),
        unit: unit.clone(),
        name: organisation.unit(unit).map(|unit| unit.name.clone()).unwrap_or_default(),
        terms: terms(&model.pack),
        now: own.map(|sums| figures(sums, window)),
        before: own_before.map(|sums| figures(sums, window_before)),
        organisation: if unit == root { None } else { whole(asking, as_of, own) },
        group: own.map(|sums| sums.group),
        without: own.map(|sums| sums.without()),
        lengths: shown.then(|| days.lengths.clone()),
        months: if shown { months_of(asking, sight, &days, as_of, range) } else { Vec::new() },
        units: below,
    })
}

/// The whole organisation's figure, to compare with: a target figure that everybody may read, unless it would tell about
/// the few who are not in the unit shown beside it.
fn whole(asking: &Asking<'_>, as_of: NaiveDate, own: Option<Sums>) -> Option<f64> {
    let model = asking.model;
    let rules = &model.pack.rules;
    let root = model.organisation.root()?;
    let range = model.absence.staff(&model.organisation, &model.pack).range(&root.id)?;
    let all = sums(model, as_of, range).first().copied()?;
    let others = all.group.saturating_sub(own.map_or(0, |own| own.group));
    if others < rules.small_group || all.group < rules.small_group {
        return None;
    }
    all.per_fte(Window::months(as_of, rules.absence.days_months).days(), measure(rules))
}

/// Month by month up to a day: bars of the month itself, and the window that ends with it.
fn months_of(asking: &Asking<'_>, sight: Sight, days: &Series, as_of: NaiveDate, range: Range) -> Vec<AbsenceMonth> {
    let rules = &asking.model.pack.rules;
    let (measure, months) = (measure(rules), rules.absence.days_months);
    let each = calendar_months(as_of);
    let windows: Vec<Window> = each
        .iter()
        .flat_map(|(first, last)| {
            let rolling = |day| Window::months(day, months);
            [Window { from: (*first).into(), to: (*last).into() }, rolling(*last), rolling(months_after(*last, -12))]
        })
        .collect();
    let large = groups(asking, sight, range, &windows);
    let rates = windows.iter().zip(&large).map(|(window, large)| {
        let sums = large.then(|| days.sums(*window))?;
        let full_time = sums.full_time_equivalents(window.days(), measure);
        (full_time > 0.0).then(|| {
            let day_works = sums.summary(window.days(), measure, &rules.absence);
            (day_works.short_day_works / full_time, day_works.long_day_works / full_time)
        })
    });
    let rates: Vec<Option<(f64, f64)>> = rates.collect();
    let both = |rate: Option<(f64, f64)>| rate.map(|(short, long)| short + long);
    let month = |((first, last), rates): ((NaiveDate, NaiveDate), &[Option<(f64, f64)>])| {
        let [month, rolling, before] = [0, 1, 2].map(|at| rates.get(at).copied().flatten());
        AbsenceMonth {
            first,
            last,
            short: month.map(|(short, _)| short),
            long: month.map(|(_, long)| long),
            rolling: both(rolling),
            before: both(before),
        }
    };
    each.into_iter().zip(rates.chunks(3)).map(month).collect()
}

/// The last months up to a day, oldest first; the last one ends on that day.
pub fn calendar_months(as_of: NaiveDate) -> Vec<(NaiveDate, NaiveDate)> {
    let this = as_of.with_day(1).unwrap_or(as_of);
    let month = |back: u32| {
        let first = months_after(this, -i32::try_from(back).unwrap_or_default());
        let last = if back == 0 { as_of } else { months_after(first, 1).pred_opt().unwrap_or(as_of) };
        (first, last)
    };
    (0..MONTHS).rev().map(month).collect()
}

/// For each window whether the people employed in it are enough, or all of them people whose spells may be read.
fn groups(asking: &Asking<'_>, sight: Sight, range: Range, windows: &[Window]) -> Vec<bool> {
    if sight == Sight::Everything {
        return vec![true; windows.len()];
    }
    let model = asking.model;
    let staff = model.absence.staff(&model.organisation, &model.pack);
    let mut found = vec![(0_u32, 0_u32); windows.len()];
    for worker in staff.workers() {
        let employed = staff.employed(*worker);
        let here = || employed.iter().filter(|segment| range.contains(segment.unit));
        if here().next().is_none() {
            continue;
        }
        let unseen = u32::from(!super::figures::sees_spells(asking, worker.no));
        for (window, (all, strangers)) in windows.iter().zip(&mut found) {
            if here().any(|segment| window.part(segment.from, segment.to).is_some()) {
                *all += 1;
                *strangers += unseen;
            }
        }
    }
    let smallest = model.pack.rules.small_group;
    found.into_iter().map(|(all, strangers)| strangers == 0 || (all >= smallest && strangers >= smallest)).collect()
}
