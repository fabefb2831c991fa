//! Names, logins and mail addresses of people who do not exist.

use super::data::{Data, FirstName, LastName};
use super::random::Random;
use std::collections::HashSet;

/// Of a hundred names, so many are Danish by origin.
const DANISH: f64 = 0.86;
/// Of a hundred names from elsewhere, so many have a Danish last name.
const MARRIED: f64 = 0.15;
/// Of a hundred employees, so many are women: social work in a municipality.
const WOMEN: f64 = 0.75;
/// Of a hundred Danish names, so many have a middle name.
const MIDDLE: f64 = 0.35;

/// Somebody's name and login.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// First, perhaps middle, and last name.
    pub full: String,
    /// Four to eight small letters and digits.
    pub login: String,
}

/// Gives every name and every login once.
pub struct Names<'d> {
    data: &'d Data,
    given: HashSet<String>,
    logins: HashSet<String>,
}

impl<'d> Names<'d> {
    /// Nobody is named yet; `taken` is a login that nobody gets.
    pub fn new(data: &'d Data, taken: &str) -> Self {
        Self { data, given: HashSet::new(), logins: HashSet::from([taken.to_owned()]) }
    }

    /// Names somebody.
    pub fn next(&mut self, random: &mut Random) -> Name {
        let danish = random.chance(DANISH);
        let gender = if random.chance(WOMEN) { "f" } else { "m" };
        let fits = |name: &&FirstName| (name.origin == "da") == danish && name.gender == gender;
        let first_names: Vec<&FirstName> = self.data.first_names.iter().filter(fits).collect();
        let Some(first) = random.pick(&first_names).copied() else {
            return Name { full: String::new(), login: String::new() };
        };
        let origin = if random.chance(MARRIED) { "da" } else { first.origin };
        let mut full = first.name.to_owned();
        let mut middle = origin == "da" && random.chance(MIDDLE);
        loop {
            let last = self.last(origin, random);
            let mut name = full.clone();
            if middle {
                let between = self.last("da", random);
                // A middle name that ends like the last name reads like a slip of the pen.
                if between != last && !between.ends_with("sen") {
                    name = format!("{name} {between}");
                }
            }
            name = format!("{name} {last}");
            if self.given.insert(name.clone()) {
                full = name;
                break;
            }
            // Taken: a middle name tells two people apart, as it does in life.
            middle = true;
            if random.chance(0.2)
                && let Some(other) = random.pick(&first_names).filter(|other| other.name != first.name)
            {
                full = format!("{} {}", first.name, other.name);
            }
        }
        let login = self.login(&full, random);
        Name { full, login }
    }

    fn last(&self, origin: &str, random: &mut Random) -> &'static str {
        let names: Vec<&LastName> = self.data.last_names.iter().filter(|name| name.origin == origin).collect();
        random.weighted(&names, |name| name.weight).map_or("", |name| name.name)
    }

    /// Two letters of the first name and two of the last; where that is taken, the initials and two letters of chance.
    fn login(&mut self, full: &str, random: &mut Random) -> String {
        let words: Vec<String> = full.split([' ', '-']).map(letters).filter(|word| !word.is_empty()).collect();
        let first = words.first().map_or("", String::as_str);
        let last = words.last().map_or("", String::as_str);
        let start = |word: &str, count: usize| word.chars().take(count).collect::<String>();
        let mut login = start(first, 2) + &start(last, 2);
        while login.len() < 4 || !self.logins.insert(login.clone()) {
            let letter = |random: &mut Random| char::from(b'a' + random.below(26) as u8);
            login = start(first, 1) + &start(last, 1);
            while login.len() < 4 || (login.len() < 5 && self.logins.contains(&login)) {
                login.push(letter(random));
            }
        }
        login
    }
}

/// The word in the letters a login may have. Source: `facts.md` 9.1.
pub fn letters(word: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut plain = String::new();
    for sign in word.to_lowercase().chars() {
        match sign {
            'æ' | 'ä' => plain.push_str("ae"),
            'ø' | 'ö' => plain.push_str("oe"),
            'å' => plain.push_str("aa"),
            'ð' => plain.push('d'),
            'þ' => plain.push_str("th"),
            'ł' => plain.push('l'),
            'ı' => plain.push('i'),
            other => plain.extend(other.nfd().filter(char::is_ascii_lowercase)),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(seed: u64, count: usize) -> Vec<Name> {
        let data = Data::read();
        let mut names = Names::new(&data, "meho");
        let mut random = Random::of(&[seed]);
        (0..count).map(|_| names.next(&mut random)).collect()
    }

    #[test]
    fn nobody_shares_a_name_or_a_login() {
        let names = many(1, 20_000);
        assert_eq!(names.iter().map(|name| &name.full).collect::<HashSet<_>>().len(), names.len());
        assert_eq!(names.iter().map(|name| &name.login).collect::<HashSet<_>>().len(), names.len());
        assert!(names.iter().all(|name| name.login != "meho"));
        for name in &names {
            assert!((4..=8).contains(&name.login.len()), "{name:?}");
            assert!(name.login.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()), "{name:?}");
            assert!(name.full.split(' ').count() >= 2, "{name:?}");
            assert!(!name.full.contains("  ") && name.full.trim() == name.full, "{name:?}");
        }
    }

    #[test]
    fn the_mixture_is_that_of_a_danish_workplace() {
        let names = many(2, 2_000);
        let share = |test: fn(&str) -> bool| names.iter().filter(|name| test(&name.full)).count();
        assert!(share(|name| name.contains(['æ', 'ø', 'å', 'Æ', 'Ø', 'Å'])) > 200);
        assert!(share(|name| name.to_lowercase().contains("aa")) > 20);
        assert!(share(|name| name.contains('-')) > 20);
        assert!(share(|name| name.ends_with("sen")) > 300);
        let first: HashSet<&str> = names.iter().filter_map(|name| name.full.split(' ').next()).collect();
        assert!(first.len() > 150);
    }

    #[test]
    fn logins_are_written_in_plain_letters() {
        assert_eq!(letters("Ægidius"), "aegidius");
        assert_eq!(letters("Sørensen"), "soerensen");
        assert_eq!(letters("Åkjær"), "aakjaer");
        assert_eq!(letters("Yılmaz"), "yilmaz");
        assert_eq!(letters("Guðrún"), "gudrun");
    }
}
