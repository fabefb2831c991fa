//! Takes the terminal and gives it back as it was: on quitting, on errors, in a panic, on signals, and while stopped.
//!
//! Only the thread that draws takes, stops and gives back, so that no frame can fall between; a [`Restorer`] for the
//! panic hook is the one exception, and then nothing is drawn any more.

use super::capability::Capability;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use ratatui::layout::Size;
use rustix::termios::{LocalModes, OptionalActions, Termios, isatty, tcgetattr, tcgetwinsize, tcsetattr};
use std::fs::File;
use std::io::{self, Write, stdin, stdout};
use std::os::fd::AsFd;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Used when the terminal does not say how large it is.
const USUAL: Size = Size { width: 80, height: 24 };

/// The terminal while it is ours; dropping it gives it back.
#[derive(Debug)]
pub struct Terminal {
    shared: Arc<Shared>,
}

/// Gives the terminal back from elsewhere: for the panic hook.
#[derive(Debug, Clone)]
pub struct Restorer {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    input: File,
    output: File,
    capability: Capability,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// How the terminal was set before; put back when we leave.
    before: Termios,
    ours: bool,
}

impl Terminal {
    /// Takes the terminal of standard input and output: raw mode, the other screen, marked pastes, no cursor.
    ///
    /// Fails with [`io::ErrorKind::NotFound`] if either is no terminal.
    pub fn take(capability: Capability) -> io::Result<Self> {
        let (input, output) = (stdin().as_fd().try_clone_to_owned()?, stdout().as_fd().try_clone_to_owned()?);
        if !isatty(&input) || !isatty(&output) {
            return Err(io::ErrorKind::NotFound.into());
        }
        let before = tcgetattr(&input)?;
        let state = Mutex::new(State { before, ours: false });
        let shared = Shared { input: input.into(), output: output.into(), capability, state };
        let terminal = Self { shared: Arc::new(shared) };
        terminal.shared.enter()?;
        Ok(terminal)
    }

    /// Where frames are written: unbuffered, so that one frame is one write.
    pub fn output(&self) -> io::Result<File> {
        self.shared.output.try_clone()
    }

    /// Where keys are read.
    pub fn input(&self) -> io::Result<File> {
        self.shared.input.try_clone()
    }

    /// The size now; 80×24 if the terminal does not say.
    pub fn size(&self) -> Size {
        let said = tcgetwinsize(&self.shared.output).map(|said| Size::new(said.ws_col, said.ws_row));
        said.ok().filter(|size| size.width > 0 && size.height > 0).unwrap_or(USUAL)
    }

    /// A handle for the panic hook.
    pub fn restorer(&self) -> Restorer {
        Restorer { shared: Arc::clone(&self.shared) }
    }

    /// Gives the terminal back and stops the process, as Ctrl+Z would (on [`super::Input::Suspend`]). Returns when it
    /// runs again and the terminal is ours again; [`super::Input::Resume`] follows, and then everything is to be repainted.
    pub fn suspend(&self) -> io::Result<()> {
        self.shared.leave();
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        // At once, or the next frame would fall among the lines of the shell.
        self.shared.enter()
    }

    /// Takes the terminal anew after a stop, whatever others have set meanwhile. Repaint after it.
    pub fn resume(&self) -> io::Result<()> {
        self.shared.enter()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.shared.leave();
    }
}

impl Restorer {
    /// Gives the terminal back; more than once does nothing more.
    pub fn restore(&self) {
        self.shared.leave();
    }
}

impl Shared {
    fn enter(&self) -> io::Result<()> {
        let mut state = self.state();
        let now = tcgetattr(&self.input)?;
        // Who was stopped by a mere SIGSTOP finds its own raw mode still there: that is not how it was before.
        if now.local_modes.contains(LocalModes::ICANON) {
            state.before = now.clone();
        }
        let mut raw = now;
        raw.make_raw();
        tcsetattr(&self.input, OptionalActions::Now, &raw)?;
        let was_ours = std::mem::replace(&mut state.ours, true);
        let mut out = Vec::new();
        // Twice would make the terminal forget where the cursor was on the old screen.
        if self.capability.alternate && !was_ours {
            queue!(out, EnterAlternateScreen)?;
        }
        queue!(out, EnableBracketedPaste, Hide, SetAttribute(Attribute::Reset), Clear(ClearType::All))?;
        (&self.output).write_all(&out)
    }

    /// Puts everything back in reverse order. Errors mean that the terminal is gone, and nobody is left to tell.
    fn leave(&self) {
        let mut state = self.state();
        if !std::mem::replace(&mut state.ours, false) {
            return;
        }
        let mut out = Vec::new();
        let _ = queue!(out, SetAttribute(Attribute::Reset), Show, DisableBracketedPaste);
        let _ = if self.capability.alternate {
            queue!(out, LeaveAlternateScreen)
        } else {
            queue!(out, Clear(ClearType::All), MoveTo(0, 0))
        };
        let _ = (&self.output).write_all(&out);
        let _ = tcsetattr(&self.input, OptionalActions::Now, &state.before);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Makes a panic of this thread give the terminal back before it is reported, and keeps one of any other thread off the
/// screen: those threads are guarded and report themselves; `report` is told where it happened.
pub fn restore_on_panic(restorer: Restorer, report: impl Fn(&str) + Send + Sync + 'static) {
    let (drawing, before) = (std::thread::current().id(), std::panic::take_hook());
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().id() == drawing {
            restorer.restore();
            before(panic);
            return;
        }
        report(&panic.location().map(ToString::to_string).unwrap_or_default());
    }));
}
