//! One key in a list of 50,000 people: what the interface does with it, from the key to the finished screen.

use crate::measure::Samples;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Rect, Size};
use ratatui::widgets::{Row, StatefulWidget, Table, TableState};
use sofus::domain::evaluation::FormState;
use sofus::domain::ids::{EmployeeId, PersonNo, RoundId};
use sofus::domain::round::RoundState;
use sofus::service::draft::DraftField;
use sofus::service::views::{PersonBrief, TeamMember, TeamView};
use sofus::service::{AnyAnswer, AnyAsk, Change, Receipt, Refusal, Request, Session};
use sofus::tui::keys::{Chord, Key};
use sofus::tui::model::{Model, Start};
use sofus::tui::theme::Themes;
use sofus::tui::{Effect, Msg, Place, draw, update};
use std::collections::VecDeque;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Instant;

const PEOPLE: usize = 50_000;
const KEYS: usize = 2_000;
const SIZE: Size = Size { width: 80, height: 24 };

/// Times Down and `PgDn` in the team's list beside a table that is handed every row.
pub fn keys(_: &Path) {
    let team = team();
    let (mut model, effects) = Model::new(&Start {
        place: Place::Team(Some(RoundId::new("2026"))),
        language: None,
        theme: None,
        themes: Themes::default(),
        ascii: false,
        keys: None,
        findings: Vec::new(),
        size: SIZE,
        seed: 1,
    });
    let crowd = Crowd(team.clone());
    carry_out(&mut model, &crowd, effects);
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.width, SIZE.height));
    let mut ours = Samples::default();
    for at in 0..KEYS {
        let key = if at % 4 == 3 { Key::PageDown } else { Key::Down };
        let begun = Instant::now();
        let effects = update(&mut model, Msg::Key(Chord::plain(key)));
        buffer.reset();
        draw(&model, &mut buffer, &model.look());
        ours.push(begun.elapsed());
        carry_out(&mut model, &crowd, effects);
    }
    let shown: String = (0..SIZE.width).map(|x| buffer[(x, 10)].symbol().to_owned()).collect();
    assert!(shown.contains("Person"), "the list is shown: {shown}");
    let mut all = Samples::default();
    let mut state = TableState::default();
    for at in 0..KEYS / 40 {
        let begun = Instant::now();
        state.select(Some(at));
        let rows =
            team.members.iter().map(|member| Row::new([member.person.name.as_str(), member.person.title.as_str()]));
        let table = Table::new(rows, [Constraint::Length(40), Constraint::Length(30)]);
        table.render(buffer.area, &mut buffer, &mut state);
        all.push(begun.elapsed());
    }
    println!("one key in a list of {PEOPLE} people, 80x24");
    for (what, mut samples) in [("sofus, from the key to the screen", ours), ("ratatui's table handed every row", all)]
    {
        let [middle, most] = [50, 99].map(|percent| samples.micros(percent) / 1000.0);
        println!("  {what:<42} {middle:>8.3} ms at the median {most:>8.3} ms at most");
    }
}

fn team() -> TeamView {
    let member = |at: usize| TeamMember {
        person: PersonBrief {
            no: PersonNo(at as u32),
            employee_id: EmployeeId::new(&at.to_string()),
            name: format!("Person {at}"),
            title: "Socialrådgiver".into(),
            unit: "Enhed".into(),
        },
        own: FormState::Sent,
        manager: FormState::NotBegun,
        answered: 0,
        questions: 60,
        talk_points: None,
    };
    let deadline = "2026-12-01".parse().expect("a day");
    let members = (0..PEOPLE).map(member).collect();
    TeamView { round: RoundId::new("2026"), round_name: "2026".into(), state: RoundState::Open, deadline, members }
}

fn carry_out(model: &mut Model, session: &Crowd, effects: Vec<Effect>) {
    let mut waiting = VecDeque::from(effects);
    while let Some(effect) = waiting.pop_front() {
        if let Effect::Ask(ticket, ask) = effect {
            waiting.extend(update(model, Msg::Reply(ticket, session.ask_any(ask))));
        }
    }
}

/// Knows a team and nothing else.
struct Crowd(TeamView);

impl Session for Crowd {
    fn run(&self, _: Request) -> Result<Receipt, Refusal> {
        Err(Refusal::NotFound)
    }
    fn ask_any(&self, ask: AnyAsk) -> Result<AnyAnswer, Refusal> {
        match ask {
            AnyAsk::Team(_) => Ok(AnyAnswer::Team(self.0.clone())),
            _ => Err(Refusal::NotFound),
        }
    }
    fn save_drafts(&self, _: Vec<DraftField>) -> Result<(), Refusal> {
        Err(Refusal::NotFound)
    }
    fn changes(&self) -> Receiver<Change> {
        channel().1
    }
}
