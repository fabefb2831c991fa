//! One keymap file as lines: `[context]`, `action = ["key", …]`. What cannot be used is left out and found.

use super::chord::key_names;
use super::finding::{Finding, FindingKind};
use super::layers::UNBOUND;
use super::nearest::nearest;
use super::reach::reach;
use super::{Action, Chord, Context};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One usable line of a keymap file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands, from 1.
    pub line: usize,
    /// The table it stands in.
    pub context: Context,
    /// What is bound.
    pub action: Action,
    /// The chords, the one to show first; empty: the action is to have none.
    pub chords: Vec<Chord>,
}

/// Reads a file as far as it can be read.
pub fn read(text: &str) -> (Vec<Entry>, Vec<Finding>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reading = Reading { text, entries: Vec::new(), findings: Vec::new() };
    for error in errors {
        reading.find(error.span().unwrap_or_default().start, FindingKind::Syntax);
    }
    for (name, value) in table.get_ref() {
        reading.context(name, value);
    }
    reading.entries.sort_by_key(|entry| entry.line);
    reading.findings.sort_by_key(|finding| finding.line);
    (reading.entries, reading.findings)
}

struct Reading<'t> {
    text: &'t str,
    entries: Vec<Entry>,
    findings: Vec<Finding>,
}

impl Reading<'_> {
    fn context(&mut self, name: &Spanned<std::borrow::Cow<'_, str>>, value: &Spanned<DeValue<'_>>) {
        let (at, written) = (name.span().start, name.get_ref().as_ref());
        let DeValue::Table(table) = value.get_ref() else {
            return self.find(at, FindingKind::NotATable { name: written.to_owned() });
        };
        let Some(context) = Context::from_name(written) else {
            let nearest = nearest(written, Context::ALL.iter().map(|context| context.name()));
            return self.find(at, FindingKind::UnknownContext { name: written.to_owned(), nearest });
        };
        for (action, keys) in table {
            self.action(context, action, keys);
        }
    }

    fn action(&mut self, context: Context, name: &Spanned<std::borrow::Cow<'_, str>>, keys: &Spanned<DeValue<'_>>) {
        let (at, written) = (name.span().start, name.get_ref().as_ref());
        let Some(action) = Action::from_name(written) else {
            let nearest = nearest(written, Action::ALL.iter().map(|action| action.name()));
            return self.find(at, FindingKind::UnknownAction { name: written.to_owned(), nearest });
        };
        let keys = match keys.get_ref() {
            DeValue::Array(list) => list.iter().collect(),
            DeValue::String(none) if none == UNBOUND => Vec::new(),
            _ => vec![keys],
        };
        let mut chords = Vec::new();
        let wrong = self.findings.len();
        for key in keys {
            if let DeValue::String(notation) = key.get_ref() {
                chords.extend(self.chord(context, key.span().start, notation));
            } else {
                self.find(key.span().start, FindingKind::NotKeys { action: written.to_owned() });
            }
        }
        // A line of which nothing is left does not count: the standard keys stay.
        if chords.is_empty() && self.findings.len() > wrong {
            return;
        }
        self.entries.push(Entry { line: self.line(at), context, action, chords });
    }

    fn chord(&mut self, context: Context, at: usize, notation: &str) -> Option<Chord> {
        judge(context, notation).map_err(|kind| self.find(at, kind)).ok()
    }

    fn find(&mut self, at: usize, kind: FindingKind) {
        self.findings.push(Finding { line: self.line(at), kind });
    }

    fn line(&self, at: usize) -> usize {
        1 + self.text.bytes().take(at).filter(|byte| *byte == b'\n').count()
    }
}

/// The chord a notation means, if it can be bound in that place.
pub fn judge(context: Context, notation: &str) -> Result<Chord, FindingKind> {
    let Ok(chord) = notation.parse::<Chord>() else {
        return Err(FindingKind::UnknownKey { nearest: nearest_key(notation), key: notation.to_owned() });
    };
    reach(chord).map_err(|why| FindingKind::Unreachable { chord, why })?;
    if context.types_text() && chord.typed().is_some() {
        return Err(FindingKind::TypedAsText { chord, context });
    }
    Ok(chord)
}

/// The nearest notation to a typo in any part of it: the modifiers are mended first, then the key.
fn nearest_key(typo: &str) -> Option<String> {
    let (modifiers, key) = typo.rsplit_once('-').unwrap_or(("", typo));
    let mut mended: Vec<String> = Vec::new();
    for modifier in modifiers.split('-').filter(|modifier| !modifier.is_empty()) {
        mended.push(nearest(modifier, ["ctrl", "shift", "control"])?.replace("control", "ctrl"));
    }
    let key = if key.parse::<Chord>().is_ok() { key.to_owned() } else { nearest(key, key_names())? };
    mended.push(key);
    let mended = mended.join("-");
    mended.parse::<Chord>().is_ok_and(|chord| reach(chord).is_ok()).then_some(mended)
}
