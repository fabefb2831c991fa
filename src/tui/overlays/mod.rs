//! What lies on top of a screen: one closed list, one file each. An overlay knows nothing of the screen below; what comes
//! of it is told to that screen as an [`Outcome`].

pub mod answers;
pub mod ask;
pub mod editor;
pub mod help;
pub mod lookup;
pub mod pick;
pub mod press;
pub mod reader;

use super::cx::Cx;
use super::keys::{Action, Chord, Context};
use super::look::Ink;
use super::model::Model;
use super::msg::{Act, News};
use super::place::Place;
use crate::service::Refusal;
use crate::text::Id;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What an overlay decided.
#[derive(Debug)]
pub enum Verdict {
    /// It stays.
    Stay,
    /// It goes.
    Close,
    /// It stays and tells the screen something.
    Report(Outcome),
    /// It goes and tells the screen something.
    CloseWith(Outcome),
    /// It goes, and the screen does this.
    Run(Action),
    /// It goes, and we go to another place.
    Go(Place),
    /// Out of the program.
    Quit,
}

/// What comes of an overlay, for the screen that opened it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Text so far, worth saving; the editor is still open.
    Draft(String),
    /// The editor was closed without finishing. Its text is worth keeping.
    Left(String),
    /// The text is finished.
    Text(String),
    /// The row with this number, from 0.
    Picked(usize),
    /// The answer digit 0–5 pressed while its texts were shown.
    Answered(u8),
    /// The key pressed, for an action that gets another one.
    Pressed(Chord),
    /// Yes, or go ahead.
    Yes,
}

/// What every overlay does.
pub trait Layer {
    /// The contexts of its keys, innermost first.
    fn contexts(&self) -> &'static [Context];

    /// Its most useful actions, most useful first; keys and words are looked up.
    fn footer(&self) -> &'static [Action];

    /// A more fitting name for one of them; none = its usual name.
    fn label(&self, _action: Action) -> Option<Id> {
        None
    }

    /// Takes an act.
    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Verdict;

    /// Takes a key as it was pressed; `None` = it means what the keymap says. Only what binds keys has use for it.
    fn press(&mut self, _chord: Chord, _cx: &mut Cx<'_>) -> Option<Verdict> {
        None
    }

    /// Takes an answer to something it asked, or a timer.
    fn hear(&mut self, _news: &News, _cx: &mut Cx<'_>) -> Verdict {
        Verdict::Stay
    }

    /// The program ends: what is worth keeping.
    fn leave(&self) -> Option<Outcome> {
        None
    }

    /// Draws itself over the screen. Says where the hardware cursor stands.
    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position>;
}

/// Everything that can lie on top.
#[derive(Debug)]
#[allow(clippy::large_enum_variant)] // there is only one of it
pub enum Overlay {
    /// All keys of the place below.
    Help(help::State),
    /// Anything by name.
    Lookup(Box<lookup::State>),
    /// A text of several lines.
    Editor(Box<editor::State>),
    /// The new key for an action.
    Press(press::State),
    /// A list to choose from, perhaps with a go-ahead.
    Pick(pick::State),
    /// Text to read.
    Reader(reader::State),
    /// The six answers to a question.
    Answers(answers::State),
    /// A question with yes and no.
    Ask(ask::State),
}

/// The same call on whichever overlay it is.
macro_rules! overlay {
    ($overlay:expr, $state:ident => $call:expr) => {
        match $overlay {
            Overlay::Help($state) => $call,
            Overlay::Lookup($state) => $call,
            Overlay::Editor($state) => $call,
            Overlay::Pick($state) => $call,
            Overlay::Press($state) => $call,
            Overlay::Reader($state) => $call,
            Overlay::Answers($state) => $call,
            Overlay::Ask($state) => $call,
        }
    };
}

impl Overlay {
    /// See [`Layer::contexts`].
    pub fn contexts(&self) -> &'static [Context] {
        overlay!(self, state => state.contexts())
    }

    /// See [`Layer::footer`].
    pub fn footer(&self) -> &'static [Action] {
        overlay!(self, state => state.footer())
    }

    /// See [`Layer::label`].
    pub fn label(&self, action: Action) -> Option<Id> {
        overlay!(self, state => state.label(action))
    }

    /// See [`Layer::act`].
    pub fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Verdict {
        overlay!(self, state => state.act(act, cx))
    }

    /// See [`Layer::press`].
    pub fn press(&mut self, chord: Chord, cx: &mut Cx<'_>) -> Option<Verdict> {
        overlay!(self, state => state.press(chord, cx))
    }

    /// See [`Layer::hear`].
    pub fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Verdict {
        overlay!(self, state => state.hear(news, cx))
    }

    /// See [`Layer::leave`].
    pub fn leave(&self) -> Option<Outcome> {
        overlay!(self, state => state.leave())
    }

    /// See [`Layer::draw`].
    pub fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        overlay!(self, state => state.draw(area, buf, ink))
    }
}

/// All keys of a place.
pub(super) fn help(contexts: &'static [Context]) -> Overlay {
    Overlay::Help(help::State::new(contexts))
}

/// Leave the program?
pub(super) fn quit(unsaved: Option<&Refusal>) -> Overlay {
    Overlay::Ask(ask::State::quit(unsaved))
}

/// Anything by name, from anywhere.
pub(super) fn lookup(model: &Model) -> Overlay {
    Overlay::Lookup(Box::new(lookup::State::new(model)))
}
