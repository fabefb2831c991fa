//! `interviews.toml`: the yearly interview and the plan it ends in.

use super::fault::Faults;
use super::keys;

/// The file these rules stand in.
pub(super) const FILE: &str = "interviews.toml";

/// Rules of the yearly interview (MUS) and the development plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InterviewRules {
    /// Months from one interview to the next.
    pub every_months: u32,
    /// Months of employment from which there is a yearly interview.
    pub employed_months: u32,
    /// Planning it is a task so many days before it should have been held.
    pub plan_days_before: u32,
    /// Days' notice both should have.
    pub notice_days: u32,
    /// Days from the interview until both should have signed.
    pub sign_days: u32,
    /// An agreement is a task so many days before its day.
    pub agreement_days_before: u32,
    /// Months from the second signature to the follow-up.
    pub follow_up_months: u32,
    /// Months after the interview until private notes may be deleted.
    pub private_notes_months: u32,
}

pub(super) fn read(text: &str, faults: &mut Faults) -> InterviewRules {
    keys::read_file(FILE, text, faults, |file, faults| {
        let mut rules = InterviewRules::default();
        if let Some(mut part) = file.section("interview", faults) {
            rules.every_months = part.whole("every_months", 1..=60, faults);
            rules.employed_months = part.whole("employed_months", 0..=60, faults);
            rules.plan_days_before = part.whole("plan_days_before", 0..=366, faults);
            rules.notice_days = part.whole("notice_days", 0..=366, faults);
            part.close(faults);
        }
        if let Some(mut part) = file.section("plan", faults) {
            rules.sign_days = part.whole("sign_days", 0..=366, faults);
            rules.agreement_days_before = part.whole("agreement_days_before", 0..=366, faults);
            rules.follow_up_months = part.whole("follow_up_months", 1..=60, faults);
            part.close(faults);
        }
        if let Some(mut part) = file.section("retention", faults) {
            rules.private_notes_months = part.whole("private_notes", 0..=600, faults);
            part.close(faults);
        }
        rules
    })
}
