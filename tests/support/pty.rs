//! A program in a terminal of its own, as a person has it: keys go in, a screen is seen, the line can go dead.
//!
//! Nothing here sleeps or polls: every wait is for the next thing that happens (bytes on the screen, the process stopping
//! or ending), with a deadline so wide that only a real fault meets it.
//!
//! The pty is made directly rather than through a crate, because a true hang-up needs every handle of the master closed
//! at once and nothing written first.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test helper fails by panicking")]

use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};
use rustix::pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};
use std::num::NonZeroU16;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long anything may take before it counts as never. Wide on purpose: machines are busy.
const PATIENCE: Duration = Duration::from_secs(60);

/// What becomes of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Life {
    /// It runs (or waits).
    Running,
    /// A signal has stopped it.
    Stopped,
    /// It ended with this status.
    Exited(i32),
    /// This signal ended it.
    Killed(i32),
}

impl Life {
    fn over(self) -> bool {
        matches!(self, Self::Exited(_) | Self::Killed(_))
    }
}

/// A program running in a terminal.
pub struct Pty {
    master: Option<Arc<OwnedFd>>,
    seen: Arc<Seen>,
    pid: Pid,
    stop: Option<UnixStream>,
    reading: Option<JoinHandle<()>>,
}

struct Seen {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    terminal: vt100::Parser,
    bytes: usize,
    raw: Vec<u8>,
    life: Life,
    closed: bool,
}

/// The `sofus` to test: `SOFUS_BIN` if set (a release build), else the one Cargo built for the tests.
#[macro_export]
macro_rules! sofus {
    () => {
        option_env!("SOFUS_BIN").map_or_else(|| std::path::PathBuf::from(env!("CARGO_BIN_EXE_sofus")), Into::into)
    };
}

/// An example program of this package. A plain `cargo test` has built it; `cargo test --test NAME` has not, so it is
/// built here if it is missing.
pub fn example(name: &str) -> PathBuf {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let tests = std::env::current_exe().unwrap();
    let built = tests.ancestors().nth(2).unwrap();
    let program = built.join("examples").join(name);
    let _one = ONE_AT_A_TIME.lock();
    if !program.exists() {
        let release = built.ends_with("release").then_some("--release");
        let target = built.parent().unwrap();
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--quiet", "--example", name]).args(release).arg("--target-dir").arg(target);
        assert!(cargo.current_dir(env!("CARGO_MANIFEST_DIR")).status().unwrap().success(), "{name} builds");
    }
    program
}

/// The bytes a terminal sends for keys in keymap notation, with spaces between: `"down down ctrl-e esc"`.
pub fn bytes(keys: &str) -> Vec<u8> {
    keys.split_whitespace().flat_map(key).collect()
}

fn key(name: &str) -> Vec<u8> {
    let named: &[u8] = match name {
        "enter" => b"\r",
        "esc" => b"\x1b",
        "tab" => b"\t",
        "shift-tab" => b"\x1b[Z",
        "space" => b" ",
        "backspace" => b"\x7f",
        "del" => b"\x1b[3~",
        "up" => b"\x1b[A",
        "down" => b"\x1b[B",
        "right" => b"\x1b[C",
        "left" => b"\x1b[D",
        "home" => b"\x1b[H",
        "end" => b"\x1b[F",
        "pgup" => b"\x1b[5~",
        "pgdn" => b"\x1b[6~",
        "f1" => b"\x1bOP",
        "f2" => b"\x1bOQ",
        "f3" => b"\x1bOR",
        "f4" => b"\x1bOS",
        "f5" => b"\x1b[15~",
        "f6" => b"\x1b[17~",
        "f7" => b"\x1b[18~",
        "f8" => b"\x1b[19~",
        "f9" => b"\x1b[20~",
        "f10" => b"\x1b[21~",
        "f11" => b"\x1b[23~",
        "f12" => b"\x1b[24~",
        _ => return name.strip_prefix("ctrl-").map_or(name.into(), |letter| vec![letter.as_bytes()[0] & 0x1f]),
    };
    named.to_vec()
}

impl Pty {
    /// Starts a program with arguments and environment (nothing is inherited but `PATH` and `HOME`) at 80×24.
    pub fn start(program: &Path, args: &[&str], env: &[(&str, &str)]) -> Self {
        Self::start_sized(program, args, env, (80, 24))
    }

    /// As [`Pty::start`], at a width and height.
    #[expect(clippy::zombie_processes, reason = "a thread of its own waits for it")]
    pub fn start_sized(program: &Path, args: &[&str], env: &[(&str, &str)], (width, height): (u16, u16)) -> Self {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
        let master = openpt(flags).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        tcsetwinsize(&master, winsize(width, height)).unwrap();
        let terminal = ioctl_tiocgptpeer(&master, flags).unwrap();
        // setsid makes it the controlling terminal, so that signals and hang-up reach the program as from a shell.
        let mut command = Command::new("setsid");
        command.arg("--ctty").arg(program).args(args).env_clear().env("TERM", "xterm-256color");
        command.envs(std::env::vars().filter(|(name, _)| matches!(name.as_str(), "PATH" | "HOME")));
        command.envs(env.iter().copied());
        for to in [Command::stdin, Command::stdout, Command::stderr] {
            to(&mut command, Stdio::from(terminal.try_clone().unwrap()));
        }
        let child = command.spawn().expect("setsid (util-linux) starts the program");
        let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
        drop(terminal);
        drop(command);
        let terminal = vt100::Parser::new(size(height), size(width), 0);
        let state = State { terminal, bytes: 0, raw: Vec::new(), life: Life::Running, closed: false };
        let seen = Arc::new(Seen { state: Mutex::new(state), changed: Condvar::new() });
        let master = Arc::new(master);
        let (stop, stopped) = UnixStream::pair().unwrap();
        let reading = std::thread::spawn({
            let (master, seen) = (Arc::clone(&master), Arc::clone(&seen));
            move || read(&master, &stopped, &seen)
        });
        std::thread::spawn({
            let seen = Arc::clone(&seen);
            move || follow(pid, &seen)
        });
        Self { master: Some(master), seen, pid, stop: Some(stop), reading: Some(reading) }
    }

    /// Sends bytes as they are.
    pub fn send(&self, bytes: impl AsRef<[u8]>) {
        let mut rest = bytes.as_ref();
        while !rest.is_empty() {
            let sent = rustix::io::write(self.master(), rest).expect("the line is up");
            rest = &rest[sent..];
        }
    }

    /// Presses keys in keymap notation: `"f10"`, `"down down enter"`, `"3 c H e j"`.
    pub fn press(&self, keys: &str) {
        self.send(bytes(keys));
    }

    /// Waits until the text is on the screen, and gives the screen.
    pub fn wait_for(&self, text: &str) -> String {
        self.wait_until(&format!("{text:?} on the screen"), |screen| screen.contents().contains(text));
        self.text()
    }

    /// Waits until the text is no longer on the screen.
    pub fn wait_gone(&self, text: &str) {
        self.wait_until(&format!("{text:?} gone from the screen"), |screen| !screen.contents().contains(text));
    }

    /// Waits until the screen is as wanted; `what` says it in the message of a failure.
    pub fn wait_until(&self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        self.wait(what, |state| wanted(state.terminal.screen()), |state| state.closed);
    }

    /// Lets the program be for a while, watching the line, and gives the number of bytes it sent meanwhile. For checks of
    /// idleness only: to wait for something, wait for it.
    pub fn leave_alone(&self, time: Duration) -> usize {
        let deadline = Instant::now() + time;
        let mut state = self.state();
        let before = state.bytes;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return state.bytes - before;
            }
            state = self.seen.changed.wait_timeout(state, left).unwrap().0;
        }
    }

    /// Waits until the program has ended.
    pub fn wait_end(&self) -> Life {
        self.wait("the end of the program", |state| state.life.over(), |_| false)
    }

    /// Waits until a signal has stopped the program.
    pub fn wait_stopped(&self) {
        self.wait("the program stopped", |state| state.life == Life::Stopped, |state| state.life.over());
    }

    /// Waits until the program has ended and everything it wrote is on the screen.
    pub fn wait_closed(&self) -> Life {
        self.wait("the end of the program and its output", |state| state.life.over() && state.closed, |_| false)
    }

    /// What is on the screen, line by line without trailing blanks.
    pub fn text(&self) -> String {
        self.state().terminal.screen().contents()
    }

    /// What is asked of the screen: attributes of cells, cursor, modes.
    pub fn screen<T>(&self, ask: impl FnOnce(&vt100::Screen) -> T) -> T {
        ask(self.state().terminal.screen())
    }

    /// Bytes the program has sent so far.
    pub fn sent(&self) -> usize {
        self.state().bytes
    }

    /// The bytes themselves, from a number that [`Pty::sent`] gave.
    pub fn raw_since(&self, from: usize) -> Vec<u8> {
        self.state().raw.get(from..).unwrap_or_default().to_vec()
    }

    /// The terminal is in raw mode (or rather: lines are not edited by the system).
    pub fn is_raw(&self) -> bool {
        !tcgetattr(self.master()).unwrap().local_modes.contains(LocalModes::ICANON)
    }

    /// Another window size.
    pub fn resize(&self, width: u16, height: u16) {
        self.state().terminal.screen_mut().set_size(size(height), size(width));
        tcsetwinsize(self.master(), winsize(width, height)).unwrap();
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        if !self.state().life.over() {
            kill_process(self.pid, signal).unwrap();
        }
    }

    /// Ends it without a word, as a power cut does.
    pub fn kill(&self) -> Life {
        self.signal(Signal::KILL);
        self.wait_end()
    }

    /// The line goes dead: the last handle of the terminal is closed.
    pub fn hang_up(&mut self) {
        drop(self.stop.take());
        self.reading.take().map(JoinHandle::join);
        let master = self.master.take().and_then(Arc::into_inner).expect("nobody else holds the line");
        drop(master);
    }

    /// How often its threads have waited so far, by thread name: idle threads do not wait again.
    pub fn waits(&self) -> Vec<(String, u64)> {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.pid.as_raw_nonzero())).unwrap();
        let mut waits: Vec<_> = tasks
            .filter_map(|task| {
                let task = task.ok()?.path();
                let name = std::fs::read_to_string(task.join("comm")).ok()?.trim().to_owned();
                let status = std::fs::read_to_string(task.join("status")).ok()?;
                let count = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?;
                Some((name, count.trim().parse().ok()?))
            })
            .collect();
        waits.sort();
        waits
    }

    /// The process id.
    pub fn pid(&self) -> i32 {
        self.pid.as_raw_nonzero().get()
    }

    fn master(&self) -> &OwnedFd {
        self.master.as_deref().expect("the line is up")
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.seen.state.lock().unwrap()
    }

    fn wait(&self, what: &str, wanted: impl Fn(&State) -> bool, hopeless: impl Fn(&State) -> bool) -> Life {
        let deadline = Instant::now() + PATIENCE;
        let mut state = self.state();
        while !wanted(&state) {
            let left = deadline.saturating_duration_since(Instant::now());
            let screen = state.terminal.screen().contents();
            assert!(
                !left.is_zero() && !hopeless(&state),
                "waited in vain for {what}; {:?}, screen:\n{screen}",
                state.life
            );
            state = self.seen.changed.wait_timeout(state, left).unwrap().0;
        }
        state.life
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let over = self.seen.state.lock().map_or(true, |state| state.life.over());
        if !over {
            let _ = kill_process(self.pid, Signal::KILL);
        }
        drop(self.stop.take());
    }
}

fn read(master: &OwnedFd, stopped: &UnixStream, seen: &Seen) {
    let mut bytes = vec![0; 64 * 1024];
    loop {
        let mut waiting = [PollFd::new(stopped, PollFlags::IN), PollFd::new(master, PollFlags::IN)];
        let waited = poll(&mut waiting, None);
        if waited.is_err() || !waiting[0].revents().is_empty() {
            return;
        }
        let count = rustix::io::read(master.as_fd(), bytes.as_mut_slice()).unwrap_or(0);
        let mut state = seen.state.lock().unwrap();
        state.closed = count == 0;
        state.bytes += count;
        state.raw.extend_from_slice(&bytes[..count]);
        state.terminal.process(&bytes[..count]);
        seen.changed.notify_all();
        if count == 0 {
            return;
        }
    }
}

fn follow(pid: Pid, seen: &Seen) {
    let options = WaitIdOptions::EXITED | WaitIdOptions::STOPPED | WaitIdOptions::CONTINUED;
    while let Ok(Some(status)) = waitid(WaitId::Pid(pid), options) {
        let life = if let Some(code) = status.exit_status() {
            Life::Exited(code)
        } else if let Some(signal) = status.terminating_signal() {
            Life::Killed(signal)
        } else if status.stopped() {
            Life::Stopped
        } else {
            Life::Running
        };
        seen.state.lock().unwrap().life = life;
        seen.changed.notify_all();
        if life.over() {
            return;
        }
    }
}

fn size(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).expect("a terminal has a size")
}

fn winsize(width: u16, height: u16) -> Winsize {
    Winsize { ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0 }
}
