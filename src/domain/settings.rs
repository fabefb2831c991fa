//! What a person set for himself or herself.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Settings that follow the person to every terminal. `None` = as the program finds best.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// `da` or `en`.
    pub language: Option<String>,
    /// Name of a theme.
    pub theme: Option<String>,
    /// Borders and marks in plain ASCII.
    pub ascii: bool,
    /// Name of a keymap.
    pub keymap: Option<String>,
    /// Own key bindings, as a keymap file's text by context and action.
    pub bindings: BTreeMap<String, Vec<String>>,
}
