//! Keys and what they do: [`Chord`] is a press, [`Action`] what it asks for, [`Keymap`] says which is which where.

mod action;
mod chord;
mod context;
mod finding;
mod keymap;
mod load;
mod nearest;
mod reach;
mod read;

pub use action::Action;
pub use chord::{Chord, Key, KeyNames, NoSuchKey};
pub use context::{Context, SCENES};
pub use finding::{Finding, FindingKind};
pub use keymap::{HelpPage, Keymap};
pub use load::{Loaded, STANDARD, load};
pub use reach::Unreachable;
