//! One person's card, as far as the person asking may see it.

use super::reopening::Reopening;
use super::{Page, Step};
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::PersonNo;
use crate::service::ask;
use crate::service::views::{CardForm, PersonCardView};
use crate::text::{card, id, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
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

/// From this width on the page is whole without scrolling.
const WHOLE: usize = 76;

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
        let profile = self.card.get().is_some_and(|card| card.profile_id.is_some());
        let profile = if profile { &[Action::Profile][..] } else { &[] };
        let sent = self.card.get().is_some_and(|card| card.forms.iter().any(is_sent));
        let reopen = if sent { &[Action::Reopen][..] } else { &[] };
        [more, profile, &[Action::Employment], reopen, &[Action::Lookup, Action::Back, Action::Down]].concat()
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let Some(card) = self.card.get() else { return Step::Ignored };
        match action {
            Action::SideBySide | Action::History if card.forms.is_empty() => {
                cx.tell(Notice::info(id::PERSON_LITTLE));
                Step::Stay
            }
            Action::SideBySide => match card.forms.iter().find(|form| form.both_sent()).or(card.forms.first()) {
                Some(form) => Step::Go(Place::SideBySide { round: form.round.clone(), person: self.person }),
                None => Step::Ignored,
            },
            Action::Reopen => match card.forms.iter().find(|form| is_sent(form)) {
                Some(form) => {
                    let is_me = cx.me().and_then(|me| me.person.as_ref()).is_some_and(|me| me.no == self.person);
                    if is_me {
                        // One's own form is asked for where it is read.
                        let key = FormKey { round: form.round.clone(), person: self.person, rater: Rater::Own };
                        return Step::Go(Place::Form(key));
                    }
                    self.reopening.ask_which(form.round.clone(), &card.person, (form.own, form.manager), cx)
                }
                None => Step::Ignored,
            },
            Action::Employment => Step::Go(Place::Employment(self.person)),
            Action::History => Step::Go(Place::History(self.person)),
            Action::Profile => match card.profile_id.clone() {
                Some(profile) => Step::Go(Place::Profile(Some(profile))),
                None => {
                    cx.tell(Notice::info(id::CARD_NO_PROFILE));
                    Step::Stay
                }
            },
            action => {
                let (height, width) = cx.body();
                let total = cx.measure(|ink| lines(card, (width, height), ink).len());
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
        self.reading.draw(&lines(card, (area.width.into(), area.height.into()), ink), area, buf, ink)
    }
}

/// One of the two forms of a round is sent, so that it can be opened again.
fn is_sent(form: &CardForm) -> bool {
    form.own == FormState::Sent || form.manager == FormState::Sent
}

/// The page for a body of that many columns and rows. Groups are parted by an empty line where there is room: at 80×24
/// nothing needs scrolling.
fn lines(card: &PersonCardView, (width, height): (usize, usize), ink: &Ink<'_>) -> Lines {
    // The name stands in the title line.
    let about: Vec<card::Line> = card::lines(ink.words, card).into_iter().skip(1).collect();
    let groups = [about, card::form_lines(ink.words, card), card::fact_lines(ink.words, card)];
    let labels = groups.iter().flatten().map(|(label, _)| width::width(label));
    let label_columns = labels.max().unwrap_or_default().min(LABEL) + 3;
    let columns = width.saturating_sub(1).min(WIDEST);
    let mut parts: Vec<Lines> = Vec::new();
    for (at, group) in groups.iter().enumerate().filter(|(_, group)| !group.is_empty()) {
        let mut part = Lines::new();
        for (label, value) in group {
            let front = (ink.pad(&format!(" {label}"), label_columns), Meaning::Muted);
            // Narrow windows scroll; at 80 columns each fact has one line.
            if at == 0 || width < WHOLE {
                reading::labelled(&front, &(value.clone(), Meaning::Text), label_columns, columns, ink, &mut part);
            } else {
                let room = columns.saturating_sub(label_columns);
                part.push(vec![front, (ink.cut(value, room).into_owned(), Meaning::Text)]);
            }
        }
        parts.push(part);
    }
    if card.forms.is_empty() && card.employment.is_none() {
        let mut little = Lines::new();
        reading::wrap(&ink.say(id::PERSON_LITTLE), columns, 1, Meaning::Muted, &mut little);
        parts.push(little);
    }
    let parted = parts.iter().map(Vec::len).sum::<usize>() + parts.len() <= height;
    let mut lines = Lines::new();
    for part in parts {
        if parted {
            lines.push(Vec::new());
        }
        lines.extend(part);
    }
    lines
}
