use super::*;
use crate::domain::competence::{GoalSource, Level};
use crate::domain::ids::{CompetenceId, PersonNo, ProfileId, UnitId};
use crate::domain::reorganisation::{Blocked, Office};
use crate::domain::structure::{Thing, Use};
use crate::service::ask::{Catalogue, Edit, Employments, Form, Preview, UnitPage, Units, Versions};
use crate::service::command::{
    Command, Holds, NewUnit, SaveCompetence, SaveGoal, SaveProfile, SaveUnit, StructureCommand,
};
use crate::service::draft::DraftField;
use crate::service::engine::Model;
use crate::service::export;
use crate::service::fixture::{
    ANDERS, BENT, HANNE, House, LARS, METTE, OMAR, PIA, TOVE, ULLA, YRSA, day, form as form_key, house, level,
};
use crate::service::import::fault::{Named, Problem};
use crate::service::import::kind::Column;
use crate::service::import::rows::Place;
use crate::service::import::{Effect, Intake};
use crate::service::refusal::Wrong;
use crate::service::session::Session;
use proptest::prelude::*;

fn run(house: &House, login: &str, command: StructureCommand) -> Result<(), Refusal> {
    house.run(login, Command::Structure(command)).map(|_| ())
}

fn run_at(house: &House, login: &str, command: StructureCommand, base: u64) -> Result<(), Refusal> {
    house.run_at(login, Command::Structure(command), Some(base)).map(|_| ())
}

fn renamed(unit: &str, name: &str) -> StructureCommand {
    StructureCommand::SaveUnit(SaveUnit { unit: unit.into(), name: name.into(), kind: "team".into(), new: None })
}

fn added(unit: &str, parent: &str, manager: Option<PersonNo>) -> StructureCommand {
    let new = Some(NewUnit { parent: Some(parent.into()), manager });
    StructureCommand::SaveUnit(SaveUnit { unit: unit.into(), name: "Ny enhed".into(), kind: "team".into(), new })
}

fn saved(employee: &str, from: Holds, unit: &str) -> SavePerson {
    SavePerson {
        employee: crate::domain::ids::EmployeeId::new(employee),
        from,
        name: "Ny Kollega".into(),
        unit: unit.into(),
        title: "socialrådgiver".into(),
        profile: Some("SAG".into()),
        management_level: 0,
        weekly_hours: 3200,
        hired: None,
        agreement: "DS".into(),
        form: None,
        login: None,
        email: String::new(),
    }
}

fn merger(from: &str, into: &str) -> Reorganisation {
    Reorganisation::Merge { from: from.into(), into: into.into(), on: day("2026-04-15") }
}

fn asked(id: &str, question: &str, new: bool) -> StructureCommand {
    StructureCommand::SaveCompetence(SaveCompetence {
        competence: id.into(),
        new,
        area: "Lovgivning".into(),
        question: question.into(),
        goal: Some("L-1".into()),
        levels: Default::default(),
    })
}

fn wrong(column: Column, problem: Problem) -> Result<(), Refusal> {
    Err(Refusal::Faulty(vec![Wrong { column: Some(column), problem }]))
}

#[test]
fn an_edit_is_judged_as_an_import_would_judge_it() {
    let house = house();
    let unknown = Problem::Unknown { what: Named::Unit, id: "NO".into() };
    assert_eq!(run(&house, "hr", added("C", "NO", None)), wrong(Column::ParentId, unknown));
    assert_eq!(run(&house, "hr", added("A1", "SCK", None)), wrong(Column::UnitId, Problem::Exists));
    assert_eq!(run(&house, "hr", renamed("A1", "Hold\u{7}")), wrong(Column::Name, Problem::ControlCharacter));
    assert_eq!(run(&house, "hr", renamed("A1", "  ")), wrong(Column::Name, Problem::Required));
    let taken = SavePerson { login: Some("mette".into()), ..saved("2000", Holds::Hired, "A1") };
    let taken = run(&house, "hr", StructureCommand::SavePerson(Box::new(taken)));
    assert_eq!(taken, wrong(Column::Login, Problem::LoginTaken { by: "1006".into() }));
    let no_profile = SavePerson { profile: Some("NO".into()), ..saved("2000", Holds::Hired, "A1") };
    let no_profile = run(&house, "hr", StructureCommand::SavePerson(Box::new(no_profile)));
    let unknown = Problem::Unknown { what: Named::Profile, id: "NO".into() };
    assert_eq!(no_profile, wrong(Column::ProfileId, unknown));
    assert_eq!(run(&house, "hr", renamed("A1", "Hold A1")), Ok(()));
    assert_eq!(run(&house, "hr", renamed("A1", "Hold A1")), Err(Refusal::Blocked(Blocked::Nothing)));
    assert_eq!(house.ask("mette", UnitPage { unit: "A1".into() }).unwrap().unit.name, "Hold A1");
}

#[test]
fn hr_of_a_part_edits_that_part_and_nobody_else_edits() {
    let house = house();
    house.put(vec![crate::service::engine::Fact::Grant(crate::domain::access::Grant {
        id: 201,
        holder: crate::domain::access::Holder::Person(YRSA),
        role: crate::domain::access::Role::Hr,
        scope: crate::domain::access::Scope::Subtree("A".into()),
        from: day("2026-01-01"),
        to: None,
        reason: "HR".into(),
        revoked: None,
    })]);
    assert_eq!(run(&house, "yrsa", added("A3", "A", None)), Ok(()));
    assert_eq!(run(&house, "yrsa", added("B3", "B", None)), Err(Refusal::NotFound));
    assert_eq!(run(&house, "yrsa", renamed("A1", "Hold")), Ok(()));
    assert_eq!(run(&house, "yrsa", asked("LOV-1", "Ny tekst", false)), Err(Refusal::NotFound));
    let moving = |unit: &str, parent: &str| {
        StructureCommand::Reorganise(Reorganisation::Move { unit: unit.into(), parent: parent.into() })
    };
    assert_eq!(run(&house, "yrsa", moving("A1", "B")), Err(Refusal::NotFound), "out of the part");
    assert_eq!(run(&house, "yrsa", moving("A1", "A2")), Ok(()));
    for login in ["mette", "tove", "admin"] {
        assert_eq!(run(&house, login, renamed("A1", "Mit")), Err(Refusal::NotFound), "{login}");
    }
}

#[test]
fn nobody_makes_himself_or_herself_a_manager() {
    let house = house();
    assert_eq!(run(&house, "hanne", added("C", "SCK", Some(HANNE))), Err(Refusal::NotForOneself));
    let set = |to| Reorganisation::Manager { unit: "A2".into(), manager: Some(to) };
    assert_eq!(run(&house, "hanne", StructureCommand::Reorganise(set(HANNE))), Err(Refusal::NotForOneself));
    assert_eq!(run(&house, "hanne", StructureCommand::Reorganise(set(METTE))), Ok(()));
}

#[test]
fn the_second_of_two_is_told_who_changed_what_and_keeps_the_draft() {
    let house = house();
    let of = EditForm::Unit("A1".into());
    let seen = house.ask("hanne", Edit { form: of.clone() }).unwrap();
    let draft = DraftOf::Guide(of.draft());
    let field = DraftField { of: draft.clone(), field: "name".into(), value: Some("Mit".into()) };
    house.session("hanne").save_drafts(vec![field]).unwrap();
    run(&house, "hr", renamed("A1", "Hold 1")).unwrap();
    run(&house, "hr", renamed("A2", "Hold 2")).unwrap();
    let refused = run_at(&house, "hanne", renamed("A1", "Mit"), seen.revision);
    let Err(Refusal::ChangedBy { by, fields, .. }) = refused else { panic!("{refused:?}") };
    assert_eq!((by.as_str(), fields), ("hr", vec!["kind".to_owned(), "name".to_owned()]));
    let drafts = || house.engine.drafts(&house.caller("hanne").holder(), &draft).unwrap();
    assert_eq!(drafts().len(), 1);
    let again = house.ask("hanne", Edit { form: of }).unwrap();
    assert_eq!(run_at(&house, "hanne", renamed("A1", "Mit"), again.revision), Ok(()));
    assert!(drafts().is_empty(), "the draft has done its work");
}

#[test]
fn what_an_import_changes_is_noticed_too() {
    let house = house();
    let seen = house.ask("hr", Edit { form: EditForm::Profile("SAG".into()) }).unwrap();
    house.put(vec![house.engine.read(|model| {
        let profile = model.catalogue.profiles[&ProfileId::new("SAG")].clone();
        crate::service::engine::Fact::Profile(crate::domain::competence::JobProfile { version: 2, ..profile })
    })]);
    let save = StructureCommand::SaveProfile(SaveProfile {
        profile: "SAG".into(),
        new: false,
        title: "Sagsbehandler".into(),
        occupational_group: String::new(),
        purpose: String::new(),
        tasks: String::new(),
        guideline: String::new(),
    });
    assert_eq!(run_at(&house, "hr", save, seen.revision), Err(Refusal::Stale));
}

#[test]
fn profiles_and_questions_keep_their_old_versions_and_open_rounds_the_frozen_text() {
    let house = house();
    let demand = |level| StructureCommand::SetDemand { profile: "SAG".into(), competence: "LOV-1".into(), level };
    run(&house, "hr", demand(Level::new(5))).unwrap();
    run(&house, "hr", demand(None)).unwrap();
    let view = house.ask("mette", Versions { of: Thing::Profile("SAG".into()) }).unwrap();
    let numbers: Vec<u32> = view.versions.iter().map(|version| version.version).collect();
    assert_eq!(numbers, [3, 2, 1]);
    assert_eq!(view.versions[0].changed, ["demands"]);
    assert!(view.versions[1].fields.contains(&("demands".into(), "5 Bruge serviceloven".into())));
    run(&house, "hr", asked("LOV-1", "Anvende serviceloven", false)).unwrap();
    let versions = house.ask("mette", Versions { of: Thing::Competence("LOV-1".into()) }).unwrap().versions;
    assert_eq!((versions.len(), versions[0].version, versions[0].from), (2, 2, Some(day("2026-04-15"))));
    let form = house.ask("omar", Form { form: form_key("2026", OMAR, crate::domain::evaluation::Rater::Own) }).unwrap();
    assert_eq!(form.rows[0].question.da, "Bruge serviceloven");
}

#[test]
fn a_row_from_a_day_on_leaves_the_one_before_in_the_history() {
    let house = house();
    let change = SavePerson { name: "Mette Lund".into(), ..saved("1006", Holds::From(day("2026-05-01")), "A2") };
    run(&house, "hr", StructureCommand::SavePerson(Box::new(change))).unwrap();
    let view = house.ask("tove", Employments { person: METTE }).unwrap();
    let rows: Vec<_> = view.rows.iter().map(|row| (row.from, row.unit.as_str(), row.now)).collect();
    assert_eq!(rows, [(Some(day("2026-05-01")), "Enhed A2", false), (None, "Enhed A1", true)]);
    assert_eq!(view.rows[0].terms.as_ref().unwrap().weekly_hours, 3200);
    let seen = house.ask("pia", Employments { person: METTE }).unwrap();
    assert_eq!((seen.rows.len(), seen.rows[0].terms.is_none(), seen.write), (1, true, false));
    assert!(house.ask("pia", Employments { person: LARS }).is_err());
    // The row in force is put right, not followed by another one.
    let right = SavePerson { name: "Mette Holm".into(), ..saved("1006", Holds::AsItStands, "A1") };
    run(&house, "hr", StructureCommand::SavePerson(Box::new(right))).unwrap();
    let rows = house.ask("hr", Employments { person: METTE }).unwrap();
    assert_eq!((rows.rows.len(), rows.person.name.as_str()), (2, "Mette Holm"));
    assert_eq!(rows.edited.unwrap().who, "hr");
}

#[test]
fn who_comes_back_is_employed_again() {
    let house = house();
    let back = SavePerson { hired: Some(day("2026-04-01")), ..saved("1012", Holds::From(day("2026-04-01")), "A1") };
    run(&house, "hr", StructureCommand::SavePerson(Box::new(back))).unwrap();
    house.engine.read(|model| {
        let lars = model.organisation.person(LARS).unwrap();
        assert!(lars.employed_on(day("2026-04-15")));
        assert!(lars.employed_on(day("2026-02-28")) && !lars.employed_on(day("2026-03-15")));
    });
}

#[test]
fn a_preview_changes_nothing_and_says_what_the_merger_does() {
    let house = house();
    let before = house.revision();
    let change = merger("A1", "A2");
    let preview = house.ask("hr", Preview { change: change.clone() }).unwrap();
    assert_eq!(preview.about, ["Enhed A1", "Enhed A2"]);
    assert_eq!((preview.found.other_unit, preview.found.other_manager.len()), (4, 4));
    assert_eq!(preview.found.rounds[0].to_fill_in, 2, "Mette's and Pia's are sent; Omar's and Tove's are Ulla's now");
    assert_eq!(house.revision(), before);
    assert!(house.ask("tove", Preview { change: change.clone() }).is_err());
    run_at(&house, "hr", StructureCommand::Reorganise(change), preview.revision).unwrap();
    house.engine.read(|model| {
        assert_eq!(model.organisation.nearest_manager(METTE, day("2026-04-15")), Some(ULLA));
        assert_eq!(model.organisation.nearest_manager(TOVE, day("2026-04-15")), Some(ULLA));
        assert_eq!(model.organisation.unit_of(LARS, day("2026-04-15")), Some(&"A1".into()));
    });
    let units = house.ask("mette", Units {}).unwrap();
    let a1 = units.iter().find(|unit| unit.id.as_str() == "A1").unwrap();
    assert_eq!((a1.people, a1.retired.is_some()), (0, true));
    let choices = house.ask("hr", Edit { form: EditForm::Hire("A2".into()) }).unwrap();
    assert!(choices.units.iter().all(|(id, _)| id.as_str() != "A1"), "hidden from choices");
}

#[test]
fn a_preview_that_is_overtaken_is_refused() {
    let house = house();
    let change = Reorganisation::Manager { unit: "A1".into(), manager: Some(PIA) };
    let preview = house.ask("hr", Preview { change: change.clone() }).unwrap();
    let other = Reorganisation::Manager { unit: "A1".into(), manager: Some(OMAR) };
    run(&house, "hanne", StructureCommand::Reorganise(other)).unwrap();
    let refused = run_at(&house, "hr", StructureCommand::Reorganise(change), preview.revision);
    let Err(Refusal::ChangedBy { by, fields, .. }) = refused else { panic!("{refused:?}") };
    assert_eq!((by.as_str(), fields), ("Hanne Friis", vec!["manager_id".to_owned()]));
}

#[test]
fn a_draft_that_stays_behind_is_counted() {
    let house = house();
    let key = form_key("2026", OMAR, crate::domain::evaluation::Rater::Manager);
    house.draft("tove", &key, &[("LOV-1", "3")]);
    let change = Reorganisation::Manager { unit: "A1".into(), manager: Some(PIA) };
    assert_eq!(house.ask("hr", Preview { change }).unwrap().drafts, 1);
}

#[test]
fn what_is_used_is_retired_and_what_never_was_can_go() {
    let house = house();
    let unit = Thing::Unit("A1".into());
    let used = run(&house, "hr", StructureCommand::Retire(unit.clone()));
    assert_eq!(used, Err(Refusal::InUse(vec![Use::PeopleNow])));
    assert_eq!(
        run(&house, "hr", StructureCommand::Remove(unit.clone())),
        Err(Refusal::InUse(vec![Use::PeopleNow, Use::PeopleInHistory]))
    );
    run(&house, "hr", added("C", "SCK", None)).unwrap();
    assert_eq!(run(&house, "hr", StructureCommand::Remove(Thing::Unit("C".into()))), Ok(()));
    assert_eq!(house.ask("hr", UnitPage { unit: "C".into() }), Err(Refusal::NotFound));
    let question = Thing::Competence("LOV-1".into());
    assert_eq!(
        run(&house, "hr", StructureCommand::Remove(question.clone())),
        Err(Refusal::InUse(vec![Use::Rounds, Use::Profiles]))
    );
    run(&house, "hr", StructureCommand::Retire(question.clone())).unwrap();
    assert_eq!(run(&house, "hr", StructureCommand::Retire(question.clone())), Err(Refusal::Blocked(Blocked::Nothing)));
    let outlook = house.ask("hr", crate::service::ask::RoundOutlook {}).unwrap();
    assert_eq!(outlook.full, 5, "a retired question is not asked any more");
    run(&house, "hr", StructureCommand::Restore(question)).unwrap();
    run(&house, "hr", asked("NY-1", "Noget nyt", true)).unwrap();
    assert_eq!(run(&house, "hr", StructureCommand::Remove(Thing::Competence("NY-1".into()))), Ok(()));
    let list = house.ask("mette", Catalogue {}).unwrap();
    assert_eq!((list.competences.len(), list.write), (6, false));
}

#[test]
fn what_was_removed_stays_gone_when_the_store_is_opened_again() {
    use crate::store::memory::Memory;
    let house = house();
    run(&house, "hr", added("C", "SCK", None)).unwrap();
    run(&house, "hr", renamed("A1", "Hold 1")).unwrap();
    run(&house, "hr", StructureCommand::Remove(Thing::Unit("C".into()))).unwrap();
    run(&house, "hr", asked("LOV-1", "Anvende serviceloven", false)).unwrap();
    let copy = Memory::new();
    for table in crate::store::Table::ALL {
        use crate::store::{Direction, KeyRange, Op, Store};
        let page = house.engine.store().scan(table, &KeyRange::all(), Direction::Up, usize::MAX).unwrap();
        let put = |(key, value)| Op::Put { table, key, value };
        copy.commit(&[page.items.into_iter().map(put).collect()]).unwrap();
    }
    let engine = crate::service::engine::Engine::open(Box::new(copy), house.clock.clone()).unwrap();
    engine.read(|model| {
        assert!(model.organisation.unit(&"C".into()).is_none());
        let of = crate::domain::structure::Subject::Thing(Thing::Unit("A1".into()));
        assert_eq!(model.structure.notes(&of).len(), 1);
        assert_eq!(model.structure.competences[&CompetenceId::new("LOV-1")].len(), 1);
    });
}

/// What is stored, as rows of an import into `into`.
fn intake<'m>(stored: &Model, into: &'m Model, house: &House) -> Intake<'m> {
    let mut intake = Intake::new(into, house.engine.env());
    let mut line = 0;
    let mut place = || {
        line += 1;
        Place { file: 0, line }
    };
    export::goals(stored).for_each(|row| intake.goal(place(), row));
    export::competences(stored).for_each(|row| intake.competence(place(), row));
    export::profiles(stored).for_each(|row| intake.profile(place(), row));
    export::requirements(stored).for_each(|row| intake.requirement(place(), row));
    export::units(stored).for_each(|row| intake.unit(place(), row));
    export::employees(stored).for_each(|row| intake.employee(place(), row));
    intake
}

/// Valid by the import's own checks, and an export imports back unchanged: into the same store and into an empty one.
fn check(house: &House) {
    let empty = crate::service::fixture::empty_house();
    house.engine.read(|model| {
        let same = intake(model, model, house).settle();
        assert!(same.findings.is_empty(), "{:?}", same.findings.sorted());
        let total = same.taken.total();
        assert_eq!((total.added, total.changed), (0, 0), "{:?}", same.taken);
        empty.engine.read(|nothing| {
            let fresh = intake(model, nothing, house).settle();
            assert!(fresh.findings.is_empty(), "{:?}", fresh.findings.sorted());
            for person in model.organisation.people() {
                let again = fresh.people.by_employee(nothing, &person.employee_id).unwrap();
                assert_eq!(Effect::of(Some(&person.history), &again.history), Effect::Unchanged);
            }
        });
    });
}

fn commands() -> impl Strategy<Value = StructureCommand> {
    let unit = || prop::sample::select(vec!["SCK", "A", "A1", "A2", "B", "C", "D", "NO"]).prop_map(str::to_owned);
    let employee =
        || prop::sample::select(vec!["1002", "1006", "1010", "1012", "2001", "2002"]).prop_map(str::to_owned);
    let person = || prop::sample::select(vec![ANDERS, TOVE, METTE, PIA, BENT, YRSA, LARS]);
    let thing = || {
        prop_oneof![
            unit().prop_map(|id| Thing::Unit(UnitId::new(&id))),
            prop::sample::select(vec!["SAG", "BOS", "NY"]).prop_map(|id| Thing::Profile(id.into())),
            prop::sample::select(vec!["LOV-1", "SAM-3", "NY"]).prop_map(|id| Thing::Competence(id.into())),
            prop::sample::select(vec!["L-1", "NY"]).prop_map(|id| Thing::Goal(id.into())),
        ]
    };
    let on = || (1u32..29).prop_map(|number| day(&format!("2026-04-{number:02}")));
    let from = prop_oneof![Just(Holds::Hired), Just(Holds::AsItStands), on().prop_map(Holds::From)];
    let office = prop_oneof![Just(Office::Stays), Just(Office::Vacant), person().prop_map(Office::Goes)];
    prop_oneof![
        (unit(), "[a-zæøå ]{0,6}").prop_map(|(unit, name)| renamed(&unit, &name)),
        (unit(), unit(), prop::option::of(person())).prop_map(|(unit, parent, by)| added(&unit, &parent, by)),
        (employee(), from, unit(), prop::option::of(on()), prop::bool::ANY).prop_map(
            |(id, from, unit, hired, login)| {
                let login = login.then(|| "fælles".into());
                let profile = Some(if hired.is_some() { "SAG".into() } else { "BOS".into() });
                StructureCommand::SavePerson(Box::new(SavePerson { hired, login, profile, ..saved(&id, from, &unit) }))
            }
        ),
        (unit(), unit()).prop_map(|(unit, parent)| {
            let (unit, parent) = (UnitId::new(&unit), UnitId::new(&parent));
            StructureCommand::Reorganise(Reorganisation::Move { unit, parent })
        }),
        (unit(), unit(), on()).prop_map(|(from, into, on)| {
            let (from, into) = (UnitId::new(&from), UnitId::new(&into));
            StructureCommand::Reorganise(Reorganisation::Merge { from, into, on })
        }),
        (unit(), prop::option::of(person())).prop_map(|(unit, manager)| {
            StructureCommand::Reorganise(Reorganisation::Manager { unit: UnitId::new(&unit), manager })
        }),
        (person(), on(), office).prop_map(|(person, last, office)| {
            StructureCommand::Reorganise(Reorganisation::Leave { person, last, office })
        }),
        (prop::sample::select(vec!["LOV-1", "NY"]), "[a-zæøå ]{0,6}", prop::bool::ANY)
            .prop_map(|(id, question, new)| asked(id, &question, new)),
        (prop::bool::ANY, "[a-z]{0,3}").prop_map(|(new, title)| StructureCommand::SaveGoal(SaveGoal {
            goal: "NY".into(),
            new,
            title,
            source: GoalSource::Own
        })),
        (prop::bool::ANY, "[a-z]{0,3}").prop_map(|(new, title)| StructureCommand::SaveProfile(SaveProfile {
            profile: "NY".into(),
            new,
            title,
            occupational_group: String::new(),
            purpose: "a\nb".into(),
            tasks: String::new(),
            guideline: String::new(),
        })),
        (prop::sample::select(vec!["SAG", "NY"]), prop::option::of(1u8..6)).prop_map(|(profile, number)| {
            let (competence, level) = ("LOV-1".into(), number.map(level));
            StructureCommand::SetDemand { profile: profile.into(), competence, level }
        }),
        thing().prop_map(StructureCommand::Retire),
        thing().prop_map(StructureCommand::Restore),
        thing().prop_map(StructureCommand::Remove),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_script_keeps_the_organisation_as_imports_want_it(script in prop::collection::vec(commands(), 1..25)) {
        let house = house();
        for command in script {
            let outcome = run(&house, "hr", command);
            if let Err(refusal) = outcome {
                prop_assert!(!matches!(refusal, Refusal::Failed(_)), "{:?}", refusal);
            }
        }
        check(&house);
    }
}
