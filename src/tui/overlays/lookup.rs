//! Anything from anywhere: type a part of what it is called; Enter goes there or does it. Pages and functions are matched
//! here, all the rest by the service on its own thread: a key is never held up.

use super::{Layer, Verdict};
use crate::domain::search::Sought;
use crate::service::ask;
use crate::service::views::{Hit, Target};
use crate::text::{Id, id, refusal};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::model::Model;
use crate::tui::msg::{Act, News};
use crate::tui::theme::Meaning;
use crate::tui::ways::{self, WAYS};
use crate::tui::widgets::field::Field;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup, rows};
use crate::tui::{travel, update};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

const COLUMNS: u16 = 100;
const ROWS: u16 = 20;

/// Columns for the number of a person, the key of a function, or what kind of thing it is.
const LAST: usize = 12;

/// From this distance on a word was found in the middle of another only.
const FAR: u32 = 3;

/// What is typed and what was found.
#[derive(Debug, Clone)]
pub struct State {
    field: Field,
    about: &'static [Context],
    /// Pages and functions: those of the menu in its order, then what can be done where the person is.
    local: Vec<Local>,
    hits: Loading<Vec<Hit>>,
    /// What is shown, best first.
    found: Vec<Found>,
    selected: usize,
    /// The cursor was moved since the last letter: it stays on its row.
    moved: bool,
    /// Typed since the service was last asked.
    typed: bool,
    /// Enter was pressed before the answer came.
    hurry: bool,
}

/// A page or a function with its name and what it is for.
#[derive(Debug, Clone)]
struct Local {
    action: Action,
    name: String,
    help: String,
}

/// A row: something of the program, or something the service found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Found {
    Local(usize),
    Hit(Hit),
}

impl State {
    /// Everything that can be found from where the person is.
    pub fn new(model: &Model) -> Self {
        let about = update::screen_contexts(model);
        let me = model.shared.me.get();
        let pages = WAYS.iter().filter(|way| way.is_for(me)).map(|way| way.action);
        let reached = |action: &Action| {
            let here = !model.shared.keymap.keys_for(*action, about).is_empty();
            here || travel::place_of(*action, model).is_some()
        };
        let others = Action::ALL.iter().copied().filter(|action| !is_movement(*action) && !is_way(*action));
        let words = &model.shared.words;
        let local = |action: Action| Local {
            action,
            name: words.by_name(action.message()).unwrap_or_else(|| action.name().to_owned()),
            help: words.by_name(action.help_message()).unwrap_or_default(),
        };
        let local: Vec<Local> = pages.chain(others.filter(reached)).map(local).collect();
        let found = (0..local.len()).map(Found::Local).collect();
        Self {
            field: Field::default(),
            about,
            local,
            hits: Loading::default(),
            found,
            selected: 0,
            moved: false,
            typed: false,
            hurry: false,
        }
    }

    /// Something was typed: what is here is matched at once, the service asked as soon as it has answered the last time.
    fn seek(&mut self, cx: &mut Cx<'_>) {
        self.typed = true;
        self.moved = false;
        self.hurry = false;
        self.ask(cx);
        self.merge();
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        if self.hits.is_waiting() || !std::mem::take(&mut self.typed) {
            return;
        }
        let text = self.field.text().trim().to_owned();
        if text.is_empty() {
            self.hits = Loading::default();
        } else {
            self.hits.again(ask::Find { text }, cx);
        }
    }

    /// Puts both together in one order: the better fit first, of equals what belongs to the program.
    fn merge(&mut self) {
        let kept = self.found.get(self.selected).filter(|_| self.moved).cloned();
        let sought = Sought::new(self.field.text());
        let mut found: Vec<(u32, Found)> = Vec::new();
        for (at, local) in self.local.iter().enumerate() {
            // Nobody means a function by the middle of a word as often as a person.
            let distance = sought.distance(&local.name, &[]).map(|far| far + u32::from(far >= FAR));
            found.extend(distance.map(|distance| (distance, Found::Local(at))));
        }
        let hits = if sought.is_empty() { &[][..] } else { self.hits.get().map_or(&[][..], Vec::as_slice) };
        let leading = hits.iter().filter(|hit| ways::place_of_hit(&hit.target).is_some());
        found.extend(leading.map(|hit| (hit.distance, Found::Hit(hit.clone()))));
        found.sort_by_key(|(distance, _)| *distance);
        self.found = found.into_iter().map(|(_, found)| found).collect();
        let again = kept.and_then(|kept| self.found.iter().position(|found| *found == kept));
        self.selected = again.unwrap_or(0);
    }

    /// Goes to the one chosen, or does it; what was just typed is looked for first.
    fn enter(&mut self, cx: &mut Cx<'_>) -> Verdict {
        self.ask(cx);
        if self.hits.is_waiting() && !self.moved {
            self.hurry = true;
            return Verdict::Stay;
        }
        match self.found.get(self.selected) {
            Some(Found::Local(at)) => self.local.get(*at).map_or(Verdict::Stay, |local| Verdict::Run(local.action)),
            Some(Found::Hit(hit)) => ways::place_of_hit(&hit.target).map_or(Verdict::Stay, Verdict::Go),
            None => Verdict::Stay,
        }
    }
}

impl Layer for State {
    fn contexts(&self) -> &'static [Context] {
        &[Context::Palette]
    }

    fn footer(&self) -> &'static [Action] {
        &[Action::Open, Action::Down, Action::Cancel]
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Verdict {
        match act {
            Act::Type(typed) => {
                self.field.insert(typed);
                self.seek(cx);
            }
            Act::Do(Action::Cancel | Action::Back) => return Verdict::Close,
            Act::Do(Action::Open) => return self.enter(cx),
            Act::Do(action @ (Action::Up | Action::Down | Action::PageUp | Action::PageDown)) => {
                self.selected = rows::moved(*action, self.selected, self.found.len(), cx).unwrap_or_default();
                self.moved = true;
            }
            Act::Do(action) => {
                let before = self.field.text().to_owned();
                if self.field.edit(*action) && self.field.text() != before {
                    self.seek(cx);
                }
            }
        }
        Verdict::Stay
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Verdict {
        if self.hits.hear::<ask::Find>(news) == Heard::NotMine {
            return Verdict::Stay;
        }
        self.ask(cx);
        self.merge();
        if !self.hits.is_waiting() && std::mem::take(&mut self.hurry) {
            return self.enter(cx);
        }
        Verdict::Stay
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let inside = popup::open(&ink.say(id::LOOKUP_TITLE), COLUMNS.min(area.width), ROWS, area, buf, ink);
        let cursor = self.field.draw(inside, buf, ink);
        let hint = line::row(inside, 1);
        line::put(&ink.cut(&self.hint(ink), hint.width.into()), hint, buf, ink.style(Meaning::Muted));
        let place = line::below(inside, 3);
        if self.found.is_empty() && !self.hits.is_waiting() {
            let sought = [("sought", self.field.text().trim().into())];
            let nothing = || (ink.with(id::LOOKUP_NOTHING, &sought), Meaning::Text);
            let refused = |why| (refusal::say(why, ink.words), Meaning::Problem);
            let (text, meaning) = self.hits.refusal().map_or_else(nothing, refused);
            line::wrapped(&text, line::below(place, 1), buf, ink.style(meaning), ink);
        }
        list::draw(place, self.selected, self.found.len(), buf, |at, row, buf| {
            if let Some(found) = self.found.get(at) {
                line::pieces(&self.pieces(found, at == self.selected, row.width.into(), ink), row, buf, ink);
            }
        });
        cursor
    }
}

impl State {
    /// What can be typed; then the row chosen in full.
    fn hint(&self, ink: &Ink<'_>) -> String {
        match self.found.get(self.selected) {
            _ if self.field.text().trim().is_empty() && !self.moved => ink.say(id::LOOKUP_HINT),
            Some(Found::Local(at)) => self.local.get(*at).map(|local| local.help.clone()).unwrap_or_default(),
            Some(Found::Hit(hit)) => {
                let detail = hit.detail.iter().map(|text| ink.pick(text).to_owned());
                ink.join(&std::iter::once(ink.pick(&hit.name).to_owned()).chain(detail).collect::<Vec<_>>())
            }
            None => String::new(),
        }
    }

    fn pieces(&self, found: &Found, chosen: bool, width: usize, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let room = width.saturating_sub(2 + LAST);
        let name = room * 2 / 5;
        let cell = |text: &str, columns: usize| ink.pad(text, columns.saturating_sub(1)) + " ";
        let (what, detail, last, meaning) = match found {
            Found::Local(at) => {
                let Some(local) = self.local.get(*at) else { return Vec::new() };
                let key = ink.key(local.action, self.about).unwrap_or_default();
                let kind = if is_way(local.action) { id::LOOKUP_PAGE } else { id::LOOKUP_FUNCTION };
                (local.name.clone(), ink.say(kind), key, Meaning::Key)
            }
            Found::Hit(hit) => {
                let gone = hit.retired.then(|| ink.say(id::LOOKUP_RETIRED));
                let told = hit.detail.iter().map(|text| ink.pick(text).to_owned());
                let detail: Vec<String> = gone.into_iter().chain(told).collect();
                let last = kind(&hit.target).map_or_else(|| hit.code.clone(), |kind| ink.say(kind));
                (ink.pick(&hit.name).to_owned(), ink.join(&detail), last, Meaning::Muted)
            }
        };
        vec![
            (list::marker(chosen).to_owned(), look(Meaning::Text)),
            (cell(&what, name), look(Meaning::Text)),
            (cell(&detail, room - name), look(Meaning::Muted)),
            (ink.pad(&last, LAST), look(meaning)),
        ]
    }
}

fn is_way(action: Action) -> bool {
    WAYS.iter().any(|way| way.action == action)
}

/// What kind of thing it is; people show their number instead.
const fn kind(target: &Target) -> Option<Id> {
    Some(match target {
        Target::Person(_) => return None,
        Target::Unit(_) => id::LOOKUP_UNIT,
        Target::Profile(_) => id::LOOKUP_PROFILE,
        Target::Competence(_) => id::LOOKUP_COMPETENCE,
    })
}

/// Moving about and answering is done with keys only.
const fn is_movement(action: Action) -> bool {
    action.answer().is_some()
        || matches!(
            action,
            Action::Up
                | Action::Down
                | Action::Left
                | Action::Right
                | Action::PageUp
                | Action::PageDown
                | Action::Home
                | Action::End
                | Action::Next
                | Action::Previous
                | Action::Open
                | Action::Filter
                | Action::Lookup
                | Action::Toggle
        )
}
