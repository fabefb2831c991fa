//! The terminal itself: bytes in, bytes out, and everything put back as it was. Nothing else touches it.

mod input;
mod screen;

pub use input::Input;
pub use screen::Screen;
