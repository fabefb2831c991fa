//! Sickness absence behind the door: what is registered, the figures, and the cases.

pub mod figures;
pub mod model;
pub mod person;
pub mod staff;
pub mod unit;

#[cfg(test)]
mod tests;
