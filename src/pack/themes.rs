//! `themes.toml`: how each meaning looks. Meaning is told by sign and word first; a theme only makes it quicker to see.

use std::collections::BTreeMap;

use super::fault::{Faults, PackProblem};
use super::keys::{self, Section};

/// The file the themes stand in.
pub(super) const FILE: &str = "themes.toml";

/// What a piece of the screen means; a theme gives each meaning a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meaning {
    /// The title line.
    Title,
    /// A heading inside a screen.
    Heading,
    /// Ordinary text.
    Text,
    /// Text that matters less.
    Muted,
    /// Where the keyboard is.
    Focus,
    /// What is chosen.
    Selection,
    /// A demand met.
    Good,
    /// A demand not met.
    Lack,
    /// A difference to talk about.
    TalkPoint,
    /// Something that must be filled in.
    Required,
    /// Something wrong.
    Problem,
    /// A key that can be pressed.
    Key,
    /// Lines around and between.
    Border,
    /// The filled part of a bar.
    Progress,
}

impl Meaning {
    /// Every meaning.
    pub const ALL: [Self; 14] = [
        Self::Title,
        Self::Heading,
        Self::Text,
        Self::Muted,
        Self::Focus,
        Self::Selection,
        Self::Good,
        Self::Lack,
        Self::TalkPoint,
        Self::Required,
        Self::Problem,
        Self::Key,
        Self::Border,
        Self::Progress,
    ];

    /// The name in the file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading => "heading",
            Self::Text => "text",
            Self::Muted => "muted",
            Self::Focus => "focus",
            Self::Selection => "selection",
            Self::Good => "good",
            Self::Lack => "lack",
            Self::TalkPoint => "talkpoint",
            Self::Required => "required",
            Self::Problem => "problem",
            Self::Key => "key",
            Self::Border => "border",
            Self::Progress => "progress",
        }
    }
}

/// One of the terminal's sixteen colours: 0–7 as in SGR 30–37, 8–15 as in SGR 90–97.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NamedColour(u8);

impl NamedColour {
    const NAMES: &'static [&'static str] = &[
        "black",
        "red",
        "green",
        "yellow",
        "blue",
        "magenta",
        "cyan",
        "white",
        "bright-black",
        "bright-red",
        "bright-green",
        "bright-yellow",
        "bright-blue",
        "bright-magenta",
        "bright-cyan",
        "bright-white",
    ];

    /// The colour's number, 0 to 15.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// What a terminal can do to letters besides colouring them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attribute {
    /// Bold.
    Bold,
    /// Dim.
    Dim,
    /// Italic.
    Italic,
    /// Underlined.
    Underline,
    /// Letters and background changed about.
    Reverse,
}

impl Attribute {
    /// Every attribute with its key in the file.
    const KEYS: [(Self, &'static str); 5] = [
        (Self::Bold, "bold"),
        (Self::Dim, "dim"),
        (Self::Italic, "italic"),
        (Self::Underline, "underline"),
        (Self::Reverse, "reverse"),
    ];
}

/// How one meaning looks. What is not said stays as the terminal has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Style {
    /// The colour of the letters.
    pub fg: Option<NamedColour>,
    /// The colour behind them.
    pub bg: Option<NamedColour>,
    /// What else is done to the letters.
    pub attributes: Vec<Attribute>,
}

/// The looks of every meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// The theme's name, as a person chooses it.
    pub name: String,
    styles: BTreeMap<Meaning, Style>,
}

impl Theme {
    /// How this meaning looks.
    pub fn style(&self, meaning: Meaning) -> Style {
        self.styles.get(&meaning).cloned().unwrap_or_default()
    }

    /// Whether no meaning of it has a colour.
    pub fn is_colourless(&self) -> bool {
        self.styles.values().all(|style| style.fg.is_none() && style.bg.is_none())
    }
}

pub(super) fn read(text: &str, faults: &mut Faults) -> Vec<Theme> {
    keys::read_file(FILE, text, faults, |file, faults| {
        let Some(themes) = file.section("theme", faults) else { return Vec::new() };
        let names = themes.names();
        names.into_iter().filter_map(|name| Some(theme(name, themes.named(name, faults)?, faults))).collect()
    })
}

fn theme(name: &str, mut part: Section<'_>, faults: &mut Faults) -> Theme {
    let mut styles = BTreeMap::new();
    for meaning in Meaning::ALL {
        if !part.has(meaning.name()) {
            faults.add(FILE, part.line(), PackProblem::MeaningMissing(meaning.name()));
            continue;
        }
        if let Some(part) = part.section(meaning.name(), faults) {
            styles.insert(meaning, style(part, faults));
        }
    }
    part.close(faults);
    Theme { name: name.to_owned(), styles }
}

fn style(mut part: Section<'_>, faults: &mut Faults) -> Style {
    let mut colour = |key, faults: &mut _| part.choice(key, NamedColour::NAMES, faults).map(|at| NamedColour(at as u8));
    let (fg, bg) = (colour("fg", faults), colour("bg", faults));
    let set = Attribute::KEYS.into_iter().filter(|(_, key)| part.flag(key, faults));
    let attributes = set.map(|(attribute, _)| attribute).collect();
    part.close(faults);
    Style { fg, bg, attributes }
}
