//! Danish alphabetical order: `æ ø å` last, `aa` as `å`, accents ignored first, capitals before small letters.
//!
//! Source: the orthographic dictionary's order as CLDR has it (`facts.md` 9.2). Every `aa` counts as `å`.

use std::cmp::Ordering;
use std::fmt;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

/// Compares text in Danish order. The same in both languages: the names are Danish.
pub struct Order(Option<CollatorBorrowed<'static>>);

impl Order {
    /// The order of Danish dictionaries and telephone books.
    pub fn danish() -> Self {
        let preferences = CollatorPreferences::from(&locale!("da"));
        // The data is built in; without it the plain order of code points is still an order.
        Self(CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok())
    }

    /// Which of two texts comes first.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        match &self.0 {
            Some(collator) => collator.compare(left, right),
            None => left.cmp(right),
        }
    }

    /// Bytes that compare as the texts do; for sorting many and for keys that are kept.
    pub fn key(&self, text: &str) -> Vec<u8> {
        let Some(collator) = &self.0 else { return text.as_bytes().to_vec() };
        let mut key = Vec::with_capacity(text.len() * 2);
        match collator.write_sort_key_to(text, &mut key) {
            Ok(()) => key,
        }
    }

    /// Sorts by a text of each item; equal ones keep their order.
    pub fn sort_by<T>(&self, items: &mut [T], text: impl Fn(&T) -> &str) {
        items.sort_by(|left, right| self.compare(text(left), text(right)));
    }
}

impl fmt::Debug for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Order(da)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const IN_ORDER: [&str; 10] =
        ["Andersen", "Madsen", "Schytt", "Schütt", "Zander", "Ægidius", "Østergaard", "Ågård", "Aagaard", "Aamann"];

    #[test]
    fn names_stand_as_in_a_danish_telephone_book() {
        let order = Order::danish();
        let mut names: Vec<&str> = IN_ORDER.iter().rev().copied().collect();
        order.sort_by(&mut names, |name| name);
        assert_eq!(names, IN_ORDER);
    }

    #[test]
    fn keys_compare_as_the_names_do() {
        let order = Order::danish();
        for pair in IN_ORDER.windows(2) {
            assert!(order.key(pair[0]) < order.key(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn capitals_come_first_when_all_else_is_equal() {
        let order = Order::danish();
        assert_eq!(order.compare("Bo", "bo"), Ordering::Less);
        assert_eq!(order.compare("bo", "Boa"), Ordering::Less);
        assert_eq!(order.compare("Åse", "Aase"), Ordering::Less);
    }
}
