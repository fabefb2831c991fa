//! The question under the cursor in full, with both comments and the earlier rounds.

use super::list;
use crate::domain::competence::{Answer, Gap};
use crate::domain::language::Bilingual;
use crate::service::views::SideRow;
use crate::text::id;
use crate::tui::look::Ink;
use crate::tui::overlays::reader;
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{self, Lines};
use crate::tui::widgets::trail::trail;
use crate::tui::widgets::{line, popup};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// How many rows it takes below a list in `height` rows.
pub const fn rows(height: u16) -> u16 {
    match height {
        0..12 => 0,
        12..20 => 5,
        20..32 => 7,
        _ => 12,
    }
}

/// Draws what there is room for, the most useful first.
pub fn draw(row: &SideRow, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    if area.is_empty() {
        return;
    }
    popup::rule(area, buf, ink);
    let inside = line::below(area, 1);
    let width = usize::from(area.width).saturating_sub(1);
    let mut lines = Lines::new();
    reading::wrap(ink.pick(&row.question), width, 1, Meaning::Heading, &mut lines);
    if lines.len() > 2 && inside.height < 8 {
        lines.truncate(2);
        let cut = ink.cut(ink.pick(&row.question), width * 2 - 8).into_owned();
        lines.clear();
        reading::wrap(&cut, width, 1, Meaning::Heading, &mut lines);
    }
    reading::wrap(&sides(row, ink), width, 1, Meaning::Text, &mut lines);
    let tight = inside.height < 8;
    for comment in comments(row, ink) {
        let text = if tight { ink.cut(&comment.replace('\n', " "), width - 1).into_owned() } else { comment };
        reading::wrap(&text, width, 1, Meaning::Text, &mut lines);
    }
    if row.trail.len() > 1 {
        reading::wrap(&rounds(row, ink), width, 1, Meaning::Muted, &mut lines);
    }
    for (at, pieces) in lines.iter().take(inside.height.into()).enumerate() {
        line::pieces(pieces, line::row(inside, at as u16), buf, ink);
    }
}

/// Everything about the question, to scroll in.
pub fn whole(row: &SideRow, ink: &Ink<'_>) -> reader::State {
    let mut texts = vec![sides(row, ink)];
    texts.extend(comments(row, ink));
    let earlier = row.trail.iter().rev().map(|(round, own, manager)| {
        let sides = [
            ("round", round.as_str().into()),
            ("own", word(*own, ink).into()),
            ("manager", word(*manager, ink).into()),
        ];
        ink.with(id::HISTORY_ROUND, &sides)
    });
    texts.extend(earlier);
    let blank = || reader::Paragraph { lead: None, text: Bilingual::default() };
    let paragraph = |text: String| [reader::Paragraph { lead: None, text: Bilingual::new(text, "") }, blank()];
    let paragraphs = texts.into_iter().flat_map(paragraph).collect();
    reader::State::new(id::SIDE_BY_SIDE_WHOLE_TITLE, row.question.clone(), paragraphs)
}

/// Demand and both answers in words, with how they stand to it.
fn sides(row: &SideRow, ink: &Ink<'_>) -> String {
    let demand = match row.demand {
        Some(level) => ink.with(id::FORM_SCREEN_DEMAND, &[("level", word(Answer::Level(level), ink).into())]),
        None => ink.say(id::FORM_SCREEN_NO_DEMAND),
    };
    let side = |message, answer, gap| {
        let stands = match gap {
            Gap::NoDemand => String::new(),
            gap => format!(" ({})", list::gap(gap, ink).0),
        };
        ink.with(message, &[("answer", format!("{}{stands}", word(answer, ink)).into())])
    };
    let agreed = row.agreed.map(|level| word(Answer::Level(level), ink));
    let agreed = agreed.map(|level| ink.with(id::SIDE_BY_SIDE_AGREED_IS, &[("answer", level.into())]));
    let talk = if row.talk_point { format!("! {}", ink.say(id::SIDE_BY_SIDE_TALK_POINT)) } else { String::new() };
    ink.join(&[
        demand,
        side(id::SIDE_BY_SIDE_OWN_IS, row.own, row.own_gap),
        side(id::SIDE_BY_SIDE_MANAGER_IS, row.manager, row.manager_gap),
        agreed.unwrap_or_default(),
        talk,
    ])
}

fn comments(row: &SideRow, ink: &Ink<'_>) -> Vec<String> {
    let one = |message, text: &str| (!text.is_empty()).then(|| ink.with(message, &[("comment", text.into())]));
    let own = one(id::SIDE_BY_SIDE_OWN_COMMENT, &row.own_comment);
    let manager = one(id::SIDE_BY_SIDE_MANAGER_COMMENT, &row.manager_comment);
    own.into_iter().chain(manager).collect()
}

/// The rounds as a picture for each side, and what the rounds are called.
fn rounds(row: &SideRow, ink: &Ink<'_>) -> String {
    let names = row.trail.iter().map(|(round, ..)| round.to_string()).collect::<Vec<_>>().join(" ");
    let side = |side: fn(&SideRow) -> Vec<Answer>| {
        let answers = side(row);
        let digits = answers.iter().map(|answer| ink.answer_short(*answer)).collect::<Vec<_>>().join(" ");
        format!("{} {digits}", trail(answers, ink))
    };
    let own = side(|row| row.trail.iter().map(|(_, own, _)| *own).collect());
    let manager = side(|row| row.trail.iter().map(|(_, _, manager)| *manager).collect());
    let args = [("rounds", names.into()), ("own", own.into()), ("manager", manager.into())];
    ink.with(id::SIDE_BY_SIDE_ROUNDS, &args)
}

/// An answer as digit and word: `4 Kyndig`.
fn word(answer: Answer, ink: &Ink<'_>) -> String {
    match answer.level() {
        Some(level) => format!("{} {}", level.number(), ink.answer(answer)),
        None => ink.answer(answer),
    }
}
