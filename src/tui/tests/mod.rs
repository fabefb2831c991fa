//! Keys pressed on the whole interface.

mod absence_pictures;
mod absence_reports;
mod bytes;
mod course_pictures;
mod home;
mod labels;
mod manager;
mod monkey;
mod overview;
mod pictures;
mod place_pictures;
mod places;
mod round_journey;
mod structure;
