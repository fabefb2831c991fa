//! One course: what it is, what it would do for me, its runs, and signing up.

mod runs;
mod text;

pub use text::mine as mine_said;

use super::course_calls::Calls;
use super::{Page, Step};
use crate::domain::course::{Act as Deed, State as Where, Told};
use crate::domain::ids::{CourseId, RunId};
use crate::service::ask;
use crate::service::command::CourseCommand;
use crate::service::views::{CourseCardView, RunLine, SignUpLine};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::overlays::Outcome;
use crate::tui::place::Place;
use crate::tui::widgets::reading::Reading;
use crate::tui::widgets::{line, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The course, how far its text is scrolled, and the run the cursor is on.
#[derive(Debug)]
pub struct State {
    course: CourseId,
    view: Loading<CourseCardView>,
    reading: Reading,
    selected: usize,
    calls: Calls,
    /// News about my sign-ups: shown until this screen is left.
    heard: Vec<(Told, String)>,
}

const CONTEXTS: &[Context] = &[Context::Course, Context::List, Context::Global];

/// From this width on the runs stand beside the text.
const WIDE: u16 = 110;

/// Opens a course.
pub fn open(course: CourseId, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::CourseCard { course: course.clone() }, cx);
    State { course, view, reading: Reading::default(), selected: 0, calls: Calls::default(), heard: Vec::new() }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let catalogue = ink.say(id::COURSES_TITLE);
        let title = self.view.get().map(|view| view.course.title.clone());
        title.map_or_else(|| catalogue.clone(), |title| format!("{catalogue}{}{title}", ink.signs().path))
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let Some(view) = self.view.get() else { return vec![Action::Back] };
        let may = |act| self.own().is_some_and(|own| own.may.contains(&act));
        let run = self.run();
        let live = self.own().is_some_and(|own| own.state.is_live() && own.state != Where::Interest);
        let all = [
            (may(Deed::Accept), Action::Accept),
            (view.may_sign_up && !live && run.is_some_and(|run| run.open), Action::Apply),
            (view.may_sign_up && self.own().is_none(), Action::ShowInterest),
            (may(Deed::Withdraw), Action::Withdraw),
            (run.is_some_and(|run| run.may_list), Action::Roll),
            (view.may_edit, Action::NewRun),
            (view.may_edit && run.is_some(), Action::EditRun),
            (view.may_edit, Action::EditCourse),
            (run.is_some() && !view.may_edit, Action::CalendarFile),
            (!view.may_edit && !view.aims.is_empty(), Action::Instructors),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn label(&self, action: Action) -> Option<Id> {
        (action == Action::Withdraw && self.own().is_some_and(|own| own.state == Where::Offered))
            .then_some(id::COURSE_SAY_NO)
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let Some(view) = self.view.get() else { return Step::Ignored };
        match action {
            Action::PageUp | Action::PageDown => {
                let (height, width) = self.text_size(cx);
                let lines = cx.measure(|ink| text::lines(view, &self.heard, width, ink).len());
                self.reading.act(*action, lines, height);
                return Step::Stay;
            }
            _ => {}
        }
        if let Some(selected) = rows::moved(*action, self.selected, view.runs.len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        self.do_it(*action, cx)
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        self.calls.told(outcome, cx)
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.calls.hear(news, cx) {
            self.refresh(cx);
        }
        let kept = self.run().map(|run| run.run.id.clone());
        self.view.hear::<ask::CourseCard>(news);
        let runs = self.view.get().map_or(&[][..], |view| view.runs.as_slice());
        let again = kept.and_then(|id| runs.iter().position(|run| run.run.id == id));
        self.selected = again.unwrap_or(self.selected).min(runs.len().saturating_sub(1));
        self.see(cx);
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::CourseCard { course: self.course.clone() }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        let (above, below) = parts(area, view.runs.len());
        let inside = line::right_of(Rect { width: above.width.saturating_sub(1), ..above }, 1);
        let lines = text::lines(view, &self.heard, inside.width.into(), ink);
        let at = self.reading.draw(&lines, inside, buf, ink);
        runs::draw(view, self.selected, below, buf, ink).or(at)
    }
}

/// Where the text stands, and where the runs.
fn parts(area: Rect, runs: usize) -> (Rect, Rect) {
    if area.width >= WIDE {
        let left = Rect { width: area.width / 2, ..area };
        return (left, line::right_of(area, left.width + 1));
    }
    let wanted = u16::try_from(runs.clamp(1, 5)).unwrap_or(5) + runs::EXTRA;
    let runs = wanted.min(area.height / 2 + 1);
    let above = Rect { height: area.height.saturating_sub(runs), ..area };
    (above, line::below(area, above.height))
}

impl State {
    fn text_size(&self, cx: &Cx<'_>) -> (usize, usize) {
        let (height, width) = cx.body();
        let area = Rect { x: 0, y: 0, width: width as u16, height: height as u16 };
        let runs = self.view.get().map_or(0, |view| view.runs.len());
        let (above, _) = parts(area, runs);
        (above.height.into(), usize::from(above.width).saturating_sub(2))
    }

    fn run(&self) -> Option<&RunLine> {
        self.view.get()?.runs.get(self.selected)
    }

    fn run_id(&self) -> Option<RunId> {
        self.run().map(|run| run.run.id.clone())
    }

    /// My sign-up that counts here: the one to the chosen run, else the live one.
    fn own(&self) -> Option<&SignUpLine> {
        let view = self.view.get()?;
        let run = self.run().map(|run| &run.run.id);
        let live = || view.mine.iter().filter(|one| one.state.is_live());
        live().find(|one| one.run.as_ref().map(|of| &of.id) == run && run.is_some()).or_else(|| live().next())
    }

    fn do_it(&mut self, action: Action, cx: &mut Cx<'_>) -> Step {
        let Some(view) = self.view.get() else { return Step::Ignored };
        let (edits, signs) = (view.may_edit, view.may_sign_up);
        let own = self.own().cloned();
        match action {
            Action::Open if self.run().is_some_and(|run| run.may_list) => self.to_run(Place::Roll),
            Action::Open | Action::Apply if signs => self.apply(cx),
            Action::ShowInterest if signs => {
                let command = CourseCommand::ShowInterest { course: self.course.clone() };
                self.calls.call(command, id::COURSE_DONE_INTEREST, cx)
            }
            Action::Accept | Action::Withdraw => match own {
                Some(own) => self.calls.on_sign_up(action, &own, cx),
                None => {
                    cx.tell(Notice::info(id::COURSE_NOT_SIGNED_UP));
                    Step::Stay
                }
            },
            Action::Roll if self.run().is_some_and(|run| run.may_list) => self.to_run(Place::Roll),
            Action::CalendarFile => {
                if let (Some(run), Some(view)) = (self.run(), self.view.get()) {
                    super::calendar_file::write(&view.course.title, &run.run, cx);
                }
                Step::Stay
            }
            Action::Instructors => self.instructors(),
            Action::EditCourse if edits => Step::Go(Place::EditCourse(Some(self.course.clone()))),
            Action::NewRun if edits => Step::Go(Place::EditRun(self.course.clone(), None)),
            Action::EditRun if edits => match self.run_id() {
                Some(run) => Step::Go(Place::EditRun(self.course.clone(), Some(run))),
                None => Step::Stay,
            },
            Action::CancelRun if edits => match self.run_id() {
                Some(run) => self.calls.ask_reason(CourseCommand::CancelRun { run, reason: String::new() }),
                None => Step::Stay,
            },
            _ => Step::Ignored,
        }
    }

    fn to_run(&self, place: fn(RunId) -> Place) -> Step {
        self.run_id().map_or(Step::Stay, |run| Step::Go(place(run)))
    }

    fn instructors(&self) -> Step {
        let aims = self.view.get().map_or(&[][..], |view| view.aims.as_slice());
        aims.first().map_or(Step::Stay, |aim| Step::Go(Place::Instructors(aim.competence.clone())))
    }

    fn apply(&mut self, cx: &mut Cx<'_>) -> Step {
        let Some(run) = self.run() else {
            cx.tell(Notice::info(id::COURSE_NO_RUN_TO_APPLY).key("key", Action::ShowInterest, CONTEXTS));
            return Step::Stay;
        };
        let approval = self.view.get().is_some_and(|view| view.needs_approval);
        let text = match (approval, run.seats.is_free()) {
            (true, _) => id::COURSE_ASK_APPROVAL,
            (false, true) => id::COURSE_ASK_SEAT,
            (false, false) => id::COURSE_ASK_WAITING,
        };
        let day = crate::text::date::format(run.run.first_day);
        let waiting = run.seats.waiting + 1;
        let text = Notice::info(text).with("date", day).count("place", waiting as usize);
        self.calls.ask(CourseCommand::Apply { run: run.run.id.clone() }, id::COURSE_DONE_APPLIED, text)
    }

    /// What there was to tell is on the screen, so it is seen.
    fn see(&mut self, cx: &mut Cx<'_>) {
        let mine = self.view.get().map_or(&[][..], |view| view.mine.as_slice());
        for one in mine {
            let Some(told) = &one.told else { continue };
            if self.calls.seen(one.no, cx) {
                self.heard.push((told.clone(), one.note.clone()));
            }
        }
    }
}
