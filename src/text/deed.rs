//! The words for what stands in the journal.

use super::{Id, Words, id};
use crate::domain::journal::Outcome;

/// What was done, by the journal's stable name; a name of a newer program is said as it stands.
pub fn say(deed: &str, words: &Words) -> String {
    words.by_name(&name(deed)).unwrap_or_else(|| deed.to_owned())
}

/// How it ended.
pub fn outcome(outcome: Outcome, words: &Words) -> String {
    let id: Id = match outcome {
        Outcome::Done => id::DEEDS_OUTCOME_DONE,
        Outcome::Refused => id::DEEDS_OUTCOME_REFUSED,
        Outcome::Read => id::DEEDS_OUTCOME_READ,
    };
    words.say(id)
}

fn name(deed: &str) -> String {
    format!("deeds-{}", deed.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::absence::{DocumentAction, DocumentKind, Kind, Percent, Said, SpellKey};
    use crate::domain::absence_talk::{TalkKind, TalkOutcome};
    use crate::domain::access::{Holder, Role, Scope};
    use crate::domain::agreed::AgreedSource;
    use crate::domain::competence::Level;
    use crate::domain::evaluation::{FormKey, Rater};
    use crate::domain::ids::{CourseId, PersonNo};
    use crate::domain::interview::{Meeting, TalkKey};
    use crate::domain::plan::{AgreementKind, AgreementText, Fingerprint, PlanKey, Responsible};
    use crate::domain::questions::FormChoice;
    use crate::domain::round::selection::Selection;
    use crate::domain::settings::Settings;
    use crate::domain::structure::Thing;
    use crate::service::Command;
    use crate::service::command::{AbsenceCommand, Registration};
    use crate::service::command::{
        ActivityCommand, AgreedCommand, CourseCommand, GrantRole, InterviewCommand, NewActivity, OpenRound,
        PlanCommand, PlanInterview, Prepare, RoundCommand, SendEvaluation, StructureCommand, YearWheelCommand,
    };
    use crate::service::local::READINGS;
    use crate::text::Language;
    use chrono::NaiveDate;
    use std::collections::BTreeMap;

    /// One of each. A new command does not build before it stands here too.
    fn commands() -> Vec<Command> {
        let form = FormKey { round: "2026".into(), person: PersonNo(1), rater: Rater::Own };
        let day = NaiveDate::default();
        let round = Command::Round;
        let person = PersonNo(1);
        let (talk, plan) = (TalkKey { person, number: 1 }, PlanKey { person, number: 1 });
        let meeting = || Meeting { date: day, time: chrono::NaiveTime::MIN, place: String::new() };
        let new = || NewActivity {
            aim: crate::domain::activity::Aim {
                title: String::new(),
                source: crate::domain::activity::Source::Law,
                reference: String::new(),
                unit: "A".into(),
                kind: crate::domain::activity::ActivityKind::Course,
                competence: None,
                level: None,
                owner: person,
                deadline: day,
                hours: 0,
                money: 0,
            },
            seen_in: None,
        };
        let text = || AgreementText {
            kind: AgreementKind::Wish,
            text: String::new(),
            who: Responsible::Both,
            due: None,
            competence: None,
            level: None,
            course: None,
        };
        let next = |after: Option<&Command>| {
            let reason = String::new();
            Some(match after {
                None => Command::OpenRound(OpenRound {
                    id: "2026".into(),
                    name: String::new(),
                    from: day,
                    to: day,
                    deadline: day,
                    form: FormChoice::Full,
                    who: Selection::Everybody,
                }),
                Some(Command::OpenRound(_)) => Command::SendEvaluation(SendEvaluation {
                    form: form.clone(),
                    answers: Vec::new(),
                    comments: Vec::new(),
                }),
                Some(Command::SendEvaluation(_)) => Command::ReopenEvaluation { form: form.clone(), reason },
                Some(Command::ReopenEvaluation { .. }) => Command::AskReopen { form: form.clone(), reason },
                Some(Command::AskReopen { .. }) => Command::GrantRole(GrantRole {
                    holder: Holder::Person(PersonNo(1)),
                    role: Role::Hr,
                    scope: Scope::Everything,
                    from: day,
                    to: None,
                    reason,
                }),
                Some(Command::GrantRole(_)) => Command::RevokeRole { grant: 1, reason },
                Some(Command::RevokeRole { .. }) => Command::MapLogin { person: PersonNo(1), login: None },
                Some(Command::MapLogin { .. }) => Command::SaveSettings(Settings::default()),
                Some(Command::SaveSettings(_)) => Command::SetFindable(true),
                Some(Command::SetFindable(_)) => {
                    round(RoundCommand::Change { round: "2026".into(), name: String::new(), deadline: day })
                }
                Some(Command::Round(RoundCommand::Change { .. })) => {
                    round(RoundCommand::Add { round: "2026".into(), people: Vec::new() })
                }
                Some(Command::Round(RoundCommand::Add { .. })) => {
                    round(RoundCommand::TakeOut { round: "2026".into(), people: Vec::new() })
                }
                Some(Command::Round(RoundCommand::TakeOut { .. })) => {
                    round(RoundCommand::Remind { round: "2026".into(), unit: None })
                }
                Some(Command::Round(RoundCommand::Remind { .. })) => {
                    round(RoundCommand::Close { round: "2026".into() })
                }
                Some(Command::Round(RoundCommand::Close { .. })) => Command::YearWheel(YearWheelCommand::Set {
                    year: 2026,
                    interviews: None,
                    plans: None,
                    catalogue: Vec::new(),
                    version: 0,
                }),
                Some(Command::YearWheel(YearWheelCommand::Set { .. })) => Command::Agreed(AgreedCommand::Agree {
                    person: PersonNo(1),
                    competence: "X".into(),
                    level: Level::new(1)?,
                    source: AgreedSource::Interview(None),
                }),
                Some(Command::Agreed(AgreedCommand::Agree { .. })) => Command::Absence(absence(None)?),
                Some(Command::Absence(last)) if absence(Some(last)).is_some() => Command::Absence(absence(Some(last))?),
                Some(Command::Absence(_)) => Command::Structure(StructureCommand::Retire(Thing::Goal("G".into()))),
                Some(Command::Structure(_)) => {
                    let prepared = Prepare { talk, shared: BTreeMap::new(), notes: BTreeMap::new() };
                    Command::Interview(InterviewCommand::Prepare(prepared))
                }
                Some(Command::Interview(InterviewCommand::Prepare(_))) => {
                    let new = PlanInterview { person, round: None, meeting: meeting(), senior: false };
                    Command::Interview(InterviewCommand::Plan(new))
                }
                Some(Command::Interview(InterviewCommand::Plan(_))) => {
                    Command::Interview(InterviewCommand::Move { talk, meeting: meeting(), reason })
                }
                Some(Command::Interview(InterviewCommand::Move { .. })) => {
                    Command::Interview(InterviewCommand::Cancel { talk, reason })
                }
                Some(Command::Interview(InterviewCommand::Cancel { .. })) => {
                    Command::Interview(InterviewCommand::Begin(talk))
                }
                Some(Command::Interview(InterviewCommand::Begin(_))) => {
                    Command::Interview(InterviewCommand::Hold(talk))
                }
                Some(Command::Interview(InterviewCommand::Hold(_))) => {
                    Command::Plan(PlanCommand::Agree { plan, text: text() })
                }
                Some(Command::Plan(PlanCommand::Agree { .. })) => {
                    Command::Plan(PlanCommand::Change { plan, number: 1, version: 1, text: text() })
                }
                Some(Command::Plan(PlanCommand::Change { .. })) => {
                    Command::Plan(PlanCommand::TakeOut { plan, number: 1, version: 1 })
                }
                Some(Command::Plan(PlanCommand::TakeOut { .. })) => {
                    Command::Plan(PlanCommand::Sign { plan, fingerprint: Fingerprint([0; 32]) })
                }
                Some(Command::Plan(PlanCommand::Sign { fingerprint, .. })) => {
                    Command::Plan(PlanCommand::Refuse { plan, fingerprint: *fingerprint, remark: reason })
                }
                Some(Command::Plan(PlanCommand::Refuse { .. })) => Command::Plan(PlanCommand::SignAnew(plan)),
                Some(Command::Plan(PlanCommand::SignAnew(_))) => {
                    let ending = crate::domain::plan::Ending::Done;
                    Command::Plan(PlanCommand::Conclude { plan, number: 1, ending, remark: reason })
                }
                Some(Command::Plan(PlanCommand::Conclude { .. })) => {
                    Command::Plan(PlanCommand::FollowUp { plan, remark: reason })
                }
                Some(Command::Plan(PlanCommand::FollowUp { .. })) => Command::Activity(ActivityCommand::Propose(new())),
                Some(Command::Activity(ActivityCommand::Propose(_))) => {
                    Command::Activity(ActivityCommand::Decide(new()))
                }
                Some(Command::Activity(ActivityCommand::Decide(_))) => {
                    let step = crate::domain::activity::Step::Drop;
                    Command::Activity(ActivityCommand::Step {
                        no: crate::domain::activity::ActivityNo(1),
                        step,
                        reason,
                    })
                }
                Some(Command::Activity(ActivityCommand::Step { .. })) => {
                    Command::Course(CourseCommand::ShowInterest { course: CourseId::new("K") })
                }
                Some(Command::Course(_)) => return None,
            })
        };
        std::iter::successors(next(None), |last| next(Some(last))).collect()
    }

    /// One of each on absence, in turn.
    fn absence(after: Option<&AbsenceCommand>) -> Option<AbsenceCommand> {
        use AbsenceCommand::{
            Cancel, Care, Close, Correct, Document, Hold, Invite, Plan, Register, ReportIll, ReportWell, Return,
            SeeReport, Step, Talk,
        };
        let (person, day) = (PersonNo(1), NaiveDate::default());
        let (kind, percent) = (Kind::Sickness, Percent::WHOLE);
        let spell = SpellKey { first: day.into(), kind };
        let registration = Registration { kind, first: day, last: None, percent, expected: None };
        Some(match after {
            None => Register { person, registration },
            Some(Register { .. }) => Return { person, last: day },
            Some(Return { .. }) => Step { person, from: day, percent },
            Some(Step { .. }) => Correct { person, spell, registration },
            Some(Correct { .. }) => Cancel { person, spell },
            Some(Cancel { .. }) => {
                let (document, action) = (DocumentKind::DoctorsNote, DocumentAction::Asked);
                Document { person, document, action, on: day }
            }
            Some(Document { .. }) => ReportIll { kind, first: day },
            Some(ReportIll { .. }) => ReportWell { last: day },
            Some(ReportWell { .. }) => SeeReport { person, spell, said: Said::Ill },
            Some(SeeReport { .. }) => Hold { person, year: 2026, hold: true },
            Some(Hold { .. }) => Care { person, on: day },
            Some(Care { .. }) => Invite { person, on: day },
            Some(Invite { .. }) => Plan { person, on: day, reason: None },
            Some(Plan { .. }) => Talk { person, kind: TalkKind::Absence, outcome: TalkOutcome::Declined { on: day } },
            Some(Talk { .. }) => Close { person, reason: String::new() },
            Some(Close { .. }) => return None,
        })
    }

    #[test]
    fn every_deed_has_words_in_both_languages() {
        let commands = commands();
        let engine = ["init", "import", "export", "report", "backup", "restore", "update_pack"];
        let courses = [
            "put_course",
            "put_run",
            "cancel_run",
            "close_run",
            "apply_for_run",
            "withdraw_sign_up",
            "accept_seat",
            "seen_sign_up",
            "approve_sign_up",
            "refuse_sign_up",
            "set_course_result",
            "evaluate_course",
            "tell_course_use",
            "answer_level_proposal",
            "nominate_instructor",
            "take_back_nomination",
        ];
        let edits = [
            "save_unit",
            "save_person",
            "save_profile",
            "save_goal",
            "save_competence",
            "set_demand",
            "move_unit",
            "merge_units",
            "set_manager",
            "leave",
            "restore_retired",
            "remove_unused",
        ];
        for deed in commands.iter().map(Command::deed).chain(engine).chain(edits).chain(courses).chain(READINGS) {
            for language in Language::ALL {
                let words = Words::new(language);
                // By the bundle of that language: Danish must not stand in for English.
                assert_ne!(say(deed, &words), deed, "{language:?} {deed}");
            }
        }
    }

    #[test]
    fn a_deed_of_a_newer_program_is_said_as_it_stands() {
        assert_eq!(say("fly_to_the_moon", &Words::new(Language::Da)), "fly_to_the_moon");
    }
}
