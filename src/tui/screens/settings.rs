//! What people set for themselves: language, colours, signs, keys, and whether they may be found as an expert. Every change
//! is seen at once and kept.

use super::{Page, Step};
use crate::service::views::Me;
use crate::service::{Command, ask};
use crate::text::{Id, Language, id, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context, Named};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
use crate::tui::place::Place;
use crate::tui::theme::{Glyphs, Meaning, ThemeName};
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What is stored about the person, and the row the cursor is on.
#[derive(Debug)]
pub struct State {
    me: Loading<Me>,
    selected: usize,
    /// The answer to being found that is on its way, shown until the service has answered.
    asked: Option<(Ticket, bool)>,
    /// The keymap of the house in use; none = a file told on the command line.
    keymap: Option<Named>,
    /// How many actions have own keys, and how many faults are in them.
    own_keys: (usize, usize),
}

const CONTEXTS: &[Context] = &[Context::List, Context::Global];

/// Widest column of names.
const NAME: usize = 30;

/// One thing that can be set. Each has two values, but for the own keys, which have a page of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Language,
    Theme,
    Ascii,
    Keymap,
    OwnKeys,
    Findable,
}

impl Row {
    const fn name(self) -> Id {
        match self {
            Self::Language => id::SETTINGS_LANGUAGE,
            Self::Theme => id::SETTINGS_THEME,
            Self::Ascii => id::SETTINGS_ASCII,
            Self::Keymap => id::SETTINGS_KEYMAP,
            Self::OwnKeys => id::KEYS_TITLE,
            Self::Findable => id::SETTINGS_FINDABLE,
        }
    }

    const fn help(self) -> Id {
        match self {
            Self::Language => id::SETTINGS_LANGUAGE_HELP,
            Self::Theme => id::SETTINGS_THEME_HELP,
            Self::Ascii => id::SETTINGS_ASCII_HELP,
            Self::Keymap => id::SETTINGS_KEYMAP_HELP,
            Self::OwnKeys => id::SETTINGS_OWN_KEYS_HELP,
            Self::Findable => id::SETTINGS_FINDABLE_HELP,
        }
    }

    /// The names of its two values; none = it has a page of its own.
    const fn values(self) -> Option<[Id; 2]> {
        Some(match self {
            Self::Language => [id::SETTINGS_DANISH, id::SETTINGS_ENGLISH],
            Self::Theme => [id::SETTINGS_MONO, id::SETTINGS_SIXTEEN],
            Self::Keymap => [id::SETTINGS_STANDARD, id::SETTINGS_FUNCTION_KEYS],
            Self::Ascii | Self::Findable => [id::SETTINGS_NO, id::SETTINGS_YES],
            Self::OwnKeys => return None,
        })
    }
}

/// Opens the settings.
pub fn open(cx: &mut Cx<'_>) -> State {
    let mut opened =
        State { me: Loading::ask(ask::Me {}, cx), selected: 0, asked: None, keymap: None, own_keys: (0, 0) };
    opened.read_keys(cx);
    opened
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        ink.say(id::SETTINGS_TITLE)
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        vec![Action::Open, Action::Down, Action::Up, Action::Back]
    }

    fn label(&self, action: Action) -> Option<Id> {
        (action == Action::Open).then_some(id::SETTINGS_CHANGE)
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        if let Some(selected) = rows::moved(*action, self.selected, self.rows().len(), cx) {
            self.selected = selected;
            return Step::Stay;
        }
        match action {
            Action::Open | Action::Toggle | Action::Left | Action::Right => match self.rows().get(self.selected) {
                Some(Row::OwnKeys) => Step::Go(Place::Keys),
                Some(row) => {
                    self.change(*row, cx);
                    Step::Stay
                }
                None => Step::Stay,
            },
            _ => Step::Ignored,
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        self.me.hear::<ask::Me>(news);
        self.read_keys(cx);
        if let News::Done(ticket, outcome) = news
            && self.asked.is_some_and(|(asked, _)| asked == *ticket)
        {
            let wanted = self.asked.take().map(|(_, yes)| yes);
            match outcome {
                Ok(_) => {
                    if let Some(me) = self.me.get_mut() {
                        me.findable = wanted;
                    }
                }
                Err(refusal) => cx.tell(Notice::refused(refusal.clone())),
            }
        }
        Step::Stay
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.me.again(ask::Me {}, cx);
        self.read_keys(cx);
    }

    fn is_ready(&self) -> bool {
        !self.me.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        if self.me.get().is_none() {
            return waiting::draw(&self.me, area, buf, ink);
        }
        let rows = self.rows();
        let chosen = rows.get(self.selected).copied().unwrap_or(Row::Language);
        let strip = 4.min(area.height / 3);
        let help = line::below(area, area.height - strip);
        popup::rule(help, buf, ink);
        let inside = line::right_of(line::below(help, 1), 1);
        let inside = Rect { width: inside.width.saturating_sub(1), ..inside };
        line::wrapped(&ink.say(chosen.help()), inside, buf, ink.style(Meaning::Text), ink);
        let widest = rows.iter().map(|row| width::width(&ink.say(row.name()))).max().unwrap_or_default();
        let name = widest.min(NAME) + 2;
        let body = line::below(area, 1);
        let body = Rect { height: body.height.saturating_sub(strip), ..body };
        list::draw(body, self.selected, rows.len(), buf, |at, place, buf| {
            if let Some(row) = rows.get(at) {
                line::pieces(&self.pieces(*row, at == self.selected, name, ink), place, buf, ink);
            }
        })
    }
}

impl State {
    /// What this person can set. Only employees can be found.
    fn rows(&self) -> Vec<Row> {
        let mut rows = vec![Row::Language, Row::Theme, Row::Ascii, Row::Keymap, Row::OwnKeys];
        if self.findable().is_some() {
            rows.push(Row::Findable);
        }
        rows
    }

    /// Whether this employee may be found, as wished last; none = no employee.
    fn findable(&self) -> Option<bool> {
        let stored = self.me.get()?.findable?;
        Some(self.asked.map_or(stored, |(_, yes)| yes))
    }

    /// Takes the other value.
    fn change(&mut self, row: Row, cx: &mut Cx<'_>) {
        match row {
            Row::Language => {
                let other = cx.words().language().other();
                cx.speak(other);
            }
            Row::Theme => {
                let next = cx.look().0.next();
                cx.paint(next);
            }
            Row::Ascii => {
                let other = if cx.look().1 == Glyphs::Ascii { Glyphs::Lines } else { Glyphs::Ascii };
                cx.use_glyphs(other);
            }
            Row::Keymap => {
                let function_keys = cx.named_keys() == Some(Named::FunctionKeys);
                cx.use_keymap(if function_keys { Named::Standard } else { Named::FunctionKeys });
                self.read_keys(cx);
            }
            Row::OwnKeys => {}
            Row::Findable => {
                let Some(now) = self.findable() else { return };
                let ticket = cx.call(Command::SetFindable(!now));
                self.asked = Some((ticket, !now));
            }
        }
    }

    fn read_keys(&mut self, cx: &Cx<'_>) {
        self.keymap = cx.named_keys();
        self.own_keys = (cx.own_keys().len(), cx.keys().findings.len());
    }

    /// Which of the two values is in force, from 0; none = neither.
    fn in_force(&self, row: Row, ink: &Ink<'_>) -> Option<usize> {
        let second = match row {
            Row::Language => ink.words.language() == Language::En,
            Row::Theme => ink.look.name == ThemeName::Sixteen,
            Row::Ascii => ink.look.glyphs == Glyphs::Ascii,
            Row::Keymap => self.keymap? == Named::FunctionKeys,
            Row::OwnKeys => return None,
            Row::Findable => self.findable() == Some(true),
        };
        Some(usize::from(second))
    }

    /// How many own keys there are, and how many of them do not work.
    fn own_keys(&self, ink: &Ink<'_>) -> (String, Meaning) {
        match self.own_keys {
            (0, _) => (ink.say(id::SETTINGS_OWN_KEYS_NONE), Meaning::Muted),
            (count, 0) => (ink.with(id::SETTINGS_OWN_KEYS_COUNT, &[("count", count.into())]), Meaning::Text),
            (_, faults) => (ink.with(id::SETTINGS_OWN_KEYS_FAULTS, &[("count", faults.into())]), Meaning::Problem),
        }
    }

    fn pieces(&self, row: Row, chosen: bool, name: usize, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let mut pieces =
            vec![(format!("{}{}", list::marker(chosen), ink.pad(&ink.say(row.name()), name)), look(Meaning::Text))];
        let Some(values) = row.values() else {
            let (text, meaning) = self.own_keys(ink);
            pieces.push((text, look(meaning)));
            return pieces;
        };
        let in_force = self.in_force(row, ink);
        for (at, value) in values.into_iter().enumerate() {
            let (mark, meaning) = if in_force == Some(at) { ("(x)", Meaning::Key) } else { ("( )", Meaning::Muted) };
            pieces.push((format!("{mark} {}   ", ink.say(value)), look(meaning)));
        }
        pieces
    }
}
