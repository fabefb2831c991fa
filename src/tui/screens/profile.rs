//! A job profile: purpose, tasks, guideline, and what is demanded at which level.

use super::{Page, Step};
use crate::domain::competence::{Answer, GoalSource};
use crate::domain::ids::ProfileId;
use crate::service::views::{DemandLine, ProfileView};
use crate::service::{Refusal, ask};
use crate::text::{Id, date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{self, Lines, Reading};
use crate::tui::widgets::{line, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The profile and how far it is scrolled.
#[derive(Debug)]
pub struct State {
    which: Option<ProfileId>,
    view: Loading<ProfileView>,
    reading: Reading,
}

const CONTEXTS: &[Context] = &[Context::Reader, Context::Global];

/// Widest line that is easy to read.
const WIDEST: usize = 100;

/// Room for a level with its word: `2 Avanceret begynder`.
const LEVEL: usize = 22;

/// Opens a profile; none = the own.
pub fn open(which: Option<ProfileId>, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::Profile { profile: which.clone() }, cx);
    State { which, view, reading: Reading::default() }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        match self.view.get() {
            Some(view) if view.own => ink.say(id::PROFILE_TITLE_OWN),
            Some(view) => ink.with(id::PROFILE_TITLE, &[("title", view.profile.title.as_str().into())]),
            None if self.which.is_none() => ink.say(id::PROFILE_TITLE_OWN),
            None => ink.say(id::CARD_PROFILE),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Down, Action::PageDown, Action::History, Action::Back]
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let (height, width) = cx.body();
        let total = self.view.get().map_or(0, |view| cx.measure(|ink| lines(view, width, ink).len()));
        if self.reading.act(*action, total, height) { Step::Stay } else { Step::Ignored }
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Step {
        self.view.hear::<ask::Profile>(news);
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::Profile { profile: self.which.clone() }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else {
            if self.which.is_none() && self.view.refusal() == Some(&Refusal::NotFound) {
                return waiting::empty(id::PROFILE_NONE, Action::Lookup, CONTEXTS, area, buf, ink);
            }
            return waiting::draw(&self.view, area, buf, ink);
        };
        self.reading.draw(&lines(view, area.width.into(), ink), line::right_of(area, 0), buf, ink)
    }
}

/// The whole profile in lines of at most `width` columns.
fn lines(view: &ProfileView, width: usize, ink: &Ink<'_>) -> Lines {
    let width = width.saturating_sub(1).min(WIDEST);
    let profile = &view.profile;
    let mut lines = Lines::new();
    reading::wrap(&profile.title, width, 1, Meaning::Heading, &mut lines);
    let version = [("version", profile.version.into()), ("date", date::format(profile.changed).into())];
    let facts = ink.join(&[profile.occupational_group.clone(), ink.with(id::PROFILE_VERSION, &version)]);
    reading::wrap(&facts, width, 1, Meaning::Muted, &mut lines);
    section(id::PROFILE_PURPOSE, &profile.purpose, width, ink, &mut lines);
    section(id::PROFILE_TASKS, &profile.tasks, width, ink, &mut lines);
    section(id::PROFILE_GUIDELINE, &profile.guideline, width, ink, &mut lines);
    heading(&ink.with(id::PROFILE_DEMANDS, &[("count", view.demands.len().into())]), &mut lines);
    if view.demands.is_empty() {
        reading::wrap(&ink.say(id::PROFILE_NO_DEMANDS), width, 1, Meaning::Text, &mut lines);
    }
    let mut before = None;
    for demand in &view.demands {
        if before != Some(&demand.area) {
            lines.push(Vec::new());
            lines.push(vec![(format!(" {}", ink.pick(&demand.area)), Meaning::Key)]);
        }
        before = Some(&demand.area);
        demand_lines(demand, width, ink, &mut lines);
    }
    lines
}

fn heading(text: &str, lines: &mut Lines) {
    lines.push(Vec::new());
    lines.push(vec![(format!(" {text}"), Meaning::Heading)]);
}

fn section(title: Id, text: &str, width: usize, ink: &Ink<'_>, lines: &mut Lines) {
    if text.trim().is_empty() {
        return;
    }
    heading(&ink.say(title), lines);
    let parts: Vec<&str> = text.lines().map(str::trim).filter(|part| !part.is_empty()).collect();
    for part in &parts {
        if parts.len() > 1 {
            let mark = (" - ".to_owned(), Meaning::Text);
            reading::labelled(&mark, &((*part).to_owned(), Meaning::Text), 3, width, ink, lines);
        } else {
            reading::wrap(part, width, 1, Meaning::Text, lines);
        }
    }
}

fn demand_lines(demand: &DemandLine, width: usize, ink: &Ink<'_>, lines: &mut Lines) {
    let level = format!(" {} {}", demand.level.number(), ink.answer(Answer::Level(demand.level)));
    let question = (ink.pick(&demand.question).to_owned(), Meaning::Text);
    reading::labelled(&(level, Meaning::Progress), &question, LEVEL, width, ink, lines);
    if let Some((title, source)) = &demand.goal {
        let source = ink.say(source_word(*source));
        let goal = ink.with(id::PROFILE_GOAL, &[("goal", title.into()), ("source", source.into())]);
        reading::wrap(&goal, width, LEVEL, Meaning::Muted, lines);
    }
}

const fn source_word(source: GoalSource) -> Id {
    match source {
        GoalSource::Law => id::PROFILE_LAW,
        GoalSource::Political => id::PROFILE_POLITICAL,
        GoalSource::Own => id::PROFILE_OWN,
    }
}
