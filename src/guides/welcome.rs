//! The first start: what can be chosen before there is a store.

use super::start_own::Setup;
use crate::demo::PersonaKind;

/// What was chosen on the welcome screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Try the demo organisation as one of its people.
    Demo(PersonaKind),
    /// Set up one's own.
    Own(Setup),
}

/// The people one can be in the demo, in the order offered.
pub const PERSONAS: [PersonaKind; 4] =
    [PersonaKind::Employee, PersonaKind::TeamManager, PersonaKind::AreaManager, PersonaKind::Hr];
