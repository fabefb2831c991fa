//! Roles given.

use crate::domain::access::Grant;
use serde::{Deserialize, Serialize};

/// A grant with names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantLine {
    /// The grant.
    pub grant: Grant,
    /// Name or login of the holder.
    pub holder: String,
    /// Name of the unit or person it covers; empty = everything.
    pub scope: String,
    /// The asking person can take it back.
    pub take: bool,
}
