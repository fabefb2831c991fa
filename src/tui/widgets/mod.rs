//! Small pieces drawn in many places. Each takes a `Rect` and stays inside it, whatever its size.

pub mod bar;
pub mod field;
pub mod guide;
pub mod line;
pub mod list;
pub mod popup;
pub mod reading;
pub mod rows;
pub mod trail;
pub mod waiting;
