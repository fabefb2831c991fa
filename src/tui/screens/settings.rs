//! What people set for themselves: language, colours, signs, and whether they may be found as an expert. Every change is
//! seen at once and kept.

use super::{Page, Step};
use crate::service::views::Me;
use crate::service::{Command, ask};
use crate::text::{Id, Language, id, width};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News, Ticket};
use crate::tui::notice::Notice;
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
}

const CONTEXTS: &[Context] = &[Context::List, Context::Global];

/// Widest column of names.
const NAME: usize = 30;

/// One thing that can be set. Each has two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Language,
    Theme,
    Ascii,
    Findable,
}

impl Row {
    const fn name(self) -> Id {
        match self {
            Self::Language => id::SETTINGS_LANGUAGE,
            Self::Theme => id::SETTINGS_THEME,
            Self::Ascii => id::SETTINGS_ASCII,
            Self::Findable => id::SETTINGS_FINDABLE,
        }
    }

    const fn help(self) -> Id {
        match self {
            Self::Language => id::SETTINGS_LANGUAGE_HELP,
            Self::Theme => id::SETTINGS_THEME_HELP,
            Self::Ascii => id::SETTINGS_ASCII_HELP,
            Self::Findable => id::SETTINGS_FINDABLE_HELP,
        }
    }

    /// The names of its two values.
    const fn values(self) -> [Id; 2] {
        match self {
            Self::Language => [id::SETTINGS_DANISH, id::SETTINGS_ENGLISH],
            Self::Theme => [id::SETTINGS_MONO, id::SETTINGS_SIXTEEN],
            Self::Ascii | Self::Findable => [id::SETTINGS_NO, id::SETTINGS_YES],
        }
    }
}

/// Opens the settings.
pub fn open(cx: &mut Cx<'_>) -> State {
    State { me: Loading::ask(ask::Me {}, cx), selected: 0, asked: None }
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
            Action::Open | Action::Toggle | Action::Left | Action::Right => {
                if let Some(row) = self.rows().get(self.selected) {
                    self.change(*row, cx);
                }
                Step::Stay
            }
            _ => Step::Ignored,
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        self.me.hear::<ask::Me>(news);
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
        let mut rows = vec![Row::Language, Row::Theme, Row::Ascii];
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
            Row::Findable => {
                let Some(now) = self.findable() else { return };
                let ticket = cx.call(Command::SetFindable(!now));
                self.asked = Some((ticket, !now));
            }
        }
    }

    /// Whether the second value is the one in force.
    fn is_second(&self, row: Row, ink: &Ink<'_>) -> bool {
        match row {
            Row::Language => ink.words.language() == Language::En,
            Row::Theme => ink.look.name == ThemeName::Sixteen,
            Row::Ascii => ink.look.glyphs == Glyphs::Ascii,
            Row::Findable => self.findable() == Some(true),
        }
    }

    fn pieces(&self, row: Row, chosen: bool, name: usize, ink: &Ink<'_>) -> Vec<Piece> {
        let look = |meaning| if chosen { Meaning::Selection } else { meaning };
        let mut pieces =
            vec![(format!("{}{}", list::marker(chosen), ink.pad(&ink.say(row.name()), name)), look(Meaning::Text))];
        let second = self.is_second(row, ink);
        for (value, in_force) in row.values().into_iter().zip([!second, second]) {
            let (mark, meaning) = if in_force { ("(x)", Meaning::Key) } else { ("( )", Meaning::Muted) };
            pieces.push((format!("{mark} {}   ", ink.say(value)), look(meaning)));
        }
        pieces
    }
}
