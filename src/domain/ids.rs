//! Identifiers: [`PersonNo`] inside the house, text ids from the files outside it.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The number a person has inside the store. It looks random and says nothing about the employee number, so that keys
/// on disk hold no personal data. Never shown, never exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonNo(pub u32);

macro_rules! text_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes the text as it stands; whether it names something is checked where it is used.
            pub fn new(text: &str) -> Self {
                Self(text.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    )*};
}

text_ids! {
    /// Employee number (medarbejdernr), as payroll knows it. A value in the store, never part of a key.
    EmployeeId;
    /// Unit number (enhedsnr).
    UnitId;
    /// Job profile (jobprofil).
    ProfileId;
    /// Competence (kompetence), e.g. `SEL-85`.
    CompetenceId;
    /// Goal (mål) a competence is tied to.
    GoalId;
    /// Round (runde), e.g. `2026`.
    RoundId;
    /// Operating-system login (brugernavn).
    Login;
    /// Course (kursus) in the catalogue.
    CourseId;
    /// Run of a course (hold): the course at a time and a place.
    RunId;
}

/// The longest id taken from a file, in characters.
pub const ID_LENGTH: usize = 64;
