//! Finding something among many by any part of its name, in either spelling, by number or by login.

mod index;

pub use index::NameIndex;

use super::fold::{fold, loosened};

/// What is looked for, made comparable once.
#[derive(Clone, Debug)]
pub struct Sought(Vec<Word>);

#[derive(Clone, Debug)]
struct Word {
    exact: String,
    wide: String,
    letters: Letters,
}

/// A name made comparable once: folded, and with the letter pairs drawn together where that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    exact: Box<str>,
    wide: Option<Box<str>>,
}

impl Folded {
    /// Makes a name comparable.
    pub fn new(name: &str) -> Self {
        let exact = fold(name);
        let wide = loosened(&exact);
        Self { wide: (wide != exact).then(|| wide.into()), exact: exact.into() }
    }

    fn wide(&self) -> &str {
        self.wide.as_deref().unwrap_or(&self.exact)
    }
}

/// Which letters a text has, as bits: what lacks one that is looked for cannot be a hit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Letters(u32);

impl Letters {
    const DIGIT: u32 = 1 << 26;
    const OTHER: u32 = 1 << 27;

    fn of(folded: &str) -> Self {
        let bit = |byte: u8| match byte {
            b'a'..=b'z' => 1 << (byte - b'a'),
            b'0'..=b'9' => Self::DIGIT,
            _ => Self::OTHER,
        };
        Self(folded.bytes().fold(0, |bits, byte| bits | bit(byte)))
    }

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn has(self, all: Self) -> bool {
        all.0 & !self.0 == 0
    }
}

/// How far a hit is from what was typed; less is better.
pub type Distance = u32;

const WHOLE: Distance = 0;
const BEGINS: Distance = 1;
const WITHIN: Distance = 3;
/// Found only with the letter pairs drawn together.
const OTHER_SPELLING: Distance = 1;

impl Sought {
    /// Takes what was typed: words in any order.
    pub fn new(text: &str) -> Self {
        let word = |word: &str| {
            let exact = fold(word);
            let wide = loosened(&exact);
            // The drawn-together spelling has no letter that the other lacks.
            Word { letters: Letters::of(&wide), exact, wide }
        };
        // A word of nothing but accents is no word.
        Self(text.split_whitespace().map(word).filter(|word| !word.exact.is_empty()).collect())
    }

    /// Whether nothing is looked for, so that everybody fits.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well something fits; `None` where a word is found nowhere. `codes` are number and login, where they may be
    /// searched.
    pub fn distance(&self, name: &str, codes: &[&str]) -> Option<Distance> {
        let codes: Vec<String> = codes.iter().map(|code| fold(code)).collect();
        self.distance_of(&Folded::new(name), &codes)
    }

    fn distance_of<C: AsRef<str>>(&self, name: &Folded, codes: &[C]) -> Option<Distance> {
        let mut sum = 0;
        for word in &self.0 {
            let in_name = within_words(&name.exact, &word.exact)
                .or_else(|| Some(within_words(name.wide(), &word.wide)? + OTHER_SPELLING));
            let in_codes = codes.iter().filter_map(|code| within(code.as_ref(), &word.exact)).min();
            sum += in_name.into_iter().chain(in_codes).min()?;
        }
        Some(sum)
    }

    /// Whether something with these letters could be a hit.
    fn could_be(&self, letters: Letters) -> bool {
        self.0.iter().all(|word| letters.has(word.letters))
    }
}

/// The best place of a word in a text: a whole word of it, its beginning, or anywhere.
fn within_words(text: &str, word: &str) -> Option<Distance> {
    let mut best = None;
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find(word).map(|at| from + at) {
        let end = at + word.len();
        let begins = at == 0 || text.get(..at).is_some_and(|before| before.ends_with(parts));
        let ends = text.get(end..).is_some_and(|after| after.is_empty() || after.starts_with(parts));
        match (begins, ends) {
            (true, true) => return Some(WHOLE),
            (true, false) => best = Some(BEGINS),
            (false, _) => best = best.or(Some(WITHIN)),
        }
        from = at + text.get(at..)?.chars().next().map_or(1, char::len_utf8);
    }
    best
}

/// What parts the words of a name.
fn parts(letter: char) -> bool {
    letter.is_whitespace() || letter == '-' || letter == ','
}

fn within(text: &str, word: &str) -> Option<Distance> {
    match text.find(word)? {
        0 if text.len() == word.len() => Some(WHOLE),
        0 => Some(BEGINS),
        _ => Some(WITHIN),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Søren Ågård", "soren", true)]
    #[case("Søren Ågård", "soeren agaard", true)]
    #[case("Soeren Aagaard", "ågård SØREN", true)]
    #[case("André Łukasz-Holm", "holm andre", true)]
    #[case("Mette Kær", "mette holm", false)]
    #[case("Mette Kær", "ett", true)]
    #[case("Mette Kær", "1042", true)]
    #[case("Mette Kær", "kær 1042", true)]
    #[case("Mette Kær", "1043", false)]
    fn any_part_in_any_spelling_or_the_number(#[case] name: &str, #[case] sought: &str, #[case] found: bool) {
        assert_eq!(Sought::new(sought).distance(name, &["1042"]).is_some(), found);
    }

    #[rstest]
    #[case("Bo Holm", "Bodil Holm", "bo")]
    #[case("Bodil Holm", "Ebo Holm", "bo")]
    #[case("Kåre Lund", "Kare Lund", "kåre")]
    #[case("Ida Holm-Bech", "Ida Rosenbech", "bech")]
    fn whole_words_come_before_beginnings_before_the_middle(
        #[case] nearer: &str,
        #[case] farther: &str,
        #[case] sought: &str,
    ) {
        let sought = Sought::new(sought);
        let far = sought.distance(farther, &[]);
        assert!(far.is_none() || sought.distance(nearer, &[]) < far);
    }
}
