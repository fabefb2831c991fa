//! Who has not sent, and where to write to them.

use super::draw_list;
use crate::domain::evaluation::Rater;
use crate::domain::round::RoundState;
use crate::service::views::{MissingForm, RoundProgress};
use crate::text::{date, id, round};
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

const REMINDED: usize = 12;
/// From this width on the address has a column.
const WIDE: u16 = 110;

/// Draws the forms still to be sent and the one chosen in words.
pub fn draw(
    missing: &[MissingForm],
    progress: &RoundProgress,
    at: usize,
    area: Rect,
    detail: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) -> Option<Position> {
    let Some(chosen) = missing.get(at) else {
        let why = match (progress.state, progress.rights.people) {
            (RoundState::Closed, _) => id::ROUND_MISSING_CLOSED,
            (RoundState::Open, true) => id::ROUND_MISSING_NOBODY,
            (RoundState::Open, false) => id::ROUND_MISSING_NOBODY_OF_MINE,
        };
        return waiting::sentence(&ink.say(why), Meaning::Text, area, buf, ink);
    };
    draw_detail(chosen, detail, buf, ink);
    let email = if area.width >= WIDE { usize::from(area.width) / 4 } else { 0 };
    let rest = usize::from(area.width).saturating_sub(2 + REMINDED + email);
    let (name, what) = (rest / 2, rest - rest / 2);
    let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
    let mut heads = vec![
        ("  ".to_owned(), Meaning::Muted),
        head(id::ROUND_ABOUT, name),
        head(id::ROUND_LACKS, what),
        head(id::ROUND_REMINDED, REMINDED),
    ];
    if email > 0 {
        heads.push(head(id::ROUND_EMAIL, email));
    }
    draw_list(&heads, (at, missing.len()), area, buf, ink, |number| {
        missing.get(number).map(|form| row(form, number == at, (name, what, email), ink)).unwrap_or_default()
    })
}

fn row(form: &MissingForm, chosen: bool, (name, what, email): (usize, usize, usize), ink: &Ink<'_>) -> Vec<Piece> {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let cell = |text: &str, columns: usize| ink.pad(text, columns.saturating_sub(1)) + " ";
    let reminded = form.reminded.map_or_else(|| ink.signs().none.to_owned(), date::format);
    let mut row = vec![
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (cell(&form.about.name, name), look(Meaning::Text)),
        (cell(&round::owed(form, ink.words), what), look(Meaning::Text)),
        (ink.pad(&reminded, REMINDED), look(Meaning::Muted)),
    ];
    if email > 0 {
        row.push((ink.pad(form.email.as_deref().unwrap_or_default(), email), look(Meaning::Muted)));
    }
    row
}

fn draw_detail(form: &MissingForm, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let about = &form.about;
    let facts = ink.join(&[about.name.clone(), about.title.clone(), about.unit.clone()]);
    line::pieces(&[(facts, Meaning::Heading)], line::row(area, 0), buf, ink);
    let email = match &form.email {
        Some(email) => email.clone(),
        None => ink.say(id::ROUND_NO_EMAIL),
    };
    let by = match form.rater {
        Rater::Own => id::ROUND_OWES_OWN,
        _ => id::ROUND_OWES_MANAGER,
    };
    let by = ink.with(by, &[("name", form.owes.name.as_str().into()), ("email", email.into())]);
    let again = if form.reopened { ink.say(id::ROUND_OWES_AGAIN) } else { String::new() };
    let said = [by, again].join(" ");
    line::wrapped(&said, line::below(area, 1), buf, ink.style(Meaning::Text), ink);
}
