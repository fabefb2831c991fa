//! A person's sickness absence: how far each threshold is, a picture of the year, the spells and the papers.

mod calendar;
mod course;
mod letters;

use super::{Page, Step};
use crate::domain::absence::{DocumentAction, DocumentKind, Percent};
use crate::domain::ids::PersonNo;
use crate::domain::language::Bilingual;
use crate::service::ask;
use crate::service::views::{AbsenceCaseView, AbsenceNoteView, AbsencePersonView, SpellLine, ThresholdLine};
use crate::text::absence::kind_name;
use crate::text::absence_summary::{tenth, threshold};
use crate::text::{Id, Words, date, id, number};
use crate::tui::cx::Cx;
use crate::tui::keys::{Action, Context};
use crate::tui::loading::{Heard, Loading};
use crate::tui::look::Ink;
use crate::tui::msg::{Act, News};
use crate::tui::notice::Notice;
use crate::tui::overlays::{Overlay, reader};
use crate::tui::place::{AbsenceOf, Place};
use crate::tui::theme::Meaning;
use crate::tui::widgets::reading::{self, Lines, Reading};
use crate::tui::widgets::waiting;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// The page and how far it is scrolled.
#[derive(Debug)]
pub struct State {
    person: PersonNo,
    view: Loading<AbsencePersonView>,
    case: Loading<AbsenceCaseView>,
    note: Loading<AbsenceNoteView>,
    reading: Reading,
}

const CONTEXTS: &[Context] = &[Context::Absence, Context::Reader, Context::Global];

/// Opens somebody's page.
pub fn open(person: PersonNo, cx: &mut Cx<'_>) -> State {
    let view = Loading::ask(ask::AbsencePerson { person, as_of: None }, cx);
    let case = Loading::ask(ask::AbsenceCase { person }, cx);
    State { person, view, case, note: Loading::default(), reading: Reading::default() }
}

impl Page for State {
    fn title(&self, ink: &Ink<'_>) -> String {
        let own = ink.me.and_then(|me| me.person.as_ref()).is_some_and(|me| me.no == self.person);
        match self.view.get() {
            Some(view) if !own => ink.with(id::ABSENCE_PERSON_TITLE, &[("name", view.person.name.as_str().into())]),
            _ => ink.say(id::ABSENCE_PERSON_TITLE_OWN),
        }
    }

    fn contexts(&self) -> &'static [Context] {
        CONTEXTS
    }

    fn footer(&self) -> Vec<Action> {
        let case = self.case.get();
        let talk = case.and_then(course::next_talk).is_some();
        let note = case.and_then(course::newest_note).is_some();
        let talk = if talk { &[Action::AbsenceTalk, Action::AbsencePrepare, Action::AbsenceInvite][..] } else { &[] };
        let note = if note { &[Action::AbsenceNote][..] } else { &[] };
        [talk, note, &[Action::AbsenceWhy, Action::AbsenceReport, Action::Back, Action::Down]].concat()
    }

    fn act(&mut self, act: &Act, cx: &mut Cx<'_>) -> Step {
        let Act::Do(action) = act else { return Step::Ignored };
        let Some(view) = self.view.get() else { return Step::Ignored };
        match action {
            Action::AbsenceWhy => {
                let told = why(view, cx.words());
                Step::Over(Overlay::Reader(told))
            }
            Action::AbsenceTalk => match self.case.get().and_then(course::next_talk) {
                Some(kind) => Step::Go(Place::AbsenceTalk(self.person, kind)),
                None => {
                    cx.tell(Notice::info(id::ABSENCE_TALK_NOTHING));
                    Step::Stay
                }
            },
            Action::AbsenceNote => {
                match self.case.get().and_then(course::newest_note) {
                    Some(step) => self.note.again(ask::AbsenceNote { case: step.case, step: step.step }, cx),
                    None => cx.tell(Notice::info(id::ABSENCE_TALK_NO_NOTE)),
                }
                Step::Stay
            }
            Action::AbsencePrepare | Action::AbsenceInvite => {
                let kind = self.case.get().and_then(|case| Some((case, course::next_talk(case)?)));
                let Some((case, kind)) = kind else {
                    cx.tell(Notice::info(id::ABSENCE_TALK_NOTHING));
                    return Step::Stay;
                };
                let from = cx.me().and_then(|me| me.person.as_ref()).map(|me| me.name.clone()).unwrap_or_default();
                let (name, text) = if *action == Action::AbsencePrepare {
                    (id::ABSENCE_TALK_FILE_SHEET, letters::sheet(kind, case, view, cx.words()))
                } else {
                    (id::ABSENCE_TALK_FILE_LETTER, letters::invitation(kind, case, &from, cx.words()))
                };
                let name = cx.words().say(name);
                cx.write_document(&name, text);
                Step::Stay
            }
            Action::AbsenceReport => Step::Go(Place::AbsenceReport(AbsenceOf::Person(self.person))),
            action => {
                let (height, width) = cx.body();
                let total = cx.measure(|ink| lines(view, self.case.get(), width, ink).len());
                if self.reading.act(*action, total, height) { Step::Stay } else { Step::Ignored }
            }
        }
    }

    fn hear(&mut self, news: &News, cx: &mut Cx<'_>) -> Step {
        self.view.hear::<ask::AbsencePerson>(news);
        self.case.hear::<ask::AbsenceCase>(news);
        match self.note.hear::<ask::AbsenceNote>(news) {
            Heard::Value => {
                let lists = self.view.get().map(|view| view.lists.clone()).unwrap_or_default();
                let told = self.note.get().map(|note| letters::note(note, &lists, cx.words()));
                told.map_or(Step::Stay, |told| Step::Over(Overlay::Reader(told)))
            }
            _ => Step::Stay,
        }
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.again(ask::AbsencePerson { person: self.person, as_of: None }, cx);
        self.case.again(ask::AbsenceCase { person: self.person }, cx);
    }

    fn is_ready(&self) -> bool {
        !self.view.is_first() && !self.case.is_first()
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, ink: &Ink<'_>) -> Option<Position> {
        let Some(view) = self.view.get() else { return waiting::draw(&self.view, area, buf, ink) };
        self.reading.draw(&lines(view, self.case.get(), area.width.into(), ink), area, buf, ink)
    }
}

/// Everything there is to read.
fn lines(view: &AbsencePersonView, case: Option<&AbsenceCaseView>, width: usize, ink: &Ink<'_>) -> Lines {
    let mut lines = Lines::new();
    let room = width.saturating_sub(1);
    let facts = ink.join(&[view.person.title.clone(), view.person.unit.clone()]);
    lines.push(vec![(format!(" {}", ink.cut(&facts, room)), Meaning::Muted)]);
    if !view.employed {
        reading::wrap(&ink.say(id::ABSENCE_PERSON_NOT_EMPLOYED), room, 1, Meaning::Text, &mut lines);
    }
    for line in &view.thresholds {
        let meaning = if line.passed { Meaning::Lack } else { Meaning::Text };
        let sign = if line.passed { "! " } else { "  " };
        lines.push(vec![(format!(" {sign}{}", threshold(line, ink.words)), meaning)]);
    }
    let (short, long) = view.day_works;
    let year = [
        ("all", tenth(short + long, ink.words).into()),
        ("short", tenth(short, ink.words).into()),
        ("long", tenth(long, ink.words).into()),
    ];
    reading::wrap(&ink.with(id::ABSENCE_PERSON_YEAR, &year), room, 3, Meaning::Muted, &mut lines);
    lines.push(Vec::new());
    lines.extend(calendar::lines(&view.days, width, ink));
    let course = case.map(|case| course::lines(case, width, ink)).unwrap_or_default();
    if !course.is_empty() {
        lines.push(Vec::new());
        lines.extend(course);
    }
    lines.push(Vec::new());
    lines.push(vec![(format!(" {}", ink.say(id::ABSENCE_PERSON_SPELLS)), Meaning::Heading)]);
    if view.spells.is_empty() {
        reading::wrap(&ink.say(id::ABSENCE_PERSON_NO_SPELLS), room, 1, Meaning::Text, &mut lines);
    }
    for spell in &view.spells {
        let meaning = if spell.cancelled { Meaning::Muted } else { Meaning::Text };
        reading::wrap(&spell_line(spell, ink), room, 1, meaning, &mut lines);
    }
    if !view.documents.is_empty() {
        lines.push(Vec::new());
        lines.push(vec![(format!(" {}", ink.say(id::ABSENCE_PERSON_DOCUMENTS)), Meaning::Heading)]);
        for document in &view.documents {
            let what = [
                ("date", date::format(document.on.date()).into()),
                ("document", ink.say(document_name(document.kind)).into()),
                ("action", ink.say(action_name(document.action)).into()),
            ];
            lines.push(vec![(format!(" {}", ink.with(id::ABSENCE_PERSON_DOCUMENT, &what)), Meaning::Text)]);
        }
    }
    lines
}

fn spell_line(spell: &SpellLine, ink: &Ink<'_>) -> String {
    let first = date::format(spell.first);
    let period = match spell.last {
        Some(last) if last == spell.first => first,
        Some(last) => {
            ink.with(id::ABSENCE_PERSON_SPELL, &[("first", first.into()), ("last", date::format(last).into())])
        }
        None => ink.with(id::ABSENCE_PERSON_OPEN, &[("first", first.into())]),
    };
    let days = [("working", spell.working_days.into()), ("calendar", spell.calendar_days.into())];
    let percent = (spell.percent != Percent::WHOLE)
        .then(|| number::percent((i64::from(spell.percent.hundredths()) + 50) / 100, 0, ink.words.language()));
    let expected = spell
        .expected
        .filter(|_| spell.last.is_none())
        .map(|on| ink.with(id::ABSENCE_PERSON_EXPECTED, &[("date", date::format(on).into())]));
    let corrected = (spell.corrected > 0).then(|| ink.say(id::ABSENCE_PERSON_CORRECTED));
    let cancelled = spell.cancelled.then(|| ink.say(id::ABSENCE_PERSON_CANCELLED));
    ink.join(&[
        period,
        ink.say(kind_name(spell.kind)),
        ink.with(id::ABSENCE_PERSON_LENGTH, &days),
        percent.unwrap_or_default(),
        expected.unwrap_or_default(),
        cancelled.or(corrected).unwrap_or_default(),
    ])
}

/// What a paper is called.
pub const fn document_name(kind: DocumentKind) -> Id {
    match kind {
        DocumentKind::CapabilityStatement => id::ABSENCE_PERSON_CAPABILITY_STATEMENT,
        DocumentKind::DoctorsNote => id::ABSENCE_PERSON_DOCTORS_NOTE,
        DocumentKind::SelfDeclaration => id::ABSENCE_PERSON_SELF_DECLARATION,
    }
}

const fn action_name(action: DocumentAction) -> Id {
    match action {
        DocumentAction::Asked => id::ABSENCE_PERSON_ASKED,
        DocumentAction::Received => id::ABSENCE_PERSON_RECEIVED,
    }
}

/// Why each trigger fired, or why not, with the dates that count.
fn why(view: &AbsencePersonView, words: &Words) -> reader::State {
    let both = |text: String| Bilingual::new(text.clone(), text);
    let paragraph = |text| reader::Paragraph { lead: None, text: both(text) };
    let mut paragraphs = Vec::new();
    for line in &view.thresholds {
        paragraphs.push(paragraph(because(line, words)));
        paragraphs.push(paragraph(String::new()));
    }
    paragraphs.push(paragraph(words.say(id::ABSENCE_PERSON_WHY_ONCE)));
    let heading = words.with(id::ABSENCE_PERSON_WHY_HEADING, &[("date", date::format(view.as_of).into())]);
    reader::State::new(id::ABSENCE_PERSON_WHY, both(heading), paragraphs)
}

/// One threshold in full: how many, over which days, whether that calls for a talk, and the dates.
fn because(line: &ThresholdLine, words: &Words) -> String {
    let range = |(from, to): &(chrono::NaiveDate, chrono::NaiveDate)| {
        if from == to || line.trigger == crate::domain::absence::Trigger::Frequent {
            date::format(*from)
        } else {
            let args = [("first", date::format(*from).into()), ("last", date::format(*to).into())];
            words.with(id::ABSENCE_PERSON_SPELL, &args)
        }
    };
    let dates: Vec<String> = line.dates.iter().map(range).collect();
    let since = line.from.map(|from| words.with(id::ABSENCE_PERSON_WHY_SINCE, &[("date", date::format(from).into())]));
    let verdict = if line.passed { id::ABSENCE_PERSON_WHY_PASSED } else { id::ABSENCE_PERSON_WHY_NOT };
    let mut parts = vec![format!("{}.", threshold(line, words)), words.say(verdict)];
    parts.extend(since);
    if !dates.is_empty() {
        parts.push(words.with(id::ABSENCE_PERSON_WHY_DATES, &[("dates", dates.join(", ").into())]));
    }
    parts.join(" ")
}
