//! What HR does with a round from its screen: each is asked about first, with what it means.

use super::{Part, State, happenings};
use crate::domain::ids::{PersonNo, RoundId};
use crate::domain::round::happening::Happening;
use crate::service::ask;
use crate::service::command::{Command, RoundCommand};
use crate::service::views::{HappeningLine, RoundClosing};
use crate::text::{date, id, round};
use crate::tui::cx::Cx;
use crate::tui::keys::Action;
use crate::tui::loading::{Heard, Loading};
use crate::tui::msg::{News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, ask as question};
use crate::tui::screens::Step;
use std::collections::BTreeSet;

/// What is asked about or on its way.
#[derive(Debug, Default)]
pub struct Deeds {
    asked: Option<RoundCommand>,
    call: Option<(Ticket, Notice)>,
    closing: Loading<RoundClosing>,
    done: bool,
}

impl Deeds {
    /// Asks what closing would mean; the question comes with the answer.
    pub fn ask_closing(&mut self, round: RoundId, cx: &mut Cx<'_>) {
        self.closing = Loading::ask(ask::RoundClosing { round }, cx);
    }

    fn ask(&mut self, command: RoundCommand, title: crate::text::Id, text: Notice) -> Step {
        self.asked = Some(command);
        Step::Over(Overlay::Ask(question::State::new(title, text)))
    }

    /// Takes the yes.
    pub fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        if *outcome == Outcome::Yes
            && let Some(command) = self.asked.take()
        {
            let said = done(&command);
            self.call = Some((cx.call(Command::Round(command)), said));
        }
        Step::Stay
    }

    /// Takes what closing would mean, and outcomes.
    pub fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.closing.hear::<ask::RoundClosing>(news) == Heard::Refused
            && let Some(why) = self.closing.refusal()
        {
            cx.tell(Notice::refused(why.clone()));
        }
        if let News::Done(ticket, outcome) = news
            && self.call.as_ref().is_some_and(|(call, _)| call == ticket)
            && let Some((_, said)) = self.call.take()
        {
            self.done = true;
            match outcome {
                Ok(_) => cx.tell(said),
                Err(why) => cx.tell(Notice::refused(why.clone())),
            }
        }
        Step::Stay
    }

    /// Whether something was done since this was last asked.
    pub const fn take_done(&mut self) -> bool {
        std::mem::replace(&mut self.done, false)
    }

    /// What closing would mean, while that is shown.
    pub fn closing(&self) -> Option<&RoundClosing> {
        self.closing.get()
    }

    /// An act while that is shown: goes ahead, or back to the round.
    pub fn act_closing(&mut self, action: Action, cx: &mut Cx<'_>) -> Step {
        match action {
            Action::Finish => {
                let closing = std::mem::take(&mut self.closing);
                if let Some(closing) = closing.get() {
                    let command = RoundCommand::Close { round: closing.round.clone() };
                    let said = done(&command);
                    self.call = Some((cx.call(Command::Round(command)), said));
                }
                Step::Stay
            }
            Action::Back => {
                self.closing = Loading::default();
                Step::Stay
            }
            _ => Step::Ignored,
        }
    }
}

/// What is said once it is done.
fn done(command: &RoundCommand) -> Notice {
    let people = |people: &[PersonNo], id| Notice::info(id).count("count", people.len());
    match command {
        RoundCommand::Change { .. } => Notice::info(id::CHANGE_ROUND_DONE),
        RoundCommand::Add { people: added, .. } => people(added, id::ROUND_TAKE_IN_DONE),
        RoundCommand::TakeOut { people: out, .. } => people(out, id::ROUND_TAKE_OUT_DONE),
        RoundCommand::Remind { .. } => Notice::info(id::ROUND_REMIND_DONE),
        RoundCommand::Close { .. } => Notice::info(id::ROUND_CLOSE_DONE),
    }
}

impl State {
    /// Whether the round can be changed; says why not.
    pub(super) fn may_run(&self, cx: &mut Cx<'_>) -> bool {
        self.may(|rights| rights.run, cx)
    }

    fn may(&self, right: fn(crate::service::views::RoundRights) -> bool, cx: &mut Cx<'_>) -> bool {
        let Some(progress) = self.progress.get() else { return false };
        if !right(progress.rights) {
            cx.tell(Notice::info(id::ROUND_FOR_HR));
            return false;
        }
        if !self.is_open() {
            cx.tell(Notice::info(id::ROUND_IS_CLOSED));
            return false;
        }
        true
    }

    /// Asks whether everybody who has not sent is to be reminded, in the unit chosen.
    pub(super) fn remind(&mut self, cx: &mut Cx<'_>) -> Step {
        if !self.may(|rights| rights.people, cx) {
            return Step::Stay;
        }
        let at = self.at();
        let unit = match self.part {
            Part::Units => {
                let unit = self.progress.get().and_then(|progress| progress.units.get(at));
                unit.filter(|_| at > 0).map(|unit| (unit.unit.clone(), unit.name.clone()))
            }
            Part::Missing | Part::Happenings => self.unit.clone(),
        };
        let text = match &unit {
            Some((_, name)) => Notice::info(id::ROUND_REMIND_UNIT).with("unit", name.as_str()),
            None => Notice::info(id::ROUND_REMIND_ALL),
        };
        let unit = unit.map(|(unit, _)| unit);
        let command = RoundCommand::Remind { round: self.round.clone(), unit };
        self.deeds.ask(command, id::ROUND_REMIND_TITLE, text)
    }

    fn chosen(&self) -> Option<&HappeningLine> {
        self.happenings.get()?.get(self.at()).filter(|_| self.part == Part::Happenings)
    }

    fn who(&self, fits: impl Fn(&HappeningLine) -> bool) -> Vec<PersonNo> {
        let lines = self.happenings.get().map_or(&[][..], Vec::as_slice);
        let people: BTreeSet<PersonNo> = lines.iter().filter(|line| fits(line)).map(|line| line.person.no).collect();
        people.into_iter().collect()
    }

    /// Asks whether the newcomer chosen is to be taken in; where none is chosen, all of them.
    pub(super) fn take_in(&mut self, cx: &mut Cx<'_>) -> Step {
        if !self.may(|rights| rights.people, cx) {
            return Step::Stay;
        }
        let comes = |line: &HappeningLine| matches!(line.what, Happening::NotIn { .. } | Happening::TakenOut(_));
        let one = self.chosen().filter(|line| comes(line)).map(|line| line.person.clone());
        let (people, text) = match one {
            Some(person) => (vec![person.no], Notice::info(id::ROUND_TAKE_IN_ONE).with("name", person.name)),
            None => {
                let all = self.who(|line| matches!(line.what, Happening::NotIn { .. }));
                let text = Notice::info(id::ROUND_TAKE_IN_ALL).count("count", all.len());
                (all, text)
            }
        };
        if people.is_empty() {
            cx.tell(Notice::info(id::ROUND_TAKE_IN_NOBODY));
            return Step::Stay;
        }
        let command = RoundCommand::Add { round: self.round.clone(), people };
        self.deeds.ask(command, id::ROUND_TAKE_IN_TITLE, text)
    }

    /// Asks whether the person chosen is to be taken out; where none is chosen, everybody who left without sending.
    pub(super) fn take_out(&mut self, cx: &mut Cx<'_>) -> Step {
        if !self.may(|rights| rights.people, cx) {
            return Step::Stay;
        }
        let missing = self.missing.get().and_then(|missing| missing.get(self.at()));
        let missing = missing.filter(|_| self.part == Part::Missing).map(|form| form.about.clone());
        let inside = |line: &&HappeningLine| !matches!(line.what, Happening::NotIn { .. } | Happening::TakenOut(_));
        let one = missing.or_else(|| self.chosen().filter(inside).map(|line| line.person.clone()));
        let (people, text) = match one {
            Some(person) => (vec![person.no], Notice::info(id::ROUND_TAKE_OUT_ONE).with("name", person.name)),
            None => {
                let all = self.who(happenings::is_to_be_taken_out);
                let text = Notice::info(id::ROUND_TAKE_OUT_ALL).count("count", all.len());
                (all, text)
            }
        };
        if people.is_empty() {
            cx.tell(Notice::info(id::ROUND_TAKE_OUT_NOBODY));
            return Step::Stay;
        }
        let command = RoundCommand::TakeOut { round: self.round.clone(), people };
        self.deeds.ask(command, id::ROUND_TAKE_OUT_TITLE, text)
    }

    /// Writes the list of who has not sent, with addresses, as a file of the person's own.
    pub(super) fn list(&mut self, cx: &mut Cx<'_>) -> Step {
        let (Some(missing), Some(progress)) = (self.missing.get(), self.progress.get()) else { return Step::Stay };
        if missing.is_empty() {
            cx.tell(Notice::info(id::ROUND_LIST_EMPTY));
            return Step::Stay;
        }
        let deadline = date::format(progress.period.deadline);
        let text = round::list(missing, &progress.name, &deadline, cx.words());
        let name = format!("{}-{}", cx.words().say(id::ROUND_LIST_FILE), self.round);
        cx.write_document(&name, text);
        Step::Stay
    }
}
