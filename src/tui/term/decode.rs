//! Whole tokens become keys and texts in the house's own types.

use super::framer::Token;
use super::input::Input;
use crate::tui::keys::{Chord, Key};
use termina::event::{KeyCode, KeyEvent, KeyEventKind, Modifiers};
use termina::{Event, Parser};
use unicode_normalization::UnicodeNormalization;

/// Turns tokens into inputs. Keeps a parser, and whether the foreign bytes have been told of.
#[derive(Debug, Default)]
pub struct Decoder {
    parser: Parser,
    told: bool,
}

impl Decoder {
    /// Adds what a token means to `out`; answers of the terminal and keys nobody has mean nothing.
    pub fn decode(&mut self, token: Token, out: &mut Vec<Input>) {
        match token {
            Token::Sequence(bytes) => out.extend(self.key(&bytes).map(Input::Key)),
            Token::Text(text) => out.push(Input::Text(clean(&text))),
            Token::Paste(bytes) => {
                let text = match String::from_utf8(bytes) {
                    Ok(text) => text,
                    Err(error) => {
                        self.tell(out);
                        error.into_bytes().into_iter().map(char::from).collect()
                    }
                };
                out.push(Input::Paste(clean(&text)));
            }
            Token::Foreign(byte) => {
                self.tell(out);
                let c = char::from(byte);
                out.extend((!c.is_control()).then_some(Input::Key(Chord::char(c))));
            }
        }
    }

    fn tell(&mut self, out: &mut Vec<Input>) {
        if !std::mem::replace(&mut self.told, true) {
            out.push(Input::BadEncoding);
        }
    }

    fn key(&mut self, bytes: &[u8]) -> Option<Chord> {
        if let Some(key) = keypad(bytes) {
            return Some(Chord::plain(key));
        }
        if let [0x1b, c @ 0x20..0x7f] = bytes {
            return Some(Chord::new(Key::Char(char::from(*c)), false, true, false));
        }
        self.parser.parse(bytes, false);
        let Some(event) = self.parser.pop() else {
            // It waits for more of something that is whole: start afresh, or it would swallow the next keys.
            self.parser = Parser::default();
            return None;
        };
        while self.parser.pop().is_some() {}
        match event {
            Event::Key(key) => chord(key),
            _ => None,
        }
    }
}

/// The number block in application mode, as a VT100 and some clients send it.
fn keypad(bytes: &[u8]) -> Option<Key> {
    let [0x1b, b'O', last] = bytes else { return None };
    match last {
        b'M' => Some(Key::Enter),
        b'X' => Some(Key::Char('=')),
        b'j'..=b'y' => Some(Key::Char(char::from(last - b'j' + b'*'))),
        _ => None,
    }
}

fn chord(event: KeyEvent) -> Option<Chord> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let held = |modifier| event.modifiers.contains(modifier);
    let (ctrl, alt, shift) = (held(Modifiers::CONTROL), held(Modifiers::ALT), held(Modifiers::SHIFT));
    let key = match event.code {
        KeyCode::Char(c) => return character(c, ctrl, alt, shift),
        KeyCode::Enter => Key::Enter,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => return Some(Chord::new(Key::Tab, ctrl, alt, true)),
        KeyCode::Escape => Key::Esc,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Insert => Key::Insert,
        KeyCode::Delete => Key::Delete,
        KeyCode::Function(n) => Key::F(n),
        _ => return None,
    };
    Some(Chord::new(key, ctrl, alt, shift))
}

fn character(c: char, ctrl: bool, alt: bool, shift: bool) -> Option<Chord> {
    match c {
        // AltGr on clients that report it as Ctrl and Alt: `@ £ { [ ] }` are text.
        _ if ctrl && alt && !c.is_control() => Some(Chord::new(Key::Char(c), false, false, shift)),
        // PuTTY's Control-H for Backspace; a pasted line feed; and what the extended protocol tells apart.
        'h' if ctrl => Some(Chord::plain(Key::Backspace)),
        'j' | 'm' if ctrl => Some(Chord::plain(Key::Enter)),
        'i' if ctrl => Some(Chord::plain(Key::Tab)),
        '[' if ctrl => Some(Chord::plain(Key::Esc)),
        _ if c.is_control() => None,
        _ => Some(Chord::new(Key::Char(c), ctrl, alt, shift)),
    }
}

/// Text as a field takes it: composed letters, `\n` for every line break, no control characters but that and tab.
fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.nfc().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect()
}

#[cfg(test)]
mod tests;
