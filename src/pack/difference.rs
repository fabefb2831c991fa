//! What a new version of a pack changes, told before it is taken.
//!
//! The files are compared, not the types made of them: a field added later is compared without anybody remembering it.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::files::PackFile;
use super::{
    Pack, absence, absence_support, answers, competences, courses, frames, holidays, interviews, profiles, rules,
    themes,
};

/// The parts of a pack that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PackPart {
    /// A rule with a number; the id is its dotted key.
    Rule,
    /// A text of an answer; the id is its dotted key.
    Answer,
    /// A goal.
    Goal,
    /// A question.
    Competence,
    /// A job profile.
    Profile,
    /// A demand; the id is profile and competence with a space between.
    Requirement,
    /// A date of the calendar.
    Holiday,
    /// A text of the frames; the id is its dotted key.
    Frame,
    /// A look; the id is its dotted key.
    Theme,
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackChange {
    /// The part it belongs to.
    pub part: PackPart,
    /// Which one.
    pub id: String,
    /// How it differs.
    pub change: Change,
}

/// How a thing differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Only the new pack has it.
    Added,
    /// Only the old pack has it.
    Removed,
    /// Both have it, with these fields changed.
    Changed(Vec<FieldChange>),
}

/// One field before and after; empty where it is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The column; `value` for a key of a TOML file.
    pub field: String,
    /// What stood there.
    pub old: String,
    /// What will stand there.
    pub new: String,
}

/// Every difference between two packs, by part and id.
pub fn difference(old: &Pack, new: &Pack) -> Vec<PackChange> {
    let (mut old, new) = (things(old.files()), things(new.files()));
    let mut changes = Vec::new();
    for (key, new) in new {
        let change = match old.remove(&key) {
            None => Change::Added,
            Some(old) if old != new => Change::Changed(fields(&old, &new)),
            Some(_) => continue,
        };
        changes.push(PackChange { part: key.0, id: key.1, change });
    }
    changes.extend(old.into_keys().map(|(part, id)| PackChange { part, id, change: Change::Removed }));
    changes.sort_by(|a, b| (a.part, &a.id).cmp(&(b.part, &b.id)));
    changes
}

type Fields = BTreeMap<String, String>;
type Things = BTreeMap<(PackPart, String), Fields>;

fn fields(old: &Fields, new: &Fields) -> Vec<FieldChange> {
    let names: std::collections::BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let value = |fields: &Fields, name| fields.get(name).cloned().unwrap_or_default();
    let both =
        names.into_iter().map(|name| FieldChange { field: name.clone(), old: value(old, name), new: value(new, name) });
    both.filter(|change| change.old != change.new).collect()
}

/// Everything in the files, by part and id. They have been checked, so what cannot be read is not there.
fn things(files: &[PackFile]) -> Things {
    let mut things = Things::new();
    for (name, bytes) in files {
        let text = String::from_utf8_lossy(bytes);
        match name.as_str() {
            competences::GOALS => table(PackPart::Goal, &["goal_id"], &text, &mut things),
            competences::COMPETENCES => table(PackPart::Competence, &["competence_id"], &text, &mut things),
            profiles::PROFILES => table(PackPart::Profile, &["profile_id"], &text, &mut things),
            profiles::REQUIREMENTS => {
                table(PackPart::Requirement, &["profile_id", "competence_id"], &text, &mut things);
            }
            holidays::FILE => table(PackPart::Holiday, &["date"], &text, &mut things),
            rules::FILE => keys(PackPart::Rule, "", &text, &mut things),
            absence_support::FILE => keys(PackPart::Rule, "absence_support.", &text, &mut things),
            absence::FILE => keys(PackPart::Rule, "absence.", &text, &mut things),
            interviews::FILE => keys(PackPart::Rule, "interviews.", &text, &mut things),
            courses::FILE => keys(PackPart::Rule, "courses.", &text, &mut things),
            answers::FILE => keys(PackPart::Answer, "", &text, &mut things),
            frames::FILE => keys(PackPart::Frame, "", &text, &mut things),
            themes::FILE => keys(PackPart::Theme, "", &text, &mut things),
            _ => {}
        }
    }
    things
}

/// The rows of a table, by what stands in its key columns.
fn table(part: PackPart, key: &[&str], text: &str, things: &mut Things) {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let Ok(header) = reader.headers().cloned() else { return };
    for record in reader.records().filter_map(Result::ok) {
        let cells = header.iter().zip(record.iter()).map(|(name, cell)| (name.to_owned(), cell.trim().to_owned()));
        let cells: Fields = cells.collect();
        let id = key.iter().filter_map(|name| cells.get(*name));
        let id: Vec<&str> = id.map(String::as_str).collect();
        things.insert((part, id.join(" ")), cells);
    }
}

/// The keys of a TOML file that have a value of their own, each with its dotted path; `before` tells files of one part
/// apart.
fn keys(part: PackPart, before: &str, text: &str, things: &mut Things) {
    let Ok(root) = DeTable::parse(text) else { return };
    let mut found = Vec::new();
    for (key, value) in root.get_ref() {
        leaves(format!("{before}{}", key.get_ref()), value.get_ref(), &mut found);
    }
    for (path, value) in found {
        things.insert((part, path), Fields::from([("value".to_owned(), value)]));
    }
}

fn leaves(path: String, value: &DeValue<'_>, found: &mut Vec<(String, String)>) {
    match value {
        DeValue::Table(table) => {
            for (key, value) in table {
                leaves(format!("{path}.{}", key.get_ref()), value.get_ref(), found);
            }
        }
        DeValue::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                // An id tells more than a place in a list, and stays when the list is put in another order.
                let id = item.get_ref().as_table().and_then(|table| table.get("id").or_else(|| table.get("key")));
                let name = id.map_or_else(|| (place + 1).to_string(), |id| plain(id.get_ref()));
                leaves(format!("{path}.{name}"), item.get_ref(), found);
            }
        }
        other => found.push((path, plain(other))),
    }
}

fn plain(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Boolean(yes) => yes.to_string(),
        DeValue::Datetime(when) => when.to_string(),
        DeValue::Array(_) | DeValue::Table(_) => String::new(),
    }
}
