//! The activities everybody can read: what is decided, by whom, by when, and whether it helped.

use super::{Page, Step};
use crate::domain::activity::{ActivityState, Effect, Step as Next};
use crate::domain::competence::Level;
use crate::guides::new_activity::{kind, source};
use crate::service::ask;
use crate::service::command::{ActivityCommand, Command};
use crate::service::views::{ActivityCard, ActivityLine};
use crate::text::{Id, date, id, number};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, editor};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::reading::{self, Lines};
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The list, the row the cursor is on, and the card of that row.
#[derive(Debug)]
pub struct State {
    list: Loading<Vec<ActivityLine>>,
    card: Loading<ActivityCard>,
    selected: usize,
    reason: String,
    call: Option<Ticket>,
}

const CONTEXTS: &[Context] = &[Context::Activities, Context::List, Context::Global];
/// Longest reason, in characters.
const REASON_LIMIT: usize = 1000;

/// Opens the list.
pub fn open(cx: &mut Cx<'_>) -> State {
    let list = Loading::ask(ask::Activities {}, cx);
    State { list, card: Loading::default(), selected: 0, reason: String::new(), call: None }
}

impl State {
    fn rows(&self) -> &[ActivityLine] {
        self.list.get().map_or(&[], Vec::as_slice)
    }

    fn card(&self) -> Option<&ActivityCard> {
        let no = self.rows().get(self.selected)?.no;
        self.card.get().filter(|card| card.line.no == no)
    }

    fn ask_card(&mut self, cx: &mut Cx<'_>) {
        if let Some(no) = self.rows().get(self.selected).map(|row| row.no) {
            self.card.again(ask::ActivityCard { no }, cx);
        }
    }

    fn may(&self, step: Next) -> bool {
        self.card().is_some_and(|card| card.allowed.contains(&step))
    }

    /// The next step there is: decide, begin, or finish.
    fn next(&self) -> Option<Next> {
        [Next::Decide, Next::Begin, Next::Finish].into_iter().find(|step| self.may(*step))
    }

    fn run(&mut self, step: Next, reason: String, cx: &mut Cx<'_>) {
        if let Some(card) = self.card() {
            let command = ActivityCommand::Step { no: card.line.no, step, reason };
            self.call = Some(cx.call(Command::Activity(command)));
        }
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::ACTIVITIES_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let all = [
            (self.next().is_some(), Action::Advance),
            (self.may(Next::Drop), Action::GiveUp),
            (true, Action::NewActivity),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn label(&self, action: Action) -> Option<Id> {
        match (action, self.next()) {
            (Action::Advance, Some(Next::Decide)) => Some(id::ACTIVITIES_DECIDE),
            (Action::Advance, Some(Next::Begin)) => Some(id::ACTIVITIES_BEGIN),
            (Action::Advance, Some(_)) => Some(id::ACTIVITIES_FINISH),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.rows().len(), cx) {
            self.selected = selected;
            self.ask_card(cx);
            return Step::Stay;
        }
        match action {
            Action::NewActivity => Step::Go(Place::NewActivity(super::new_activity::From::default())),
            Action::Advance => {
                match self.next() {
                    Some(step) => self.run(step, String::new(), cx),
                    None => cx.tell(Notice::info(id::ACTIVITIES_NOT_YOURS)),
                }
                Step::Stay
            }
            Action::GiveUp if self.may(Next::Drop) => {
                let title = Notice::info(id::ACTIVITIES_DROP_TITLE);
                let hint = Notice::info(id::ACTIVITIES_DROP_HINT);
                let editor = editor::State::new(title, hint, editor::Purpose::Reason, REASON_LIMIT, &self.reason);
                Step::Over(Overlay::Editor(Box::new(editor)))
            }
            Action::GiveUp => {
                cx.tell(Notice::info(id::ACTIVITIES_NOT_YOURS));
                Step::Stay
            }
            _ => Step::Ignored,
        }
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        match outcome {
            Outcome::Left(text) => self.reason.clone_from(text),
            Outcome::Text(text) => {
                self.reason.clone_from(text);
                self.run(Next::Drop, super::reopening::one_line(text), cx);
            }
            _ => {}
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if let News::Done(ticket, outcome) = news
            && self.call == Some(*ticket)
        {
            self.call = None;
            match outcome {
                Ok(_) => cx.tell(Notice::info(id::ACTIVITIES_STEPPED)),
                Err(refused) => cx.tell(Notice::refused(refused.clone())),
            }
            self.refresh(cx);
        }
        if self.list.hear::<ask::Activities>(news) == Heard::Value {
            self.selected = self.selected.min(self.rows().len().saturating_sub(1));
            self.ask_card(cx);
        }
        self.card.hear::<ask::ActivityCard>(news);
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.list.again(ask::Activities {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.list.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        if self.list.get().is_none() {
            return waiting::draw(&self.list, area, buf, ink);
        }
        if self.rows().is_empty() {
            let key = ink.key(Action::NewActivity, CONTEXTS).unwrap_or_default();
            let text = ink.with(id::ACTIVITIES_EMPTY, &[("key", key.into())]);
            return waiting::sentence(&text, Meaning::Text, area, buf, ink);
        }
        let columns = Columns::of(area.width);
        line::pieces(&columns.heads(ink), line::row(area, 0), buf, ink);
        let strip = 9.min(area.height / 2);
        let body = line::below(area, 1);
        let body = Rect { height: body.height.saturating_sub(strip), ..body };
        let below = line::below(area, area.height - strip);
        popup::rule(below, buf, ink);
        if let Some(card) = self.card() {
            let inside = line::right_of(line::below(below, 1), 1);
            let lines = card_lines(card, usize::from(inside.width).saturating_sub(1), ink);
            for (at, pieces) in lines.iter().take(inside.height.into()).enumerate() {
                line::pieces(pieces, line::row(inside, at as u16), buf, ink);
            }
        }
        list::draw(body, self.selected, self.rows().len(), buf, |at, place, buf| {
            if let Some(row) = self.rows().get(at) {
                line::pieces(&columns.row(row, at == self.selected, ink), place, buf, ink);
            }
        })
    }
}

/// What a state is called.
const fn state(state: ActivityState) -> Id {
    match state {
        ActivityState::Proposed => id::ACTIVITIES_PROPOSED,
        ActivityState::Decided => id::ACTIVITIES_DECIDED,
        ActivityState::UnderWay => id::ACTIVITIES_UNDER_WAY,
        ActivityState::Done => id::ACTIVITIES_DONE,
        ActivityState::Dropped => id::ACTIVITIES_DROPPED,
    }
}

/// Which columns there is room for.
struct Columns {
    title: usize,
    unit: usize,
    state: usize,
    due: usize,
    effect: usize,
}

impl Columns {
    fn of(width: u16) -> Self {
        let (unit, state, due, effect) = if width < 72 { (0, 11, 11, 13) } else { (18, 11, 12, 15) };
        Self { title: usize::from(width).saturating_sub(2 + unit + state + due + effect), unit, state, due, effect }
    }

    fn heads(&self, ink: &Ink<'_>) -> Vec<Piece> {
        let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
        let mut heads = vec![("  ".to_owned(), Meaning::Muted), head(id::ACTIVITIES_NAME, self.title)];
        if self.unit > 0 {
            heads.push(head(id::ACTIVITIES_UNIT, self.unit));
        }
        heads.extend([
            head(id::ACTIVITIES_STATE, self.state),
            head(id::ACTIVITIES_DUE, self.due),
            head(id::ACTIVITIES_EFFECT, self.effect),
        ]);
        heads
    }

    fn row(&self, row: &ActivityLine, chosen: bool, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let mut pieces = vec![
            (list::marker(chosen).to_owned(), look(Meaning::Text)),
            (ink.pad(&row.title, self.title.saturating_sub(1)) + " ", look(Meaning::Text)),
        ];
        if self.unit > 0 {
            pieces.push((ink.pad(&row.unit.name, self.unit - 1) + " ", look(Meaning::Muted)));
        }
        let meaning = if row.state == ActivityState::Done { Meaning::Good } else { Meaning::Text };
        let due = if row.overdue { Meaning::Problem } else { Meaning::Text };
        let effect =
            row.effect.as_ref().map_or_else(|| ink.signs().none.to_owned(), |effect| effect_short(effect, ink));
        pieces.extend([
            (ink.pad(&ink.say(state(row.state)), self.state), look(meaning)),
            (ink.pad(&date::format(row.deadline), self.due), look(due)),
            (ink.pad(&effect, self.effect), look(Meaning::Text)),
        ]);
        pieces
    }
}

/// Mean level then and now, with one decimal.
fn means(effect: &Effect, ink: &Ink<'_>) -> (String, String) {
    let mean = |sum: u32| {
        let tenths = (i64::from(sum) * 10 + i64::from(effect.people) / 2) / i64::from(effect.people.max(1));
        number::format(tenths, 1, ink.words.language())
    };
    (mean(effect.then), mean(effect.now))
}

fn effect_short(effect: &Effect, ink: &Ink<'_>) -> String {
    let (then, now) = means(effect, ink);
    format!("{then} > {now}")
}

fn card_lines(card: &ActivityCard, columns: usize, ink: &Ink<'_>) -> Lines {
    let mut lines = Lines::new();
    let row = &card.line;
    lines.push(vec![(row.title.clone(), Meaning::Heading)]);
    let (from, reference) = &card.source;
    let facts = [ink.say(kind(row.kind)), ink.say(source(*from)), reference.clone(), row.unit.name.clone()];
    reading::wrap(&ink.join(&facts), columns, 0, Meaning::Text, &mut lines);
    if let Some(competence) = &card.competence {
        let level =
            card.level.map(|level| ink.with(id::ACTIVITIES_TO_LEVEL, &[("level", level.number().to_string().into())]));
        let text = ink.join(&[ink.pick(competence).to_owned(), level.unwrap_or_default()]);
        reading::wrap(&text, columns, 0, Meaning::Text, &mut lines);
    }
    let whole = |count: u64| number::format(i64::try_from(count).unwrap_or(i64::MAX), 0, ink.words.language());
    let args = [
        ("owner", row.owner.as_str().into()),
        ("hours", whole(row.hours.into()).into()),
        ("money", whole(row.money).into()),
    ];
    reading::wrap(&ink.with(id::ACTIVITIES_RESOURCES, &args), columns, 0, Meaning::Text, &mut lines);
    let people = match row.people {
        Some(people) => ink.with(id::ACTIVITIES_PEOPLE, &[("count", people.into())]),
        None => ink.say(id::ACTIVITIES_FEW),
    };
    reading::wrap(&people, columns, 0, Meaning::Muted, &mut lines);
    if let Some(effect) = &row.effect {
        let (then, now) = means(effect, ink);
        let args = [
            ("then", then.into()),
            ("now", now.into()),
            ("people", effect.people.into()),
            ("reached", effect.reached_now.into()),
        ];
        reading::wrap(&ink.with(id::ACTIVITIES_EFFECT_LINE, &args), columns, 0, Meaning::Good, &mut lines);
    }
    if !card.persons.is_empty() {
        let level =
            |level: Option<Level>| level.map_or_else(|| ink.signs().none.to_owned(), |one| one.number().to_string());
        let names = card.persons.iter().map(|(name, then, now)| format!("{name} {}>{}", level(*then), level(*now)));
        reading::wrap(&names.collect::<Vec<_>>().join(", "), columns, 0, Meaning::Muted, &mut lines);
    }
    lines
}
