//! The year wheel.

use crate::domain::ids::RoundId;
use crate::domain::round::RoundState;
use crate::domain::year_wheel::{Phase, Span, Standing, YearDates};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One stretch of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WheelLine {
    /// Which phase.
    pub phase: Phase,
    /// When.
    pub span: Span,
    /// How it stands to today.
    pub standing: Standing,
    /// The round, where it is one.
    pub round: Option<WheelRound>,
}

/// A round on the wheel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WheelRound {
    /// Id.
    pub id: RoundId,
    /// Name.
    pub name: String,
    /// Day the forms should be sent by.
    pub deadline: NaiveDate,
    /// Open or closed.
    pub state: RoundState,
}

/// A year of the wheel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearWheelView {
    /// The year.
    pub year: i32,
    /// The day it is.
    pub today: NaiveDate,
    /// What it holds, in the order of the wheel.
    pub lines: Vec<WheelLine>,
    /// What HR set for this year, to be changed.
    pub dates: YearDates,
    /// The asking person may set the dates.
    pub may_set: bool,
}
