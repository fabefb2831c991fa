//! Finding people.

use super::access::{self, Data, Right, allowed};
use super::ask::{Find, FindPeople, PersonCard};
use super::asking::Asking;
use super::me::brief;
use super::refusal::Refusal;
use super::session::{Session, SessionExt};
use super::views::{Hit, PersonBrief, PersonCardView, Target};
use crate::domain::access::Role;
use crate::domain::ids::PersonNo;
use crate::domain::organisation::Person;
use crate::domain::search::Sought;

/// The longest list of people given.
pub const MOST: usize = 50;

/// People whose name, number or login has `text` in it, best first, then by name; with nothing typed everybody fits.
pub fn find(asking: &Asking<'_>, text: &str) -> Result<Vec<PersonBrief>, Refusal> {
    let found = fitting(asking, &Sought::new(text), MOST);
    Ok(found.into_iter().map(|(_, brief)| brief).collect())
}

/// The `most` people who fit best and may be looked up, with how well they fit; equal ones in Danish order. Logins are
/// searched only where they may be read, or a hit would tell whose one is.
pub fn fitting(asking: &Asking<'_>, sought: &Sought, most: usize) -> Vec<(u32, PersonBrief)> {
    let may_read_login = login_reader(asking);
    let mut hits: Vec<_> = asking.model.names.find(sought, may_read_login).collect();
    // Found in Danish order, which stays among those who fit equally well.
    hits.sort_by_key(|hit| hit.distance);
    let may_be_shown = hits.into_iter().filter_map(|hit| {
        let person = asking.model.organisation.person(hit.person)?;
        let shown = hit.is_of(person.row_on(asking.env.today)) && may_look_up(asking, person);
        Some((hit.distance, brief(asking, shown.then_some(hit.person)?)?))
    });
    may_be_shown.take(most).collect()
}

/// What `lookup` finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// Exactly one person, or the one whose number was typed.
    Card(Box<PersonCardView>),
    /// Several, or nobody; and what else is called so.
    List(Vec<PersonBrief>, Vec<Hit>),
}

/// Looks anything up by any part of its name or number. One person among the hits opens the card, which is journalled as
/// such, whatever else is called so.
pub fn lookup(session: &dyn Session, text: &str) -> Result<Lookup, Refusal> {
    let found = session.ask(FindPeople { text: text.to_owned() })?;
    let exact = found.iter().find(|brief| brief.employee_id.as_str() == text.trim());
    if let Some(brief) = exact.or(if found.len() == 1 { found.first() } else { None }) {
        return Ok(Lookup::Card(Box::new(session.ask(PersonCard { person: brief.no })?)));
    }
    let mut others = session.ask(Find { text: text.to_owned() })?;
    others.retain(|hit| !matches!(hit.target, Target::Person(_)));
    Ok(Lookup::List(found, others))
}

pub(super) fn may(asking: &Asking<'_>, data: Data, person: PersonNo) -> bool {
    allowed(asking.model, &asking.env, asking.caller, data, person, Right::Read)
}

/// Names, units and titles of those employed are everybody's. Administrator and auditor need them to name somebody,
/// also without being employed. Who is not employed (any more, or yet) is shown to who may read from–to.
pub(super) fn may_look_up(asking: &Asking<'_>, person: &Person) -> bool {
    if !person.employed_on(asking.env.today) {
        return may(asking, Data::Employment, person.no);
    }
    may(asking, Data::Organisation, person.no) || names_people(asking)
}

fn names_people(asking: &Asking<'_>) -> bool {
    asking.caller.has(Role::Administrator) || asking.caller.has(Role::Auditor)
}

/// Whose login may be read: it is employment data, and what the administrator ties people to. Most people stand to
/// nobody in a way that gives it, and are not asked about one person after the other.
fn login_reader<'a>(asking: &'a Asking<'_>) -> impl Fn(PersonNo) -> bool + 'a {
    let all = asking.caller.has(Role::Administrator)
        || access::allowed_everywhere(asking.caller, Data::Employment, Right::Read);
    let some = access::stands_to_others(asking.model, asking.caller);
    move |person| all || ((some || asking.caller.person == Some(person)) && may(asking, Data::Employment, person))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::access::{Grant, Holder, Scope};
    use crate::domain::evaluation::FormState;
    use crate::service::engine::Fact;
    use crate::service::fixture::{ANDERS, HANNE, House, LARS, METTE, PIA, TOVE, YRSA, day, house};

    fn names(house: &House, login: &str, text: &str) -> Vec<String> {
        let found = house.ask(login, FindPeople { text: text.into() }).unwrap();
        found.into_iter().map(|brief| brief.name).collect()
    }

    fn employment(house: &House, login: &str, person: PersonNo) -> bool {
        house.ask(login, PersonCard { person }).unwrap().employment.is_some()
    }

    #[test]
    fn people_are_found_by_part_of_name_and_number_the_best_first() {
        let house = house();
        assert_eq!(names(&house, "mette", "oester"), ["Pia Østergaard"]);
        assert_eq!(names(&house, "mette", "aberg"), ["Rikke Åberg"]);
        assert_eq!(names(&house, "mette", "1006"), ["Mette Lund"]);
        assert_eq!(names(&house, "mette", "an"), ["Anders Bech", "Hanne Friis", "Søren Vang", "Yrsa Zander"]);
        assert_eq!(names(&house, "mette", "xyz"), Vec::<String>::new());
        assert_eq!(names(&house, "admin", "mette"), ["Mette Lund"]);
        assert_eq!(names(&house, "mette", "").len(), 12);
    }

    #[test]
    fn who_has_left_is_found_by_those_who_may_read_from_and_to() {
        let house = house();
        assert_eq!(names(&house, "tove", "lars"), ["Lars Dam"]);
        assert_eq!(names(&house, "hr", "lars"), ["Lars Dam"]);
        for login in ["mette", "anders", "bent", "admin"] {
            assert_eq!(names(&house, login, "lars"), Vec::<String>::new(), "{login}");
            let gone = house.ask(login, PersonCard { person: LARS });
            assert_eq!(gone, house.ask(login, PersonCard { person: PersonNo(999) }), "{login}");
        }
        assert!(employment(&house, "tove", LARS));
    }

    #[test]
    fn a_login_finds_somebody_only_for_who_may_read_it() {
        let house = house();
        house.put(vec![Fact::Person(Box::new(crate::service::fixture::person(
            METTE,
            "Mette Lund",
            "zq17",
            "A1",
            "SAG",
            0,
        )))]);
        assert_eq!(names(&house, "tove", "zq17"), ["Mette Lund"]);
        assert_eq!(names(&house, "admin", "zq17"), ["Mette Lund"]);
        assert_eq!(names(&house, "pia", "zq17"), Vec::<String>::new());
    }

    #[test]
    fn a_card_shows_employment_and_forms_as_the_table_says() {
        let house = house();
        for (login, sees) in [
            ("mette", true),
            ("tove", true),
            ("hr", true),
            ("hanne", true),
            ("anders", false),
            ("pia", false),
            ("admin", false),
        ] {
            let card = house.ask(login, PersonCard { person: METTE }).unwrap();
            assert_eq!(card.employment.is_some(), sees, "{login}");
            assert_eq!(!card.forms.is_empty(), sees, "{login}");
        }
        let card = house.ask("pia", PersonCard { person: METTE }).unwrap();
        assert_eq!(card.units, ["Enhed SCK", "Enhed A", "Enhed A1"]);
        assert_eq!((card.manager.as_deref(), card.profile.as_deref()), (Some("Tove Riis"), Some("Sagsbehandler")));
        let own = house.ask("mette", PersonCard { person: METTE }).unwrap();
        let states: Vec<_> = own.forms.iter().map(|form| (form.round.as_str(), form.own, form.manager)).collect();
        assert_eq!(states, [("2026", FormState::Sent, FormState::Sent), ("2025", FormState::Sent, FormState::Sent)]);
    }

    #[test]
    fn hr_of_a_subtree_sees_the_subtree() {
        let house = house();
        house.put(vec![Fact::Grant(Grant {
            id: 200,
            holder: Holder::Person(YRSA),
            role: Role::Hr,
            scope: Scope::Subtree("A1".into()),
            from: day("2026-01-01"),
            to: None,
            reason: "HR".into(),
            revoked: None,
        })]);
        assert!(employment(&house, "yrsa", PIA));
        assert!(employment(&house, "yrsa", TOVE));
        assert!(!employment(&house, "yrsa", ANDERS));
        assert!(!employment(&house, "yrsa", HANNE));
    }

    #[test]
    fn one_hit_opens_the_card_and_several_are_listed() {
        let house = house();
        let session = house.session("mette");
        assert!(matches!(lookup(&session, "rikke"), Ok(Lookup::Card(card)) if card.person.name == "Rikke Åberg"));
        assert!(matches!(lookup(&session, " 1001 "), Ok(Lookup::Card(card)) if card.person.name == "Ingrid Holm"));
        assert!(matches!(lookup(&session, "an"), Ok(Lookup::List(list, _)) if list.len() == 4));
        assert!(
            matches!(lookup(&session, "ingen"), Ok(Lookup::List(list, others)) if list.is_empty() && others.is_empty())
        );
        assert!(
            matches!(lookup(&session, "enhed a1"), Ok(Lookup::List(list, others)) if list.is_empty() && others.len() == 1)
        );
    }
}
