//! What a part of the round shows, as a table for a spreadsheet: exactly its rows.

use super::{Part, State};
use crate::service::views::{HappeningLine, MissingForm, UnitProgress};
use crate::text::{Id, Words, date, id, round};
use crate::tui::cx::Cx;
use crate::tui::documents::Ending;
use crate::tui::notice::Notice;
use crate::tui::screens::Step;
use crate::tui::screens::overview::export::csv;

impl State {
    /// Writes the rows shown as a CSV file of the person's own.
    pub(super) fn table(&mut self, cx: &mut Cx<'_>) -> Step {
        let words = cx.words();
        let (name, lines) = match self.part {
            Part::Units => {
                let units = self.progress.get().map_or(&[][..], |progress| progress.units.as_slice());
                (id::ROUND_TABLE_UNITS, units_table(units, words))
            }
            Part::Missing => {
                let missing = self.missing.get().map_or(&[][..], Vec::as_slice);
                (id::ROUND_TABLE_MISSING, missing_table(missing, words))
            }
            Part::Happenings => {
                let lines = self.happenings.get().map_or(&[][..], Vec::as_slice);
                (id::ROUND_TABLE_HAPPENINGS, happenings_table(lines, words))
            }
        };
        if lines.len() < 2 {
            cx.tell(Notice::info(id::ROUND_LIST_EMPTY));
            return Step::Stay;
        }
        let name = format!("{}-{}", words.say(name), self.round);
        cx.write_file(&name, Ending::Csv, csv(&lines));
        Step::Stay
    }
}

fn heads(ids: &[Id], words: &Words) -> Vec<String> {
    ids.iter().map(|id| words.say(*id)).collect()
}

/// Hidden figures are empty cells, as on the screen.
fn units_table(units: &[UnitProgress], words: &Words) -> Vec<Vec<String>> {
    let ids = [id::CARD_UNIT, id::ROUND_PEOPLE, id::ROUND_OWN_SENT, id::ROUND_MANAGER_SENT, id::ROUND_BOTH_SENT];
    let row = |unit: &UnitProgress| {
        let counts = match unit.count {
            Some(count) => [count.people, count.own, count.manager, count.both].map(|count| count.to_string()),
            None => <[String; 4]>::default(),
        };
        [unit.name.clone()].into_iter().chain(counts).collect()
    };
    std::iter::once(heads(&ids, words)).chain(units.iter().map(row)).collect()
}

fn missing_table(missing: &[MissingForm], words: &Words) -> Vec<Vec<String>> {
    let ids = [id::ROUND_ABOUT, id::CARD_UNIT, id::ROUND_LACKS, id::ROUND_OWES, id::ROUND_EMAIL, id::ROUND_REMINDED];
    let row = |form: &MissingForm| {
        vec![
            form.about.name.clone(),
            form.about.unit.clone(),
            round::owed(form, words),
            form.owes.name.clone(),
            form.email.clone().unwrap_or_default(),
            form.reminded.map(date::format).unwrap_or_default(),
        ]
    };
    std::iter::once(heads(&ids, words)).chain(missing.iter().map(row)).collect()
}

fn happenings_table(lines: &[HappeningLine], words: &Words) -> Vec<Vec<String>> {
    let row =
        |line: &HappeningLine| vec![line.person.name.clone(), line.person.unit.clone(), round::happening(line, words)];
    let heads = heads(&[id::CARD_NAME, id::CARD_UNIT, id::ROUND_HAPPENED], words);
    std::iter::once(heads).chain(lines.iter().map(row)).collect()
}
