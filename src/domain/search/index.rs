//! Everybody's names, made comparable when they are stored and not when they are looked for: a letter typed is one walk
//! over short texts that lie ready, in Danish order.

use super::{Distance, Folded, Letters, Sought};
use crate::domain::fold::fold;
use crate::domain::ids::{EmployeeId, PersonNo};
use crate::domain::names::Order;
use crate::domain::organisation::{Employment, Person};
use std::collections::{BTreeMap, HashMap};

/// Where a name stands: the bytes of its Danish order, then the employee number.
type Key = (Box<[u8]>, EmployeeId);

/// What a person was or is called, with the login of that time.
#[derive(Debug)]
struct Entry {
    person: PersonNo,
    name: Folded,
    number: Box<str>,
    login: Option<Box<str>>,
    letters: Letters,
    /// The rows of the history it is from; `None` = all, so that the day does not matter.
    rows: Option<Box<[usize]>>,
}

/// The names of everybody, leavers and what people were called before too.
#[derive(Debug)]
pub struct NameIndex {
    order: Order,
    entries: BTreeMap<(Key, usize), Entry>,
    of: HashMap<PersonNo, Vec<(Key, usize)>>,
}

impl Default for NameIndex {
    fn default() -> Self {
        Self { order: Order::danish(), entries: BTreeMap::new(), of: HashMap::new() }
    }
}

impl NameIndex {
    /// Puts a person in, in place of what was known of him or her.
    pub fn put(&mut self, person: &Person) {
        for key in self.of.remove(&person.no).unwrap_or_default() {
            self.entries.remove(&key);
        }
        let mut keys = Vec::new();
        for (first, row) in person.history.iter().enumerate() {
            let same = |other: &Employment| other.name == row.name && other.login == row.login;
            if person.history.iter().take(first).any(same) {
                continue;
            }
            let rows: Vec<usize> =
                person.history.iter().enumerate().filter(|(_, other)| same(other)).map(|(at, _)| at).collect();
            let key = ((self.order.key(&row.name).into(), person.employee_id.clone()), first);
            self.entries.insert(key.clone(), entry(person, row, &rows));
            keys.push(key);
        }
        self.of.insert(person.no, keys);
    }

    /// Everybody whose name, number or login fits, with how well, in Danish order of names, those of one name by number.
    /// The number of the row is that of the history the name stands in; `None` = it stands in every row. A hit by
    /// login counts only where `may_read_login` says so.
    pub fn find<'i>(
        &'i self,
        sought: &'i Sought,
        may_read_login: impl Fn(PersonNo) -> bool + 'i,
    ) -> impl Iterator<Item = Hit<'i>> {
        let candidates = self.entries.values().filter(|entry| sought.could_be(entry.letters));
        candidates.filter_map(move |entry| {
            let number = entry.number.as_ref();
            let login = entry.login.as_deref();
            // Who may read a login is asked only where the login alone can make a hit.
            let bare = sought.distance_of(&entry.name, &[number]);
            let distance = match login {
                Some(login) if bare != Some(0) => {
                    let with = sought.distance_of(&entry.name, &[number, login]);
                    if with == bare || with.is_none() || !may_read_login(entry.person) { bare } else { with }
                }
                _ => bare,
            };
            Some(Hit { person: entry.person, distance: distance?, rows: entry.rows.as_deref() })
        })
    }
}

/// One who fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<'i> {
    /// Who.
    pub person: PersonNo,
    /// How well.
    pub distance: Distance,
    rows: Option<&'i [usize]>,
}

impl Hit<'_> {
    /// Whether the name that fits is the one of this row of the person's history.
    pub fn is_of(&self, row: usize) -> bool {
        self.rows.is_none_or(|rows| rows.contains(&row))
    }
}

fn entry(person: &Person, row: &Employment, rows: &[usize]) -> Entry {
    let name = Folded::new(&row.name);
    let number: Box<str> = fold(person.employee_id.as_str()).into();
    let login: Option<Box<str>> = row.login.as_ref().map(|login| fold(login.as_str()).into());
    let codes = Letters::of(&number).with(login.as_deref().map(Letters::of).unwrap_or_default());
    let letters = Letters::of(&name.exact).with(codes);
    let rows = (rows.len() < person.history.len()).then(|| rows.into());
    Entry { person: person.no, name, number, login, letters, rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Login, UnitId};
    use proptest::prelude::*;

    fn row(name: &str, login: &str) -> Employment {
        Employment {
            valid_from: None,
            name: name.to_owned(),
            unit: UnitId::new("U"),
            title: String::new(),
            profile: None,
            management_level: 0,
            weekly_hours: 3700,
            hired: None,
            left: None,
            agreement: String::new(),
            form: None,
            login: (!login.is_empty()).then(|| Login::new(login)),
            email: String::new(),
        }
    }

    fn person(no: u32, names: &[(String, String)]) -> Person {
        let history = names.iter().map(|(name, login)| row(name, login)).collect();
        Person { no: PersonNo(no), employee_id: EmployeeId::new(&(1000 + no).to_string()), history, findable: false }
    }

    fn indexed(people: &[Person]) -> NameIndex {
        let mut index = NameIndex::default();
        for person in people {
            index.put(person);
        }
        index
    }

    /// The plain reading: every name made comparable and compared anew.
    fn plain(people: &[Person], sought: &Sought, logins: bool) -> Vec<(String, PersonNo, Distance)> {
        let order = Order::danish();
        let mut found = Vec::new();
        for person in people {
            let row = person.history.last().unwrap();
            let login = row.login.as_ref().filter(|_| logins).map(Login::as_str);
            let codes: Vec<&str> = std::iter::once(person.employee_id.as_str()).chain(login).collect();
            let distance = sought.distance(&row.name, &codes);
            found.extend(distance.map(|distance| (row.name.clone(), person.no, distance)));
        }
        found.sort_by_key(|(name, no, _)| (order.key(name), no.0));
        found
    }

    fn quick(people: &[Person], sought: &Sought, logins: bool) -> Vec<(String, PersonNo, Distance)> {
        let index = indexed(people);
        let current = |hit: &Hit<'_>| {
            let person = people.iter().find(|person| person.no == hit.person).unwrap();
            let last = person.history.len() - 1;
            hit.is_of(last).then(|| (person.history[last].name.clone(), hit.person, hit.distance))
        };
        index.find(sought, |_| logins).filter_map(|hit| current(&hit)).collect()
    }

    const NAME: &str = "(Aa|Å|å|ø|Ø|æ|oe|ae|a|e|o|s|r|n|é|ö|ss|th|1|-| ){1,7}";

    proptest! {
        #[test]
        fn the_index_finds_what_comparing_every_name_finds(
            people in prop::collection::vec(prop::collection::vec((NAME, "(s|r|17)?"), 1..3), 0..12),
            sought in "(aa|å|ø|oe|æ|a|e|o|s|r|é|1|00| |-){0,4}",
            logins in any::<bool>(),
        ) {
            let people: Vec<Person> = people.iter().zip(0..).map(|(names, no)| person(no, names)).collect();
            let sought = Sought::new(&sought);
            prop_assert_eq!(quick(&people, &sought, logins), plain(&people, &sought, logins));
        }

        #[test]
        fn a_danish_letter_and_its_two_letters_find_each_other(name in "[a-zæøåA-ZÆØÅ]{1,8}") {
            let pairs = |text: &str| {
                [("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("Æ", "Ae"), ("Ø", "OE"), ("Å", "Aa")]
                    .iter().fold(text.to_owned(), |text, (letter, two)| text.replace(letter, two))
            };
            prop_assert_eq!(Sought::new(&pairs(&name)).distance(&name, &[]), Some(0));
            prop_assert_eq!(Sought::new(&name).distance(&pairs(&name), &[]), Some(0));
        }

        #[test]
        fn words_are_found_in_any_order(words in prop::collection::vec("[a-zæøå]{1,5}", 1..4)) {
            let turned: Vec<&str> = words.iter().rev().map(String::as_str).collect();
            prop_assert_eq!(Sought::new(&turned.join(" ")).distance(&words.join(" "), &[]), Some(0));
        }
    }

    #[test]
    fn who_is_put_in_again_is_found_by_the_new_name_only() {
        let mut index = indexed(&[person(1, &[("Mette Lund".into(), String::new())])]);
        index.put(&person(1, &[("Mette Kær".into(), String::new())]));
        let count = |text: &str| index.find(&Sought::new(text), |_| true).count();
        assert_eq!((count("lund"), count("kær"), index.entries.len()), (0, 1, 1));
    }
}
