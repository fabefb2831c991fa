//! Going from place to place: the stack of screens.

use super::cx::Cx;
use super::effect::Effect;
use super::keys::Action;
use super::model::Model;
use super::notice::Notice;
use super::place::Place;
use super::screens::{Opened, Screen};
use super::ways;
use crate::text::id;

/// Opens a place on top. One that is on the stack already is gone back to, so that the way home stays short.
pub(super) fn to(model: &mut Model, place: &Place, effects: &mut Vec<Effect>) {
    if let Some(at) = model.screens.iter().position(|opened| opened.place == *place) {
        leave_above(model, at, effects);
        return freshen(model, effects);
    }
    let mut cx = Cx::new(&mut model.shared, effects);
    let screen = Screen::open(place, &mut cx);
    model.screens.push(Opened { place: place.clone(), screen, stale: false });
}

/// Opens a place in place of the screen shown.
pub(super) fn instead(model: &mut Model, place: &Place, effects: &mut Vec<Effect>) {
    if model.screens.len() > 1 {
        let below = model.screens.len() - 2;
        leave_above(model, below, effects);
    }
    to(model, place, effects);
}

/// One screen back; at home there is nowhere further back.
pub(super) fn back(model: &mut Model, effects: &mut Vec<Effect>) {
    match model.screens.len() {
        0 | 1 => model.shared.notice = Some(Notice::info(id::SCREENS_AT_HOME)),
        depth => {
            leave_above(model, depth - 2, effects);
            freshen(model, effects);
        }
    }
}

/// The screen shown asks again if something has changed since it asked.
pub(super) fn freshen(model: &mut Model, effects: &mut Vec<Effect>) {
    if let Some(top) = model.screens.last_mut()
        && top.stale
    {
        top.stale = false;
        top.screen.refresh(&mut Cx::new(&mut model.shared, effects));
    }
}

fn leave_above(model: &mut Model, at: usize, effects: &mut Vec<Effect>) {
    for mut opened in model.screens.drain(at + 1..) {
        opened.screen.leave(&mut Cx::new(&mut model.shared, effects));
    }
    model.shared.left_saving = model.shared.saves.is_busy();
    // What was done above may show below, also where no change is reported (own drafts).
    if let Some(top) = model.screens.last_mut() {
        top.stale = true;
    }
}

/// The place an action leads to for this person.
pub(super) fn place_of(action: Action, model: &Model) -> Option<Place> {
    ways::place_of(action, model.shared.me.get())
}
