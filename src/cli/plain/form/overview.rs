//! All questions with their answers by area, a page at a time.

use super::{Doing, Form, say};
use crate::cli::plain::cx::Cx;
use crate::cli::plain::said::Said;
use crate::cli::plain::wording;
use crate::domain::competence::Answer;
use crate::text::id;

/// How many questions are listed before Enter is asked for.
const PAGE: usize = 20;

/// Shows the first page.
pub(super) fn begin(form: &mut Form, cx: &Cx<'_>) -> Vec<String> {
    let mut lines = vec![say::progress(&form.view, cx)];
    lines.extend(more(form, 0, cx));
    lines
}

/// Takes a line: Enter shows more, a number goes to that question, everything else back to the question asked.
pub(super) fn line(form: &mut Form, shown: usize, said: Said, cx: &Cx<'_>) -> Vec<String> {
    match said {
        Said::Nothing if shown < form.view.rows.len() => more(form, shown, cx),
        Said::Number(number) => {
            if let Some(at) = number.checked_sub(1).filter(|at| *at < form.view.rows.len()) {
                return form.go_to(at, cx);
            }
            form.doing = Doing::Looking(shown);
            vec![cx.with(id::PLAIN_NO_SUCH_NUMBER, &[("count", form.view.rows.len().into())])]
        }
        Said::Help => {
            form.doing = Doing::Looking(shown);
            vec![cx.say(id::PLAIN_FORM_GO_TO), cx.say(id::PLAIN_HELP)]
        }
        _ => form.question(cx),
    }
}

fn more(form: &mut Form, shown: usize, cx: &Cx<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let rows = &form.view.rows;
    let end = (shown + PAGE).min(rows.len());
    for (at, row) in rows.iter().enumerate().take(end).skip(shown) {
        let before = at.checked_sub(1).and_then(|at| rows.get(at));
        if before.is_none_or(|before| before.area != row.area) {
            let area: Vec<_> = rows.iter().filter(|other| other.area == row.area).collect();
            let done = area.iter().filter(|row| row.answer != Answer::NotAnswered).count();
            let args = [("area", cx.pick(&row.area).into()), ("done", done.into()), ("all", area.len().into())];
            lines.push(cx.with(id::PLAIN_FORM_AREA_PROGRESS, &args));
        }
        let answer = wording::answer(row.answer, cx);
        let said = cx.with(id::PLAIN_PAIR, &[("label", cx.pick(&row.question).into()), ("value", answer.into())]);
        lines.push(cx.with(id::PLAIN_ITEM, &[("number", (at + 1).into()), ("label", said.into())]));
    }
    if end < rows.len() {
        lines.push(cx.with(id::PLAIN_MORE, &[("shown", end.into()), ("total", rows.len().into())]));
    }
    lines.push(cx.say(id::PLAIN_FORM_GO_TO));
    form.doing = Doing::Looking(end);
    lines
}
