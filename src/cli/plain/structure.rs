//! Organisation line by line: units, a unit with its people, and the forms that edit them. The drafts are those of the
//! screen.

use super::cx::{Cx, Step};
use super::list::{Entry, List};
use super::place::Place;
use super::said::Said;
use crate::cli::plain_guide::{self, End, People, Session};
use crate::domain::ids::{PersonNo, UnitId};
use crate::domain::reorganisation::Reorganisation;
use crate::form::{Change, Draft, Entry as Kept, FieldId, Kind, Picker, Walk};
use crate::guides::structure::{GUIDE, findings};
use crate::guides::words::WordReader;
use crate::service::command::StructureCommand;
use crate::service::draft::{DraftField, DraftOf};
use crate::service::views::{EditForm, EditView};
use crate::service::{Command, Refusal, SessionExt, ask};
use crate::text::{Id, id, is_back, reorganisation, yes_no};
use std::collections::BTreeSet;

type Opened = Result<(List, Vec<String>), Refusal>;

/// All units, by name.
pub fn units(cx: &Cx<'_>) -> Opened {
    let units = cx.session.ask(ask::Units {})?;
    let entries = units.iter().map(|unit| {
        let facts = cx.with(id::STRUCTURE_COUNT, &[("count", unit.with_below.into())]);
        let manager = unit.manager.clone().unwrap_or_else(|| cx.say(id::STRUCTURE_LED_ABOVE));
        let retired = unit.retired.map(|_| cx.say(id::STRUCTURE_RETIRED)).unwrap_or_default();
        let parts = [unit.name.clone(), unit.kind.clone(), manager, facts, retired];
        let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        Entry::to(Place::Unit(unit.id.clone()), line)
    });
    let mut entries: Vec<Entry> = entries.collect();
    if entries.is_empty() {
        entries.push(Entry::to(Place::Edit(EditForm::NewUnit(None)), cx.say(id::STRUCTURE_NEW_UNIT)));
    }
    if cx.session.ask(ask::Edit { form: EditForm::Grant }).is_ok() {
        entries.push(Entry::to(Place::Edit(EditForm::Grant), cx.say(id::STRUCTURE_DO_GRANT)));
    }
    Ok(List::open(vec![cx.say(id::STRUCTURE_TITLE)], entries, None, cx))
}

/// A unit: what can be done with it, then its people.
pub fn unit(unit: &UnitId, cx: &Cx<'_>) -> Opened {
    let view = cx.session.ask(ask::UnitPage { unit: unit.clone() })?;
    let counts = [("own", view.unit.people.into()), ("all", view.unit.with_below.into())];
    let mut title = vec![view.unit.name.clone(), cx.with(id::STRUCTURE_PEOPLE, &counts)];
    title.extend(view.leads.as_ref().map(|leads| cx.with(id::STRUCTURE_LED_BY, &[("name", (&leads.name).into())])));
    let mut entries: Vec<Entry> = Vec::new();
    if view.write && view.unit.retired.is_none() {
        let forms = [
            (EditForm::Unit(unit.clone()), id::STRUCTURE_DO_EDIT_UNIT),
            (EditForm::Hire(unit.clone()), id::STRUCTURE_DO_HIRE),
            (EditForm::NewUnit(Some(unit.clone())), id::STRUCTURE_DO_NEW_UNIT),
            (EditForm::Manager(unit.clone()), id::STRUCTURE_DO_MANAGER),
            (EditForm::MoveUnit(unit.clone()), id::STRUCTURE_DO_MOVE),
            (EditForm::MergeUnit(unit.clone()), id::STRUCTURE_DO_MERGE),
        ];
        let form = |(form, name): (EditForm, Id)| Entry::to(Place::Edit(form), cx.say(name));
        entries.extend(forms.into_iter().map(form));
    }
    entries.extend(view.below.iter().map(|unit| Entry::to(Place::Unit(unit.id.clone()), unit.name.clone())));
    let people = view
        .people
        .iter()
        .map(|person| Entry::to(Place::Card(person.no), format!("{}, {}", person.name, person.title)));
    entries.extend(people);
    Ok(List::open(title, entries, Some(id::STRUCTURE_UNIT_EMPTY), cx))
}

/// The forms about a person that the asking person may fill in.
pub fn of_person(person: PersonNo, cx: &Cx<'_>) -> Vec<Entry> {
    let forms = [
        (EditForm::Person(person), id::STRUCTURE_DO_EDIT_PERSON),
        (EditForm::Leave(person), id::STRUCTURE_DO_LEAVE),
        (EditForm::Login(person), id::STRUCTURE_DO_LOGIN),
    ];
    let may = |form: &EditForm| cx.session.ask(ask::Edit { form: form.clone() }).is_ok();
    let offered = forms.into_iter().filter(|(form, _)| may(form));
    offered.map(|(form, name)| Entry::to(Place::Edit(form), cx.say(name))).collect()
}

/// People by a part of the name, for forms that name one.
struct Known<'a> {
    cx: &'a Cx<'a>,
    names: &'a [(PersonNo, String)],
}

impl People for Known<'_> {
    fn find(&self, _: Picker, typed: &str) -> Vec<(PersonNo, String)> {
        let found = self.cx.session.ask(ask::FindPeople { text: typed.to_owned() }).unwrap_or_default();
        found.into_iter().map(|person| (person.no, format!("{}, {}", person.name, person.unit))).collect()
    }

    fn name(&self, person: PersonNo) -> Option<String> {
        let known = self.names.iter().find(|(no, _)| *no == person).map(|(_, name)| name.clone());
        known.or_else(|| Some(self.cx.session.ask(ask::PersonCard { person }).ok()?.person.name))
    }
}

/// A form under way.
#[derive(Debug)]
pub struct Edit {
    form: EditForm,
    facts: EditView,
    session: Session<EditView, Command>,
    fields: BTreeSet<FieldId>,
    /// A reorganisation that was shown and waits for a yes.
    pending: Option<(Reorganisation, u64)>,
}

impl Edit {
    /// Begins, or goes on where the draft was left.
    pub fn open(form: &EditForm, cx: &Cx<'_>) -> Result<(Self, Vec<String>), Refusal> {
        let facts = cx.session.ask(ask::Edit { form: form.clone() })?;
        let kept = cx.session.ask(ask::Drafts { of: DraftOf::Guide(form.draft()) })?;
        let reader = WordReader { words: cx.words, today: cx.me.today };
        let entry = |kept: DraftField| Some((FieldId::made(kept.field), Kept::from_written(&kept.value?)?));
        let draft: Draft = kept.into_iter().filter_map(entry).collect();
        let fields = draft.keys().cloned().collect();
        let walk = Walk::new(GUIDE, facts.clone(), draft, &reader);
        let known = Known { cx, names: &facts.names };
        let (session, said) = Session::begin(walk, &prompts(cx, &known));
        let lines = std::iter::once(String::new()).chain(said).collect();
        Ok((Self { form: form.clone(), facts, session, fields, pending: None }, lines))
    }

    /// Whether the next line is text, in which words are no commands.
    pub fn takes_text(&mut self) -> bool {
        let field = self.session.walk_mut().field();
        field.is_some_and(|field| matches!(field.kind, Kind::Text { .. } | Kind::LongText { .. } | Kind::Person(_)))
    }

    /// Takes a line; every answer is a saved draft at once.
    pub fn line(&mut self, said: Said, typed: &str, cx: &mut Cx<'_>) -> Step {
        if let Some((change, base)) = self.pending.take() {
            return self.confirm(change, base, typed, cx);
        }
        let walk = self.session.walk_mut();
        let first = walk.steps().first().and_then(|step| step.fields.first()).map(|field| field.id.clone());
        let at_start = walk.field().map(|field| field.id.clone()) == first;
        if at_start && (typed.trim() == "<" || said == Said::Back && !self.takes_text()) {
            return Step::Back(vec![cx.say(id::APP_DRAFT_KEPT)]);
        }
        let known = Known { cx, names: &self.facts.names };
        let reply = self.session.line(typed, &prompts(cx, &known));
        let walk = self.session.walk_mut();
        let changes: Vec<Change> = walk.take_changes().into_iter().chain(walk.typed_change()).collect();
        let mut lines = self.keep(&changes, cx);
        lines.extend(reply.lines);
        match reply.end {
            End::Asking => Step::Stay(lines),
            End::Closed => Step::Back(lines),
            End::Finished(Command::Structure(StructureCommand::Reorganise(change))) => self.preview(change, lines, cx),
            End::Finished(command) => self.carry_out(Some(self.facts.revision), command, lines, cx),
        }
    }

    /// Says what a reorganisation means before it is done.
    fn preview(&mut self, change: Reorganisation, mut lines: Vec<String>, cx: &Cx<'_>) -> Step {
        let view = match cx.session.ask(ask::Preview { change: change.clone() }) {
            Ok(view) => view,
            Err(why) => return Step::Stay(self.refused(&why, lines, cx)),
        };
        lines.push(reorganisation::sentence(&change, &view, cx.words));
        for (heading, sentences) in reorganisation::meaning(&change, &view, cx.words) {
            lines.push(cx.with(id::STRUCTURE_PLAIN_HEADING, &[("heading", cx.say(heading).into())]));
            lines.extend(sentences);
        }
        lines.push(cx.say(id::STRUCTURE_PLAIN_SURE));
        self.pending = Some((change, view.revision));
        Step::Stay(lines)
    }

    fn confirm(&mut self, change: Reorganisation, base: u64, typed: &str, cx: &mut Cx<'_>) -> Step {
        match yes_no(typed, cx.words) {
            Some(true) => {
                let command = Command::Structure(StructureCommand::Reorganise(change));
                self.carry_out(Some(base), command, Vec::new(), cx)
            }
            Some(false) => Step::Back(vec![cx.say(id::APP_DRAFT_KEPT)]),
            None if is_back(typed, cx.words) => Step::Back(vec![cx.say(id::APP_DRAFT_KEPT)]),
            None => {
                self.pending = Some((change, base));
                Step::Stay(vec![cx.say(id::STRUCTURE_PLAIN_SURE)])
            }
        }
    }

    fn carry_out(&mut self, base: Option<u64>, command: Command, mut lines: Vec<String>, cx: &mut Cx<'_>) -> Step {
        match cx.run(base, command) {
            Ok(_) => {
                let gone = self.fields.iter().map(|field| self.record(field, None)).collect();
                // A draft that stays behind costs nothing but a sentence the next time.
                let _ = cx.session.save_drafts(gone);
                lines.push(cx.say(id::STRUCTURE_SAVED));
                Step::Back(lines)
            }
            Err(why) => Step::Stay(self.refused(&why, lines, cx)),
        }
    }

    /// Says why, reads anew what others changed, and goes on at the field it concerns.
    fn refused(&mut self, why: &Refusal, mut lines: Vec<String>, cx: &Cx<'_>) -> Vec<String> {
        let field = findings(&self.facts, why, cx.words).pop().map(|finding| finding.field);
        if matches!(why, Refusal::ChangedBy { .. } | Refusal::Stale)
            && let Ok((again, said)) = Self::open(&self.form, cx)
        {
            *self = again;
            lines.push(cx.refused(why));
            lines.extend(said);
            return lines;
        }
        let known = Known { cx, names: &self.facts.names };
        lines.extend(self.session.refused(cx.refused(why), field, &prompts(cx, &known)));
        lines
    }

    fn record(&self, field: &FieldId, value: Option<String>) -> DraftField {
        DraftField { of: DraftOf::Guide(self.form.draft()), field: field.to_string(), value }
    }

    fn keep(&mut self, changes: &[Change], cx: &Cx<'_>) -> Vec<String> {
        if changes.is_empty() {
            return Vec::new();
        }
        self.fields.extend(changes.iter().map(|change| change.field.clone()));
        let fields = changes.iter().map(|change| self.record(&change.field, Some(change.entry.write()))).collect();
        let outcome = cx.session.save_drafts(fields);
        let trouble = outcome.err().map(|why| cx.with(id::PLAIN_NOT_SAVED, &[("why", cx.refused(&why).into())]));
        trouble.into_iter().collect()
    }
}

fn prompts<'a>(cx: &Cx<'a>, people: &'a dyn People) -> plain_guide::Plain<'a> {
    plain_guide::Plain { words: cx.words, today: cx.me.today, people }
}
