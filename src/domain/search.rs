//! Finding somebody among many by any part of the name, in either spelling, by number or by login.

use super::fold::{fold, loose};

/// What is looked for, made comparable once.
#[derive(Clone, Debug)]
pub struct Sought(Vec<Word>);

#[derive(Clone, Debug)]
struct Word {
    exact: String,
    wide: String,
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
        let words = text.split_whitespace().map(|word| Word { exact: fold(word), wide: loose(word) });
        Self(words.collect())
    }

    /// Whether nothing is looked for, so that everybody fits.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well a person fits; `None` where a word is found nowhere. `codes` are number and login, where they may be
    /// searched.
    pub fn distance(&self, name: &str, codes: &[&str]) -> Option<Distance> {
        let (exact, wide) = (fold(name), loose(name));
        let mut sum = 0;
        for word in &self.0 {
            let in_name =
                within_words(&exact, &word.exact).or_else(|| Some(within_words(&wide, &word.wide)? + OTHER_SPELLING));
            let in_codes = codes.iter().filter_map(|code| within(&fold(code), &word.exact)).min();
            sum += in_name.into_iter().chain(in_codes).min()?;
        }
        Some(sum)
    }
}

fn within_words(text: &str, word: &str) -> Option<Distance> {
    let parts = text.split(|letter: char| letter.is_whitespace() || letter == '-' || letter == ',');
    let best = parts.filter_map(|part| within(part, word)).min();
    best.or_else(|| text.contains(word).then_some(WITHIN))
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
