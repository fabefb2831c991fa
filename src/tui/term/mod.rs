//! The terminal itself: bytes in, bytes out, and everything put back as it was. Nothing else touches it.

mod capability;
mod decode;
mod encode;
mod framer;
mod input;
mod screen;

pub use capability::{Capability, Colours, capability};
pub use framer::Holds;
pub use input::Input;
pub use screen::Screen;
