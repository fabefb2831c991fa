//! Absence today: who of the team is away, what is due and why, and registering with one hand on the telephone.

use super::{Page, Step};
use crate::domain::absence::{Kind, Percent};
use crate::domain::ids::PersonNo;
use crate::domain::language::Bilingual;
use crate::service::ask;
use crate::service::command::{AbsenceCommand, Command, Registration};
use crate::service::views::{AbsenceToday, AwayLine, PersonBrief, TodayLine};
use crate::text::{Id, Language, Words, absence, date, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Outcome, Overlay, pick};
use crate::tui::place::Place;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use chrono::{Days, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The list, the row the cursor is on, and what is being registered.
#[derive(Debug)]
pub struct State {
    today: Loading<AbsenceToday>,
    selected: usize,
    asked: Option<(PersonNo, Asked)>,
    call: Option<Ticket>,
}

/// What is asked about the person chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// From when is the person ill?
    Ill,
    /// Until when was the person away?
    Well,
}

const CONTEXTS: &[Context] = &[Context::AbsenceToday, Context::List, Context::Global];

/// Opens the list.
pub fn open(cx: &mut Cx<'_>) -> State {
    State { today: Loading::ask(ask::AbsenceToday {}, cx), selected: 0, asked: None, call: None }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::ABSENCE_TODAY_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let Some((_, row)) = self.chosen() else { return vec![Action::Back, Action::Lookup] };
        let reported = row.is_some_and(|row| !row.reports.is_empty());
        let away = row.is_some_and(|row| row.away.is_some());
        let all = [
            (reported, Action::SeeReport),
            (away, Action::RegisterWell),
            (!away, Action::RegisterIll),
            (true, Action::Open),
            (true, Action::Back),
        ];
        all.into_iter().filter_map(|(useful, action)| useful.then_some(action)).collect()
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        let Some((person, row)) = self.chosen() else { return Step::Ignored };
        let (no, name) = (person.no, person.name.clone());
        match action {
            Action::Open => Step::Go(Place::Card(no)),
            Action::RegisterIll => self.ask(no, &name, Asked::Ill),
            Action::RegisterWell => self.ask(no, &name, Asked::Well),
            Action::SeeReport => {
                let report = row.and_then(|row| row.reports.first()).copied();
                let Some(report) = report else {
                    cx.tell(Notice::info(id::ABSENCE_TODAY_NO_REPORT).with("name", name.as_str()));
                    return Step::Stay;
                };
                let command = AbsenceCommand::SeeReport { person: no, spell: report.spell, said: report.said };
                self.call = Some(cx.call(Command::Absence(command)));
                Step::Stay
            }
            _ => Step::Ignored,
        }
    }

    fn told(&mut self, outcome: &Outcome, cx: &mut Cx<'_>) -> Step {
        let (Outcome::Picked(at), Some((person, asked))) = (outcome, self.asked.take()) else { return Step::Stay };
        let Some(today) = self.today.get().map(|view| view.today) else { return Step::Stay };
        let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
        let ill = |kind, first: NaiveDate, last| {
            let registration = Registration { kind, first, last, percent: Percent::WHOLE, expected: None };
            AbsenceCommand::Register { person, registration }
        };
        let command = match (asked, at) {
            (Asked::Ill, 0) => ill(Kind::Sickness, today, None),
            (Asked::Ill, 1) => ill(Kind::Sickness, yesterday, None),
            (Asked::Ill, _) => ill(Kind::Child, today, Some(today)),
            (Asked::Well, 0) => AbsenceCommand::Return { person, last: yesterday },
            (Asked::Well, _) => AbsenceCommand::Return { person, last: today },
        };
        self.call = Some(cx.call(Command::Absence(command)));
        Step::Stay
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        if let News::Done(ticket, outcome) = news
            && self.call == Some(*ticket)
        {
            self.call = None;
            match outcome {
                Ok(_) => cx.tell(Notice::info(id::ABSENCE_TODAY_DONE)),
                Err(refused) => cx.tell(Notice::refused(refused.clone())),
            }
            self.refresh(cx);
        }
        let kept = self.chosen().map(|(person, _)| person.no);
        self.today.hear::<ask::AbsenceToday>(news);
        let again = kept.and_then(|no| (0..self.len()).find(|at| self.at(*at).is_some_and(|(who, _)| who.no == no)));
        self.selected = again.unwrap_or(self.selected).min(self.len().saturating_sub(1));
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.today.again(ask::AbsenceToday {}, cx);
    }

    fn is_ready(&self) -> bool {
        !self.today.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.today.get() else {
            if ink.me.is_some_and(|me| !me.manages) {
                return waiting::sentence(&ink.say(id::TEAM_NOBODY), Meaning::Text, area, buf, ink);
            }
            return waiting::draw(&self.today, area, buf, ink);
        };
        let Some(chosen) = self.chosen() else {
            return waiting::empty(id::ABSENCE_TODAY_EMPTY, Action::Back, CONTEXTS, area, buf, ink);
        };
        let away = view.rows.iter().filter(|row| row.away.is_some()).count();
        let late = view.rows.iter().flat_map(|row| &row.duties).filter(|duty| duty.overdue).count();
        let args = [("people", view.people.into()), ("away", away.into()), ("late", late.into())];
        line::put(
            &format!(" {}", ink.with(id::ABSENCE_TODAY_HEAD, &args)),
            line::row(area, 0),
            buf,
            ink.style(Meaning::Heading),
        );
        let columns = Columns::of(area.width);
        line::pieces(&columns.heads(ink), line::row(area, 1), buf, ink);
        let strip = 5.min(area.height / 3);
        draw_strip(chosen, line::below(area, area.height - strip), buf, ink);
        let rest = line::below(area, 2);
        let body = Rect { height: rest.height.saturating_sub(strip), ..rest };
        list::draw(body, self.selected, self.len(), buf, |at, row, buf| {
            if let Some(who) = self.at(at) {
                line::pieces(&columns.row(who, at == self.selected, ink), row, buf, ink);
            }
        })
    }
}

type Who<'a> = (&'a PersonBrief, Option<&'a TodayLine>);

impl State {
    fn len(&self) -> usize {
        self.today.get().map_or(0, |view| view.rows.len() + view.others.len())
    }

    /// A row: first those about whom there is something, then everybody else, so that each can be registered.
    fn at(&self, at: usize) -> Option<Who<'_>> {
        let view = self.today.get()?;
        let row = view.rows.get(at).map(|row| (&row.person, Some(row)));
        row.or_else(|| view.others.get(at.checked_sub(view.rows.len())?).map(|person| (person, None)))
    }

    fn chosen(&self) -> Option<Who<'_>> {
        self.at(self.selected)
    }

    fn ask(&mut self, person: PersonNo, name: &str, asked: Asked) -> Step {
        self.asked = Some((person, asked));
        let (title, intro, choices) = match asked {
            Asked::Ill => (
                id::ABSENCE_TODAY_ILL,
                id::ABSENCE_TODAY_ILL_WHO,
                vec![id::ABSENCE_TODAY_ILL_TODAY, id::ABSENCE_TODAY_ILL_YESTERDAY, id::ABSENCE_TODAY_ILL_CHILD],
            ),
            Asked::Well => (
                id::ABSENCE_TODAY_WELL,
                id::ABSENCE_TODAY_WELL_WHO,
                vec![id::ABSENCE_TODAY_WELL_TODAY, id::ABSENCE_TODAY_WELL_TOMORROW],
            ),
        };
        let intro = Notice::info(intro).with("name", name);
        Step::Over(Overlay::Pick(pick::State::new(title, intro, choices.into_iter().map(both).collect())))
    }
}

/// A message in both languages, for a list that holds texts of the pack.
fn both(id: Id) -> Bilingual {
    let [da, en] = Language::ALL.map(|language| Words::new(language).say(id));
    Bilingual::new(da, en)
}

/// Which columns there is room for.
struct Columns {
    name: usize,
    away: usize,
    due: usize,
}

impl Columns {
    fn of(width: u16) -> Self {
        let width = usize::from(width);
        let name = (width * 3 / 10).max(18);
        let away = (width * 3 / 10).max(20);
        Self { name, away, due: width.saturating_sub(2 + name + away) }
    }

    fn heads(&self, ink: &Ink<'_>) -> Vec<Piece> {
        let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
        vec![
            ("  ".to_owned(), Meaning::Muted),
            head(id::CARD_NAME, self.name),
            head(id::ABSENCE_TODAY_AWAY, self.away),
            head(id::ABSENCE_TODAY_DUE, self.due),
        ]
    }

    fn row(&self, (person, row): Who<'_>, chosen: bool, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let away = row.and_then(|row| row.away.as_ref());
        let (due, meaning) = row.map_or((String::new(), Meaning::Text), |row| due(row, ink));
        let (since, muted) = away.map_or_else(
            || (ink.say(id::ABSENCE_TODAY_AT_WORK), Meaning::Muted),
            |away| (since(away, ink), Meaning::Text),
        );
        vec![
            (list::marker(chosen).to_owned(), look(Meaning::Text)),
            (ink.pad(&person.name, self.name.saturating_sub(1)) + " ", look(Meaning::Text)),
            (ink.pad(&since, self.away.saturating_sub(1)) + " ", look(muted)),
            (ink.pad(&due, self.due), look(meaning)),
        ]
    }
}

/// Since when, and the day.
fn since(away: &AwayLine, ink: &Ink<'_>) -> String {
    let args = [("since", away.since.format("%d-%m").to_string().into()), ("days", away.days.into())];
    let id = if away.child { id::ABSENCE_TODAY_CHILD_SINCE } else { id::ABSENCE_TODAY_SINCE };
    ink.with(id, &args)
}

/// The most urgent thing: an own report first, then the earliest duty.
fn due(row: &TodayLine, ink: &Ink<'_>) -> (String, Meaning) {
    if let Some(report) = row.reports.first() {
        return (format!("! {}", ink.say(absence::said_name(report.said))), Meaning::Problem);
    }
    let Some(duty) = row.duties.iter().min_by_key(|duty| duty.due) else { return (String::new(), Meaning::Text) };
    let args = [
        ("date", duty.due.format("%d-%m").to_string().into()),
        ("what", ink.say(absence::duty_name(duty.kind)).into()),
    ];
    let text = ink.with(id::ABSENCE_TODAY_BY, &args);
    if duty.overdue { (format!("! {text}"), Meaning::Problem) } else { (text, Meaning::Text) }
}

/// Who it is, every reason with its days, and when the return is expected.
fn draw_strip((person, row): Who<'_>, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let facts = ink.join(&[person.name.clone(), person.title.clone(), person.unit.clone()]);
    line::pieces(&[(facts, Meaning::Heading)], line::row(inside, 0), buf, ink);
    let Some(row) = row else {
        let key = ink.key(Action::RegisterIll, CONTEXTS).unwrap_or_default();
        let text = ink.with(id::ABSENCE_TODAY_NOTHING, &[("key", key.into())]);
        line::pieces(&[(text, Meaning::Text)], line::row(inside, 1), buf, ink);
        return;
    };
    let mut lines: Vec<(String, Meaning)> = Vec::new();
    if let Some(away) = &row.away {
        let expected = away.expected.or(away.last).map(date::format);
        let expected = expected.map(|date| ink.with(id::ABSENCE_TODAY_EXPECTED, &[("date", date.into())]));
        let facts = [since(away, ink), expected.unwrap_or_else(|| ink.say(id::ABSENCE_TODAY_NOT_EXPECTED))];
        lines.push((ink.join(&facts), Meaning::Text));
    }
    lines.extend(row.fired.iter().map(|fired| (absence::fired(fired, ink.words), Meaning::Text)));
    let duties = row.duties.iter().map(|duty| {
        let late = if duty.overdue { ink.say(id::ABSENCE_TODAY_LATE) } else { String::new() };
        ink.join(&[ink.say(absence::duty_name(duty.kind)), date::format(duty.due), late])
    });
    lines.extend(duties.map(|text| (text, Meaning::Muted)));
    for (at, text) in lines.into_iter().take(usize::from(inside.height.saturating_sub(1))).enumerate() {
        line::pieces(&[text], line::row(inside, at as u16 + 1), buf, ink);
    }
}
