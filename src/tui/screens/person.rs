//! One person's card, as far as the person asking may see it.

use super::reopening::Reopening;
use super::{Page, Step};
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::{PersonNo, RoundId};
use crate::service::ask;
use crate::service::views::PersonCardView;
use crate::text::{card, id, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::overlays::Outcome;
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{self, Lines, Reading};
use crate::tui::widgets::waiting;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The card and how far it is scrolled.
#[derive(Debug)]
pub struct State {
    person: PersonNo,
    card: Loading<PersonCardView>,
    reading: Reading,
    reopening: Reopening,
}

const CONTEXTS: &[Context] = &[Context::Card, Context::Reader, Context::Global];

/// Widest column of labels.
const LABEL: usize = 26;

/// Widest line that is easy to read.
const WIDEST: usize = 100;

/// Opens somebody's card.
pub fn open(person: PersonNo, cx: &mut Cx<'_>) -> State {
    let card = Loading::ask(ask::PersonCard { person }, cx);
    State { person, card, reading: Reading::default(), reopening: Reopening::default() }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        match self.card.get() {
            Some(card) => card.person.name.clone(),
            None => ink.say(id::PERSON_TITLE),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let forms = self.card.get().is_some_and(|card| !card.forms.is_empty());
        let more = if forms { &[Action::SideBySide, Action::History][..] } else { &[] };
        let sent = self.card.get().is_some_and(|card| card.forms.iter().any(is_sent));
        let reopen = if sent { &[Action::Reopen][..] } else { &[] };
        [more, &[Action::Lookup], reopen, &[Action::Back, Action::Down]].concat()
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let Some(card) = self.card.get() else { return Step::Ignored };
        let both = |(_, _, own, manager): &&(_, _, FormState, FormState)| {
            *own == FormState::Sent && *manager == FormState::Sent
        };
        match action {
            Action::SideBySide => match card.forms.iter().find(both).or(card.forms.first()) {
                Some((round, ..)) => Step::Go(Place::SideBySide { round: round.clone(), person: self.person }),
                None => Step::Ignored,
            },
            Action::Reopen => match card.forms.iter().find(|form| is_sent(form)) {
                Some((round, _, own, manager)) => {
                    let is_me = cx.me().and_then(|me| me.person.as_ref()).is_some_and(|me| me.no == self.person);
                    if is_me {
                        // One's own form is asked for where it is read.
                        let key = FormKey { round: round.clone(), person: self.person, rater: Rater::Own };
                        return Step::Go(Place::Form(key));
                    }
                    self.reopening.ask_which(round.clone(), &card.person, (*own, *manager), cx)
                }
                None => Step::Ignored,
            },
            Action::History if !card.forms.is_empty() => Step::Go(Place::History(self.person)),
            action => {
                let (height, width) = cx.body();
                let total = cx.measure(|ink| lines(card, width, ink).len());
                if self.reading.act(*action, total, height) { Step::Stay } else { Step::Ignored }
            }
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.reopening.hear(news, cx) {
            self.refresh(cx);
        }
        self.card.hear::<ask::PersonCard>(news);
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        self.reopening.told(outcome, cx)
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.card.again(ask::PersonCard { person: self.person }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.card.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(card) = self.card.get() else { return waiting::draw(&self.card, area, buf, ink) };
        self.reading.draw(&lines(card, area.width.into(), ink), area, buf, ink)
    }
}

/// One of the two forms of a round is sent, so that it can be opened again.
fn is_sent((_, _, own, manager): &(RoundId, String, FormState, FormState)) -> bool {
    *own == FormState::Sent || *manager == FormState::Sent
}

fn lines(card: &PersonCardView, width: usize, ink: &Ink<'_>) -> Lines {
    let facts = card::lines(ink.words, card);
    let widest = facts.iter().map(|(label, _)| width::width(label)).max().unwrap_or_default();
    let label_columns = widest.min(LABEL) + 3;
    let mut lines = vec![Vec::new()];
    let forms = facts.len() - card.forms.len().min(6).min(facts.len());
    for (at, (label, value)) in facts.iter().enumerate() {
        if at == forms {
            lines.push(Vec::new());
            lines.push(vec![(format!(" {}", ink.say(id::PERSON_FORMS)), Meaning::Heading)]);
        }
        let look = if at == 0 { Meaning::Heading } else { Meaning::Text };
        let label = (format!(" {label}"), Meaning::Muted);
        let value = (value.clone(), look);
        reading::labelled(&label, &value, label_columns, width.saturating_sub(1).min(WIDEST), ink, &mut lines);
    }
    if card.forms.is_empty() && card.employment.is_none() {
        lines.push(Vec::new());
        reading::wrap(&ink.say(id::PERSON_LITTLE), width.min(WIDEST), 1, Meaning::Muted, &mut lines);
    }
    lines
}
