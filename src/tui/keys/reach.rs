//! Which chords a terminal can send and a Danish keyboard can reach.

use super::{Chord, Key};

/// Why a chord must not be bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreachable {
    /// A terminal sends the same bytes as for this other key.
    SameAs(Chord),
    /// Terminals send nothing of its own for it.
    NotSent,
    /// The terminal, the line or the window system keeps it: stop and go, interrupt, suspend, scroll back.
    KeptByTerminal,
    /// Alt arrives as Escape and a letter, is split on slow lines, and menus take it.
    Alt,
    /// Needs AltGr or a dead key on a Danish keyboard, or is not on it.
    NotOnKeyboard,
    /// æ, ø and å are ordinary letters of ordinary words.
    DanishLetter,
}

/// Signs on AltGr or on a dead key of a Danish keyboard, among the ASCII ones.
const ALTGR_OR_DEAD: &str = "@$[]{}|\\~^`";

/// Checks a chord; `Ok` means that every terminal people have sends it and every keyboard reaches it.
pub fn reach(chord: Chord) -> Result<(), Unreachable> {
    if chord.alt {
        return Err(Unreachable::Alt);
    }
    match chord.key {
        Key::Char(c) if chord.ctrl => control(c, chord.shift),
        Key::Char(c) => printable(c),
        Key::F(_) | Key::Enter | Key::Esc | Key::Backspace => plain_only(chord),
        Key::Tab if chord.ctrl => Err(Unreachable::NotSent),
        Key::Insert | Key::PageUp | Key::PageDown if chord.shift => Err(Unreachable::KeptByTerminal),
        _ if chord.ctrl && chord.shift => Err(Unreachable::NotSent),
        _ => Ok(()),
    }
}

fn control(c: char, shift: bool) -> Result<(), Unreachable> {
    if shift {
        return Err(Unreachable::NotSent);
    }
    match c {
        'i' => Err(Unreachable::SameAs(Chord::plain(Key::Tab))),
        'm' | 'j' => Err(Unreachable::SameAs(Chord::plain(Key::Enter))),
        'h' => Err(Unreachable::SameAs(Chord::plain(Key::Backspace))),
        '[' => Err(Unreachable::SameAs(Chord::plain(Key::Esc))),
        's' | 'q' | 'z' | 'c' => Err(Unreachable::KeptByTerminal),
        'a'..='z' | ' ' => Ok(()),
        _ => Err(Unreachable::NotSent),
    }
}

fn printable(c: char) -> Result<(), Unreachable> {
    if matches!(c, 'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å') {
        return Err(Unreachable::DanishLetter);
    }
    if !c.is_ascii() || ALTGR_OR_DEAD.contains(c) {
        return Err(Unreachable::NotOnKeyboard);
    }
    Ok(())
}

fn plain_only(chord: Chord) -> Result<(), Unreachable> {
    if chord.ctrl || chord.shift { Err(Unreachable::NotSent) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("ctrl-i", Err(Unreachable::SameAs(Chord::plain(Key::Tab))))]
    #[case("ctrl-m", Err(Unreachable::SameAs(Chord::plain(Key::Enter))))]
    #[case("ctrl-h", Err(Unreachable::SameAs(Chord::plain(Key::Backspace))))]
    #[case("ctrl-[", Err(Unreachable::SameAs(Chord::plain(Key::Esc))))]
    #[case("ctrl-s", Err(Unreachable::KeptByTerminal))]
    #[case("shift-pgup", Err(Unreachable::KeptByTerminal))]
    #[case("ctrl-enter", Err(Unreachable::NotSent))]
    #[case("shift-enter", Err(Unreachable::NotSent))]
    #[case("ctrl-tab", Err(Unreachable::NotSent))]
    #[case("ctrl-1", Err(Unreachable::NotSent))]
    #[case("ctrl-shift-e", Err(Unreachable::NotSent))]
    #[case("shift-f1", Err(Unreachable::NotSent))]
    #[case("alt-x", Err(Unreachable::Alt))]
    #[case("@", Err(Unreachable::NotOnKeyboard))]
    #[case("½", Err(Unreachable::NotOnKeyboard))]
    #[case("å", Err(Unreachable::DanishLetter))]
    #[case("Ø", Err(Unreachable::DanishLetter))]
    #[case("ctrl-e", Ok(()))]
    #[case("ctrl-left", Ok(()))]
    #[case("shift-tab", Ok(()))]
    #[case("f12", Ok(()))]
    #[case("?", Ok(()))]
    #[case("/", Ok(()))]
    fn chords_are_judged(#[case] text: &str, #[case] expected: Result<(), Unreachable>) {
        assert_eq!(reach(text.parse().unwrap()), expected);
    }
}
