//! Meanings and their looks: a screen says what something means, the theme says how that is shown.

use ratatui::style::Style;
use std::collections::BTreeMap;

/// What a piece of the screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Meaning {
    /// The title line: where I am.
    Title,
    /// A heading in the body.
    Heading,
    /// Ordinary text.
    Text,
    /// Text of less weight: hints, old values.
    Muted,
    /// The field or button the keys go to.
    Focus,
    /// The selected row.
    Selection,
    /// Meets the demand.
    Good,
    /// Lacks something against the demand.
    Lack,
    /// Self and manager differ by two or more.
    TalkPoint,
    /// A field that must be filled in.
    Required,
    /// Something is wrong and must be put right.
    Problem,
    /// A key in footer and help.
    Key,
    /// Frames and lines.
    Border,
    /// How far something has come.
    Progress,
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

/// A look for every meaning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Theme {
    styles: BTreeMap<Meaning, Style>,
}

impl Theme {
    /// The style of a meaning; without an entry it is the terminal's own text.
    pub fn style(&self, meaning: Meaning) -> Style {
        self.styles.get(&meaning).copied().unwrap_or_default()
    }
}

/// How everything is drawn: what `draw` gets beside the model.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// The looks of meanings.
    pub theme: Theme,
    /// The signs for frames and marks.
    pub glyphs: Glyphs,
}
