//! Small pieces drawn in many places. Each takes a `Rect` and stays inside it, whatever its size.

pub mod bar;
pub mod field;
pub mod line;
pub mod popup;
pub mod rows;
