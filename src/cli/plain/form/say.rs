//! What the form says.

use super::Form;
use crate::cli::plain::cx::Cx;
use crate::cli::plain::wording;
use crate::domain::competence::Answer;
use crate::domain::evaluation::{FormState, Rater};
use crate::guides::words;
use crate::service::views::{FormRow, FormView};
use crate::text::{Id, date, id};

/// Whose form it is, how far it is, and how to answer.
pub(super) fn heading(view: &FormView, cx: &Cx<'_>) -> Vec<String> {
    let mine = cx.me.person.as_ref().is_some_and(|me| me.no == view.person.no);
    let title = match view.form.rater {
        Rater::Own if mine => id::PLAIN_FORM_TITLE_MINE,
        Rater::Own => id::PLAIN_FORM_TITLE_OWN,
        Rater::Manager => id::PLAIN_FORM_TITLE_MANAGER,
        Rater::Agreed => id::PLAIN_FORM_TITLE_AGREED,
    };
    let round = ("round", view.round_name.as_str().into());
    let mut lines = vec![if title == id::PLAIN_FORM_TITLE_MINE {
        cx.with(title, &[round])
    } else {
        cx.with(title, &[round, ("name", view.person.name.as_str().into())])
    }];
    lines.push(match &view.profile {
        Some(profile) => cx.with(id::PLAIN_SIDE_PROFILE, &[("profile", profile.into())]),
        None => cx.say(id::PLAIN_SIDE_NO_PROFILE),
    });
    lines.push(progress(view, cx));
    if let Some(reason) = &view.reopened {
        lines.extend(wording::lines(&cx.with(id::FORM_SCREEN_REOPENED, &[("reason", reason.into())])));
    }
    match (view.state, view.sent_at) {
        (FormState::Sent, Some(at)) => {
            lines.push(cx.with(id::FORM_SCREEN_LOCKED, &[("date", wording::day(at).into())]));
        }
        (FormState::Sent, None) => lines.push(cx.say(id::FORM_SCREEN_LOCKED_UNDATED)),
        _ if !view.rights.write => lines.push(cx.say(id::FORM_SCREEN_READ_ONLY)),
        _ => {}
    }
    lines.extend(how(view, cx));
    lines
}

/// How many are answered, and the deadline.
pub(super) fn progress(view: &FormView, cx: &Cx<'_>) -> String {
    let done = view.rows.iter().filter(|row| row.answer != Answer::NotAnswered).count();
    let deadline = date::format(view.deadline);
    let args = [("done", done.into()), ("all", view.rows.len().into()), ("date", deadline.into())];
    cx.with(id::PLAIN_FORM_PROGRESS, &args)
}

/// What can be typed here.
pub(super) fn how(view: &FormView, cx: &Cx<'_>) -> Vec<String> {
    let rights = view.rights;
    let offered: [(bool, Id); 4] = [
        (rights.write, id::PLAIN_FORM_HOW),
        (!rights.write, id::PLAIN_FORM_HOW_READ),
        (rights.reopen || rights.ask_reopen, id::PLAIN_FORM_HOW_REOPEN),
        (rights.side_by_side, id::PLAIN_FORM_HOW_SIDE),
    ];
    offered.into_iter().filter(|(offered, _)| *offered).map(|(_, id)| cx.say(id)).collect()
}

/// A question with its demand, the last answer, the present one and the comment.
pub(super) fn question(row: &FormRow, at: usize, view: &FormView, cx: &Cx<'_>) -> Vec<String> {
    let args = [
        ("number", (at + 1).into()),
        ("all", view.rows.len().into()),
        ("area", cx.pick(&row.area).into()),
        ("question", cx.pick(&row.question).into()),
    ];
    let mut lines = vec![String::new(), cx.with(id::PLAIN_QUESTION, &args)];
    let mut facts = vec![match row.demand {
        Some(level) => cx.with(id::PLAIN_QUESTION_DEMAND, &[("answer", wording::level(level, cx).into())]),
        None => cx.say(id::PLAIN_QUESTION_NO_DEMAND),
    }];
    if row.last != Answer::NotAnswered {
        facts.push(cx.with(id::PLAIN_QUESTION_LAST, &[("answer", wording::answer(row.last, cx).into())]));
    }
    facts.push(cx.with(id::PLAIN_QUESTION_ANSWER, &[("answer", wording::answer(row.answer, cx).into())]));
    lines.push(facts.join(" "));
    if !row.comment.is_empty() {
        let comment = cx.with(id::PLAIN_QUESTION_COMMENT, &[("comment", row.comment.as_str().into())]);
        lines.extend(wording::lines(&comment));
    }
    lines
}

/// What the six answers mean for the question.
pub(super) fn texts(form: &Form, cx: &Cx<'_>) -> Vec<String> {
    let Some(row) = form.row() else { return form.question(cx) };
    let mut lines = meanings(&row.texts, cx);
    lines.extend(form.question(cx));
    lines
}

/// Six answers with their texts.
pub fn meanings(texts: &[crate::domain::language::Bilingual; 6], cx: &Cx<'_>) -> Vec<String> {
    let text = |(digit, text): (u8, &crate::domain::language::Bilingual)| {
        let name = words::level(Answer::from_digit(digit).unwrap_or_default(), cx.words);
        let args = [("digit", digit.to_string().into()), ("name", name.into()), ("text", cx.pick(text).into())];
        cx.with(id::PLAIN_TEXT_OF, &args)
    };
    (0..).zip(texts).map(text).collect()
}
