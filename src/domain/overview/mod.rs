//! The overview: how a unit stands to what is demanded, how levels are spread, and how both move from round to round.
//! Source: `systems.md` 4, `formats.md` Competence.

mod counts;
mod order;
mod spread;

pub use counts::Counts;
pub use order::{Band, Bands, Share, Sort, sorted};
pub use spread::{Spread, mean, spread};
