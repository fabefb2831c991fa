//! Any person from anywhere: type a part of a name, number or login; Enter opens the card.

use super::{Layer, Verdict};
use crate::service::ask;
use crate::service::views::PersonBrief;
use crate::text::{id, refusal};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, TimerId};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::{line, list, popup, rows};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::time::Duration;

/// How long after the last letter people are looked for: typing a name is one question, not ten.
const PAUSE: Duration = Duration::from_millis(150);

const COLUMNS: u16 = 100;
const ROWS: u16 = 20;

/// What is typed and who was found.
#[derive(Debug, Clone, Default)]
pub struct State {
    field: Field,
    found: Loading<Vec<PersonBrief>>,
    selected: usize,
    /// Typed since it was last asked.
    typed: bool,
    /// What the people found were asked for with.
    sought: String,
    /// Enter was pressed before the answer came.
    hurry: bool,
}

impl State {
    fn wait(&mut self, cx: &mut Cx<'_>) {
        self.typed = true;
        self.hurry = false;
        cx.after(PAUSE, TimerId::Searching);
    }

    fn search(&mut self, cx: &mut Cx<'_>) {
        if !std::mem::take(&mut self.typed) {
            return;
        }
        self.field.text().trim().clone_into(&mut self.sought);
        if self.sought.is_empty() {
            self.found = Loading::default();
        } else {
            self.found.again(ask::FindPeople { text: self.sought.clone() }, cx);
        }
    }

    /// Opens the card of the one chosen; what was just typed is looked for first.
    fn enter(&mut self, cx: &mut Cx<'_>) -> Verdict {
        self.search(cx);
        if self.found.is_waiting() {
            self.hurry = true;
            return Verdict::Stay;
        }
        let chosen = self.people().get(self.selected);
        chosen.map_or(Verdict::Stay, |person| Verdict::Go(Place::Card(person.no)))
    }

    fn people(&self) -> &[PersonBrief] {
        self.found.get().map_or(&[], Vec::as_slice)
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
                self.wait(cx);
            }
            Act::Do(Action::Cancel | Action::Back) => return Verdict::Close,
            Act::Do(Action::Open) => return self.enter(cx),
            Act::Do(action @ (Action::Up | Action::Down | Action::PageUp | Action::PageDown)) => {
                self.selected = rows::moved(*action, self.selected, self.people().len(), cx).unwrap_or_default();
            }
            Act::Do(action) => {
                let before = self.field.text().to_owned();
                if self.field.edit(*action) && self.field.text() != before {
                    self.wait(cx);
                }
            }
        }
        Verdict::Stay
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Verdict {
        if *news == News::Timer(TimerId::Searching) {
            self.search(cx);
            return Verdict::Stay;
        }
        if self.found.hear::<ask::FindPeople>(news) == Heard::Value && !self.found.is_waiting() {
            self.selected = 0;
            if std::mem::take(&mut self.hurry) {
                return self.enter(cx);
            }
        }
        Verdict::Stay
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let inside = popup::open(&ink.say(id::PERSON_LOOKUP), COLUMNS.min(area.width - 2), ROWS, area, buf, ink);
        let cursor = self.field.draw(inside, buf, ink);
        let place = line::below(inside, 2);
        let people = self.people();
        if let Some(why) = self.found.refusal() {
            line::wrapped(&refusal::say(why, ink.words), place, buf, ink.style(Meaning::Problem), ink);
        } else if self.sought.is_empty() {
            line::wrapped(&ink.say(id::PERSON_LOOKUP_HINT), place, buf, ink.style(Meaning::Muted), ink);
        } else if self.found.get().is_some() && people.is_empty() {
            let text = ink.with(id::APP_NO_RESULTS_FOR, &[("sought", (&self.sought).into())]);
            line::wrapped(&text, place, buf, ink.style(Meaning::Muted), ink);
        }
        list::draw(place, self.selected, people.len(), buf, |at, row, buf| {
            if let Some(person) = people.get(at) {
                draw_person(person, at == self.selected, row, buf, ink);
            }
        });
        cursor
    }
}

fn draw_person(person: &PersonBrief, chosen: bool, row: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let room = usize::from(row.width).saturating_sub(2 + 9);
    let (name, title) = (room * 2 / 5, room * 3 / 10);
    let cell = |text: &str, columns: usize| ink.pad(text, columns.saturating_sub(1)) + " ";
    let pieces = [
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (cell(&person.name, name), look(Meaning::Text)),
        (cell(&person.title, title), look(Meaning::Muted)),
        (cell(&person.unit, room - name - title), look(Meaning::Muted)),
        (ink.pad(person.employee_id.as_str(), 9), look(Meaning::Muted)),
    ];
    line::pieces(&pieces, row, buf, ink);
}
