//! One message in, the model changed, effects out. Deterministic: no clock, no I/O.

use super::cx::Cx;
use super::effect::Effect;
use super::keys::{Action, Chord, Context};
use super::loading::Heard;
use super::model::{Model, Typed};
use super::msg::{Act, Msg, News, TimerId};
use super::notice::Notice;
use super::overlays::{Outcome, Overlay, Verdict, reader};
use super::place::Place;
use super::screens::{Opened, Screen, Step};
use super::{overlays, travel};
use crate::domain::language::Bilingual;
use crate::service::{Refusal, ask};
use crate::text::{id, width};
use std::path::PathBuf;
use std::time::Duration;

/// How long a failed save waits before it is tried again.
const RETRY: Duration = Duration::from_secs(10);

/// The most that is kept of what is typed ahead of a screen's data.
const AHEAD: usize = 256;

/// Columns at the right end of the status line that other words take.
const SAVED: usize = 12;

/// Takes one message and says what is to be done in the world.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let mut effects = Vec::new();
    match msg {
        Msg::Key(chord) => key(model, chord, &mut effects),
        Msg::Text(typed) | Msg::Paste(typed) => text(model, typed, &mut effects),
        Msg::Resize(size) => {
            model.shared.size = size;
            effects.push(Effect::Repaint);
        }
        Msg::Resume => effects.push(Effect::Repaint),
        Msg::Reply(ticket, outcome) => reply(model, &News::Answer(ticket, outcome), &mut effects),
        Msg::Done(ticket, outcome) => done(model, ticket, outcome, &mut effects),
        Msg::Saved(ticket, outcome) => {
            if model.shared.saves.settle(ticket, outcome) {
                effects.push(Effect::After(RETRY, TimerId::Retry));
            }
            if model.shared.left_saving && !model.shared.saves.is_busy() {
                model.shared.left_saving = false;
                changed(model, &mut effects);
            }
        }
        Msg::Written(outcome) => written(model, outcome),
        Msg::Changed => changed(model, &mut effects),
        Msg::Timer(TimerId::Retry) => retry(model, &mut effects),
        Msg::Timer(timer) => tell(model, &News::Timer(timer), &mut effects),
        Msg::BadEncoding => model.shared.notice = Some(Notice::problem(id::APP_NOT_UTF8)),
        Msg::HangUp | Msg::Stop => leave(model, &mut effects),
    }
    effects
}

fn key(model: &mut Model, chord: Chord, effects: &mut Vec<Effect>) {
    model.shared.notice = None;
    if let Some(overlay) = &mut model.overlay
        && let Some(verdict) = overlay.press(chord, &mut Cx::new(&mut model.shared, effects))
    {
        return settle(model, verdict, effects);
    }
    let contexts = model.contexts();
    let wanted = model.shared.keymap.lookup(contexts, chord);
    if hold_back(model, wanted, Typed::Key(chord), effects) {
        return;
    }
    if let Some(typed) = chord.typed().filter(|_| contexts.iter().any(|context| context.types_text())) {
        return act(model, Act::Type(typed.to_string()), effects);
    }
    match wanted {
        Some(action) => act(model, Act::Do(action), effects),
        None => model.shared.notice = Some(Notice::info(id::SCREENS_NO_SUCH_KEY)),
    }
}

fn text(model: &mut Model, text: String, effects: &mut Vec<Effect>) {
    if !hold_back(model, None, Typed::Text(text.clone()), effects) {
        act(model, Act::Type(text), effects);
    }
}

/// Something done, by key, paste or palette.
pub(super) fn act(model: &mut Model, act: Act, effects: &mut Vec<Effect>) {
    if act == Act::Do(Action::Redraw) {
        return effects.push(Effect::Repaint);
    }
    if model.overlay.is_some() {
        return act_overlay(model, &act, effects);
    }
    let Some(top) = model.screens.last_mut() else { return };
    let step = top.screen.act(&act, &mut Cx::new(&mut model.shared, effects));
    match (step, act) {
        (Step::Ignored, Act::Do(action)) => global(model, action, effects),
        (Step::Ignored, Act::Type(_)) => model.shared.notice = Some(Notice::info(id::SCREENS_NO_TEXT_HERE)),
        (step, _) => go(model, step, effects),
    }
}

/// Keeps what is typed before the screen's data are there, so that typing ahead loses nothing. Going back works at once;
/// after something kept it waits its turn, unless it is pressed twice.
fn hold_back(model: &mut Model, wanted: Option<Action>, typed: Typed, effects: &mut Vec<Effect>) -> bool {
    if model.overlay.is_some() || model.top().is_none_or(Screen::is_ready) {
        return false;
    }
    match wanted {
        Some(Action::Back) if model.ahead.is_empty() || model.ahead.back() == Some(&typed) => {
            model.ahead.clear();
            go(model, Step::Back, effects);
        }
        Some(Action::Quit | Action::Help | Action::Lookup | Action::Redraw | Action::Language | Action::Theme)
            if model.ahead.is_empty() =>
        {
            return false;
        }
        _ if model.ahead.len() < AHEAD => model.ahead.push_back(typed),
        _ => {}
    }
    true
}

fn act_overlay(model: &mut Model, doing: &Act, effects: &mut Vec<Effect>) {
    let Some(overlay) = &mut model.overlay else { return };
    let verdict = overlay.act(doing, &mut Cx::new(&mut model.shared, effects));
    settle(model, verdict, effects);
}

fn settle(model: &mut Model, verdict: Verdict, effects: &mut Vec<Effect>) {
    match verdict {
        Verdict::Stay => {}
        Verdict::Close => model.overlay = None,
        Verdict::Report(outcome) => report(model, &outcome, effects),
        Verdict::CloseWith(outcome) => {
            model.overlay = None;
            report(model, &outcome, effects);
        }
        Verdict::Run(action) => {
            model.overlay = None;
            act(model, Act::Do(action), effects);
        }
        Verdict::Go(place) => {
            model.overlay = None;
            go(model, Step::Go(place), effects);
        }
        Verdict::Quit => {
            model.overlay = None;
            leave(model, effects);
        }
    }
}

fn report(model: &mut Model, outcome: &Outcome, effects: &mut Vec<Effect>) {
    let Some(top) = model.screens.last_mut() else { return };
    let step = top.screen.told(outcome, &mut Cx::new(&mut model.shared, effects));
    go(model, step, effects);
}

/// Carries out what a screen decided.
pub(super) fn go(model: &mut Model, step: Step, effects: &mut Vec<Effect>) {
    match step {
        Step::Stay | Step::Ignored => {}
        Step::Back => travel::back(model, effects),
        Step::Go(place) => travel::to(model, &place, effects),
        Step::Instead(place) => travel::instead(model, &place, effects),
        Step::Over(overlay) => model.overlay = Some(overlay),
        Step::Chosen(choice) => effects.push(Effect::Choose(choice)),
        Step::Quit => leave(model, effects),
    }
}

/// What an action does wherever a screen has no use of its own for it.
fn global(model: &mut Model, action: Action, effects: &mut Vec<Effect>) {
    match action {
        Action::Back => travel::back(model, effects),
        Action::Quit => model.overlay = Some(overlays::quit(model.shared.saves.trouble())),
        Action::Help => model.overlay = Some(overlays::help(model.contexts())),
        Action::Lookup => model.overlay = Some(overlays::lookup(model)),
        Action::Language => {
            let language = model.shared.words.language().other();
            Cx::new(&mut model.shared, effects).speak(language);
        }
        Action::Theme => {
            let theme = model.shared.theme.next();
            Cx::new(&mut model.shared, effects).paint(theme);
        }
        _ => match travel::place_of(action, model) {
            Some(place) => travel::to(model, &place, effects),
            None => model.shared.notice = Some(Notice::info(id::SCREENS_NO_SUCH_KEY)),
        },
    }
}

fn reply(model: &mut Model, news: &News, effects: &mut Vec<Effect>) {
    match model.shared.me.hear::<ask::Me>(news) {
        Heard::NotMine => tell(model, news, effects),
        // Before there is a store there is nobody to be.
        Heard::Refused if matches!(model.place(), Some(Place::Welcome(_))) => {}
        Heard::Refused => model.shared.notice = model.shared.me.refusal().cloned().map(Notice::refused),
        Heard::Value => {
            // What was set here a moment ago is newer than what the store said before it was told.
            let settings = model.shared.me.get().map(|me| me.settings.clone());
            if let Some(settings) = settings.filter(|_| model.shared.settings_call.is_none()) {
                model.shared.take(&settings);
            }
        }
    }
}

fn done(
    model: &mut Model,
    ticket: super::msg::Ticket,
    outcome: Result<crate::service::Receipt, Refusal>,
    effects: &mut Vec<Effect>,
) {
    if model.shared.settings_call == Some(ticket) {
        model.shared.settings_call = None;
        if let Err(refusal) = outcome {
            model.shared.notice = Some(Notice::refused(refusal));
        }
        return;
    }
    tell(model, &News::Done(ticket, outcome), effects);
}

/// Says where the document lies: in the status line, or in a box of its own where that is too short for the whole path.
fn written(model: &mut Model, outcome: Result<PathBuf, String>) {
    let notice = match outcome {
        Ok(path) => Notice::info(id::DOCUMENT_WRITTEN).with("path", path.display().to_string()),
        Err(why) => Notice::problem(id::DOCUMENT_NOT_WRITTEN).with("why", why),
    };
    let whole = Cx::new(&mut model.shared, &mut Vec::new()).measure(|ink| notice.say(ink));
    // The other end of that line says that everything is saved.
    if width::width(&whole) + SAVED > model.shared.size.width.into() {
        let paragraph = reader::Paragraph { lead: None, text: Bilingual::new(&whole, "") };
        let shown = reader::State::new(id::DOCUMENT_BOX, Bilingual::default(), vec![paragraph]);
        model.overlay = Some(Overlay::Reader(shown));
    }
    model.shared.notice = Some(notice);
}

/// Tells the overlay and every screen; each takes what it asked for. Then what was typed ahead is done.
fn tell(model: &mut Model, news: &News, effects: &mut Vec<Effect>) {
    if let Some(overlay) = &mut model.overlay {
        let verdict = overlay.hear(news, &mut Cx::new(&mut model.shared, effects));
        settle(model, verdict, effects);
    }
    let last = model.screens.len().saturating_sub(1);
    let mut next = Step::Stay;
    for (at, opened) in model.screens.iter_mut().enumerate() {
        let step = opened.screen.hear(news, &mut Cx::new(&mut model.shared, effects));
        if at == last {
            next = step;
        }
    }
    go(model, next, effects);
    catch_up(model, effects);
}

/// Does what was typed ahead, as far as the screen can take it now.
fn catch_up(model: &mut Model, effects: &mut Vec<Effect>) {
    while model.overlay.is_some() || model.top().is_some_and(Screen::is_ready) {
        match model.ahead.pop_front() {
            Some(Typed::Key(chord)) => key(model, chord, effects),
            Some(Typed::Text(typed)) => text(model, typed, effects),
            None => return,
        }
    }
}

/// The screen shown asks again at once, those below when they come up.
fn changed(model: &mut Model, effects: &mut Vec<Effect>) {
    for opened in &mut model.screens {
        opened.stale = true;
    }
    // A role given or taken, a new unit to manage, settings made at another terminal.
    if !matches!(model.place(), Some(Place::Welcome(_))) {
        let mut me = std::mem::take(&mut model.shared.me);
        me.again(ask::Me {}, &mut Cx::new(&mut model.shared, effects));
        model.shared.me = me;
    }
    travel::freshen(model, effects);
}

fn retry(model: &mut Model, effects: &mut Vec<Effect>) {
    let fields = model.shared.saves.again();
    if !fields.is_empty() {
        Cx::new(&mut model.shared, effects).save(fields);
    }
}

/// Saves what is not saved and leaves.
fn leave(model: &mut Model, effects: &mut Vec<Effect>) {
    if let Some(overlay) = &model.overlay
        && let Some(outcome) = overlay.leave()
    {
        model.overlay = None;
        report(model, &outcome, effects);
    }
    for Opened { screen, .. } in &mut model.screens {
        screen.leave(&mut Cx::new(&mut model.shared, effects));
    }
    retry(model, effects);
    effects.push(Effect::Quit);
}

/// The contexts a palette entry or a help page is about: those of the screen, whatever lies on top.
pub(super) fn screen_contexts(model: &Model) -> &'static [Context] {
    model.top().map_or(&[Context::Global], Screen::contexts)
}
