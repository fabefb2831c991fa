//! Every query and every command as everybody: who is let in, and that being refused looks the same as not being there.

use super::courses::{next_on_courses, on_courses};
use super::edits::{editing, next_edit};
use super::world::{
    ALL, Administrator, Advisor, Auditor, Colleague, Committee, Decider, Hr, HrElsewhere, HrEmployee, HrInScope,
    Nearest, OF_ADVISOR, OF_COMMITTEE, OF_DECIDER, OF_HANNE, OtherManager, Own, Top, Upper, Who, world,
};
use crate::domain::absence::{DocumentAction, DocumentKind, Kind, Percent, Said, SpellKey};
use crate::domain::absence_talk::{TalkKind, TalkOutcome};
use crate::domain::access::{Holder, Role, Scope};
use crate::domain::agreed::AgreedSource;
use crate::domain::competence::Answer;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::PersonNo;
use crate::domain::questions::FormChoice;
use crate::domain::reorganisation::Blocked;
use crate::domain::round::selection::Selection;
use crate::domain::settings::Settings;
use crate::domain::structure::Use;
use crate::service::access::{Relation, relations};
use crate::service::command::{AbsenceCommand, Registration};
use crate::service::command::{
    AgreedCommand, GrantRole, OpenRound, Request, RequestId, RoundCommand, SendEvaluation, YearWheelCommand,
};
use crate::service::fixture::{House, METTE, OMAR, PIA, SOEREN, TOVE, ULLA, YRSA, day, form, level};
use crate::service::session::Session;
use crate::service::{AnyAsk, Command, Refusal};
use std::collections::BTreeSet;

/// Nobody has this number.
pub const NOBODY: PersonNo = PersonNo(999);

pub const EMPLOYED: &[Who] =
    &[Own, Nearest, Upper, Top, HrEmployee, HrInScope, Decider, Advisor, Committee, Colleague, OtherManager];
pub const MANAGERS: &[Who] = &[Nearest, Upper, Top, OtherManager];
pub const ALL_HR: &[Who] = &[Hr, HrEmployee, HrInScope, HrElsewhere];
pub const HR_OF_METTE: &[Who] = &[Hr, HrEmployee, HrInScope];
pub const HR_OF_ALL: &[Who] = &[Hr, HrEmployee];

/// Who is let in, one list after the other.
pub fn of(lists: &[&[Who]]) -> Vec<Who> {
    lists.concat()
}

/// A query, the same about what is not there, and who is let in.
pub type AskRow = (AnyAsk, Option<AnyAsk>, Vec<Who>);

#[test]
fn everybody_is_who_the_lists_say() {
    let house = world();
    for (who, login) in ALL {
        let caller = house.caller(login);
        let held = house.engine.read(|model| relations(model, &house.engine.env(), &caller, METTE));
        let mut expected = BTreeSet::new();
        expected.extend(EMPLOYED.contains(&who).then_some(Relation::Everyone));
        expected.extend(match who {
            Own => Some(Relation::Own),
            Nearest => Some(Relation::NearestManager),
            Upper | Top => Some(Relation::UpperManager),
            Hr | HrEmployee | HrInScope => Some(Relation::Hr),
            Decider => Some(Relation::Decider),
            Advisor => Some(Relation::Advisor),
            Committee => Some(Relation::Committee),
            Administrator => Some(Relation::Administrator),
            Auditor => Some(Relation::Auditor),
            HrElsewhere | Colleague | OtherManager => None,
        });
        assert_eq!(held, expected, "{who:?}");
    }
}

/// A command, the same about what is not there, who is let in, and who is told more than that there is nothing.
pub struct Try {
    pub command: Box<dyn Fn(&str) -> Command>,
    pub missing: Option<Box<dyn Fn() -> Command>>,
    pub let_in: Vec<Who>,
    pub told: Vec<(Who, Refusal)>,
}

pub fn tries(command: fn(&str) -> Command, missing: Option<fn() -> Command>, let_in: &[&[Who]]) -> Try {
    let missing = missing.map(|missing| Box::new(missing) as Box<dyn Fn() -> Command>);
    Try { command: Box::new(command), missing, let_in: let_in.concat(), told: Vec::new() }
}

pub fn sending(form: FormKey) -> Command {
    let answers = vec![("LOV-1".into(), Answer::Level(level(3)))];
    Command::SendEvaluation(SendEvaluation { form, answers, comments: Vec::new() })
}

pub fn reopening(form: FormKey) -> Command {
    Command::ReopenEvaluation { form, reason: "Fejl".into() }
}

pub fn asking(form: FormKey) -> Command {
    Command::AskReopen { form, reason: "Fejl".into() }
}

pub fn giving(holder: Holder, role: Role, scope: Scope) -> Command {
    let (from, to) = (day("2026-04-15"), Some(day("2026-12-31")));
    Command::GrantRole(GrantRole { holder, role, scope, from, to, reason: "Aftalt".into() })
}

pub fn to_ulla(role: Role, scope: Scope) -> Command {
    giving(Holder::Person(ULLA), role, scope)
}

pub fn taking(grant: u64) -> Command {
    Command::RevokeRole { grant, reason: "Slut".into() }
}

pub fn agreeing(person: PersonNo) -> Command {
    let source = AgreedSource::Interview(None);
    Command::Agreed(AgreedCommand::Agree { person, competence: "LOV-1".into(), level: level(3), source })
}

fn below(unit: &str) -> Scope {
    Scope::Subtree(unit.into())
}

pub fn round_2027() -> Command {
    Command::OpenRound(OpenRound {
        id: "2027".into(),
        name: "Runde 2027".into(),
        from: day("2026-05-01"),
        to: day("2026-05-31"),
        deadline: day("2026-05-15"),
        form: FormChoice::Full,
        who: Selection::Everybody,
    })
}

fn renaming(round: &str) -> Command {
    let (name, deadline) = ("Runde".into(), day("2026-05-10"));
    Command::Round(RoundCommand::Change { round: round.into(), name, deadline })
}

fn taking_in(round: &str, person: PersonNo) -> Command {
    Command::Round(RoundCommand::Add { round: round.into(), people: vec![person] })
}

fn taking_out(person: PersonNo) -> Command {
    Command::Round(RoundCommand::TakeOut { round: "2026".into(), people: vec![person] })
}

pub fn reminding(unit: Option<&str>) -> Command {
    Command::Round(RoundCommand::Remind { round: "2026".into(), unit: unit.map(Into::into) })
}

pub fn closing(round: &str) -> Command {
    Command::Round(RoundCommand::Close { round: round.into() })
}

fn setting(year: i32) -> Command {
    let (interviews, plans, catalogue) = (None, None, Vec::new());
    Command::YearWheel(YearWheelCommand::Set { year, interviews, plans, catalogue, version: 0 })
}

/// What Mette has.
fn ill() -> SpellKey {
    SpellKey { first: day("2026-03-16").into(), kind: Kind::Sickness }
}

fn registration(first: &str) -> Registration {
    let (first, last) = (day(first), Some(day(first)));
    Registration { kind: Kind::Sickness, first, last, percent: Percent::WHOLE, expected: None }
}

/// Everything about somebody's absence, about Mette or about whom is given: who registers, and who records talks.
fn absence_commands() -> Vec<Try> {
    type Make = fn(PersonNo) -> AbsenceCommand;
    let registers: &[Make] = &[
        |person| AbsenceCommand::Register { person, registration: registration("2026-03-02") },
        |person| AbsenceCommand::Return { person, last: day("2026-04-14") },
        |person| AbsenceCommand::Step {
            person,
            from: day("2026-04-15"),
            percent: Percent::from_hundredths(5_000).unwrap(),
        },
        |person| AbsenceCommand::Correct { person, spell: ill(), registration: registration("2026-03-17") },
        |person| AbsenceCommand::Cancel { person, spell: ill() },
        |person| AbsenceCommand::Document {
            person,
            document: DocumentKind::DoctorsNote,
            action: DocumentAction::Asked,
            on: day("2026-04-15"),
        },
        |person| AbsenceCommand::SeeReport { person, spell: ill(), said: Said::Ill },
    ];
    let records: &[Make] = &[
        |person| AbsenceCommand::Invite { person, on: day("2026-04-20") },
        |person| AbsenceCommand::Plan { person, on: day("2026-04-17"), reason: None },
        |person| AbsenceCommand::Talk {
            person,
            kind: TalkKind::FollowUp,
            outcome: TalkOutcome::Declined { on: day("2026-04-15") },
        },
        |person| AbsenceCommand::Close { person, reason: "Fejl".into() },
    ];
    let row = |make: Make, person: PersonNo, oneself: Who, let_in: Vec<Who>| Try {
        command: Box::new(move |_| Command::Absence(make(person))),
        missing: Some(Box::new(move || Command::Absence(make(NOBODY)))),
        let_in,
        told: vec![(oneself, Refusal::OwnAbsence)],
    };
    let of_hr = of(&[&[Nearest], HR_OF_METTE]);
    let mut rows: Vec<Try> = registers.iter().map(|make| row(*make, METTE, Own, of_hr.clone())).collect();
    rows.extend(records.iter().map(|make| row(*make, METTE, Own, vec![Nearest])));
    rows.push(row(|person| AbsenceCommand::Hold { person, year: 2026, hold: true }, METTE, Own, of(&[HR_OF_METTE])));
    let care: Make = |person| AbsenceCommand::Care { person, on: day("2026-04-20") };
    rows.push(row(care, PIA, Colleague, vec![Nearest]));
    let own = |command: AbsenceCommand, let_in: Vec<Who>| Try {
        command: Box::new(move |_| Command::Absence(command.clone())),
        missing: None,
        told: EMPLOYED.iter().filter(|who| !let_in.contains(who)).map(|who| (*who, Refusal::NotIll)).collect(),
        let_in,
    };
    rows.push(own(AbsenceCommand::ReportIll { kind: Kind::Child, first: day("2026-04-15") }, of(&[EMPLOYED])));
    rows.push(own(AbsenceCommand::ReportWell { last: day("2026-04-15") }, vec![Own, Nearest]));
    rows
}

pub fn commands() -> Vec<Try> {
    use Rater::{Manager, Own as OwnForm};
    let everybody: Vec<Who> = ALL.iter().map(|(who, _)| *who).collect();
    let mut own_again = tries(|_| sending(form("2026", METTE, OwnForm)), None, &[]);
    own_again.told = vec![(Own, Refusal::WrongFormState(FormState::Sent))];
    let mut about_again = tries(|_| sending(form("2026", METTE, Manager)), None, &[]);
    about_again.told = vec![(Nearest, Refusal::WrongFormState(FormState::Sent))];
    let mut reopen_own = tries(
        |_| reopening(form("2026", METTE, OwnForm)),
        Some(|| reopening(form("2026", NOBODY, OwnForm))),
        &[&[Nearest], HR_OF_METTE],
    );
    reopen_own.told = vec![(Own, Refusal::NotForOneself)];
    let mut reopen_about = tries(
        |_| reopening(form("2026", METTE, Manager)),
        Some(|| reopening(form("1999", METTE, Manager))),
        &[&[Nearest], HR_OF_METTE],
    );
    reopen_about.told = vec![(Own, Refusal::NotForOneself)];
    let mut to_oneself = tries(|login| giving(Holder::Login(login.into()), Role::Hr, Scope::Everything), None, &[]);
    to_oneself.told = vec![(Administrator, Refusal::NotForOneself)];
    let all_of = |told: Refusal| HR_OF_METTE.iter().map(|who| (*who, told.clone())).collect::<Vec<_>>();
    let mut restoring = tries(|_| editing("restore_retired", true), Some(|| editing("restore_retired", false)), &[]);
    restoring.told = all_of(Refusal::Blocked(Blocked::Nothing));
    let mut removing = tries(|_| editing("remove_unused", true), Some(|| editing("remove_unused", false)), &[]);
    removing.told = all_of(Refusal::InUse(vec![Use::PeopleNow, Use::PeopleInHistory, Use::Grants]));
    let mut rows = vec![
        tries(|_| round_2027(), None, &[HR_OF_ALL]),
        tries(|_| sending(form("2026", OMAR, Manager)), Some(|| sending(form("2026", NOBODY, Manager))), &[&[Nearest]]),
        tries(|_| sending(form("2026", PIA, OwnForm)), Some(|| sending(form("1999", PIA, OwnForm))), &[&[Colleague]]),
        tries(|_| sending(form("2026", METTE, Rater::Agreed)), None, &[]),
        own_again,
        about_again,
        reopen_own,
        reopen_about,
        tries(|_| asking(form("2026", METTE, OwnForm)), Some(|| asking(form("2026", NOBODY, OwnForm))), &[&[Own]]),
        tries(|_| asking(form("2026", METTE, Manager)), None, &[]),
        tries(|_| to_ulla(Role::Hr, Scope::Everything), None, &[&[Administrator]]),
        tries(|_| to_ulla(Role::Hr, below("A")), Some(|| to_ulla(Role::Hr, below("NO"))), &[&[Administrator]]),
        tries(|_| to_ulla(Role::Auditor, Scope::Everything), None, &[&[Administrator]]),
        tries(|_| to_ulla(Role::Administrator, Scope::Everything), None, &[HR_OF_ALL]),
        tries(|_| to_ulla(Role::Decider, below("A1")), Some(|| to_ulla(Role::Decider, below("NO"))), &[HR_OF_METTE]),
        tries(
            |_| to_ulla(Role::Advisor, Scope::Person(PIA)),
            Some(|| to_ulla(Role::Advisor, Scope::Person(NOBODY))),
            &[HR_OF_METTE],
        ),
        tries(|_| to_ulla(Role::Committee, below("B")), None, &[HR_OF_ALL, &[HrElsewhere]]),
        tries(
            |_| to_ulla(Role::Deputy, Scope::Person(TOVE)),
            Some(|| to_ulla(Role::Deputy, Scope::Person(NOBODY))),
            &[&[Nearest]],
        ),
        to_oneself,
        tries(|_| taking(OF_HANNE), Some(|| taking(9999)), &[&[Administrator]]),
        tries(|_| taking(OF_DECIDER), Some(|| taking(9999)), &[HR_OF_METTE]),
        tries(|_| taking(OF_ADVISOR), Some(|| taking(9999)), &[HR_OF_METTE]),
        tries(|_| taking(OF_COMMITTEE), Some(|| taking(9999)), &[HR_OF_METTE]),
        tries(
            |_| Command::MapLogin { person: METTE, login: Some("m17".into()) },
            Some(|| Command::MapLogin { person: NOBODY, login: Some("m17".into()) }),
            &[&[Administrator]],
        ),
        tries(|_| Command::SaveSettings(Settings::default()), None, &[&everybody]),
        tries(|_| Command::SetFindable(true), None, &[EMPLOYED]),
        tries(|_| agreeing(METTE), Some(|| agreeing(NOBODY)), &[&[Nearest]]),
        tries(|_| renaming("2026"), Some(|| renaming("1999")), &[HR_OF_ALL]),
        tries(|_| taking_in("2026", YRSA), Some(|| taking_in("2026", NOBODY)), &[HR_OF_ALL, &[HrElsewhere]]),
        tries(|_| taking_out(SOEREN), Some(|| taking_out(NOBODY)), &[HR_OF_METTE]),
        tries(|_| reminding(Some("A1")), Some(|| reminding(Some("NO"))), &[HR_OF_METTE]),
        tries(|_| reminding(None), None, &[ALL_HR]),
        tries(|_| closing("2026"), Some(|| closing("1999")), &[HR_OF_ALL]),
        tries(|_| setting(2026), Some(|| setting(1999)), &[HR_OF_ALL]),
        tries(|_| editing("save_unit", true), Some(|| editing("save_unit", false)), &[HR_OF_METTE]),
        tries(|_| editing("save_person", true), Some(|| editing("save_person", false)), &[HR_OF_METTE]),
        tries(|_| editing("save_profile", true), Some(|| editing("save_profile", false)), &[HR_OF_ALL]),
        tries(|_| editing("save_goal", true), Some(|| editing("save_goal", false)), &[HR_OF_ALL]),
        tries(|_| editing("save_competence", true), Some(|| editing("save_competence", false)), &[HR_OF_ALL]),
        tries(|_| editing("set_demand", true), Some(|| editing("set_demand", false)), &[HR_OF_ALL]),
        tries(|_| editing("move_unit", true), Some(|| editing("move_unit", false)), &[HR_OF_METTE]),
        tries(|_| editing("merge_units", true), Some(|| editing("merge_units", false)), &[HR_OF_METTE]),
        tries(|_| editing("set_manager", true), Some(|| editing("set_manager", false)), &[HR_OF_METTE]),
        tries(|_| editing("leave", true), Some(|| editing("leave", false)), &[HR_OF_METTE]),
        tries(|_| editing("retire", true), Some(|| editing("retire", false)), &[HR_OF_ALL]),
        tries(|_| on_courses("make_course", true), None, &[HR_OF_ALL]),
        tries(|_| on_courses("put_course", true), None, &[HR_OF_METTE, &[Advisor]]),
        tries(|_| on_courses("put_run", true), Some(|| on_courses("put_run", false)), &[HR_OF_METTE, &[Advisor]]),
        tries(|_| on_courses("cancel_run", true), Some(|| on_courses("cancel_run", false)), &[HR_OF_METTE, &[Advisor]]),
        tries(
            |_| on_courses("close_run", true),
            Some(|| on_courses("close_run", false)),
            &[HR_OF_METTE, &[Advisor, Colleague]],
        ),
        tries(|_| on_courses("show_interest", true), Some(|| on_courses("show_interest", false)), &[EMPLOYED]),
        tries(|_| on_courses("apply_for_run", true), Some(|| on_courses("apply_for_run", false)), &[EMPLOYED]),
        tries(|_| on_courses("withdraw_sign_up", true), Some(|| on_courses("withdraw_sign_up", false)), &[&[Own]]),
        tries(|_| on_courses("accept_seat", true), Some(|| on_courses("accept_seat", false)), &[&[Own]]),
        tries(|_| on_courses("seen_sign_up", true), Some(|| on_courses("seen_sign_up", false)), &[&[Own]]),
        tries(|_| on_courses("approve_sign_up", true), Some(|| on_courses("approve_sign_up", false)), &[&[Nearest]]),
        tries(|_| on_courses("refuse_sign_up", true), Some(|| on_courses("refuse_sign_up", false)), &[&[Nearest]]),
        tries(
            |_| on_courses("set_course_result", true),
            Some(|| on_courses("set_course_result", false)),
            &[HR_OF_METTE, &[Advisor, Colleague]],
        ),
        tries(|_| on_courses("evaluate_course", true), Some(|| on_courses("evaluate_course", false)), &[&[Own]]),
        tries(|_| on_courses("tell_course_use", true), Some(|| on_courses("tell_course_use", false)), &[&[Own]]),
        tries(
            |_| on_courses("answer_level_proposal", true),
            Some(|| on_courses("answer_level_proposal", false)),
            &[&[Nearest]],
        ),
        tries(
            |_| on_courses("nominate_instructor", true),
            Some(|| on_courses("nominate_instructor", false)),
            &[&[Nearest]],
        ),
        tries(
            |_| on_courses("take_back_nomination", true),
            Some(|| on_courses("take_back_nomination", false)),
            &[&[Nearest]],
        ),
        restoring,
        removing,
    ];
    rows.extend(super::development::commands());
    rows.extend(absence_commands());
    rows
}

/// The next kind of command after this one. Exhaustive on purpose: a new command does not build before it has its place
/// here, and then fails until somebody decides who may do it.
fn next(command: Option<&Command>) -> Option<&'static str> {
    Some(match command {
        None => "open_round",
        Some(Command::OpenRound(_)) => "send_evaluation",
        Some(Command::SendEvaluation(_)) => "reopen_evaluation",
        Some(Command::ReopenEvaluation { .. }) => "ask_reopen",
        Some(Command::AskReopen { .. }) => "grant_role",
        Some(Command::GrantRole(_)) => "revoke_role",
        Some(Command::RevokeRole { .. }) => "map_login",
        Some(Command::MapLogin { .. }) => "save_settings",
        Some(Command::SaveSettings(_)) => "set_findable",
        Some(Command::SetFindable(_)) => "change_round",
        Some(Command::Round(RoundCommand::Change { .. })) => "add_to_round",
        Some(Command::Round(RoundCommand::Add { .. })) => "take_out_of_round",
        Some(Command::Round(RoundCommand::TakeOut { .. })) => "remind_round",
        Some(Command::Round(RoundCommand::Remind { .. })) => "close_round",
        Some(Command::Round(RoundCommand::Close { .. })) => "set_year_wheel",
        Some(Command::YearWheel(YearWheelCommand::Set { .. })) => "agree_level",
        Some(Command::Agreed(AgreedCommand::Agree { .. })) => "register_absence",
        Some(Command::Absence(command)) => match command {
            AbsenceCommand::Register { .. } => "register_return",
            AbsenceCommand::Return { .. } => "register_partial_return",
            AbsenceCommand::Step { .. } => "correct_absence",
            AbsenceCommand::Correct { .. } => "cancel_absence",
            AbsenceCommand::Cancel { .. } => "note_absence_document",
            AbsenceCommand::Document { .. } => "report_ill",
            AbsenceCommand::ReportIll { .. } => "report_well",
            AbsenceCommand::ReportWell { .. } => "see_own_report",
            AbsenceCommand::SeeReport { .. } => "hold_absence",
            AbsenceCommand::Hold { .. } => "begin_care_talk",
            AbsenceCommand::Care { .. } => "invite_to_absence_talk",
            AbsenceCommand::Invite { .. } => "plan_absence_talk",
            AbsenceCommand::Plan { .. } => "record_absence_talk",
            AbsenceCommand::Talk { .. } => "close_absence_case",
            AbsenceCommand::Close { .. } => "save_unit",
        },
        Some(Command::Structure(edit)) => return next_edit(edit),
        Some(command @ (Command::Activity(_) | Command::Interview(_) | Command::Plan(_))) => {
            return super::development::next(command).or(Some("put_course"));
        }
        Some(Command::Course(command)) => return next_on_courses(command),
    })
}

pub fn run(house: &House, login: &str, deputy_for: Option<PersonNo>, command: Command) -> Result<(), Refusal> {
    // Numbered by the journal, so that no request is taken for one before.
    let number = house.engine.journal_from(1, usize::MAX).unwrap().len();
    let request = Request { id: RequestId(number as u128), deputy_for, base: None, command };
    house.session(login).run(request).map(|_| ())
}

#[test]
fn every_command_lets_in_whom_the_page_lets_in() {
    let rows = commands();
    let mut at = next(None);
    while let Some(deed) = at {
        let found = rows.iter().map(|row| (row.command)("x")).find(|command| command.deed() == deed);
        at = next(Some(&found.unwrap_or_else(|| panic!("nobody decided about {deed}"))));
    }
    let mut house = world();
    for row in &rows {
        for (who, login) in ALL {
            let command = (row.command)(login);
            let outcome = run(&house, login, None, command.clone());
            let told = row.told.iter().find(|(told, _)| *told == who).map(|(_, refusal)| refusal.clone());
            let expected = if row.let_in.contains(&who) { Ok(()) } else { Err(told.unwrap_or(Refusal::NotFound)) };
            assert_eq!(outcome, expected, "{who:?} {command:?}");
            if let (Some(missing), Err(Refusal::NotFound)) = (&row.missing, &outcome) {
                let missing = missing();
                assert_eq!(run(&house, login, None, missing.clone()), outcome, "{who:?} {missing:?}");
            }
            if outcome.is_ok() {
                house = world();
            }
        }
    }
}
