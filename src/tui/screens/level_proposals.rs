//! Levels that courses propose: the manager says yes, another level, or not now; everybody sees the own ones.

use super::course_calls::Calls;
use super::{Page, Step};
use crate::domain::competence::Level;
use crate::domain::course::Verdict;
use crate::service::ask;
use crate::service::command::CourseCommand;
use crate::service::views::ProposalLine;
use crate::text::id;
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::overlays::Outcome;
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The proposals and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    rows: Loading<Vec<ProposalLine>>,
    selected: usize,
    calls: Calls,
}

const CONTEXTS: &[Context] = &[Context::Levels, Context::List, Context::Global];

const LEVELS: usize = 12;
const ANSWER: usize = 18;

/// Opens the list.
pub fn open(cx: &mut Cx<'_>) -> State {
    State { rows: Loading::ask(ask::LevelProposals {}, cx), selected: 0, calls: Calls::default() }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::LEVEL_PROPOSALS_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let may = self.chosen().is_some_and(|row| row.may_answer);
        let all = [
            (may, Action::Approve),
            (may, Action::Answer3),
            (may, Action::Decline),
            (self.chosen().is_some(), Action::Open),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn label(&self, action: Action) -> Option<crate::text::Id> {
        match action {
            Action::Approve => Some(id::LEVEL_PROPOSALS_AGREE),
            Action::Answer3 => Some(id::LEVEL_PROPOSALS_OTHER),
            Action::Decline => Some(id::LEVEL_PROPOSALS_NOT_NOW),
            Action::Open => Some(id::LEVEL_PROPOSALS_CARD),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.lines().len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        let Some(row) = self.chosen() else { return Step::Ignored };
        let (proposal, level, may) = (row.no, row.level, row.may_answer);
        let other = action.answer().and_then(Level::new);
        let agree =
            |level| CourseCommand::AnswerProposal { proposal, verdict: Verdict::Agreed(level), reason: String::new() };
        match (action, other) {
            (Action::Open, _) => Step::Go(Place::Card(row.person.no)),
            (Action::Approve, _) if may => self.calls.call(agree(level), id::COURSE_DONE_AGREED, cx),
            (_, Some(level)) if may => self.calls.call(agree(level), id::COURSE_DONE_AGREED, cx),
            (Action::Decline, _) if may => {
                let verdict = Verdict::NotAgreed;
                self.calls.ask_reason(CourseCommand::AnswerProposal { proposal, verdict, reason: String::new() })
            }
            (Action::Approve | Action::Decline, _) | (_, Some(_)) => Step::Stay,
            _ => Step::Ignored,
        }
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        self.calls.told(outcome, cx)
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.calls.hear(news, cx) {
            self.refresh(cx);
        }
        self.rows.hear::<ask::LevelProposals>(news);
        self.selected = self.selected.min(self.lines().len().saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.rows.again(ask::LevelProposals {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.rows.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(lines) = self.rows.get() else { return waiting::draw(&self.rows, area, buf, ink) };
        let Some(chosen) = lines.get(self.selected) else {
            return waiting::sentence(&ink.say(id::LEVEL_PROPOSALS_EMPTY), Meaning::Text, area, buf, ink);
        };
        let rest = usize::from(area.width).saturating_sub(2 + LEVELS + ANSWER + 1);
        let (name, what) = (rest * 2 / 5, rest - rest * 2 / 5);
        let heads = [
            ("  ".to_owned(), Meaning::Muted),
            (ink.pad(&ink.say(id::TEAM_COURSES_WHO), name), Meaning::Muted),
            (ink.pad(&ink.say(id::LEVEL_PROPOSALS_COMPETENCE), what), Meaning::Muted),
            (ink.pad(&ink.say(id::LEVEL_PROPOSALS_LEVEL), LEVELS), Meaning::Muted),
            (ink.pad(&ink.say(id::LEVEL_PROPOSALS_ANSWER), ANSWER), Meaning::Muted),
        ];
        line::pieces(&heads, line::row(area, 0), buf, ink);
        let below = line::below(area, 1);
        let strip = 5.min(below.height / 3);
        let body = Rect { height: below.height - strip, ..below };
        draw_strip(chosen, line::below(below, body.height), buf, ink);
        list::draw(body, self.selected, lines.len(), buf, |at, row, buf| {
            if let Some(of) = lines.get(at) {
                draw_row(of, at == self.selected, (name, what), row, buf, ink);
            }
        })
    }
}

impl State {
    fn lines(&self) -> &[ProposalLine] {
        self.rows.get().map_or(&[], Vec::as_slice)
    }

    fn chosen(&self) -> Option<&ProposalLine> {
        self.lines().get(self.selected)
    }
}

/// `2 → 4`, without a level now `– → 4`.
fn levels(of: &ProposalLine, ink: &Ink<'_>) -> String {
    let now = of.now.map_or_else(|| ink.signs().none.to_owned(), |now| now.number().to_string());
    format!("{now} > {}", of.level.number())
}

fn answer(of: &ProposalLine, ink: &Ink<'_>) -> String {
    match of.answer {
        None if of.open => ink.say(id::LEVEL_PROPOSALS_WAITS),
        None => ink.signs().none.to_owned(),
        Some(Verdict::Agreed(level)) => {
            ink.with(id::LEVEL_PROPOSALS_AGREED, &[("level", u32::from(level.number()).into())])
        }
        Some(Verdict::NotAgreed) => ink.say(id::LEVEL_PROPOSALS_REFUSED),
    }
}

fn draw_row(
    of: &ProposalLine,
    chosen: bool,
    (name, what): (usize, usize),
    area: Rect,
    buf: &mut Buffer,
    ink: &Ink<'_>,
) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let meaning = if of.open { Meaning::Text } else { Meaning::Muted };
    let pieces = [
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&of.person.name, name.saturating_sub(1)) + " ", look(meaning)),
        (ink.pad(ink.pick(&of.question), what.saturating_sub(1)) + " ", look(meaning)),
        (ink.pad(&levels(of, ink), LEVELS), look(meaning)),
        (ink.pad(&answer(of, ink), ANSWER), look(meaning)),
        (" ".to_owned(), look(meaning)),
    ];
    line::pieces(&pieces, area, buf, ink);
}

fn draw_strip(of: &ProposalLine, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    line::pieces(&[(ink.pick(&of.question).to_owned(), Meaning::Heading)], line::row(inside, 0), buf, ink);
    let from = ink.with(id::LEVEL_PROPOSALS_FROM, &[("course", of.course.as_str().into())]);
    line::pieces(&[(from, Meaning::Text)], line::row(inside, 1), buf, ink);
    let number = |level: Level| u32::from(level.number());
    let leads = ink.with(id::COURSE_LEVEL, &[("level", number(of.level).into())]);
    let now = of.now.map(|now| ink.with(id::LEVEL_PROPOSALS_NOW, &[("level", number(now).into())]));
    let demand = of.demand.map(|demand| ink.with(id::COURSE_DEMAND, &[("level", number(demand).into())]));
    let facts = [Some(leads), now, demand].map(Option::unwrap_or_default);
    line::pieces(&[(ink.join(&facts), Meaning::Text)], line::row(inside, 2), buf, ink);
    if !of.reason.is_empty() {
        line::pieces(&[(format!("»{}«", of.reason), Meaning::Muted)], line::row(inside, 3), buf, ink);
    }
}
