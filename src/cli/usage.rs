//! Wrong usage, told in the locales' words.

use super::args;
use super::failure::Failure;
use crate::text::{Id, Words, id};
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// How parsing ended: `None` when help or version was asked for and has been printed.
pub fn ended(words: &Words, error: &clap::Error) -> Option<Failure> {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        return super::print(&error.render().to_string()).err();
    }
    let hint = words.say(id::CLI_SEE_HELP);
    Some(Failure::Usage(format!("{}\n{hint}", sentence(words, error))))
}

fn sentence(words: &Words, error: &clap::Error) -> String {
    let one = |kind| context(error, kind).unwrap_or_default();
    let argument = one(ContextKind::InvalidArg);
    let say = |id: Id, rest: &[(&str, String)]| {
        let args: Vec<_> = rest.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
        words.with(id, &args)
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => with_nearest(
            words,
            say(id::CLI_UNKNOWN_COMMAND, &[("name", one(ContextKind::InvalidSubcommand))]),
            context(error, ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::UnknownArgument => with_nearest(
            words,
            say(id::CLI_UNKNOWN_ARGUMENT, &[("name", argument)]),
            context(error, ContextKind::SuggestedArg),
        ),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = one(ContextKind::InvalidValue);
            if value.is_empty() {
                return say(id::CLI_VALUE_MISSING, &[("argument", argument)]);
            }
            let sentence = say(id::CLI_VALUE_WRONG, &[("argument", argument.clone()), ("value", value)]);
            match context(error, ContextKind::ValidValue) {
                Some(valid) => format!("{sentence} {}", say(id::CLI_VALUES_VALID, &[("values", valid)])),
                None if argument.starts_with("--employees") => {
                    let range = [("from", *args::EMPLOYEES.start()), ("to", *args::EMPLOYEES.end())];
                    let range = range.map(|(name, number)| (name, number.to_string()));
                    format!("{sentence} {}", say(id::CLI_VALUES_RANGE, &range))
                }
                None => sentence,
            }
        }
        ErrorKind::MissingRequiredArgument => {
            let argument = argument.trim_end_matches('.').to_owned();
            say(id::CLI_ARGUMENT_MISSING, &[("argument", argument)])
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            say(id::CLI_COMMAND_MISSING, &[])
        }
        ErrorKind::ArgumentConflict => say(id::CLI_ARGUMENT_TWICE, &[("argument", argument)]),
        _ => say(id::CLI_USAGE_WRONG, &[]),
    }
}

fn with_nearest(words: &Words, sentence: String, nearest: Option<String>) -> String {
    match nearest {
        Some(name) => format!("{sentence} {}", words.with(id::CLI_NEAREST, &[("name", name.as_str().into())])),
        None => sentence,
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let nearest = matches!(kind, ContextKind::SuggestedSubcommand | ContextKind::SuggestedArg);
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if texts.is_empty() => None,
        // clap puts the nearest name last.
        ContextValue::Strings(texts) if nearest => texts.last().cloned(),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}
