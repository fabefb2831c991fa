//! A comment, line by line until an empty line. What is typed is a saved draft after every line.

use super::{Doing, Form};
use crate::cli::plain::cx::Cx;
use crate::cli::plain::drafts;
use crate::cli::plain::wording;
use crate::text::{Id, id};

/// Asks for the comment, or reads it where nothing can be written.
pub(super) fn begin(form: &mut Form, cx: &Cx<'_>) -> Vec<String> {
    let Some(row) = form.row() else { return form.question(cx) };
    let now = || wording::lines(&cx.with(id::PLAIN_COMMENT_NOW, &[("comment", row.comment.as_str().into())]));
    if form.locked(cx).is_some() {
        return if row.comment.is_empty() { vec![cx.say(id::PLAIN_COMMENT_NONE)] } else { now() };
    }
    let mut lines = Vec::new();
    if !row.comment.is_empty() {
        lines.extend(now());
        lines.push(cx.say(id::PLAIN_COMMENT_KEEP));
    }
    lines.push(cx.with(id::PLAIN_COMMENT_HOW, &[("max", form.view.comment_limit.into())]));
    form.doing = Doing::Commenting(Vec::new());
    lines
}

/// Takes a line of it. Only the signs `<` and `-` mean anything, and only in the first line.
pub(super) fn line(form: &mut Form, mut text: Vec<String>, typed: &str, cx: &Cx<'_>) -> Vec<String> {
    let first = text.is_empty();
    match typed.trim() {
        "" | "<" if first => return end(form, id::PLAIN_COMMENT_KEPT, cx),
        "" => return end(form, id::PLAIN_COMMENT_SAVED, cx),
        "-" if first => {
            let mut lines: Vec<_> = put(form, "", cx).into_iter().collect();
            lines.extend(end(form, id::PLAIN_COMMENT_GONE, cx));
            return lines;
        }
        "?" if first => {
            form.doing = Doing::Commenting(text);
            let limit = ("max", form.view.comment_limit.into());
            return vec![cx.with(id::PLAIN_COMMENT_HOW, &[limit]), cx.say(id::PLAIN_COMMENT_KEEP)];
        }
        _ => {}
    }
    let limit = form.view.comment_limit as usize;
    let used: usize = text.iter().map(|line| line.chars().count() + 1).sum();
    if used + typed.trim_end().chars().count() > limit {
        form.doing = Doing::Commenting(text);
        return vec![cx.with(id::PLAIN_COMMENT_FULL, &[("max", limit.into())])];
    }
    text.push(typed.trim_end().to_owned());
    let trouble = put(form, &text.join("\n"), cx);
    form.doing = Doing::Commenting(text);
    trouble.into_iter().collect()
}

fn put(form: &mut Form, text: &str, cx: &Cx<'_>) -> Option<String> {
    let key = form.view.form.clone();
    let row = form.view.rows.get_mut(form.at)?;
    text.clone_into(&mut row.comment);
    let field = drafts::comment(&key, &row.competence, text);
    form.unsaved.save(vec![field], cx)
}

fn end(form: &mut Form, said: Id, cx: &Cx<'_>) -> Vec<String> {
    form.doing = Doing::Asking;
    let mut lines = vec![cx.say(said)];
    lines.extend(form.question(cx));
    lines
}
