//! What the service makes of absence, on the invented organisation.

mod course;
mod figures;
mod person;
mod register;
mod unit;
