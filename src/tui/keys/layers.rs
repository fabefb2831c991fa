//! Three layers of keys: the standard ones, a keymap of the house or a file over them, and what the person has bound.

use super::finding::{Finding, FindingKind};
use super::load::{Loaded, STANDARD, lay, load};
use super::read::{Entry, judge};
use super::{Action, Context, Keymap, nearest::nearest};
use std::collections::BTreeMap;

/// The function keys of the old terminals, as the file in the repository has them.
pub const FUNCTION_KEYS: &str = include_str!("../../../keymaps/function-keys.toml");

/// The keymaps of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Named {
    /// The standard keys.
    #[default]
    Standard,
    /// F3 back, F12 cancel, F7 and F8 turn the page.
    FunctionKeys,
}

impl Named {
    /// All of them, in the order settings show them.
    pub const ALL: [Self; 2] = [Self::Standard, Self::FunctionKeys];

    /// The name on the command line and in settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::FunctionKeys => "function-keys",
        }
    }

    /// The keymap of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|named| named.name() == name)
    }

    /// The file it is kept in.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Standard => STANDARD,
            Self::FunctionKeys => FUNCTION_KEYS,
        }
    }
}

/// What lies under the person's own keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Base {
    /// A keymap of the house.
    Named(Named),
    /// The text of a file, over the standard keys.
    File(String),
}

impl Default for Base {
    fn default() -> Self {
        Self::Named(Named::Standard)
    }
}

impl Base {
    /// Its keys, and what is wrong with it.
    pub fn load(&self) -> Loaded {
        match self {
            Self::Named(Named::Standard) => load(None),
            Self::Named(named) => load(Some(named.text())),
            Self::File(text) => load(Some(text)),
        }
    }
}

/// What a person has bound, as settings keep it: `context.action` → chords in the notation of keymap files, or
/// [`UNBOUND`].
pub type Bindings = BTreeMap<String, Vec<String>>;

/// In place of a chord: the action has no key.
pub const UNBOUND: &str = "unbound";

/// The name of a binding in [`Bindings`].
pub fn binding(context: Context, action: Action) -> String {
    format!("{}.{}", context.name(), action.name())
}

/// All layers together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layered {
    /// What is in force.
    pub keymap: Keymap,
    /// The keys under the own ones.
    pub base: Keymap,
    /// What is wrong with the own ones: the name of the binding, and the fault.
    pub findings: Vec<(String, FindingKind)>,
}

/// Lays the own keys over a base. What is wrong with them is left out and told; what nobody can do without stays.
pub fn layer(base: &Base, own: &Bindings) -> Layered {
    over(base.load().keymap, own)
}

/// As [`layer`], over a keymap.
pub fn over(base: Keymap, own: &Bindings) -> Layered {
    let (entries, mut findings) = entries(own);
    let loaded = lay(&entries, &base.entries());
    findings.extend(loaded.findings);
    findings.sort_by_key(|finding| finding.line);
    let names: Vec<&String> = own.keys().collect();
    let named = |finding: Finding| {
        let name = finding.line.checked_sub(1).and_then(|at| names.get(at));
        (name.map(|name| (*name).clone()).unwrap_or_default(), finding.kind)
    };
    Layered { keymap: loaded.keymap, base, findings: findings.into_iter().map(named).collect() }
}

/// The own bindings as entries, each on a line of its own, counted from 1.
fn entries(own: &Bindings) -> (Vec<Entry>, Vec<Finding>) {
    let (mut entries, mut findings) = (Vec::new(), Vec::new());
    for (line, (name, notations)) in (1..).zip(own) {
        let (context, action) = match target(name) {
            Ok(target) => target,
            Err(kind) => {
                findings.push(Finding { line, kind });
                continue;
            }
        };
        let mut chords = Vec::new();
        let wrong = findings.len();
        for notation in notations.iter().filter(|notation| *notation != UNBOUND) {
            match judge(context, notation) {
                Ok(chord) => chords.push(chord),
                Err(kind) => findings.push(Finding { line, kind }),
            }
        }
        // A binding of which nothing is left does not count: the keys below stay.
        if !chords.is_empty() || findings.len() == wrong {
            entries.push(Entry { line, context, action, chords });
        }
    }
    (entries, findings)
}

fn target(name: &str) -> Result<(Context, Action), FindingKind> {
    let (context, action) = name.split_once('.').unwrap_or((name, ""));
    let context = Context::from_name(context).ok_or_else(|| FindingKind::UnknownContext {
        name: context.to_owned(),
        nearest: nearest(context, Context::ALL.iter().map(|context| context.name())),
    })?;
    let action = Action::from_name(action).ok_or_else(|| FindingKind::UnknownAction {
        name: action.to_owned(),
        nearest: nearest(action, Action::ALL.iter().map(|action| action.name())),
    })?;
    Ok((context, action))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keys::{Chord, Key};

    fn own(bindings: &[(&str, &[&str])]) -> Bindings {
        let keys = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect();
        bindings.iter().map(|(name, chords)| ((*name).to_owned(), keys(chords))).collect()
    }

    #[test]
    fn the_keymaps_of_the_house_are_without_fault() {
        for named in Named::ALL {
            assert_eq!(Base::Named(named).load().findings, [], "{}", named.name());
            assert_eq!(Named::from_name(named.name()), Some(named));
        }
    }

    #[test]
    fn a_function_key_of_the_old_terminals_has_a_twin() {
        let (entries, _) = crate::tui::keys::read::read(FUNCTION_KEYS);
        for entry in entries {
            let others = entry.chords.iter().filter(|chord| !matches!(chord.key, Key::F(_))).count();
            assert!(others > 0, "{} in {}", entry.action.name(), entry.context.name());
        }
    }

    #[test]
    fn the_own_keys_lie_over_the_keymap_chosen() {
        let own = own(&[("global.lookup", &["ctrl-n"]), ("global.history", &["unbound"])]);
        let layered = layer(&Base::Named(Named::FunctionKeys), &own);
        assert_eq!(layered.findings, []);
        let global = &[Context::Global];
        assert_eq!(layered.keymap.lookup(global, Chord::ctrl('n')), Some(Action::Lookup));
        assert_eq!(layered.keymap.lookup(global, Chord::plain(Key::F(4))), None);
        assert_eq!(layered.keymap.lookup(global, Chord::plain(Key::F(3))), Some(Action::Back));
        assert_eq!(layered.keymap.keys_for(Action::History, global), []);
    }

    #[test]
    fn what_is_wrong_is_told_by_the_name_of_the_binding_and_the_rest_holds() {
        let own = own(&[
            ("global.helpp", &["f1"]),
            ("here", &["x"]),
            ("list.open", &["ctrl-m"]),
            ("list.up", &["ctrl-n", "alt-x"]),
            ("global.help", &[]),
        ]);
        let layered = layer(&Base::default(), &own);
        let told: Vec<_> = layered.findings.iter().map(|(name, kind)| (name.as_str(), kind.message())).collect();
        let expected = [
            ("global.help", "keymap-missing"),
            ("global.helpp", "keymap-unknown-action-nearest"),
            ("here", "keymap-unknown-context"),
            ("list.open", "keymap-same-as"),
            ("list.up", "keymap-alt"),
        ];
        assert_eq!(told, expected);
        assert_eq!(layered.keymap.bound(Context::List, Action::Up), [Chord::ctrl('n')]);
        assert!(!layered.keymap.bound(Context::Global, Action::Help).is_empty());
    }
}
