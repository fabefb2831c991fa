//! The synthetic organisation. It enters through the same commands as people do; nobody in it exists.

mod answers;
mod build;
mod catalogue;
mod courses;
mod data;
mod names;
mod past;
mod people;
mod persona;
mod random;
mod rounds;
mod rows;
mod talks;
#[cfg(test)]
mod tests;
mod tree;

pub use build::{BuildError, Plan, build};
pub use persona::{Persona, PersonaKind, personas};

/// People in the demo organisation if nothing else is asked for.
pub const EMPLOYEES: u32 = 330;
/// Seed of the demo organisation if nothing else is asked for.
pub const SEED: u64 = 1;
/// How many people a demo organisation can have.
pub const SIZES: std::ops::RangeInclusive<u32> = 20..=60_000;
