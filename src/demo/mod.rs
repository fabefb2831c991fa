//! The synthetic organisation. It enters through the same commands as people do.

mod persona;

pub use persona::{Persona, PersonaKind, personas};

/// People in the demo organisation if nothing else is asked for.
pub const EMPLOYEES: u32 = 330;
/// Seed of the demo organisation if nothing else is asked for.
pub const SEED: u64 = 1;
