//! The own keys: every action with its keys, which can be given another, none, or the standard ones again. Every change
//! holds at once and is kept.

use super::{Page, Step};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::rebind::{self, Spot};
use crate::tui::keys::{Action, Bindings, Chord, Context, FindingKind, binding};
use crate::tui::look::Ink;
use crate::tui::msg::Act;
use crate::tui::notice::Notice;
use crate::tui::overlays::press::{self, name};
use crate::tui::overlays::{Outcome, Overlay, ask};
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup, rows};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The rows, the cursor, and what an overlay was opened for.
#[derive(Debug)]
pub struct State {
    rows: Vec<Row>,
    selected: usize,
    asked: Asked,
}

/// What an overlay on top decides about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Nothing,
    /// The one new key.
    NewKey,
    /// One more key.
    AnotherKey,
    /// All keys as they were.
    Standard,
}

/// One action in its place.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    spot: Spot,
    chords: Vec<Chord>,
    /// Bound by the person.
    own: bool,
    /// What is wrong with the own binding.
    finding: Option<FindingKind>,
}

const CONTEXTS: &[Context] = &[Context::Keys, Context::List, Context::Global];

/// Columns for "own" at the end of a row.
const OWN: usize = 8;

/// Opens the list.
pub fn open(cx: &mut Cx<'_>) -> State {
    State { rows: read(cx), selected: 0, asked: Asked::Nothing }
}

/// Every action that has keys somewhere, by place; the own ones that have lost theirs too.
fn read(cx: &Cx<'_>) -> Vec<Row> {
    let (layered, own) = (cx.keys(), cx.own_keys());
    let mut rows = Vec::new();
    for context in Context::ALL {
        for action in Action::ALL {
            let chords = layered.keymap.bound(*context, *action).to_vec();
            let named = binding(*context, *action);
            let finding = layered.findings.iter().find(|(name, _)| *name == named).map(|(_, kind)| kind.clone());
            let own = own.contains_key(&named);
            if own || !chords.is_empty() || !layered.base.bound(*context, *action).is_empty() {
                rows.push(Row { spot: (*context, *action), chords, own, finding });
            }
        }
    }
    rows
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::KEYS_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        vec![
            Action::Open,
            Action::AddKey,
            Action::Unbind,
            Action::ResetKey,
            Action::ResetAllKeys,
            Action::Next,
            Action::Back,
        ]
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Open => Some(id::KEYS_NEW),
            Action::Next => Some(id::KEYS_NEXT_PLACE),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.rows.len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        let Some(row) = self.rows.get(self.selected) else { return Step::Ignored };
        let spot = row.spot;
        match action {
            Action::Next => self.selected = self.place_after(),
            Action::Previous => self.selected = self.place_before(),
            Action::Open => return self.over(Asked::NewKey, Overlay::Press(press::State::new(spot))),
            Action::AddKey => return self.over(Asked::AnotherKey, Overlay::Press(press::State::new(spot))),
            Action::Unbind => self.set(spot, &[], cx),
            Action::ResetKey => {
                let standard = cx.keys().base.bound(spot.0, spot.1).to_vec();
                self.set(spot, &standard, cx);
            }
            Action::ResetAllKeys if cx.own_keys().is_empty() => cx.tell(Notice::info(id::KEYS_ALL_STANDARD)),
            Action::ResetAllKeys => {
                let question = ask::State::new(id::KEYS_TITLE, Notice::info(id::KEYS_RESET_QUESTION));
                return self.over(Asked::Standard, Overlay::Ask(question));
            }
            _ => return Step::Ignored,
        }
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        let asked = std::mem::replace(&mut self.asked, Asked::Nothing);
        let row = self.rows.get(self.selected).cloned();
        match (asked, outcome, row) {
            (Asked::NewKey, Outcome::Pressed(chord), Some(row)) => self.set(row.spot, &[*chord], cx),
            (Asked::AnotherKey, Outcome::Pressed(chord), Some(row)) => {
                let others = row.chords.iter().copied().filter(|held| held != chord);
                let chords: Vec<Chord> = others.chain([*chord]).collect();
                self.set(row.spot, &chords, cx);
            }
            (Asked::Standard, Outcome::Yes, _) => self.keep(Bindings::new(), cx),
            _ => {}
        }
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.read_again(cx);
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let strip = 4.min(area.height / 3);
        let body = Rect { height: area.height.saturating_sub(strip), ..area };
        if let Some(row) = self.rows.get(self.selected) {
            draw_strip(row, line::below(area, body.height), buf, ink);
        }
        let columns = Columns::of(area.width.into());
        let heads = [id::KEYS_PLACE, id::KEYS_ACTION, id::KEYS_KEYS].map(|id| ink.say(id));
        line::pieces(&columns.row("  ", &heads, "", |_| Meaning::Muted, ink), line::row(body, 0), buf, ink);
        list::draw(line::below(body, 1), self.selected, self.rows.len(), buf, |at, place, buf| {
            if let Some(row) = self.rows.get(at) {
                line::pieces(&pieces(row, at == self.selected, &columns, ink), place, buf, ink);
            }
        })
    }
}

impl State {
    fn over(&mut self, asked: Asked, overlay: Overlay) -> Step {
        self.asked = asked;
        Step::Over(overlay)
    }

    fn set(&mut self, spot: Spot, chords: &[Chord], cx: &mut Cx<'_>) {
        match rebind::set(cx.keys(), cx.own_keys(), spot, chords) {
            Ok(own) => self.keep(own, cx),
            Err(missing) => {
                let missing = cx.measure(|ink| name(missing, ink));
                cx.tell(Notice::problem(id::KEYS_ESSENTIAL).with("action", missing));
            }
        }
    }

    fn keep(&mut self, own: Bindings, cx: &mut Cx<'_>) {
        cx.bind(own);
        self.read_again(cx);
    }

    fn read_again(&mut self, cx: &Cx<'_>) {
        let kept = self.rows.get(self.selected).map(|row| row.spot);
        self.rows = read(cx);
        let again = kept.and_then(|spot| self.rows.iter().position(|row| row.spot == spot));
        self.selected = again.unwrap_or(self.selected).min(self.rows.len().saturating_sub(1));
    }

    fn place(&self) -> Option<Context> {
        self.rows.get(self.selected).map(|row| row.spot.0)
    }

    /// The first row of the next place; from the last one the first of all.
    fn place_after(&self) -> usize {
        let here = self.place();
        let rows = self.rows.iter().enumerate().skip(self.selected);
        rows.skip_while(|(_, row)| Some(row.spot.0) == here).map(|(at, _)| at).next().unwrap_or(0)
    }

    /// The first row of this place; from there that of the place before.
    fn place_before(&self) -> usize {
        let before = self.selected.checked_sub(1).unwrap_or(self.rows.len().saturating_sub(1));
        let place = self.rows.get(before).map(|row| row.spot.0);
        self.rows.iter().position(|row| Some(row.spot.0) == place).unwrap_or(0)
    }
}

/// What the action does, and what is wrong with its own keys.
fn draw_strip(row: &Row, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let inside = Rect { width: inside.width.saturating_sub(1), ..inside };
    let (text, meaning) = match &row.finding {
        Some(kind) => {
            let facts = kind.args();
            let args: Vec<_> = facts.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
            (ink.words.by_name_with(kind.message(), &args).unwrap_or_default(), Meaning::Problem)
        }
        None => (ink.words.by_name(row.spot.1.help_message()).unwrap_or_default(), Meaning::Text),
    };
    line::wrapped(&text, inside, buf, ink.style(meaning), ink);
}

struct Columns {
    place: usize,
    action: usize,
    keys: usize,
}

impl Columns {
    fn of(width: usize) -> Self {
        let room = width.saturating_sub(2 + OWN);
        let (place, action) = (room * 3 / 10, room * 3 / 10);
        Self { place, action, keys: room - place - action }
    }

    fn row(
        &self,
        marker: &str,
        [place, action, keys]: &[String; 3],
        own: &str,
        look: impl Fn(Meaning) -> Meaning,
        ink: &Ink<'_>,
    ) -> Vec<Piece> {
        let cell = |text: &str, columns: usize| ink.pad(text, columns.saturating_sub(1)) + " ";
        vec![
            (marker.to_owned(), look(Meaning::Text)),
            (cell(place, self.place), look(Meaning::Muted)),
            (cell(action, self.action), look(Meaning::Text)),
            (cell(keys, self.keys), look(Meaning::Key)),
            (ink.pad(own, OWN), look(Meaning::Text)),
        ]
    }
}

fn pieces(row: &Row, chosen: bool, columns: &Columns, ink: &Ink<'_>) -> Vec<Piece> {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let (context, action) = row.spot;
    let keys: Vec<String> = row.chords.iter().map(|chord| chord.label(ink.key_names())).collect();
    let keys = if keys.is_empty() { ink.signs().none.to_owned() } else { keys.join("  ") };
    let place = ink.words.by_name(context.message()).unwrap_or_else(|| context.name().to_owned());
    let own = match (&row.finding, row.own) {
        (Some(_), _) => format!("! {}", ink.say(id::KEYS_OWN)),
        (None, true) => ink.say(id::KEYS_OWN),
        (None, false) => String::new(),
    };
    columns.row(list::marker(chosen), &[place, ink.action(action), keys], &own, look, ink)
}
