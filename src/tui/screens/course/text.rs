//! What a course is, and what it would do for me, in lines.

use crate::domain::competence::Level;
use crate::domain::course::{State, Told};
use crate::service::views::{AimLine, CourseCardView, SignUpLine};
use crate::text::{Id, course, date, id, width};
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{Lines, labelled, wrap};

/// Columns of the labels.
const LABEL: usize = 18;

/// News about my sign-ups that were on the screen when it was opened.
pub type Heard = [(Told, String)];

/// The lines of a course, `columns` wide.
pub fn lines(view: &CourseCardView, heard: &Heard, columns: usize, ink: &Ink<'_>) -> Lines {
    let course = &view.course;
    let mut lines = Lines::new();
    wrap(&course.title, columns, 0, Meaning::Heading, &mut lines);
    let facts = ink.join(&[
        course::kind(course.kind, ink.words),
        course.provider.clone(),
        course.hours.map(|hours| hours_said(hours, ink)).unwrap_or_default(),
        course.price.map(|price| course::price(price, ink.words)).unwrap_or_default(),
    ]);
    wrap(&facts, columns, 0, Meaning::Muted, &mut lines);
    for (told, note) in heard {
        let said = ink.with(id::COURSE_NEWS, &[("news", course::told(told, note, ink.words).into())]);
        wrap(&said, columns, 0, Meaning::Problem, &mut lines);
    }
    for own in view.mine.iter().filter(|own| own.state.is_live()) {
        wrap(&mine(own, ink), columns, 0, Meaning::Focus, &mut lines);
    }
    gap(&mut lines);
    if !course.text.is_empty() {
        course.text.split('\n').for_each(|part| wrap(part, columns, 0, Meaning::Text, &mut lines));
        gap(&mut lines);
    }
    if !view.aims.is_empty() {
        wrap(&ink.say(id::COURSE_LEADS_TO), columns, 0, Meaning::Heading, &mut lines);
        view.aims.iter().for_each(|line| aim(line, columns, ink, &mut lines));
        gap(&mut lines);
    }
    let owner = view.owner.as_ref().map(|owner| format!("{}, {}", owner.name, owner.unit)).unwrap_or_default();
    let approval = if course.approval { ink.say(id::COURSE_APPROVAL_YES) } else { String::new() };
    let interested = view.interested.map(|count| ink.with(id::COURSE_INTERESTED_COUNT, &[("count", count.into())]));
    let details: [(Id, &str); 9] = [
        (id::COURSE_SERVES, &course.serves),
        (id::COURSE_TARGET_GROUP, &course.target_group),
        (id::COURSE_PREREQUISITES, &course.prerequisites),
        (id::COURSE_APPROVAL, &approval),
        (id::COURSE_CONTACT, &course.contact),
        (id::COURSE_LINK, &course.link),
        (id::COURSE_OWNER, &owner),
        (id::COURSE_INTERESTED, interested.as_deref().unwrap_or_default()),
        (id::COURSE_ID, course.id.as_str()),
    ];
    for (label, text) in details.into_iter().filter(|(_, text)| !text.is_empty()) {
        let (label, text) = ((ink.say(label), Meaning::Muted), (text.to_owned(), Meaning::Text));
        labelled(&label, &text, LABEL.min(columns / 3), columns, ink, &mut lines);
    }
    lines
}

fn gap(lines: &mut Lines) {
    lines.push(Vec::new());
}

fn hours_said(hours: u32, ink: &Ink<'_>) -> String {
    ink.with(id::COURSE_HOURS, &[("hours", course::amount(hours, ink.words).into())])
}

/// `Bruge serviceloven`, and below it where it leads and where I stand.
fn aim(line: &AimLine, columns: usize, ink: &Ink<'_>, lines: &mut Lines) {
    let number = |level: Level| u32::from(level.number());
    let marker = if line.helps { "» " } else { "· " };
    let meaning = if line.helps { Meaning::Heading } else { Meaning::Text };
    for (at, part) in width::wrap(ink.pick(&line.question), columns.saturating_sub(2)).into_iter().enumerate() {
        let front = if at == 0 { marker } else { "  " };
        lines.push(vec![(format!("{front}{part}"), meaning)]);
    }
    let leads = ink.with(id::COURSE_LEVEL, &[("level", number(line.level).into())]);
    let now = line.now.map(|now| ink.with(id::COURSE_NOW, &[("level", number(now).into())]));
    let demand = line.demand.map(|demand| ink.with(id::COURSE_DEMAND, &[("level", number(demand).into())]));
    let helps = if line.helps { ink.say(id::COURSE_HELPS) } else { String::new() };
    let facts = ink.join(&[leads, now.unwrap_or_default(), demand.unwrap_or_default(), helps]);
    wrap(&facts, columns, 2, Meaning::Muted, lines);
}

/// Where my own sign-up is: `Du har en plads`, `Du er på venteliste som nr. 3`.
pub fn mine(own: &SignUpLine, ink: &Ink<'_>) -> String {
    let day = own.run.as_ref().map(|run| date::format(run.first_day)).unwrap_or_default();
    let until = own.offered_until.map(date::format).unwrap_or_default();
    let args = [("date", day.into()), ("until", until.into()), ("place", own.place.unwrap_or_default().into())];
    ink.with(
        match own.state {
            State::Interest => id::COURSE_MINE_INTEREST,
            State::Applied => id::COURSE_MINE_APPLIED,
            State::Waiting => id::COURSE_MINE_WAITING,
            State::Offered => id::COURSE_MINE_OFFERED,
            State::Seat => id::COURSE_MINE_SEAT,
            State::Refused => id::COURSE_MINE_REFUSED,
            State::Attended => id::COURSE_MINE_ATTENDED,
            State::Absent => id::COURSE_MINE_ABSENT,
            State::Withdrawn => id::COURSE_MINE_WITHDRAWN,
        },
        &args,
    )
}
