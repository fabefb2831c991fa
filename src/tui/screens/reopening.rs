//! Opening a sent form again with a reason, from a screen that shows more than one form.

use super::Step;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::{PersonNo, RoundId};
use crate::domain::language::Bilingual;
use crate::service::Command;
use crate::service::views::PersonBrief;
use crate::text::{Id, Language, Words, id};
use crate::tui::cx::Cx;
use crate::tui::msg::{News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, editor, pick};

/// Longest reason, in characters.
const REASON_LIMIT: usize = 1000;

/// A reason is kept on one line.
pub fn one_line(reason: &str) -> String {
    reason.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is being opened again, and the reason so far.
#[derive(Debug, Clone, Default)]
pub struct Reopening {
    form: Option<FormKey>,
    /// A reason begun and not used; Esc keeps it.
    reason: String,
    call: Option<Ticket>,
    /// Both forms of this person are sent, and which of them is meant is being asked.
    which: Option<(RoundId, PersonNo)>,
}

impl Reopening {
    /// Asks for the reason. `name` says whose form it is.
    pub fn begin(&mut self, form: FormKey) -> Step {
        self.form = Some(form);
        let (title, hint) = (Notice::info(id::FORM_SCREEN_REOPEN_TITLE), Notice::info(id::FORM_SCREEN_REOPEN_HINT));
        let editor = editor::State::new(title, hint, editor::Purpose::Reason, REASON_LIMIT, &self.reason);
        Step::Over(Overlay::Editor(Box::new(editor)))
    }

    /// Asks for the reason to open the form again that is sent; where both are, asks which first. `states` are those of
    /// the own and the manager's form.
    pub fn ask_which(
        &mut self,
        round: RoundId,
        person: &PersonBrief,
        states: (FormState, FormState),
        cx: &mut Cx<'_>,
    ) -> Step {
        let no = person.no;
        match (states.0 == FormState::Sent, states.1 == FormState::Sent) {
            (true, true) => {
                self.which = Some((round, no));
                let choices = [id::TEAM_OWN_FORM, id::TEAM_MANAGER_FORM].map(both);
                let intro = Notice::info(id::TEAM_REOPEN_WHICH).with("name", person.name.as_str());
                Step::Over(Overlay::Pick(pick::State::new(id::FORM_SCREEN_REOPEN_TITLE, intro, choices.into())))
            }
            (true, false) => self.begin(FormKey { round, person: no, rater: Rater::Own }),
            (false, true) => self.begin(FormKey { round, person: no, rater: Rater::Manager }),
            (false, false) => {
                cx.tell(Notice::info(id::TEAM_NOTHING_SENT).with("name", person.name.as_str()));
                Step::Stay
            }
        }
    }

    /// Takes what came of an overlay opened here.
    pub fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        match outcome {
            Outcome::Left(text) => self.reason.clone_from(text),
            Outcome::Text(text) => {
                self.reason.clone_from(text);
                let Some(form) = self.form.clone() else { return Step::Stay };
                let reason = one_line(text);
                self.call = Some(cx.call(Command::ReopenEvaluation { form, reason }));
            }
            Outcome::Picked(at) => {
                let rater = if *at == 0 { Rater::Own } else { Rater::Manager };
                let which = self.which.take();
                return which.map_or(Step::Stay, |(round, person)| self.begin(FormKey { round, person, rater }));
            }
            _ => {}
        }
        Step::Stay
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

/// A message in both languages, for a list that holds texts of the pack.
fn both(id: Id) -> Bilingual {
    let [da, en] = Language::ALL.map(|language| Words::new(language).say(id));
    Bilingual::new(da, en)
}
