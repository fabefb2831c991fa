//! Sending a form, and opening a sent one again.

use super::{CONTEXTS, REASON_LIMIT, State, Underway, Writing};
use crate::domain::competence::Answer;
use crate::domain::language::Bilingual;
use crate::service::command::SendEvaluation;
use crate::service::draft::DraftOf;
use crate::service::{Command, Receipt, Refusal};
use crate::text::id;
use crate::tui::cx::Cx;
use crate::tui::keys::Action;
use crate::tui::notice::Notice;
use crate::tui::overlays::{Overlay, editor, pick, reader};
use crate::tui::screens::reopening::one_line;
use crate::tui::screens::{Page, Step};

/// Asks once whether to send, with what is not answered.
pub fn ask(state: &State, cx: &mut Cx<'_>) -> Step {
    if !state.may_write(cx) {
        return Step::Stay;
    }
    let rows = state.rows();
    let open: Vec<Bilingual> =
        state.unanswered().filter_map(|at| rows.get(at)).map(|row| row.question.clone()).collect();
    if open.len() == rows.len() {
        cx.tell(Notice::problem(id::REFUSAL_NOTHING_ANSWERED));
        return Step::Stay;
    }
    let intro = if open.is_empty() {
        Notice::info(id::FORM_SCREEN_SEND_ALL).count("count", rows.len())
    } else {
        Notice::info(id::FORM_SCREEN_SEND_SOME).count("count", open.len())
    };
    Step::Over(Overlay::Pick(pick::State::new(id::FORM_SCREEN_SEND_TITLE, intro, open).or_go_ahead(id::APP_SEND)))
}

/// Sends everything answered and written.
pub fn send(state: &mut State, cx: &mut Cx<'_>) {
    let answered = state.rows().iter().filter(|row| row.answer != Answer::NotAnswered);
    let commented = state.rows().iter().filter(|row| !row.comment.is_empty());
    let command = SendEvaluation {
        form: state.key.clone(),
        answers: answered.map(|row| (row.competence.clone(), row.answer)).collect(),
        comments: commented.map(|row| (row.competence.clone(), row.comment.clone())).collect(),
    };
    let base = state.view.get().map(|view| view.revision);
    let ticket = cx.call_on(base, Command::SendEvaluation(command));
    state.underway = Some((ticket, Underway::Sending));
}

/// Asks for the reason to open a sent form again, or to ask for that.
pub fn reopen(state: &mut State, cx: &mut Cx<'_>) -> Step {
    let Some(rights) = state.view.get().map(|view| view.rights) else { return Step::Stay };
    if rights.write {
        cx.tell(Notice::info(id::FORM_SCREEN_IS_OPEN));
        return Step::Stay;
    }
    let (title, hint) = match (rights.reopen, rights.ask_reopen) {
        (true, _) => (id::FORM_SCREEN_REOPEN_TITLE, id::FORM_SCREEN_REOPEN_HINT),
        (false, true) => (id::FORM_SCREEN_ASK_REOPEN_TITLE, id::FORM_SCREEN_ASK_REOPEN_HINT),
        (false, false) => {
            cx.tell(Notice::problem(id::FORM_SCREEN_NO_REOPEN));
            return Step::Stay;
        }
    };
    state.writing = Some(Writing::Reason);
    let purpose = editor::Purpose::Reason;
    let editor = editor::State::new(Notice::info(title), Notice::info(hint), purpose, REASON_LIMIT, &state.reason);
    Step::Over(Overlay::Editor(Box::new(editor)))
}

/// Opens the form again, or asks for it, with this reason.
pub fn reopen_with(state: &mut State, reason: &str, cx: &mut Cx<'_>) {
    let Some(rights) = state.view.get().map(|view| view.rights) else { return };
    // Kept until it is known to have arrived.
    reason.clone_into(&mut state.reason);
    let (form, reason) = (state.key.clone(), one_line(reason));
    let command =
        if rights.reopen { Command::ReopenEvaluation { form, reason } } else { Command::AskReopen { form, reason } };
    let ticket = cx.call(command);
    state.underway = Some((ticket, Underway::Reopening));
}

/// The command came through, or was refused: then everything is as it was, and the sentence says why.
pub fn done(state: &mut State, outcome: &Result<Receipt, Refusal>, cx: &mut Cx<'_>) {
    let Some((_, what)) = state.underway.take() else { return };
    match outcome {
        Err(refusal) => cx.tell(Notice::refused(refusal.clone())),
        Ok(_) if what == Underway::Sending => {
            cx.forget_drafts(&DraftOf::Form(state.key.clone()));
            state.edits = super::Edits::default();
            if let Some(view) = state.view.get_mut() {
                view.rights.write = false;
            }
            cx.tell(Notice::info(id::FORM_SCREEN_SENT));
        }
        Ok(_) => {
            state.reason.clear();
            let reopened = state.view.get().is_some_and(|view| view.rights.reopen);
            let id = if reopened { id::FORM_SCREEN_NOW_OPEN } else { id::FORM_SCREEN_ASKED };
            cx.tell(Notice::info(id).key("key", Action::Tasks, CONTEXTS));
        }
    }
    state.refresh(cx);
}

/// A comment of a form that cannot be written in.
pub fn comment_to_read(question: Bilingual, comment: &str) -> reader::State {
    let (text, lead) = match comment {
        "" => (Bilingual::default(), Some(id::FORM_SCREEN_NO_COMMENT)),
        comment => (Bilingual::new(comment, ""), None),
    };
    let paragraph = reader::Paragraph { lead, text };
    reader::State::new(id::FORM_SCREEN_COMMENT_TITLE, question, vec![paragraph])
}
