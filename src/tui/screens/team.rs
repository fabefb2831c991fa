//! The manager's team in a round: how far both sides are, and the way to each form.

use super::reopening::Reopening;
use super::{Page, Step};
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::RoundId;
use crate::domain::round::RoundState;
use crate::service::ask;
use crate::service::views::{RoundLine, TeamMember, TeamView};
use crate::text::{Id, card, date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::overlays::Outcome;
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{bar, line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The team in the round chosen, and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    /// The round shown; none until the rounds are known.
    round: Option<RoundId>,
    rounds: Loading<Vec<RoundLine>>,
    team: Loading<TeamView>,
    selected: usize,
    reopening: Reopening,
}

const CONTEXTS: &[Context] = &[Context::Team, Context::List, Context::Global];

/// From this width on position and a bar have columns.
const WIDE: u16 = 110;

/// Opens the team in a round; none = the newest.
pub fn open(round: Option<RoundId>, cx: &mut Cx<'_>) -> State {
    let rounds = Loading::ask(ask::Rounds {}, cx);
    let team = round.clone().map_or_else(Loading::default, |round| Loading::ask(ask::Team { round }, cx));
    State { round, rounds, team, selected: 0, reopening: Reopening::default() }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::TEAM_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        if self.members().is_empty() {
            return vec![Action::Rounds, Action::Back];
        }
        let mut actions = vec![Action::Open, Action::AcrossTeam, Action::SideBySide, Action::Reopen];
        if self.older().is_some() {
            actions.push(Action::Left);
        }
        if self.newer().is_some() {
            actions.push(Action::Right);
        }
        actions
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Open => Some(id::TEAM_RATE),
            Action::Left => Some(id::TEAM_OLDER),
            Action::Right => Some(id::TEAM_NEWER),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.members().len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        match action {
            Action::Left => return self.turn(self.older(), id::TEAM_NO_OLDER, cx),
            Action::Right => return self.turn(self.newer(), id::TEAM_NO_NEWER, cx),
            _ => {}
        }
        let (Some(round), Some(member)) = (self.round.clone(), self.members().get(self.selected)) else {
            return Step::Ignored;
        };
        let person = member.person.no;
        match action {
            Action::Open => Step::Go(Place::Form(FormKey { round, person, rater: Rater::Manager })),
            Action::SideBySide if member.talk_points.is_some() => Step::Go(Place::SideBySide { round, person }),
            Action::SideBySide => {
                cx.tell(Notice::info(id::FORM_SCREEN_NOT_SIDE_BY_SIDE));
                Step::Stay
            }
            Action::AcrossTeam => Step::Go(Place::TeamQuestion(round)),
            Action::Reopen => self.reopen(cx),
            _ => Step::Ignored,
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if self.reopening.hear(news, cx) {
            self.refresh(cx);
        }
        if self.rounds.hear::<ask::Rounds>(news) == Heard::Value && self.round.is_none() {
            self.round = self.rounds.get().and_then(|rounds| rounds.first()).map(|round| round.id.clone());
            if let Some(round) = self.round.clone() {
                self.team = Loading::ask(ask::Team { round }, cx);
            }
        }
        let kept = self.members().get(self.selected).map(|member| member.person.no);
        self.team.hear::<ask::Team>(news);
        let again = kept.and_then(|no| self.members().iter().position(|member| member.person.no == no));
        self.selected = again.unwrap_or(self.selected).min(self.members().len().saturating_sub(1));
        Step::Stay
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        self.reopening.told(outcome, cx)
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.rounds.again(ask::Rounds {}, cx);
        if let Some(round) = self.round.clone() {
            self.team.again(ask::Team { round }, cx);
        }
    }

    fn is_ready(&self) -> bool {
        !(self.team.is_first() || self.rounds.is_first() && self.round.is_none())
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        if self.round.is_none() && self.rounds.get().is_some() {
            return waiting::empty(id::TEAM_NO_ROUND, Action::Tasks, CONTEXTS, area, buf, ink);
        }
        let Some(team) = self.team.get() else {
            // Without a round there is nothing to say about the team: why there are no rounds matters.
            return match self.round {
                Some(_) if ink.me.is_some_and(|me| !me.manages) => {
                    waiting::empty(id::TEAM_NOBODY, Action::Lookup, CONTEXTS, area, buf, ink)
                }
                Some(_) => waiting::draw(&self.team, area, buf, ink),
                None => waiting::draw(&self.rounds, area, buf, ink),
            };
        };
        self.draw_header(team, area, buf, ink);
        let rest = line::below(area, 2);
        let Some(chosen) = team.members.get(self.selected) else {
            let key = ink.key(Action::Rounds, CONTEXTS).unwrap_or_default();
            let text = ink.with(id::TEAM_EMPTY, &[("key", key.into())]);
            return waiting::sentence(&text, Meaning::Text, rest, buf, ink);
        };
        let columns = Columns::of(area.width);
        line::pieces(&columns.heads(ink), line::row(rest, 0), buf, ink);
        let strip = 3.min(area.height / 4);
        draw_strip(chosen, line::below(area, area.height - strip), buf, ink);
        let list = line::below(rest, 1);
        let list = Rect { height: list.height.saturating_sub(strip), ..list };
        list::draw(list, self.selected, team.members.len(), buf, |at, row, buf| {
            if let Some(member) = team.members.get(at) {
                line::pieces(&columns.row(member, at == self.selected, ink), row, buf, ink);
            }
        })
    }
}

impl State {
    fn members(&self) -> &[TeamMember] {
        self.team.get().map_or(&[], |team| team.members.as_slice())
    }

    /// The rounds, newest first, and the number of the one shown.
    fn at(&self) -> Option<(&[RoundLine], usize)> {
        let rounds = self.rounds.get()?;
        let at = rounds.iter().position(|round| Some(&round.id) == self.round.as_ref())?;
        Some((rounds, at))
    }

    fn older(&self) -> Option<RoundId> {
        let (rounds, at) = self.at()?;
        rounds.get(at + 1).map(|round| round.id.clone())
    }

    fn newer(&self) -> Option<RoundId> {
        let (rounds, at) = self.at()?;
        rounds.get(at.checked_sub(1)?).map(|round| round.id.clone())
    }

    /// Shows another round; the cursor stays on its row.
    fn turn(&mut self, to: Option<RoundId>, none: Id, cx: &mut Cx<'_>) -> Step {
        match to {
            Some(round) => {
                self.team = Loading::ask(ask::Team { round: round.clone() }, cx);
                self.round = Some(round);
            }
            None => cx.tell(Notice::info(none)),
        }
        Step::Stay
    }

    /// Opens a sent form of the person chosen again; where both are sent, asks which.
    fn reopen(&mut self, cx: &mut Cx<'_>) -> Step {
        let (Some(round), Some(member)) = (self.round.clone(), self.members().get(self.selected)) else {
            return Step::Stay;
        };
        self.reopening.ask_which(round, &member.person.clone(), (member.own, member.manager), cx)
    }

    fn draw_header(&self, team: &TeamView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
        let state = ink.say(match team.state {
            RoundState::Open => id::ROUNDS_OPEN,
            RoundState::Closed => id::ROUNDS_CLOSED,
        });
        let due = ink.with(id::APP_DUE, &[("date", date::format(team.deadline).into())]);
        let position = match self.at() {
            Some((rounds, at)) if rounds.len() > 1 => {
                let args = [("round", (rounds.len() - at).into()), ("rounds", rounds.len().into())];
                ink.with(id::TEAM_ROUND_OF, &args)
            }
            _ => String::new(),
        };
        let used = line::put_right(&format!("{position} "), line::row(area, 0), buf, ink.style(Meaning::Muted));
        let room = Rect { width: area.width.saturating_sub(used + 1), ..area };
        let facts = ink.join(&[team.round_name.clone(), state, due]);
        line::pieces(&[(format!(" {facts}"), Meaning::Heading)], line::row(room, 0), buf, ink);
        let sent = |side: fn(&TeamMember) -> FormState| {
            team.members.iter().filter(|member| side(member) == FormState::Sent).count()
        };
        let args = [
            ("people", team.members.len().into()),
            ("own", sent(|member| member.own).into()),
            ("manager", sent(|member| member.manager).into()),
        ];
        let summary = format!(" {}", ink.with(id::TEAM_SUMMARY, &args));
        line::pieces(&[(summary, Meaning::Text)], line::row(area, 1), buf, ink);
    }
}

/// Which columns there is room for.
struct Columns {
    name: usize,
    title: usize,
    state: usize,
    bar: usize,
}

const ANSWERED: usize = 10;
const POINTS: usize = 8;

impl Columns {
    fn of(width: u16) -> Self {
        let wide = width >= WIDE;
        let (title, bar) = if wide { (26, 13) } else { (0, 0) };
        let state = if width < 72 { 13 } else { 15 };
        let taken = 2 + title + 2 * state + ANSWERED + bar + POINTS;
        Self { name: usize::from(width).saturating_sub(taken), title, state, bar }
    }

    fn heads(&self, ink: &Ink<'_>) -> Vec<Piece> {
        let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
        let mut heads = vec![("  ".to_owned(), Meaning::Muted), head(id::CARD_NAME, self.name)];
        if self.title > 0 {
            heads.push(head(id::CARD_TITLE, self.title));
        }
        heads.extend([
            head(id::TEAM_OWN_COLUMN, self.state),
            head(id::TEAM_MANAGER_COLUMN, self.state),
            head(id::TEAM_ANSWERED, ANSWERED + self.bar),
            head(id::TEAM_POINTS, POINTS),
        ]);
        heads
    }

    fn row(&self, member: &TeamMember, chosen: bool, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let state = |state: FormState| {
            let meaning = if state == FormState::Sent { Meaning::Good } else { Meaning::Text };
            (ink.pad(&ink.say(card::state(state)), self.state), look(meaning))
        };
        let mut row = vec![
            (list::marker(chosen).to_owned(), look(Meaning::Text)),
            (ink.pad(&member.person.name, self.name.saturating_sub(1)) + " ", look(Meaning::Text)),
        ];
        if self.title > 0 {
            row.push((ink.pad(&member.person.title, self.title - 1) + " ", look(Meaning::Muted)));
        }
        row.extend([state(member.own), state(member.manager)]);
        let (answered, all) = (usize::from(member.answered), usize::from(member.questions));
        row.push((ink.pad(&format!("{answered}/{all}"), ANSWERED), look(Meaning::Text)));
        if self.bar > 0 {
            let bar = bar::bar(answered, all, self.bar - 1, ink);
            row.push((bar + " ", look(Meaning::Progress)));
        }
        let (points, meaning) = match member.talk_points {
            None => (ink.signs().none.to_owned(), Meaning::Muted),
            Some(0) => ("0".to_owned(), Meaning::Text),
            Some(points) => (format!("! {points}"), Meaning::TalkPoint),
        };
        row.push((ink.pad(&points, POINTS), look(meaning)));
        row
    }
}

/// Who it is, and what can be done next.
fn draw_strip(member: &TeamMember, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let person = &member.person;
    let facts = ink.join(&[person.name.clone(), person.title.clone(), person.unit.clone()]);
    line::pieces(&[(facts, Meaning::Heading)], line::row(inside, 0), buf, ink);
    let (next, action) = match (member.own, member.manager, member.talk_points) {
        (_, _, Some(_)) => (id::TEAM_NEXT_SIDE_BY_SIDE, Action::SideBySide),
        (_, FormState::Sent, None) => (id::TEAM_NEXT_WAIT, Action::Reopen),
        (_, FormState::NotBegun, None) => (id::TEAM_NEXT_BEGIN, Action::Open),
        (_, FormState::Draft | FormState::Reopened, None) => (id::TEAM_NEXT_GO_ON, Action::Open),
    };
    let key = ink.key(action, CONTEXTS).unwrap_or_default();
    line::pieces(&[(ink.with(next, &[("key", key.into())]), Meaning::Text)], line::row(inside, 1), buf, ink);
}
