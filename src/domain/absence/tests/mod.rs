//! The rules against a second, slow implementation, and the hard cases by name.

mod course;
mod hard;
mod naive;
mod people;
