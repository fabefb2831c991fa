//! What a screen about courses has done: asked for first where it matters, told afterwards.

use super::Step;
use super::reopening::one_line;
use crate::domain::course::{SignUpNo, State};
use crate::service::Command;
use crate::service::command::CourseCommand;
use crate::service::views::SignUpLine;
use crate::text::{Id, id};
use crate::tui::cx::Cx;
use crate::tui::keys::Action;
use crate::tui::msg::{News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, ask, editor};

/// Longest reason, in characters.
const REASON_LIMIT: usize = 1000;

/// What is asked, what a reason is written for, and what is on its way.
#[derive(Debug, Default)]
pub struct Calls {
    asked: Option<(CourseCommand, Id)>,
    reason_for: Option<CourseCommand>,
    /// A reason begun and not used; Esc keeps it.
    reason: String,
    on_its_way: Option<(Ticket, Id)>,
    seen: Vec<SignUpNo>,
}

impl Calls {
    /// Does it, and says `done` afterwards. One at a time.
    pub fn call(&mut self, command: CourseCommand, done: Id, cx: &mut Cx<'_>) -> Step {
        if self.on_its_way.is_none() {
            self.on_its_way = Some((cx.call(Command::Course(command)), done));
        }
        Step::Stay
    }

    /// Asks before it does it.
    pub fn ask(&mut self, command: CourseCommand, done: Id, question: Notice) -> Step {
        self.asked = Some((command, done));
        Step::Over(Overlay::Ask(ask::State::new(id::COURSE_ASK_TITLE, question)))
    }

    /// Takes a seat or steps back.
    pub fn on_sign_up(&mut self, action: Action, own: &SignUpLine, cx: &mut Cx<'_>) -> Step {
        let sign_up = own.no;
        if action == Action::Accept {
            return self.call(CourseCommand::Accept { sign_up }, id::COURSE_DONE_ACCEPTED, cx);
        }
        let text = match own.state {
            State::Seat | State::Offered => id::COURSE_ASK_WITHDRAW_SEAT,
            _ => id::COURSE_ASK_WITHDRAW,
        };
        let question = Notice::info(text).with("course", own.title.clone());
        self.ask(CourseCommand::Withdraw { sign_up }, id::COURSE_DONE_WITHDRAWN, question)
    }

    /// Asks for the reason of a command that needs one.
    pub fn ask_reason(&mut self, command: CourseCommand) -> Step {
        let (title, hint) = match &command {
            CourseCommand::CancelRun { .. } => (id::COURSE_CANCEL_TITLE, id::COURSE_CANCEL_HINT),
            CourseCommand::AnswerProposal { .. } => (id::COURSE_NOT_AGREED_TITLE, id::COURSE_NOT_AGREED_HINT),
            _ => (id::COURSE_REFUSE_TITLE, id::COURSE_REFUSE_HINT),
        };
        self.reason_for = Some(command);
        let (title, hint) = (Notice::info(title), Notice::info(hint));
        let editor = editor::State::new(title, hint, editor::Purpose::Reason, REASON_LIMIT, &self.reason);
        Step::Over(Overlay::Editor(Box::new(editor)))
    }

    /// Takes what came of a question or a reason.
    pub fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        match outcome {
            Outcome::Yes => match self.asked.take() {
                Some((command, done)) => self.call(command, done, cx),
                None => Step::Stay,
            },
            Outcome::Left(text) => {
                self.reason.clone_from(text);
                Step::Stay
            }
            Outcome::Text(text) => {
                self.reason.clone_from(text);
                let Some(command) = self.reason_for.take() else { return Step::Stay };
                let (command, done) = with_reason(command, one_line(text));
                self.call(command, done, cx)
            }
            _ => Step::Stay,
        }
    }

    /// Takes the outcome of a command and tells it. Says whether something has changed.
    pub fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> bool {
        let News::Done(ticket, outcome) = news else { return false };
        let Some((_, done)) = self.on_its_way.take_if(|(mine, _)| mine == ticket) else { return false };
        match outcome {
            Ok(_) => {
                self.reason.clear();
                cx.tell(Notice::info(done));
            }
            Err(refusal) => cx.tell(Notice::refused(refusal.clone())),
        }
        true
    }

    /// What there was to tell about a sign-up is on the screen: it is told once.
    pub fn seen(&mut self, sign_up: SignUpNo, cx: &mut Cx<'_>) -> bool {
        let new = !self.seen.contains(&sign_up);
        if new {
            self.seen.push(sign_up);
            cx.call(Command::Course(CourseCommand::Seen { sign_up }));
        }
        new
    }
}

fn with_reason(command: CourseCommand, reason: String) -> (CourseCommand, Id) {
    match command {
        CourseCommand::CancelRun { run, .. } => (CourseCommand::CancelRun { run, reason }, id::COURSE_DONE_CANCELLED),
        CourseCommand::AnswerProposal { proposal, verdict, .. } => {
            (CourseCommand::AnswerProposal { proposal, verdict, reason }, id::COURSE_DONE_NOT_AGREED)
        }
        CourseCommand::Refuse { sign_up, .. } => (CourseCommand::Refuse { sign_up, reason }, id::COURSE_DONE_REFUSED),
        other => (other, id::COURSE_DONE_REFUSED),
    }
}
