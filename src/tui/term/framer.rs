//! Cuts the bytes of a terminal into whole sequences, whatever the line, the client or a stray reply does to them.
//!
//! Pure: time comes in as an argument, nothing is read and nothing waits. A sequence that never ends, an answer nobody
//! asked for, a paste without its end: none of them may take the keyboard away for longer than its hold.

use std::time::Duration;

/// How long the rest of something begun is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holds {
    /// A lone Escape: is it the key, or the first byte of an arrow in two packets?
    pub escape: Duration,
}

impl Holds {
    /// Terminal and program on one machine: 25 ms.
    pub const LOCAL: Self = Self { escape: Duration::from_millis(25) };
    /// Over SSH, where an arrow may come in two packets: 100 ms.
    pub const REMOTE: Self = Self { escape: Duration::from_millis(100) };
}

/// A begun control sequence, or a string of which only the introducer is there.
const SEQUENCE_HOLD: Duration = Duration::from_millis(150);
/// The rest of a character of several bytes.
const UTF8_HOLD: Duration = Duration::from_millis(300);
/// A string (OSC, DCS …) or a paste, since its last byte.
const STRING_HOLD: Duration = Duration::from_secs(1);
/// A string in all, so that typing into it cannot keep it alive.
const STRING_WHOLE: Duration = Duration::from_secs(3);
/// Bytes of a control sequence; what is longer is no key.
const SEQUENCE_LIMIT: usize = 64;
/// Bytes of a string; what is longer is still skipped to its end.
const STRING_LIMIT: usize = 64 * 1024;
/// Bytes of a paste that are kept; what comes after them is dropped.
const PASTE_LIMIT: usize = 4 * 1024 * 1024;
/// Bytes in one read without any key of control among them that are a paste without marks.
const BURST: usize = 32;
/// Different characters in them, so that a held key after a stall stays a key.
const BURST_VARIETY: usize = 4;

const ESC: u8 = 0x1b;
const PASTE_BEGIN: &[u8] = b"\x1b[200~";
const PASTE_END: &[u8] = b"\x1b[201~";

/// One whole thing from the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// One key or one answer of the terminal: a character, a control byte, Escape, or an escape sequence.
    Sequence(Vec<u8>),
    /// Many printable characters in one read.
    Text(String),
    /// What stood between the marks of a paste.
    Paste(Vec<u8>),
    /// A byte that is no UTF-8.
    Foreign(u8),
}

/// What has been begun and not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Ground,
    Utf8 {
        wanted: usize,
    },
    Escape,
    Csi,
    /// `ESC [ [` of the Linux console: one byte to come.
    LinuxKey,
    Ss3,
    /// OSC, DCS, SOS, PM, APC. `ended` has seen the Escape of the terminator.
    String {
        ended: bool,
    },
    Paste,
}

/// Takes bytes as they come and gives whole tokens.
#[derive(Debug)]
pub struct Framer {
    holds: Holds,
    state: State,
    held: Vec<u8>,
    begun: Duration,
    touched: Duration,
    /// The string or sequence is over its limit: skip to its end, then drop it.
    over: bool,
}

impl Framer {
    /// A framer that holds nothing.
    pub fn new(holds: Holds) -> Self {
        let zero = Duration::ZERO;
        Self { holds, state: State::Ground, held: Vec::new(), begun: zero, touched: zero, over: false }
    }

    /// Takes one read's bytes at time `now` (since any fixed moment) and gives what is whole.
    ///
    /// Does not look at the deadline: bytes that are there count even if we were late to read them.
    pub fn feed(&mut self, bytes: &[u8], now: Duration) -> Vec<Token> {
        let mut out = Vec::new();
        let mut rest = bytes;
        // Up to here the bytes have been found to be keys and no burst.
        let mut typed = bytes.len();
        while let Some((byte, tail)) = rest.split_first() {
            self.touched = now;
            if self.state == State::Paste {
                rest = self.paste(rest, &mut out);
                typed = rest.len();
                continue;
            }
            if self.state == State::Ground && rest.len() <= typed {
                let run = printable_run(rest);
                if let Some(text) = burst(run) {
                    out.push(Token::Text(text.to_owned()));
                    rest = rest.get(text.len()..).unwrap_or_default();
                    typed = rest.len();
                    continue;
                }
                typed = rest.len() - run.len().max(1);
            }
            if self.byte(*byte, &mut out) {
                rest = tail;
            }
        }
        out
    }

    /// When [`Framer::flush`] must be called if nothing more comes; `None`: never.
    pub fn deadline(&self) -> Option<Duration> {
        let from_last = |hold| Some(self.touched + hold);
        match self.state {
            State::Ground => None,
            State::Escape => from_last(self.holds.escape),
            State::Utf8 { .. } => from_last(UTF8_HOLD),
            State::Csi | State::LinuxKey | State::Ss3 => from_last(SEQUENCE_HOLD.max(self.holds.escape)),
            State::String { .. } if self.held.len() <= 2 => from_last(SEQUENCE_HOLD.max(self.holds.escape)),
            State::String { .. } => Some((self.touched + STRING_HOLD).min(self.begun + STRING_WHOLE)),
            State::Paste => from_last(STRING_HOLD),
        }
    }

    /// Gives up on what is overdue at `now` and makes the best of it.
    pub fn flush(&mut self, now: Duration) -> Vec<Token> {
        let mut out = Vec::new();
        if self.deadline().is_none_or(|deadline| now < deadline) {
            return out;
        }
        match self.state {
            State::Ground => {}
            State::Escape => self.emit(&mut out),
            // Two bytes are Alt and a key; more are a sequence cut off, of which nothing can be made.
            State::Csi | State::LinuxKey | State::Ss3 | State::String { .. } if self.held.len() <= 2 => {
                self.emit(&mut out);
            }
            State::Csi | State::LinuxKey | State::Ss3 | State::String { .. } => self.reset(),
            State::Utf8 { .. } => self.foreign(&mut out),
            State::Paste => self.deliver(&mut out),
        }
        out
    }

    /// Takes one byte; `false` means that it ended something and must be looked at again.
    fn byte(&mut self, byte: u8, out: &mut Vec<Token>) -> bool {
        match self.state {
            State::Ground => self.ground(byte, out),
            State::Utf8 { wanted } => return self.utf8(byte, wanted, out),
            State::Escape => return self.escape(byte, out),
            State::Csi => return self.csi(byte, out),
            State::LinuxKey | State::Ss3 if (0x20..0x7f).contains(&byte) => {
                self.hold(byte, SEQUENCE_LIMIT);
                self.emit(out);
            }
            State::LinuxKey => {
                self.reset();
                return false;
            }
            State::Ss3 => {
                self.emit(out);
                return false;
            }
            State::String { ended } => return self.string(byte, ended),
            // Taken as a whole in `feed`.
            State::Paste => {}
        }
        true
    }

    fn ground(&mut self, byte: u8, out: &mut Vec<Token>) {
        match byte {
            ESC => self.begin(byte, State::Escape),
            0..0x80 => out.push(Token::Sequence(vec![byte])),
            _ => match utf8_length(byte) {
                Some(wanted) => self.begin(byte, State::Utf8 { wanted }),
                None => out.push(Token::Foreign(byte)),
            },
        }
    }

    fn utf8(&mut self, byte: u8, wanted: usize, out: &mut Vec<Token>) -> bool {
        if byte & 0xc0 != 0x80 {
            self.foreign(out);
            return false;
        }
        self.held.push(byte);
        let alt = usize::from(self.held.first() == Some(&ESC));
        if self.held.len() < wanted + alt {
            return true;
        }
        if std::str::from_utf8(&self.held).is_ok() {
            self.emit(out);
        } else {
            self.foreign(out);
        }
        true
    }

    fn escape(&mut self, byte: u8, out: &mut Vec<Token>) -> bool {
        let next = match byte {
            // Escape pressed, then another key at once.
            ESC => {
                self.emit(out);
                return false;
            }
            b'[' => State::Csi,
            b'O' => State::Ss3,
            b']' | b'P' | b'X' | b'^' | b'_' => State::String { ended: false },
            0..0x80 => {
                self.held.push(byte);
                self.emit(out);
                return true;
            }
            _ => {
                let Some(wanted) = utf8_length(byte) else {
                    self.emit(out);
                    return false;
                };
                State::Utf8 { wanted }
            }
        };
        self.held.push(byte);
        self.state = next;
        true
    }

    fn csi(&mut self, byte: u8, out: &mut Vec<Token>) -> bool {
        match byte {
            b'[' if self.held.len() == 2 => {
                self.held.push(byte);
                self.state = State::LinuxKey;
            }
            0x20..0x40 => self.hold(byte, SEQUENCE_LIMIT),
            0x40..0x7f => {
                self.hold(byte, SEQUENCE_LIMIT);
                if self.over {
                    self.reset();
                } else if self.held == PASTE_BEGIN {
                    self.held.clear();
                    self.state = State::Paste;
                } else {
                    self.emit(out);
                }
            }
            // A control byte or a letter of another alphabet: the sequence was cut off before it.
            _ => {
                if self.held.len() == 2 {
                    self.emit(out);
                } else {
                    self.reset();
                }
                return false;
            }
        }
        true
    }

    /// Skips a string. Nothing asks the terminal for one, so none is of use.
    fn string(&mut self, byte: u8, ended: bool) -> bool {
        match byte {
            b'\\' if ended => self.reset(),
            // Escape and something else: the string was cut off, and this is the next sequence.
            _ if ended => {
                self.held.clear();
                self.begin(ESC, State::Escape);
                return false;
            }
            0x07 => self.reset(),
            ESC => self.state = State::String { ended: true },
            // No string has control bytes: somebody presses Enter at a cut one.
            0..0x20 => {
                self.reset();
                return false;
            }
            _ => self.hold(byte, STRING_LIMIT),
        }
        true
    }

    /// Takes what belongs to the paste and gives the rest back.
    fn paste<'b>(&mut self, bytes: &'b [u8], out: &mut Vec<Token>) -> &'b [u8] {
        // The end mark may have begun in an earlier read.
        let from = self.held.len().saturating_sub(PASTE_END.len() - 1);
        self.held.extend_from_slice(bytes);
        let searched = self.held.get(from..).unwrap_or_default();
        let Some(at) = find(searched, PASTE_END).map(|at| at + from) else {
            if self.held.len() > PASTE_LIMIT + PASTE_END.len() {
                self.over = true;
                let tail = self.held.split_off(self.held.len() - (PASTE_END.len() - 1));
                self.held.truncate(PASTE_LIMIT);
                self.held.extend(tail);
            }
            return &[];
        };
        let after = self.held.len() - (at + PASTE_END.len());
        self.held.truncate(at);
        self.deliver(out);
        bytes.get(bytes.len() - after..).unwrap_or_default()
    }

    /// Ends the paste with what there is of it, without an end mark that has only begun.
    fn deliver(&mut self, out: &mut Vec<Token>) {
        let mut paste = std::mem::take(&mut self.held);
        if let Some(begun) =
            (1..PASTE_END.len()).rev().find(|n| paste.ends_with(PASTE_END.get(..*n).unwrap_or_default()))
        {
            paste.truncate(paste.len() - begun);
        }
        paste.truncate(PASTE_LIMIT);
        out.push(Token::Paste(paste));
        self.reset();
    }

    fn begin(&mut self, byte: u8, state: State) {
        self.held.push(byte);
        self.state = state;
        self.begun = self.touched;
    }

    fn hold(&mut self, byte: u8, limit: usize) {
        if self.held.len() < limit {
            self.held.push(byte);
        } else {
            self.over = true;
        }
    }

    fn emit(&mut self, out: &mut Vec<Token>) {
        out.push(Token::Sequence(std::mem::take(&mut self.held)));
        self.reset();
    }

    /// What was taken for the beginning of a character is none: each byte for itself.
    fn foreign(&mut self, out: &mut Vec<Token>) {
        let held = std::mem::take(&mut self.held);
        out.extend(
            held.into_iter().map(|byte| if byte < 0x80 { Token::Sequence(vec![byte]) } else { Token::Foreign(byte) }),
        );
        self.reset();
    }

    fn reset(&mut self) {
        self.held.clear();
        self.state = State::Ground;
        self.over = false;
    }
}

/// The bytes at the head of a read without Escape and other keys of control.
fn printable_run(bytes: &[u8]) -> &[u8] {
    let printable = |byte: &&u8| matches!(byte, b'\r' | b'\n' | b'\t') || (**byte >= 0x20 && **byte != 0x7f);
    bytes.get(..bytes.iter().take_while(printable).count()).unwrap_or_default()
}

/// The text at the head of a run that no fingers typed: long and varied.
fn burst(run: &[u8]) -> Option<&str> {
    let text = match std::str::from_utf8(run) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(run.get(..error.valid_up_to())?).ok()?,
    };
    if text.len() < BURST {
        return None;
    }
    let mut different: Vec<char> = Vec::new();
    text.chars()
        .any(|c| {
            if !different.contains(&c) {
                different.push(c);
            }
            different.len() >= BURST_VARIETY
        })
        .then_some(text)
}

/// How many bytes a character beginning with this one has; `None` if none begins so.
fn utf8_length(byte: u8) -> Option<usize> {
    match byte {
        0xc2..=0xdf => Some(2),
        0xe0..=0xef => Some(3),
        0xf0..=0xf4 => Some(4),
        _ => None,
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests;
