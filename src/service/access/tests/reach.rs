//! Every query and every command as everybody: who is let in, and that being refused looks the same as not being there.

use super::courses::{next_on_courses, on_courses};
use super::edits::{editing, next_edit};
use super::world::CASE;
use super::world::{
    ALL, Administrator, Advisor, Auditor, Colleague, Committee, Decider, Hr, HrElsewhere, HrEmployee, HrInScope,
    Nearest, OF_ADVISOR, OF_COMMITTEE, OF_DECIDER, OF_HANNE, OtherManager, Own, Top, Upper, Who, figures, world,
};
use crate::domain::absence::CaseId;
use crate::domain::absence::{DocumentAction, DocumentKind, Kind, Percent, Said, SpellKey};
use crate::domain::absence_talk::{TalkKind, TalkOutcome};
use crate::domain::access::{Holder, Role, Scope};
use crate::domain::agreed::AgreedSource;
use crate::domain::competence::Answer;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::PersonNo;
use crate::domain::questions::FormChoice;
use crate::domain::reorganisation::{Blocked, Reorganisation};
use crate::domain::round::selection::Selection;
use crate::domain::settings::Settings;
use crate::domain::structure::{Thing, Use};
use crate::service::access::{Identity, Relation, relations};
use crate::service::ask::{
    AbsenceCase, AbsenceFigures, AbsenceNote, AbsencePerson, AbsenceTalkOutlook, AbsenceToday, AbsenceUnit,
};
use crate::service::ask::{
    AgreedLevels, Catalogue, CourseCard, CourseCatalogue, CourseCompetences, CourseFigures, Drafts, Edit, Employments,
    Experts, Find, FindPeople, Form, Frames, Grants, History, Instructors, Journal, JournalChain, JournalPage,
    LevelProposals, Me, MyCourses, MyTasks, Overview, OverviewPersons, OverviewTrend, PersonCard, Preview, Profile,
    Profiles, Roll, RoundClosing, RoundHappenings, RoundMissing, RoundOutlook, RoundPreview, RoundProgress, Rounds,
    SideBySide, Team, TeamQuestion, TeamSignUps, UnitPage, Units, Versions, WhoLooked, YearWheel,
};
use crate::service::command::{AbsenceCommand, Registration};
use crate::service::command::{
    AgreedCommand, CourseCommand, GrantRole, OpenRound, Request, RequestId, RoundCommand, SaveProfile, SendEvaluation,
    StructureCommand, YearWheelCommand,
};
use crate::service::draft::DraftOf;
use crate::service::fixture::{House, LARS, METTE, OMAR, PIA, RIKKE, SOEREN, TOVE, ULLA, YRSA, day, form, level};
use crate::service::local::LocalSession;
use crate::service::session::Session;
use crate::service::views::CourseFilter;
use crate::service::views::EditForm;
use crate::service::{AnyAsk, Ask, Command, Refusal};
use std::collections::BTreeSet;

/// Nobody has this number.
pub const NOBODY: PersonNo = PersonNo(999);

pub const EMPLOYED: &[Who] =
    &[Own, Nearest, Upper, Top, HrEmployee, HrInScope, Decider, Advisor, Committee, Colleague, OtherManager];
const MANAGERS: &[Who] = &[Nearest, Upper, Top, OtherManager];
const ALL_HR: &[Who] = &[Hr, HrEmployee, HrInScope, HrElsewhere];
pub const HR_OF_METTE: &[Who] = &[Hr, HrEmployee, HrInScope];
const HR_OF_ALL: &[Who] = &[Hr, HrEmployee];

/// Who is let in, one list after the other.
pub fn of(lists: &[&[Who]]) -> Vec<Who> {
    lists.concat()
}

/// A query, the same about what is not there, and who is let in.
pub type AskRow = (AnyAsk, Option<AnyAsk>, Vec<Who>);

fn asks() -> Vec<AskRow> {
    let everybody: Vec<Who> = ALL.iter().map(|(who, _)| *who).collect();
    let readers = of(&[EMPLOYED, &[Hr, HrElsewhere]]);
    let parties = of(&[&[Own, Nearest], HR_OF_METTE]);
    let own_draft = Drafts { of: DraftOf::Guide("open-round".into()) };
    let team = |round: &str| Team { round: round.into() }.wrap();
    let across = |round: &str| TeamQuestion { round: round.into(), competence: None }.wrap();
    let card = |person| PersonCard { person }.wrap();
    let history = |person| History { person }.wrap();
    let agreed = |person| AgreedLevels { person }.wrap();
    let profile = |id: Option<&str>| Profile { profile: id.map(Into::into) }.wrap();
    let page = JournalPage { from: 0, newer: false, text: String::new(), deeds: Vec::new(), limit: 10 }.wrap();
    let unit = |unit: &str| UnitPage { unit: unit.into() }.wrap();
    let versions = |id: &str| Versions { of: Thing::Profile(id.into()) }.wrap();
    let employments = |person| Employments { person }.wrap();
    let edit = |form| Edit { form }.wrap();
    let preview =
        |unit: &str| Preview { change: Reorganisation::Manager { unit: unit.into(), manager: Some(SOEREN) } }.wrap();
    let card_of = |id: &str| CourseCard { course: id.into() }.wrap();
    let roll = |id: &str| Roll { run: id.into() }.wrap();
    let instructors = |id: &str| Instructors { competence: id.into() }.wrap();
    let of_courses = |unit: Option<&str>| CourseFigures { unit: unit.map(Into::into), from: None, to: None }.wrap();
    let mut rows = vec![
        (CourseCatalogue { filter: CourseFilter::default() }.wrap(), None, readers.clone()),
        (CourseCompetences {}.wrap(), None, readers.clone()),
        (card_of("K-1"), Some(card_of("NO")), readers.clone()),
        (instructors("LOV-1"), Some(instructors("NO")), readers.clone()),
        (MyCourses {}.wrap(), None, of(&[EMPLOYED])),
        (LevelProposals {}.wrap(), None, of(&[EMPLOYED])),
        (TeamSignUps {}.wrap(), None, of(&[MANAGERS])),
        (roll("H-0"), Some(roll("NO")), of(&[HR_OF_METTE, &[Advisor, Colleague]])),
        (of_courses(None), None, of(&[HR_OF_ALL, &[Top]])),
        (of_courses(Some("A1")), Some(of_courses(Some("NO"))), of(&[HR_OF_METTE, &[Nearest]])),
        (of_courses(Some("A")), None, of(&[HR_OF_METTE, &[Upper, Top]])),
        (Me {}.wrap(), None, everybody.clone()),
        (MyTasks {}.wrap(), None, everybody.clone()),
        (own_draft.wrap(), None, everybody.clone()),
        (FindPeople { text: "mette".into() }.wrap(), None, everybody.clone()),
        (Find { text: "mette".into() }.wrap(), None, everybody),
        (WhoLooked {}.wrap(), None, of(&[EMPLOYED])),
        (Journal { from: 1, limit: 10 }.wrap(), None, vec![Auditor]),
        (page, None, vec![Auditor]),
        (JournalChain {}.wrap(), None, vec![Auditor]),
        (Units {}.wrap(), None, readers.clone()),
        (Catalogue {}.wrap(), None, readers.clone()),
        (unit("A1"), Some(unit("NO")), readers.clone()),
        (versions("SAG"), Some(versions("NO")), readers.clone()),
        (employments(METTE), Some(employments(NOBODY)), of(&[EMPLOYED, &[Hr, Administrator, Auditor]])),
        (employments(LARS), Some(employments(NOBODY)), of(&[&[Nearest], HR_OF_METTE])),
        (edit(EditForm::Unit("A1".into())), Some(edit(EditForm::Unit("NO".into()))), of(&[HR_OF_METTE])),
        (edit(EditForm::Person(METTE)), Some(edit(EditForm::Person(NOBODY))), of(&[HR_OF_METTE])),
        (edit(EditForm::Profile("SAG".into())), Some(edit(EditForm::Profile("NO".into()))), of(&[HR_OF_ALL])),
        (edit(EditForm::NewCompetence), None, of(&[HR_OF_ALL])),
        (edit(EditForm::Grant), None, of(&[MANAGERS, ALL_HR, &[Administrator]])),
        (edit(EditForm::Revoke(OF_DECIDER)), Some(edit(EditForm::Revoke(9999))), of(&[HR_OF_METTE])),
        (edit(EditForm::Login(METTE)), Some(edit(EditForm::Login(NOBODY))), vec![Administrator]),
        (preview("A1"), Some(preview("NO")), of(&[HR_OF_METTE])),
        (Rounds {}.wrap(), None, readers.clone()),
        (Frames {}.wrap(), None, readers.clone()),
        (Profiles {}.wrap(), None, readers.clone()),
        (profile(Some("SAG")), Some(profile(Some("NONE"))), readers.clone()),
        (profile(None), None, vec![Own, Nearest, HrEmployee, HrInScope, Decider, Committee, Colleague]),
        (RoundOutlook {}.wrap(), None, of(&[HR_OF_ALL])),
        (
            RoundPreview { form: FormChoice::Full, who: Selection::Everybody, to: day("2026-12-31") }.wrap(),
            None,
            of(&[HR_OF_ALL]),
        ),
        (progress("2026"), Some(progress("1999")), of(&[MANAGERS, ALL_HR])),
        (not_sent("2026", "A1"), Some(not_sent("2026", "NO")), of(&[MANAGERS, ALL_HR])),
        (happened("2026"), Some(happened("1999")), of(&[MANAGERS, ALL_HR])),
        (to_close("2026"), Some(to_close("1999")), of(&[HR_OF_ALL])),
        (YearWheel { year: None }.wrap(), None, readers.clone()),
        (Grants {}.wrap(), None, of(&[MANAGERS, ALL_HR, &[Administrator]])),
        (card(METTE), Some(card(NOBODY)), of(&[EMPLOYED, &[Hr, Administrator, Auditor]])),
        (card(LARS), Some(card(NOBODY)), of(&[&[Nearest], HR_OF_METTE])),
        (history(METTE), Some(history(NOBODY)), parties.clone()),
        (agreed(METTE), Some(agreed(NOBODY)), parties.clone()),
        (team("2026"), Some(team("1999")), of(&[MANAGERS])),
        (across("2026"), Some(across("1999")), of(&[MANAGERS])),
        (figures("2026", None, Rater::Own), Some(figures("1999", None, Rater::Own)), of(&[HR_OF_ALL])),
        (figures("2026", Some("A1"), Rater::Own), Some(figures("2026", Some("NO"), Rater::Own)), of(&[HR_OF_METTE])),
        (figures("2025", None, Rater::Own), None, of(&[EMPLOYED, &[Hr]])),
        (
            figures("2025", Some("A1"), Rater::Manager),
            Some(figures("2025", Some("NO"), Rater::Manager)),
            of(&[&[Own, Nearest, Upper, Top, Committee, Colleague], HR_OF_METTE]),
        ),
        (figures("2025", Some("A"), Rater::Own), None, of(&[&[Upper, Top], HR_OF_METTE])),
        (figures("2025", Some("B"), Rater::Own), None, of(&[&[HrInScope, OtherManager, Top, HrElsewhere], HR_OF_ALL])),
    ];
    let overview = |round: Option<&str>, unit: Option<&str>| {
        Overview { round: round.map(Into::into), unit: unit.map(Into::into), rater: Rater::Manager }.wrap()
    };
    let persons =
        |round: &str, unit: &str| OverviewPersons { round: round.into(), unit: unit.into(), rater: Rater::Own }.wrap();
    let trend = |unit: &str| OverviewTrend { unit: unit.into(), competence: "LOV-1".into() }.wrap();
    let experts = |id: &str| Experts { competence: id.into() }.wrap();
    let of_a1 = of(&[&[Own, Nearest, Upper, Top, Committee, Colleague], HR_OF_METTE]);
    let of_a1_team = of(&[&[Nearest], HR_OF_METTE]);
    rows.extend([
        (overview(None, None), None, of(&[EMPLOYED, &[Hr, HrElsewhere]])),
        (overview(Some("2026"), None), Some(overview(Some("1999"), None)), of(&[ALL_HR])),
        (overview(Some("2026"), Some("SCK")), None, of(&[HR_OF_ALL])),
        (overview(Some("2025"), Some("SCK")), None, of(&[EMPLOYED, &[Hr]])),
        (overview(Some("2025"), Some("A1")), Some(overview(Some("2025"), Some("NO"))), of_a1.clone()),
        (overview(Some("2025"), Some("A")), None, of(&[&[Upper, Top], HR_OF_METTE])),
        (persons("2025", "A1"), Some(persons("2025", "NO")), of_a1_team.clone()),
        (persons("2026", "A1"), Some(persons("1999", "A1")), of(&[HR_OF_METTE])),
        (persons("2025", "A"), None, of(&[&[Upper], HR_OF_METTE])),
        (trend("A1"), Some(trend("NO")), of_a1),
        (experts("LOV-1"), Some(experts("NONE")), of(&[EMPLOYED, &[Hr, HrElsewhere]])),
    ]);
    let absence = |unit: Option<&str>| AbsenceFigures { unit: unit.map(Into::into), as_of: None }.wrap();
    rows.extend([
        (AbsenceToday {}.wrap(), None, of(&[MANAGERS])),
        (
            AbsenceCase { person: METTE }.wrap(),
            Some(AbsenceCase { person: NOBODY }.wrap()),
            of(&[&[Own, Nearest, Advisor], HR_OF_METTE]),
        ),
        (
            AbsenceNote { case: CASE, step: 0 }.wrap(),
            Some(AbsenceNote { case: CaseId(99), step: 0 }.wrap()),
            of(&[&[Own, Nearest, Advisor], HR_OF_METTE]),
        ),
        (talking(METTE), Some(talking(NOBODY)), of(&[&[Nearest]])),
        (absence(None), Some(absence(Some("NO"))), of(&[&[Top], HR_OF_ALL])),
        (absence(Some("A1")), Some(absence(Some("NO"))), of(&[&[Nearest, Upper, Top, Committee], HR_OF_METTE])),
        (absence(Some("B")), Some(absence(Some("NO"))), of(&[&[OtherManager, Top, HrElsewhere], HR_OF_ALL])),
    ]);
    let of_unit = |unit: Option<&str>| AbsenceUnit { unit: unit.map(Into::into), as_of: None }.wrap();
    let of_person = |person| AbsencePerson { person, as_of: None }.wrap();
    rows.extend([
        (of_unit(None), Some(of_unit(Some("NO"))), of(&[MANAGERS, &[Committee], ALL_HR])),
        (of_unit(Some("SCK")), None, of(&[&[Top], HR_OF_ALL])),
        (of_unit(Some("A1")), Some(of_unit(Some("NO"))), of(&[&[Nearest, Upper, Top, Committee], HR_OF_METTE])),
        (of_unit(Some("B")), None, of(&[&[OtherManager, Top, HrElsewhere], HR_OF_ALL])),
        (of_person(METTE), Some(of_person(NOBODY)), of(&[&[Own, Nearest, Advisor], HR_OF_METTE])),
        (of_person(LARS), Some(of_person(NOBODY)), of(&[&[Nearest], HR_OF_METTE])),
    ]);
    // Both sent: the two parties and HR. One sent: its author. A closed round: the parties and HR again.
    let omar_closed = of(&[&[Committee, Nearest], HR_OF_METTE]);
    for (round, person, rater, let_in) in [
        ("2026", METTE, Rater::Own, parties.clone()),
        ("2026", METTE, Rater::Manager, parties.clone()),
        ("2026", METTE, Rater::Agreed, vec![]),
        ("2026", OMAR, Rater::Own, vec![Committee]),
        ("2026", OMAR, Rater::Manager, vec![Nearest]),
        ("2026", PIA, Rater::Own, vec![Colleague]),
        ("2026", PIA, Rater::Manager, vec![Nearest]),
        ("2025", OMAR, Rater::Own, omar_closed.clone()),
    ] {
        let ask = |person| Form { form: form(round, person, rater) }.wrap();
        rows.push((ask(person), Some(ask(NOBODY)), let_in));
    }
    for (round, person, let_in) in
        [("2026", METTE, parties), ("2026", OMAR, vec![]), ("2026", PIA, vec![]), ("2025", OMAR, omar_closed)]
    {
        let ask = |person| SideBySide { round: round.into(), person }.wrap();
        rows.push((ask(person), Some(ask(NOBODY)), let_in));
    }
    rows.extend(super::development::asks());
    rows
}

fn talking(person: PersonNo) -> AnyAsk {
    AbsenceTalkOutlook { person, kind: TalkKind::Absence }.wrap()
}

fn progress(round: &str) -> AnyAsk {
    RoundProgress { round: round.into() }.wrap()
}

fn not_sent(round: &str, unit: &str) -> AnyAsk {
    RoundMissing { round: round.into(), unit: Some(unit.into()) }.wrap()
}

fn happened(round: &str) -> AnyAsk {
    RoundHappenings { round: round.into() }.wrap()
}

fn to_close(round: &str) -> AnyAsk {
    RoundClosing { round: round.into() }.wrap()
}

#[test]
fn every_query_lets_in_whom_the_page_lets_in() {
    let house = world();
    let rows = asks();
    let known: BTreeSet<&str> = rows.iter().map(|(ask, ..)| ask.name()).collect();
    assert_eq!(known, AnyAsk::NAMES.iter().copied().collect(), "a query nobody decided about");
    for (who, login) in ALL {
        let session = house.session(login);
        for (ask, missing, let_in) in &rows {
            let answer = session.ask_any(ask.clone());
            assert_eq!(answer.is_ok(), let_in.contains(&who), "{who:?} {ask:?}: {:?}", answer.as_ref().err());
            let Err(refusal) = answer else { continue };
            assert_eq!(refusal, Refusal::NotFound, "{who:?} {ask:?}");
            if let Some(missing) = missing {
                assert_eq!(session.ask_any(missing.clone()).unwrap_err(), refusal, "{who:?} {missing:?}");
            }
        }
    }
}

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
    command: Box<dyn Fn(&str) -> Command>,
    missing: Option<Box<dyn Fn() -> Command>>,
    let_in: Vec<Who>,
    told: Vec<(Who, Refusal)>,
}

pub fn tries(command: fn(&str) -> Command, missing: Option<fn() -> Command>, let_in: &[&[Who]]) -> Try {
    let missing = missing.map(|missing| Box::new(missing) as Box<dyn Fn() -> Command>);
    Try { command: Box::new(command), missing, let_in: let_in.concat(), told: Vec::new() }
}

fn sending(form: FormKey) -> Command {
    let answers = vec![("LOV-1".into(), Answer::Level(level(3)))];
    Command::SendEvaluation(SendEvaluation { form, answers, comments: Vec::new() })
}

fn reopening(form: FormKey) -> Command {
    Command::ReopenEvaluation { form, reason: "Fejl".into() }
}

fn asking(form: FormKey) -> Command {
    Command::AskReopen { form, reason: "Fejl".into() }
}

fn giving(holder: Holder, role: Role, scope: Scope) -> Command {
    let (from, to) = (day("2026-04-15"), Some(day("2026-12-31")));
    Command::GrantRole(GrantRole { holder, role, scope, from, to, reason: "Aftalt".into() })
}

fn to_ulla(role: Role, scope: Scope) -> Command {
    giving(Holder::Person(ULLA), role, scope)
}

fn taking(grant: u64) -> Command {
    Command::RevokeRole { grant, reason: "Slut".into() }
}

fn agreeing(person: PersonNo) -> Command {
    let source = AgreedSource::Interview(None);
    Command::Agreed(AgreedCommand::Agree { person, competence: "LOV-1".into(), level: level(3), source })
}

fn below(unit: &str) -> Scope {
    Scope::Subtree(unit.into())
}

fn round_2027() -> Command {
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

fn reminding(unit: Option<&str>) -> Command {
    Command::Round(RoundCommand::Remind { round: "2026".into(), unit: unit.map(Into::into) })
}

fn closing(round: &str) -> Command {
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

fn commands() -> Vec<Try> {
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

fn run(house: &House, login: &str, deputy_for: Option<PersonNo>, command: Command) -> Result<(), Refusal> {
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

#[test]
fn a_deputy_does_the_managers_work_and_nothing_else() {
    let work = [
        "send_evaluation",
        "reopen_evaluation",
        "agree_level",
        "plan_interview",
        "move_interview",
        "cancel_interview",
        "add_agreement",
        "change_agreement",
        "remove_agreement",
        "register_absence",
        "register_return",
        "register_partial_return",
        "correct_absence",
        "cancel_absence",
        "note_absence_document",
        "see_own_report",
        "begin_care_talk",
        "invite_to_absence_talk",
        "plan_absence_talk",
        "record_absence_talk",
        "close_absence_case",
        "approve_sign_up",
        "refuse_sign_up",
        "answer_level_proposal",
        "nominate_instructor",
        "take_back_nomination",
    ];
    let mut house = world();
    for row in commands() {
        let command = (row.command)("rikke");
        let outcome = run(&house, "rikke", Some(TOVE), command.clone());
        let managers_own_to_do = row.let_in.contains(&Nearest) && work.contains(&command.deed());
        let told = row.told.iter().find(|(told, _)| *told == Nearest).map(|(_, refusal)| refusal.clone());
        let expected = if managers_own_to_do { Ok(()) } else { Err(told.unwrap_or(Refusal::NotFound)) };
        assert_eq!(outcome, expected, "{command:?}");
        for (who, login) in ALL.iter().filter(|(who, _)| *who != Decider) {
            assert_eq!(run(&house, login, Some(TOVE), command.clone()), Err(Refusal::NotFound), "{who:?} {command:?}");
        }
        if outcome.is_ok() {
            house = world();
        }
    }
}

#[test]
fn a_deputys_drafts_are_the_deputys_and_go_when_sent() {
    let house = world();
    let about_omar = form("2026", OMAR, Rater::Manager);
    house.draft("tove", &about_omar, &[("LOV-1", "2")]);
    house.draft("rikke", &about_omar, &[("LOV-1", "4")]);
    run(&house, "rikke", Some(TOVE), sending(about_omar.clone())).unwrap();
    let drafts = |login: &str| {
        let of = DraftOf::Form(about_omar.clone());
        crate::service::session::SessionExt::ask(&house.session(login), Drafts { of }).unwrap().len()
    };
    assert_eq!((drafts("tove"), drafts("rikke")), (1, 0));
    let about_omar = house.engine.read(|model| model.evaluation(&about_omar).cloned()).unwrap();
    assert_eq!(about_omar.sent_by, Some(RIKKE));
}

#[test]
fn a_deputyship_ends_with_its_last_day_and_with_either_employment() {
    let reopen = || reopening(form("2026", METTE, Rater::Own));
    for (until, gone) in [("2027-01-01", None), ("2026-05-20", Some(TOVE)), ("2026-05-20", Some(OMAR))] {
        let house = world();
        if let Some(gone) = gone {
            let mut person = house.engine.read(|model| model.organisation.person(gone).unwrap().clone());
            person.history[0].left = Some(day("2026-05-19"));
            house.put(vec![crate::service::engine::Fact::Person(Box::new(person))]);
        }
        house.clock.set(&format!("{until}T10:00:00Z"));
        let expected = if gone == Some(OMAR) { Ok(()) } else { Err(Refusal::NotFound) };
        assert_eq!(run(&house, "rikke", Some(TOVE), reopen()), expected, "{until} {gone:?}");
    }
}

#[test]
fn who_is_not_employed_or_unknown_does_not_come_in() {
    let house = world();
    for login in ["lars", "nobody", ""] {
        let opened = LocalSession::open(house.engine.clone(), Identity { login: login.into(), act_as: None });
        assert_eq!(opened.err(), Some(Refusal::UnknownLogin(login.into())));
    }
    // Nor does who leaves while the session is open.
    let session = house.session("mette");
    let mut mette = house.engine.read(|model| model.organisation.person(METTE).unwrap().clone());
    mette.history[0].left = Some(day("2026-04-14"));
    house.put(vec![crate::service::engine::Fact::Person(Box::new(mette))]);
    for (ask, ..) in asks() {
        assert_eq!(session.ask_any(ask), Err(Refusal::UnknownLogin("mette".into())));
    }
    let draft = session.save_drafts(Vec::new());
    assert_eq!(draft, Err(Refusal::UnknownLogin("mette".into())));
}

#[test]
fn acting_as_somebody_is_the_administrators_and_gives_that_persons_rights_only() {
    let house = world();
    let open = |login: &str, employee: &str| {
        let identity = Identity { login: login.into(), act_as: Some(employee.into()) };
        LocalSession::open(house.engine.clone(), identity)
    };
    for (who, login) in ALL {
        let outcome = open(login, "1006").err();
        assert_eq!(outcome, (who != Administrator).then_some(Refusal::AsNotAllowed), "{who:?}");
    }
    assert_eq!(open("admin", "1012").err(), Some(Refusal::NotEmployed));
    assert_eq!(open("admin", "9999").err(), Some(Refusal::NotFound));
    let as_mette = open("admin", "1006").unwrap();
    for (ask, _, let_in) in asks() {
        assert_eq!(as_mette.ask_any(ask.clone()).is_ok(), let_in.contains(&Own), "{ask:?}");
    }
}

#[test]
fn the_journal_names_every_command_and_never_what_was_written_or_sought() {
    let house = world();
    let secret = "HEMMELIGT";
    let before = house.engine.journal_from(1, usize::MAX).unwrap().len();
    let mut ran = Vec::new();
    for row in commands() {
        for login in ["mette", "tove", "hr", "admin"] {
            let command = match (row.command)(login) {
                Command::SendEvaluation(mut send) => {
                    send.comments = vec![("LOV-1".into(), secret.into())];
                    Command::SendEvaluation(send)
                }
                Command::ReopenEvaluation { form, .. } => Command::ReopenEvaluation { form, reason: secret.into() },
                Command::AskReopen { form, .. } => Command::AskReopen { form, reason: secret.into() },
                Command::Absence(AbsenceCommand::Close { person, .. }) => {
                    Command::Absence(AbsenceCommand::Close { person, reason: secret.into() })
                }
                Command::GrantRole(grant) => Command::GrantRole(GrantRole { reason: secret.into(), ..grant }),
                Command::RevokeRole { grant, .. } => Command::RevokeRole { grant, reason: secret.into() },
                Command::MapLogin { .. } => Command::MapLogin { person: OMAR, login: Some(secret.into()) },
                Command::SaveSettings(settings) => {
                    Command::SaveSettings(Settings { theme: Some(secret.into()), ..settings })
                }
                Command::OpenRound(open) => Command::OpenRound(OpenRound { name: secret.into(), ..open }),
                Command::Round(RoundCommand::Change { round, deadline, .. }) => {
                    Command::Round(RoundCommand::Change { round, name: secret.into(), deadline })
                }
                Command::Course(CourseCommand::CancelRun { run, .. }) => {
                    Command::Course(CourseCommand::CancelRun { run, reason: secret.into() })
                }
                Command::Course(CourseCommand::Refuse { sign_up, .. }) => {
                    Command::Course(CourseCommand::Refuse { sign_up, reason: secret.into() })
                }
                Command::Structure(StructureCommand::SaveProfile(save)) => {
                    let title = secret.into();
                    Command::Structure(StructureCommand::SaveProfile(SaveProfile { title, ..save }))
                }
                command @ (Command::Activity(_) | Command::Interview(_) | Command::Plan(_)) => {
                    super::development::with_secret(command, secret)
                }
                other @ (Command::SetFindable(_)
                | Command::Absence(_)
                | Command::Agreed(_)
                | Command::Course(_)
                | Command::Round(_)
                | Command::YearWheel(_)
                | Command::Structure(_)) => other,
            };
            let deed = command.deed();
            ran.push((login, deed, run(&house, login, None, command).is_ok()));
        }
    }
    house.session("hr").ask_any(FindPeople { text: secret.into() }.wrap()).unwrap();
    house.session("hr").ask_any(Find { text: secret.into() }.wrap()).unwrap();
    let journal = house.engine.journal_from(before as u64 + 1, usize::MAX).unwrap();
    assert!(!format!("{journal:?}").contains(secret));
    // One entry each, refused ones too, and none for a search.
    let done = |outcome| outcome == crate::domain::journal::Outcome::Done;
    let told: Vec<_> =
        journal.iter().map(|entry| (entry.login.as_str(), entry.deed.0.as_str(), done(entry.outcome))).collect();
    assert_eq!(told, ran);
}
