//! Files in and out: one file per kind of CSV, documents, calendar.

pub mod absence;
pub mod calendar;
pub mod cells;
pub mod competences;
pub mod courses;
pub mod decode;
pub mod employees;
pub mod evaluations;
pub mod export;
pub mod goals;
pub mod import;
pub mod layout;
pub mod profiles;
pub mod records;
pub mod requirements;
pub mod runs;
pub mod source;
pub mod table;
#[cfg(test)]
mod tests;
pub mod units;
pub mod value;
pub mod write;
