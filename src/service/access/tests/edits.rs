//! One of each edit of organisation and profiles, for the walk through all commands.

use crate::domain::ids::PersonNo;
use crate::domain::reorganisation::{Office, Reorganisation};
use crate::domain::structure::Thing;
use crate::service::Command;
use crate::service::command::{Holds, SaveCompetence, SaveGoal, SavePerson, SaveProfile, SaveUnit, StructureCommand};
use crate::service::fixture::{METTE, SOEREN, day};

/// Nobody has this number.
const NOBODY: PersonNo = PersonNo(999);

/// One of each edit: with a unit, person or profile that is there, and with one that is not.
pub fn editing(deed: &str, there: bool) -> Command {
    let unit = |id: &str| if there { id.into() } else { "NO".into() };
    let person = if there { METTE } else { NOBODY };
    let reorganise = StructureCommand::Reorganise;
    Command::Structure(match deed {
        "save_unit" => {
            let (name, kind) = ("Hold".into(), "team".into());
            StructureCommand::SaveUnit(SaveUnit { unit: unit("A1"), name, kind, new: None })
        }
        "save_person" => StructureCommand::SavePerson(Box::new(SavePerson {
            employee: crate::domain::ids::EmployeeId::new(if there { "1006" } else { "9999" }),
            from: Holds::AsItStands,
            name: "Mette Holm".into(),
            unit: "A1".into(),
            title: String::new(),
            profile: None,
            management_level: 0,
            weekly_hours: 3700,
            hired: None,
            agreement: String::new(),
            form: None,
            login: Some("mette".into()),
            email: String::new(),
        })),
        "save_profile" => StructureCommand::SaveProfile(SaveProfile {
            profile: if there { "SAG".into() } else { "NO".into() },
            new: false,
            title: "Rådgiver".into(),
            occupational_group: String::new(),
            purpose: String::new(),
            tasks: String::new(),
            guideline: String::new(),
        }),
        "save_goal" => {
            let goal = if there { "L-1".into() } else { "NO".into() };
            let source = crate::domain::competence::GoalSource::Own;
            StructureCommand::SaveGoal(SaveGoal { goal, new: false, title: "Andet".into(), source })
        }
        "save_competence" => StructureCommand::SaveCompetence(SaveCompetence {
            competence: if there { "LOV-1".into() } else { "NO".into() },
            new: false,
            area: "Andet".into(),
            question: "Andet".into(),
            goal: None,
            levels: Default::default(),
        }),
        "set_demand" => {
            let profile = if there { "SAG".into() } else { "NO".into() };
            StructureCommand::SetDemand { profile, competence: "LOV-1".into(), level: None }
        }
        "move_unit" => reorganise(Reorganisation::Move { unit: unit("A1"), parent: "A2".into() }),
        "merge_units" => {
            reorganise(Reorganisation::Merge { from: unit("A1"), into: "A2".into(), on: day("2026-04-15") })
        }
        "set_manager" => reorganise(Reorganisation::Manager { unit: unit("A1"), manager: Some(SOEREN) }),
        "leave" => reorganise(Reorganisation::Leave { person, last: day("2026-04-30"), office: Office::Stays }),
        "retire" => StructureCommand::Retire(Thing::Profile(if there { "SAG".into() } else { "NO".into() })),
        "restore_retired" => StructureCommand::Restore(Thing::Unit(unit("A1"))),
        _ => StructureCommand::Remove(Thing::Unit(unit("A1"))),
    })
}

/// The next kind of edit after this one.
pub fn next_edit(edit: &StructureCommand) -> Option<&'static str> {
    Some(match edit {
        StructureCommand::SaveUnit(_) => "save_person",
        StructureCommand::SavePerson(_) => "save_profile",
        StructureCommand::SaveProfile(_) => "save_goal",
        StructureCommand::SaveGoal(_) => "save_competence",
        StructureCommand::SaveCompetence(_) => "set_demand",
        StructureCommand::SetDemand { .. } => "move_unit",
        StructureCommand::Reorganise(Reorganisation::Move { .. }) => "merge_units",
        StructureCommand::Reorganise(Reorganisation::Merge { .. }) => "set_manager",
        StructureCommand::Reorganise(Reorganisation::Manager { .. }) => "leave",
        StructureCommand::Reorganise(Reorganisation::Leave { .. }) => "retire",
        StructureCommand::Retire(_) => "restore_retired",
        StructureCommand::Restore(_) => "remove_unused",
        StructureCommand::Remove(_) => return None,
    })
}
