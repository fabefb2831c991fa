//! Finding a person by name, employee number or login, and the person's card.

use super::cx::{Cx, Step};
use super::list::{Entry, List};
use super::menu::form;
use super::place::Place;
use super::said::Said;
use super::structure;
use super::wording;
use crate::domain::access::Role;
use crate::domain::evaluation::{FormKey, FormState, Rater};
use crate::domain::ids::{PersonNo, RoundId};
use crate::domain::round::RoundState;
use crate::service::views::{CardForm, PersonCardView};
use crate::service::{Refusal, SessionExt, ask};
use crate::text::{card, id};

/// A search: before anything is typed, or with the people found.
#[derive(Debug)]
pub struct Find(Option<List>);

impl Find {
    /// Asks for a part of the name.
    pub fn open(cx: &Cx<'_>) -> (Self, Vec<String>) {
        (Self(None), vec![String::new(), cx.say(id::PLAIN_FIND)])
    }

    /// Takes a line. A number chooses among the people found; before that everything but `<` and `?` is sought.
    pub fn line(&mut self, said: Said, typed: &str, cx: &Cx<'_>) -> Step {
        match (&mut self.0, said) {
            (Some(list), Said::Nothing) => list.line(said, typed, cx),
            // A larger number is an employee's.
            (Some(list), Said::Number(number)) if number <= list.choices() => list.line(said, typed, cx),
            (None, Said::Nothing) => Step::Stay(vec![cx.say(id::PLAIN_FIND)]),
            (_, Said::Help) => Step::Stay(vec![cx.say(id::PLAIN_FIND_HELP), cx.say(id::PLAIN_HELP)]),
            (_, Said::Back) => Step::Back(Vec::new()),
            _ => Step::Stay(self.seek(typed.trim(), cx)),
        }
    }

    fn seek(&mut self, text: &str, cx: &Cx<'_>) -> Vec<String> {
        let found = match cx.session.ask(ask::FindPeople { text: text.to_owned() }) {
            Ok(found) => found,
            Err(why) => return vec![cx.refused(&why)],
        };
        if found.is_empty() {
            self.0 = None;
            return vec![cx.with(id::APP_NO_RESULTS_FOR, &[("sought", text.into())]), cx.say(id::PLAIN_FIND)];
        }
        let entries = found.iter().map(|person| {
            let args = [
                ("name", person.name.as_str().into()),
                ("title", person.title.as_str().into()),
                ("unit", person.unit.as_str().into()),
            ];
            Entry::to(Place::Card(person.no), cx.with(id::PLAIN_FOUND, &args))
        });
        let title = vec![cx.with(id::APP_RESULTS, &[("count", found.len().into())])];
        let (list, lines) = List::open(title, entries.collect(), None, cx);
        self.0 = Some(list);
        lines
    }
}

/// A person's card; the forms on it can be opened.
pub fn person(person: PersonNo, cx: &Cx<'_>) -> Result<(List, Vec<String>), Refusal> {
    let view = cx.session.ask(ask::PersonCard { person })?;
    let name = view.person.name.as_str();
    let pairs = card::lines(cx.words, &view);
    let facts = card::fact_lines(cx.words, &view);
    let pair = |(label, value): &(String, String)| {
        cx.with(id::PLAIN_PAIR, &[("label", label.into()), ("value", value.into())])
    };
    let mut title = vec![cx.with(id::PLAIN_CARD, &[("name", name.into())])];
    title.extend(pairs.iter().map(pair));
    title.extend(
        facts
            .iter()
            .map(|(label, value)| if label.is_empty() { value.clone() } else { pair(&(label.clone(), value.clone())) }),
    );
    let mut entries = Vec::new();
    for CardForm { round, name: round_name, own, manager, .. } in &view.forms {
        let sides = [(Rater::Own, *own, id::PLAIN_FORM_THEIRS), (Rater::Manager, *manager, id::PLAIN_FORM_MANAGERS)];
        for (rater, state, sentence) in sides {
            let said = wording::state(state, cx);
            let args = [("name", name.into()), ("round", round_name.into()), ("state", said.into())];
            let line = cx.with(sentence, &args);
            entries.push(match state {
                FormState::NotBegun => Entry::text(vec![line]),
                _ => Entry::to(form(round, person, rater), line),
            });
        }
    }
    if cx.me.roles.contains(&Role::Hr) && cx.me.person.as_ref().is_none_or(|me| me.no != person) {
        entries.extend(reopenings(&view, cx)?);
    }
    entries.extend(structure::of_person(person, cx));
    if !view.forms.is_empty() {
        entries.push(Entry::to(Place::History(person), cx.say(id::PLAIN_MEMBER_HISTORY)));
    }
    Ok(List::open(title, entries, None, cx))
}

/// For HR: the sent forms of open rounds, which can be opened again though they can't be read yet.
fn reopenings(view: &PersonCardView, cx: &Cx<'_>) -> Result<Vec<Entry>, Refusal> {
    let rounds = cx.session.ask(ask::Rounds {})?;
    let is_open = |id: &RoundId| rounds.iter().any(|round| round.id == *id && round.state == RoundState::Open);
    let mut entries = Vec::new();
    for CardForm { round, name: round_name, own, manager, .. } in view.forms.iter().filter(|form| is_open(&form.round))
    {
        let sides = [(Rater::Own, *own, id::PLAIN_REOPEN_OWN), (Rater::Manager, *manager, id::PLAIN_REOPEN_MANAGERS)];
        for (rater, _, sentence) in sides.into_iter().filter(|(_, state, _)| *state == FormState::Sent) {
            let form = FormKey { round: round.clone(), person: view.person.no, rater };
            entries.push(Entry::to(Place::Reopen(form), cx.with(sentence, &[("round", round_name.into())])));
        }
    }
    Ok(entries)
}
