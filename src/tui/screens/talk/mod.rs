//! Talk mode: one screen for use in the room. The agenda stands left; form, agreements, job profile and courses right.
//!
//! While an interview is under way only what concerns the talk is shown; the own private notes come forward on a key.

mod agenda;
mod panes;

use super::{Page, Step};
use crate::domain::agreed::AgreedSource;
use crate::domain::competence::Level;
use crate::domain::interview::{Action as Do, InterviewState, TalkKey};
use crate::domain::plan::Party;
use crate::service::ask;
use crate::service::command::{AgreedCommand, Command, InterviewCommand};
use crate::service::views::{
    AgreedView, AgreementOutlook, InterviewView, PreparationView, ProfileView, SideBySideView,
};
use crate::text::{Id, date, id, time};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, ask as question};
use crate::tui::place::Place;
use crate::tui::theme::{Glyphs, Meaning};
use crate::tui::widgets::{line, rows, waiting};
use panes::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Everything on the table.
#[derive(Debug)]
pub struct State {
    talk: TalkKey,
    view: Loading<InterviewView>,
    sides: Loading<SideBySideView>,
    agreed: Loading<AgreedView>,
    profile: Loading<ProfileView>,
    /// The plan, and what its agreements can point to.
    plan: Loading<AgreementOutlook>,
    /// What I prepared; shown only when I ask for it.
    own: Loading<PreparationView>,
    pane: Pane,
    /// The agenda has the keys, not the pane.
    in_agenda: bool,
    topic: usize,
    /// Row of the pane the cursor is on.
    row: usize,
    /// Private notes are shown; none = not chosen yet.
    notes: Option<bool>,
    /// Begin or end is being asked.
    asking: Option<Do>,
    call: Option<(Ticket, Id)>,
}

const CONTEXTS: &[Context] = &[Context::Talk, Context::List, Context::Global];

/// Opens an interview.
pub fn open(talk: TalkKey, cx: &mut Cx<'_>) -> State {
    State {
        talk,
        view: Loading::ask(ask::Interview { talk }, cx),
        sides: Loading::default(),
        agreed: Loading::default(),
        profile: Loading::default(),
        plan: Loading::default(),
        own: Loading::ask(ask::Preparation { talk }, cx),
        pane: Pane::Form,
        in_agenda: false,
        topic: 0,
        row: 0,
        notes: None,
        asking: None,
        call: None,
    }
}

impl State {
    /// Whether my private notes are shown: before the talk yes, in the room only when asked for.
    fn shows_notes(&self) -> bool {
        let planned = self.view.get().is_some_and(|view| view.state == InterviewState::Planned);
        self.notes.unwrap_or(planned)
    }

    /// What lies on the table with the interview is asked for once that is there.
    fn ask_more(&mut self, cx: &mut Cx<'_>) {
        let Some(view) = self.view.get() else { return };
        let person = self.talk.person;
        if let Some((round, _)) = &view.round {
            self.sides.again(ask::SideBySide { round: round.clone(), person }, cx);
        }
        self.agreed.again(ask::AgreedLevels { person }, cx);
        if view.profile.is_some() {
            self.profile.again(ask::Profile { profile: view.profile.clone() }, cx);
        }
        if let Some(plan) = view.plan {
            self.plan.again(ask::AgreementOutlook { plan }, cx);
        }
    }

    fn is_manager(&self) -> bool {
        self.view.get().is_some_and(|view| view.party == Party::Manager)
    }

    fn begun(&self) -> bool {
        self.view.get().is_some_and(|view| view.state == InterviewState::Begun)
    }

    fn may(&self, action: Do) -> bool {
        self.view.get().is_some_and(|view| view.allowed.contains(&action))
    }

    /// Begin or end, whichever is next.
    fn step(&mut self, cx: &mut Cx<'_>) -> Step {
        let (what, title, text) = if self.may(Do::Begin) {
            (Do::Begin, id::TALK_BEGIN_TITLE, id::TALK_BEGIN)
        } else if self.may(Do::Hold) {
            let empty = self.plan.get().is_none_or(|plan| plan.view.agreements.is_empty());
            (Do::Hold, id::TALK_END_TITLE, if empty { id::TALK_END_EMPTY } else { id::TALK_END })
        } else {
            cx.tell(Notice::info(id::DEVELOPMENT_PLAN_NOT_NOW));
            return Step::Stay;
        };
        self.asking = Some(what);
        Step::Over(Overlay::Ask(question::State::new(title, Notice::info(text))))
    }

    /// Writes the level down the two agree on.
    fn agree(&mut self, digit: u8, cx: &mut Cx<'_>) -> Step {
        let row = self.sides.get().and_then(|sides| sides.rows.get(self.row));
        let (true, true, Some(row), Some(level)) = (self.begun(), self.is_manager(), row, Level::new(digit)) else {
            return Step::Ignored;
        };
        let round = self.view.get().and_then(|view| view.round.as_ref()).map(|(round, _)| round.clone());
        let (person, competence) = (self.talk.person, row.competence.clone());
        let source = AgreedSource::Interview(round);
        let command = Command::Agreed(AgreedCommand::Agree { person, competence, level, source });
        self.call = Some((cx.call(command), id::TALK_AGREED_NOW));
        self.row = (self.row + 1).min(self.sides.get().map_or(0, |sides| sides.rows.len().saturating_sub(1)));
        Step::Stay
    }

    /// A new agreement, about the competence the cursor is on.
    fn new_agreement(&self, cx: &mut Cx<'_>) -> Step {
        let plan = self.view.get().and_then(|view| view.plan);
        match (plan, self.is_manager()) {
            (Some(plan), true) => {
                let row = self.sides.get().and_then(|sides| sides.rows.get(self.row));
                let about = row.filter(|_| self.pane == Pane::Form).map(|row| row.competence.clone());
                Step::Go(Place::Agreement { plan, number: None, about })
            }
            (_, false) => tell(id::TALK_ONLY_MANAGER_WRITES, cx),
            (None, true) => tell(id::REFUSAL_INTERVIEW_PLANNED, cx),
        }
    }

    /// To what the cursor is on.
    fn open_row(&self) -> Step {
        let Some(outlook) = self.plan.get().filter(|_| self.pane == Pane::Agreements) else { return Step::Stay };
        let plan = outlook.view.plan;
        match outlook.view.agreements.get(self.row) {
            Some(row) if self.is_manager() && outlook.view.signed_at.is_none() => {
                Step::Go(Place::Agreement { plan, number: Some(row.agreement.number), about: None })
            }
            _ => Step::Go(Place::Plan(plan)),
        }
    }

    fn count(&self) -> usize {
        if self.in_agenda { self.view.get().map_or(0, |view| view.agenda.len()) } else { panes::count(self) }
    }

    fn heading(&self, view: &InterviewView, ink: &Ink<'_>) -> String {
        let day = |day| date::format(day);
        let state = match view.state {
            InterviewState::Planned => {
                let (day, at) = (day(view.meeting.date), time::format(view.meeting.time));
                ink.with(id::TALK_STATE_PLANNED, &[("date", day.into()), ("time", at.into())])
            }
            InterviewState::Begun => ink.say(id::TALK_STATE_BEGUN),
            InterviewState::Held => ink.with(id::TALK_STATE_HELD, &[("date", day(view.meeting.date).into())]),
            InterviewState::Cancelled => ink.say(id::TALK_STATE_CANCELLED),
        };
        let round = view.round.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
        let only = if self.shows_notes() { id::TALK_ALL } else { id::TALK_ONLY };
        ink.join(&[state, round, ink.say(only)])
    }
}

fn tell(id: Id, cx: &mut Cx<'_>) -> Step {
    cx.tell(Notice::info(id));
    Step::Stay
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let name = self.view.get().map(|view| view.person.name.clone()).unwrap_or_default();
        ink.with(id::TALK_TITLE, &[("name", name.into())])
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let open = self.view.get().is_some_and(|view| view.state.is_open());
        let all = [
            (self.may(Do::Begin) || self.may(Do::Hold), Action::TalkStep),
            (self.begun() && self.is_manager(), Action::NewAgreement),
            (true, Action::Right),
            (true, Action::Next),
            (true, Action::OnlyThisTalk),
            (open, Action::Prepare),
            (self.view.get().is_some_and(|view| view.plan.is_some()), Action::OpenPlan),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::TalkStep if self.may(Do::Begin) => Some(id::TALK_LABEL_BEGIN),
            Action::TalkStep => Some(id::TALK_LABEL_END),
            Action::Right => Some(self.pane.next().name()),
            Action::Next if self.in_agenda => Some(self.pane.name()),
            Action::Next => Some(id::TALK_AGENDA),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let at = if self.in_agenda { self.topic } else { self.row };
        if let Some(to) = rows::moved(*action, at, self.count(), cx) {
            if self.in_agenda {
                self.topic = to;
            } else {
                self.row = to;
            }
            return Step::Stay;
        }
        match action {
            Action::Next | Action::Previous => self.in_agenda = !self.in_agenda,
            Action::Right => (self.pane, self.row, self.in_agenda) = (self.pane.next(), 0, false),
            Action::Left => (self.pane, self.row, self.in_agenda) = (self.pane.previous(), 0, false),
            Action::OnlyThisTalk => self.notes = Some(!self.shows_notes()),
            Action::TalkStep => return self.step(cx),
            Action::NewAgreement => return self.new_agreement(cx),
            Action::Prepare => return Step::Go(Place::Prepare(self.talk)),
            Action::OpenPlan => {
                return match self.view.get().and_then(|view| view.plan) {
                    Some(plan) => Step::Go(Place::Plan(plan)),
                    None => tell(id::INTERVIEWS_NO_PLAN, cx),
                };
            }
            Action::Open => return self.open_row(),
            other => {
                return match other.answer().filter(|_| self.pane == Pane::Form && !self.in_agenda) {
                    Some(digit) => self.agree(digit, cx),
                    None => Step::Ignored,
                };
            }
        }
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        if let (Outcome::Yes, Some(asking)) = (outcome, self.asking.take()) {
            let (command, told) = match asking {
                Do::Begin => (InterviewCommand::Begin(self.talk), id::TALK_BEGUN_NOW),
                _ => (InterviewCommand::Hold(self.talk), id::TALK_HELD_NOW),
            };
            self.call = Some((cx.call(Command::Interview(command)), told));
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if let (News::Done(ticket, outcome), Some((call, told))) = (news, self.call)
            && *ticket == call
        {
            self.call = None;
            match outcome {
                Ok(_) => cx.tell(Notice::info(told)),
                Err(refused) => cx.tell(Notice::refused(refused.clone())),
            }
            self.refresh(cx);
        }
        if self.view.hear::<ask::Interview>(news) == Heard::Value {
            self.ask_more(cx);
        }
        self.sides.hear::<ask::SideBySide>(news);
        self.agreed.hear::<ask::AgreedLevels>(news);
        self.profile.hear::<ask::Profile>(news);
        self.plan.hear::<ask::AgreementOutlook>(news);
        self.own.hear::<ask::Preparation>(news);
        if !self.in_agenda {
            self.row = self.row.min(self.count().saturating_sub(1));
        }
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::Interview { talk: self.talk }, cx);
        self.own.again(ask::Preparation { talk: self.talk }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        let heading = format!(" {}", self.heading(view, ink));
        line::pieces(&[(heading, Meaning::Heading)], line::row(area, 0), buf, ink);
        let body = line::below(area, 1);
        let left_columns = (area.width / 3).clamp(20, 40);
        let left = Rect { width: left_columns, ..body };
        let right = line::right_of(body, left_columns + 2);
        let rule = line::right_of(body, left_columns);
        let bar = if ink.look.glyphs == Glyphs::Lines { "│" } else { "|" };
        for row in 0..body.height {
            line::put(bar, line::row(rule, row), buf, ink.style(Meaning::Border));
        }
        let in_agenda = agenda::draw(self, view, left, buf, ink);
        let in_pane = panes::draw(self, view, right, buf, ink);
        if self.in_agenda { in_agenda } else { in_pane.or(in_agenda) }
    }
}
