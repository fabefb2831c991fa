//! Keys pressed on the whole interface.

mod home;
