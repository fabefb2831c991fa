//! HR opens a round, step by step. The draft is the one the screen keeps too.

use super::cx::{Cx, Step};
use super::place::Place;
use super::said::Said;
use crate::cli::plain_guide::{self, End, Nobody, Session};
use crate::form::{Change, Draft, Entry, FieldId, Kind, Walk};
use crate::guides::open_round::{FIELDS, Facts, GUIDE, field_of};
use crate::guides::words::WordReader;
use crate::service::command::OpenRound as OpenCommand;
use crate::service::draft::{DraftField, DraftOf};
use crate::service::views::{PreviewPerson, RoundPreview};
use crate::service::{Command, Refusal, SessionExt, ask};
use crate::text::{self, date, id, round};

/// The guide under way.
#[derive(Debug)]
pub struct OpenRound {
    session: Session<Facts, OpenCommand>,
    /// Previewed, and waiting for a yes.
    pending: Option<OpenCommand>,
}

impl OpenRound {
    /// Begins, or goes on where the draft was left.
    pub fn open(cx: &Cx<'_>) -> Result<(Self, Vec<String>), Refusal> {
        let outlook = cx.session.ask(ask::RoundOutlook {})?;
        let kept = cx.session.ask(ask::Drafts { of: of() })?;
        let (today, weeks) = (cx.me.today, outlook.weeks);
        let reader = WordReader { words: cx.words, today };
        let draft: Draft = kept.into_iter().filter_map(entry).collect();
        let walk = Walk::new(GUIDE, Facts { outlook, today, weeks }, draft, &reader);
        let (session, said) = Session::begin(walk, &prompts(cx));
        let lines = std::iter::once(String::new()).chain(said).collect();
        Ok((Self { session, pending: None }, lines))
    }

    /// Whether the next line is text, in which words are no commands.
    pub fn takes_text(&mut self) -> bool {
        let field = self.session.walk_mut().field();
        field.is_some_and(|field| matches!(field.kind, Kind::Text { .. } | Kind::LongText { .. } | Kind::Person(_)))
    }

    /// Takes a line; every answer is a saved draft at once.
    pub fn line(&mut self, said: Said, typed: &str, cx: &mut Cx<'_>) -> Step {
        if let Some(open) = self.pending.take() {
            return self.confirm(open, said, typed, cx);
        }
        let at_start = self.session.walk_mut().field().map(|field| &field.id) == FIELDS.first();
        if at_start && (typed.trim() == "<" || said == Said::Back && !self.takes_text()) {
            return Step::Back(vec![cx.say(id::APP_DRAFT_KEPT)]);
        }
        let reply = self.session.line(typed, &prompts(cx));
        let walk = self.session.walk_mut();
        let changes: Vec<Change> = walk.take_changes().into_iter().chain(walk.typed_change()).collect();
        let mut lines = keep(&changes, cx);
        lines.extend(reply.lines);
        match reply.end {
            End::Asking => Step::Stay(lines),
            End::Closed => Step::Back(lines),
            End::Finished(open) => self.preview(open, lines, cx),
        }
    }

    /// Says who would be in, and asks once more.
    fn preview(&mut self, open: OpenCommand, mut lines: Vec<String>, cx: &Cx<'_>) -> Step {
        let query = ask::RoundPreview { form: open.form.clone(), who: open.who.clone(), to: open.to };
        match cx.session.ask(query) {
            Ok(preview) => {
                lines.extend(said(&open, &preview, cx));
                self.pending = Some(open);
            }
            Err(why) => lines.push(cx.refused(&why)),
        }
        Step::Stay(lines)
    }

    fn confirm(&mut self, open: OpenCommand, said: Said, typed: &str, cx: &mut Cx<'_>) -> Step {
        if said == Said::Back {
            return Step::Back(vec![cx.say(id::APP_DRAFT_KEPT)]);
        }
        match text::yes_no(typed, cx.words) {
            Some(true) => self.finish(Command::OpenRound(open), Vec::new(), cx),
            Some(false) => Step::Back(vec![cx.say(id::APP_DRAFT_KEPT)]),
            None => {
                self.pending = Some(open);
                Step::Stay(vec![cx.say(id::PLAIN_ROUND_OPEN_NOW)])
            }
        }
    }

    fn finish(&mut self, command: Command, mut lines: Vec<String>, cx: &mut Cx<'_>) -> Step {
        match cx.run(None, command) {
            Ok(_) => {
                let gone = FIELDS.iter().map(|field| field_of_draft(field, None)).collect();
                // A draft that stays behind costs nothing but a sentence at the next round.
                let _ = cx.session.save_drafts(gone);
                lines.push(cx.say(id::OPEN_ROUND_OPENED));
                Step::Instead(lines, Place::Rounds)
            }
            Err(why) => {
                let plain = prompts(cx);
                lines.extend(self.session.refused(cx.refused(&why), field_of(&why), &plain));
                Step::Stay(lines)
            }
        }
    }
}

/// How many people are named at most; the rest is counted.
const MOST_NAMED: usize = 20;

/// Who would be in, and by name what is to be known about some.
fn said(open: &OpenCommand, preview: &RoundPreview, cx: &Cx<'_>) -> Vec<String> {
    let inside = preview.people.iter().filter(|person| person.is_in()).count();
    let args = [
        ("people", inside.into()),
        ("questions", preview.questions.into()),
        ("deadline", date::format(open.deadline).into()),
    ];
    let mut lines = vec![String::new(), format!("{}. {}", cx.with(id::OPEN_ROUND_COUNTS, &args), open.name)];
    let remarked: Vec<(&PreviewPerson, String)> = preview
        .people
        .iter()
        .map(|person| (person, round::remark(person, cx.words)))
        .filter(|(_, remark)| !remark.is_empty())
        .collect();
    for (person, remark) in remarked.iter().take(MOST_NAMED) {
        let args = [("name", person.person.name.as_str().into()), ("remark", remark.as_str().into())];
        lines.push(cx.with(id::PLAIN_ROUND_REMARK, &args));
    }
    if let Some(more) = remarked.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
        lines.push(cx.with(id::PLAIN_ROUND_MORE, &[("count", more.into())]));
    }
    lines.push(cx.say(id::PLAIN_ROUND_OPEN_NOW));
    lines
}

fn of() -> DraftOf {
    DraftOf::Guide(GUIDE.id.to_owned())
}

fn prompts<'a>(cx: &Cx<'a>) -> plain_guide::Plain<'a> {
    plain_guide::Plain { words: cx.words, today: cx.me.today, people: &Nobody }
}

fn field_of_draft(field: &FieldId, value: Option<String>) -> DraftField {
    DraftField { of: of(), field: field.to_string(), value }
}

fn entry(kept: DraftField) -> Option<(FieldId, Entry)> {
    Some((FieldId::made(kept.field), Entry::from_written(&kept.value?)?))
}

fn keep(changes: &[Change], cx: &Cx<'_>) -> Vec<String> {
    if changes.is_empty() {
        return Vec::new();
    }
    let fields = changes.iter().map(|change| field_of_draft(&change.field, Some(change.entry.write()))).collect();
    let outcome = cx.session.save_drafts(fields);
    let trouble = outcome.err().map(|why| cx.with(id::PLAIN_NOT_SAVED, &[("why", cx.refused(&why).into())]));
    trouble.into_iter().collect()
}
