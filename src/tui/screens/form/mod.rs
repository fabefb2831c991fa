//! The competence form: questions by area, one line each, answered with one key. The main job of the house.

mod detail;
mod edits;
mod list;
mod send;
#[cfg(test)]
mod tests;

use super::{Page, Step};
use crate::domain::competence::Answer;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::CompetenceId;
use crate::service::ask;
use crate::service::views::{FormRow, FormView};
use crate::text::{Id, date, document, id, refusal, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::{Ink, ZONE};
use crate::tui::msg::{Act, News, Ticket, TimerId};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, answers, editor};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::{bar, line, rows};
use edits::Edits;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::time::Duration;

/// How long the cursor stands still before its place is saved.
const REST: Duration = Duration::from_secs(2);

/// From this width on the question stands beside the list, with the texts of all answers.
const WIDE: u16 = 110;

/// Longest reason for opening a form again, in characters.
const REASON_LIMIT: usize = 1000;

const CONTEXTS: &[Context] = &[Context::Competence, Context::List, Context::Global];

/// A form on the screen.
#[derive(Debug)]
pub struct State {
    key: FormKey,
    view: Loading<FormView>,
    edits: Edits,
    /// The question the cursor is on, from 0.
    cursor: usize,
    /// What the open editor writes.
    writing: Option<Writing>,
    /// A reason begun and not used; Esc keeps it.
    reason: String,
    /// The command under way.
    underway: Option<(Ticket, Underway)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Writing {
    Comment(CompetenceId),
    Reason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Underway {
    Sending,
    Reopening,
}

/// Opens a form.
pub fn open(key: FormKey, cx: &mut Cx<'_>) -> State {
    let edits = Edits::unsaved(&key, cx);
    let view = Loading::ask(ask::Form { form: key.clone() }, cx);
    State { key, view, edits, cursor: 0, writing: None, reason: String::new(), underway: None }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        match (self.key.rater, self.view.get()) {
            (Rater::Own, Some(view))
                if ink.me.and_then(|me| me.person.as_ref()).map(|me| me.no) == Some(view.person.no) =>
            {
                ink.say(id::FORM_SCREEN_TITLE_MINE)
            }
            (Rater::Own, Some(view)) => {
                ink.with(id::FORM_SCREEN_TITLE_OWN, &[("name", view.person.name.as_str().into())])
            }
            (Rater::Manager, Some(view)) => {
                ink.with(id::FORM_SCREEN_TITLE_MANAGER, &[("name", view.person.name.as_str().into())])
            }
            (Rater::Agreed, Some(view)) => {
                ink.with(id::FORM_SCREEN_TITLE_AGREED, &[("name", view.person.name.as_str().into())])
            }
            (_, None) => ink.say(id::FORM_SCREEN_TITLE),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        match self.view.get() {
            Some(view) if !view.rights.write => {
                let mut actions = vec![Action::AnswerTexts, Action::Comment, Action::ExportDocument];
                if view.rights.side_by_side {
                    actions.insert(0, Action::SideBySide);
                }
                if view.rights.reopen || view.rights.ask_reopen {
                    actions.push(Action::Reopen);
                }
                actions.push(Action::Back);
                actions
            }
            _ => vec![
                Action::NextUnanswered,
                Action::AsLastRound,
                Action::Comment,
                Action::Send,
                Action::AnswerTexts,
                Action::ExportDocument,
                Action::ClearAnswer,
                Action::Back,
            ],
        }
    }

    fn label(&self, action: Action) -> Option<Id> {
        (action == Action::NextUnanswered).then_some(id::FORM_SCREEN_UNANSWERED)
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(digit) = action.answer() {
            return self.answer(Answer::from_digit(digit).unwrap_or_default(), cx);
        }
        match action {
            Action::NextUnanswered => self.next_unanswered(cx),
            Action::AsLastRound => self.as_last_round(cx),
            Action::ClearAnswer => self.clear(cx),
            Action::Comment => self.comment(),
            Action::AnswerTexts | Action::Open => self.texts(),
            Action::Send => send::ask(self, cx),
            Action::Reopen => send::reopen(self, cx),
            Action::SideBySide => self.side_by_side(cx),
            Action::ExportDocument => self.export(cx),
            Action::Next | Action::Previous => self.other_area(*action, cx),
            _ => match rows::moved(*action, self.cursor, self.rows().len(), cx) {
                Some(to) => self.move_to(to, cx),
                None => Step::Ignored,
            },
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        match news {
            News::Done(ticket, outcome) if self.underway.is_some_and(|(asked, _)| asked == *ticket) => {
                send::done(self, outcome, cx);
            }
            News::Timer(TimerId::Resting) => self.save_cursor(cx),
            _ => {
                let stood = self.row().map(|row| row.competence.clone());
                if self.view.hear::<ask::Form>(news) == Heard::Value {
                    self.took(stood);
                }
            }
        }
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        match (outcome, self.writing.clone()) {
            (Outcome::Draft(text), Some(Writing::Comment(of))) => self.keep_comment(of, text, cx),
            (Outcome::Left(text) | Outcome::Text(text), Some(Writing::Comment(of))) => {
                self.writing = None;
                self.keep_comment(of, text, cx);
            }
            (Outcome::Left(text), Some(Writing::Reason)) => {
                self.writing = None;
                self.reason.clone_from(text);
            }
            (Outcome::Text(text), Some(Writing::Reason)) => {
                self.writing = None;
                send::reopen_with(self, text, cx);
            }
            (Outcome::Answered(digit), _) => return self.answer(Answer::from_digit(*digit).unwrap_or_default(), cx),
            (Outcome::Yes, _) => send::send(self, cx),
            (Outcome::Picked(at), _) => {
                let question = self.unanswered().nth(*at).unwrap_or(self.cursor);
                return self.move_to(question, cx);
            }
            _ => {}
        }
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::Form { form: self.key.clone() }, cx);
    }

    fn leave(&mut self, cx: &mut Cx<'_>) {
        self.save_cursor(cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn status(&self) -> Option<Notice> {
        let view = self.view.get()?;
        match (self.underway, &view.reopened) {
            (Some((_, Underway::Sending)), _) => return Some(Notice::info(id::FORM_SCREEN_SENDING)),
            (None, Some(reason)) if view.rights.write => {
                return Some(Notice::info(id::FORM_SCREEN_REOPENED).with("reason", reason.as_str()));
            }
            _ => {}
        }
        let all = view.rows.len();
        match view.state {
            FormState::Sent => Some(match view.sent_at {
                Some(at) => {
                    Notice::info(id::FORM_SCREEN_LOCKED).with("date", date::format(crate::tui::look::local(at)))
                }
                None => Notice::info(id::FORM_SCREEN_LOCKED_UNDATED),
            }),
            _ if !view.rights.write => Some(Notice::info(id::FORM_SCREEN_READ_ONLY)),
            _ if all > 0 && self.unanswered().next().is_none() => {
                Some(Notice::info(id::FORM_SCREEN_ALL_ANSWERED).count("count", all).key("key", Action::Send, CONTEXTS))
            }
            _ => None,
        }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else {
            let (text, meaning) = match self.view.refusal() {
                Some(why) => (refusal::say(why, ink.words), Meaning::Problem),
                None => (ink.say(id::APP_WAITING), Meaning::Muted),
            };
            let inside = line::below(line::right_of(area, 1), 1);
            line::wrapped(&text, inside, buf, ink.style(meaning), ink);
            return None;
        };
        draw_header(view, line::row(area, 0), buf, ink);
        let body = line::below(area, 1);
        let Some(row) = view.rows.get(self.cursor) else {
            line::wrapped(
                &ink.say(id::FORM_SCREEN_EMPTY),
                line::below(line::right_of(body, 1), 1),
                buf,
                ink.style(Meaning::Text),
                ink,
            );
            return None;
        };
        if area.width >= WIDE {
            let columns = area.width * 2 / 5;
            let list = Rect { width: area.width - columns, ..body };
            detail::beside(row, view, line::right_of(body, list.width), buf, ink);
            return list::draw(view, self.cursor, list, buf, ink);
        }
        let rows = detail::rows(area.height);
        let list = Rect { height: body.height.saturating_sub(rows), ..body };
        detail::below(row, view, line::below(body, list.height), buf, ink);
        list::draw(view, self.cursor, list, buf, ink)
    }
}

fn draw_header(view: &FormView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let all = view.rows.len();
    let done = view.rows.iter().filter(|row| row.answer != Answer::NotAnswered).count();
    let progress = ink.with(id::FORM_SCREEN_PROGRESS, &[("done", done.into()), ("all", all.into())]);
    let deadline = ink.with(id::APP_DUE, &[("date", date::format(view.deadline).into())]);
    let profile = view.profile.clone().unwrap_or_else(|| ink.say(id::FORM_SCREEN_NO_PROFILE));
    // The bar says it once more, so it goes first where there is no room; then the profile.
    let least = ink.join(&[view.round_name.clone(), deadline.clone()]);
    let drawn = format!("{progress} {} ", bar::bar(done, all, 12, ink));
    let both = width::width(&least) + width::width(&drawn) + 3;
    let progress = if both <= usize::from(area.width) { drawn } else { format!("{progress} ") };
    let used = line::put_right(&progress, area, buf, ink.style(Meaning::Progress));
    let room = Rect { width: area.width.saturating_sub(used + 2), ..area };
    let whole = ink.join(&[view.round_name.clone(), deadline, profile]);
    let fits = width::width(&whole) < usize::from(room.width);
    let facts = if fits { whole } else { least };
    line::pieces(&[(format!(" {facts}"), Meaning::Text)], room, buf, ink);
}

impl State {
    fn rows(&self) -> &[FormRow] {
        self.view.get().map_or(&[], |view| view.rows.as_slice())
    }

    fn row(&self) -> Option<&FormRow> {
        self.rows().get(self.cursor)
    }

    /// Numbers of the questions without an answer.
    fn unanswered(&self) -> impl Iterator<Item = usize> {
        let open = |(at, row): (usize, &FormRow)| (row.answer == Answer::NotAnswered).then_some(at);
        self.rows().iter().enumerate().filter_map(open)
    }

    /// Whether something can be written now; if not, the person is told why.
    fn may_write(&self, cx: &mut Cx<'_>) -> bool {
        let Some(view) = self.view.get() else { return false };
        if self.underway.is_some() {
            cx.tell(Notice::info(id::FORM_SCREEN_SENDING));
            return false;
        }
        if !view.rights.write {
            let id = if view.state == FormState::Sent { id::FORM_SCREEN_IS_LOCKED } else { id::FORM_SCREEN_READ_ONLY };
            cx.tell(Notice::problem(id));
        }
        view.rights.write
    }

    /// New data came: what was changed here lies over them, and the cursor stays on its question.
    fn took(&mut self, stood: Option<CompetenceId>) {
        let Some(view) = self.view.get_mut() else { return };
        if view.rights.write {
            self.edits.lay_over(view);
        } else {
            self.edits = Edits::default();
        }
        let first = stood.is_none();
        let wanted = stood.or_else(|| self.edits.cursor().cloned()).or_else(|| view.cursor.clone());
        let found = wanted.and_then(|id| view.rows.iter().position(|row| row.competence == id));
        let open = view.rows.iter().position(|row| row.answer == Answer::NotAnswered).filter(|_| first);
        self.cursor = found.or(open).unwrap_or(self.cursor).min(view.rows.len().saturating_sub(1));
    }

    fn move_to(&mut self, question: usize, cx: &mut Cx<'_>) -> Step {
        if question != self.cursor {
            self.cursor = question;
            if self.view.get().is_some_and(|view| view.rights.write) {
                cx.after(REST, TimerId::Resting);
            }
        }
        Step::Stay
    }

    /// Saves where the cursor is, if that is not known already.
    fn save_cursor(&mut self, cx: &mut Cx<'_>) {
        let write = self.view.get().is_some_and(|view| view.rights.write);
        let Some(at) = self.row().map(|row| row.competence.clone()).filter(|_| write) else { return };
        let saved = self.edits.cursor().or_else(|| self.view.get().and_then(|view| view.cursor.as_ref()));
        // Opening a form and leaving it again is not the beginning of a draft.
        if saved != Some(&at) && (saved.is_some() || self.cursor > 0) {
            let field = self.edits.set_cursor(&self.key, at);
            cx.save(vec![field]);
        }
    }

    fn answer(&mut self, answer: Answer, cx: &mut Cx<'_>) -> Step {
        if !self.may_write(cx) {
            return Step::Stay;
        }
        let last = self.rows().len().saturating_sub(1);
        self.give(answer, (self.cursor + 1).min(last), cx)
    }

    /// Gives an answer to the question under the cursor, goes to another, and saves both at once.
    fn give(&mut self, answer: Answer, next: usize, cx: &mut Cx<'_>) -> Step {
        let Some(view) = self.view.get_mut() else { return Step::Stay };
        let Some(row) = view.rows.get_mut(self.cursor) else { return Step::Stay };
        row.answer = answer;
        let mut fields = vec![self.edits.set_answer(&self.key, row.competence.clone(), answer)];
        self.cursor = next;
        if let Some(row) = view.rows.get(next) {
            fields.push(self.edits.set_cursor(&self.key, row.competence.clone()));
        }
        cx.save(fields);
        Step::Stay
    }

    fn clear(&mut self, cx: &mut Cx<'_>) -> Step {
        if !self.may_write(cx) || self.row().is_none_or(|row| row.answer == Answer::NotAnswered) {
            return Step::Stay;
        }
        self.give(Answer::NotAnswered, self.cursor, cx)
    }

    fn as_last_round(&mut self, cx: &mut Cx<'_>) -> Step {
        if !self.may_write(cx) {
            return Step::Stay;
        }
        match self.row().map(|row| row.last) {
            Some(Answer::NotAnswered) => {
                cx.tell(Notice::info(id::FORM_SCREEN_NO_LAST));
                Step::Stay
            }
            Some(last) => self.answer(last, cx),
            None => Step::Stay,
        }
    }

    fn next_unanswered(&mut self, cx: &mut Cx<'_>) -> Step {
        let after = self.unanswered().find(|at| *at > self.cursor).or_else(|| self.unanswered().next());
        match after {
            Some(at) => self.move_to(at, cx),
            None => Step::Stay,
        }
    }

    /// To the first question of the next or the previous area.
    fn other_area(&mut self, action: Action, cx: &mut Cx<'_>) -> Step {
        let rows = self.rows();
        let starts = |at: usize| at == 0 || rows.get(at - 1).map(|row| &row.area) != rows.get(at).map(|row| &row.area);
        let to = match action {
            Action::Next => (self.cursor + 1..rows.len()).find(|at| starts(*at)),
            _ => (0..self.cursor).rev().find(|at| starts(*at)),
        };
        to.map_or(Step::Stay, |at| self.move_to(at, cx))
    }

    /// The form as it stands here, with what is not sent yet, as a document.
    fn export(&self, cx: &mut Cx<'_>) -> Step {
        let Some(view) = self.view.get() else { return Step::Stay };
        let text = document::form(view, ZONE, cx.words());
        let name = format!("{}-{}", cx.words().say(id::DOCUMENT_FILE_FORM), self.key.round);
        cx.write_document(&name, text);
        Step::Stay
    }

    fn comment(&mut self) -> Step {
        let Some(view) = self.view.get().filter(|_| self.underway.is_none()) else { return Step::Stay };
        let Some(row) = view.rows.get(self.cursor) else { return Step::Stay };
        let (question, comment) = (row.question.clone(), row.comment.clone());
        if !view.rights.write {
            return Step::Over(Overlay::Reader(send::comment_to_read(question, &comment)));
        }
        let limit = view.comment_limit as usize;
        let title = Notice::info(id::FORM_SCREEN_COMMENT_TITLE);
        let hint = Notice::info(id::FORM_SCREEN_COMMENT_HINT).pack_text("question", question);
        self.writing = Some(Writing::Comment(row.competence.clone()));
        let editor = editor::State::new(title, hint, editor::Purpose::Note, limit, &comment);
        Step::Over(Overlay::Editor(Box::new(editor)))
    }

    fn keep_comment(&mut self, of: CompetenceId, text: &str, cx: &mut Cx<'_>) {
        let text = text.trim_end();
        let Some(view) = self.view.get_mut() else { return };
        let Some(row) = view.rows.iter_mut().find(|row| row.competence == of) else { return };
        if row.comment != text {
            text.clone_into(&mut row.comment);
            cx.save(vec![self.edits.set_comment(&self.key, of, text)]);
        }
    }

    fn texts(&self) -> Step {
        let write = self.view.get().is_some_and(|view| view.rights.write) && self.underway.is_none();
        let Some(row) = self.row() else { return Step::Stay };
        let state = answers::State::new(row.question.clone(), row.texts.clone(), row.answer, write);
        Step::Over(Overlay::Answers(state))
    }

    fn side_by_side(&self, cx: &mut Cx<'_>) -> Step {
        if self.view.get().is_some_and(|view| view.rights.side_by_side) {
            return Step::Go(Place::SideBySide { round: self.key.round.clone(), person: self.key.person });
        }
        cx.tell(Notice::info(id::FORM_SCREEN_NOT_SIDE_BY_SIDE));
        Step::Stay
    }
}
