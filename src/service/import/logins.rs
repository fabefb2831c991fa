//! A login belongs to one person at a time.

use super::employees::Places;
use super::fault::{Findings, Problem};
use super::intake::People;
use super::kind::Column;
use super::rows::Place;
use crate::domain::ids::Login;
use crate::domain::organisation::Person;
use crate::service::engine::Model;
use chrono::NaiveDate;
use std::collections::HashMap;

/// From and to (both inclusive) a person has a login.
struct Span<'a> {
    from: NaiveDate,
    to: NaiveDate,
    person: &'a Person,
    /// The row that says so, where it stands in a file.
    place: Option<Place>,
}

/// Notes every row of the files that gives somebody a login another person has on the same day.
pub fn check(model: &Model, people: &People, places: &Places, findings: &mut Findings) {
    if places.is_empty() {
        return;
    }
    let mut spans: HashMap<&Login, Vec<Span>> = HashMap::new();
    for person in people.all(model) {
        spans_of(person, places, &mut spans);
    }
    for spans in spans.values_mut().filter(|spans| spans.len() > 1) {
        // What is stored comes first, so that a row of the files is told and not the one it runs into.
        spans.sort_by_key(|span| span.place);
        for (index, span) in spans.iter().enumerate() {
            let Some(place) = span.place else { continue };
            let meets =
                |other: &&Span| other.person.no != span.person.no && other.from <= span.to && span.from <= other.to;
            if let Some(other) = spans.iter().take(index).find(meets) {
                let by = other.person.employee_id.to_string();
                findings.cell(place, Column::Login, Problem::LoginTaken { by });
            }
        }
    }
}

/// The same for people changed otherwise than by a file, in every row of their history: changing one row moves the
/// days of its neighbours.
pub fn check_changed<'a>(model: &Model, changed: impl Iterator<Item = &'a Person>) -> Findings {
    let (mut people, mut places) = (People::default(), Places::new());
    for person in changed {
        let rows = person.history.iter().map(|row| (row.valid_from.or(row.hired), Place { file: 0, line: 1 }));
        places.insert(person.no, rows.collect());
        people.put(person.clone());
    }
    let mut findings = Findings::default();
    check(model, &people, &places, &mut findings);
    findings
}

fn spans_of<'a>(person: &'a Person, places: &Places, spans: &mut HashMap<&'a Login, Vec<Span<'a>>>) {
    let own = places.get(&person.no);
    for (index, row) in person.history.iter().enumerate() {
        let Some(login) = &row.login else { continue };
        let begins = row.valid_from.or(row.hired);
        let next = person.history.get(index + 1).and_then(|next| next.valid_from.or(next.hired));
        // The first row holds for the days before it begins as well.
        let valid = if index == 0 { None } else { begins };
        let from = valid.max(row.hired).unwrap_or(NaiveDate::MIN);
        let last = next.and_then(|next| next.pred_opt());
        let to = [last, row.left].into_iter().flatten().min().unwrap_or(NaiveDate::MAX);
        let place = own.and_then(|own| own.iter().find(|(from, _)| *from == begins)).map(|(_, place)| *place);
        if from <= to {
            spans.entry(login).or_default().push(Span { from, to, person, place });
        }
    }
}
