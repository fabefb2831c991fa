//! The journal for the auditor: newest first, paged both ways, narrowed while typing; and whether its chain is whole.

use super::moment;
use crate::service::ask;
use crate::service::views::{JournalLine, JournalPageView};
use crate::text::{Id, Words, deed, fold, id};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::screens::{Page, Step};
use crate::tui::theme::Meaning;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// A page of the journal, what is sought, and the chain.
#[derive(Debug)]
pub struct State {
    page: Loading<JournalPageView>,
    chain: Loading<Result<u64, u64>>,
    selected: usize,
    sought: Option<Field>,
    /// Towards newer entries: the cursor goes to the end of the page that comes.
    upwards: bool,
}

const CONTEXTS: &[Context] = &[Context::Structure, Context::List, Context::Global];
const SEEKING: &[Context] = &[Context::Text, Context::Structure, Context::List, Context::Global];
/// Entries asked for at once.
const PAGE: u32 = 100;
const WHEN: usize = 21;

/// Opens the journal at its newest entry.
pub fn open(cx: &mut Cx<'_>) -> State {
    let page = Loading::ask(newest(), cx);
    let chain = Loading::ask(ask::JournalChain {}, cx);
    State { page, chain, selected: 0, sought: None, upwards: false }
}

fn newest() -> ask::JournalPage {
    ask::JournalPage { from: 0, newer: false, text: String::new(), deeds: Vec::new(), limit: PAGE }
}

/// The deeds whose words have the letters in them, in the language shown.
fn deeds(text: &str, words: &Words) -> Vec<String> {
    let letters = fold::fold(text);
    let known = id::ALL.iter().filter_map(|id| id.name().strip_prefix("deeds-"));
    let named = known.filter(|name| !name.starts_with("outcome-")).map(|name| name.replace('-', "_"));
    named.filter(|name| fold::fold(&deed::say(name, words)).contains(&letters)).collect()
}

impl State {
    fn lines(&self) -> &[JournalLine] {
        self.page.get().map_or(&[], |page| page.lines.as_slice())
    }

    fn text(&self) -> String {
        self.sought.as_ref().map(|field| field.text().trim().to_owned()).unwrap_or_default()
    }

    fn ask(&mut self, from: u64, newer: bool, cx: &mut Cx<'_>) {
        let text = self.text();
        let deeds = if text.is_empty() { Vec::new() } else { deeds(&text, cx.words()) };
        self.upwards = newer;
        self.page.again(ask::JournalPage { from, newer, text, deeds, limit: PAGE }, cx);
    }

    /// On to the page before or after this one, if there is one.
    fn turn(&mut self, newer: bool, cx: &mut Cx<'_>) {
        let Some(page) = self.page.get() else { return };
        let Some((newest, oldest)) = page.looked else { return };
        if newer && newest < page.last {
            self.ask(newest + 1, true, cx);
        } else if !newer && oldest > 1 {
            self.ask(oldest - 1, false, cx);
        }
    }

    fn seek(&mut self, act: &Act, cx: &mut Cx<'_>) -> bool {
        let Some(field) = self.sought.as_mut() else { return false };
        match act {
            Act::Type(text) => field.insert(text),
            Act::Do(Action::Back) => self.sought = None,
            Act::Do(Action::Up | Action::Down | Action::PageUp | Action::PageDown) => return false,
            Act::Do(action) => {
                let before = field.text().to_owned();
                if !field.edit(*action) {
                    return false;
                }
                if field.text() == before {
                    return true;
                }
            }
        }
        self.ask(0, false, cx);
        true
    }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::STRUCTURE_JOURNAL)
    }

    fn contexts(&self) -> &'static [Context] {
        if self.sought.is_some() { SEEKING } else { CONTEXTS }
    }

    fn footer(&self) -> Vec<Action> {
        let filter = if self.sought.is_some() { &[][..] } else { &[Action::Filter] };
        [filter, &[Action::Down, Action::PageDown, Action::PageUp, Action::Back]].concat()
    }

    fn label(&self, action: Action) -> Option<Id> {
        match action {
            Action::Filter => Some(id::STRUCTURE_SEEK),
            Action::PageDown => Some(id::STRUCTURE_OLDER),
            Action::PageUp => Some(id::STRUCTURE_NEWER),
            _ => None,
        }
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        if self.seek(act, cx) {
            return Step::Stay;
        }
        let Act::Do(action) = act else { return Step::Ignored };
        let last = self.lines().len().saturating_sub(1);
        match action {
            Action::Down | Action::PageDown if self.selected >= last => self.turn(false, cx),
            Action::Up | Action::PageUp if self.selected == 0 => self.turn(true, cx),
            Action::Home if self.sought.is_none() => {
                self.selected = 0;
                self.ask(0, false, cx);
            }
            Action::Filter => self.sought = Some(Field::default()),
            Action::Open => {}
            action => match rows::moved(*action, self.selected, self.lines().len(), cx) {
                Some(to) => self.selected = to,
                None => return Step::Ignored,
            },
        }
        Step::Stay
    }

    fn hear(&mut self, news: &News, _cx: &mut Cx<'_>) -> Step {
        self.chain.hear::<ask::JournalChain>(news);
        if self.page.hear::<ask::JournalPage>(news) == Heard::Value {
            self.selected = if self.upwards { self.lines().len().saturating_sub(1) } else { 0 };
        }
        Step::Stay
    }

    fn is_ready(&self) -> bool {
        !self.page.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(page) = self.page.get() else { return waiting::draw(&self.page, area, buf, ink) };
        let (chain, meaning) = match self.chain.get() {
            None => (ink.say(id::STRUCTURE_CHAIN_CHECKING), Meaning::Muted),
            Some(Ok(count)) => (ink.with(id::STRUCTURE_CHAIN_WHOLE, &[("count", (*count).into())]), Meaning::Text),
            Some(Err(at)) => (ink.with(id::STRUCTURE_CHAIN_BROKEN, &[("entry", (*at).into())]), Meaning::Problem),
        };
        line::pieces(&[(format!(" {chain}"), meaning)], line::row(area, 0), buf, ink);
        let mut cursor = None;
        if let Some(field) = &self.sought {
            let place = line::right_of(line::row(area, 1), 1);
            let used = line::put(&format!("{} ", ink.say(id::STRUCTURE_SEEK)), place, buf, ink.style(Meaning::Muted));
            let place = line::right_of(place, used);
            cursor = field.draw(Rect { width: place.width.min(40), ..place }, buf, ink);
        } else {
            line::pieces(&heads(area.width.into(), ink), line::row(area, 1), buf, ink);
        }
        let strip = 5.min(area.height / 3);
        let body = line::below(area, 2);
        let body = Rect { height: body.height.saturating_sub(strip), ..body };
        let Some(chosen) = self.lines().get(self.selected) else {
            let oldest = page.looked.map_or(0, |(_, oldest)| oldest);
            let text = ink.with(id::STRUCTURE_JOURNAL_NONE, &[("oldest", oldest.into())]);
            return cursor.or(waiting::sentence(&text, Meaning::Text, body, buf, ink));
        };
        draw_strip(chosen, page, line::below(area, area.height - strip), buf, ink);
        let at = list::draw(body, self.selected, self.lines().len(), buf, |at, place, buf| {
            if let Some(entry) = self.lines().get(at) {
                draw_row(entry, at == self.selected, place, buf, ink);
            }
        });
        cursor.or(at)
    }
}

/// Columns of who, what and whom.
fn columns(width: usize) -> (usize, usize, usize) {
    let room = width.saturating_sub(2 + WHEN);
    let (who, what) = (room * 3 / 10, room * 4 / 10);
    (who, what, room - who - what)
}

fn heads(width: usize, ink: &Ink<'_>) -> Vec<Piece> {
    let (who, what, whom) = columns(width);
    let head = |id, columns| (ink.pad(&ink.say(id), columns), Meaning::Muted);
    vec![
        ("  ".to_owned(), Meaning::Muted),
        head(id::WHO_LOOKED_WHEN, WHEN),
        head(id::WHO_LOOKED_WHO, who),
        head(id::WHO_LOOKED_WHAT, what),
        head(id::STRUCTURE_HEAD_WHOM, whom),
    ]
}

fn whom(entry: &JournalLine, ink: &Ink<'_>) -> String {
    match entry.subjects.as_slice() {
        [] => entry.record.clone().unwrap_or_default(),
        [one] => one.clone(),
        [one, more @ ..] => ink.with(id::STRUCTURE_AND_MORE, &[("name", one.into()), ("count", more.len().into())]),
    }
}

fn draw_row(entry: &JournalLine, chosen: bool, place: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let (who, what, about) = columns(place.width.into());
    let refused = entry.outcome == crate::domain::journal::Outcome::Refused;
    let done = deed::say(&entry.deed, ink.words);
    let done = if refused { format!("! {done}") } else { done };
    let cell = |text: &str, columns: usize| ink.pad(text, columns.saturating_sub(1)) + " ";
    let pieces: [Piece; 5] = [
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (ink.pad(&moment(entry.at, ink), WHEN), look(Meaning::Text)),
        (cell(&entry.who, who), look(Meaning::Text)),
        (cell(&done, what), look(if refused { Meaning::Problem } else { Meaning::Text })),
        (ink.pad(&whom(entry, ink), about), look(Meaning::Muted)),
    ];
    line::pieces(&pieces, place, buf, ink);
}

/// The entry in words.
fn draw_strip(entry: &JournalLine, page: &JournalPageView, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let number = ink.with(id::STRUCTURE_ENTRY, &[("number", entry.seq.into()), ("last", page.last.into())]);
    let outcome = deed::outcome(entry.outcome, ink.words);
    let who = match &entry.in_place_of {
        Some(other) => ink.with(id::WHO_LOOKED_IN_PLACE_OF, &[("who", (&entry.who).into()), ("other", other.into())]),
        None => entry.who.clone(),
    };
    let login = ink.with(id::STRUCTURE_BY_LOGIN, &[("login", entry.login.as_str().into())]);
    line::pieces(&[(ink.join(&[who, login]), Meaning::Heading)], line::row(inside, 0), buf, ink);
    let record = entry.record.clone().unwrap_or_default();
    let facts = ink.join(&[deed::say(&entry.deed, ink.words), record, outcome]);
    line::pieces(&[(facts, Meaning::Text)], line::row(inside, 1), buf, ink);
    let about = entry.subjects.join(", ");
    line::pieces(&[(about, Meaning::Text)], line::row(inside, 2), buf, ink);
    line::pieces(&[(number, Meaning::Muted)], line::row(inside, 3), buf, ink);
}
