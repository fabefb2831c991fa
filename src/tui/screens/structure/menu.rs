//! What can be done with something, as a list to choose from; and the questions some of it asks first.

use crate::domain::language::Bilingual;
use crate::domain::structure::{Thing, Use};
use crate::service::Command;
use crate::service::command::StructureCommand;
use crate::service::views::EditForm;
use crate::text::{Id, Words, id};
use crate::tui::cx::Cx;
use crate::tui::msg::{News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, ask, pick};
use crate::tui::place::Place;
use crate::tui::screens::Step;

/// One thing that can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Fill in a form.
    Form(EditForm),
    /// Not to be chosen any more.
    Retire(Thing),
    /// To be chosen again.
    Restore(Thing),
    /// Gone for good; asks first.
    Remove(Thing),
}

/// The list while it is open, and what was chosen from it.
#[derive(Debug, Default)]
pub struct Menu {
    offered: Vec<Deed>,
    asked: Option<Deed>,
    sent: Option<Ticket>,
}

impl Menu {
    /// Opens the list.
    pub fn open(&mut self, title: Id, offered: Vec<(Deed, Id)>, words: (&Words, &Words)) -> Step {
        let both = |id: Id| Bilingual::new(words.0.say(id), words.1.say(id));
        let items = offered.iter().map(|(_, name)| both(*name)).collect();
        self.offered = offered.into_iter().map(|(deed, _)| deed).collect();
        self.asked = None;
        Step::Over(Overlay::Pick(pick::State::new(title, Notice::info(id::STRUCTURE_MENU), items)))
    }

    /// Takes what was chosen.
    pub fn told(&mut self, outcome: &Outcome, base: Option<u64>, cx: &mut Cx<'_>) -> Step {
        match outcome {
            Outcome::Picked(at) => {
                let Some(deed) = self.offered.get(*at).cloned() else { return Step::Stay };
                self.chosen(deed, base, cx)
            }
            Outcome::Yes => match self.asked.take() {
                Some(deed) => self.carry_out(deed, base, cx),
                None => Step::Stay,
            },
            _ => Step::Stay,
        }
    }

    fn chosen(&mut self, deed: Deed, base: Option<u64>, cx: &mut Cx<'_>) -> Step {
        let question = match &deed {
            Deed::Form(form) => return Step::Go(Place::Edit(form.clone())),
            Deed::Restore(_) => return self.carry_out(deed, base, cx),
            Deed::Retire(_) => id::STRUCTURE_ASK_RETIRE,
            Deed::Remove(_) => id::STRUCTURE_ASK_REMOVE,
        };
        let question = ask::State::new(id::STRUCTURE_SURE, Notice::info(question));
        self.asked = Some(deed);
        Step::Over(Overlay::Ask(question))
    }

    fn carry_out(&mut self, deed: Deed, base: Option<u64>, cx: &mut Cx<'_>) -> Step {
        let command = match deed {
            Deed::Retire(thing) => StructureCommand::Retire(thing),
            Deed::Restore(thing) => StructureCommand::Restore(thing),
            Deed::Remove(thing) => StructureCommand::Remove(thing),
            Deed::Form(_) => return Step::Stay,
        };
        self.sent = Some(cx.call_on(base, Command::Structure(command)));
        Step::Stay
    }

    /// Hears how it ended; says whether something was done.
    pub fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> bool {
        let News::Done(ticket, outcome) = news else { return false };
        if self.sent != Some(*ticket) {
            return false;
        }
        self.sent = None;
        match outcome {
            Ok(_) => cx.tell(Notice::info(id::STRUCTURE_DONE)),
            Err(refused) => cx.tell(Notice::refused(refused.clone())),
        }
        outcome.is_ok()
    }
}

/// Retiring, taking back or removing, as far as it can be done.
pub fn ending(thing: &Thing, retired: bool, uses: &[Use]) -> Vec<(Deed, Id)> {
    let mut offered = Vec::new();
    if retired {
        offered.push((Deed::Restore(thing.clone()), id::STRUCTURE_DO_RESTORE));
    } else {
        offered.push((Deed::Retire(thing.clone()), id::STRUCTURE_DO_RETIRE));
    }
    if uses.is_empty() {
        offered.push((Deed::Remove(thing.clone()), id::STRUCTURE_DO_REMOVE));
    }
    offered
}
