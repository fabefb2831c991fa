//! The thread that reads: waits in one poll for keys and signals, and wakes for nothing else.

use super::decode::Decoder;
use super::framer::{Framer, Holds};
use super::input::Input;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use signal_hook::SigId;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::flag::register_conditional_default;
use signal_hook::low_level::{pipe, unregister};
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How many inputs may wait in the channel to the drawing thread before the reader waits itself.
pub const CHANNEL: usize = 256;

/// Bytes taken in one read.
const READ: usize = 64 * 1024;

/// The signals listened to, and what each reports.
const SIGNALS: [(i32, Input); 6] = [
    (SIGWINCH, Input::Resize),
    (SIGTERM, Input::Stop),
    (SIGINT, Input::Stop),
    (SIGHUP, Input::HangUp),
    (SIGTSTP, Input::Suspend),
    (SIGCONT, Input::Resume),
];

/// The reading thread; dropping it ends the thread and gives the signals back.
#[derive(Debug)]
pub struct Reader {
    /// Closing this end wakes the thread.
    stop: Option<UnixStream>,
    thread: Option<JoinHandle<()>>,
    signals: Vec<SigId>,
    /// From then on signals do what they do to any program.
    over: Arc<AtomicBool>,
}

/// Starts reading `input`. Each thing heard goes to `deliver` on the reading thread; `false` from it ends the reading, as
/// does the end of the line, after [`Input::HangUp`].
pub fn read(
    input: impl Into<OwnedFd>,
    holds: Holds,
    deliver: impl FnMut(Input) -> bool + Send + 'static,
) -> io::Result<Reader> {
    let input = input.into();
    let (stop, stopped) = UnixStream::pair()?;
    let mut reader = Reader { stop: Some(stop), thread: None, signals: Vec::new(), over: Arc::default() };
    let mut pipes = Vec::new();
    for (signal, _) in &SIGNALS {
        let (heard, sent) = UnixStream::pair()?;
        heard.set_nonblocking(true)?;
        register_conditional_default(*signal, Arc::clone(&reader.over))?;
        reader.signals.push(pipe::register(*signal, sent)?);
        pipes.push(heard);
    }
    let work = Listening { input, stopped, pipes, framer: Framer::new(holds), decoder: Decoder::default(), deliver };
    reader.thread = Some(std::thread::Builder::new().name("keys".into()).spawn(move || work.run())?);
    Ok(reader)
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        for signal in self.signals.drain(..) {
            unregister(signal);
        }
        drop(self.stop.take());
        // It may wait for room in a channel that nobody empties any more, so it is not waited for.
        drop(self.thread.take());
    }
}

struct Listening<D> {
    input: OwnedFd,
    stopped: UnixStream,
    pipes: Vec<UnixStream>,
    framer: Framer,
    decoder: Decoder,
    deliver: D,
}

/// What a wait has found.
#[derive(Debug, Default)]
struct Ready {
    stopped: bool,
    input: bool,
    signals: Vec<usize>,
}

impl<D: FnMut(Input) -> bool> Listening<D> {
    fn run(mut self) {
        let started = Instant::now();
        let mut bytes = vec![0; READ];
        loop {
            let wait = self.framer.deadline().map(|deadline| deadline.saturating_sub(started.elapsed()));
            let ready = self.wait(wait);
            if ready.stopped || !self.signals(&ready.signals) {
                return;
            }
            let tokens = if ready.input {
                match rustix::io::read(&self.input, bytes.as_mut_slice()) {
                    Err(Errno::INTR | Errno::AGAIN) => continue,
                    Ok(0) | Err(_) => {
                        (self.deliver)(Input::HangUp);
                        return;
                    }
                    Ok(count) => self.framer.feed(bytes.get(..count).unwrap_or_default(), started.elapsed()),
                }
            } else {
                self.framer.flush(started.elapsed())
            };
            let mut heard = Vec::new();
            for token in tokens {
                self.decoder.decode(token, &mut heard);
            }
            if !heard.into_iter().all(&mut self.deliver) {
                return;
            }
        }
    }

    /// Waits without end, or until the framer must give up on something.
    fn wait(&self, wait: Option<Duration>) -> Ready {
        let mut waiting = vec![PollFd::new(&self.stopped, PollFlags::IN), PollFd::new(&self.input, PollFlags::IN)];
        waiting.extend(self.pipes.iter().map(|pipe| PollFd::from_borrowed_fd(pipe.as_fd(), PollFlags::IN)));
        let until = wait.and_then(|wait| Timespec::try_from(wait).ok());
        match poll(&mut waiting, until.as_ref()) {
            Ok(0) | Err(Errno::INTR | Errno::AGAIN) => return Ready::default(),
            Ok(_) => {}
            // Nothing can be waited for any more: let the read say what is the matter.
            Err(_) => return Ready { input: true, ..Ready::default() },
        }
        let ready = |at: usize| waiting.get(at).is_some_and(|fd| !fd.revents().is_empty());
        Ready {
            stopped: ready(0),
            input: ready(1),
            signals: (0..self.pipes.len()).filter(|at| ready(at + 2)).collect(),
        }
    }

    /// Reports the signals that came; `false` if nobody listens any more.
    fn signals(&mut self, which: &[usize]) -> bool {
        which.iter().all(|at| {
            if let Some(pipe) = self.pipes.get(*at) {
                // Emptied before it is told, so that one that comes meanwhile is told again.
                while rustix::io::read(pipe, &mut [0; 64]).is_ok_and(|count| count > 0) {}
            }
            SIGNALS.get(*at).is_none_or(|(_, input)| (self.deliver)(input.clone()))
        })
    }
}
