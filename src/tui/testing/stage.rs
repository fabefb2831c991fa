//! A stage: keys are pressed, effects are done at once, and what is on the screen can be looked at.

use super::Fake;
use crate::service::Session;
use crate::text::Language;
use crate::tui::keys::Chord;
use crate::tui::model::{Model, Start};
use crate::tui::msg::TimerId;
use crate::tui::theme::{ThemeName, Themes};
use crate::tui::{Effect, Msg, Place, draw, update};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Style;
use std::fmt::Write as _;

/// The interface with a fake session behind it.
pub struct Stage {
    pub model: Model,
    pub fake: Fake,
    /// Effects are kept back in `held` instead of being done, as on a slow line.
    pub hold: bool,
    pub held: Vec<Effect>,
    /// Timers set and not run out.
    pub timers: Vec<TimerId>,
    /// Documents written: name and text.
    pub documents: Vec<(String, String)>,
    pub quit: bool,
    pub presses: usize,
}

impl Default for Stage {
    fn default() -> Self {
        Self::new()
    }
}

impl Stage {
    /// The home screen at 80×24 in Danish and sixteen colours.
    pub fn new() -> Self {
        Self::with(Fake::default(), Place::Tasks, Language::Da, Size::new(80, 24))
    }

    pub fn with(fake: Fake, place: Place, language: Language, size: Size) -> Self {
        let mut stage = Self::waiting(fake, place, language, size);
        stage.release();
        stage
    }

    /// As [`Stage::with`], with the first questions not answered yet.
    pub fn waiting(fake: Fake, place: Place, language: Language, size: Size) -> Self {
        Self::start(fake, place, Some(language), size, Vec::new())
    }

    /// Home, with nothing told about the language, and nothing answered yet.
    pub fn waiting_for_settings(fake: Fake) -> Self {
        Self::start(fake, Place::Tasks, None, Size::new(80, 24), Vec::new())
    }

    /// Home, with something wrong in the own keymap file.
    pub fn told(findings: Vec<String>) -> Self {
        let mut stage = Self::start(Fake::default(), Place::Tasks, Some(Language::Da), Size::new(80, 24), findings);
        stage.release();
        stage
    }

    fn start(fake: Fake, place: Place, language: Option<Language>, size: Size, findings: Vec<String>) -> Self {
        let start = Start {
            place,
            language,
            theme: Some(ThemeName::default()),
            themes: Themes::read(include_str!("../../../framework/sof/themes.toml")).0,
            ascii: false,
            keys: None,
            findings,
            size,
            seed: 1,
        };
        let (model, held) = Model::new(&start);
        Self { model, fake, hold: true, held, timers: Vec::new(), documents: Vec::new(), quit: false, presses: 0 }
    }

    /// Does what was kept back, and everything at once from now on.
    pub fn release(&mut self) {
        self.hold = false;
        for effect in std::mem::take(&mut self.held) {
            self.perform(effect);
        }
    }

    /// One message, with all that follows from it.
    pub fn send(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg) {
            if self.hold { self.held.push(effect) } else { self.perform(effect) }
        }
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Ask(ticket, ask) => {
                let outcome = self.fake.ask_any(ask);
                self.send(Msg::Reply(ticket, outcome));
            }
            Effect::Call(ticket, request) => {
                let outcome = self.fake.run(request);
                self.send(Msg::Done(ticket, outcome));
            }
            Effect::SaveDraft(ticket, fields) => {
                let outcome = self.fake.save_drafts(fields);
                self.send(Msg::Saved(ticket, outcome));
            }
            Effect::After(_, timer) => {
                self.timers.retain(|set| *set != timer);
                self.timers.push(timer);
            }
            Effect::Document { name, ending, text } => {
                let path = format!("/data/documents/{name}.{}", ending.extension()).into();
                self.documents.push((name, text));
                self.send(Msg::Written(Ok(path)));
            }
            Effect::Repaint => {}
            Effect::Quit | Effect::Choose(_) => self.quit = true,
        }
    }

    /// Presses keys: names of chords, and in quotes text typed letter by letter: `3 4 n c "text" esc`.
    ///
    /// # Panics
    /// At a name that is no key.
    pub fn press(&mut self, script: &str) -> &mut Self {
        for (at, part) in script.split('"').enumerate() {
            if at % 2 == 1 {
                part.chars().for_each(|c| self.chord(Chord::char(c)));
            } else {
                for word in part.split_whitespace() {
                    self.chord(word.parse().unwrap_or_else(|_| panic!("no such key: {word}")));
                }
            }
        }
        self
    }

    fn chord(&mut self, chord: Chord) {
        self.presses += 1;
        self.send(Msg::Key(chord));
    }

    /// Lets all timers run out.
    pub fn wait(&mut self) -> &mut Self {
        for timer in std::mem::take(&mut self.timers) {
            self.send(Msg::Timer(timer));
        }
        self
    }

    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.send(Msg::Resize(Size::new(width, height)));
        self
    }

    /// The screen as drawn, and where the cursor stands.
    pub fn draw(&self) -> (Buffer, Option<Position>) {
        let size = self.model.shared.size;
        let mut buffer = Buffer::empty(Rect::from((Position::ORIGIN, size)));
        let cursor = draw(&self.model, &mut buffer, &self.model.look());
        (buffer, cursor)
    }

    /// The letters on the screen, without spaces at the ends of lines.
    pub fn text(&self) -> String {
        let (buffer, _) = self.draw();
        lines(&buffer, |cell| cell.symbol().to_owned())
    }

    /// Letters and cursor, then for each theme a block with a letter for each style.
    pub fn picture(&mut self) -> String {
        let (buffer, cursor) = self.draw();
        let mut out = lines(&buffer, |cell| cell.symbol().to_owned());
        let _ = writeln!(out, "cursor: {:?}", cursor.map(|at| (at.x, at.y)));
        for theme in ThemeName::ALL {
            self.model.shared.theme = *theme;
            let _ = writeln!(out, "--- {}", theme.name());
            out.push_str(&styles(&self.draw().0));
        }
        out
    }

    /// Whether the text stands somewhere on the screen.
    pub fn shows(&self, text: &str) -> bool {
        self.text().contains(text)
    }
}

/// A letter for each style, and what the letters mean.
fn styles(buffer: &Buffer) -> String {
    let mut styles: Vec<Style> = vec![Style::reset()];
    let mut out = lines(buffer, |cell| {
        let style = cell.style();
        let known = styles
            .iter()
            .position(|known| (known.fg, known.bg, known.add_modifier) == (style.fg, style.bg, style.add_modifier));
        let at = known.unwrap_or_else(|| {
            styles.push(style);
            styles.len() - 1
        });
        if at == 0 { " ".to_owned() } else { char::from(b'a' + at as u8 - 1).to_string() }
    });
    for (at, style) in styles.iter().enumerate().skip(1) {
        let letter = char::from(b'a' + at as u8 - 1);
        let _ = writeln!(out, "{letter} = {:?} on {:?} {:?}", style.fg, style.bg, style.add_modifier);
    }
    out
}

fn lines(buffer: &Buffer, mut sign: impl FnMut(&ratatui::buffer::Cell) -> String) -> String {
    let mut out = String::new();
    for y in buffer.area.rows() {
        let line: String = y.positions().filter_map(|at| buffer.cell(at)).map(&mut sign).collect();
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
