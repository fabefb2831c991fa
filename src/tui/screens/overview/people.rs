//! A team person by person, and who knows this.

use crate::domain::competence::{Answer, Gap, Level};
use crate::service::views::{ExpertsView, OverviewPersons, PersonsRow};
use crate::text::id;
use crate::tui::keys::{Action, Context};
use crate::tui::look::Ink;
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{self, Lines};
use crate::tui::widgets::{line, list, popup, waiting};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// Answer, demand and sign of one person: `3/4 ! `.
pub fn cell(row: &PersonsRow, person: usize, ink: &Ink<'_>) -> (String, Meaning) {
    let Some((answer, demand, gap)) = row.answers.get(person) else { return (String::new(), Meaning::Text) };
    let demand = demand.map_or_else(String::new, |level| format!("/{}", level.number()));
    let (sign, meaning) = match gap {
        Gap::NoDemand => ("", Meaning::Text),
        Gap::Unresolved => ("?", Meaning::Required),
        Gap::Difference(..=-2) => ("!!", Meaning::Lack),
        Gap::Difference(-1) => ("!", Meaning::Required),
        Gap::Difference(0) => ("", Meaning::Text),
        Gap::Difference(_) => ("+", Meaning::Good),
    };
    (format!("{:>2}{demand} {sign}", ink.answer_short(*answer)), meaning)
}

/// The person and competence under the cursor in words.
pub fn detail(view: &OverviewPersons, row: &PersonsRow, person: usize, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) {
    let (Some(who), Some((answer, demand, gap))) = (view.people.get(person), row.answers.get(person)) else { return };
    popup::rule(area, buf, ink);
    let columns = usize::from(area.width).saturating_sub(1);
    line::put(&format!(" {} ", ink.cut(&who.name, 50)), line::right_of(area, 1), buf, ink.style(Meaning::Heading));
    let mut lines = Lines::new();
    reading::wrap(ink.pick(&row.question), columns, 1, Meaning::Heading, &mut lines);
    let demand = match demand {
        Some(level) => ink.with(id::FORM_SCREEN_DEMAND, &[("level", word(*level, ink).into())]),
        None => ink.say(id::FORM_SCREEN_NO_DEMAND),
    };
    let said = match answer.level() {
        Some(level) => word(level, ink),
        None => ink.answer(*answer),
    };
    let stands = match gap {
        Gap::NoDemand => String::new(),
        Gap::Unresolved => ink.say(id::SIDE_BY_SIDE_UNRESOLVED),
        Gap::Difference(0) => ink.say(id::SIDE_BY_SIDE_EQUAL),
        Gap::Difference(lack @ ..=-1) => ink.with(id::SIDE_BY_SIDE_LACKS, &[("gap", lack.to_string().into())]),
        Gap::Difference(above) => ink.with(id::SIDE_BY_SIDE_ABOVE, &[("gap", format!("+{above}").into())]),
    };
    reading::wrap(&ink.join(&[said, demand, stands]), columns, 1, Meaning::Text, &mut lines);
    let inside = line::below(area, 1);
    for (at, pieces) in lines.iter().take(inside.height.into()).enumerate() {
        line::pieces(pieces, line::row(inside, at as u16), buf, ink);
    }
}

fn word(level: Level, ink: &Ink<'_>) -> String {
    format!("{} {}", level.number(), ink.answer(Answer::Level(level)))
}

/// Names and units of those who know a competence.
pub fn experts(view: &ExpertsView, selected: usize, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
    let columns = usize::from(area.width).saturating_sub(1);
    let mut head = Lines::new();
    reading::wrap(ink.pick(&view.question), columns, 1, Meaning::Heading, &mut head);
    reading::wrap(&ink.say(id::OVERVIEW_EXPERTS_MEANS), columns, 1, Meaning::Muted, &mut head);
    head.push(Vec::new());
    for (at, pieces) in head.iter().enumerate() {
        line::pieces(pieces, line::row(area, at as u16), buf, ink);
    }
    let rest = line::below(area, head.len() as u16);
    if view.experts.is_empty() {
        return waiting::empty(id::OVERVIEW_EXPERTS_EMPTY, Action::Settings, &[Context::Global], rest, buf, ink);
    }
    let name = columns.saturating_sub(4) / 2;
    list::draw(rest, selected, view.experts.len(), buf, |at, place, buf| {
        let Some(expert) = view.experts.get(at) else { return };
        let look = |meaning| if at == selected { Meaning::Selection } else { meaning };
        let asked = if expert.findable { String::new() } else { ink.say(id::OVERVIEW_EXPERT_NOT_FINDABLE) };
        let unit = ink.join(&[expert.person.unit.clone(), asked]);
        let pieces = [
            (list::marker(at == selected).to_owned(), look(Meaning::Text)),
            (ink.pad(&expert.person.name, name.saturating_sub(1)) + " ", look(Meaning::Text)),
            (ink.pad(&unit, columns.saturating_sub(name + 2)), look(Meaning::Text)),
        ];
        line::pieces(&pieces, place, buf, ink);
    })
}
