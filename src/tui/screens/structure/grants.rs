//! Roles and deputies: who holds what, for whom, from when to when and why; given and taken back.

use crate::domain::access::Grant;
use crate::service::ask;
use crate::service::views::{EditForm, GrantLine};
use crate::text::reorganisation::role_name;
use crate::text::{Id, date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::place::Place;
use crate::tui::screens::{Page, Step};
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The roles and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    grants: Loading<Vec<GrantLine>>,
    selected: usize,
    today: Option<NaiveDate>,
}

const CONTEXTS: &[Context] = &[Context::Structure, Context::List, Context::Global];
const PERIOD: usize = 25;

/// Opens the list.
pub fn open(cx: &mut Cx<'_>) -> State {
    let today = cx.me().map(|me| me.today);
    State { grants: Loading::ask(ask::Grants {}, cx), selected: 0, today }
}

/// How a role stands today.
fn state(grant: &Grant, today: Option<NaiveDate>) -> Option<Id> {
    let today = today?;
    if grant.revoked.is_some() {
        return Some(id::STRUCTURE_REVOKED);
    }
    match (grant.from > today, grant.to.is_some_and(|to| to < today)) {
        (true, _) => Some(id::STRUCTURE_TO_COME),
        (_, true) => Some(id::STRUCTURE_OVER),
        _ => None,
    }
}

impl State {
    fn lines(&self) -> &[GrantLine] {
        self.grants.get().map_or(&[], Vec::as_slice)
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::STRUCTURE_GRANTS)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let take = self.lines().get(self.selected).is_some_and(|line| line.take);
        let edit = if take { &[Action::Edit][..] } else { &[] };
        [&[Action::New][..], edit, &[Action::Down, Action::Back, Action::Lookup]].concat()
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::New => Some(id::STRUCTURE_DO_GRANT),
            Action::Edit => Some(id::STRUCTURE_DO_REVOKE),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(to) = rows::moved(*action, self.selected, self.lines().len(), cx) {
            self.selected = to;
            return Step::Stay;
        }
        match (action, self.lines().get(self.selected)) {
            (Action::New, _) if self.grants.get().is_some() => Step::Go(Place::Edit(EditForm::Grant)),
            (Action::Edit | Action::Open, Some(line)) if line.take => {
                Step::Go(Place::Edit(EditForm::Revoke(line.grant.id)))
            }
            (Action::Open, _) => Step::Stay,
            _ => Step::Ignored,
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        self.grants.hear::<ask::Grants>(news);
        self.today = self.today.or(cx.me().map(|me| me.today));
        self.selected = self.selected.min(self.lines().len().saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.grants.again(ask::Grants {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.grants.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        if self.grants.get().is_none() {
            return waiting::draw(&self.grants, area, buf, ink);
        }
        let Some(chosen) = self.lines().get(self.selected) else {
            return waiting::sentence(&ink.say(id::STRUCTURE_NO_GRANTS), Meaning::Text, area, buf, ink);
        };
        let strip = 5.min(area.height / 3);
        line::pieces(&heads(area.width.into(), ink), line::row(area, 0), buf, ink);
        let body = line::below(area, 1);
        let body = Rect { height: body.height.saturating_sub(strip), ..body };
        draw_strip(chosen, self.today, line::below(area, area.height - strip), buf, ink);
        list::draw(body, self.selected, self.lines().len(), buf, |at, place, buf| {
            if let Some(line_of) = self.lines().get(at) {
                draw_row(line_of, self.today, at == self.selected, place, buf, ink);
            }
        })
    }
}

/// Columns of role, holder and scope.
fn columns(width: usize) -> (usize, usize, usize) {
    let room = width.saturating_sub(2 + PERIOD);
    let (role, holder) = (room * 7 / 20, room * 7 / 20);
    (role, holder, room - role - holder)
}

fn heads(width: usize, ink: &Ink<'_>) -> Vec<Piece> {
    let (role, holder, scope) = columns(width);
    let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
    vec![
        ("  ".to_owned(), Meaning::Muted),
        head(id::STRUCTURE_HEAD_ROLE, role),
        head(id::STRUCTURE_HEAD_HOLDER, holder),
        head(id::STRUCTURE_HEAD_SCOPE, scope),
        head(id::STRUCTURE_HEAD_PERIOD, PERIOD),
    ]
}

fn scope(line: &GrantLine, ink: &Ink<'_>) -> String {
    if line.scope.is_empty() { ink.say(id::STRUCTURE_EVERYBODY) } else { line.scope.clone() }
}

fn period(grant: &Grant) -> String {
    let to = grant.to.map(date::format).unwrap_or_default();
    format!("{} – {to}", date::format(grant.from))
}

fn draw_row(line_of: &GrantLine, today: Option<NaiveDate>, chosen: bool, place: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let (role, holder, covered) = columns(place.width.into());
    let held = state(&line_of.grant, today).is_none();
    let text = if held { Meaning::Text } else { Meaning::Muted };
    let cell = |text: &str, columns: usize| ink.pad(text, columns.saturating_sub(1)) + " ";
    let pieces: [Piece; 5] = [
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (cell(&ink.say(role_name(line_of.grant.role)), role), look(text)),
        (cell(&line_of.holder, holder), look(text)),
        (cell(&scope(line_of, ink), covered), look(Meaning::Muted)),
        (ink.pad(&period(&line_of.grant), PERIOD), look(Meaning::Muted)),
    ];
    line::pieces(&pieces, place, buf, ink);
}

fn draw_strip(line_of: &GrantLine, today: Option<NaiveDate>, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let state = state(&line_of.grant, today).map_or_else(|| ink.say(id::STRUCTURE_IN_FORCE), |state| ink.say(state));
    let role = ink.say(role_name(line_of.grant.role));
    let facts = ink.join(&[role, line_of.holder.clone(), scope(line_of, ink)]);
    line::pieces(&[(facts, Meaning::Heading)], line::row(inside, 0), buf, ink);
    let facts = ink.join(&[period(&line_of.grant), state]);
    line::pieces(&[(facts, Meaning::Text)], line::row(inside, 1), buf, ink);
    let why = ink.with(id::STRUCTURE_BECAUSE, &[("reason", (&line_of.grant.reason).into())]);
    line::pieces(&[(why, Meaning::Muted)], line::row(inside, 2), buf, ink);
    if let Some((day, reason)) = &line_of.grant.revoked {
        let args = [("date", date::format(*day).into()), ("reason", reason.into())];
        line::pieces(&[(ink.with(id::STRUCTURE_REVOKED_ON, &args), Meaning::Muted)], line::row(inside, 3), buf, ink);
    }
}
