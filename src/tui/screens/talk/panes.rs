//! The right side: form, agreements, job profile, courses.

use super::{CONTEXTS, State};
use crate::domain::agreed::AgreedSource;
use crate::domain::competence::{Gap, Level};
use crate::domain::ids::CompetenceId;
use crate::service::views::{AgreementRow, CourseChoice, InterviewView, SideRow};
use crate::text::plan::kind;
use crate::text::{Id, date, id};
use crate::tui::keys::Action;
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::reading::{self, Lines};
use crate::tui::widgets::{line, list};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What lies right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// Demand, self, manager and agreed per question.
    Form,
    /// The agreements as they are made.
    Agreements,
    /// The job profile.
    Profile,
    /// Courses that close a gap.
    Courses,
}

impl Pane {
    const ALL: [Self; 4] = [Self::Form, Self::Agreements, Self::Profile, Self::Courses];

    /// The next one to the right.
    pub const fn next(self) -> Self {
        match self {
            Self::Form => Self::Agreements,
            Self::Agreements => Self::Profile,
            Self::Profile => Self::Courses,
            Self::Courses => Self::Form,
        }
    }

    /// The one to the left.
    pub const fn previous(self) -> Self {
        match self {
            Self::Form => Self::Courses,
            Self::Agreements => Self::Form,
            Self::Profile => Self::Agreements,
            Self::Courses => Self::Profile,
        }
    }

    /// What it is called.
    pub const fn name(self) -> Id {
        match self {
            Self::Form => id::TALK_PANE_FORM,
            Self::Agreements => id::TALK_PANE_AGREEMENTS,
            Self::Profile => id::TALK_PANE_PROFILE,
            Self::Courses => id::TALK_PANE_CATALOGUE,
        }
    }
}

/// Rows of the pane shown.
pub fn count(state: &State) -> usize {
    match state.pane {
        Pane::Form => state.sides.get().map_or(0, |sides| sides.rows.len()),
        Pane::Agreements => state.plan.get().map_or(0, |plan| plan.view.agreements.len()),
        Pane::Profile => state.profile.get().map_or(0, |profile| profile.demands.len() + 1),
        Pane::Courses => courses(state).len(),
    }
}

/// Draws the pane with its neighbours' names above; says where the cursor stands.
pub fn draw(state: &State, view: &InterviewView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    let mut tabs: Vec<Piece> = Vec::new();
    for pane in Pane::ALL {
        let meaning = match pane == state.pane {
            true if state.in_agenda => Meaning::Heading,
            true => Meaning::Focus,
            false => Meaning::Muted,
        };
        tabs.push((format!(" {} ", ink.say(pane.name())), meaning));
    }
    line::pieces(&tabs, line::row(area, 0), buf, ink);
    let body = line::below(area, 1);
    match state.pane {
        Pane::Form => draw_form(state, view, body, buf, ink),
        Pane::Agreements => draw_agreements(state, view, body, buf, ink),
        Pane::Profile => draw_profile(state, body, buf, ink),
        Pane::Courses => draw_courses(state, view, body, buf, ink),
    }
}

fn sentence(text: &str, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    let inside = line::right_of(line::below(area, 1), 1);
    line::wrapped(text, inside, buf, ink.style(Meaning::Muted), ink);
    Some(Position { x: inside.x, y: inside.y })
}

/// Columns of an answer.
const CELL: usize = 6;

fn draw_form(state: &State, view: &InterviewView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    let Some(sides) = state.sides.get() else {
        let why = if view.round.is_none() { id::TALK_NO_ROUND } else { id::TALK_NO_FORM };
        return sentence(&ink.say(why), area, buf, ink);
    };
    let question = usize::from(area.width).saturating_sub(4 + 4 * CELL);
    let head = |id| (ink.pad(&ink.say(id), CELL), Meaning::Muted);
    let heads = [
        (" ".repeat(4 + question), Meaning::Muted),
        head(id::TALK_DEMAND),
        head(id::TALK_OWN),
        head(id::TALK_BOSS),
        head(id::TALK_AGREED),
    ];
    line::pieces(&heads, line::row(area, 0), buf, ink);
    let foot = 4.min(area.height / 3);
    let rows = line::below(area, 1);
    let rows = Rect { height: rows.height.saturating_sub(foot), ..rows };
    let cursor = list::draw(rows, state.row, sides.rows.len(), buf, |at, place, buf| {
        let Some(row) = sides.rows.get(at) else { return };
        line::pieces(&form_row(state, row, at == state.row, question, ink), place, buf, ink);
    });
    if let Some(row) = sides.rows.get(state.row) {
        let below = line::right_of(line::below(area, area.height - foot), 1);
        let used = line::wrapped(
            ink.pick(&row.question),
            Rect { height: foot - 1, ..below },
            buf,
            ink.style(Meaning::Text),
            ink,
        );
        if state.begun() && state.is_manager() {
            let hint = ink.say(id::TALK_HINT_AGREED);
            line::pieces(&[(hint, Meaning::Muted)], line::row(below, used), buf, ink);
        }
    }
    cursor
}

/// The level agreed at this interview's round, the newest.
fn agreed(state: &State, competence: &CompetenceId) -> Option<Level> {
    let round = state.view.get()?.round.as_ref().map(|(round, _)| round.clone());
    let here = AgreedSource::Interview(round);
    let lines = &state.agreed.get()?.lines;
    lines.iter().find(|line| line.competence == *competence && line.source == here).map(|line| line.level)
}

fn form_row(state: &State, row: &SideRow, chosen: bool, question: usize, ink: &Ink<'_>) -> Vec<Piece> {
    let look = |meaning| if chosen && !state.in_agenda { Meaning::Selection } else { meaning };
    let lacks = |gap: Gap| if matches!(gap, Gap::Difference(..0)) { Meaning::Lack } else { Meaning::Text };
    let level =
        |level: Option<Level>| level.map_or_else(|| ink.signs().none.to_owned(), |level| level.number().to_string());
    let mark = if row.talk_point { "!" } else { " " };
    vec![
        (format!("{}{mark} ", if chosen { ">" } else { " " }), look(Meaning::TalkPoint)),
        (ink.pad(ink.pick(&row.question), question) + " ", look(Meaning::Text)),
        (ink.pad(&level(row.demand), CELL), look(Meaning::Muted)),
        (ink.pad(&ink.answer_short(row.own), CELL), look(lacks(row.own_gap))),
        (ink.pad(&ink.answer_short(row.manager), CELL), look(lacks(row.manager_gap))),
        (ink.pad(&level(agreed(state, &row.competence)), CELL), look(Meaning::Good)),
    ]
}

fn draw_agreements(
    state: &State,
    view: &InterviewView,
    area: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) -> Option<Position> {
    let key = |action| ink.key(action, CONTEXTS).unwrap_or_default();
    let Some(outlook) = state.plan.get().filter(|_| view.plan.is_some()) else {
        let text = if state.is_manager() {
            ink.with(id::TALK_NOT_BEGUN, &[("key", key(Action::TalkStep).into())])
        } else {
            ink.say(id::TALK_WAITING)
        };
        return sentence(&text, area, buf, ink);
    };
    let agreements = &outlook.view.agreements;
    if agreements.is_empty() {
        let text = if state.is_manager() {
            ink.with(id::TALK_NO_AGREEMENTS, &[("key", key(Action::NewAgreement).into())])
        } else {
            ink.say(id::DEVELOPMENT_PLAN_EMPTY)
        };
        return sentence(&text, area, buf, ink);
    }
    let foot = 6.min(area.height / 2);
    let rows = Rect { height: area.height.saturating_sub(foot), ..line::below(area, 1) };
    let rows = Rect { height: rows.height.saturating_sub(1), ..rows };
    let cursor = list::draw(rows, state.row, agreements.len(), buf, |at, place, buf| {
        let Some(row) = agreements.get(at) else { return };
        line::pieces(&agreement_row(state, row, at == state.row, area.width.into(), ink), place, buf, ink);
    });
    if let Some(row) = agreements.get(state.row) {
        let below = line::right_of(line::below(area, area.height - foot), 1);
        let mut lines = Lines::new();
        reading::wrap(&row.agreement.text.text, usize::from(below.width), 0, Meaning::Text, &mut lines);
        if let Some(competence) = &row.competence {
            reading::wrap(ink.pick(competence), usize::from(below.width), 0, Meaning::Muted, &mut lines);
        }
        for (at, pieces) in lines.iter().take(below.height.into()).enumerate() {
            line::pieces(pieces, line::row(below, at as u16), buf, ink);
        }
    }
    cursor
}

fn agreement_row(state: &State, row: &AgreementRow, chosen: bool, columns: usize, ink: &Ink<'_>) -> Vec<Piece> {
    let look = |meaning| if chosen && !state.in_agenda { Meaning::Selection } else { meaning };
    let text = &row.agreement.text;
    let due = text.due.map(date::format).unwrap_or_default();
    let words = format!("{}: {}", ink.say(kind(text.kind)), super::super::reopening::one_line(&text.text));
    vec![
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (format!("{} ", ink.pad(&words, columns.saturating_sub(14))), look(Meaning::Text)),
        (ink.pad(&due, 11), look(Meaning::Muted)),
    ]
}

fn draw_profile(state: &State, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    let Some(profile) = state.profile.get() else { return sentence(&ink.say(id::TALK_NO_PROFILE), area, buf, ink) };
    let columns = usize::from(area.width).saturating_sub(1);
    let total = profile.demands.len() + 1;
    list::draw(line::below(area, 1), state.row, total, buf, |at, place, buf| {
        let chosen = at == state.row && !state.in_agenda;
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let (text, meaning) = match at.checked_sub(1).and_then(|at| profile.demands.get(at)) {
            Some(demand) => (format!("{} {}", demand.level.number(), ink.pick(&demand.question)), Meaning::Text),
            None => (profile.profile.title.clone(), Meaning::Heading),
        };
        let pieces = [
            (list::marker(at == state.row).to_owned(), look(Meaning::Text)),
            (ink.pad(&text, columns.saturating_sub(2)), look(meaning)),
        ];
        line::pieces(&pieces, place, buf, ink);
    })
}

/// Courses that raise what is lacking by the manager's rating, or by the own where there is none.
fn courses(state: &State) -> Vec<&CourseChoice> {
    let (Some(sides), Some(outlook)) = (state.sides.get(), state.plan.get()) else { return Vec::new() };
    let lacking = |row: &&SideRow| {
        let gap = if row.manager.level().is_some() { row.manager_gap } else { row.own_gap };
        matches!(gap, Gap::Difference(..0))
    };
    let lacks: Vec<&CompetenceId> = sides.rows.iter().filter(lacking).map(|row| &row.competence).collect();
    outlook.courses.iter().filter(|course| course.aims.iter().any(|aim| lacks.contains(&aim))).collect()
}

fn draw_courses(state: &State, view: &InterviewView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    let courses = courses(state);
    if courses.is_empty() {
        let text = ink.with(id::TALK_NO_COURSES, &[("name", view.person.name.as_str().into())]);
        return sentence(&text, area, buf, ink);
    }
    list::draw(line::below(area, 1), state.row, courses.len(), buf, |at, place, buf| {
        let Some(course) = courses.get(at) else { return };
        let chosen = at == state.row && !state.in_agenda;
        let look = if chosen { Meaning::Selection } else { Meaning::Text };
        let text = format!("{}{}", list::marker(at == state.row), course.title);
        line::pieces(&[(ink.pad(&text, area.width.into()), look)], place, buf, ink);
    })
}
