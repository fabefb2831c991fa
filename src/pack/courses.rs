//! `courses.toml`: the rules with numbers about courses.

use super::fault::Faults;
use super::keys;
use crate::domain::competence::Level;

/// The file these rules stand in.
pub(super) const FILE: &str = "courses.toml";

/// Rules about courses. Where a number is a count of days it is calendar days.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CourseRules {
    /// From so many days before the start a free seat is offered and not given.
    pub offer_days_before_start: u32,
    /// Days to answer an offer.
    pub offer_answer_days: u32,
    /// Days for the manager to answer a sign-up.
    pub approval_days: u32,
    /// Days after the last day until attendance is to be registered.
    pub results_days: u32,
    /// Days after the last day until the course evaluation is due.
    pub evaluation_days: u32,
    /// Weeks after the last day until people are asked whether it is used in practice.
    pub practice_weeks: u32,
    /// Days to answer that.
    pub practice_answer_days: u32,
    /// Days for the manager to answer a proposed level.
    pub proposal_days: u32,
    /// Who is on this level can be asked to teach.
    pub instructor_level: u8,
}

pub(super) fn read(text: &str, faults: &mut Faults) -> CourseRules {
    keys::read_file(FILE, text, faults, |file, faults| {
        let mut rules = CourseRules::default();
        if let Some(mut part) = file.section("sign_up", faults) {
            rules.offer_days_before_start = part.whole("offer_days_before_start", 0..=60, faults);
            rules.offer_answer_days = part.whole("offer_answer_days", 0..=30, faults);
            rules.approval_days = part.whole("approval_days", 0..=60, faults);
            part.close(faults);
        }
        if let Some(mut part) = file.section("results", faults) {
            rules.results_days = part.whole("days_after_end", 0..=366, faults);
            part.close(faults);
        }
        if let Some(mut part) = file.section("after", faults) {
            rules.evaluation_days = part.whole("evaluation_days", 0..=366, faults);
            rules.practice_weeks = part.whole("practice_weeks", 1..=104, faults);
            rules.practice_answer_days = part.whole("practice_answer_days", 0..=366, faults);
            rules.proposal_days = part.whole("proposal_days", 0..=366, faults);
            part.close(faults);
        }
        if let Some(mut part) = file.section("instructor", faults) {
            let levels = u32::from(*Level::RANGE.start())..=u32::from(*Level::RANGE.end());
            rules.instructor_level = part.whole("level", levels, faults) as u8;
            part.close(faults);
        }
        rules
    })
}
