//! `lookup TEXT`: one person's card, or the list of matches.

use super::args::{self, Format};
use super::failure::Failure;
use super::{Run, open};
use crate::service::people::{self, Lookup};
use crate::service::views::{Hit, PersonBrief, PersonCardView, Target};
use crate::text::{Id, Words, card, id, width};
use serde_json::{Value, json};

/// Prints what is found.
pub fn run(run: &Run<'_>, lookup: &args::Lookup) -> Result<(), Failure> {
    let session = open::session(run)?;
    let words = open::words(run, &session);
    let found = people::lookup(&session, &lookup.text)?;
    let as_json = lookup.format == Format::Json;
    match found {
        Lookup::List(nobody, nothing) if nobody.is_empty() && nothing.is_empty() => {
            if as_json {
                super::print("[]\n")?;
            }
            Err(Failure::Failed(words.with(id::APP_NO_RESULTS_FOR, &[("sought", lookup.text.as_str().into())])))
        }
        Lookup::Card(card) => {
            super::print(&if as_json { format!("{}\n", card_json(&card)) } else { card::text(&words, &card) })
        }
        // A list of people stays one, whatever else is called so: it is read by programs.
        Lookup::List(nobody, others) if as_json && nobody.is_empty() => {
            super::print(&format!("{}\n", Value::from(others.iter().map(hit_json).collect::<Vec<_>>())))
        }
        Lookup::List(many, _) if as_json => {
            super::print(&format!("{}\n", Value::from(many.iter().map(brief_json).collect::<Vec<_>>())))
        }
        Lookup::List(many, others) => super::print(&list(&words, &many, &others)),
    }
}

fn brief_json(person: &PersonBrief) -> Value {
    json!({
        "employee_id": person.employee_id.as_str(),
        "name": person.name,
        "title": person.title,
        "unit": person.unit,
    })
}

fn hit_json(hit: &Hit) -> Value {
    json!({ "kind": kind(&hit.target).0, "id": hit.code, "name": hit.name.da })
}

/// The name of a kind of hit for programs and for people.
const fn kind(target: &Target) -> (&'static str, Id) {
    match target {
        Target::Person(_) => ("person", id::LOOKUP_PERSON),
        Target::Unit(_) => ("unit", id::LOOKUP_UNIT),
        Target::Profile(_) => ("profile", id::LOOKUP_PROFILE),
        Target::Competence(_) => ("competence", id::LOOKUP_COMPETENCE),
    }
}

fn card_json(card: &PersonCardView) -> Value {
    let mut value = brief_json(&card.person);
    value["units"] = json!(card.units);
    value["manager"] = json!(card.manager);
    value["profile"] = json!(card.profile);
    if let Some(employment) = &card.employment {
        value["weekly_hours"] = json!(f64::from(employment.weekly_hours) / 100.0);
        value["hired"] = json!(employment.hired);
        value["left"] = json!(employment.left);
        value["agreement"] = text_json(&employment.agreement);
        value["login"] = json!(employment.login);
        value["email"] = text_json(&employment.email);
        value["management_level"] = json!(employment.management_level);
    }
    value
}

/// A text, or null where none was given, as exports have it.
fn text_json(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { Value::from(text) }
}

fn list(words: &Words, people: &[PersonBrief], others: &[Hit]) -> String {
    let mut out = words.with(id::APP_RESULTS, &[("count", (people.len() + others.len()).into())]) + "\n";
    for person in people {
        let name = width::pad_right(&width::cut(&person.name, 26), 26);
        let title = width::pad_right(&width::cut(&person.title, 24), 24);
        let number = width::pad_right(&width::cut(person.employee_id.as_str(), 8), 8);
        out.push_str(format!("{number} {name} {title} {}", width::cut(&person.unit, 18)).trim_end());
        out.push('\n');
    }
    for hit in others {
        let code = width::pad_right(&width::cut(&hit.code, 8), 8);
        let name = width::pad_right(&width::cut(hit.name.in_language(words.language()), 51), 51);
        out.push_str(format!("{code} {name} {}", words.say(kind(&hit.target).1)).trim_end());
        out.push('\n');
    }
    out
}
