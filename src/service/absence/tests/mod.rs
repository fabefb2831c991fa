//! What the service makes of absence, on the invented organisation.

mod figures;
mod person;
mod unit;
