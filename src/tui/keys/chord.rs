//! A key press as the house knows it, and its notation in keymap files: `ctrl-s`, `f2`, `shift-tab`, `esc`, `space`.

use std::fmt;
use std::str::FromStr;

/// One key of the keyboard, without the modifiers held with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A printable character as the keyboard produced it, so Shift is already in it: `A`, `?`, `å`, the space bar is `' '`.
    Char(char),
    /// A function key, 1–12 on the keyboards people have; 1–35 can arrive.
    F(u8),
    /// Enter, on the main block or the number block.
    Enter,
    /// Escape.
    Esc,
    /// Tab; with Shift held it is `shift-tab`.
    Tab,
    /// Backspace (also what PuTTY sends as Control-H).
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// The named keys with their notation; the first name of a key is the one written out.
const NAMES: &[(&str, Key)] = &[
    ("enter", Key::Enter),
    ("return", Key::Enter),
    ("esc", Key::Esc),
    ("escape", Key::Esc),
    ("tab", Key::Tab),
    ("backspace", Key::Backspace),
    ("del", Key::Delete),
    ("delete", Key::Delete),
    ("ins", Key::Insert),
    ("insert", Key::Insert),
    ("up", Key::Up),
    ("down", Key::Down),
    ("left", Key::Left),
    ("right", Key::Right),
    ("home", Key::Home),
    ("end", Key::End),
    ("pgup", Key::PageUp),
    ("pageup", Key::PageUp),
    ("pgdn", Key::PageDown),
    ("pagedown", Key::PageDown),
    ("space", Key::Char(' ')),
    ("minus", Key::Char('-')),
];

/// A key with the modifiers held: what one press is.
///
/// Always in one normal form: a letter with Shift is its capital and carries no `shift`, a letter with Ctrl is small.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Chord {
    /// The key itself.
    pub key: Key,
    /// Ctrl was held.
    pub ctrl: bool,
    /// Alt was held (only as far as a terminal says so).
    pub alt: bool,
    /// Shift was held; never set for a printable character without Ctrl, where the character says it.
    pub shift: bool,
}

impl Chord {
    /// A key on its own.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, alt: false, shift: false }
    }

    /// A printable character on its own.
    pub const fn char(c: char) -> Self {
        Self::plain(Key::Char(c))
    }

    /// Ctrl and a letter.
    pub const fn ctrl(c: char) -> Self {
        Self { key: Key::Char(c), ctrl: true, alt: false, shift: false }
    }

    /// A key and its modifiers in normal form; every chord from outside is made here.
    pub fn new(key: Key, ctrl: bool, alt: bool, shift: bool) -> Self {
        let Key::Char(c) = key else { return Self { key, ctrl, alt, shift } };
        if ctrl {
            return Self { key: Key::Char(one_char(c.to_lowercase(), c)), ctrl, alt, shift: shift || c.is_uppercase() };
        }
        let c = if shift { one_char(c.to_uppercase(), c) } else { c };
        Self { key: Key::Char(c), ctrl, alt, shift: false }
    }

    /// The character this press types into a text field, if it types one.
    pub fn typed(self) -> Option<char> {
        match self {
            Self { key: Key::Char(c), ctrl: false, alt: false, .. } if !c.is_control() => Some(c),
            _ => None,
        }
    }

    /// The same key with a small letter, for people with Caps Lock on.
    pub(super) fn small(self) -> Option<Self> {
        let small = one_char(self.typed()?.to_lowercase(), '\0');
        let small = Self::char(small);
        (small != self && small != Self::char('\0')).then_some(small)
    }

    /// What stands on the key, for footers and help: `Ctrl+S`, `F2`, `Shift+Tab`, `↑`.
    pub fn label(self, names: &KeyNames) -> String {
        let mut label = String::new();
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                label.push_str(name);
            }
        }
        match self.key {
            Key::Char(' ') => label.push_str(&names.space),
            Key::Char(c) if self.ctrl => label.extend(c.to_uppercase()),
            Key::Char(c) => label.push(c),
            Key::F(n) => label.extend(["F", &n.to_string()]),
            Key::Enter => label.push_str("Enter"),
            Key::Esc => label.push_str("Esc"),
            Key::Tab => label.push_str("Tab"),
            Key::Backspace => label.push_str("Backspace"),
            Key::Delete => label.push_str("Del"),
            Key::Insert => label.push_str("Ins"),
            Key::Home => label.push_str("Home"),
            Key::End => label.push_str("End"),
            Key::PageUp => label.push_str("PgUp"),
            Key::PageDown => label.push_str("PgDn"),
            Key::Up => label.push_str(&names.up),
            Key::Down => label.push_str(&names.down),
            Key::Left => label.push_str(&names.left),
            Key::Right => label.push_str(&names.right),
        }
        label
    }
}

/// The few keys whose label is a word or a sign; the words come from the room that knows words (`keymap-key-space` …).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyNames {
    /// The space bar.
    pub space: String,
    /// Arrow up.
    pub up: String,
    /// Arrow down.
    pub down: String,
    /// Arrow left.
    pub left: String,
    /// Arrow right.
    pub right: String,
}

impl KeyNames {
    /// Arrows as arrows, for terminals that have them; the space bar is the caller's word.
    pub fn arrows(space: impl Into<String>) -> Self {
        Self { space: space.into(), up: "↑".into(), down: "↓".into(), left: "←".into(), right: "→".into() }
    }

    /// The message ids of the words an ASCII terminal needs: space, up, down, left, right.
    pub const MESSAGES: [&'static str; 5] =
        ["keymap-key-space", "keymap-key-up", "keymap-key-down", "keymap-key-left", "keymap-key-right"];
}

/// Why a text is no chord.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such key")]
pub struct NoSuchKey;

impl FromStr for Chord {
    type Err = NoSuchKey;

    /// Reads the notation of keymap files: modifiers `ctrl- alt- shift-` in any order, then a key name or one character.
    fn from_str(text: &str) -> Result<Self, NoSuchKey> {
        let (mut ctrl, mut alt, mut shift, mut rest) = (false, false, false, text.trim());
        while let Some((head, tail)) = rest.split_once('-').filter(|(head, tail)| !head.is_empty() && !tail.is_empty())
        {
            let held = match head.to_ascii_lowercase().as_str() {
                "ctrl" => &mut ctrl,
                "alt" => &mut alt,
                "shift" => &mut shift,
                _ => return Err(NoSuchKey),
            };
            if std::mem::replace(held, true) {
                return Err(NoSuchKey);
            }
            rest = tail;
        }
        Ok(Self::new(key(rest)?, ctrl, alt, shift))
    }
}

impl fmt::Display for Chord {
    /// The notation of keymap files; reading it back gives the same chord.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if held {
                f.write_str(name)?;
            }
        }
        if let Some((name, _)) = NAMES.iter().find(|(_, key)| *key == self.key) {
            return f.write_str(name);
        }
        match self.key {
            Key::Char(c) => write!(f, "{c}"),
            Key::F(n) => write!(f, "f{n}"),
            _ => Ok(()),
        }
    }
}

/// The names a keymap file may use for keys, for finding the nearest one to a typo.
pub(super) fn key_names() -> impl Iterator<Item = String> {
    NAMES.iter().map(|(name, _)| (*name).to_owned()).chain((1..=12).map(|n| format!("f{n}")))
}

fn key(name: &str) -> Result<Key, NoSuchKey> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return if c.is_control() || c.is_whitespace() { Err(NoSuchKey) } else { Ok(Key::Char(c)) };
    }
    let small = name.to_ascii_lowercase();
    if let Some((_, key)) = NAMES.iter().find(|(known, _)| *known == small) {
        return Ok(*key);
    }
    let number = small.strip_prefix('f').and_then(|digits| digits.parse().ok());
    number.filter(|n| (1..=12).contains(n)).map(Key::F).ok_or(NoSuchKey)
}

/// The only character of a case change; letters that become several stay as they were.
fn one_char(mut changed: impl Iterator<Item = char>, unchanged: char) -> char {
    match (changed.next(), changed.next()) {
        (Some(c), None) => c,
        _ => unchanged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("ctrl-s", Chord::ctrl('s'))]
    #[case("CTRL-S", Chord::new(Key::Char('s'), true, false, true))]
    #[case("f2", Chord::plain(Key::F(2)))]
    #[case("shift-tab", Chord::new(Key::Tab, false, false, true))]
    #[case("space", Chord::char(' '))]
    #[case("?", Chord::char('?'))]
    #[case("-", Chord::char('-'))]
    #[case("ctrl--", Chord::ctrl('-'))]
    #[case("N", Chord::char('N'))]
    #[case("shift-n", Chord::char('N'))]
    #[case("PgUp", Chord::plain(Key::PageUp))]
    fn notation_is_read(#[case] text: &str, #[case] chord: Chord) {
        assert_eq!(text.parse(), Ok(chord));
    }

    #[rstest]
    #[case("")]
    #[case("ctrl-")]
    #[case("ctrl-ctrl-s")]
    #[case("hyper-s")]
    #[case("f0")]
    #[case("f13")]
    #[case("entr")]
    fn nonsense_is_no_chord(#[case] text: &str) {
        assert_eq!(text.parse::<Chord>(), Err(NoSuchKey));
    }

    #[test]
    fn labels_are_what_stands_on_the_keys() {
        let names = KeyNames::arrows("Mellemrum");
        let label = |text: &str| text.parse::<Chord>().unwrap().label(&names);
        assert_eq!(label("ctrl-s"), "Ctrl+S");
        assert_eq!(label("shift-tab"), "Shift+Tab");
        assert_eq!(label("space"), "Mellemrum");
        assert_eq!(label("up"), "↑");
        assert_eq!(label("n"), "n");
    }

    #[test]
    fn only_plain_characters_type_text() {
        assert_eq!(Chord::char('å').typed(), Some('å'));
        assert_eq!(Chord::ctrl('a').typed(), None);
        assert_eq!(Chord::plain(Key::Enter).typed(), None);
        assert_eq!(Chord::char('\u{7}').typed(), None);
    }

    fn any_chord() -> impl Strategy<Value = Chord> {
        let named = proptest::sample::select(NAMES.iter().map(|(_, key)| *key).collect::<Vec<_>>());
        let key = prop_oneof![
            named,
            (1u8..=12).prop_map(Key::F),
            "[!-~æøåÆØÅ]".prop_map(|s| { Key::Char(s.chars().next().unwrap_or('x')) })
        ];
        (key, any::<[bool; 3]>()).prop_map(|(key, [ctrl, alt, shift])| Chord::new(key, ctrl, alt, shift))
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back_the_same(chord in any_chord()) {
            prop_assert_eq!(chord.to_string().parse(), Ok(chord));
        }
    }
}
