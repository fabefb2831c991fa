//! Who is let in by which query, row by row.

use super::reach::{ALL_HR, AskRow, EMPLOYED, HR_OF_ALL, HR_OF_METTE, MANAGERS, NOBODY, of};
use super::world::CASE;
use super::world::{
    ALL, Administrator, Advisor, Auditor, Colleague, Committee, Decider, Hr, HrElsewhere, HrEmployee, HrInScope,
    Nearest, OF_DECIDER, OtherManager, Own, Top, Upper, Who, figures, world,
};
use crate::domain::absence::CaseId;
use crate::domain::absence_talk::TalkKind;
use crate::domain::evaluation::Rater;
use crate::domain::ids::PersonNo;
use crate::domain::questions::FormChoice;
use crate::domain::reorganisation::Reorganisation;
use crate::domain::round::selection::Selection;
use crate::domain::structure::Thing;
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
use crate::service::draft::DraftOf;
use crate::service::fixture::{LARS, METTE, OMAR, PIA, SOEREN, day, form};
use crate::service::session::Session;
use crate::service::views::CourseFilter;
use crate::service::views::EditForm;
use crate::service::{AnyAsk, Ask, Refusal};
use std::collections::BTreeSet;

pub fn asks() -> Vec<AskRow> {
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
