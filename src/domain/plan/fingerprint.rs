//! The fingerprint of what is signed: blake3 over canonical bytes, so that both can be shown to have signed the same.

use super::Plan;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A hash of a plan's content, 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// The first eight hexadecimal digits in two groups, for people to compare: `1f3a 90bc`.
    pub fn short(&self) -> String {
        let [a, b, c, d, ..] = self.0;
        format!("{a:02x}{b:02x} {c:02x}{d:02x}")
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({})", self.short())
    }
}

/// Names the layout of the bytes; another layout takes another name, so that old fingerprints keep their meaning.
const LAYOUT: &[u8] = b"sofus plan 1";

/// The fingerprint of a plan's content: whose, which, and every agreement's text in order. What became of the
/// agreements later is no part of it.
pub fn fingerprint(plan: &Plan) -> Fingerprint {
    let mut hasher = blake3::Hasher::new();
    let mut part = |bytes: &[u8]| {
        // The length first, so that no sign can wander from one part into the next unnoticed.
        hasher.update(&(bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    };
    part(LAYOUT);
    part(&plan.key.person.0.to_be_bytes());
    part(&plan.key.number.to_be_bytes());
    part(&(plan.agreements.len() as u64).to_be_bytes());
    for agreement in &plan.agreements {
        let text = &agreement.text;
        part(&agreement.number.to_be_bytes());
        part(text.kind.name().as_bytes());
        part(text.text.as_bytes());
        part(text.who.name().as_bytes());
        part(text.due.map(|due| due.to_string()).unwrap_or_default().as_bytes());
        part(text.competence.as_ref().map_or("", |id| id.as_str()).as_bytes());
        part(&text.level.map(|level| vec![level.number()]).unwrap_or_default());
        part(text.course.as_ref().map_or("", |id| id.as_str()).as_bytes());
    }
    Fingerprint(*hasher.finalize().as_bytes())
}
