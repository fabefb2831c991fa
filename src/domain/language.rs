//! The two languages people read, and a text that exists in both.

use serde::{Deserialize, Serialize};

/// A language people can choose; Danish is what somebody gets who has chosen nothing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Danish.
    #[default]
    Da,
    /// English.
    En,
}

impl Language {
    /// Both languages, Danish first.
    pub const ALL: [Self; 2] = [Self::Da, Self::En];

    /// The short name used on the command line, in folders and in files: `da` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The language with this short name; anything but `da` and `en` is none.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The other language, for the key that switches.
    pub const fn other(self) -> Self {
        match self {
            Self::Da => Self::En,
            Self::En => Self::Da,
        }
    }
}

/// A text from a framework pack, in both languages. Made by a site's own import it may lack the English.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Bilingual {
    /// The Danish text.
    pub da: String,
    /// The English text; empty where nobody has written one.
    pub en: String,
}

impl Bilingual {
    /// A text in both languages.
    pub fn new(da: impl Into<String>, en: impl Into<String>) -> Self {
        Self { da: da.into(), en: en.into() }
    }

    /// The text in this language. Danish stands in for a missing English one: a text in the wrong language helps more
    /// than an empty line.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::En if !self.en.is_empty() => &self.en,
            Language::Da | Language::En => &self.da,
        }
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.da.is_empty() && self.en.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_stands_in_for_missing_english() {
        let both = Bilingual::new("Kyndig", "Proficient");
        assert_eq!(both.in_language(Language::Da), "Kyndig");
        assert_eq!(both.in_language(Language::En), "Proficient");
        assert_eq!(Bilingual::new("Kyndig", "").in_language(Language::En), "Kyndig");
    }

    #[test]
    fn codes_go_both_ways() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
            assert_eq!(language.other().other(), language);
        }
        assert_eq!(Language::from_code("DA"), None);
    }
}
