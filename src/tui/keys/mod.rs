//! Keys and what they do: [`Chord`] is a press, [`Action`] what it asks for, [`Keymap`] says which is which where.

mod action;
mod chord;
mod context;
mod finding;
mod keymap;
mod layers;
mod load;
mod nearest;
mod reach;
mod read;
pub mod rebind;

pub use action::Action;
pub use chord::{Chord, Key, KeyNames, NoSuchKey};
pub use context::{Context, SCENES};
pub use finding::{Finding, FindingKind};
pub use keymap::{HelpPage, Keymap};
pub use layers::{Base, Bindings, FUNCTION_KEYS, Layered, Named, UNBOUND, binding, layer, over};
pub use load::{Loaded, STANDARD, load};
pub use reach::{Unreachable, reach};
