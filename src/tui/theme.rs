//! Meanings and their looks: a screen says what something means, a theme says how that is shown. Themes are data of the
//! pack (`themes.toml`); which one is used is told from the setting and the environment alone.

use super::term::{Capability, Colours};
use ratatui::style::{Color, Modifier, Style};
use std::collections::BTreeMap;
use std::fmt;
use toml::de::{DeTable, DeValue};

/// Makes the enum and its names in theme files from one list.
macro_rules! meanings {
    ($($(#[$doc:meta])* $variant:ident $name:literal),* $(,)?) => {
        /// What a piece of the screen means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Meaning { $($(#[$doc])* $variant,)* }

        impl Meaning {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in theme files.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

meanings! {
    /// The title line: where I am.
    Title "title",
    /// A heading in the body.
    Heading "heading",
    /// Ordinary text.
    Text "text",
    /// Text of less weight: hints, old values.
    Muted "muted",
    /// The field or button the keys go to.
    Focus "focus",
    /// The selected row.
    Selection "selection",
    /// Meets the demand.
    Good "good",
    /// Lacks something against the demand.
    Lack "lack",
    /// Self and manager differ by two or more.
    TalkPoint "talkpoint",
    /// A field that must be filled in.
    Required "required",
    /// Something is wrong and must be put right.
    Problem "problem",
    /// A key in footer and help.
    Key "key",
    /// Frames and lines.
    Border "border",
    /// How far something has come.
    Progress "progress",
}

/// The themes there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum ThemeName {
    /// Attributes only, no colour at all.
    Mono,
    /// The sixteen named colours on the terminal's own background.
    #[default]
    Sixteen,
}

impl ThemeName {
    /// All of them, in the order the theme key goes through.
    pub const ALL: &'static [Self] = &[Self::Mono, Self::Sixteen];

    /// The name in theme files and settings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mono => "mono",
            Self::Sixteen => "sixteen",
        }
    }

    /// The theme of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|theme| theme.name() == name)
    }

    /// The next one: what the theme key switches to.
    pub const fn next(self) -> Self {
        match self {
            Self::Mono => Self::Sixteen,
            Self::Sixteen => Self::Mono,
        }
    }

    /// The colours a screen must send for it.
    pub const fn colours(self) -> Colours {
        match self {
            Self::Mono => Colours::None,
            Self::Sixteen => Colours::Sixteen,
        }
    }
}

/// Which theme to use: the person's setting if the terminal can show it, else mono if `NO_COLOR` says so or the terminal
/// has no colours, else sixteen. A terminal of unknown colours that announces more in `COLORTERM` has them.
///
/// `no_color` is true if `NO_COLOR` is there and not empty (no-color.org).
pub fn choose(setting: Option<ThemeName>, no_color: bool, terminal: Capability, colorterm: Option<&str>) -> ThemeName {
    let announced = terminal.full_screen && colorterm.is_some_and(|value| !value.is_empty());
    if terminal.colours == Colours::None && !announced {
        return ThemeName::Mono;
    }
    setting.unwrap_or(if no_color { ThemeName::Mono } else { ThemeName::Sixteen })
}

/// A look for every meaning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Theme {
    styles: BTreeMap<Meaning, Style>,
}

impl Theme {
    /// The style of a meaning. One a theme file forgets is the terminal's own text; what the keys go to is reversed, for
    /// without it nobody could find their way.
    pub fn style(&self, meaning: Meaning) -> Style {
        let forgotten = match meaning {
            Meaning::Focus | Meaning::Selection => Style::new().reversed(),
            _ => Style::new(),
        };
        self.styles.get(&meaning).copied().unwrap_or(forgotten)
    }
}

/// Signs for frames and marks: drawn lines, or ASCII on request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Glyphs {
    /// Lines, arrows and blocks of Unicode.
    #[default]
    Lines,
    /// `+ - |` and letters only: for fonts without lines and for screen readers.
    Ascii,
}

/// How everything is drawn: what `draw` gets beside the model.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// The name of the theme.
    pub name: ThemeName,
    /// The looks of meanings.
    pub theme: Theme,
    /// The signs for frames and marks.
    pub glyphs: Glyphs,
}

impl Look {
    /// The style of a meaning.
    pub fn style(&self, meaning: Meaning) -> Style {
        self.theme.style(meaning)
    }
}

/// What is wrong in a theme file: the line, from 1, and the name that is not known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct ThemeFault {
    /// Line in the file.
    pub line: usize,
    /// The name or value as written; empty where the line cannot be read at all.
    pub written: String,
}

impl fmt::Display for ThemeFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.written)
    }
}

/// The themes of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Themes {
    themes: BTreeMap<ThemeName, Theme>,
}

impl Themes {
    /// Reads a theme file: `[theme.NAME.MEANING]` with `fg bg bold dim italic underline reverse`. What is wrong is left
    /// out and named.
    pub fn read(text: &str) -> (Self, Vec<ThemeFault>) {
        let mut themes = Self::default();
        let mut faults = Faults { text, found: Vec::new() };
        let (file, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            faults.add(error.span().unwrap_or_default().start, "");
        }
        for (top, value) in file.get_ref() {
            let DeValue::Table(names) = value.get_ref() else { continue };
            if top.get_ref() != "theme" {
                faults.add(top.span().start, top.get_ref());
                continue;
            }
            for (name, meanings) in names {
                match (ThemeName::from_name(name.get_ref()), meanings.get_ref()) {
                    (Some(known), DeValue::Table(meanings)) => {
                        themes.themes.insert(known, theme(meanings, &mut faults));
                    }
                    _ => faults.add(name.span().start, name.get_ref()),
                }
            }
        }
        (themes, faults.found)
    }

    /// The theme of a name; one the file lacks is plain.
    pub fn get(&self, name: ThemeName) -> Theme {
        self.themes.get(&name).cloned().unwrap_or_default()
    }
}

struct Faults<'t> {
    text: &'t str,
    found: Vec<ThemeFault>,
}

impl Faults<'_> {
    fn add(&mut self, at: usize, written: &str) {
        let line = 1 + self.text.bytes().take(at).filter(|byte| *byte == b'\n').count();
        self.found.push(ThemeFault { line, written: written.to_owned() });
    }
}

fn theme(meanings: &DeTable<'_>, faults: &mut Faults<'_>) -> Theme {
    let mut styles = BTreeMap::new();
    for (name, value) in meanings {
        let meaning = Meaning::ALL.iter().find(|meaning| meaning.name() == name.get_ref());
        match (meaning, value.get_ref()) {
            (Some(meaning), DeValue::Table(keys)) => {
                styles.insert(*meaning, style(keys, faults));
            }
            _ => faults.add(name.span().start, name.get_ref()),
        }
    }
    Theme { styles }
}

fn style(keys: &DeTable<'_>, faults: &mut Faults<'_>) -> Style {
    let mut style = Style::new();
    for (key, value) in keys {
        let written = value.get_ref();
        match (key.get_ref().as_ref(), written) {
            ("fg", DeValue::String(name)) => match colour(name) {
                Some(colour) => style = style.fg(colour),
                None => faults.add(value.span().start, name),
            },
            ("bg", DeValue::String(name)) => match colour(name) {
                Some(colour) => style = style.bg(colour),
                None => faults.add(value.span().start, name),
            },
            (key_name, DeValue::Boolean(on)) => match attribute(key_name) {
                Some(attribute) if *on => style = style.add_modifier(attribute),
                Some(_) => {}
                None => faults.add(key.span().start, key_name),
            },
            (key_name, _) => faults.add(key.span().start, key_name),
        }
    }
    style
}

fn attribute(name: &str) -> Option<Modifier> {
    Some(match name {
        "bold" => Modifier::BOLD,
        "dim" => Modifier::DIM,
        "italic" => Modifier::ITALIC,
        "underline" => Modifier::UNDERLINED,
        "reverse" => Modifier::REVERSED,
        _ => return None,
    })
}

/// One of the sixteen names; `gray` and `grey`, with and without hyphen.
fn colour(name: &str) -> Option<Color> {
    Some(match name.replace(['-', '_'], "").replace("grey", "gray").as_str() {
        "black" => Color::Black,
        "red" => Color::Red,
        "green" => Color::Green,
        "yellow" => Color::Yellow,
        "blue" => Color::Blue,
        "magenta" => Color::Magenta,
        "cyan" => Color::Cyan,
        "gray" => Color::Gray,
        "darkgray" => Color::DarkGray,
        "lightred" => Color::LightRed,
        "lightgreen" => Color::LightGreen,
        "lightyellow" => Color::LightYellow,
        "lightblue" => Color::LightBlue,
        "lightmagenta" => Color::LightMagenta,
        "lightcyan" => Color::LightCyan,
        "white" => Color::White,
        "default" => Color::Reset,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
