//! `absence.toml`: thresholds and deadlines of sickness absence, each with its source and the day it holds from.

use super::fault::{Faults, PackProblem};
use super::keys::{self, Section};
use crate::domain::absence::rules::RuleSource;
use crate::domain::absence::{AbsenceRules, Kind, Kinds};
use chrono::NaiveDate;
use std::ops::RangeInclusive;

/// The file these rules stand in.
pub(super) const FILE: &str = "absence.toml";

/// What kinds of absence there are, by the names `formats.md` gives them.
const KINDS: &[&str] = &[
    Kind::Sickness.name(),
    Kind::WorkInjury.name(),
    Kind::Pregnancy.name(),
    Kind::Section56.name(),
    Kind::Child.name(),
];

const YEAR: RangeInclusive<u32> = 0..=366;

pub(super) fn read(text: &str, faults: &mut Faults) -> AbsenceRules {
    keys::read_file(FILE, text, faults, |file, faults| {
        let rules = &mut AbsenceRules::default();
        let mut rule = |name, rules: &mut AbsenceRules, body: Body| rule(file, name, rules, faults, body);
        rule("target", rules, |part, rules, faults| rules.target = part.number("day_works_per_fte", YEAR, faults));
        rule("statistics", rules, |part, rules, faults| rules.statistics_kinds = kinds(part, "kinds", faults));
        rule("triggers", rules, |part, rules, faults| rules.trigger_kinds = kinds(part, "kinds", faults));
        let frequent = rule("frequent", rules, |part, rules, faults| {
            rules.notices_more_than = part.whole("more_than", 0..=100, faults);
            rules.notices_months = part.whole("months", 1..=60, faults);
        });
        let days = rule("days", rules, |part, rules, faults| {
            rules.days_more_than = part.whole("more_than", YEAR, faults);
            rules.days_months = part.whole("months", 1..=60, faults);
        });
        let long = rule("long", rules, |part, rules, faults| {
            rules.long_more_than = part.whole("more_than", YEAR, faults);
        });
        rules.fires_from = [frequent, days, long];
        rule("short", rules, |part, rules, faults| {
            rules.short_days_at_most = part.whole("days_at_most", 1..=366, faults);
            rules.length_bands = rising(part, "bands", faults);
        });
        rule("talk", rules, |part, rules, faults| rules.talk_days = part.whole("days", YEAR, faults));
        rule("statutory_talk", rules, |part, rules, faults| {
            rules.talk_days_from_first = part.whole("days_from_first", YEAR, faults);
            rules.leaving_weeks = part.whole("leaving_weeks", 0..=104, faults);
        });
        rule("followup", rules, |part, rules, faults| rules.followup_days = part.whole("days", YEAR, faults));
        rule("contact", rules, |part, rules, faults| rules.contact_days = part.whole("days", 1..=366, faults));
        rule("return_followup", rules, |part, rules, faults| {
            rules.return_followup_days = part.whole("days", YEAR, faults);
        });
        rule("employer_period", rules, |part, rules, faults| {
            rules.employer_period_days = part.whole("days", YEAR, faults);
        });
        rule("reimbursement", rules, |part, rules, faults| {
            rules.reimbursement_weeks = part.whole("weeks", 0..=104, faults);
        });
        rule("retention_plan", rules, |part, rules, faults| {
            rules.retention_plan_weeks = part.whole("weeks", 0..=104, faults);
        });
        rule("rule_120_days", rules, |part, rules, faults| rules.show_120_days = part.flag("shown", faults));
        std::mem::take(rules)
    })
}

type Body = fn(&mut Section<'_>, &mut AbsenceRules, &mut Faults);

/// Reads one rule with its source; gives the day it holds from.
fn rule(
    file: &mut Section<'_>,
    name: &'static str,
    rules: &mut AbsenceRules,
    faults: &mut Faults,
    body: Body,
) -> NaiveDate {
    let Some(mut part) = file.section(name, faults) else { return NaiveDate::default() };
    body(&mut part, rules, faults);
    let source = part.text("source", faults);
    let written = part.text("valid_from", faults);
    let valid_from = written.parse().unwrap_or_else(|_| {
        if !written.is_empty() {
            let line = part.line_of_key("valid_from");
            faults.add(FILE, line, PackProblem::NotADate(format!("{name}.valid_from"), written));
        }
        NaiveDate::default()
    });
    rules.sources.push(RuleSource { rule: name, source, valid_from });
    part.close(faults);
    valid_from
}

/// Numbers of days, each larger than the one before.
fn rising(part: &mut Section<'_>, key: &'static str, faults: &mut Faults) -> Vec<u32> {
    let numbers = part.wholes(key, &(1..=366), faults);
    let stuck = numbers.windows(2).find_map(|pair| match pair {
        [one, next] if next <= one => Some((*one, *next)),
        _ => None,
    });
    if let Some((one, next)) = stuck {
        let (low, high) = (i64::from(one) + 1, 366);
        let what = PackProblem::OutOfBounds { place: format!("short.{key}"), value: next.to_string(), low, high };
        faults.add(FILE, part.line_of_key(key), what);
    }
    numbers
}

fn kinds(part: &mut Section<'_>, key: &'static str, faults: &mut Faults) -> Kinds {
    let places = part.choices(key, KINDS, faults);
    places.into_iter().filter_map(|place| Kind::ALL.get(place).copied()).collect()
}

/// What a pack from before this file says in its main one, over the program's own rules.
pub(super) fn older(file: &mut Section<'_>, rules: &mut AbsenceRules, faults: &mut Faults) {
    let Some(mut part) = file.section("absence", faults) else { return };
    let part_of = &mut part;
    rules.target = part_of.number("target", YEAR, faults);
    rules.notices_more_than = part_of.whole("notices_more_than", 0..=100, faults);
    rules.notices_months = part_of.whole("notices_months", 1..=60, faults);
    rules.days_more_than = part_of.whole("days_more_than", YEAR, faults);
    rules.days_months = part_of.whole("days_months", 1..=60, faults);
    rules.long_more_than = part_of.whole("long_more_than", YEAR, faults);
    rules.short_days_at_most = part_of.whole("short_days_at_most", 1..=366, faults);
    rules.talk_days = part_of.whole("talk_days", YEAR, faults);
    rules.talk_days_from_first = part_of.whole("talk_days_from_first", YEAR, faults);
    rules.followup_days = part_of.whole("followup_days", YEAR, faults);
    rules.contact_days = part_of.whole("contact_days", 1..=366, faults);
    rules.return_followup_days = part_of.whole("return_followup_days", YEAR, faults);
    rules.statistics_kinds = kinds(part_of, "statistics_kinds", faults);
    rules.trigger_kinds = kinds(part_of, "trigger_kinds", faults);
    part.close(faults);
}
