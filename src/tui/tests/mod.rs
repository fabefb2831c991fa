//! Keys pressed on the whole interface.

mod home;
mod pictures;
mod places;
