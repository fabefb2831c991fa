//! A development plan: the text both sign, word by word, and what can be done with it.

use super::{Page, Step};
use crate::domain::plan::{Action as Do, Party, PlanKey, PlanState};
use crate::service::ask;
use crate::service::command::{Command, PlanCommand};
use crate::service::views::PlanView;
use crate::text::plan::{Line, document, lines};
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::{Ink, ZONE};
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, ask as question, editor};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, reading, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The plan, the agreement the cursor is on, and what is being asked.
#[derive(Debug)]
pub struct State {
    key: PlanKey,
    plan: Loading<PlanView>,
    /// Line the cursor is on.
    selected: usize,
    asking: Option<Asking>,
    call: Option<(Ticket, Id)>,
    /// A remark begun and not used; Esc keeps it.
    remark: String,
}

/// What a yes, or a text, will mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asking {
    Sign,
    Refuse,
    SignAnew,
    FollowUp,
    TakeOut(u32),
}

const CONTEXTS: &[Context] = &[Context::Plan, Context::List, Context::Global];

/// Opens a plan.
pub fn open(key: PlanKey, cx: &mut Cx<'_>) -> State {
    let plan = Loading::ask(ask::Plan { plan: key }, cx);
    State { key, plan, selected: 0, asking: None, call: None, remark: String::new() }
}

/// A line of the page, with the agreement it belongs to.
struct Row {
    line: Line,
    text: String,
    agreement: Option<u32>,
}

impl State {
    fn may(&self, action: Do) -> bool {
        self.plan.get().is_some_and(|view| view.allowed.contains(&action))
    }

    /// The page wrapped to so many columns; the chosen line is one of these.
    fn rows(&self, columns: usize, ink: &Ink<'_>) -> Vec<Row> {
        let Some(view) = self.plan.get() else { return Vec::new() };
        let mut numbers = view.agreements.iter().map(|row| row.agreement.number);
        let mut agreement = None;
        let mut page = Vec::new();
        for (line, text) in lines(view, ZONE, ink.words).into_iter().skip(1) {
            match line {
                Line::Agreement => agreement = numbers.next(),
                Line::Heading => agreement = None,
                _ => {}
            }
            if matches!(line, Line::Agreement | Line::Heading) {
                page.push(Row { line: Line::Words, text: String::new(), agreement: None });
            }
            let indent = if matches!(line, Line::Fact | Line::Overdue | Line::Words) { 2 } else { 0 };
            let mut wrapped = reading::Lines::new();
            reading::wrap(&text, columns.saturating_sub(2), indent, Meaning::Text, &mut wrapped);
            let texts = wrapped.into_iter().map(|pieces| pieces.into_iter().map(|piece| piece.0).collect::<String>());
            page.extend(texts.map(|text| Row { line, text, agreement }));
        }
        page
    }

    fn chosen(&self, cx: &Cx<'_>) -> Option<u32> {
        let columns = cx.body().1;
        cx.measure(|ink| self.rows(columns, ink).get(self.selected).and_then(|row| row.agreement))
    }

    fn count(&self, cx: &Cx<'_>) -> usize {
        let columns = cx.body().1;
        cx.measure(|ink| self.rows(columns, ink).len())
    }

    fn ask_to(&mut self, what: Asking, title: Id, text: Notice) -> Step {
        self.asking = Some(what);
        Step::Over(Overlay::Ask(question::State::new(title, text)))
    }

    fn write(&mut self, what: Asking, title: Id, hint: Id) -> Step {
        self.asking = Some(what);
        let limit = self.plan.get().map_or(1000, |view| view.limit as usize);
        let (title, hint) = (Notice::info(title), Notice::info(hint));
        let editor = editor::State::new(title, hint, editor::Purpose::Reason, limit, &self.remark);
        Step::Over(Overlay::Editor(Box::new(editor)))
    }

    fn sign(&mut self, cx: &mut Cx<'_>) -> Step {
        let Some(view) = self.plan.get() else { return Step::Stay };
        let (Some(party), true) = (view.party, self.may(Do::Sign)) else { return not_now(cx) };
        let name = match party {
            Party::Employee => id::DEVELOPMENT_PLAN_PARTY_EMPLOYEE,
            Party::Manager => id::DEVELOPMENT_PLAN_PARTY_MANAGER,
        };
        let text = Notice::info(id::DEVELOPMENT_PLAN_SIGN)
            .with("party", cx.words().say(name))
            .with("code", view.fingerprint.short())
            .count("count", view.agreements.len());
        self.ask_to(Asking::Sign, id::DEVELOPMENT_PLAN_SIGN_TITLE, text)
    }

    fn act_on(&mut self, action: Action, cx: &mut Cx<'_>) -> Step {
        let plan = self.key;
        match action {
            Action::Sign => self.sign(cx),
            Action::RefuseSign if self.may(Do::Refuse) => {
                self.write(Asking::Refuse, id::DEVELOPMENT_PLAN_REFUSE_TITLE, id::DEVELOPMENT_PLAN_REFUSE_HINT)
            }
            Action::SignAnew if self.may(Do::SignAnew) => {
                let text = Notice::info(id::DEVELOPMENT_PLAN_ANEW);
                self.ask_to(Asking::SignAnew, id::DEVELOPMENT_PLAN_ANEW_TITLE, text)
            }
            Action::FollowUp if self.may(Do::FollowUp) => {
                self.write(Asking::FollowUp, id::DEVELOPMENT_PLAN_FOLLOW_TITLE, id::DEVELOPMENT_PLAN_FOLLOW_HINT)
            }
            Action::NewAgreement if self.may(Do::Change) => {
                Step::Go(Place::Agreement { plan, number: None, about: None })
            }
            Action::Open => match self.chosen(cx) {
                Some(number) if self.may(Do::Change) => {
                    Step::Go(Place::Agreement { plan, number: Some(number), about: None })
                }
                Some(number) if self.may(Do::FollowUp) => Step::Go(Place::Conclude { plan, number }),
                _ => Step::Stay,
            },
            Action::TakeOut if self.may(Do::Change) => match self.chosen(cx) {
                Some(number) => {
                    let text = Notice::info(id::DEVELOPMENT_PLAN_TAKE_OUT).count("number", number as usize);
                    self.ask_to(Asking::TakeOut(number), id::DEVELOPMENT_PLAN_TAKE_OUT_TITLE, text)
                }
                None => Step::Stay,
            },
            Action::ExportDocument => {
                if let Some(view) = self.plan.get() {
                    let text = document(view, ZONE, cx.words());
                    cx.write_document(&format!("udviklingsplan-{}", plan.number), text);
                }
                Step::Stay
            }
            Action::RefuseSign | Action::SignAnew | Action::FollowUp | Action::NewAgreement | Action::TakeOut => {
                not_now(cx)
            }
            _ => Step::Ignored,
        }
    }

    fn run(&mut self, command: PlanCommand, told: Id, cx: &mut Cx<'_>) {
        self.call = Some((cx.call(Command::Plan(command)), told));
    }
}

fn not_now(cx: &mut Cx<'_>) -> Step {
    cx.tell(Notice::info(id::DEVELOPMENT_PLAN_NOT_NOW));
    Step::Stay
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        match self.plan.get() {
            Some(view) => ink.with(id::DEVELOPMENT_PLAN_TITLE, &[("name", view.person.name.as_str().into())]),
            None => ink.say(id::INTERVIEWS_TITLE),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let all = [
            (self.may(Do::Sign), Action::Sign),
            (self.may(Do::Refuse), Action::RefuseSign),
            (self.may(Do::SignAnew), Action::SignAnew),
            (self.may(Do::Change) || self.may(Do::FollowUp), Action::Open),
            (self.may(Do::Change), Action::NewAgreement),
            (self.may(Do::FollowUp), Action::FollowUp),
            (true, Action::ExportDocument),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn label(&self, action: Action) -> Option<Id> {
        (action == Action::Open).then_some(if self.may(Do::Change) {
            id::AGREEMENT_CHANGE
        } else {
            id::CONCLUDE_ENDING
        })
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let total = self.count(cx);
        if let Some(selected) = rows::moved(*action, self.selected, total, cx) {
            self.selected = selected;
            return Step::Stay;
        }
        self.act_on(*action, cx)
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        let (Some(asking), Some(view)) = (self.asking, self.plan.get()) else { return Step::Stay };
        let (plan, fingerprint) = (self.key, view.fingerprint);
        match (outcome, asking) {
            (Outcome::Left(text), _) => self.remark.clone_from(text),
            (Outcome::Yes, Asking::Sign) => {
                // The second signature locks the plan, and the line says so.
                let second =
                    matches!(view.state, PlanState::SignedBy(_) | PlanState::NotAgreed { other_signed: true, .. });
                let told = if second { id::DEVELOPMENT_PLAN_BOTH_SIGNED_NOW } else { id::DEVELOPMENT_PLAN_SIGNED_NOW };
                self.run(PlanCommand::Sign { plan, fingerprint }, told, cx);
            }
            (Outcome::Yes, Asking::SignAnew) => {
                self.run(PlanCommand::SignAnew(plan), id::DEVELOPMENT_PLAN_ANEW_NOW, cx);
            }
            (Outcome::Yes, Asking::TakeOut(number)) => {
                let row = view.agreements.iter().find(|row| row.agreement.number == number);
                let Some(version) = row.map(|row| row.agreement.version) else { return Step::Stay };
                let command = PlanCommand::TakeOut { plan, number, version };
                self.run(command, id::DEVELOPMENT_PLAN_TAKEN_OUT_NOW, cx);
            }
            (Outcome::Text(remark), Asking::Refuse) => {
                self.remark.clone_from(remark);
                let command = PlanCommand::Refuse { plan, fingerprint, remark: remark.clone() };
                self.run(command, id::DEVELOPMENT_PLAN_REFUSED_NOW, cx);
            }
            (Outcome::Text(remark), Asking::FollowUp) => {
                self.remark.clone_from(remark);
                let command = PlanCommand::FollowUp { plan, remark: remark.clone() };
                self.run(command, id::DEVELOPMENT_PLAN_FOLLOWED_NOW, cx);
            }
            _ => {}
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if let (News::Done(ticket, outcome), Some((call, told))) = (news, self.call)
            && *ticket == call
        {
            self.call = None;
            match outcome {
                Ok(_) => {
                    self.remark.clear();
                    cx.tell(Notice::info(told));
                }
                Err(refused) => cx.tell(Notice::refused(refused.clone())),
            }
            self.refresh(cx);
        }
        if self.plan.hear::<ask::Plan>(news) == Heard::Value {
            self.selected = self.selected.min(self.count(cx).saturating_sub(1));
        }
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.plan.again(ask::Plan { plan: self.key }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.plan.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.plan.get() else { return waiting::draw(&self.plan, area, buf, ink) };
        let page = self.rows(area.width.into(), ink);
        let chosen = page.get(self.selected).and_then(|row| row.agreement);
        list::draw(area, self.selected, page.len(), buf, |at, place, buf| {
            let Some(row) = page.get(at) else { return };
            let marks = row.line == Line::Agreement && row.agreement == chosen && chosen.is_some();
            let front = if at == self.selected || marks { "> " } else { "  " };
            let look = meaning(row.line, view.state);
            let look = if marks { Meaning::Selection } else { look };
            let pieces: [Piece; 2] = [(front.to_owned(), Meaning::Text), (row.text.clone(), look)];
            line::pieces(&pieces, place, buf, ink);
        })
    }
}

const fn meaning(line: Line, state: PlanState) -> Meaning {
    match (line, state) {
        (Line::Title | Line::Heading | Line::Agreement, _) => Meaning::Heading,
        (Line::State, PlanState::Signed) => Meaning::Good,
        (Line::State, PlanState::NotAgreed { .. } | PlanState::ManagerLeft) | (Line::Overdue, _) => Meaning::Problem,
        (Line::State, _) => Meaning::TalkPoint,
        (Line::Words, _) => Meaning::Text,
        (Line::Fact | Line::Point, _) => Meaning::Muted,
    }
}
