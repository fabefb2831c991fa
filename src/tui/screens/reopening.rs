//! Opening a sent form again with a reason, from a screen that shows more than one form.

use super::Step;
use crate::domain::evaluation::FormKey;
use crate::service::Command;
use crate::text::id;
use crate::tui::cx::Cx;
use crate::tui::msg::{News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, editor};

/// Longest reason, in characters.
const REASON_LIMIT: usize = 1000;

/// What is being opened again, and the reason so far.
#[derive(Debug, Clone, Default)]
pub struct Reopening {
    form: Option<FormKey>,
    /// A reason begun and not used; Esc keeps it.
    reason: String,
    call: Option<Ticket>,
}

impl Reopening {
    /// Asks for the reason. `name` says whose form it is.
    pub fn begin(&mut self, form: FormKey) -> Step {
        self.form = Some(form);
        let (title, hint) = (Notice::info(id::FORM_SCREEN_REOPEN_TITLE), Notice::info(id::FORM_SCREEN_REOPEN_HINT));
        let editor = editor::State::new(title, hint, editor::Purpose::Reason, REASON_LIMIT, &self.reason);
        Step::Over(Overlay::Editor(Box::new(editor)))
    }

    /// Takes what came of the editor. Says whether it was for this.
    pub fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> bool {
        match outcome {
            Outcome::Left(text) => self.reason.clone_from(text),
            Outcome::Text(text) => {
                self.reason.clone_from(text);
                let Some(form) = self.form.clone() else { return false };
                // A reason is kept on one line.
                let reason = text.split_whitespace().collect::<Vec<_>>().join(" ");
                self.call = Some(cx.call(Command::ReopenEvaluation { form, reason }));
            }
            _ => return false,
        }
        true
    }

    /// Takes the outcome of the command and tells the person. Says whether the forms changed.
    pub fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> bool {
        let News::Done(ticket, outcome) = news else { return false };
        if self.call != Some(*ticket) {
            return false;
        }
        self.call = None;
        match outcome {
            Ok(_) => {
                self.reason.clear();
                cx.tell(Notice::info(id::TEAM_REOPENED));
                true
            }
            Err(refusal) => {
                cx.tell(Notice::refused(refusal.clone()));
                false
            }
        }
    }
}
