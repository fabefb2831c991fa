//! My tasks: what waits for me, most urgent first, and the ways to everywhere else.

use super::reopening::Reopening;
use super::{Page, Step};
use crate::domain::task::{CourseTask, Task, TaskTarget};
use crate::service::ask;
use crate::service::views::Me;
use crate::text::{date, id, refusal, task, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::overlays::Outcome;
use crate::tui::place::Place;
use crate::tui::screens::after_course::Asked;
use crate::tui::theme::Meaning;
use crate::tui::ways::{Part, WAYS};
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, popup, rows};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The tasks and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    tasks: Loading<Vec<Task>>,
    selected: usize,
    reopening: Reopening,
}

const CONTEXTS: &[Context] = &[Context::Tasks, Context::List, Context::Global];

/// Rows of the strip that shows the chosen task in full.
const DETAIL: u16 = 5;

/// Rows of a body in which the places take no more than a third.
const SMALL: u16 = 18;

/// Marker, sign of delay and due date in front of a task.
const FRONT: usize = 16;

/// Columns for the reason in short.
const SHORT: usize = 12;

/// Columns for the name of a part of the menu.
const PART: usize = 16;

/// Opens the list.
pub fn open(cx: &mut Cx<'_>) -> State {
    State { tasks: Loading::ask(ask::MyTasks {}, cx), selected: 0, reopening: Reopening::default() }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::TASKS_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Lookup, Action::Language, Action::Theme, Action::Quit]
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let tasks = self.tasks.get().map_or(&[][..], Vec::as_slice);
        if let Some(selected) = rows::moved(*action, self.selected, tasks.len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        match action {
            Action::Open => match tasks.get(self.selected).map(|task| task.target.clone()) {
                Some(target) => self.go(target),
                None => Step::Stay,
            },
            _ => Step::Ignored,
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.reopening.hear(news, cx) {
            self.refresh(cx);
        }
        let kept = self.tasks.get().and_then(|tasks| tasks.get(self.selected)).map(|task| task.target.clone());
        self.tasks.hear::<ask::MyTasks>(news);
        let tasks = self.tasks.get().map_or(&[][..], Vec::as_slice);
        let again = kept.and_then(|target| tasks.iter().position(|task| task.target == target));
        self.selected = again.unwrap_or(self.selected).min(tasks.len().saturating_sub(1));
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        self.reopening.told(outcome, cx)
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.tasks.again(ask::MyTasks {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.tasks.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let menu = menu(ink, area.width.into());
        // On a small screen the tasks come first; the look-up leads to the places there is no room for.
        let menu_rows =
            (menu.len() as u16 + 1).min(if area.height < SMALL { area.height / 3 } else { area.height / 2 });
        let above = Rect { height: area.height - menu_rows, ..area };
        let rest = line::below(area, above.height);
        let list = Rect { height: above.height.saturating_sub(DETAIL), ..above };
        let cursor = self.draw_tasks(list, buf, ink);
        if let Some(task) = self.tasks.get().and_then(|tasks| tasks.get(self.selected)) {
            draw_detail(task, line::below(above, list.height), buf, ink);
        }
        popup::rule(rest, buf, ink);
        line::put(
            &format!(" {} ", ink.say(id::TASKS_PLACES)),
            line::right_of(rest, 1),
            buf,
            ink.style(Meaning::Heading),
        );
        let room = usize::from(rest.height.saturating_sub(1));
        let shown = if menu.len() > room { room.saturating_sub(1) } else { menu.len() };
        for (at, pieces) in menu.iter().take(shown).enumerate() {
            line::pieces(pieces, line::row(rest, at as u16 + 1), buf, ink);
        }
        if shown < menu.len() {
            let key = ink.key(Action::Lookup, CONTEXTS).unwrap_or_default();
            let more = ink.with(id::TASKS_MORE_PLACES, &[("key", key.into())]);
            line::put(&format!(" {more}"), line::row(rest, shown as u16 + 1), buf, ink.style(Meaning::Muted));
        }
        cursor
    }
}

/// The task chosen in full: what, and why.
fn draw_detail(task: &Task, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    if task.overdue {
        line::put_right(
            &format!(" {} ", ink.say(id::APP_OVERDUE)),
            Rect { width: area.width.saturating_sub(1), ..area },
            buf,
            ink.style(Meaning::Problem),
        );
    }
    let inside = line::right_of(line::below(area, 1), 1);
    let what = Rect { height: inside.height.min(2), ..inside };
    let used = line::wrapped(&in_full(task, ink), what, buf, ink.style(Meaning::Text), ink);
    line::wrapped(
        &task::reason(&task.reason, ink.words),
        line::below(inside, used),
        buf,
        ink.style(Meaning::Muted),
        ink,
    );
}

/// Where a task about courses is done.
fn course_place(task: CourseTask) -> Place {
    match task {
        CourseTask::SignUp { course, .. } => Place::Course(course),
        CourseTask::Approve(_) => Place::TeamCourses,
        CourseTask::Results(run) => Place::Roll(run),
        CourseTask::Evaluate(sign_up) => Place::AfterCourse(Asked::Evaluation, sign_up),
        CourseTask::TellUse(sign_up) => Place::AfterCourse(Asked::Use, sign_up),
        CourseTask::Proposal(_) => Place::LevelProposals,
    }
}

impl State {
    /// To what a task is about. A wish is granted here: its form is not to be read before it is open again.
    fn go(&mut self, target: TaskTarget) -> Step {
        match target {
            TaskTarget::Form(key) => Step::Go(Place::Form(key)),
            TaskTarget::Absence(_) => Step::Go(Place::AbsenceToday),
            TaskTarget::ReopenWish(key) => self.reopening.begin(key),
            TaskTarget::PlanInterview(person) => Step::Go(Place::PlanInterview(person)),
            TaskTarget::Prepare(talk) => Step::Go(Place::Prepare(talk)),
            TaskTarget::Talk(talk) => Step::Go(Place::Talk(talk)),
            TaskTarget::Plan(plan) => Step::Go(Place::Plan(plan)),
            TaskTarget::Course(task) => Step::Go(course_place(task)),
            TaskTarget::SideBySide { round, person } => Step::Go(Place::SideBySide { round, person }),
        }
    }

    fn draw_tasks(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let Some(tasks) = self.tasks.get() else {
            let (text, meaning) = match self.tasks.refusal() {
                Some(why) => (refusal::say(why, ink.words), Meaning::Problem),
                None => (ink.say(id::APP_WAITING), Meaning::Muted),
            };
            line::wrapped(&text, line::below(inside, 1), buf, ink.style(meaning), ink);
            return None;
        };
        if tasks.is_empty() {
            let text = empty(ink.me, ink);
            line::wrapped(&text, line::below(inside, 1), buf, ink.style(Meaning::Text), ink);
            return Some(Position { x: inside.x, y: inside.y + 1 });
        }
        let heading = ink.with(id::TASKS_COUNT, &[("count", tasks.len().into())]);
        line::put(&heading, line::row(inside, 0), buf, ink.style(Meaning::Heading));
        let list = line::below(area, 1);
        let height = usize::from(list.height);
        let first = rows::first_visible(self.selected, tasks.len(), height);
        let mut cursor = None;
        for (at, task) in tasks.iter().enumerate().skip(first).take(height) {
            let row = line::row(list, (at - first) as u16);
            let chosen = at == self.selected;
            draw_task(task, chosen, row, buf, ink);
            if chosen {
                cursor = Some(Position { x: row.x, y: row.y });
            }
        }
        cursor
    }
}

fn draw_task(task: &Task, chosen: bool, row: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let marker = if chosen { ">" } else { " " };
    let due = task.due.map(date::format).unwrap_or_default();
    let late = if task.overdue { "!" } else { " " };
    let columns = usize::from(row.width).saturating_sub(FRONT + SHORT + 2);
    let plain = |meaning| if chosen { Meaning::Selection } else { meaning };
    let due_look = if task.overdue { Meaning::Problem } else { Meaning::Text };
    let what = in_full(task, ink);
    let what = if width::width(&what) > columns { task::what(task, ink.words) } else { what };
    let pieces: [Piece; 4] = [
        (format!("{marker} "), plain(Meaning::Text)),
        (format!("{late} {}", ink.pad(&due, 12)), plain(due_look)),
        (format!("{}  ", ink.pad(&what, columns)), plain(Meaning::Text)),
        (ink.pad(&task::short_reason(&task.reason, ink.words), SHORT), plain(Meaning::Muted)),
    ];
    line::pieces(&pieces, row, buf, ink);
}

/// What is to be done, and in which matter.
fn in_full(task: &Task, ink: &Ink<'_>) -> String {
    let what = task::what(task, ink.words);
    if task.matter.is_empty() { what } else { format!("{what}, {}", task.matter) }
}

/// Why there is nothing, and which way helps.
fn empty(me: Option<&Me>, ink: &Ink<'_>) -> String {
    let key = |action| ink.key(action, CONTEXTS).unwrap_or_default();
    match me {
        Some(me) if me.person.is_none() => {
            ink.with(id::TASKS_EMPTY_NO_EMPLOYEE, &[("key", key(Action::Rounds).into())])
        }
        _ => ink.with(id::TASKS_EMPTY, &[("key", key(Action::Rounds).into())]),
    }
}

/// The places this person can go to with their keys: each part of the menu with its name in front, in as few lines as it
/// takes.
fn menu(ink: &Ink<'_>, columns: usize) -> Vec<Vec<Piece>> {
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    for part in Part::ALL {
        let mut front = ink.say(part.name());
        let mut used = columns;
        for way in WAYS.iter().filter(|way| way.part == part && way.is_for(ink.me)) {
            let Some(key) = ink.key(way.action, CONTEXTS) else { continue };
            let name = ink.action(way.action);
            let size = width::width(&key) + width::width(&name) + 4;
            if used + size > columns {
                lines.push(vec![(format!(" {}", ink.pad(&std::mem::take(&mut front), PART - 1)), Meaning::Muted)]);
                used = PART;
            }
            used += size;
            if let Some(line) = lines.last_mut() {
                line.push((key, Meaning::Key));
                line.push((format!(" {name}   "), Meaning::Text));
            }
        }
    }
    lines
}
