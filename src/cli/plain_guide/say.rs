//! What the plain line mode prints.

use super::Plain;
use crate::domain::ids::PersonNo;
use crate::form::{Field, Kind, Label, Reader, Shown, Walk};
use crate::guides::words;
use crate::text::{Arg, id};

/// The heading of the step in focus and what it explains.
pub(super) fn step<F, O>(walk: &Walk<F, O>, plain: &Plain<'_>) -> Vec<String> {
    let Some(step) = walk.step() else { return Vec::new() };
    let heading = plain.words.with(
        id::FORM_STEP_OF,
        &[
            ("step", (walk.page() + 1).into()),
            ("steps", walk.steps().len().into()),
            ("title", words::label(&step.title, plain.words).into()),
        ],
    );
    let intro = step.intro.as_ref().map(|intro| words::label(intro, plain.words));
    [String::new(), heading].into_iter().chain(intro).collect()
}

/// The question: its label, its options, the present answer and how to answer.
pub(super) fn prompt<F, O>(walk: &Walk<F, O>, field: &Field, plain: &Plain<'_>) -> Vec<String> {
    let mut lines = vec![words::label(&field.label, plain.words)];
    for (number, option) in words::options(field, plain.words) {
        let args = [("number", Arg::from(number)), ("label", option.into())];
        lines.push(plain.words.with(id::FORM_PLAIN_OPTION, &args));
    }
    let mut how = how(&field.kind, plain);
    if field.required {
        how = format!("{} {how}", plain.words.say(id::FORM_PLAIN_REQUIRED));
    }
    lines.push(how);
    let shown = walk.shown(field, &plain.reader());
    // What was typed and is no answer has just been complained about; it is not an answer to keep.
    if shown != Shown::Nothing && walk.fault(field, &plain.reader()).is_none() {
        let answer = words::shown(&shown, plain.words, &|person| plain.people.name(person));
        let said = plain.words.with(id::FORM_PLAIN_NOW, &[("answer", answer.into())]);
        lines.extend(said.lines().map(str::to_owned));
    }
    lines
}

fn how(kind: &Kind, plain: &Plain<'_>) -> String {
    let say = |id, args: &[(&str, Arg<'_>)]| plain.words.with(id, args);
    match kind {
        Kind::Text { max } => say(id::FORM_PLAIN_TEXT, &[("max", (*max).into())]),
        Kind::LongText { max } => say(id::FORM_PLAIN_LONG_TEXT, &[("max", (*max).into())]),
        Kind::Number { min, max, decimals } => {
            let show = |number| Arg::from(plain.reader().show_number(number, *decimals));
            say(id::FORM_PLAIN_NUMBER, &[("min", show(*min)), ("max", show(*max))])
        }
        Kind::Date { .. } => say(id::FORM_PLAIN_DATE, &[]),
        Kind::Level { with_not_relevant: true, .. } => say(id::FORM_NOT_A_LEVEL_OR_ZERO, &[]),
        Kind::Level { with_not_relevant: false, .. } => say(id::FORM_NOT_A_LEVEL, &[]),
        Kind::One(choices) => say(id::FORM_PLAIN_ONE, &[("count", choices.len().into())]),
        Kind::Many(choices) => say(id::FORM_PLAIN_MANY, &[("count", choices.len().into())]),
        Kind::Person(_) => say(id::FORM_PLAIN_PERSON, &[]),
        Kind::YesNo => say(id::FORM_PLAIN_YES_NO, &[]),
    }
}

/// More about a field.
pub(super) fn help(field: &Field, plain: &Plain<'_>) -> String {
    let help = field.help.as_ref().map(|help: &Label| words::label(help, plain.words));
    help.unwrap_or_else(|| plain.words.say(id::FORM_PLAIN_NO_HELP))
}

/// The people found, numbered, and what to do with them.
pub(super) fn people(found: &[(PersonNo, String)], typed: &str, most: usize, plain: &Plain<'_>) -> Vec<String> {
    if found.is_empty() {
        return vec![plain.words.with(id::FORM_PLAIN_PEOPLE_NONE, &[("sought", typed.into())])];
    }
    if found.len() > most {
        return vec![plain.words.with(id::FORM_PLAIN_PEOPLE_MANY, &[("count", most.into())])];
    }
    let line = |(at, (_, name)): (usize, &(PersonNo, String))| {
        plain.words.with(id::FORM_PLAIN_OPTION, &[("number", (at + 1).into()), ("label", name.into())])
    };
    let mut lines: Vec<String> = found.iter().enumerate().map(line).collect();
    lines.push(plain.words.with(id::FORM_PLAIN_PEOPLE_FOUND, &[("count", found.len().into())]));
    lines
}

/// All answers, numbered through, and the question whether they are right.
pub(super) fn summary<F, O>(walk: &Walk<F, O>, plain: &Plain<'_>) -> Vec<String> {
    let mut lines = vec![String::new(), plain.words.say(id::FORM_PLAIN_SUMMARY)];
    let answers = walk.summary(&plain.reader()).into_iter().flat_map(|step| step.lines);
    for (at, line) in answers.enumerate() {
        let answer = words::shown(&line.shown, plain.words, &|person| plain.people.name(person));
        let args = [("label", Arg::from(words::label(&line.label, plain.words))), ("answer", answer.into())];
        let said = plain.words.with(id::FORM_PLAIN_LINE, &args);
        let numbered = [("number", Arg::from(at + 1)), ("label", said.into())];
        lines.extend(plain.words.with(id::FORM_PLAIN_OPTION, &numbered).lines().map(str::to_owned));
        lines.extend(line.problem.map(|problem| words::problem(&problem, plain.words)));
    }
    lines.push(plain.words.say(id::FORM_PLAIN_CONFIRM));
    lines
}
