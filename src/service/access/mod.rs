//! Who may see and do what. Source: `access.md`.
//!
//! Rights follow the relation of who asks to whom it concerns, worked out anew at every question; nobody is given lists.
//! [`relation`] works the relations out, [`table`] is the page's table as data, and [`allowed`] puts the two together.
//! A refusal is [`super::Refusal::NotFound`], the same as for what does not exist.

mod allowed;
mod caller;
mod course;
mod deputy;
mod relation;
mod table;

pub use allowed::{allowed, allowed_everywhere, allowed_if, allowed_if_met, allowed_of_unit, can_be_shown};
pub use caller::{Caller, Capacity, Identity, caller};
pub use course::relations_to_course;
pub use deputy::{deputy_may, standing_in};
pub use relation::{Relation, Relations, covers, employed, relations, relations_to_unit, stands_to_others};
pub use table::{Allowed, Condition, Data, Right, TABLE, may};

#[cfg(test)]
mod tests;
