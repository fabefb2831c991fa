//! Reads a TOML file key by key and tells the line of whatever is wrong.
//!
//! A getter that finds a fault notes it and returns a stand-in: a pack with faults is never handed out, so nobody sees it.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Expected, Faults, PackProblem};
use crate::domain::language::Bilingual;

/// A table of a TOML file, with the keys read from it so far.
pub(super) struct Section<'d> {
    file: &'static str,
    text: &'d str,
    table: &'d DeTable<'d>,
    line: u32,
    path: String,
    read: BTreeSet<&'static str>,
}

/// Reads a whole file with `body`; keys nobody asked for are faults.
pub(super) fn read_file<T: Default>(
    file: &'static str,
    text: &str,
    faults: &mut Faults,
    body: impl FnOnce(&mut Section<'_>, &mut Faults) -> T,
) -> T {
    match DeTable::parse(text) {
        Ok(root) => {
            let table = root.get_ref();
            let mut section = Section { file, text, table, line: 1, path: String::new(), read: BTreeSet::new() };
            let value = body(&mut section, faults);
            section.close(faults);
            value
        }
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            faults.add(file, line_of(text, at), PackProblem::NotToml);
            T::default()
        }
    }
}

fn line_of(text: &str, at: usize) -> u32 {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() as u32 + 1
}

impl<'d> Section<'d> {
    /// The line this section begins on.
    pub(super) fn line(&self) -> u32 {
        self.line
    }

    /// Every key of this section that is a table itself, in order of name.
    pub(super) fn names(&self) -> Vec<&'d str> {
        self.table.keys().map(|key| key.get_ref().as_ref()).collect()
    }

    /// A text that may not be empty.
    pub(super) fn text(&mut self, key: &'static str, faults: &mut Faults) -> String {
        let Some(value) = self.required(key, faults) else { return String::new() };
        let Some(text) = value.get_ref().as_str() else {
            return self.wrong_kind(key, value, Expected::Text, faults);
        };
        let line = self.line_at(value);
        if text.trim().is_empty() {
            faults.add(self.file, line, PackProblem::Empty(self.name(key)));
        }
        if text.chars().any(|sign| sign.is_control() && sign != '\n') {
            faults.add(self.file, line, PackProblem::ControlCharacter(self.name(key)));
        }
        text.trim().to_owned()
    }

    /// A text in both languages: `key.da` and `key.en`.
    pub(super) fn bilingual(&mut self, key: &'static str, faults: &mut Faults) -> Bilingual {
        let Some(mut both) = self.section(key, faults) else { return Bilingual::default() };
        let da = both.text("da", faults);
        let en = if both.has("en") {
            both.text("en", faults)
        } else {
            faults.add(self.file, both.line, PackProblem::EnglishMissing(self.name(key)));
            String::new()
        };
        both.close(faults);
        Bilingual { da, en }
    }

    /// A whole number within bounds.
    pub(super) fn whole(&mut self, key: &'static str, bounds: RangeInclusive<u32>, faults: &mut Faults) -> u32 {
        let Some(value) = self.required(key, faults) else { return 0 };
        self.whole_value(key, value, &bounds, faults)
    }

    /// A list of whole numbers within bounds, in the order written.
    pub(super) fn wholes(&mut self, key: &'static str, bounds: &RangeInclusive<u32>, faults: &mut Faults) -> Vec<u32> {
        let items = self.items(key, faults);
        items.iter().map(|item| self.whole_value(key, item, bounds, faults)).collect()
    }

    /// A number within bounds. A whole number will do.
    pub(super) fn number(&mut self, key: &'static str, bounds: RangeInclusive<u32>, faults: &mut Faults) -> f64 {
        let Some(value) = self.required(key, faults) else { return 0.0 };
        let written = match value.get_ref() {
            DeValue::Float(number) => number.as_str(),
            DeValue::Integer(number) => number.as_str(),
            _ => return self.wrong_kind(key, value, Expected::Number, faults),
        };
        let (low, high) = (f64::from(*bounds.start()), f64::from(*bounds.end()));
        match written.parse::<f64>() {
            Ok(number) if (low..=high).contains(&number) => number,
            _ => self.out_of_bounds(key, value, written, &bounds, faults).into(),
        }
    }

    /// True or false; false where the key is left out.
    pub(super) fn flag(&mut self, key: &'static str, faults: &mut Faults) -> bool {
        let Some(value) = self.optional(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| self.wrong_kind(key, value, Expected::YesNo, faults))
    }

    /// One of a closed list of words, by its place in the list; none where the key is left out.
    pub(super) fn choice(
        &mut self,
        key: &'static str,
        words: &'static [&'static str],
        faults: &mut Faults,
    ) -> Option<usize> {
        self.optional(key)?;
        let word = self.text(key, faults);
        let found = words.iter().position(|known| *known == word);
        if found.is_none() {
            let line = self.line_of_key(key);
            faults.add(self.file, line, PackProblem::NotOneOf(self.name(key), word, words));
        }
        found
    }

    /// A list of words from a closed list, by their places in it.
    pub(super) fn choices(
        &mut self,
        key: &'static str,
        words: &'static [&'static str],
        faults: &mut Faults,
    ) -> Vec<usize> {
        let mut found = Vec::new();
        for item in self.items(key, faults) {
            let word = item.get_ref().as_str().unwrap_or_default();
            let place = words.iter().position(|known| *known == word);
            if place.is_none() {
                let what = PackProblem::NotOneOf(self.name(key), word.to_owned(), words);
                faults.add(self.file, self.line_at(item), what);
            }
            found.extend(place);
        }
        found
    }

    /// A list of texts, none of them empty.
    pub(super) fn texts(&mut self, key: &'static str, faults: &mut Faults) -> Vec<String> {
        let mut texts = Vec::new();
        for item in self.items(key, faults) {
            let line = self.line_at(item);
            match item.get_ref().as_str().map(str::trim) {
                Some("") => faults.add(self.file, line, PackProblem::Empty(self.name(key))),
                Some(text) => texts.push(text.to_owned()),
                None => faults.add(self.file, line, PackProblem::WrongKind(self.name(key), Expected::Text)),
            }
        }
        texts
    }

    /// The table under a key.
    pub(super) fn section(&mut self, key: &'static str, faults: &mut Faults) -> Option<Section<'d>> {
        let value = self.required(key, faults)?;
        self.as_section(self.name(key), value, faults)
    }

    /// The table under a key found with [`Section::names`].
    pub(super) fn named(&self, key: &str, faults: &mut Faults) -> Option<Section<'d>> {
        let value = self.table.get(key)?;
        self.as_section(self.name(key), value, faults)
    }

    /// The tables of a list `[[key]]`, in the order written.
    pub(super) fn sections(&mut self, key: &'static str, faults: &mut Faults) -> Vec<Section<'d>> {
        let items = self.items(key, faults);
        items.iter().filter_map(|item| self.as_section(self.name(key), item, faults)).collect()
    }

    /// Whether the key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// Notes every key nobody has read.
    pub(super) fn close(self, faults: &mut Faults) {
        for key in self.table.keys().filter(|key| !self.read.contains(key.get_ref().as_ref())) {
            let line = line_of(self.text, key.span().start);
            faults.add(self.file, line, PackProblem::KeyUnknown(self.name(key.get_ref())));
        }
    }

    fn required(&mut self, key: &'static str, faults: &mut Faults) -> Option<&'d Spanned<DeValue<'d>>> {
        let found = self.optional(key);
        if found.is_none() {
            faults.add(self.file, self.line, PackProblem::KeyMissing(self.name(key)));
        }
        found
    }

    fn optional(&mut self, key: &'static str) -> Option<&'d Spanned<DeValue<'d>>> {
        self.read.insert(key);
        self.table.get(key)
    }

    fn items(&mut self, key: &'static str, faults: &mut Faults) -> &'d [Spanned<DeValue<'d>>] {
        let Some(value) = self.required(key, faults) else { return &[] };
        let Some(items) = value.get_ref().as_array() else {
            faults.add(self.file, self.line_at(value), PackProblem::WrongKind(self.name(key), Expected::List));
            return &[];
        };
        items
    }

    fn as_section(&self, path: String, value: &'d Spanned<DeValue<'d>>, faults: &mut Faults) -> Option<Section<'d>> {
        let line = self.line_at(value);
        let Some(table) = value.get_ref().as_table() else {
            faults.add(self.file, line, PackProblem::WrongKind(path, Expected::Table));
            return None;
        };
        Some(Section { file: self.file, text: self.text, table, line, path, read: BTreeSet::new() })
    }

    fn whole_value(
        &self,
        key: &'static str,
        value: &Spanned<DeValue<'_>>,
        bounds: &RangeInclusive<u32>,
        faults: &mut Faults,
    ) -> u32 {
        let DeValue::Integer(written) = value.get_ref() else {
            return self.wrong_kind(key, value, Expected::Whole, faults);
        };
        match u32::from_str_radix(written.as_str(), written.radix()) {
            Ok(number) if bounds.contains(&number) => number,
            _ => self.out_of_bounds(key, value, written.as_str(), bounds, faults),
        }
    }

    fn wrong_kind<T: Default>(&self, key: &str, at: &Spanned<DeValue<'_>>, kind: Expected, faults: &mut Faults) -> T {
        faults.add(self.file, self.line_at(at), PackProblem::WrongKind(self.name(key), kind));
        T::default()
    }

    fn out_of_bounds(
        &self,
        key: &str,
        at: &Spanned<DeValue<'_>>,
        written: &str,
        bounds: &RangeInclusive<u32>,
        faults: &mut Faults,
    ) -> u32 {
        let what = PackProblem::OutOfBounds {
            place: self.name(key),
            value: written.to_owned(),
            low: i64::from(*bounds.start()),
            high: i64::from(*bounds.end()),
        };
        faults.add(self.file, self.line_at(at), what);
        *bounds.start()
    }

    fn name(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn line_at(&self, value: &Spanned<DeValue<'_>>) -> u32 {
        line_of(self.text, value.span().start)
    }

    /// The line a key's value stands on; the section's own where it has none.
    pub(super) fn line_of_key(&self, key: &str) -> u32 {
        self.table.get(key).map_or(self.line, |value| self.line_at(value))
    }
}
