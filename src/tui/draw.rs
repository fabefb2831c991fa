//! One frame: title line, body, status line, line of keys, and what lies on top.

use super::keys::Action;
use super::look::Ink;
use super::model::Model;
use super::saves::SaveState;
use super::theme::{Look, Meaning};
use super::widgets::line::{self, Piece};
use crate::text::{id, refusal, width};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The smallest window drawn in. Source: `terminal.md`, lesson 12.
pub const SMALLEST: (u16, u16) = (60, 18);

/// Columns between two keys in the line of keys.
const GAP: usize = 2;

/// Draws the whole interface. Says where the hardware cursor stands; `None` hides it.
pub fn draw(model: &Model, buf: &mut Buffer, look: &Look) -> Option<Position> {
    let shared = &model.shared;
    let ink = Ink::new(look, &shared.words, &shared.keymap, shared.me.get());
    let area = buf.area;
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(area, buf, &ink);
        return None;
    }
    let title = line::row(area, 0);
    if !shared.knows_language() {
        // No words before it is known in which language.
        line::style(title, buf, ink.style(Meaning::Title));
        line::put(&format!(" {}", ink.say(id::APP_NAME)), title, buf, ink.style(Meaning::Title));
        return None;
    }
    let body = Rect { y: area.y + 1, height: area.height - 3, ..area };
    let status_row = line::row(area, area.height - 2);
    let footer_row = line::row(area, area.height - 1);
    draw_title(model, title, buf, &ink);
    let cursor = model.top().and_then(|screen| screen.draw(body, buf, &ink));
    draw_status(model, status_row, buf, &ink);
    draw_footer(model, footer_row, buf, &ink);
    let popup = Rect { height: area.height - 2, ..area };
    match &model.overlay {
        Some(overlay) => overlay.draw(popup, buf, &ink),
        None => cursor,
    }
}

fn too_small(area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let size = |n: u16| i64::from(n);
    let args = [
        ("width", size(area.width).into()),
        ("height", size(area.height).into()),
        ("min-width", size(SMALLEST.0).into()),
        ("min-height", size(SMALLEST.1).into()),
    ];
    let whole = ink.with(id::APP_TOO_SMALL, &args);
    let fits = width::wrap(&whole, area.width.into()).len() <= usize::from(area.height);
    let text = if fits { whole } else { ink.say(id::APP_TOO_SMALL_SHORT) };
    line::wrapped(&text, area, buf, ink.style(Meaning::Problem), ink);
}

fn draw_title(model: &Model, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let style = ink.style(Meaning::Title);
    line::style(area, buf, style);
    let who = who(ink);
    let used = line::put_right(&format!("{who} "), area, buf, style);
    let title = model.top().map(|screen| screen.title(ink)).unwrap_or_default();
    let text = format!(" {}{}{title}", ink.say(id::APP_NAME), ink.signs().path);
    let room = usize::from(area.width.saturating_sub(used + 1));
    line::put(&ink.cut(&text, room), area, buf, style);
}

/// Who I am, and whether I act as somebody else.
fn who(ink: &Ink<'_>) -> String {
    let Some(me) = ink.me else { return String::new() };
    let name = me.person.as_ref().map_or(me.login.as_str(), |person| person.name.as_str());
    if me.acting_as {
        ink.with(id::SCREENS_ACTING_AS, &[("login", me.login.as_str().into()), ("name", name.into())])
    } else {
        name.to_owned()
    }
}

fn draw_status(model: &Model, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let saved = saved(model, ink);
    let used = match &saved {
        Some((text, meaning)) => line::put_right(&format!("{text} "), area, buf, ink.style(*meaning)),
        None => 0,
    };
    let room = Rect { width: area.width.saturating_sub(used + 1), ..area };
    let lasting = model.top().and_then(super::screens::Screen::status);
    if let Some(notice) = model.shared.notice.as_ref().or(lasting.as_ref()) {
        let sign = if notice.meaning == Meaning::Problem { " ! " } else { " " };
        line::pieces(&[(format!("{sign}{}", notice.say(ink)), notice.meaning)], room, buf, ink);
    }
}

/// How it stands with what was typed. A failure takes the place of everything else until it is mended.
fn saved(model: &Model, ink: &Ink<'_>) -> Option<Piece> {
    match model.shared.saves.state() {
        SaveState::Untouched => None,
        SaveState::Saved => Some((ink.say(id::SCREENS_SAVED), Meaning::Muted)),
        SaveState::Saving => Some((ink.say(id::SCREENS_SAVING), Meaning::Muted)),
        SaveState::Failed(why) => {
            let why = refusal::say(&why, ink.words);
            Some((format!("! {}", ink.with(id::SCREENS_NOT_SAVED, &[("why", why.into())])), Meaning::Problem))
        }
    }
}

/// The most useful keys, as many as there is room for. Help is always among them.
fn draw_footer(model: &Model, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let (actions, contexts) = (model.footer(), model.contexts());
    let entry = |action: Action| {
        let name = model.label(action).map_or_else(|| ink.action(action), |label| ink.say(label));
        Some((ink.key(action, contexts)?, name))
    };
    let size = |(key, name): &(String, String)| width::width(key) + width::width(name) + 1;
    let help = entry(Action::Help).filter(|_| !actions.contains(&Action::Help));
    let mut room = usize::from(area.width).saturating_sub(1 + help.as_ref().map_or(0, size));
    let mut shown: Vec<(String, String)> = Vec::new();
    for entry in actions.into_iter().filter_map(entry) {
        if size(&entry) + GAP <= room {
            room -= size(&entry) + GAP;
            shown.push(entry);
        }
    }
    shown.extend(help);
    let mut pieces: Vec<Piece> = vec![(" ".to_owned(), Meaning::Text)];
    for (key, name) in shown {
        pieces.push((key, Meaning::Key));
        pieces.push((format!(" {name}"), Meaning::Text));
        pieces.push((" ".repeat(GAP), Meaning::Text));
    }
    line::pieces(&pieces, area, buf, ink);
}
