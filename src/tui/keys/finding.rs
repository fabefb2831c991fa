//! What is wrong with a keymap file: facts without words; the words are in `locales/*/keymap.ftl`.

use super::reach::Unreachable;
use super::{Action, Chord, Context};

/// One fault in a keymap file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Line in the checked file, from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: FindingKind,
}

/// What can be wrong with a keymap file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// The file is no TOML here; the rest of it was read as far as it goes.
    Syntax,
    /// Something outside a `[context]` table, or a context that is no table.
    NotATable {
        /// The name as written.
        name: String,
    },
    /// The keys of an action are neither a text nor a list of texts.
    NotKeys {
        /// The action as written.
        action: String,
    },
    /// There is no such context.
    UnknownContext {
        /// The name as written.
        name: String,
        /// The nearest known name.
        nearest: Option<String>,
    },
    /// There is no such action.
    UnknownAction {
        /// The name as written.
        name: String,
        /// The nearest known name.
        nearest: Option<String>,
    },
    /// There is no such key.
    UnknownKey {
        /// The notation as written.
        key: String,
        /// The nearest known notation.
        nearest: Option<String>,
    },
    /// One chord for two actions where neither goes before the other. The first named stays in force.
    Conflict {
        /// The chord.
        chord: Chord,
        /// The binding that stays.
        kept: (Context, Action),
        /// Its line in this file.
        kept_line: usize,
        /// The binding that is not used.
        dropped: (Context, Action),
    },
    /// A chord of the standard keys was given to another action; the other one no longer has it.
    TakenFromStandard {
        /// The chord.
        chord: Chord,
        /// Who has it now.
        by: (Context, Action),
        /// Who had it.
        from: (Context, Action),
    },
    /// A terminal cannot send it or a Danish keyboard cannot reach it; the chord is not used.
    Unreachable {
        /// The chord.
        chord: Chord,
        /// Why.
        why: Unreachable,
    },
    /// A printable key where text is typed: it would never do anything else than type.
    TypedAsText {
        /// The chord.
        chord: Chord,
        /// Where.
        context: Context,
    },
    /// Nothing reaches an action people cannot do without; the standard keys are used for it.
    Missing {
        /// The action.
        action: Action,
        /// The place it is missing in.
        context: Context,
    },
}

impl FindingKind {
    /// The message id of its sentence.
    pub const fn message(&self) -> &'static str {
        match self {
            Self::Syntax => "keymap-syntax",
            Self::NotATable { .. } => "keymap-not-a-table",
            Self::NotKeys { .. } => "keymap-not-keys",
            Self::UnknownContext { nearest: Some(_), .. } => "keymap-unknown-context-nearest",
            Self::UnknownContext { nearest: None, .. } => "keymap-unknown-context",
            Self::UnknownAction { nearest: Some(_), .. } => "keymap-unknown-action-nearest",
            Self::UnknownAction { nearest: None, .. } => "keymap-unknown-action",
            Self::UnknownKey { nearest: Some(_), .. } => "keymap-unknown-key-nearest",
            Self::UnknownKey { nearest: None, .. } => "keymap-unknown-key",
            Self::Conflict { .. } => "keymap-conflict",
            Self::TakenFromStandard { .. } => "keymap-taken-from-standard",
            Self::Unreachable { why, .. } => match why {
                Unreachable::SameAs(_) => "keymap-same-as",
                Unreachable::NotSent => "keymap-not-sent",
                Unreachable::KeptByTerminal => "keymap-kept-by-terminal",
                Unreachable::Alt => "keymap-alt",
                Unreachable::NotOnKeyboard => "keymap-not-on-keyboard",
                Unreachable::DanishLetter => "keymap-danish-letter",
            },
            Self::TypedAsText { .. } => "keymap-typed-as-text",
            Self::Missing { .. } => "keymap-missing",
        }
    }

    /// The variables of that sentence. Names are those of the file, so that they can be searched for in it.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Syntax => Vec::new(),
            Self::NotATable { name } => vec![("name", name.clone())],
            Self::NotKeys { action } => vec![("action", action.clone())],
            Self::UnknownContext { name, nearest } | Self::UnknownAction { name, nearest } => {
                named("name", name, nearest.as_ref())
            }
            Self::UnknownKey { key, nearest } => named("key", key, nearest.as_ref()),
            Self::Conflict { chord, kept, kept_line, dropped } => {
                let mut args = vec![("key", chord.to_string()), ("line", kept_line.to_string())];
                args.extend(binding("kept-context", "kept", *kept));
                args.extend(binding("dropped-context", "dropped", *dropped));
                args
            }
            Self::TakenFromStandard { chord, by, from } => {
                let mut args = vec![("key", chord.to_string())];
                args.extend(binding("by-context", "by", *by));
                args.extend(binding("from-context", "from", *from));
                args
            }
            Self::Unreachable { chord, why: Unreachable::SameAs(other) } => {
                vec![("key", chord.to_string()), ("other", other.to_string())]
            }
            Self::Unreachable { chord, .. } => vec![("key", chord.to_string())],
            Self::TypedAsText { chord, context } => {
                vec![("key", chord.to_string()), ("context", context.name().to_owned())]
            }
            Self::Missing { action, context } => {
                vec![("action", action.name().to_owned()), ("context", context.name().to_owned())]
            }
        }
    }
}

fn binding(
    place: &'static str,
    name: &'static str,
    (context, action): (Context, Action),
) -> [(&'static str, String); 2] {
    [(place, context.name().to_owned()), (name, action.name().to_owned())]
}

fn named(variable: &'static str, name: &str, nearest: Option<&String>) -> Vec<(&'static str, String)> {
    let mut args = vec![(variable, name.to_owned())];
    args.extend(nearest.map(|nearest| ("nearest", nearest.clone())));
    args
}
