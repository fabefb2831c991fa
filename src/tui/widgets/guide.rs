//! A guide on the screen: one step at a time, its fields below each other, a summary at the end.

use super::field::Field as TextField;
use super::{line, list, rows};
use crate::domain::competence::Answer;
use crate::domain::ids::PersonNo;
use crate::domain::search::Sought;
use crate::form::{self, Act as Do, Change, Choice, Field, Finding, Kind, Outcome, Shown, Value, Walk};
use crate::guides::words::{self, WordReader};
use crate::service::ask;
use crate::service::views::PersonBrief;
use crate::text::{Id, Words, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::theme::Meaning;
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::collections::BTreeMap;

/// A guide being walked.
#[derive(Debug)]
pub struct View<F, O> {
    walk: Walk<F, O>,
    /// The focused field's text and its cursor, for fields that are typed.
    typed: TextField,
    /// The option the cursor is on, for fields that are chosen.
    option: usize,
    today: NaiveDate,
    /// People found by what is typed into a field that asks for one.
    people: Loading<Vec<PersonBrief>>,
    /// Names of people the answers name.
    names: BTreeMap<PersonNo, String>,
}

/// From so many options on they are sought by typing.
const SOUGHT: usize = 9;
/// From so many fields on in a step those not in focus take one line each.
const DENSE: usize = 4;
/// The most people listed to choose from.
const MOST_PEOPLE: usize = 20;

/// What came of an act.
#[derive(Debug)]
pub enum Walked<O> {
    /// It goes on.
    On,
    /// It is left; the draft stays.
    Left,
    /// It is finished.
    Finished(O),
    /// Not for a guide.
    Ignored,
}

const TYPING: &[Context] = &[Context::Text, Context::Guide, Context::Global];
const CHOOSING: &[Context] = &[Context::Guide, Context::Global];

impl<F, O> View<F, O> {
    /// Shows a walk.
    pub fn new(walk: Walk<F, O>, today: NaiveDate, cx: &Cx<'_>) -> Self {
        let (typed, people, names) = (TextField::default(), Loading::default(), BTreeMap::new());
        let mut view = Self { walk, typed, option: 0, today, people, names };
        view.focus(cx);
        view
    }

    /// With the names of people the answers begin with.
    pub fn naming(mut self, names: impl IntoIterator<Item = (PersonNo, String)>) -> Self {
        self.names.extend(names);
        self
    }

    /// The name of a person the answers name.
    pub fn name(&self, no: PersonNo) -> Option<&str> {
        self.names.get(&no).map(String::as_str)
    }

    /// Takes the people found.
    pub fn hear(&mut self, news: &News) {
        if self.people.hear::<ask::FindPeople>(news) == Heard::Value {
            self.option = 0;
            let found = self.people.get().into_iter().flatten();
            self.names.extend(found.map(|person| (person.no, person.name.clone())));
        }
    }

    /// The text of the focused field of several lines, its label and the characters it has room for.
    pub fn long_text(&self, cx: &Cx<'_>) -> Option<(String, String, usize)> {
        let field = self.walk.field()?;
        let Kind::LongText { max } = field.kind else { return None };
        Some((words::label(&field.label, cx.words()), self.walk.text(&reader(cx, self.today)), max))
    }

    /// Takes the text of several lines that was written elsewhere.
    pub fn write(&mut self, text: String, cx: &Cx<'_>) {
        self.walk.act(Do::Type(text), &reader(cx, self.today));
        self.leave(cx);
        self.focus(cx);
    }

    /// The focused field is sought in a list by typing: many options, or people.
    fn is_sought(&self) -> bool {
        match self.walk.field().map(|field| &field.kind) {
            Some(Kind::One(choices)) => choices.len() >= SOUGHT,
            Some(Kind::Person(_)) => true,
            _ => false,
        }
    }

    /// The numbers of the options that fit what is typed.
    fn fitting(&self, cx: &Words) -> Vec<usize> {
        let Some(Kind::One(choices)) = self.walk.field().map(|field| &field.kind) else { return Vec::new() };
        let sought = Sought::new(self.typed.text());
        let fits = |choice: &Choice| sought.distance(&words::label(&choice.label, cx), &[&choice.key]).is_some();
        let all = choices.iter().enumerate();
        all.filter(|(_, choice)| choices.len() < SOUGHT || sought.is_empty() || fits(choice))
            .map(|(at, _)| at)
            .collect()
    }

    fn found(&self) -> &[PersonBrief] {
        let found = self.people.get().map_or(&[][..], Vec::as_slice);
        found.get(..found.len().min(MOST_PEOPLE)).unwrap_or_default()
    }

    /// Something else is typed to seek by.
    fn seek(&mut self, cx: &mut Cx<'_>) {
        self.option = 0;
        if matches!(self.walk.field().map(|field| &field.kind), Some(Kind::Person(_))) {
            let text = self.typed.text().trim().to_owned();
            if text.is_empty() {
                self.people = Loading::default();
            } else {
                self.people.again(ask::FindPeople { text }, cx);
            }
        }
    }

    /// The contexts of its keys now.
    pub fn contexts(&self) -> &'static [Context] {
        if self.is_typed() || self.is_sought() { TYPING } else { CHOOSING }
    }

    /// Its most useful actions now.
    pub fn footer(&self) -> Vec<Action> {
        let mut actions = vec![Action::Open, Action::Next, Action::Previous];
        match self.walk.field().map(|field| &field.kind) {
            Some(Kind::YesNo) => actions.extend([Action::Yes, Action::No]),
            Some(Kind::Many(_)) => actions.push(Action::Toggle),
            _ => {}
        }
        actions.extend([Action::Finish, Action::Back]);
        actions
    }

    /// What changed in the draft and should be kept now.
    pub fn take_changes(&mut self) -> Vec<Change> {
        self.walk.take_changes()
    }

    /// The service refused: says so beside the field it concerns.
    pub fn refuse(&mut self, finding: Finding, cx: &Cx<'_>) {
        self.walk.refuse(finding);
        self.focus(cx);
    }

    /// Takes an act.
    pub fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Walked<O> {
        match act {
            Act::Type(text) => self.type_in(text, cx),
            Act::Do(action) => self.do_it(*action, cx),
        }
    }

    /// The focused field is left: what stands in it becomes part of the draft.
    pub fn leave(&mut self, cx: &Cx<'_>) {
        self.walk.leave(&reader(cx, self.today));
    }

    fn is_typed(&self) -> bool {
        self.walk.field().is_some_and(|field| {
            matches!(field.kind, Kind::Text { .. } | Kind::LongText { .. } | Kind::Number { .. } | Kind::Date { .. })
        })
    }

    fn choices(&self, cx: &Cx<'_>) -> usize {
        match self.walk.field().map(|field| &field.kind) {
            Some(Kind::One(_)) => self.fitting(cx.words()).len(),
            Some(Kind::Person(_)) => self.found().len(),
            Some(kind) => kind.choices().len(),
            None => 0,
        }
    }

    fn type_in(&mut self, text: &str, cx: &mut Cx<'_>) -> Walked<O> {
        if self.is_sought() {
            self.typed.insert(text);
            self.seek(cx);
            return Walked::On;
        }
        if !self.is_typed() {
            return Walked::Ignored;
        }
        self.typed.insert(text);
        self.tell_typed(cx);
        Walked::On
    }

    fn tell_typed(&mut self, cx: &Cx<'_>) {
        self.walk.act(Do::Type(self.typed.text().to_owned()), &reader(cx, self.today));
    }

    fn do_it(&mut self, action: Action, cx: &mut Cx<'_>) -> Walked<O> {
        if self.is_typed() && self.typed.edit(action) {
            self.tell_typed(cx);
            return Walked::On;
        }
        if self.is_sought() && self.typed.text().is_empty() && action == Action::EraseBefore {
            return self.go(Do::Clear, cx);
        }
        if self.is_sought() && self.typed.edit(action) {
            self.seek(cx);
            return Walked::On;
        }
        let choices = self.choices(cx);
        if let Some(to) = rows::moved(action, self.option, choices, cx).filter(|_| choices > 0)
            && to != self.option
        {
            self.option = to;
            return Walked::On;
        }
        match action {
            Action::Open => self.enter(cx),
            Action::Next | Action::Down => self.go(Do::NextField, cx),
            Action::Previous | Action::Up => self.go(Do::PreviousField, cx),
            Action::PageDown => self.go(Do::Next, cx),
            Action::PageUp => self.go(Do::Back, cx),
            Action::Finish => self.go(Do::Finish, cx),
            Action::Toggle => self.toggle(cx),
            Action::Yes => self.put(Value::YesNo(true), cx),
            Action::No => self.put(Value::YesNo(false), cx),
            Action::Left | Action::Right => self.turn(cx),
            Action::ClearAnswer => self.go(Do::Clear, cx),
            Action::Back => {
                self.leave(cx);
                Walked::Left
            }
            other => match digit(other) {
                Some(answer) => self.put(Value::Level(answer), cx),
                None => Walked::Ignored,
            },
        }
    }

    /// Enter: takes the option the cursor is on, and goes on.
    fn enter(&mut self, cx: &mut Cx<'_>) -> Walked<O> {
        if self.walk.on_summary() {
            return self.go(Do::Finish, cx);
        }
        let at = self.fitting(cx.words()).get(self.option).copied();
        if let Some(Kind::One(choices)) = self.walk.field().map(|field| &field.kind)
            && let Some(choice) = at.and_then(|at| choices.get(at))
        {
            let value = Value::One(choice.key.clone());
            self.walk.act(Do::Put(value), &reader(cx, self.today));
        }
        if let Some(person) = self.found().get(self.option).filter(|_| !self.typed.text().is_empty()) {
            let value = Value::Person(person.no);
            self.walk.act(Do::Put(value), &reader(cx, self.today));
        }
        self.go(Do::NextField, cx)
    }

    fn toggle(&mut self, cx: &mut Cx<'_>) -> Walked<O> {
        let choice = self.walk.field().and_then(|field| field.kind.choices().get(self.option));
        let Some(key) = choice.map(|choice| choice.key.clone()) else { return self.turn(cx) };
        let one = matches!(self.walk.field().map(|field| &field.kind), Some(Kind::One(_)));
        let act = if one { Do::Put(Value::One(key)) } else { Do::Toggle(key) };
        self.walk.act(act, &reader(cx, self.today));
        Walked::On
    }

    /// Yes becomes no and no becomes yes.
    fn turn(&mut self, cx: &mut Cx<'_>) -> Walked<O> {
        let held = self.walk.field().and_then(|field| self.walk.held(field).cloned());
        match (self.walk.field().map(|field| &field.kind), held) {
            (Some(Kind::YesNo), Some(Value::YesNo(yes))) => self.put(Value::YesNo(!yes), cx),
            (Some(Kind::YesNo), _) => self.put(Value::YesNo(true), cx),
            _ => Walked::Ignored,
        }
    }

    fn put(&mut self, value: Value, cx: &mut Cx<'_>) -> Walked<O> {
        let kind = self.walk.field().map(|field| &field.kind);
        let fits = matches!(
            (kind, &value),
            (Some(Kind::YesNo), Value::YesNo(_)) | (Some(Kind::Level { .. }), Value::Level(_))
        );
        if !fits {
            return Walked::Ignored;
        }
        self.walk.act(Do::Put(value), &reader(cx, self.today));
        Walked::On
    }

    fn go(&mut self, act: Do, cx: &Cx<'_>) -> Walked<O> {
        let outcome = self.walk.act(act, &reader(cx, self.today));
        self.focus(cx);
        match outcome {
            Outcome::Finished(out) => Walked::Finished(out),
            Outcome::Stayed | Outcome::Moved | Outcome::Stopped(_) | Outcome::AtStart => Walked::On,
        }
    }

    /// The focus has moved: what the field holds is ready for editing.
    fn focus(&mut self, cx: &Cx<'_>) {
        self.typed = TextField::new(&self.walk.text(&reader(cx, self.today)));
        let held = self.walk.field().and_then(|field| match self.walk.held(field) {
            Some(Value::One(key)) => field.kind.choices().iter().position(|choice| choice.key == *key),
            _ => None,
        });
        self.option = held.unwrap_or(0);
        if self.is_sought() {
            // What is held stands in the list; the line is for seeking.
            self.typed = TextField::default();
        }
        self.people = Loading::default();
    }

    /// Draws the step, or the summary.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let area = line::right_of(area, 1);
        let steps = self.walk.steps().len();
        let heading = match self.walk.step() {
            Some(step) => words::label(&step.title, ink.words),
            None => ink.say(id::GUIDE_SUMMARY),
        };
        let number = (self.walk.page() + 1).min(steps + 1);
        let args = [("number", number.into()), ("of", (steps + 1).into())];
        line::put(&heading, line::row(area, 0), buf, ink.style(Meaning::Heading));
        line::put_right(&ink.with(id::GUIDE_STEP, &args), line::row(area, 0), buf, ink.style(Meaning::Muted));
        let body = line::below(area, 2);
        if self.walk.on_summary() { Some(self.draw_summary(body, buf, ink)) } else { self.draw_step(body, buf, ink) }
    }

    fn draw_step(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let step = self.walk.step()?;
        let mut rest = area;
        if let Some(intro) = &step.intro {
            let text = words::label(intro, ink.words);
            let used = line::wrapped(&text, rest, buf, ink.style(Meaning::Muted), ink);
            rest = line::below(rest, used + 1);
        }
        let mut cursor = None;
        let dense = step.fields.len() >= DENSE;
        for field in &step.fields {
            let focused = self.walk.field().is_some_and(|focus| focus.id == field.id);
            if dense && !focused {
                let used = self.draw_dense(field, rest, buf, ink);
                rest = line::below(rest, used);
                continue;
            }
            let (used, at) = self.draw_field(field, focused, rest, buf, ink);
            cursor = cursor.or(at);
            rest = line::below(rest, used);
        }
        cursor
    }

    /// Label and answer on one line, and below it what is wrong: for steps with many fields. Gives the rows used.
    fn draw_dense(&self, field: &Field, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> u16 {
        let mark = if field.required { " *" } else { "" };
        let label = ink.pad(&format!("  {}{mark}", words::label(&field.label, ink.words)), usize::from(area.width) / 3);
        let used = line::put(&format!("{label} "), line::row(area, 0), buf, ink.style(Meaning::Muted));
        let place = line::right_of(line::row(area, 0), used);
        let answer = self.answer(field, ink);
        line::put(&ink.cut(&answer, place.width.into()), place, buf, ink.style(Meaning::Text));
        let Some(problem) = self.walk.problem(&field.id) else { return 1 };
        let text = format!("! {}", words::problem(problem, ink.words));
        let below = line::right_of(line::below(area, 1), 4);
        let below = Rect { height: below.height.min(2), ..below };
        1 + line::wrapped(&text, below, buf, ink.style(Meaning::Problem), ink)
    }

    /// Label, answer, and what is wrong or worth knowing. Gives the rows used and the cursor's place.
    fn draw_field(
        &self,
        field: &Field,
        focused: bool,
        area: Rect,
        buf: &mut Buffer,
        ink: &Ink<'_>,
    ) -> (u16, Option<Position>) {
        let mark = if field.required { " *" } else { "" };
        let marker = if focused { "> " } else { "  " };
        let label = format!("{marker}{}{mark}", words::label(&field.label, ink.words));
        let meaning = if focused { Meaning::Heading } else { Meaning::Text };
        line::put(&label, line::row(area, 0), buf, ink.style(meaning));
        let mut rest = line::right_of(line::below(area, 1), 4);
        let mut used = 1;
        let (rows, cursor) = if focused { self.draw_focused(field, rest, buf, ink) } else { (1, None) };
        if !focused {
            line::put(&self.answer(field, ink), line::row(rest, 0), buf, ink.style(Meaning::Text));
        }
        used += rows;
        rest = line::below(rest, rows);
        let problem = self.walk.problem(&field.id).map(|problem| words::problem(problem, ink.words));
        let help = field.help.as_ref().filter(|_| focused).map(|help| words::label(help, ink.words));
        let below =
            problem.map(|text| (format!("! {text}"), Meaning::Problem)).or(help.map(|text| (text, Meaning::Muted)));
        if let Some((text, meaning)) = below {
            used += line::wrapped(&text, Rect { height: rest.height.min(2), ..rest }, buf, ink.style(meaning), ink);
        }
        (used + 1, cursor)
    }

    fn draw_focused(&self, field: &Field, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> (u16, Option<Position>) {
        let first = line::row(area, 0);
        let start = Some(Position { x: area.x, y: area.y });
        match &field.kind {
            Kind::One(choices) if choices.len() >= SOUGHT => self.draw_sought(field, choices, area, buf, ink),
            Kind::Person(_) => self.draw_people(field, area, buf, ink),
            Kind::LongText { .. } if self.typed.text().contains('\n') || self.typed.text().chars().count() > 50 => {
                let text = self.typed.text();
                let box_ = Rect { height: area.height.min(5), ..area };
                (line::wrapped(text, box_, buf, ink.style(Meaning::Focus), ink).max(1), start)
            }
            Kind::One(choices) | Kind::Many(choices) => {
                let held = self.walk.held(field);
                let height = usize::from(area.height.saturating_sub(1)).max(1);
                let first_row = rows::first_visible(self.option, choices.len(), height);
                for (at, choice) in choices.iter().enumerate().skip(first_row).take(height) {
                    let chosen = match held {
                        Some(Value::One(key)) => *key == choice.key,
                        Some(Value::Many(keys)) => keys.contains(&choice.key),
                        _ => false,
                    };
                    let sign = if chosen { "(x)" } else { "( )" };
                    let meaning = if at == self.option { Meaning::Selection } else { Meaning::Text };
                    let text = format!("{sign} {}", words::label(&choice.label, ink.words));
                    let row = line::row(area, (at - first_row) as u16);
                    line::put(&ink.cut(&text, row.width.into()), row, buf, ink.style(meaning));
                }
                let at = self.option.saturating_sub(first_row) as u16;
                (choices.len().min(height) as u16, Some(Position { x: area.x, y: area.y + at }))
            }
            Kind::YesNo => {
                let held = matches!(self.walk.held(field), Some(Value::YesNo(true)));
                let answered = self.walk.held(field).is_some();
                let mut rest = first;
                for (yes, word) in [(true, id::APP_YES), (false, id::APP_NO)] {
                    let chosen = answered && held == yes;
                    let text = format!("{} {}", if chosen { "(x)" } else { "( )" }, ink.say(word));
                    let meaning = if chosen { Meaning::Selection } else { Meaning::Text };
                    let used = line::put(&text, rest, buf, ink.style(meaning));
                    rest = line::right_of(rest, used + 3);
                }
                (1, start)
            }
            Kind::Level { .. } => {
                line::put(&self.answer(field, ink), first, buf, ink.style(Meaning::Focus));
                (1, start)
            }
            _ => (1, self.typed.draw(Rect { width: first.width.min(56), ..first }, buf, ink)),
        }
    }

    /// The line to seek by, and below it the options that fit.
    fn draw_sought(
        &self,
        field: &Field,
        choices: &[Choice],
        area: Rect,
        buf: &mut Buffer,
        ink: &Ink<'_>,
    ) -> (u16, Option<Position>) {
        let cursor = self.typed.draw(Rect { width: area.width.min(56), ..line::row(area, 0) }, buf, ink);
        let fitting = self.fitting(ink.words);
        let held = self.walk.held(field);
        let list = line::below(area, 1);
        let list = Rect { height: list.height.saturating_sub(2).clamp(1, 8), ..list };
        if fitting.is_empty() {
            let text = ink.with(id::APP_NO_RESULTS_FOR, &[("sought", self.typed.text().into())]);
            line::put(&text, line::row(list, 0), buf, ink.style(Meaning::Muted));
            return (2, cursor);
        }
        list::draw(list, self.option, fitting.len(), buf, |at, row, buf| {
            let Some(choice) = fitting.get(at).and_then(|at| choices.get(*at)) else { return };
            let chosen = matches!(held, Some(Value::One(key)) if *key == choice.key);
            let sign = if chosen { "(x)" } else { "( )" };
            let meaning = if at == self.option { Meaning::Selection } else { Meaning::Text };
            let text = format!("{sign} {}", words::label(&choice.label, ink.words));
            line::put(&ink.cut(&text, row.width.into()), row, buf, ink.style(meaning));
        });
        (1 + list.height.min(fitting.len() as u16), cursor)
    }

    /// The line to seek a person by, who is chosen, and below it those found.
    fn draw_people(&self, field: &Field, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> (u16, Option<Position>) {
        let cursor = self.typed.draw(Rect { width: area.width.min(56), ..line::row(area, 0) }, buf, ink);
        let list = line::below(area, 1);
        let list = Rect { height: list.height.saturating_sub(2).clamp(1, 8), ..list };
        if self.typed.text().trim().is_empty() {
            let held = self.walk.held(field).is_some();
            let text = if held { self.answer(field, ink) } else { ink.say(id::GUIDE_SEEK_PERSON) };
            line::put(&text, line::row(list, 0), buf, ink.style(if held { Meaning::Text } else { Meaning::Muted }));
            return (2, cursor);
        }
        let found = self.found();
        if found.is_empty() && !self.people.is_waiting() {
            let text = ink.with(id::APP_NO_RESULTS_FOR, &[("sought", self.typed.text().into())]);
            line::put(&text, line::row(list, 0), buf, ink.style(Meaning::Muted));
            return (2, cursor);
        }
        list::draw(list, self.option, found.len(), buf, |at, row, buf| {
            let Some(person) = found.get(at) else { return };
            let meaning = if at == self.option { Meaning::Selection } else { Meaning::Text };
            let facts =
                [person.name.clone(), person.title.clone(), person.unit.clone(), person.employee_id.to_string()];
            let text = format!("{}{}", list::marker(at == self.option), ink.join(&facts));
            line::put(&ink.cut(&text, row.width.into()), row, buf, ink.style(meaning));
        });
        (1 + list.height.min(found.len().max(1) as u16), cursor)
    }

    fn answer(&self, field: &Field, ink: &Ink<'_>) -> String {
        let reader = WordReader { words: ink.words, today: self.today };
        self.said(&self.walk.shown(field, &reader), ink)
    }

    /// An answer in words, on one line.
    fn said(&self, shown: &Shown, ink: &Ink<'_>) -> String {
        words::shown(shown, ink.words, &|person| self.names.get(&person).cloned()).replace('\n', " / ")
    }

    fn draw_summary(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Position {
        let reader = WordReader { words: ink.words, today: self.today };
        let mut rest = area;
        for step in self.walk.summary(&reader) {
            line::put(&words::label(&step.title, ink.words), line::row(rest, 0), buf, ink.style(Meaning::Heading));
            rest = line::below(rest, 1);
            for asked in step.lines {
                let label = ink.pad(&words::label(&asked.label, ink.words), usize::from(area.width) / 2);
                let used = line::put(&format!("  {label} "), line::row(rest, 0), buf, ink.style(Meaning::Muted));
                let value = line::right_of(line::row(rest, 0), used);
                let (text, meaning) = match &asked.problem {
                    Some(problem) => (format!("! {}", words::problem(problem, ink.words)), Meaning::Problem),
                    None => (self.said(&asked.shown, ink), Meaning::Text),
                };
                line::put(&ink.cut(&text, value.width.into()), value, buf, ink.style(meaning));
                rest = line::below(rest, 1);
            }
            rest = line::below(rest, 1);
        }
        let button = line::row(rest, 0);
        line::put(&format!("> {}", ink.say(id::GUIDE_FINISH)), button, buf, ink.style(Meaning::Focus));
        Position { x: button.x, y: button.y }
    }
}

fn reader<'a>(cx: &'a Cx<'_>, today: NaiveDate) -> WordReader<'a> {
    WordReader { words: cx.words(), today }
}

fn digit(action: Action) -> Option<Answer> {
    let digit = match action {
        Action::Answer0 => 0,
        Action::Answer1 => 1,
        Action::Answer2 => 2,
        Action::Answer3 => 3,
        Action::Answer4 => 4,
        Action::Answer5 => 5,
        _ => return None,
    };
    Answer::from_digit(digit)
}

/// What Enter is called in a guide: it goes on.
pub fn guide_label(action: Action) -> Option<Id> {
    (action == Action::Open).then_some(id::APP_NEXT)
}

/// The draft of a guide out of the fields the store kept; what can't be read is left out.
pub fn draft(fields: &[crate::service::draft::DraftField]) -> form::Draft {
    let entry = |field: &crate::service::draft::DraftField| {
        let value = form::Entry::from_written(field.value.as_deref()?)?;
        Some((form::FieldId::made(field.field.clone()), value))
    };
    fields.iter().filter_map(entry).collect()
}
