//! Who the round about to be opened is for, by name, before it opens.

use crate::service::ask;
use crate::service::command::OpenRound;
use crate::service::views::{PreviewPerson, RoundPreview};
use crate::text::{Id, date, id, round};
use crate::tui::cx::Cx;
use crate::tui::keys::Action;
use crate::tui::loading::Loading;
use crate::tui::look::Ink;
use crate::tui::msg::News;
use crate::tui::theme::Meaning;
use crate::tui::widgets::line::Piece;
use crate::tui::widgets::{line, list, popup, rows, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Which of them are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Show {
    In,
    Lack,
    Elsewhere,
    Out,
}

const ALL: [Show; 4] = [Show::In, Show::Lack, Show::Elsewhere, Show::Out];

impl Show {
    const fn fits(self, person: &PreviewPerson) -> bool {
        match self {
            Self::In => person.is_in(),
            Self::Lack => person.is_in() && person.lack.is_some(),
            Self::Elsewhere => person.is_in() && !person.elsewhere.is_empty(),
            Self::Out => !person.is_in(),
        }
    }

    const fn name(self) -> Id {
        match self {
            Self::In => id::OPEN_ROUND_FILTER_IN,
            Self::Lack => id::OPEN_ROUND_FILTER_LACK,
            Self::Elsewhere => id::OPEN_ROUND_FILTER_ELSEWHERE,
            Self::Out => id::OPEN_ROUND_FILTER_OUT,
        }
    }
}

/// The preview and the row the cursor is on.
#[derive(Debug)]
pub struct Preview {
    open: OpenRound,
    data: Loading<RoundPreview>,
    show: Show,
    selected: usize,
}

const REMARK: usize = 26;

impl Preview {
    /// Asks who the round would be for.
    pub fn new(open: OpenRound, cx: &mut Cx<'_>) -> Self {
        let query = ask::RoundPreview { form: open.form.clone(), who: open.who.clone(), to: open.to };
        Self { open, data: Loading::ask(query, cx), show: Show::In, selected: 0 }
    }

    /// The round as it will be opened, once it is known who it is for.
    pub fn ready(&self) -> Option<&OpenRound> {
        self.data.get().map(|_| &self.open)
    }

    /// Takes an answer.
    pub fn hear(&mut self, news: &News) {
        self.data.hear::<ask::RoundPreview>(news);
    }

    /// Whether the action moved about in it.
    pub fn moves(&mut self, action: Action, cx: &Cx<'_>) -> bool {
        let at = ALL.iter().position(|show| *show == self.show).unwrap_or_default();
        let turned = match action {
            Action::Left | Action::Previous => at + ALL.len() - 1,
            Action::Right | Action::Next => at + 1,
            _ => {
                let Some(selected) = rows::moved(action, self.selected, self.shown().len(), cx) else { return false };
                self.selected = selected;
                return true;
            }
        };
        self.show = ALL.get(turned % ALL.len()).copied().unwrap_or(Show::In);
        self.selected = 0;
        true
    }

    fn shown(&self) -> Vec<&PreviewPerson> {
        let people = self.data.get().map_or(&[][..], |preview| preview.people.as_slice());
        people.iter().filter(|person| self.show.fits(person)).collect()
    }

    /// Draws the list and the one chosen in full.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(preview) = self.data.get() else { return waiting::draw(&self.data, area, buf, ink) };
        let inside = line::right_of(area, 1);
        let count = |show: Show| preview.people.iter().filter(|person| show.fits(person)).count();
        let args = [
            ("people", count(Show::In).into()),
            ("questions", preview.questions.into()),
            ("deadline", date::format(self.open.deadline).into()),
        ];
        let head = format!("{} · {}", self.open.name, ink.with(id::OPEN_ROUND_COUNTS, &args));
        line::put(&ink.cut(&head, inside.width.into()), inside, buf, ink.style(Meaning::Heading));
        let mut rest = line::row(inside, 1);
        for show in ALL {
            let name = ink.with(show.name(), &[("count", count(show).into())]);
            let meaning = if show == self.show { Meaning::Selection } else { Meaning::Muted };
            // Side by side on a narrow screen, with room around them elsewhere.
            let room = if area.width < 70 { "" } else { " " };
            let used = line::put(&format!("{room}{name}{room}"), rest, buf, ink.style(meaning));
            rest = line::right_of(rest, used + 1);
        }
        let shown = self.shown();
        let strip = 5.min(area.height / 3);
        let below = line::below(area, area.height - strip);
        let body = line::below(area, 3);
        let body = Rect { height: body.height.saturating_sub(strip), ..body };
        let Some(chosen) = shown.get(self.selected) else {
            return waiting::sentence(&ink.say(id::OPEN_ROUND_NONE_HERE), Meaning::Text, body, buf, ink);
        };
        draw_strip(chosen, below, buf, ink);
        let name = usize::from(area.width).saturating_sub(2 + REMARK) / 2;
        list::draw(body, self.selected, shown.len(), buf, |at, row, buf| {
            if let Some(person) = shown.get(at) {
                line::pieces(&columns(person, at == self.selected, name, ink), row, buf, ink);
            }
        })
    }
}

fn columns(person: &PreviewPerson, chosen: bool, name: usize, ink: &Ink<'_>) -> Vec<Piece> {
    let look = |meaning| if chosen { Meaning::Selection } else { meaning };
    let remark = round::remark(person, ink.words);
    let cell = |text: &str, columns: usize| ink.pad(text, columns.saturating_sub(1)) + " ";
    vec![
        (list::marker(chosen).to_owned(), look(Meaning::Text)),
        (cell(&person.person.name, name), look(Meaning::Text)),
        (cell(&person.person.unit, name), look(Meaning::Muted)),
        (ink.pad(&remark, REMARK), look(if person.is_in() { Meaning::Text } else { Meaning::Muted })),
        (" ".to_owned(), look(Meaning::Text)),
    ]
}

fn draw_strip(person: &PreviewPerson, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    popup::rule(area, buf, ink);
    let inside = line::right_of(line::below(area, 1), 1);
    let brief = &person.person;
    let facts = ink.join(&[brief.name.clone(), brief.title.clone(), brief.unit.clone()]);
    line::pieces(&[(facts, Meaning::Heading)], line::row(inside, 0), buf, ink);
    let said = round::remarks(person, ink.words).join(" ");
    line::wrapped(&said, line::below(inside, 1), buf, ink.style(Meaning::Text), ink);
}
