//! Sickness absence behind the door: what is registered, the figures, and the cases.

pub mod figures;
pub mod model;
pub mod staff;

#[cfg(test)]
mod tests;
