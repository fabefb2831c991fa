//! Shows what the terminal room hears, one line each: for the tests in a real pty, and to see what a client sends.
//!
//! Keys: `q` quits, `p` panics, `t` panics on another thread, `e` leaves with an error, `d` stops listening and goes on. The first argument is the terminal's
//! name (`xterm`), the second the hold of a lone Escape in milliseconds.

#![expect(clippy::panic, reason = "panics when asked to, to show what becomes of the terminal")]

use ratatui::style::Style;
use sofus::tui::keys::{Chord, Key};
use sofus::tui::term::{CHANNEL, Colours, Holds, Input, Screen, Terminal, capability, read, restore_on_panic};
use std::io;
use std::sync::mpsc::sync_channel;
use std::time::Duration;

fn main() -> io::Result<()> {
    let mut args = std::env::args().skip(1);
    let name = args.next().unwrap_or_else(|| "xterm".to_owned());
    let escape = args.next().and_then(|ms| ms.parse().ok()).map_or(Holds::LOCAL.escape, Duration::from_millis);
    let terminal = Terminal::take(capability(Some(&name)))?;
    restore_on_panic(terminal.restorer(), |_| {});
    let (send, heard) = sync_channel(CHANNEL);
    let mut reader = Some(read(terminal.input()?, Holds { escape }, move |input| send.send(input).is_ok())?);
    let mut screen = Screen::new(terminal.output()?, terminal.size(), Colours::Sixteen);
    let mut lines = vec!["ready".to_owned()];
    loop {
        let first = lines.len().saturating_sub(usize::from(screen.area().height));
        screen.draw(|buffer| {
            for (y, line) in (0..buffer.area.height).zip(lines.iter().skip(first)) {
                buffer.set_string(0, y, line, Style::new());
            }
            None
        })?;
        if reader.is_none() {
            std::thread::park();
        }
        let Ok(input) = heard.recv() else { return Ok(()) };
        match &input {
            Input::Key(key) if *key == Chord::char('q') => return Ok(()),
            Input::Key(key) if *key == Chord::char('p') => panic!("asked to"),
            Input::Key(key) if *key == Chord::char('e') => return Err(io::Error::other("asked to")),
            Input::Key(key) if *key == Chord::char('t') => {
                let joined = std::thread::spawn(|| panic!("asked to, elsewhere")).join();
                lines.push(format!("thread {}", if joined.is_err() { "panicked" } else { "ended" }));
            }
            Input::Key(key) if *key == Chord::char('d') => {
                reader = None;
                lines.push("deaf".to_owned());
            }
            Input::HangUp => std::process::exit(129),
            Input::Stop => return Ok(()),
            Input::Suspend => terminal.suspend()?,
            Input::Resume => {
                terminal.resume()?;
                screen.resize(terminal.size());
                lines.push("resumed".to_owned());
            }
            Input::Resize => {
                let size = terminal.size();
                screen.resize(size);
                lines.push(format!("{}x{}", size.width, size.height));
            }
            Input::Key(Chord { key: Key::F(5), .. }) => screen.repaint(),
            Input::Key(chord) => lines.push(format!("key {chord}")),
            Input::Text(text) => lines.push(told("text", text)),
            Input::Paste(text) => lines.push(told("paste", text)),
            Input::BadEncoding => lines.push("no UTF-8".to_owned()),
        }
    }
}

fn told(what: &str, text: &str) -> String {
    format!("{what} {} {:?}", text.len(), text.chars().take(20).collect::<String>())
}
