//! Sickness absence: what is registered, how it is counted, and how a case runs.
//!
//! Registrations stay raw; joining them over weekends and holidays happens in the calculation only ([`merge`]). Figures
//! are whole numbers until the last division ([`figures`]), so that a sum is the same whichever way it is added up.
//! source: `formats.md`, Figures / Absence; `facts.md` 1.6.

pub mod case;
pub mod counts;
pub mod course;
pub mod day;
pub mod employment;
pub mod episode;
pub mod figures;
pub mod kind;
pub mod merge;
pub mod person;
pub mod record;
pub mod rules;
pub mod series;
pub mod spell;
#[cfg(test)]
mod tests;
pub mod units;
pub mod window;

pub use case::{Case, CaseId, Happening, Step};
pub use counts::{Counts, Trigger, Triggers};
pub use day::{Day, WorkingDays};
pub use employment::Segment;
pub use figures::{Summary, Sums};
pub use kind::{Kind, Kinds};
pub use merge::{Merged, Merging, Piece};
pub use record::{AbsenceYear, CaseNote, Document, DocumentAction, DocumentKind, Keeping, OldSpell, OwnReport, Said};
pub use rules::AbsenceRules;
pub use spell::{Percent, Spell, SpellKey};
pub use window::Window;
