//! The first start: try the demo organisation, start one's own, language.

use super::{Page, Step};
use crate::demo::PersonaKind;
use crate::form::{Draft, Walk};
use crate::guides::start_own::{self, Facts, Setup};
use crate::guides::welcome::{Choice, PERSONAS};
use crate::guides::words::WordReader;
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::look::Ink;
use crate::tui::msg::Act;
use crate::tui::theme::Meaning;
use crate::tui::widgets::guide::{View, Walked, guide_label};
use crate::tui::widgets::{line, rows};
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What the first start is shown with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// The login of whoever runs the program.
    pub login: String,
    /// The day it is.
    pub today: NaiveDate,
}

/// The list, or the guide once "start your own" is chosen.
#[derive(Debug)]
pub struct State {
    newcomer: Newcomer,
    selected: usize,
    own: Option<View<Facts, Setup>>,
}

const CONTEXTS: &[Context] = &[Context::Welcome, Context::List, Context::Global];
/// Rows: the people of the demo, one's own, language.
const OWN: usize = PERSONAS.len();
const LANGUAGE: usize = OWN + 1;
const ROWS: usize = LANGUAGE + 1;

/// Opens the list.
pub fn open(newcomer: Newcomer) -> State {
    State { newcomer, selected: 0, own: None }
}

const fn persona(kind: PersonaKind) -> (Id, Id) {
    match kind {
        PersonaKind::Employee => (id::WELCOME_EMPLOYEE, id::WELCOME_EMPLOYEE_HELP),
        PersonaKind::TeamManager => (id::WELCOME_TEAM_MANAGER, id::WELCOME_TEAM_MANAGER_HELP),
        PersonaKind::AreaManager => (id::WELCOME_AREA_MANAGER, id::WELCOME_AREA_MANAGER_HELP),
        PersonaKind::Hr => (id::WELCOME_HR, id::WELCOME_HR_HELP),
    }
}

impl State {
    fn choose(&mut self, cx: &mut Cx<'_>) -> Step {
        match self.selected {
            OWN => {
                let facts = Facts { login: self.newcomer.login.clone() };
                let reader = WordReader { words: cx.words(), today: self.newcomer.today };
                let walk = Walk::new(start_own::GUIDE, facts, Draft::new(), &reader);
                self.own = Some(View::new(walk, self.newcomer.today, cx));
                Step::Stay
            }
            LANGUAGE => {
                let other = cx.words().language().other();
                cx.speak(other);
                Step::Stay
            }
            row => PERSONAS.get(row).map_or(Step::Stay, |kind| Step::Chosen(Choice::Demo(*kind))),
        }
    }

    fn draw_list(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let area = line::right_of(area, 1);
        let used = line::wrapped(&ink.say(id::WELCOME_INTRO), area, buf, ink.style(Meaning::Text), ink);
        let area = line::below(area, used + 1);
        let mut cursor = None;
        for (at, shown) in lines().enumerate() {
            let place = line::row(area, at as u16);
            let Line::Row(row, label, help) = shown else {
                if let Line::Heading(heading) = shown {
                    line::put(&ink.say(heading), place, buf, ink.style(Meaning::Heading));
                }
                continue;
            };
            let chosen = row == self.selected;
            let (marker, label_look, help_look) = if chosen {
                ("> ", Meaning::Selection, Meaning::Selection)
            } else {
                ("  ", Meaning::Text, Meaning::Muted)
            };
            let label = format!("{marker}{} ", ink.pad(&ink.say(label), LABEL));
            line::pieces(&[(label, label_look), (ink.say(help), help_look)], place, buf, ink);
            if chosen {
                cursor = Some(Position { x: place.x, y: place.y });
            }
        }
        cursor
    }
}

/// Columns of a row's name.
const LABEL: usize = 18;

/// A line of the list.
enum Line {
    Heading(Id),
    Row(usize, Id, Id),
    Blank,
}

fn lines() -> impl Iterator<Item = Line> {
    let demo = PERSONAS.iter().enumerate().map(|(row, kind)| {
        let (label, help) = persona(*kind);
        Line::Row(row, label, help)
    });
    let own = [
        Line::Blank,
        Line::Heading(id::WELCOME_OWN_HEADING),
        Line::Row(OWN, id::WELCOME_OWN, id::WELCOME_OWN_HELP),
        Line::Blank,
        Line::Heading(id::WELCOME_LANGUAGE_HEADING),
        Line::Row(LANGUAGE, id::WELCOME_LANGUAGE, id::WELCOME_LANGUAGE_HELP),
    ];
    std::iter::once(Line::Heading(id::WELCOME_DEMO)).chain(demo).chain(own)
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(if self.own.is_some() { id::START_OWN_TITLE } else { id::WELCOME_TITLE })
    }

    fn contexts(&self) -> &'static [Context] {
        self.own.as_ref().map_or(CONTEXTS, View::contexts)
    }

    fn footer(&self) -> Vec<Action> {
        let list = || vec![Action::Open, Action::Up, Action::Down, Action::Language, Action::Help, Action::Quit];
        self.own.as_ref().map_or_else(list, View::footer)
    }

    fn label(&self, action: Action) -> Option<Id> {
        self.own.as_ref().and_then(|_| guide_label(action))
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        if let Some(own) = &mut self.own {
            return match own.act(act, cx) {
                Walked::On => Step::Stay,
                Walked::Ignored => Step::Ignored,
                Walked::Left => {
                    self.own = None;
                    Step::Stay
                }
                Walked::Finished(setup) => Step::Chosen(Choice::Own(setup)),
            };
        }
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, ROWS, cx) {
            self.selected = selected;
            return Step::Stay;
        }
        match action {
            Action::Open => self.choose(cx),
            _ => Step::Ignored,
        }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        match &self.own {
            Some(own) => own.draw(area, buf, ink),
            None => self.draw_list(area, buf, ink),
        }
    }
}
