//! The main journey as a key script: welcome → my tasks → the form → sent → side by side, on the demo organisation and
//! the real service in memory, at three sizes, in both languages and both themes. The screens are kept as snapshots.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // helpers of tests

use chrono::{DateTime, Utc};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Color;
use sofus::demo::{self, PersonaKind, Plan};
use sofus::guides::welcome::Choice;
use sofus::pack;
use sofus::service::Session;
use sofus::service::access::Identity;
use sofus::service::engine::Engine;
use sofus::service::env::FixedClock;
use sofus::service::local::LocalSession;
use sofus::service::session::NoStore;
use sofus::store::memory::Memory;
use sofus::text::Language;
use sofus::tui::keys::Chord;
use sofus::tui::model::{Model, Start};
use sofus::tui::screens::welcome::Newcomer;
use sofus::tui::theme::{ThemeName, Themes};
use sofus::tui::{Effect, Msg, Place, draw, update};
use std::collections::VecDeque;
use std::sync::Arc;

const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (132, 43)];

fn noon() -> DateTime<Utc> {
    "2026-11-20T11:00:00Z".parse().unwrap()
}

/// The interface without a terminal: every effect is carried out at once, in order.
struct Seat<'s> {
    model: Model,
    session: &'s dyn Session,
    size: Size,
    chosen: Option<Choice>,
}

impl<'s> Seat<'s> {
    fn take(session: &'s dyn Session, place: Place, language: Language, theme: ThemeName, size: (u16, u16)) -> Self {
        let pack = pack::embedded().unwrap();
        let looks = pack.files().iter().find(|(name, _)| name == "themes.toml").unwrap();
        let size = Size { width: size.0, height: size.1 };
        let start = Start {
            place,
            language: Some(language),
            theme: Some(theme),
            themes: Themes::read(&String::from_utf8_lossy(&looks.1)).0,
            ascii: false,
            keys: None,
            findings: Vec::new(),
            size,
            seed: 1,
        };
        let (model, effects) = Model::new(&start);
        let mut seat = Self { model, session, size, chosen: None };
        seat.carry_out(effects);
        seat
    }

    fn press(&mut self, script: &str) {
        for key in script.split_whitespace() {
            let chord: Chord = key.parse().unwrap_or_else(|_| panic!("{key} is a key"));
            let effects = update(&mut self.model, Msg::Key(chord));
            self.carry_out(effects);
        }
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            let msg = match effect {
                Effect::Ask(ticket, ask) => Msg::Reply(ticket, self.session.ask_any(ask)),
                Effect::Call(ticket, request) => Msg::Done(ticket, self.session.run(request)),
                Effect::SaveDraft(ticket, fields) => Msg::Saved(ticket, self.session.save_drafts(fields)),
                Effect::Choose(choice) => {
                    self.chosen = Some(choice);
                    continue;
                }
                _ => continue,
            };
            waiting.extend(update(&mut self.model, msg));
        }
    }

    fn picture(&self) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.width, self.size.height));
        draw(&self.model, &mut buffer, &self.model.look());
        buffer
    }
}

fn text(buffer: &Buffer) -> String {
    let row = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    (0..buffer.area.height).map(row).collect::<Vec<_>>().join("\n")
}

fn engine() -> Arc<Engine> {
    let pack = pack::embedded().unwrap();
    let clock = Arc::new(FixedClock(noon()));
    demo::build(Box::new(Memory::new()), &pack, &Plan::default(), &"karen".into(), clock, &mut |_| {}).unwrap()
}

fn session(engine: &Arc<Engine>) -> LocalSession {
    let today = engine.env().today;
    let people = engine.read(|model| demo::personas(&model.organisation, today));
    let employee = people.into_iter().find(|persona| persona.kind == PersonaKind::Employee).unwrap();
    let identity = Identity { login: "karen".into(), act_as: Some(employee.employee_id) };
    LocalSession::open(engine.clone(), identity).unwrap()
}

/// Walks the journey and gives the screen of every station.
fn walk(language: Language, theme: ThemeName, size: (u16, u16)) -> Vec<(&'static str, Buffer)> {
    let newcomer = Newcomer { login: "karen".into(), today: noon().date_naive() };
    let mut first = Seat::take(&NoStore, Place::Welcome(newcomer), language, theme, size);
    let mut stations = vec![("1-welcome", first.picture())];
    first.press("enter");
    assert_eq!(first.chosen, Some(Choice::Demo(PersonaKind::Employee)));

    let engine = engine();
    let session = session(&engine);
    let mut seat = Seat::take(&session, Place::Tasks, language, theme, size);
    stations.push(("2-tasks", seat.picture()));
    seat.press("enter 3 4 0 5");
    stations.push(("3-form", seat.picture()));
    seat.press(&"4 ".repeat(58));
    seat.press("f10");
    stations.push(("4-send", seat.picture()));
    seat.press("f10");
    stations.push(("5-sent", seat.picture()));
    seat.press("v");
    stations.push(("6-side-by-side", seat.picture()));
    stations
}

#[test]
fn the_main_journey_at_every_size_in_both_languages_and_themes() {
    for language in Language::ALL {
        for size in SIZES {
            let mono = walk(language, ThemeName::Mono, size);
            let sixteen = walk(language, ThemeName::Sixteen, size);
            for ((name, plain), (_, coloured)) in mono.iter().zip(&sixteen) {
                let shown = text(plain);
                assert_eq!(shown, text(coloured), "themes differ in looks only");
                let has_colour = |buffer: &Buffer| {
                    buffer.content.iter().any(|cell| cell.fg != Color::Reset || cell.bg != Color::Reset)
                };
                assert!(!has_colour(plain), "{name}: mono has no colour");
                assert!(has_colour(coloured), "{name}: sixteen has");
                let (width, height) = size;
                insta::assert_snapshot!(format!("{name}-{}-{width}x{height}", language.code()), shown);
            }
        }
    }
}
