//! Finding anything by any part of its name: people, units, job profiles, competences.
//!
//! To add a kind of hit: a variant of [`Target`], a function that gives what fits, and its line in [`KINDS`].

use super::asking::Asking;
use super::refusal::Refusal;
use super::views::{Hit, Target};
use super::wording::known_questions;
use super::{forms, people};
use crate::domain::language::Bilingual;
use crate::domain::names::Order;
use crate::domain::organisation::Unit;
use crate::domain::questions::Known;
use crate::domain::search::Sought;

/// What fits of one kind, as far as the asking person may know of it; in any order.
type Kind = fn(&Asking<'_>, &Sought) -> Vec<Hit>;

/// Every kind of hit. Of two that fit equally well the one of the earlier kind comes first.
const KINDS: &[Kind] = &[people, units, profiles, competences];

/// How much farther away something retired is.
const RETIRED: u32 = 2;

/// The most hits of one kind.
pub const MOST: usize = 50;

/// Everything that has `text` in its name or number: the best first, then by kind, then in Danish order. With nothing
/// typed nothing is looked for.
pub fn find(asking: &Asking<'_>, text: &str) -> Result<Vec<Hit>, Refusal> {
    let sought = Sought::new(text);
    if sought.is_empty() {
        return Ok(Vec::new());
    }
    let order = Order::danish();
    let mut found: Vec<(usize, Hit)> = Vec::new();
    for (number, kind) in KINDS.iter().enumerate() {
        let mut hits = kind(asking, &sought);
        // What is retired is found after what is in use.
        for hit in hits.iter_mut().filter(|hit| hit.retired) {
            hit.distance += RETIRED;
        }
        hits.sort_by_cached_key(|hit| (hit.distance, order.key(&hit.name.da), hit.code.clone()));
        found.extend(hits.into_iter().take(MOST).map(|hit| (number, hit)));
    }
    // Within a kind the hits are in order, and that order stays.
    found.sort_by_key(|(number, hit)| (hit.distance, *number));
    Ok(found.into_iter().map(|(_, hit)| hit).collect())
}

fn people(asking: &Asking<'_>, sought: &Sought) -> Vec<Hit> {
    let hit = |(distance, brief): (u32, super::views::PersonBrief)| Hit {
        target: Target::Person(brief.no),
        name: plain(&brief.name),
        detail: vec![plain(&brief.title), plain(&brief.unit)],
        retired: false,
        code: brief.employee_id.to_string(),
        distance,
    };
    people::fitting(asking, sought, MOST).into_iter().map(hit).collect()
}

fn units(asking: &Asking<'_>, sought: &Sought) -> Vec<Hit> {
    let organisation = &asking.model.organisation;
    let above = |unit: &Unit| organisation.unit(unit.parent.as_ref()?).map(|above| plain(&above.name));
    let hit = |unit: &Unit| {
        Some(Hit {
            target: Target::Unit(unit.id.clone()),
            name: plain(&unit.name),
            detail: std::iter::once(plain(&unit.kind)).chain(above(unit)).collect(),
            retired: unit.retired.is_some(),
            code: unit.id.to_string(),
            distance: sought.distance(&unit.name, &[unit.id.as_str()])?,
        })
    };
    if forms::reads_common(asking.caller).is_err() {
        return Vec::new();
    }
    organisation.units().filter_map(hit).collect()
}

fn profiles(asking: &Asking<'_>, sought: &Sought) -> Vec<Hit> {
    if forms::reads_common(asking.caller).is_err() {
        return Vec::new();
    }
    let profiles = asking.model.catalogue.profiles.values().filter_map(|profile| {
        Some(Hit {
            target: Target::Profile(profile.id.clone()),
            name: plain(&profile.title),
            detail: vec![plain(&profile.occupational_group)],
            retired: profile.retired.is_some(),
            code: profile.id.to_string(),
            distance: sought.distance(&profile.title, &[profile.id.as_str()])?,
        })
    });
    profiles.collect()
}

/// Competences are found by their question in either language.
fn competences(asking: &Asking<'_>, sought: &Sought) -> Vec<Hit> {
    if forms::reads_common(asking.caller).is_err() {
        return Vec::new();
    }
    let questions = known_questions(&asking.model.pack);
    let known = Known::new(&questions);
    let competences = asking.model.catalogue.competences.values().filter_map(|competence| {
        let asked = known.question(competence);
        let words = [asked.question.da.as_str(), asked.question.en.as_str()];
        let distances = words.iter().filter_map(|text| sought.distance(text, &[competence.id.as_str()]));
        Some(Hit {
            distance: distances.min()?,
            target: Target::Competence(competence.id.clone()),
            name: asked.question,
            detail: vec![asked.area],
            retired: competence.retired.is_some(),
            code: competence.id.to_string(),
        })
    });
    competences.collect()
}

/// A name that is the same in both languages.
fn plain(text: &str) -> Bilingual {
    Bilingual::new(text, "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::ask::Find;
    use crate::service::fixture::{House, house};

    fn names(house: &House, login: &str, text: &str) -> Vec<String> {
        house.ask(login, Find { text: text.into() }).unwrap().into_iter().map(|hit| hit.name.da).collect()
    }

    #[test]
    fn everything_is_found_by_a_part_of_its_name_the_best_first_whatever_it_is() {
        let house = house();
        assert_eq!(names(&house, "mette", "a1"), ["Enhed A1"]);
        let found = house.ask("mette", Find { text: "sa".into() }).unwrap();
        let targets: Vec<_> = found.iter().map(|hit| (hit.name.da.as_str(), hit.distance)).collect();
        assert_eq!(targets[0], ("Omar Said", 1));
        assert!(targets.contains(&("Sagsbehandler", 1)), "{targets:?}");
        assert!(targets.is_sorted_by_key(|(_, distance)| *distance));
        assert_eq!(names(&house, "mette", "forvaltn"), ["Bruge forvaltningsloven"]);
        assert_eq!(names(&house, "mette", "SAM-2"), ["Føre et møde"]);
        assert_eq!(names(&house, "mette", ""), Vec::<String>::new());
    }

    #[test]
    fn people_are_the_same_as_where_only_people_are_looked_for() {
        let house = house();
        for login in ["mette", "tove", "hr", "admin", "pia"] {
            for text in ["lars", "an", "o", "mette", "1006", "s"] {
                let found = house.ask(login, Find { text: text.into() }).unwrap();
                let is_person = |hit: &Hit| matches!(hit.target, Target::Person(_));
                let people: Vec<String> = found.into_iter().filter(is_person).map(|hit| hit.code).collect();
                let only = house.ask(login, crate::service::ask::FindPeople { text: text.into() }).unwrap();
                let only: Vec<String> = only.iter().map(|brief| brief.employee_id.to_string()).collect();
                assert_eq!(people, only, "{login} {text}");
            }
        }
    }

    #[test]
    fn who_reads_nothing_of_the_organisation_finds_none_of_it() {
        let house = house();
        assert_eq!(names(&house, "admin", "enhed"), Vec::<String>::new());
        assert_eq!(names(&house, "admin", "mette"), ["Mette Lund"]);
        assert_eq!(names(&house, "hr", "enhed").len(), 5);
    }
}
