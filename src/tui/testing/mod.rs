//! For tests of screens: a session that answers from hand-made views at once, and a stage on which keys are pressed.

#![allow(missing_docs)] // a test names what it looks at
mod absence;
pub mod courses;
mod fake;
mod overview;
pub mod places;
mod round;
mod sample;
pub mod sickleave;
mod stage;
pub mod structure;
mod talks;

pub use fake::Fake;
pub use sample::{form_view, key, me, person, tasks};
pub use stage::Stage;
