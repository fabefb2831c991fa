//! The messages of one language, ready to be said.

use std::fmt;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::vocabulary::Vocabulary;
use super::{Arg, Id, Language, number};

/// (language tag, file name, contents) of every file in `locales/`.
const FILES: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

type Bundle = FluentBundle<FluentResource>;

/// The words of one language. Cheap to clone and to send to other threads; say which language by making another one.
///
/// A message that a language lacks is said in Danish, and if it is nowhere its name is said: never a panic.
#[derive(Clone)]
pub struct Words(Arc<Inner>);

struct Inner {
    language: Language,
    bundle: Bundle,
    /// Danish, filled at the first message that this language lacks.
    fallback: OnceLock<Bundle>,
    /// What people type in any language, filled when first needed.
    vocabulary: OnceLock<Vocabulary>,
}

impl Words {
    /// The words of a language, from the files built into the program.
    pub fn new(language: Language) -> Self {
        let bundle = bundle(language);
        Self(Arc::new(Inner { language, bundle, fallback: OnceLock::new(), vocabulary: OnceLock::new() }))
    }

    /// The language these words are in.
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// A message without variables.
    pub fn say(&self, id: Id) -> String {
        self.with(id, &[])
    }

    /// A message with its variables filled in. Dates and decimals enter as text that is already formatted.
    pub fn with(&self, id: Id, args: &[(&str, Arg<'_>)]) -> String {
        self.find(id.name(), args).unwrap_or_else(|| id.name().to_owned())
    }

    /// A message whose name is chosen while running (an action, a finding); `None` if there is no such message.
    pub fn by_name(&self, name: &str) -> Option<String> {
        self.find(name, &[])
    }

    /// As [`Words::by_name`], with variables.
    pub fn by_name_with(&self, name: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        self.find(name, args)
    }

    /// The words people type, in every language.
    pub(super) fn vocabulary(&self) -> &Vocabulary {
        self.0.vocabulary.get_or_init(|| Vocabulary::new(&Language::ALL.map(Self::new)))
    }

    fn find(&self, name: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let args = arguments(args);
        format(&self.0.bundle, name, &args).or_else(|| {
            if self.0.language == Language::Da {
                return None;
            }
            format(self.0.fallback.get_or_init(|| bundle(Language::Da)), name, &args)
        })
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.0.language).finish()
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.0.language == other.0.language
    }
}

impl Eq for Words {}

fn bundle(language: Language) -> Bundle {
    let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // The marks that keep right-to-left names apart show up as rubbish in many terminals.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match language {
        Language::Da => danish_count,
        Language::En => english_count,
    }));
    for (_, _, contents) in FILES.iter().filter(|(tag, _, _)| *tag == language.code()) {
        // The build has parsed the file already; a fault here costs its own message only.
        let resource = FluentResource::try_new((*contents).to_owned())
            .unwrap_or_else(|(resource_without_faults, _)| resource_without_faults);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn format(bundle: &Bundle, name: &str, args: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(name)?.value()?;
    // A missing variable is shown as `{$name}`; the tests catch it, and a person can still read the rest.
    let mut faults = Vec::new();
    Some(bundle.format_pattern(pattern, Some(args), &mut faults).into_owned())
}

fn arguments<'a>(args: &'a [(&'a str, Arg<'a>)]) -> FluentArgs<'a> {
    let value = |arg: &'a Arg<'a>| match arg {
        Arg::Text(text) => FluentValue::from(text.as_ref()),
        Arg::Count(count) => FluentValue::from(*count),
    };
    args.iter().map(|(name, arg)| (*name, value(arg))).collect()
}

fn danish_count<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    count(value, Language::Da)
}

fn english_count<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    count(value, Language::En)
}

fn count(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(count) = value else { return None };
    Some(number::format(count.value as i64, 0, language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::id;

    #[test]
    fn what_a_language_lacks_is_said_in_danish() {
        let empty = || Bundle::new_concurrent(Vec::new());
        let inner =
            |language| Inner { language, bundle: empty(), fallback: OnceLock::new(), vocabulary: OnceLock::new() };
        assert_eq!(Words(Arc::new(inner(Language::En))).say(id::DATES_TODAY), "i dag");
        assert_eq!(Words(Arc::new(inner(Language::Da))).say(id::DATES_TODAY), "dates-today");
    }
}
