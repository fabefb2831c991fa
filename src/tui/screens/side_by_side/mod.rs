//! Demand, self and manager beside each other: what differs, what lacks, and what to talk about.

mod detail;
mod list;

use super::reopening::Reopening;
use super::{Page, Step};
use crate::domain::competence::Gap;
use crate::domain::evaluation::{FormKey, Rater};
use crate::domain::ids::{PersonNo, RoundId};
use crate::service::ask;
use crate::service::views::{SideBySideView, SideRow};
use crate::text::{Id, date, document, id, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::{Ink, ZONE, local};
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The two forms, what of them is shown, and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    round: RoundId,
    person: PersonNo,
    view: Loading<SideBySideView>,
    filter: Filter,
    /// Number of the question, from 0, among all of them.
    selected: usize,
    reopening: Reopening,
}

/// Which questions are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Filter {
    #[default]
    All,
    TalkPoints,
    Lacks,
}

impl Filter {
    const fn next(self) -> Self {
        match self {
            Self::All => Self::TalkPoints,
            Self::TalkPoints => Self::Lacks,
            Self::Lacks => Self::All,
        }
    }

    fn takes(self, row: &SideRow) -> bool {
        match self {
            Self::All => true,
            Self::TalkPoints => row.talk_point,
            Self::Lacks => lacks(row.own_gap) || lacks(row.manager_gap),
        }
    }

    const fn message(self) -> Id {
        match self {
            Self::All => id::SIDE_BY_SIDE_ALL,
            Self::TalkPoints => id::SIDE_BY_SIDE_TALK_POINTS,
            Self::Lacks => id::SIDE_BY_SIDE_LACKING,
        }
    }
}

const fn lacks(gap: Gap) -> bool {
    matches!(gap, Gap::Difference(difference) if difference < 0)
}

const CONTEXTS: &[Context] = &[Context::SideBySide, Context::List, Context::Global];

/// Opens the two forms about somebody in a round.
pub fn open(round: RoundId, person: PersonNo, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::SideBySide { round: round.clone(), person }, cx);
    State { round, person, view, filter: Filter::All, selected: 0, reopening: Reopening::default() }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        match self.view.get() {
            Some(view) => ink.with(id::SIDE_BY_SIDE_TITLE_OF, &[("name", view.person.name.as_str().into())]),
            None => ink.say(id::SIDE_BY_SIDE_TITLE),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        vec![
            Action::NextTalkPoint,
            Action::OnlyTalkPoints,
            Action::Open,
            Action::ExportDocument,
            Action::History,
            Action::Back,
        ]
    }

    fn label(&self, action: Action) -> Option<Id> {
        (action == Action::Open).then_some(id::SIDE_BY_SIDE_WHOLE)
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let shown = self.shown();
        let at = shown.iter().position(|number| *number == self.selected).unwrap_or(0);
        if let Some(to) = rows::moved(*action, at, shown.len(), cx) {
            self.selected = shown.get(to).copied().unwrap_or(self.selected);
            return Step::Stay;
        }
        match action {
            Action::OnlyTalkPoints => self.narrow(),
            Action::NextTalkPoint => self.next_talk_point(cx),
            Action::Next => self.other_area(true),
            Action::Previous => self.other_area(false),
            Action::Open | Action::Comment => return self.whole(cx),
            Action::ExportDocument => self.export(cx),
            Action::Reopen => return self.reopen(cx),
            Action::History => return Step::Go(Place::History(self.person)),
            _ => return Step::Ignored,
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.reopening.hear(news, cx) {
            // The two are no longer to be read together; the team shows how it stands.
            return Step::Back;
        }
        if self.view.hear::<ask::SideBySide>(news) == Heard::Value {
            self.selected = self.selected.min(self.rows().len().saturating_sub(1));
        }
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        self.reopening.told(outcome, cx)
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::SideBySide { round: self.round.clone(), person: self.person }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn status(&self) -> Option<Notice> {
        let view = self.view.get()?;
        match (view.own_sent, view.manager_sent) {
            (Some(_), Some(_)) => None,
            (None, Some(_)) => Some(Notice::info(id::SIDE_BY_SIDE_OWN_NOT_SENT)),
            (Some(_), None) => Some(Notice::info(id::SIDE_BY_SIDE_MANAGER_NOT_SENT)),
            (None, None) => Some(Notice::info(id::SIDE_BY_SIDE_NEITHER_SENT)),
        }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        self.draw_header(view, area, buf, ink);
        let rest = line::below(area, 2);
        let shown = self.shown();
        let Some(row) = view.rows.get(self.selected).filter(|_| !shown.is_empty()) else {
            let key = ink.key(Action::OnlyTalkPoints, CONTEXTS).unwrap_or_default();
            let text = ink.with(self.empty(), &[("key", key.into())]);
            return waiting::sentence(&text, Meaning::Text, rest, buf, ink);
        };
        let strip = detail::rows(area.height);
        detail::draw(row, line::below(area, area.height - strip), buf, ink);
        let list = Rect { height: rest.height.saturating_sub(strip), ..rest };
        list::draw(&view.rows, &shown, self.selected, list, buf, ink)
    }
}

impl State {
    fn rows(&self) -> &[SideRow] {
        self.view.get().map_or(&[], |view| view.rows.as_slice())
    }

    /// Numbers of the questions shown.
    fn shown(&self) -> Vec<usize> {
        let taken = |(at, row): (usize, &SideRow)| self.filter.takes(row).then_some(at);
        self.rows().iter().enumerate().filter_map(taken).collect()
    }

    /// The next filter; the cursor stays on its question or goes to the next one shown.
    fn narrow(&mut self) {
        self.filter = self.filter.next();
        let shown = self.shown();
        let next = shown.iter().copied().find(|number| *number >= self.selected);
        self.selected = next.or(shown.last().copied()).unwrap_or(self.selected);
    }

    fn next_talk_point(&mut self, cx: &mut Cx<'_>) {
        let points: Vec<usize> = (0..).zip(self.rows()).filter(|(_, row)| row.talk_point).map(|(at, _)| at).collect();
        let next = points.iter().copied().find(|at| *at > self.selected).or(points.first().copied());
        match next {
            Some(at) => {
                self.selected = at;
                if !self.shown().contains(&at) {
                    self.filter = Filter::All;
                }
            }
            None => cx.tell(Notice::info(id::SIDE_BY_SIDE_NO_TALK_POINTS)),
        }
    }

    /// To the first question shown of the area after or before this one.
    fn other_area(&mut self, forward: bool) {
        let shown = self.shown();
        let area = |number: usize| self.rows().get(number).map(|row| &row.area);
        let starts: Vec<usize> = shown
            .iter()
            .enumerate()
            .filter(|(at, number)| {
                at.checked_sub(1).and_then(|before| shown.get(before)).copied().map(area) != Some(area(**number))
            })
            .map(|(_, number)| *number)
            .collect();
        let to = if forward {
            starts.iter().copied().find(|start| *start > self.selected)
        } else {
            starts.iter().rev().copied().find(|start| *start < self.selected)
        };
        self.selected = to.unwrap_or(self.selected);
    }

    /// The whole question with both comments, to read.
    fn whole(&self, cx: &Cx<'_>) -> Step {
        let Some(row) = self.rows().get(self.selected) else { return Step::Stay };
        Step::Over(Overlay::Reader(cx.measure(|ink| detail::whole(row, ink))))
    }

    /// Both forms as a document.
    fn export(&self, cx: &mut Cx<'_>) {
        let Some(view) = self.view.get() else { return };
        let text = document::side_by_side(view, ZONE, cx.words());
        let name = format!("{}-{}", cx.words().say(id::DOCUMENT_FILE_SIDE_BY_SIDE), self.round);
        cx.write_document(&name, text);
    }

    /// The manager and HR open the employee's form again from here; whether they may is the service's to say.
    fn reopen(&mut self, cx: &mut Cx<'_>) -> Step {
        if cx.me().and_then(|me| me.person.as_ref()).is_some_and(|me| me.no == self.person) {
            return Step::Go(Place::Form(FormKey {
                round: self.round.clone(),
                person: self.person,
                rater: Rater::Own,
            }));
        }
        self.reopening.begin(FormKey { round: self.round.clone(), person: self.person, rater: Rater::Own })
    }

    const fn empty(&self) -> Id {
        match self.filter {
            Filter::All => id::SIDE_BY_SIDE_EMPTY,
            Filter::TalkPoints => id::SIDE_BY_SIDE_EMPTY_TALK_POINTS,
            Filter::Lacks => id::SIDE_BY_SIDE_EMPTY_LACKS,
        }
    }

    fn draw_header(&self, view: &SideBySideView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
        let shown = ink.with(self.filter.message(), &[("count", self.shown().len().into())]);
        let used = line::put_right(&format!("{shown} "), line::row(area, 0), buf, ink.style(Meaning::Key));
        let room = Rect { width: area.width.saturating_sub(used + 1), ..area };
        let profile = view.profile.clone().unwrap_or_else(|| ink.say(id::SIDE_BY_SIDE_NO_PROFILE));
        let facts = ink.join(&[view.round_name.clone(), profile]);
        line::pieces(&[(format!(" {facts}"), Meaning::Heading)], line::row(room, 0), buf, ink);
        let count = |takes: fn(&SideRow) -> bool| view.rows.iter().filter(|row| takes(row)).count();
        let points = count(|row| row.talk_point);
        let lacking = [
            ("points", points.into()),
            ("own", count(|row| lacks(row.own_gap)).into()),
            ("manager", count(|row| lacks(row.manager_gap)).into()),
        ];
        let unresolved = count(|row| row.own_gap == Gap::Unresolved || row.manager_gap == Gap::Unresolved);
        let unresolved = ink.with(id::SIDE_BY_SIDE_UNRESOLVED_COUNT, &[("count", unresolved.into())]);
        let sent = view.own_sent.max(view.manager_sent).map(|at| date::format(local(at)));
        let sent = sent.map(|date| ink.with(id::SIDE_BY_SIDE_SENT, &[("date", date.into())])).unwrap_or_default();
        // Facts that do not fit are left out whole.
        let mut text = format!(" {}", ink.with(id::SIDE_BY_SIDE_SUMMARY, &lacking));
        for fact in [unresolved, sent] {
            let longer = ink.join(&[text.clone(), fact]);
            if width::width(&longer) < area.width.into() {
                text = longer;
            }
        }
        line::pieces(&[(text, Meaning::Text)], line::row(area, 1), buf, ink);
    }
}
