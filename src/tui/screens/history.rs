//! A person's answers through the rounds: competences down, rounds across, own and manager's answer in each cell.

use super::{Page, Step};
use crate::domain::competence::Answer;
use crate::domain::ids::PersonNo;
use crate::service::ask;
use crate::service::views::{HistoryRow, HistoryView};
use crate::text::id;
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::trail::trail;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The answers, the row the cursor is on, and how many rounds back the last column is.
#[derive(Debug)]
pub struct State {
    person: PersonNo,
    view: Loading<HistoryView>,
    selected: usize,
    back: usize,
}

const CONTEXTS: &[Context] = &[Context::List, Context::Global];

/// Columns of one round: `ir/ir` and a blank; the name of the round is cut to it.
const ROUND: usize = 9;

/// The least a question has room for.
const QUESTION: usize = 28;

/// From this width on there is a picture of own answers and one of the manager's.
const WIDE: u16 = 110;

/// A row of the list: an area's heading by its first row, or a competence by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Area(usize),
    Competence(usize),
}

/// Opens somebody's history.
pub fn open(person: PersonNo, cx: &mut Cx<'_>) -> State {
    State { person, view: Loading::ask(ask::History { person }, cx), selected: 0, back: 0 }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let own = ink.me.and_then(|me| me.person.as_ref()).is_some_and(|me| me.no == self.person);
        match self.view.get() {
            Some(view) if !own => ink.with(id::HISTORY_TITLE, &[("name", view.person.name.as_str().into())]),
            _ => ink.say(id::HISTORY_TITLE_OWN),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Profile, Action::Left, Action::Right, Action::Back]
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let Some(view) = self.view.get() else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, view.rows.len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        let shown = Columns::of(cx.body().1, view.rounds.len(), self.back).shown;
        match action {
            Action::Left => self.back = (self.back + 1).min(view.rounds.len().saturating_sub(shown)),
            Action::Right => self.back = self.back.saturating_sub(1),
            Action::Open => {
                let newest = view.rounds.iter().rev().nth(self.back);
                let Some((round, _)) = newest else { return Step::Stay };
                return Step::Go(Place::SideBySide { round: round.clone(), person: self.person });
            }
            _ => return Step::Ignored,
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Step {
        self.view.hear::<ask::History>(news);
        let total = self.view.get().map_or(0, |view| view.rows.len());
        self.selected = self.selected.min(total.saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::History { person: self.person }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        let Some(chosen) = view.rows.get(self.selected) else {
            return waiting::empty(id::HISTORY_EMPTY, Action::Tasks, CONTEXTS, area, buf, ink);
        };
        let columns = Columns::of(area.width.into(), view.rounds.len(), self.back);
        line::put(
            &format!(" {}", ink.with(id::HISTORY_LEGEND, &[("none", ink.signs().none.into())])),
            area,
            buf,
            ink.style(Meaning::Muted),
        );
        line::pieces(&columns.heads(view, ink), line::row(area, 1), buf, ink);
        let strip = (view.rounds.len() as u16 + 3).min(area.height / 3);
        draw_strip(chosen, view, line::below(area, area.height - strip), buf, ink);
        let rest = line::below(area, 2);
        let body = Rect { height: rest.height.saturating_sub(strip), ..rest };
        let all = layout(&view.rows);
        let at_cursor = all.iter().position(|row| *row == Row::Competence(self.selected)).unwrap_or(0);
        list::draw(body, at_cursor, all.len(), buf, |at, place, buf| match all.get(at) {
            Some(Row::Area(first)) => {
                let area = view.rows.get(*first).map(|row| ink.pick(&row.area)).unwrap_or_default();
                line::pieces(&[(format!(" {area}"), Meaning::Heading)], place, buf, ink);
            }
            Some(Row::Competence(number)) => {
                if let Some(row) = view.rows.get(*number) {
                    line::pieces(&columns.row(row, *number == self.selected, ink), place, buf, ink);
                }
            }
            None => {}
        })
    }
}

fn layout(all: &[HistoryRow]) -> Vec<Row> {
    let mut lines = Vec::with_capacity(all.len() + 16);
    let mut before = None;
    for (at, row) in all.iter().enumerate() {
        if before != Some(&row.area) {
            lines.push(Row::Area(at));
        }
        before = Some(&row.area);
        lines.push(Row::Competence(at));
    }
    lines
}

/// Which rounds there is room for: the newest, or so many further back.
struct Columns {
    question: usize,
    /// Rounds skipped at the old end.
    skip: usize,
    shown: usize,
    /// Room for a picture of one side; none = no pictures.
    picture: Option<usize>,
}

impl Columns {
    fn of(width: usize, rounds: usize, back: usize) -> Self {
        let picture = (width >= usize::from(WIDE)).then(|| rounds.clamp(8, 12) + 2);
        let fixed = 3 + picture.map_or(0, |columns| columns * 2);
        let shown = (width.saturating_sub(fixed + QUESTION) / ROUND).clamp(1, rounds.max(1));
        let skip = rounds.saturating_sub(shown).saturating_sub(back);
        Self { question: width.saturating_sub(fixed + shown * ROUND), skip, shown, picture }
    }

    fn heads(&self, view: &HistoryView, ink: &Ink<'_>) -> Vec<Piece> {
        let mut heads = vec![("  ".to_owned(), Meaning::Muted)];
        let more = if self.skip > 0 {
            {
                let key = ink.key(Action::Left, CONTEXTS).unwrap_or_default();
                ink.with(id::HISTORY_MORE, &[("key", key.into()), ("count", self.skip.into())])
            }
        } else {
            String::new()
        };
        heads.push((ink.pad(&more, self.question), Meaning::Muted));
        for (round, _) in view.rounds.iter().skip(self.skip).take(self.shown) {
            heads.push((ink.pad(&ink.cut(round.as_str(), ROUND - 1), ROUND), Meaning::Muted));
        }
        if let Some(columns) = self.picture {
            heads.push((ink.pad(&ink.say(id::HISTORY_OWN), columns), Meaning::Muted));
            heads.push((ink.pad(&ink.say(id::HISTORY_MANAGER), columns), Meaning::Muted));
        }
        heads
    }

    fn row(&self, row: &HistoryRow, chosen: bool, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let question = ink.pad(ink.pick(&row.question), self.question.saturating_sub(2)) + "  ";
        let mut pieces = vec![(list::marker(chosen).to_owned(), look(Meaning::Text)), (question, look(Meaning::Text))];
        for (own, manager) in row.answers.iter().skip(self.skip).take(self.shown) {
            let cell = format!("{}/{}", ink.answer_short(*own), ink.answer_short(*manager));
            pieces.push((ink.pad(&cell, ROUND), look(Meaning::Text)));
        }
        if let Some(columns) = self.picture {
            let picture = |side: fn(&(Answer, Answer)) -> Answer| {
                let newest = row.answers.len().saturating_sub(columns - 2);
                ink.pad(&trail(row.answers.iter().skip(newest).map(side), ink), columns)
            };
            pieces.push((picture(|both| both.0), look(Meaning::Progress)));
            pieces.push((picture(|both| both.1), look(Meaning::Progress)));
        }
        pieces
    }
}

fn draw_strip(row: &HistoryRow, view: &HistoryView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let room = Rect { height: inside.height.min(2), ..inside };
    let used = line::wrapped(ink.pick(&row.question), room, buf, ink.style(Meaning::Heading), ink);
    let list = line::below(inside, used);
    let rounds = view.rounds.iter().zip(&row.answers).rev();
    for (at, ((_, name), (own, manager))) in rounds.enumerate().take(list.height.into()) {
        let facts =
            [("round", name.as_str().into()), ("own", word(*own, ink).into()), ("manager", word(*manager, ink).into())];
        line::pieces(&[(ink.with(id::HISTORY_ROUND, &facts), Meaning::Text)], line::row(list, at as u16), buf, ink);
    }
}

/// An answer as digit and word: `4 Kyndig`.
fn word(answer: Answer, ink: &Ink<'_>) -> String {
    match answer.level() {
        Some(level) => format!("{} {}", level.number(), ink.answer(answer)),
        None => ink.answer(answer),
    }
}
