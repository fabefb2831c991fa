//! The fixture's organisation with one caller of every relation to Mette, and every question about anybody.

use crate::domain::absence::{
    AbsenceYear, Case, CaseId, CaseNote, Happening, Keeping, Kind, OwnReport, Percent, Said, Spell, Step,
};
use crate::domain::absence_talk::{Manner, TalkNote};
use crate::domain::access::{Grant, Holder, Role, Scope};
use crate::domain::evaluation::{FormKey, Rater};
use crate::domain::ids::PersonNo;
use crate::service::ask::{
    AgreedLevels, Catalogue, CompetenceFigures, Drafts, Edit, Employments, Experts, Find, FindPeople, Form, Frames,
    Grants, History, Interviews, Journal, JournalChain, JournalPage, Me, MyTasks, OverviewPersons, PersonCard, Profile,
    Profiles, RoundOutlook, Rounds, SideBySide, Team, TeamQuestion, UnitPage, Units, WhoLooked,
};
use crate::service::draft::DraftOf;
use crate::service::engine::{AbsenceFact, Fact};
use crate::service::fixture::{House, METTE, OMAR, RIKKE, SOEREN, TOVE, YRSA, day, house};
use crate::service::views::EditForm;
use crate::service::{AnyAsk, Ask};
use std::collections::{BTreeMap, BTreeSet};

/// Who asks, by the relation to Mette.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Own,
    Nearest,
    Upper,
    Top,
    /// HR of everything, not employed.
    Hr,
    /// HR of everything, employed in another department.
    HrEmployee,
    /// HR of Mette's department, employed in another.
    HrInScope,
    /// HR of another department, not employed.
    HrElsewhere,
    Decider,
    Advisor,
    Committee,
    Administrator,
    Auditor,
    Colleague,
    OtherManager,
}

pub use Who::{
    Administrator, Advisor, Auditor, Colleague, Committee, Decider, Hr, HrElsewhere, HrEmployee, HrInScope, Nearest,
    OtherManager, Own, Top, Upper,
};

/// Everybody with the login.
pub const ALL: [(Who, &str); 15] = [
    (Own, "mette"),
    (Nearest, "tove"),
    (Upper, "anders"),
    (Top, "ingrid"),
    (Hr, "hr"),
    (HrEmployee, "hanne"),
    (HrInScope, "yrsa"),
    (HrElsewhere, "hrb"),
    (Decider, "rikke"),
    (Advisor, "soeren"),
    (Committee, "omar"),
    (Administrator, "admin"),
    (Auditor, "revision"),
    (Colleague, "pia"),
    (OtherManager, "bent"),
];

/// Numbers of the grants made here.
pub const OF_DECIDER: u64 = 203;
pub const OF_ADVISOR: u64 = 204;
pub const OF_COMMITTEE: u64 = 205;
pub const OF_HANNE: u64 = 100;

/// The organisation with all its roles. Rikke is Tove's deputy besides.
pub fn world() -> House {
    let house = house();
    let given = |id, holder, role, scope| {
        Fact::Grant(Grant {
            id,
            holder,
            role,
            scope,
            from: day("2026-01-01"),
            to: Some(day("2026-12-31")),
            reason: "Aftalt".into(),
            revoked: None,
        })
    };
    let below = |unit: &str| Scope::Subtree(unit.into());
    house.put(vec![
        given(201, Holder::Person(YRSA), Role::Hr, below("A")),
        given(202, Holder::Login("hrb".into()), Role::Hr, below("B")),
        given(OF_DECIDER, Holder::Person(RIKKE), Role::Decider, below("A")),
        given(OF_ADVISOR, Holder::Person(SOEREN), Role::Advisor, Scope::Person(METTE)),
        given(OF_COMMITTEE, Holder::Person(OMAR), Role::Committee, below("A1")),
        given(206, Holder::Login("revision".into()), Role::Auditor, Scope::Everything),
        given(207, Holder::Person(RIKKE), Role::Deputy, Scope::Person(TOVE)),
    ]);
    house.put(super::development::facts());
    house.put(absence());
    house.put(super::courses::facts());
    house
}

/// The number of Mette's absence case.
pub const CASE: CaseId = CaseId(1);

/// Mette is ill since Monday 16-03-2026 and said so herself; the talk was held on 07-04. Tove is ill since yesterday.
fn absence() -> Vec<Fact> {
    let spell = |first: &str| Spell {
        first: day(first).into(),
        last: None,
        kind: Kind::Sickness,
        percent: Percent::WHOLE,
        cancelled: false,
        version: 0,
    };
    let (mut mette, mut tove) = (AbsenceYear::new(METTE, 2026), AbsenceYear::new(TOVE, 2026));
    mette.put(spell("2026-03-16"));
    mette.reports.push(OwnReport { spell: spell("2026-03-16").key(), said: Said::Ill, on: day("2026-03-16").into() });
    tove.put(spell("2026-04-14"));
    let talk = Step {
        what: Happening::Talk,
        on: day("2026-04-07").into(),
        next: None,
        reason: None,
        by: Some(TOVE),
        note: true,
        withheld: false,
    };
    let case = Case {
        id: CASE,
        person: METTE,
        opened: day("2026-03-30").into(),
        fired: Vec::new(),
        steps: vec![talk],
        keeping: Keeping::default(),
    };
    let note = TalkNote {
        on: day("2026-04-07"),
        manner: Manner::Phone,
        companion: false,
        said: BTreeMap::new(),
        support: BTreeSet::new(),
        advice: BTreeSet::new(),
        expected: None,
        next: None,
        withheld: None,
    };
    let year = |year: AbsenceYear| Fact::Absence(AbsenceFact::Year(Box::new(year)));
    vec![
        year(mette),
        year(tove),
        Fact::Absence(AbsenceFact::Case(Box::new(case))),
        Fact::Absence(AbsenceFact::Note(Box::new(CaseNote { case: CASE, step: 0, note }))),
    ]
}

/// Every question that could be asked about these people in these rounds, figures over many excepted.
pub fn everything(people: &[PersonNo], rounds: &[&str]) -> Vec<AnyAsk> {
    let mut asks = vec![
        Interviews {}.wrap(),
        crate::service::ask::Activities {}.wrap(),
        Me {}.wrap(),
        MyTasks {}.wrap(),
        Rounds {}.wrap(),
        WhoLooked {}.wrap(),
        Frames {}.wrap(),
        Units {}.wrap(),
        Catalogue {}.wrap(),
        UnitPage { unit: "A1".into() }.wrap(),
        JournalPage { from: 0, newer: false, text: String::new(), deeds: Vec::new(), limit: 1000 }.wrap(),
        JournalChain {}.wrap(),
        Grants {}.wrap(),
        RoundOutlook {}.wrap(),
        Profiles {}.wrap(),
        Profile { profile: None }.wrap(),
        Journal { from: 1, limit: 1000 }.wrap(),
        FindPeople { text: String::new() }.wrap(),
        Find { text: "e".into() }.wrap(),
    ];
    for person in people {
        asks.push(PersonCard { person: *person }.wrap());
        asks.push(History { person: *person }.wrap());
        asks.push(Employments { person: *person }.wrap());
        asks.push(Edit { form: EditForm::Person(*person) }.wrap());
        asks.extend(super::development::everything(*person));
        asks.push(AgreedLevels { person: *person }.wrap());
    }
    for competence in ["LOV-1", "LOV-3"] {
        asks.push(Experts { competence: competence.into() }.wrap());
    }
    for round in rounds {
        for (unit, rater) in [("A1", Rater::Own), ("A1", Rater::Manager), ("A", Rater::Own), ("B", Rater::Manager)] {
            asks.push(OverviewPersons { round: (*round).into(), unit: unit.into(), rater }.wrap());
        }
        asks.push(Team { round: (*round).into() }.wrap());
        for competence in ["LOV-1", "LOV-3", "SAM-1"] {
            asks.push(TeamQuestion { round: (*round).into(), competence: Some(competence.into()) }.wrap());
        }
        for person in people {
            asks.push(SideBySide { round: (*round).into(), person: *person }.wrap());
            for rater in [Rater::Own, Rater::Manager, Rater::Agreed] {
                let form = FormKey { round: (*round).into(), person: *person, rater };
                asks.push(Drafts { of: DraftOf::Form(form.clone()) }.wrap());
                asks.push(Form { form }.wrap());
            }
        }
    }
    asks
}

/// The figures of a round.
pub fn figures(round: &str, unit: Option<&str>, rater: Rater) -> AnyAsk {
    CompetenceFigures { round: round.into(), unit: unit.map(Into::into), rater }.wrap()
}
