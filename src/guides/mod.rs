//! Guided workflows: one file each. The same value runs on the screen, as plain numbered prompts, and in the tests that
//! walk every branch.

pub mod absence;
pub mod absence_care;
pub mod absence_contact;
pub mod absence_followup;
pub mod absence_invitation;
pub mod absence_note;
pub mod absence_return;
pub mod absence_talk;
pub mod agreement;
pub mod change_round;
pub mod conclude;
pub mod course_after;
pub mod edit_course;
pub mod edit_run;
pub mod new_activity;
pub mod open_round;
pub mod plan_interview;
pub mod prepare_interview;
pub mod start_own;
pub mod structure;
pub mod welcome;
pub mod words;
pub mod year_wheel;
