//! Who looked at me, and what was done about me: newest first.

use super::{Page, Step};
use crate::domain::journal::Outcome;
use crate::service::ask;
use crate::service::views::LookedLine;
use crate::text::{date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The lines and the one the cursor is on.
#[derive(Debug)]
pub struct State {
    lines: Loading<Vec<LookedLine>>,
    selected: usize,
}

const CONTEXTS: &[Context] = &[Context::List, Context::Global];

const WHEN: usize = 21;
const RECORD: usize = 8;

/// Opens the list.
pub fn open(cx: &mut Cx<'_>) -> State {
    State { lines: Loading::ask(ask::WhoLooked {}, cx), selected: 0 }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::WHO_LOOKED_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Down, Action::PageDown, Action::Back, Action::Lookup]
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        match rows::moved(*action, self.selected, self.lines.get().map_or(0, Vec::len), cx) {
            Some(selected) => self.selected = selected,
            None if *action == Action::Open => {}
            None => return Step::Ignored,
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Step {
        let kept = self.lines.get().and_then(|lines| lines.get(self.selected)).cloned();
        self.lines.hear::<ask::WhoLooked>(news);
        let lines = self.lines.get().map_or(&[][..], Vec::as_slice);
        let again = kept.and_then(|kept| lines.iter().position(|line| *line == kept));
        self.selected = again.unwrap_or(self.selected).min(lines.len().saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.lines.again(ask::WhoLooked {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.lines.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(lines) = self.lines.get() else { return waiting::draw(&self.lines, area, buf, ink) };
        let Some(chosen) = lines.get(self.selected) else {
            return waiting::empty(id::WHO_LOOKED_EMPTY, Action::Back, CONTEXTS, area, buf, ink);
        };
        let count = ink.with(id::WHO_LOOKED_COUNT, &[("count", lines.len().into())]);
        line::put(&format!(" {count}"), line::row(area, 0), buf, ink.style(Meaning::Heading));
        let who = usize::from(area.width * 2 / 9).max(14);
        line::pieces(&heads(area.width.into(), who, ink), line::row(area, 1), buf, ink);
        let strip = 4.min(area.height / 3);
        draw_strip(chosen, line::below(area, area.height - strip), buf, ink);
        let rest = line::below(area, 2);
        let body = Rect { height: rest.height.saturating_sub(strip), ..rest };
        list::draw(body, self.selected, lines.len(), buf, |at, row, buf| {
            if let Some(looked) = lines.get(at) {
                draw_line(looked, at == self.selected, who, row, buf, ink);
            }
        })
    }
}

/// Columns left for what was done, and for the record.
fn columns(width: usize, who: usize) -> (usize, usize) {
    let record = if width < 72 { 0 } else { RECORD };
    (width.saturating_sub(2 + WHEN + who + record), record)
}

fn heads(width: usize, who: usize, ink: &Ink<'_>) -> Vec<Piece> {
    let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
    let (deed, record) = columns(width, who);
    vec![
        ("  ".to_owned(), Meaning::Muted),
        head(id::WHO_LOOKED_WHEN, WHEN),
        head(id::WHO_LOOKED_WHO, who),
        head(id::WHO_LOOKED_WHAT, deed),
        head(id::WHO_LOOKED_RECORD, record),
    ]
}

fn draw_line(looked: &LookedLine, chosen: bool, who: usize, row: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let (deed, record) = columns(row.width.into(), who);
    let refused = looked.outcome == Outcome::Refused;
    let what = if refused { format!("! {}", what(looked, ink)) } else { what(looked, ink) };
    let pieces: [Piece; 5] = [
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&when(looked, ink), WHEN), look(Meaning::Text)),
        (ink.pad(&looked.who, who.saturating_sub(1)) + " ", look(Meaning::Text)),
        (ink.pad(&what, deed), look(if refused { Meaning::Problem } else { Meaning::Text })),
        (ink.pad(looked.record.as_deref().unwrap_or_default(), record), look(Meaning::Muted)),
    ];
    line::pieces(&pieces, row, buf, ink);
}

fn draw_strip(looked: &LookedLine, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let who = match &looked.in_place_of {
        Some(other) => ink.with(id::WHO_LOOKED_IN_PLACE_OF, &[("who", (&looked.who).into()), ("other", other.into())]),
        None => looked.who.clone(),
    };
    line::pieces(&[(who, Meaning::Heading)], line::row(inside, 0), buf, ink);
    let outcome = ink.words.by_name(outcome(looked.outcome)).unwrap_or_default();
    let record = looked.record.clone().unwrap_or_default();
    let facts = ink.join(&[what(looked, ink), record, outcome]);
    line::pieces(&[(facts, Meaning::Text)], line::row(inside, 1), buf, ink);
    line::pieces(&[(when(looked, ink), Meaning::Muted)], line::row(inside, 2), buf, ink);
}

/// Day and time where the municipality is.
fn when(looked: &LookedLine, ink: &Ink<'_>) -> String {
    let local = looked.at.with_timezone(&chrono_tz::Europe::Copenhagen);
    format!("{} {}", date::format(local.date_naive()), date::time(local.time(), ink.words))
}

/// The deed in words; one that has none yet keeps its stable name.
fn what(looked: &LookedLine, ink: &Ink<'_>) -> String {
    let name = format!("deeds-{}", looked.deed.replace('_', "-"));
    ink.words.by_name(&name).unwrap_or_else(|| looked.deed.clone())
}

const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "deeds-outcome-done",
        Outcome::Refused => "deeds-outcome-refused",
        Outcome::Read => "deeds-outcome-read",
    }
}
