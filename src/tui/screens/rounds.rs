//! The rounds: when they run, how far they are, and the way to the own form or the team in each.

use super::{Page, Step};
use crate::domain::access::Role;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::round::{FormKind, RoundState};
use crate::service::ask;
use crate::service::views::{Me, RoundLine};
use crate::text::{card, date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{bar, line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The rounds and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    rounds: Loading<Vec<RoundLine>>,
    selected: usize,
    /// May open a round.
    opens: bool,
    /// Manages somebody, so that there is a team to go to.
    manages: bool,
    /// Is an employee, so that there are own forms to read.
    employed: bool,
}

const CONTEXTS: &[Context] = &[Context::Rounds, Context::List, Context::Global];

/// From this width on the kind of form and the period have columns.
const WIDE: u16 = 110;

/// Opens the list.
pub fn open(cx: &mut Cx<'_>) -> State {
    State {
        rounds: Loading::ask(ask::Rounds {}, cx),
        selected: 0,
        opens: opens(cx.me()),
        manages: manages(cx.me()),
        employed: employed(cx.me()),
    }
}

fn opens(me: Option<&Me>) -> bool {
    me.is_some_and(|me| me.roles.contains(&Role::Hr))
}

fn manages(me: Option<&Me>) -> bool {
    me.is_some_and(|me| me.manages)
}

fn employed(me: Option<&Me>) -> bool {
    me.is_some_and(|me| me.person.is_some())
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::ROUNDS_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let all = [
            (self.opens, Action::OpenRound),
            (self.opens || self.manages, Action::Progress),
            (self.employed || self.manages || self.opens, Action::Open),
            (self.employed, Action::SideBySide),
            (self.manages, Action::Team),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.lines().len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        let Some(round) = self.lines().get(self.selected) else { return Step::Ignored };
        let person = cx.me().and_then(|me| me.person.as_ref()).map(|person| person.no);
        let manages = manages(cx.me());
        match (action, person) {
            (Action::Open, Some(person)) if round.own.is_some() => {
                Step::Go(Place::Form(FormKey { round: round.id.clone(), person, rater: Rater::Own }))
            }
            (Action::Open | Action::Team, _) if manages => Step::Go(Place::Team(Some(round.id.clone()))),
            (Action::Progress, _) if manages || self.opens => Step::Go(Place::Round(round.id.clone())),
            (Action::Open, _) if self.opens => Step::Go(Place::Round(round.id.clone())),
            (Action::Open, _) => {
                cx.tell(Notice::info(id::ROUNDS_NOT_IN));
                Step::Stay
            }
            (Action::Overview, _) if round.state == RoundState::Closed => {
                Step::Go(Place::Overview(Some(round.id.clone())))
            }
            (Action::SideBySide, Some(person)) => Step::Go(Place::SideBySide { round: round.id.clone(), person }),
            _ => Step::Ignored,
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        let kept = self.lines().get(self.selected).map(|round| round.id.clone());
        self.rounds.hear::<ask::Rounds>(news);
        let again = kept.and_then(|id| self.lines().iter().position(|round| round.id == id));
        self.selected = again.unwrap_or(self.selected).min(self.lines().len().saturating_sub(1));
        self.opens = opens(cx.me());
        self.manages = manages(cx.me());
        self.employed = employed(cx.me());
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.rounds.again(ask::Rounds {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.rounds.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(rounds) = self.rounds.get() else { return waiting::draw(&self.rounds, area, buf, ink) };
        let Some(chosen) = rounds.get(self.selected) else {
            return waiting::sentence(&empty(ink), Meaning::Text, area, buf, ink);
        };
        let columns = Columns::of(area.width, rounds);
        line::pieces(&columns.heads(ink), line::row(area, 0), buf, ink);
        let strip = 4.min(area.height / 3);
        let below = line::below(area, area.height - strip);
        let rest = line::below(area, 1);
        let body = Rect { height: rest.height.saturating_sub(strip), ..rest };
        draw_strip(chosen, below, buf, ink);
        list::draw(body, self.selected, rounds.len(), buf, |at, row, buf| {
            if let Some(round) = rounds.get(at) {
                line::pieces(&columns.row(round, at == self.selected, ink), row, buf, ink);
            }
        })
    }
}

impl State {
    fn lines(&self) -> &[RoundLine] {
        self.rounds.get().map_or(&[], Vec::as_slice)
    }
}

/// Which columns there is room for.
struct Columns {
    name: usize,
    wide: bool,
    hr: bool,
}

const STATE: usize = 9;
const DEADLINE: usize = 13;
const OWN: usize = 14;
const SENT: usize = 11;
const PERIOD: usize = 25;
const BAR: usize = 12;

impl Columns {
    fn of(width: u16, rounds: &[RoundLine]) -> Self {
        let wide = width >= WIDE;
        let hr = rounds.iter().any(|round| round.population.is_some());
        let taken = 3
            + STATE
            + DEADLINE
            + OWN
            + if hr { SENT } else { 0 }
            + if wide { PERIOD } else { 0 }
            + if wide && hr { BAR } else { 0 };
        Self { name: usize::from(width).saturating_sub(taken), wide, hr }
    }

    fn heads(&self, ink: &Ink<'_>) -> Vec<Piece> {
        let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
        let mut heads = vec![
            ("  ".to_owned(), Meaning::Muted),
            head(id::ROUNDS_NAME, self.name),
            head(id::ROUNDS_STATE, STATE),
            head(id::ROUNDS_DEADLINE, DEADLINE),
            head(id::ROUNDS_OWN, OWN),
        ];
        if self.wide {
            heads.push(head(id::ROUNDS_PERIOD, PERIOD));
        }
        if self.hr {
            heads.push(head(id::ROUNDS_SENT, SENT));
        }
        heads
    }

    fn row(&self, round: &RoundLine, chosen: bool, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let late = is_late(round, ink.me);
        let due = format!("{}{}", date::format(round.deadline), if late { " !" } else { "" });
        let own = round.own.map_or_else(|| ink.signs().none.to_owned(), |own| ink.say(card::state(own)));
        let mut row = vec![
            (list::marker(chosen).to_owned(), look(Meaning::Text)),
            (ink.pad(&round.name, self.name.saturating_sub(1)) + " ", look(Meaning::Text)),
            (ink.pad(&ink.say(state(round.state)), STATE), look(Meaning::Text)),
            (ink.pad(&due, DEADLINE), look(if late { Meaning::Problem } else { Meaning::Text })),
            (ink.pad(&own, OWN), look(Meaning::Text)),
        ];
        if self.wide {
            row.push((ink.pad(&period(round, ink), PERIOD), look(Meaning::Muted)));
        }
        if self.hr {
            let (sent, all) = (round.sent.unwrap_or_default(), round.population.unwrap_or_default());
            row.push((ink.pad(&format!("{sent}/{all}"), SENT), look(Meaning::Text)));
            if self.wide {
                let bar = bar::bar(sent as usize, all as usize, BAR, ink);
                row.push((bar, look(Meaning::Progress)));
            }
        }
        row.push((" ".to_owned(), look(Meaning::Text)));
        row
    }
}

fn draw_strip(round: &RoundLine, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    line::pieces(&[(round.name.clone(), Meaning::Heading)], line::row(inside, 0), buf, ink);
    let kind = ink.say(match round.form {
        FormKind::Full => id::ROUNDS_FULL,
        FormKind::Small => id::ROUNDS_SMALL,
        FormKind::Chosen => id::ROUNDS_CHOSEN,
    });
    let due = ink.with(id::APP_DUE, &[("date", date::format(round.deadline).into())]);
    let facts = ink.join(&[kind, period(round, ink), due]);
    line::pieces(&[(facts, Meaning::Text)], line::row(inside, 1), buf, ink);
    let sent = match (round.sent, round.population) {
        (Some(sent), Some(all)) => ink.with(id::ROUNDS_SENT_OF, &[("sent", sent.into()), ("all", all.into())]),
        _ => String::new(),
    };
    let own = match round.own {
        Some(own) => ink.with(id::ROUNDS_OWN_IS, &[("state", ink.say(card::state(own)).into())]),
        None => ink.say(id::ROUNDS_OWN_NONE),
    };
    line::pieces(&[(ink.join(&[own, sent]), Meaning::Text)], line::row(inside, 2), buf, ink);
}

fn period(round: &RoundLine, ink: &Ink<'_>) -> String {
    format!("{} {} {}", date::format(round.from), ink.signs().none, date::format(round.to))
}

const fn state(state: RoundState) -> crate::text::Id {
    match state {
        RoundState::Open => id::ROUNDS_OPEN,
        RoundState::Closed => id::ROUNDS_CLOSED,
    }
}

/// The deadline has passed and the own form is still to be sent.
fn is_late(round: &RoundLine, me: Option<&Me>) -> bool {
    let waiting = round.own.is_some_and(|own| own != FormState::Sent);
    round.state == RoundState::Open && waiting && me.is_some_and(|me| round.deadline < me.today)
}

/// Why there is no round, and which key helps.
fn empty(ink: &Ink<'_>) -> String {
    if opens(ink.me) {
        let key = ink.key(Action::OpenRound, CONTEXTS).unwrap_or_default();
        return ink.with(id::ROUNDS_EMPTY_HR, &[("key", key.into())]);
    }
    let key = ink.key(Action::Tasks, CONTEXTS).unwrap_or_default();
    ink.with(id::ROUNDS_EMPTY, &[("key", key.into())])
}
