//! The ways from home to everywhere else: one table, from which the home screen, the keys and the look-up are fed.
//!
//! To add a place: a variant in [`Place`], an [`Action`] with a key under `[global]` in `keymaps/*.toml`, and one line in
//! [`WAYS`], in the part it belongs to. Nothing else: who is not among `whom` is not shown the way, and the screen itself
//! says why it is empty when somebody takes it all the same.

use super::keys::Action;
use super::place::Place;
use crate::domain::access::Role;
use crate::domain::ids::PersonNo;
use crate::domain::structure::Thing;
use crate::service::views::{Me, Target};
use crate::text::{Id, id};

/// As what somebody has use for a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Everybody who can open Sofus.
    Everybody,
    /// Employees.
    Employee,
    /// Who manages a unit.
    Manager,
    /// Holders of a role, whatever its scope.
    Holder(Role),
}

impl Whom {
    /// Whether the person is one of these. Before it is known who is there, only what is for everybody is shown.
    pub fn is(self, me: Option<&Me>) -> bool {
        match (self, me) {
            (Self::Everybody, _) => true,
            (_, None) => false,
            (Self::Employee, Some(me)) => me.person.is_some(),
            (Self::Manager, Some(me)) => me.manages,
            (Self::Holder(role), Some(me)) => me.roles.contains(&role),
        }
    }
}

/// The parts of the menu, in the order shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// About myself.
    Mine,
    /// What I do as a manager.
    Leading,
    /// What concerns the whole organisation.
    Organisation,
    /// The program itself.
    Program,
}

impl Part {
    /// All of them, in the order shown.
    pub const ALL: [Self; 4] = [Self::Mine, Self::Leading, Self::Organisation, Self::Program];

    /// Its name in front of the places.
    pub const fn name(self) -> Id {
        match self {
            Self::Mine => id::WAYS_MINE,
            Self::Leading => id::WAYS_LEADING,
            Self::Organisation => id::WAYS_ORGANISATION,
            Self::Program => id::WAYS_PROGRAM,
        }
    }
}

/// One way.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    /// Where in the menu it stands.
    pub part: Part,
    /// The action whose key and name it has.
    pub action: Action,
    /// Who has use for it: any of these.
    pub whom: &'static [Whom],
    /// Where it leads, for the employee asking (none: a login without one); `None` = nowhere.
    pub place: fn(Option<PersonNo>) -> Option<Place>,
}

use Part::{Leading, Mine, Organisation, Program};
use Whom::{Employee, Everybody, Manager};

const EVERYBODY: &[Whom] = &[Everybody];
const EMPLOYEE: &[Whom] = &[Employee];
const MANAGER: &[Whom] = &[Manager];

/// Every way, by part and in the order shown.
#[rustfmt::skip]
pub const WAYS: &[Way] = &[
    Way { part: Mine, action: Action::Profile, whom: EMPLOYEE, place: |_| Some(Place::Profile(None)) },
    Way { part: Mine, action: Action::History, whom: EMPLOYEE, place: |me| me.map(Place::History) },
    Way { part: Mine, action: Action::Interviews, whom: EMPLOYEE, place: |_| Some(Place::Interviews) },
    Way { part: Mine, action: Action::WhoLooked, whom: EVERYBODY, place: |_| Some(Place::WhoLooked) },
    Way { part: Mine, action: Action::MyCourses, whom: EMPLOYEE, place: |_| Some(Place::MyCourses) },
    Way { part: Mine, action: Action::AbsencePerson, whom: EMPLOYEE, place: |me| me.map(Place::AbsencePerson) },
    Way { part: Leading, action: Action::MusFigures, whom: &[Manager, Whom::Holder(Role::Hr)], place: |_| Some(Place::MusFigures(None)) },
    Way { part: Leading, action: Action::Team, whom: MANAGER, place: |_| Some(Place::Team(None)) },
    Way { part: Leading, action: Action::TeamCourses, whom: MANAGER, place: |_| Some(Place::TeamCourses) },
    Way { part: Leading, action: Action::AbsenceUnit, whom: &[Manager, Whom::Holder(Role::Hr), Whom::Holder(Role::Committee), Whom::Holder(Role::Advisor)], place: |_| Some(Place::AbsenceUnit(None)) },
    Way { part: Leading, action: Action::LevelProposals, whom: MANAGER, place: |_| Some(Place::LevelProposals) },
    Way { part: Leading, action: Action::AbsenceToday, whom: MANAGER, place: |_| Some(Place::AbsenceToday) },
    Way { part: Organisation, action: Action::Overview, whom: &[Employee, Whom::Holder(Role::Hr)], place: |_| Some(Place::Overview(None)) },
    Way { part: Organisation, action: Action::Organisation, whom: &[Employee, Whom::Holder(Role::Hr)], place: |_| Some(Place::Organisation) },
    Way { part: Organisation, action: Action::Courses, whom: EVERYBODY, place: |_| Some(Place::Courses) },
    Way { part: Organisation, action: Action::Rounds, whom: EVERYBODY, place: |_| Some(Place::Rounds) },
    Way { part: Organisation, action: Action::YearWheel, whom: EVERYBODY, place: |_| Some(Place::YearWheel) },
    Way { part: Organisation, action: Action::Activities, whom: EVERYBODY, place: |_| Some(Place::Activities) },
    Way { part: Organisation, action: Action::Frames, whom: EVERYBODY, place: |_| Some(Place::Frames) },
    Way { part: Program, action: Action::Grants, whom: &[Manager, Whom::Holder(Role::Hr), Whom::Holder(Role::Administrator)], place: |_| Some(Place::Grants) },
    Way { part: Program, action: Action::Journal, whom: &[Whom::Holder(Role::Auditor)], place: |_| Some(Place::Journal) },
    Way { part: Program, action: Action::Settings, whom: EVERYBODY, place: |_| Some(Place::Settings) },
];

impl Way {
    /// Whether this person has use for it.
    pub fn is_for(&self, me: Option<&Me>) -> bool {
        self.whom.iter().any(|whom| whom.is(me))
    }
}

/// The place an action leads to for this person, whether or not it is shown the way.
pub fn place_of(action: Action, me: Option<&Me>) -> Option<Place> {
    let own = me.and_then(|me| me.person.as_ref()).map(|person| person.no);
    match action {
        Action::Tasks => Some(Place::Tasks),
        Action::OpenRound => Some(Place::OpenRound),
        Action::Catalogue => Some(Place::Catalogue),
        _ => WAYS.iter().find(|way| way.action == action).and_then(|way| (way.place)(own)),
    }
}

/// Where a hit of the look-up leads; `None` = nowhere yet, so that it is not shown.
pub fn place_of_hit(target: &Target) -> Option<Place> {
    match target {
        Target::Person(no) => Some(Place::Card(*no)),
        Target::Profile(id) => Some(Place::Profile(Some(id.clone()))),
        Target::Unit(id) => Some(Place::Unit(id.clone())),
        Target::Competence(id) => Some(Place::Versions(Thing::Competence(id.clone()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keys::{self, Context};
    use crate::tui::testing;
    use std::collections::BTreeSet;

    const HOME: &[Context] = &[Context::Tasks, Context::List, Context::Global];

    fn shown(change: impl FnOnce(&mut Me)) -> Vec<Action> {
        let mut me = testing::me();
        change(&mut me);
        WAYS.iter().filter(|way| way.is_for(Some(&me))).map(|way| way.action).collect()
    }

    #[test]
    fn each_way_stands_once_in_its_part_and_has_a_key_at_home() {
        let keymap = keys::load(None).keymap;
        let actions: BTreeSet<Action> = WAYS.iter().map(|way| way.action).collect();
        assert_eq!(actions.len(), WAYS.len());
        assert!(WAYS.is_sorted_by_key(|way| way.part));
        for way in WAYS {
            assert!(!keymap.keys_for(way.action, HOME).is_empty(), "{:?}", way.action);
        }
    }

    #[test]
    fn every_way_shown_leads_somewhere() {
        let mut me = testing::me();
        me.manages = true;
        for way in WAYS.iter().filter(|way| way.is_for(Some(&me))) {
            assert!(place_of(way.action, Some(&me)).is_some(), "{:?}", way.action);
        }
    }

    #[test]
    fn a_login_without_an_employee_is_shown_nothing_about_itself_and_a_manager_the_team() {
        let login = shown(|me| me.person = None);
        assert!(!login.contains(&Action::Profile) && login.contains(&Action::Rounds));
        assert!(!login.contains(&Action::Team));
        assert!(shown(|me| me.manages = true).contains(&Action::Team));
    }
}
