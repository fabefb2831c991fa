//! Names of what absence is made of.

use super::{Id, id};
use crate::domain::absence::Kind;

/// A kind of absence as people call it. Never an illness.
pub const fn kind_name(kind: Kind) -> Id {
    match kind {
        Kind::Sickness => id::ABSENCE_KIND_SICKNESS,
        Kind::WorkInjury => id::ABSENCE_KIND_WORK_INJURY,
        Kind::Pregnancy => id::ABSENCE_KIND_PREGNANCY,
        Kind::Section56 => id::ABSENCE_KIND_SECTION56,
        Kind::Child => id::ABSENCE_KIND_CHILD,
    }
}
