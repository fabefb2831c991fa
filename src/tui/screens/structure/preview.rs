//! A reorganisation before it is done: what it changes for people, open work, roles and figures.

use crate::domain::reorganisation::Reorganisation;
use crate::service::ask;
use crate::service::command::{Command, StructureCommand};
use crate::service::refusal::Refusal;
use crate::service::views::PreviewView;
use crate::text::reorganisation::{meaning, sentence};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::place::Place;
use crate::tui::screens::{Page, Step};
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{self, Lines, Reading};
use crate::tui::widgets::waiting;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The reorganisation and what it means.
#[derive(Debug)]
pub struct State {
    change: Reorganisation,
    view: Loading<PreviewView>,
    reading: Reading,
    sent: Option<Ticket>,
}

const CONTEXTS: &[Context] = &[Context::Structure, Context::Reader, Context::Global];
const WIDEST: usize = 96;

/// Asks what it would mean.
pub fn open(change: Reorganisation, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::Preview { change: change.clone() }, cx);
    State { change, view, reading: Reading::default(), sent: None }
}

impl State {
    /// Where one goes once it is done.
    fn after(&self) -> Place {
        match &self.change {
            Reorganisation::Move { unit, .. } | Reorganisation::Manager { unit, .. } => Place::Unit(unit.clone()),
            Reorganisation::Merge { from, .. } => Place::Unit(from.clone()),
            Reorganisation::Leave { person, .. } => Place::Employment(*person),
        }
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::STRUCTURE_PREVIEW)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        if self.view.get().is_none() {
            return vec![Action::Back];
        }
        vec![Action::Finish, Action::Back, Action::Down, Action::PageDown]
    }

    fn label(&self, action: Action) -> Option<Id> {
        (action == Action::Finish).then_some(id::STRUCTURE_DO_IT)
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let Some(view) = self.view.get().filter(|_| self.sent.is_none()) else { return Step::Ignored };
        if *action == Action::Finish {
            let command = Command::Structure(StructureCommand::Reorganise(self.change.clone()));
            self.sent = Some(cx.call_on(Some(view.revision), command));
            return Step::Stay;
        }
        let (height, width) = cx.body();
        let total = cx.measure(|ink| lines(&self.change, view, width, ink).len());
        if self.reading.act(*action, total, height) { Step::Stay } else { Step::Ignored }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if let News::Done(ticket, outcome) = news
            && self.sent == Some(*ticket)
        {
            self.sent = None;
            match outcome {
                Ok(_) => {
                    cx.tell(Notice::info(id::STRUCTURE_DONE));
                    return Step::Go(self.after());
                }
                Err(refused) => {
                    cx.tell(Notice::refused(refused.clone()));
                    if matches!(refused, Refusal::ChangedBy { .. } | Refusal::Stale) {
                        self.refresh(cx);
                    }
                }
            }
            return Step::Stay;
        }
        self.view.hear::<ask::Preview>(news);
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        if self.sent.is_none() {
            self.view.again(ask::Preview { change: self.change.clone() }, cx);
        }
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        self.reading.draw(&lines(&self.change, view, area.width.into(), ink), area, buf, ink)
    }
}

fn lines(change: &Reorganisation, view: &PreviewView, width: usize, ink: &Ink<'_>) -> Lines {
    let width = width.saturating_sub(1).min(WIDEST);
    let mut lines = Lines::new();
    reading::wrap(&sentence(change, view, ink.words), width, 1, Meaning::Heading, &mut lines);
    reading::wrap(&ink.say(id::STRUCTURE_NOT_YET), width, 1, Meaning::Muted, &mut lines);
    for (heading, sentences) in meaning(change, view, ink.words) {
        lines.push(Vec::new());
        lines.push(vec![(format!(" {}", ink.say(heading)), Meaning::Key)]);
        for sentence in sentences {
            let mark = (" - ".to_owned(), Meaning::Text);
            reading::labelled(&mark, &(sentence, Meaning::Text), 3, width, ink, &mut lines);
        }
    }
    lines
}
