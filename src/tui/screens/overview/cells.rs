//! What stands in one cell: a number with a sign beside it, so that it reads without colour.

use crate::domain::overview::{Band, Bands, Share, mean, spread};
use crate::domain::small_groups::Why;
use crate::service::views::{Cell, Distribution, Shown};
use crate::text::{Id, Language, id, number};
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;

/// Which figure the cells show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Figure {
    /// Share of those demanded who meet the demand, in per cent.
    #[default]
    Share,
    /// Mean level.
    Level,
    /// Ordinal dispersion in per cent.
    Spread,
}

impl Figure {
    /// The next one.
    pub const fn next(self) -> Self {
        match self {
            Self::Share => Self::Level,
            Self::Level => Self::Spread,
            Self::Spread => Self::Share,
        }
    }

    /// What it is called above the cells.
    pub const fn name(self) -> Id {
        match self {
            Self::Share => id::OVERVIEW_FIGURE_SHARE,
            Self::Level => id::OVERVIEW_FIGURE_LEVEL,
            Self::Spread => id::OVERVIEW_FIGURE_SPREAD,
        }
    }

    /// How good a cell is by this figure, the higher the better; none where that can't be seen or said.
    pub fn weight(self, cell: &Cell) -> Option<f64> {
        match self {
            Self::Share => cell.share.figure()?.ratio(),
            Self::Level => mean(cell.distribution.figure()?.levels),
            // Great differences are what one wants to see as a lack.
            Self::Spread => spread(cell.distribution.figure()?.levels).map(|spread| -spread.dispersion),
        }
    }
}

/// The text of a cell, without room around it, and what it means.
pub fn cell(cell: &Cell, figure: Figure, bands: Option<Bands>, small: u32, ink: &Ink<'_>) -> (String, Meaning) {
    match figure {
        Figure::Share => match &cell.share {
            Shown::Figure(share) => of_share(*share, bands),
            Shown::Nobody => (none(ink), Meaning::Muted),
            Shown::Hidden(why) => (hidden(*why, small), Meaning::Muted),
        },
        Figure::Level | Figure::Spread => match &cell.distribution {
            Shown::Figure(found) => of_levels(*found, figure, ink),
            Shown::Nobody => (none(ink), Meaning::Muted),
            Shown::Hidden(why) => (hidden(*why, small), Meaning::Muted),
        },
    }
}

fn of_share(share: Share, bands: Option<Bands>) -> (String, Meaning) {
    let Some(percent) = share.percent() else {
        return (format!("{:>3}   ", "?"), Meaning::Required);
    };
    let (sign, meaning) = match bands.map(|bands| bands.of(percent)) {
        Some(Band::GreatLack) => ("!!", Meaning::Lack),
        Some(Band::Lack) => ("! ", Meaning::Required),
        Some(Band::Strength) => ("+ ", Meaning::Good),
        Some(Band::Middling) | None => ("  ", Meaning::Text),
    };
    (format!("{percent:>3} {sign}"), meaning)
}

fn of_levels(found: Distribution, figure: Figure, ink: &Ink<'_>) -> (String, Meaning) {
    let text = match figure {
        Figure::Spread => spread(found.levels).map(|spread| percent(spread.dispersion).to_string()),
        _ => mean(found.levels).map(|mean| level(mean, ink.words.language())),
    };
    text.map_or_else(|| (none(ink), Meaning::Muted), |text| (format!("{text:>3}   "), Meaning::Text))
}

fn none(ink: &Ink<'_>) -> String {
    format!("{:>3}   ", ink.signs().none)
}

/// The sign of a hidden cell.
pub fn hidden(why: Why, small: u32) -> String {
    let sign = match why {
        Why::TooFew => format!("<{small}"),
        Why::Others => "··".to_owned(),
    };
    format!("{sign:>3}   ")
}

/// A mean level with one decimal.
pub fn level(mean: f64, language: Language) -> String {
    number::format((mean * 10.0).round() as i64, 1, language)
}

/// A share of one as a whole number of hundredths.
pub fn percent(share: f64) -> u32 {
    (share * 100.0).round() as u32
}
