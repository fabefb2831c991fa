//! What waits for somebody: derived from facts, closing itself.

use super::local::Asking;
use super::refusal::Refusal;
use crate::domain::task::Task;

/// My tasks, most urgent first.
pub fn my_tasks(_asking: &Asking<'_>) -> Result<Vec<Task>, Refusal> {
    Err(Refusal::NotFound)
}
