//! Finds the people meant by what was typed in the fields of a guide: name or number, one after the other.

use crate::domain::ids::PersonNo;
use crate::form::{FieldId, Label, Problem};
use crate::service::ask;
use crate::service::views::PersonBrief;
use crate::text::id;
use crate::tui::cx::Cx;
use crate::tui::loading::{Heard, Loading};
use crate::tui::msg::News;

/// What was typed, who was found so far, and the question under way.
#[derive(Debug, Default)]
pub struct Whom {
    left: Vec<(FieldId, String)>,
    found: Vec<(FieldId, PersonNo)>,
    asked: Loading<Vec<PersonBrief>>,
}

/// How far it is.
#[derive(Debug)]
pub enum Sought {
    /// Not mine, or an answer is awaited.
    Waiting,
    /// Everybody is found.
    All(Vec<(FieldId, PersonNo)>),
    /// Nobody, or more than one, is meant by what stands in this field.
    Unclear(FieldId, Problem),
}

/// How a person is written in a field so that exactly this one is found again.
pub fn written(person: &PersonBrief) -> String {
    format!("{} {}", person.name, person.employee_id)
}

impl Whom {
    /// Begins with what was typed.
    pub fn seek(&mut self, typed: Vec<(FieldId, String)>, cx: &mut Cx<'_>) -> Sought {
        self.left = typed;
        self.left.reverse();
        self.found.clear();
        self.next(cx)
    }

    fn next(&mut self, cx: &mut Cx<'_>) -> Sought {
        match self.left.last() {
            Some((_, text)) => {
                self.asked = Loading::ask(ask::FindPeople { text: text.clone() }, cx);
                Sought::Waiting
            }
            None => Sought::All(std::mem::take(&mut self.found)),
        }
    }

    /// Takes an answer.
    pub fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Sought {
        if self.asked.hear::<ask::FindPeople>(news) == Heard::NotMine {
            return Sought::Waiting;
        }
        let Some((field, typed)) = self.left.pop() else { return Sought::Waiting };
        let people = self.asked.get().map_or(&[][..], Vec::as_slice);
        let exact = people.iter().find(|person| {
            let by_number = person.employee_id.as_str() == typed.trim();
            by_number || person.name == typed.trim() || written(person) == typed.trim()
        });
        match exact.or(if people.len() == 1 { people.first() } else { None }) {
            Some(person) => {
                self.found.push((field, person.no));
                self.next(cx)
            }
            None => {
                self.left.clear();
                let why = if people.is_empty() { id::WHOM_NOBODY } else { id::WHOM_SEVERAL };
                let why = Label::from(why).arg("typed", typed).arg("count", people.len());
                Sought::Unclear(field, Problem::Because(why))
            }
        }
    }
}
