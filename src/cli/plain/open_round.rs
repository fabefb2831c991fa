//! HR opens a round, step by step. The draft is the one the screen keeps too.

use super::cx::{Cx, Step};
use super::place::Place;
use super::said::Said;
use crate::cli::plain_guide::{self, End, Nobody, Session};
use crate::form::{Change, Draft, Entry, FieldId, Kind, Walk};
use crate::guides::open_round::{Facts, GUIDE, field_of};
use crate::guides::words::WordReader;
use crate::service::draft::{DraftField, DraftOf};
use crate::service::{Command, Refusal, SessionExt, ask};
use crate::text::id;

/// The guide under way.
#[derive(Debug)]
pub struct OpenRound {
    session: Session<Facts, Command>,
    fields: Vec<FieldId>,
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
        let fields = walk.steps().iter().flat_map(|step| &step.fields).map(|field| field.id.clone()).collect();
        let (session, said) = Session::begin(walk, &prompts(cx));
        let lines = std::iter::once(String::new()).chain(said).collect();
        Ok((Self { session, fields }, lines))
    }

    /// Whether the next line is text, in which words are no commands.
    pub fn takes_text(&mut self) -> bool {
        let field = self.session.walk_mut().field();
        field.is_some_and(|field| matches!(field.kind, Kind::Text { .. } | Kind::LongText { .. } | Kind::Person(_)))
    }

    /// Takes a line; every answer is a saved draft at once.
    pub fn line(&mut self, said: Said, typed: &str, cx: &mut Cx<'_>) -> Step {
        let at_start = self.session.walk_mut().field().map(|field| &field.id) == self.fields.first();
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
            End::Finished(command) => self.finish(command, lines, cx),
        }
    }

    fn finish(&mut self, command: Command, mut lines: Vec<String>, cx: &mut Cx<'_>) -> Step {
        match cx.run(None, command) {
            Ok(_) => {
                let gone = self.fields.iter().map(|field| field_of_draft(field, None)).collect();
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
