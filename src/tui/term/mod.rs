//! The terminal itself: bytes in, bytes out, and everything put back as it was. Nothing else touches it.

mod capability;
mod decode;
mod encode;
mod framer;
mod input;
mod reader;
mod restore;
mod screen;

pub use capability::{Capability, Colours, capability};
pub use framer::Holds;
pub use input::Input;
pub use reader::{CHANNEL, Reader, read};
pub use restore::{Restorer, Terminal, restore_on_panic};
pub use screen::Screen;
