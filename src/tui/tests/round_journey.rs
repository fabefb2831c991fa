//! A round as a key script, from its creation to what it shows once it is closed: HR, employee and manager on the real
//! service, the clock moved in between.

use crate::domain::ids::PersonNo;
use crate::service::Session;
use crate::service::engine::Fact;
use crate::service::fixture::{House, day, house, person};
use crate::service::local::LocalSession;
use crate::text::Language;
use crate::tui::keys::Chord;
use crate::tui::model::{Model, Start};
use crate::tui::theme::{ThemeName, Themes};
use crate::tui::{Effect, Msg, Place, draw, update};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use std::collections::VecDeque;

/// Somebody at the screen.
struct Seat {
    model: Model,
    session: LocalSession,
    documents: Vec<String>,
}

impl Seat {
    fn take(house: &House, login: &str, place: Place, seed: u128) -> Self {
        let start = Start {
            place,
            language: Some(Language::Da),
            theme: Some(ThemeName::default()),
            themes: Themes::read(include_str!("../../../framework/sof/themes.toml")).0,
            ascii: false,
            keys: None,
            findings: Vec::new(),
            size: Size::new(80, 24),
            seed: seed << 64,
        };
        let (model, effects) = Model::new(&start);
        let mut seat = Self { model, session: house.session(login), documents: Vec::new() };
        seat.carry_out(effects);
        seat
    }

    /// Chords by name, and in quotes text typed letter by letter.
    fn press(&mut self, script: &str) -> &mut Self {
        for (at, part) in script.split('"').enumerate() {
            let chords: Vec<Chord> = if at % 2 == 1 {
                part.chars().map(Chord::char).collect()
            } else {
                part.split_whitespace()
                    .map(|word| word.parse().unwrap_or_else(|_| panic!("no such key: {word}")))
                    .collect()
            };
            for chord in chords {
                let effects = update(&mut self.model, Msg::Key(chord));
                self.carry_out(effects);
            }
        }
        self
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            let msg = match effect {
                Effect::Ask(ticket, ask) => Msg::Reply(ticket, self.session.ask_any(ask)),
                Effect::Call(ticket, request) => Msg::Done(ticket, self.session.run(request)),
                Effect::SaveDraft(ticket, fields) => Msg::Saved(ticket, self.session.save_drafts(fields)),
                Effect::Document { text, .. } => {
                    self.documents.push(text);
                    continue;
                }
                _ => continue,
            };
            waiting.extend(update(&mut self.model, msg));
        }
    }

    fn text(&self) -> String {
        let size = self.model.shared.size;
        let mut buffer = Buffer::empty(Rect::from((Position::ORIGIN, size)));
        draw(&self.model, &mut buffer, &self.model.look());
        let line = |y| (0..size.width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
        (0..size.height).map(line).collect::<Vec<_>>().join("\n")
    }

    fn sees(&self, what: &str) {
        let text = self.text();
        assert!(text.contains(what), "{what}\n{text}");
    }

    fn sees_not(&self, what: &str) {
        let text = self.text();
        assert!(!text.contains(what), "{what}\n{text}");
    }
}

#[test]
fn a_round_from_creation_to_what_it_shows_once_closed() {
    let house = house();
    // HR opens a round for one team about one area, and sees who is in before it opens.
    let mut hr = Seat::take(&house, "hr", Place::Rounds, 1);
    hr.press("n \"Forår for A1\" enter enter");
    hr.sees("Spørgsmål");
    hr.press("down enter");
    hr.press("down space enter");
    hr.sees("Deltagere");
    hr.press("down enter down down space");
    hr.sees("4 ansatte er med");
    hr.press("f10");
    hr.sees("4 er med · 3 spørgsmål");
    hr.sees("også i Runde 2026");
    hr.press("esc");
    hr.sees("Enheder");
    hr.press("f10 f10");
    hr.sees("Runden er åbnet");
    let round = house.engine.read(|model| {
        let round = model.rounds.values().find(|round| round.name == "Forår for A1").unwrap();
        assert_eq!((round.population.len(), round.questions.len()), (4, 3));
        round.id.clone()
    });

    // Mette and her manager fill their forms in from their tasks.
    let mut mette = Seat::take(&house, "mette", Place::Tasks, 2);
    mette.sees("Forår for A1");
    mette.press("enter 3 4 2 f10 f10");
    mette.sees("Skemaet er sendt og låst");
    let mut tove = Seat::take(&house, "tove", Place::Tasks, 3);
    let about = crate::domain::evaluation::FormKey {
        round: round.clone(),
        person: crate::service::fixture::METTE,
        rater: crate::domain::evaluation::Rater::Manager,
    };
    drop(tove);
    tove = Seat::take(&house, "tove", Place::Form(about), 4);
    tove.press("2 2 2 f10 f10");
    tove.sees("Skemaet er sendt og låst");

    // A week later Nina has begun and Omar has left; HR takes the one in and the other out, and reminds the rest.
    let mut nina = person(PersonNo(30), "Nina Ny", "nina", "A1", "SAG", 0);
    nina.history[0].hired = Some(day("2026-04-20"));
    let mut omar = house.engine.read(|model| model.organisation.person(crate::service::fixture::OMAR).unwrap().clone());
    omar.history[0].left = Some(day("2026-04-19"));
    house.put(vec![Fact::Person(Box::new(nina)), Fact::Person(Box::new(omar))]);
    house.clock.set("2026-04-22T08:00:00Z");
    let mut hr = Seat::take(&house, "hr", Place::Round(round.clone()), 5);
    hr.press("tab tab");
    hr.sees("ikke med, ansat 20-04-2026");
    hr.sees("fratrådt 19-04-2026");
    hr.press("n j");
    hr.sees("1 er taget med i runden");
    hr.press("home del j");
    hr.sees("1 er taget ud af runden");
    hr.press("tab s j");
    hr.sees("Påmindelsen er sendt");
    hr.press("s j");
    hr.sees("Alle har sendt eller er mindet i dag");
    hr.press("tab");
    hr.sees("skema fra Tove Riis");
    hr.press("d");
    let list = hr.documents.last().unwrap();
    assert!(list.contains("nina@example.org") && !list.contains("omar@example.org"), "{list}");
    let mut nina = Seat::take(&house, "nina", Place::Tasks, 6);
    nina.sees("Forår for A1");
    nina.sees("mindet 22-04-2026");

    // Nina begins and never sends; the deadline is moved, and the round is closed with what that means told first.
    nina.press("enter 5 esc");
    let pia = Seat::take(&house, "pia", Place::Tasks, 7);
    pia.sees("Forår for A1");
    hr.press("c");
    hr.sees("aldrig kortere");
    hr.press("tab ctrl-u \"1/1/2026\" f10");
    hr.sees("Datoen må tidligst være");
    hr.press("ctrl-u \"30-05-2026\" f10");
    hr.sees("Runden er rettet");
    hr.sees("30-05-2026");
    hr.press("t");
    hr.sees("Sendt: 1 af 4 egne skemaer, 1 af 4 lederskemaer, begge for 1");
    hr.sees("kan den ikke åbnes igen");
    hr.press("esc");
    hr.sees_not("kan den ikke åbnes igen");
    hr.press("t f10");
    hr.sees("Runden er lukket");
    hr.press("t");
    hr.sees("kan ikke ændres eller åbnes igen");
    hr.press("b");
    hr.sees("Forår for A1");
    hr.sees("Samtaler");

    // Nothing more is sent; what was sent is read side by side; a draft is still its owner's.
    let mut pia = Seat::take(&house, "pia", Place::Tasks, 8);
    pia.sees_not("Forår for A1");
    pia.press("r");
    pia.sees("Lukket");
    let mut nina = Seat::take(&house, "nina", Place::Rounds, 9);
    nina.press("home enter");
    nina.sees("Ekspert");
    let sides = Place::SideBySide { round, person: crate::service::fixture::METTE };
    let mut tove = Seat::take(&house, "tove", sides, 10);
    tove.sees("Føre en svær samtale");
    tove.press("enter");
    tove.sees("Selv");
}
