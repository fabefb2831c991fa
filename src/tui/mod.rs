//! The full-screen interface.
//!
//! [`run`] is the loop around it, [`update`] the one function that changes the [`model`], [`draw`] the one that shows it.
//! A screen is a file in [`screens`], something on top of a screen a file in [`overlays`].

pub mod cx;
mod documents;
mod draw;
mod effect;
pub mod keys;
mod lanes;
pub mod loading;
pub mod look;
pub mod model;
pub mod msg;
pub mod notice;
pub mod overlays;
pub mod place;
mod run;
mod saves;
pub mod screens;
pub mod term;
pub mod theme;
mod travel;
mod update;
pub mod ways;
pub mod widgets;

pub use draw::draw;
pub use effect::Effect;
pub use msg::Msg;
pub use place::Place;
pub use run::{Ending, RunOptions, run};
pub use update::update;

#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
