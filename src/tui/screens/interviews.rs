//! Yearly interviews and development plans: my own and my team's, how far each is, and the way to it.

use super::{Page, Step};
use crate::domain::interview::{InterviewState, TalkKey};
use crate::domain::plan::{Party, PlanState};
use crate::service::ask;
use crate::service::command::{Command, InterviewCommand};
use crate::service::views::{InterviewLine, InterviewsView};
use crate::text::{Id, date, id, time};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, editor};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use chrono::Datelike;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The rows and the one the cursor is on.
#[derive(Debug)]
pub struct State {
    view: Loading<InterviewsView>,
    selected: usize,
    /// The interview being called off, and the reason so far.
    cancelling: Option<TalkKey>,
    reason: String,
    call: Option<Ticket>,
}

const CONTEXTS: &[Context] = &[Context::Interviews, Context::List, Context::Global];
/// Longest reason, in characters.
const REASON_LIMIT: usize = 1000;

/// Opens the list.
pub fn open(cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::Interviews {}, cx);
    State { view, selected: 0, cancelling: None, reason: String::new(), call: None }
}

impl State {
    fn rows(&self) -> &[InterviewLine] {
        self.view.get().map_or(&[], |view| view.rows.as_slice())
    }

    fn chosen(&self) -> Option<&InterviewLine> {
        self.rows().get(self.selected)
    }

    /// The open interview of the row chosen.
    fn talk(&self) -> Option<TalkKey> {
        self.chosen()?.talk.as_ref().filter(|talk| talk.state.is_open()).map(|talk| talk.key)
    }

    fn go(&mut self, action: Action, cx: &mut Cx<'_>) -> Step {
        let Some(row) = self.chosen() else { return Step::Ignored };
        let newest = row.talk.as_ref().map(|talk| talk.key);
        match action {
            Action::Open => match (newest, row.party, &row.plan) {
                (Some(talk), ..) => Step::Go(Place::Talk(talk)),
                (None, Party::Manager, _) => Step::Go(Place::PlanInterview(row.person.no)),
                (None, Party::Employee, Some((plan, _))) => Step::Go(Place::Plan(*plan)),
                (None, Party::Employee, None) => tell(id::INTERVIEWS_NO_TALK, cx),
            },
            Action::PlanInterview if row.party == Party::Manager => Step::Go(Place::PlanInterview(row.person.no)),
            Action::PlanInterview => tell(id::INTERVIEWS_NOT_YOURS, cx),
            Action::Prepare => match self.talk() {
                Some(talk) => Step::Go(Place::Prepare(talk)),
                None => tell(id::INTERVIEWS_NO_TALK, cx),
            },
            Action::OpenPlan => match row.plan {
                Some((plan, _)) => Step::Go(Place::Plan(plan)),
                None => tell(id::INTERVIEWS_NO_PLAN, cx),
            },
            Action::CancelInterview => match (self.talk(), row.party) {
                (Some(talk), Party::Manager) => {
                    self.cancelling = Some(talk);
                    let title = Notice::info(id::INTERVIEWS_CANCEL_TITLE);
                    let hint = Notice::info(id::INTERVIEWS_CANCEL_HINT);
                    let editor = editor::State::new(title, hint, editor::Purpose::Reason, REASON_LIMIT, &self.reason);
                    Step::Over(Overlay::Editor(Box::new(editor)))
                }
                (Some(_), Party::Employee) => tell(id::INTERVIEWS_NOT_YOURS, cx),
                (None, _) => tell(id::INTERVIEWS_NO_TALK, cx),
            },
            _ => Step::Ignored,
        }
    }
}

fn tell(id: Id, cx: &mut Cx<'_>) -> Step {
    cx.tell(Notice::info(id));
    Step::Stay
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::INTERVIEWS_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let Some(row) = self.chosen() else { return vec![Action::Back] };
        let all = [
            (row.talk.is_some(), Action::Open),
            (self.talk().is_some(), Action::Prepare),
            (row.plan.is_some(), Action::OpenPlan),
            (row.party == Party::Manager, Action::PlanInterview),
            (row.party == Party::Manager && self.talk().is_some(), Action::CancelInterview),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::PlanInterview if self.talk().is_some() => Some(id::INTERVIEWS_MOVE),
            Action::Open => Some(id::INTERVIEWS_OPEN),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.rows().len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        self.go(*action, cx)
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        match (outcome, self.cancelling) {
            (Outcome::Left(text), _) => self.reason.clone_from(text),
            (Outcome::Text(text), Some(talk)) => {
                self.reason.clone_from(text);
                let reason = super::reopening::one_line(text);
                self.call = Some(cx.call(Command::Interview(InterviewCommand::Cancel { talk, reason })));
            }
            _ => {}
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if let News::Done(ticket, outcome) = news
            && self.call == Some(*ticket)
        {
            self.call = None;
            match outcome {
                Ok(_) => {
                    self.reason.clear();
                    cx.tell(Notice::info(id::INTERVIEWS_CANCELLED_NOW));
                }
                Err(refused) => cx.tell(Notice::refused(refused.clone())),
            }
            self.refresh(cx);
        }
        let kept = self.chosen().map(|row| row.person.no);
        self.view.hear::<ask::Interviews>(news);
        let again = kept.and_then(|no| self.rows().iter().position(|row| row.person.no == no));
        self.selected = again.unwrap_or(self.selected).min(self.rows().len().saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::Interviews {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        if self.view.get().is_none() {
            return waiting::draw(&self.view, area, buf, ink);
        }
        let Some(chosen) = self.chosen() else {
            let key = ink.key(Action::Tasks, CONTEXTS).unwrap_or_default();
            let text = ink.with(id::INTERVIEWS_EMPTY, &[("key", key.into())]);
            return waiting::sentence(&text, Meaning::Text, area, buf, ink);
        };
        line::pieces(&[(format!(" {}", self.summary(ink)), Meaning::Text)], line::row(area, 0), buf, ink);
        let rest = line::below(area, 2);
        let columns = Columns::of(area.width);
        line::pieces(&columns.heads(ink), line::row(rest, 0), buf, ink);
        let strip = 4.min(area.height / 4);
        draw_strip(chosen, line::below(area, area.height - strip), buf, ink);
        let body = line::below(rest, 1);
        let body = Rect { height: body.height.saturating_sub(strip), ..body };
        list::draw(body, self.selected, self.rows().len(), buf, |at, place, buf| {
            if let Some(row) = self.rows().get(at) {
                line::pieces(&columns.row(row, at == self.selected, ink), place, buf, ink);
            }
        })
    }
}

impl State {
    fn summary(&self, ink: &Ink<'_>) -> String {
        let team = || self.rows().iter().filter(|row| row.party == Party::Manager);
        if team().count() == 0 {
            return String::new();
        }
        let year = ink.me.map(|me| me.today.year());
        let held = |row: &&InterviewLine| {
            let held = row.talk.as_ref().and_then(|talk| talk.held);
            held.is_some_and(|held| Some(held.year()) == year)
        };
        let signed = |row: &&InterviewLine| row.plan.is_some_and(|(_, state)| state == PlanState::Signed);
        let args = [
            ("people", team().count().into()),
            ("held", team().filter(held).count().into()),
            ("signed", team().filter(held).filter(signed).count().into()),
        ];
        ink.with(id::INTERVIEWS_SUMMARY, &args)
    }
}

/// Which columns there is room for.
struct Columns {
    name: usize,
    when: usize,
    state: usize,
    forms: usize,
    plan: usize,
}

impl Columns {
    fn of(width: u16) -> Self {
        let (when, state, forms, plan) = if width < 72 { (11, 13, 0, 15) } else { (17, 14, 12, 16) };
        Self { name: usize::from(width).saturating_sub(2 + when + state + forms + plan), when, state, forms, plan }
    }

    fn heads(&self, ink: &Ink<'_>) -> Vec<Piece> {
        let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
        let mut heads = vec![
            ("  ".to_owned(), Meaning::Muted),
            head(id::INTERVIEWS_NAME, self.name),
            head(id::INTERVIEWS_WHEN, self.when),
            head(id::INTERVIEWS_STATE, self.state),
        ];
        if self.forms > 0 {
            heads.push(head(id::INTERVIEWS_FORMS, self.forms));
        }
        heads.push(head(id::INTERVIEWS_PLAN, self.plan));
        heads
    }

    fn row(&self, row: &InterviewLine, chosen: bool, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let name = match row.party {
            Party::Employee => ink.say(id::INTERVIEWS_ME),
            Party::Manager => row.person.name.clone(),
        };
        let when = row.talk.as_ref().map(|talk| {
            let day = date::format(talk.held.unwrap_or(talk.meeting.date));
            if self.forms > 0 && talk.state.is_open() {
                format!("{day} {}", time::format(talk.meeting.time))
            } else {
                day
            }
        });
        let (state, meaning) = state(row);
        let mut pieces = vec![
            (list::marker(chosen).to_owned(), look(Meaning::Text)),
            (ink.pad(&name, self.name.saturating_sub(1)) + " ", look(Meaning::Text)),
            (ink.pad(&when.unwrap_or_else(|| ink.signs().none.to_owned()), self.when), look(Meaning::Text)),
            (ink.pad(&ink.say(state), self.state), look(meaning)),
        ];
        if self.forms > 0 {
            let forms = forms(row);
            let meaning = if row.own_sent && row.manager_sent { Meaning::Good } else { Meaning::Text };
            pieces.push((ink.pad(&ink.say(forms), self.forms), look(meaning)));
        }
        let (plan, meaning) = match row.plan {
            None => (ink.signs().none.to_owned(), Meaning::Muted),
            Some((_, state)) => (ink.say(plan(state)), plan_meaning(state)),
        };
        pieces.push((ink.pad(&plan, self.plan), look(meaning)));
        pieces
    }
}

fn state(row: &InterviewLine) -> (Id, Meaning) {
    match row.talk.as_ref().map(|talk| talk.state) {
        None => (id::INTERVIEWS_NONE, Meaning::Muted),
        Some(InterviewState::Planned) => (id::INTERVIEWS_PLANNED, Meaning::Text),
        Some(InterviewState::Begun) => (id::INTERVIEWS_BEGUN, Meaning::TalkPoint),
        Some(InterviewState::Held) => (id::INTERVIEWS_HELD, Meaning::Good),
        Some(InterviewState::Cancelled) => (id::INTERVIEWS_CANCELLED, Meaning::Muted),
    }
}

const fn forms(row: &InterviewLine) -> Id {
    match (row.own_sent, row.manager_sent) {
        (true, true) => id::INTERVIEWS_FORMS_BOTH,
        (true, false) => id::INTERVIEWS_FORMS_OWN,
        (false, true) => id::INTERVIEWS_FORMS_MANAGER,
        (false, false) => id::INTERVIEWS_FORMS_NONE,
    }
}

const fn plan(state: PlanState) -> Id {
    match state {
        PlanState::InWork => id::INTERVIEWS_PLAN_IN_WORK,
        PlanState::SignedBy(Party::Employee) => id::INTERVIEWS_PLAN_SIGNED_EMPLOYEE,
        PlanState::SignedBy(Party::Manager) => id::INTERVIEWS_PLAN_SIGNED_MANAGER,
        PlanState::NotAgreed { .. } => id::INTERVIEWS_PLAN_NOT_AGREED,
        PlanState::ManagerLeft => id::INTERVIEWS_PLAN_MANAGER_LEFT,
        PlanState::Signed => id::INTERVIEWS_PLAN_SIGNED,
    }
}

const fn plan_meaning(state: PlanState) -> Meaning {
    match state {
        PlanState::Signed => Meaning::Good,
        PlanState::NotAgreed { .. } | PlanState::ManagerLeft => Meaning::Problem,
        _ => Meaning::Text,
    }
}

/// Who it is, and what can be done next.
fn draw_strip(row: &InterviewLine, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let person = &row.person;
    let facts = ink.join(&[person.name.clone(), person.title.clone(), person.unit.clone()]);
    line::pieces(&[(facts, Meaning::Heading)], line::row(inside, 0), buf, ink);
    let (next, action) = next(row);
    let key = ink.key(action, CONTEXTS).unwrap_or_default();
    line::pieces(&[(ink.with(next, &[("key", key.into())]), Meaning::Text)], line::row(inside, 1), buf, ink);
    let open = row.talk.as_ref().is_some_and(|talk| talk.state.is_open());
    if open && !(row.own_sent && row.manager_sent) {
        let text = ink.say(id::INTERVIEWS_FORMS_MISSING);
        line::pieces(&[(text, Meaning::TalkPoint)], line::row(inside, 2), buf, ink);
    }
}

fn next(row: &InterviewLine) -> (Id, Action) {
    let state = row.talk.as_ref().map(|talk| (talk.state, talk.prepared));
    match (state, row.plan.map(|(_, state)| state)) {
        (Some((InterviewState::Planned, false)), _) => (id::INTERVIEWS_NEXT_PREPARE, Action::Prepare),
        (Some((InterviewState::Planned, true)), _) => (id::INTERVIEWS_NEXT_TALK, Action::Open),
        (Some((InterviewState::Begun, _)), _) => (id::INTERVIEWS_NEXT_HOLD, Action::Open),
        (Some((InterviewState::Held, _)), Some(PlanState::Signed)) => (id::INTERVIEWS_NEXT_FOLLOW, Action::OpenPlan),
        (Some((InterviewState::Held, _)), Some(_)) => (id::INTERVIEWS_NEXT_SIGN, Action::OpenPlan),
        _ if row.party == Party::Manager => (id::INTERVIEWS_NEXT_PLAN, Action::PlanInterview),
        _ => (id::INTERVIEWS_NEXT_WAIT, Action::Back),
    }
}
