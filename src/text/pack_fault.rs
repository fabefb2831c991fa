//! Sentences for what is wrong with a framework pack.

use super::{Words, id};
use crate::pack::PackFault;

/// `FILE:LINE: what is wrong`.
pub fn sentence(words: &Words, fault: &PackFault) -> String {
    words.with(id::CLI_PACK_FAULT, &[("fault", fault.to_string().into())])
}
