//! Which competences are shown: all, those of an area, or those that serve a goal.

use crate::domain::ids::GoalId;
use crate::domain::language::Bilingual;
use crate::service::views::{OverviewRow, OverviewView};
use crate::text::{Words, id};
use crate::tui::look::Ink;
use crate::tui::notice::Notice;
use crate::tui::overlays::pick;

/// Which competences are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those of an area.
    Area(Bilingual),
    /// Those that serve a goal: id and title.
    Goal(GoalId, String),
}

impl Filter {
    /// Whether a row is shown.
    pub fn takes(&self, row: &OverviewRow) -> bool {
        match self {
            Self::All => true,
            Self::Area(area) => row.area == *area,
            Self::Goal(goal, _) => row.goal.as_ref().is_some_and(|(id, ..)| id == goal),
        }
    }

    /// In another round there may be nothing of it: then everything is shown again.
    pub fn keep_within(&mut self, view: &OverviewView) {
        if !view.rows.iter().any(|row| self.takes(row)) {
            *self = Self::All;
        }
    }

    /// What is chosen, in words; empty where that is everything.
    pub fn name(&self, ink: &Ink<'_>) -> String {
        match self {
            Self::All => String::new(),
            Self::Area(area) => ink.with(id::OVERVIEW_ONLY, &[("what", ink.pick(area).into())]),
            Self::Goal(_, title) => ink.with(id::OVERVIEW_ONLY_GOAL, &[("what", title.as_str().into())]),
        }
    }
}

/// Everything that can be chosen, in the order of the list.
pub fn choices(view: &OverviewView) -> Vec<Filter> {
    let mut choices = vec![Filter::All];
    for row in &view.rows {
        let area = Filter::Area(row.area.clone());
        if !choices.contains(&area) {
            choices.push(area);
        }
    }
    for (id, title, _) in view.rows.iter().filter_map(|row| row.goal.as_ref()) {
        let goal = Filter::Goal(id.clone(), title.clone());
        if !choices.contains(&goal) {
            choices.push(goal);
        }
    }
    choices
}

/// The list to choose from, in the language of the moment.
pub fn pick(view: &OverviewView, words: &Words) -> pick::State {
    let with = |id, what: &str| Bilingual::new(words.with(id, &[("what", what.into())]), "");
    let item = |filter: Filter| match filter {
        Filter::All => Bilingual::new(words.say(id::OVERVIEW_FILTER_ALL), ""),
        Filter::Area(area) => with(id::OVERVIEW_FILTER_AREA, area.in_language(words.language())),
        Filter::Goal(_, title) => with(id::OVERVIEW_FILTER_GOAL, &title),
    };
    let items = choices(view).into_iter().map(item).collect();
    pick::State::new(id::OVERVIEW_FILTER_TITLE, Notice::info(id::OVERVIEW_FILTER_INTRO), items)
}
