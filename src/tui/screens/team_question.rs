//! One question across the whole team: a digit answers for the person chosen and moves down. Every answer is saved at
//! once in the draft of the manager's form about that person.

use super::{Page, Step};
use crate::domain::competence::Answer;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::{CompetenceId, PersonNo, RoundId};
use crate::domain::round::RoundState;
use crate::service::ask;
use crate::service::draft::{DraftField, DraftOf};
use crate::service::views::{RoundLine, TeamQuestionRow, TeamQuestionView};
use crate::text::{Id, card, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, answers};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{bar, line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::collections::BTreeMap;

/// The question shown, the person the cursor is on, and what was answered here.
#[derive(Debug)]
pub struct State {
    round: RoundId,
    rounds: Loading<Vec<RoundLine>>,
    view: Loading<TeamQuestionView>,
    /// Another question is on its way: keys are meant for it.
    turning: bool,
    /// Answers given here lie over whatever the service answers: one on its way must not take them back.
    given: BTreeMap<(PersonNo, CompetenceId), Answer>,
    selected: usize,
}

const CONTEXTS: &[Context] = &[Context::AcrossTeam, Context::List, Context::Global];

/// From this width on the texts of the answers stand beside the list.
const WIDE: u16 = 110;

/// Opens the first question.
pub fn open(round: RoundId, cx: &mut Cx<'_>) -> State {
    let rounds = Loading::ask(ask::Rounds {}, cx);
    let view = Loading::ask(ask::TeamQuestion { round: round.clone(), competence: None }, cx);
    State { round, rounds, view, turning: false, given: BTreeMap::new(), selected: 0 }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::TEAM_QUESTION_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let all = [Action::Right, Action::Left, Action::NextUnanswered, Action::AsLastRound, Action::Back];
        [&all[..], &[Action::AnswerTexts, Action::ClearAnswer]].concat()
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Right => Some(id::TEAM_QUESTION_NEXT),
            Action::Left => Some(id::TEAM_QUESTION_PREVIOUS),
            Action::NextUnanswered => Some(id::FORM_SCREEN_UNANSWERED),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(digit) = action.answer() {
            return self.answer(Answer::from_digit(digit).unwrap_or_default(), cx);
        }
        match action {
            Action::Left | Action::PageUp => self.turn(false, cx),
            Action::Right | Action::PageDown => self.turn(true, cx),
            Action::NextUnanswered => self.next_unanswered(cx),
            Action::AsLastRound => match self.row().map(|row| row.last) {
                Some(Answer::NotAnswered) | None => {
                    cx.tell(Notice::info(id::TEAM_QUESTION_NO_LAST));
                    Step::Stay
                }
                Some(last) => self.answer(last, cx),
            },
            Action::ClearAnswer => {
                if self.may_write(cx) {
                    self.give(Answer::NotAnswered, cx);
                }
                Step::Stay
            }
            Action::AnswerTexts | Action::Open => self.texts(),
            Action::SideBySide => match self.row().map(|row| row.person.no) {
                Some(person) => Step::Go(Place::SideBySide { round: self.round.clone(), person }),
                None => Step::Stay,
            },
            _ => match rows::moved(*action, self.selected, self.rows().len(), cx) {
                Some(selected) => {
                    self.selected = selected;
                    Step::Stay
                }
                None => Step::Ignored,
            },
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        self.rounds.hear::<ask::Rounds>(news);
        let anew = self.view.get().is_none() || self.turning;
        let heard = self.view.hear::<ask::TeamQuestion>(news);
        if heard != Heard::NotMine && !self.view.is_waiting() {
            self.turning = false;
        }
        if heard == Heard::Value {
            self.lay_over(cx);
            let stays = self.selected.min(self.rows().len().saturating_sub(1));
            self.selected = if anew { self.writable(0).unwrap_or(0) } else { stays };
        }
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        match outcome {
            Outcome::Answered(digit) => self.answer(Answer::from_digit(*digit).unwrap_or_default(), cx),
            _ => Step::Stay,
        }
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        let competence = self.view.get().map(|view| view.competence.clone());
        self.view.again(ask::TeamQuestion { round: self.round.clone(), competence }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first() && !self.turning && !self.rounds.is_first()
    }

    fn status(&self) -> Option<Notice> {
        if self.is_closed() {
            return Some(Notice::info(id::TEAM_QUESTION_CLOSED));
        }
        let rows = self.rows();
        let done = !rows.is_empty() && rows.iter().all(|row| row.answer != Answer::NotAnswered);
        let more = self.view.get()?.neighbours.1.is_some();
        match (done, more) {
            (true, true) => Some(Notice::info(id::TEAM_QUESTION_DONE).key("key", Action::Right, CONTEXTS)),
            (true, false) => Some(Notice::info(id::TEAM_QUESTION_LAST_DONE)),
            (false, _) => None,
        }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        let wide = area.width >= WIDE;
        let side = if wide { area.width * 2 / 5 } else { 0 };
        let place = Rect { width: area.width - side, ..area };
        let used = draw_question(view, place, buf, ink);
        let rest = line::below(place, used);
        let Some(chosen) = view.rows.get(self.selected) else {
            return waiting::empty(id::TEAM_QUESTION_EMPTY, Action::Rounds, CONTEXTS, rest, buf, ink);
        };
        let strip = if wide { 0 } else { 4.min(area.height / 4) };
        if wide {
            draw_texts(view, chosen.answer, line::right_of(area, place.width), buf, ink);
        } else {
            draw_strip(view, chosen, line::below(place, place.height - strip), buf, ink);
        }
        let columns = Columns::of(place.width);
        line::pieces(&columns.heads(ink), line::row(rest, 0), buf, ink);
        let list = line::below(rest, 1);
        let list = Rect { height: list.height.saturating_sub(strip), ..list };
        list::draw(list, self.selected, view.rows.len(), buf, |at, row, buf| {
            if let Some(member) = view.rows.get(at) {
                line::pieces(&columns.row(member, at == self.selected, ink), row, buf, ink);
            }
        })
    }
}

impl State {
    fn rows(&self) -> &[TeamQuestionRow] {
        self.view.get().map_or(&[], |view| view.rows.as_slice())
    }

    fn row(&self) -> Option<&TeamQuestionRow> {
        self.rows().get(self.selected)
    }

    fn key(&self, person: PersonNo) -> FormKey {
        FormKey { round: self.round.clone(), person, rater: Rater::Manager }
    }

    fn is_closed(&self) -> bool {
        let rounds = self.rounds.get().map_or(&[][..], Vec::as_slice);
        rounds.iter().any(|round| round.id == self.round && round.state == RoundState::Closed)
    }

    /// The first row from this one on whose form is not sent.
    fn writable(&self, from: usize) -> Option<usize> {
        let rows = self.rows().iter().enumerate().skip(from);
        rows.filter(|(_, row)| row.state != FormState::Sent).map(|(at, _)| at).next()
    }

    /// Whether the form about the person chosen takes answers; if not, says why.
    fn may_write(&self, cx: &mut Cx<'_>) -> bool {
        let Some(row) = self.row() else { return false };
        if self.is_closed() {
            cx.tell(Notice::problem(id::TEAM_QUESTION_CLOSED));
        } else if row.state == FormState::Sent {
            cx.tell(Notice::problem(id::TEAM_QUESTION_LOCKED).with("name", row.person.name.as_str()));
        } else {
            return true;
        }
        false
    }

    fn answer(&mut self, answer: Answer, cx: &mut Cx<'_>) -> Step {
        if self.may_write(cx) {
            self.give(answer, cx);
            self.selected = self.writable(self.selected + 1).unwrap_or(self.selected);
        }
        Step::Stay
    }

    /// Notes the answer for the person chosen and saves it.
    fn give(&mut self, answer: Answer, cx: &mut Cx<'_>) {
        let Some(person) = self.row().map(|row| row.person.no) else { return };
        let of = DraftOf::Form(self.key(person));
        let Some(view) = self.view.get_mut() else { return };
        let Some(row) = view.rows.get_mut(self.selected) else { return };
        row.answer = answer;
        if row.state == FormState::NotBegun {
            row.state = FormState::Draft;
        }
        self.given.insert((person, view.competence.clone()), answer);
        let value = answer.digit().map(|digit| digit.to_string());
        cx.save(vec![DraftField { of, field: view.competence.as_str().to_owned(), value }]);
    }

    /// Puts what is not known to be on disk, and what was given here, over the service's answer.
    fn lay_over(&mut self, cx: &Cx<'_>) {
        let round = self.round.clone();
        let Some(view) = self.view.get_mut() else { return };
        for row in view.rows.iter_mut().filter(|row| row.state != FormState::Sent) {
            let form = FormKey { round: round.clone(), person: row.person.no, rater: Rater::Manager };
            let unsaved = cx.unsaved(&DraftOf::Form(form));
            if let Some(field) = unsaved.into_iter().find(|field| field.field == view.competence.as_str()) {
                let digit = field.value.and_then(|digit| digit.parse().ok());
                row.answer = digit.and_then(Answer::from_digit).unwrap_or_default();
            }
            if let Some(answer) = self.given.get(&(row.person.no, view.competence.clone())) {
                row.answer = *answer;
            }
        }
    }

    /// To the question after or before this one.
    fn turn(&mut self, forward: bool, cx: &mut Cx<'_>) -> Step {
        let Some((before, after)) = self.view.get().map(|view| view.neighbours.clone()) else { return Step::Stay };
        let (to, none) =
            if forward { (after, id::TEAM_QUESTION_IS_LAST) } else { (before, id::TEAM_QUESTION_IS_FIRST) };
        if to.is_none() {
            cx.tell(Notice::info(none));
            return Step::Stay;
        }
        self.turning = true;
        self.selected = 0;
        self.view.again(ask::TeamQuestion { round: self.round.clone(), competence: to }, cx);
        Step::Stay
    }

    /// To the next person without an answer here; where all have one, to the next question.
    fn next_unanswered(&mut self, cx: &mut Cx<'_>) -> Step {
        let open = |row: &TeamQuestionRow| row.answer == Answer::NotAnswered && row.state != FormState::Sent;
        let rows = self.rows();
        let after = (self.selected + 1..rows.len()).chain(0..self.selected.min(rows.len()));
        let next = after.into_iter().find(|at| rows.get(*at).is_some_and(open));
        match next {
            Some(at) => self.selected = at,
            None if self.row().is_some_and(open) => {}
            None => return self.turn(true, cx),
        }
        Step::Stay
    }

    fn texts(&self) -> Step {
        let (Some(view), Some(row)) = (self.view.get(), self.row()) else { return Step::Stay };
        let writable = !self.is_closed() && row.state != FormState::Sent;
        let texts = answers::State::new(view.question.clone(), view.texts.clone(), row.answer, writable);
        Step::Over(Overlay::Answers(texts))
    }
}

/// Area, place among the questions, and the question itself. Returns the rows used.
fn draw_question(view: &TeamQuestionView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> u16 {
    let (at, all) = (usize::from(view.position.0) + 1, usize::from(view.position.1));
    let place = ink.with(id::TEAM_QUESTION_OF, &[("question", at.into()), ("questions", all.into())]);
    let place = format!("{place} {} ", bar::bar(at, all, 12, ink));
    let used = line::put_right(&place, line::row(area, 0), buf, ink.style(Meaning::Progress));
    let room = Rect { width: area.width.saturating_sub(used + 1), ..area };
    line::pieces(&[(format!(" {}", ink.pick(&view.area)), Meaning::Muted)], line::row(room, 0), buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let question = Rect { width: inside.width.saturating_sub(1), height: inside.height.min(3), ..inside };
    line::wrapped(ink.pick(&view.question), question, buf, ink.style(Meaning::Heading), ink) + 1
}

/// What the answers are called, and what the one given says.
fn draw_strip(view: &TeamQuestionView, row: &TeamQuestionRow, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let given = row.answer.digit().and_then(|digit| view.texts.get(usize::from(digit)));
    let text = if let Some(text) = given {
        format!("{}: {}", answer(row.answer, false, ink), ink.pick(text))
    } else {
        let all = (0..=5).filter_map(Answer::from_digit).map(|one| answer(one, false, ink));
        ink.join(&all.collect::<Vec<_>>())
    };
    let room = Rect { width: inside.width.saturating_sub(1), ..inside };
    line::wrapped(&text, room, buf, ink.style(Meaning::Muted), ink);
}

/// The texts of the six answers, the one given marked.
fn draw_texts(view: &TeamQuestionView, given: Answer, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let mut rest = popup::open(&ink.say(id::FORM_SCREEN_TEXTS_TITLE), area.width, area.height, area, buf, ink);
    for (digit, text) in view.texts.iter().enumerate() {
        let one = Answer::from_digit(digit as u8).unwrap_or_default();
        let (mark, meaning) = if one == given { ("*", Meaning::Progress) } else { (" ", Meaning::Text) };
        line::put(&format!("{mark}{digit}"), rest, buf, ink.style(meaning));
        let whole = format!("{}: {}", ink.answer(one), ink.pick(text));
        let used = line::wrapped(&whole, line::right_of(rest, 4), buf, ink.style(meaning), ink);
        rest = line::below(rest, used);
    }
}

/// Which columns there is room for.
struct Columns {
    name: usize,
    answer: usize,
    narrow: bool,
}

const DEMAND: usize = 6;
const LAST: usize = 7;
const STATE: usize = 13;

impl Columns {
    fn of(width: u16) -> Self {
        let narrow = width < 72;
        let answer = if narrow { 13 } else { 22 };
        Self { name: usize::from(width).saturating_sub(2 + DEMAND + LAST + answer + STATE), answer, narrow }
    }

    fn heads(&self, ink: &Ink<'_>) -> Vec<Piece> {
        let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
        vec![
            ("  ".to_owned(), Meaning::Muted),
            head(id::CARD_NAME, self.name),
            head(id::FORM_SCREEN_COLUMN_ANSWER, self.answer),
            head(id::FORM_SCREEN_COLUMN_DEMAND, DEMAND),
            head(id::FORM_SCREEN_COLUMN_LAST, LAST),
            head(id::TEAM_QUESTION_FORM, STATE),
        ]
    }

    fn row(&self, row: &TeamQuestionRow, chosen: bool, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let demand = row.demand.map_or(ink.signs().none.to_owned(), |level| level.number().to_string());
        let given = if row.answer == Answer::NotAnswered { Meaning::Muted } else { Meaning::Text };
        vec![
            (list::marker(chosen).to_owned(), look(Meaning::Text)),
            (ink.pad(&row.person.name, self.name.saturating_sub(1)) + " ", look(Meaning::Text)),
            (ink.pad(&answer(row.answer, self.narrow, ink), self.answer), look(given)),
            (ink.pad(&demand, DEMAND), look(Meaning::Text)),
            (ink.pad(&ink.answer_short(row.last), LAST), look(Meaning::Muted)),
            (ink.pad(&ink.say(card::state(row.state)), STATE), look(Meaning::Muted)),
        ]
    }
}

/// The answer as digit and word, short enough for a list: `4 Kyndig`. Not answered is a sign only.
fn answer(answer: Answer, narrow: bool, ink: &Ink<'_>) -> String {
    let Some(digit) = answer.digit() else { return ink.signs().none.to_owned() };
    let size = if narrow { "narrow" } else { "short" };
    let word = ink.words.by_name(&format!("form-screen-{size}-{digit}"));
    format!("{digit} {}", word.unwrap_or_else(|| ink.answer(answer)))
}
