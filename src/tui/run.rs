//! The loop around it all: waits for something to happen, lets `update` decide, does what it wants done, draws once.

use super::keys::Base;
use super::lanes::{Job, Lane};
use super::model::{Model, Start};
use super::msg::{Msg, TimerId};
use super::place::Place;
use super::term::{CHANNEL, Capability, Holds, Input, Screen, Terminal, read, restore_on_panic};
use super::theme::{ThemeName, Themes};
use super::{Effect, documents, draw, update};
use crate::guides::welcome::Choice;
use crate::service::Session;
use crate::text::Language;
use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

/// How long leaving on one's own account waits for the last saves.
const PATIENCE: Duration = Duration::from_secs(5);

/// The same when the line is dead or the system asks: gone within 2 s.
const HASTE: Duration = Duration::from_millis(1500);

/// How the interface is to run.
#[derive(Debug, Clone)]
pub struct RunOptions {
    /// Language told on the command line; it wins over the person's setting.
    pub language: Option<Language>,
    /// Theme the terminal, `NO_COLOR` or the command line demands; it wins over the person's setting.
    pub theme: Option<ThemeName>,
    /// The looks of themes.
    pub themes: Themes,
    /// Keys told on the command line; none = the keymap the person chose.
    pub keys: Option<Base>,
    /// What is wrong with the own keymap file, told once: a sentence each, with file and line.
    pub findings: Vec<String>,
    /// ASCII signs only.
    pub ascii: bool,
    /// The terminal is at the other end of a line, so a lone Escape is held longer.
    pub ssh: bool,
    /// What the terminal can do.
    pub capability: Capability,
    /// Where documents written for the person go; none = nowhere.
    pub documents: Option<PathBuf>,
    /// Where to start.
    pub start: Place,
}

/// Why the interface ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// The person left.
    Quit,
    /// Something was chosen on the first start, in this language.
    Chosen(Choice, Language),
    /// The line went dead.
    HangUp,
    /// The system asked.
    Stopped,
}

/// What comes through the one channel.
#[allow(clippy::large_enum_variant)] // see Msg
enum Event {
    Input(Input),
    Msg(Msg),
}

/// Runs the interface on the terminal of standard input and output until the person leaves or the line is dead.
///
/// Fails with [`io::ErrorKind::NotFound`] if there is no terminal. However it ends, the terminal is as it was.
pub fn run(session: &Arc<dyn Session>, options: RunOptions) -> io::Result<Ending> {
    let terminal = Terminal::take(options.capability)?;
    restore_on_panic(terminal.restorer(), |place| tracing::error!(place, "a working thread fell over"));
    let (events, happened) = sync_channel(CHANNEL);
    let keys = events.clone();
    let holds = if options.ssh { Holds::REMOTE } else { Holds::LOCAL };
    let _reader = read(terminal.input()?, holds, move |input| keys.send(Event::Input(input)).is_ok())?;
    watch(session.as_ref(), events.clone())?;
    let start = Start {
        place: options.start,
        language: options.language,
        theme: options.theme,
        themes: options.themes,
        ascii: options.ascii,
        keys: options.keys,
        findings: options.findings,
        size: terminal.size(),
        seed: seed(),
    };
    let (model, effects) = Model::new(&start);
    let screen = Screen::new(terminal.output()?, start.size, model.shared.theme.colours());
    let mut running = Running {
        theme: model.shared.theme,
        model,
        screen,
        terminal: &terminal,
        asks: Lane::start("asks", session.clone(), deliver(events.clone()))?,
        writes: Lane::start("writes", session.clone(), deliver(events))?,
        unwritten: 0,
        timers: BTreeMap::new(),
        documents: options.documents,
        ending: None,
    };
    for effect in effects {
        running.perform(effect);
    }
    Ok(running.until_the_end(&happened))
}

fn deliver(events: SyncSender<Event>) -> impl Fn(Msg) -> bool + Send + 'static {
    move |msg| events.send(Event::Msg(msg)).is_ok()
}

/// Hands on what the service reports as changed.
fn watch(session: &dyn Session, events: SyncSender<Event>) -> io::Result<()> {
    let changes = session.changes();
    let work = move || while changes.recv().is_ok_and(|_| events.send(Event::Msg(Msg::Changed)).is_ok()) {};
    std::thread::Builder::new().name("changes".into()).spawn(work).map(drop)
}

/// A number nobody else starts with; the standard library's hasher is seeded by the system.
fn seed() -> u128 {
    let random = || u128::from(RandomState::new().hash_one(0));
    random() << 64 | random()
}

/// Writes a document. A fault is told as the system says it.
fn write_document(dir: Option<&Path>, name: &str, ending: documents::Ending, text: &str) -> Result<PathBuf, String> {
    let dir = dir.ok_or_else(|| io::Error::from(io::ErrorKind::Unsupported).to_string())?;
    documents::write(dir, name, ending, text).map_err(|error| error.to_string())
}

struct Running<'t, W: Write> {
    model: Model,
    screen: Screen<W>,
    terminal: &'t Terminal,
    theme: ThemeName,
    asks: Lane,
    writes: Lane,
    /// Commands and drafts handed over and not answered.
    unwritten: usize,
    timers: BTreeMap<TimerId, Instant>,
    documents: Option<PathBuf>,
    ending: Option<Ending>,
}

impl<W: Write> Running<'_, W> {
    fn until_the_end(mut self, happened: &Receiver<Event>) -> Ending {
        self.show();
        while self.ending.is_none() {
            self.wait(happened);
            self.asks.pump();
            self.writes.pump();
            if self.ending.is_none() {
                self.show();
            }
        }
        let ending = self.ending.take().unwrap_or(Ending::Quit);
        let hasty = matches!(ending, Ending::HangUp | Ending::Stopped);
        self.finish(happened, if hasty { HASTE } else { PATIENCE });
        ending
    }

    /// Waits for one thing and takes with it all that has happened meanwhile.
    fn wait(&mut self, happened: &Receiver<Event>) {
        let first = match self.timers.values().min() {
            None => happened.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(due) => happened.recv_timeout(due.saturating_duration_since(Instant::now())),
        };
        match first {
            Ok(event) => {
                let mut changed = self.take(event);
                for event in happened.try_iter().take(CHANNEL) {
                    changed |= self.take(event);
                }
                if changed {
                    self.update(Msg::Changed);
                }
            }
            Err(RecvTimeoutError::Timeout) => self.ring(),
            Err(RecvTimeoutError::Disconnected) => self.ending = Some(Ending::HangUp),
        }
    }

    /// Takes one event; says whether it was a report of changes, of which many make one.
    fn take(&mut self, event: Event) -> bool {
        match event {
            Event::Msg(Msg::Changed) => return true,
            Event::Msg(msg) => self.update(msg),
            Event::Input(Input::Key(chord)) => self.update(Msg::Key(chord)),
            Event::Input(Input::Text(text)) => self.update(Msg::Text(text)),
            Event::Input(Input::Paste(text)) => self.update(Msg::Paste(text)),
            Event::Input(Input::Resize) => self.resize(),
            Event::Input(Input::Suspend) => {
                if let Err(why) = self.terminal.suspend() {
                    tracing::warn!(%why, "cannot stop");
                }
            }
            Event::Input(Input::Resume) => {
                if let Err(why) = self.terminal.resume() {
                    tracing::warn!(%why, "cannot take the terminal again");
                }
                self.resize();
                self.update(Msg::Resume);
            }
            Event::Input(Input::BadEncoding) => self.update(Msg::BadEncoding),
            Event::Input(Input::HangUp) => {
                self.update(Msg::HangUp);
                self.ending = Some(Ending::HangUp);
            }
            Event::Input(Input::Stop) => {
                self.update(Msg::Stop);
                self.ending = Some(Ending::Stopped);
            }
        }
        false
    }

    fn resize(&mut self) {
        let size = self.terminal.size();
        self.screen.resize(size);
        self.update(Msg::Resize(size));
    }

    fn ring(&mut self) {
        let now = Instant::now();
        let due: Vec<TimerId> = self.timers.iter().filter(|(_, at)| **at <= now).map(|(timer, _)| *timer).collect();
        for timer in due {
            self.timers.remove(&timer);
            self.update(Msg::Timer(timer));
        }
    }

    fn update(&mut self, msg: Msg) {
        if matches!(msg, Msg::Done(..) | Msg::Saved(..)) {
            self.unwritten = self.unwritten.saturating_sub(1);
        }
        for effect in update(&mut self.model, msg) {
            self.perform(effect);
        }
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Ask(ticket, ask) => self.asks.push(Job::Ask(ticket, ask)),
            Effect::Call(ticket, request) => {
                self.unwritten += 1;
                self.writes.push(Job::Call(ticket, request));
            }
            Effect::SaveDraft(ticket, fields) => {
                self.unwritten += 1;
                self.writes.push(Job::Save(ticket, fields));
            }
            Effect::After(wait, timer) => {
                self.timers.insert(timer, Instant::now() + wait);
            }
            Effect::Document { name, ending, text } => {
                let written = write_document(self.documents.as_deref(), &name, ending, &text);
                self.update(Msg::Written(written));
            }
            Effect::Repaint => self.screen.repaint(),
            Effect::Choose(choice) => {
                self.ending = Some(Ending::Chosen(choice, self.model.shared.words.language()));
            }
            Effect::Quit => self.ending = self.ending.take().or(Some(Ending::Quit)),
        }
    }

    fn show(&mut self) {
        if self.theme != self.model.shared.theme {
            self.theme = self.model.shared.theme;
            self.screen.set_colours(self.theme.colours());
        }
        let look = self.model.look();
        let model = &self.model;
        if self.screen.draw(|buffer| draw(model, buffer, &look)).is_err() {
            // Nobody is there to look any more.
            self.update(Msg::HangUp);
            self.ending = Some(Ending::HangUp);
        }
    }

    /// Waits for the last saves, no longer than `patience`.
    fn finish(mut self, happened: &Receiver<Event>, patience: Duration) {
        let until = Instant::now() + patience;
        while self.unwritten > 0 {
            let Ok(event) = happened.recv_timeout(until.saturating_duration_since(Instant::now())) else { return };
            if let Event::Msg(Msg::Done(..) | Msg::Saved(..)) = event {
                self.unwritten -= 1;
                self.writes.pump();
            }
        }
    }
}
