//! Unfinished work: one record per field, seen by its owner only, not journalled, deleted on sending.

use crate::domain::evaluation::FormKey;
use serde::{Deserialize, Serialize};

/// What a draft belongs to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DraftOf {
    /// A competence form. Fields: `<competence>` = digit 0–5, `<competence>/comment` = text, `cursor` = competence.
    Form(FormKey),
    /// A guide by its id. Fields are the guide's field ids, values their form as `form` writes them.
    Guide(String),
}

/// One field of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftField {
    /// What it belongs to.
    pub of: DraftOf,
    /// Field name.
    pub field: String,
    /// Text of the field; `None` removes it.
    pub value: Option<String>,
}
