//! A run as a file for a calendar.

use crate::domain::course::Run;
use crate::domain::ids::CourseId;
use crate::exchange::calendar;
use crate::service::views::RunBrief;
use crate::tui::cx::Cx;
use crate::tui::documents::Ending;
use crate::tui::look::ZONE;
use chrono::NaiveTime;
use std::collections::BTreeMap;

/// Has the file written.
pub fn write(title: &str, run: &Run, cx: &mut Cx<'_>) {
    // Screens know the day, not the moment; a stamp need not be finer.
    let Some(today) = cx.me().map(|me| me.today) else { return };
    let text = calendar::run(title, run, today.and_time(NaiveTime::MIN).and_utc(), ZONE.name());
    cx.write_file(&format!("hold-{}", run.id), Ending::Calendar, text);
}

/// The same for a run known by when and where it is.
pub fn write_brief(title: &str, brief: &RunBrief, cx: &mut Cx<'_>) {
    let run = Run {
        id: brief.id.clone(),
        course: CourseId::new(""),
        first_day: brief.first_day,
        last_day: brief.last_day,
        starts: brief.starts,
        ends: brief.ends,
        place: brief.place.clone(),
        seats: None,
        minimum: None,
        deadline: None,
        state: brief.state,
        staff: BTreeMap::new(),
    };
    write(title, &run, cx);
}
