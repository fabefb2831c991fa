//! What a line means: a number, or one of the words that can be typed. The words of all languages count at once.

use crate::text::{Id, Language, Words, id, is_back, is_help};

/// What somebody typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// An empty line.
    Nothing,
    /// A number of at most nine digits.
    Number(usize),
    /// A step back.
    Back,
    /// Help.
    Help,
    /// Leave the program.
    Quit,
    /// To the main menu.
    Menu,
    /// The next question that has no answer; across a team, the next question.
    Next,
    /// The same answer as in the last round.
    Same,
    /// A comment.
    Comment,
    /// What the answers mean.
    Texts,
    /// Everything in a list.
    List,
    /// Takes the answer back.
    Clear,
    /// Send the form.
    Send,
    /// Open a sent form again, or ask for it.
    Reopen,
    /// The two forms side by side.
    SideBySide,
    /// Something else.
    Other,
}

/// The words that can be typed, of every language.
#[derive(Debug)]
pub struct Tongue(Vec<(String, Said)>);

const TYPED: [(Id, Said); 11] = [
    (id::PLAIN_WORDS_QUIT, Said::Quit),
    (id::PLAIN_WORDS_MENU, Said::Menu),
    (id::PLAIN_WORDS_NEXT, Said::Next),
    (id::PLAIN_WORDS_SAME, Said::Same),
    (id::PLAIN_WORDS_COMMENT, Said::Comment),
    (id::PLAIN_WORDS_TEXTS, Said::Texts),
    (id::PLAIN_WORDS_LIST, Said::List),
    (id::PLAIN_WORDS_CLEAR, Said::Clear),
    (id::PLAIN_WORDS_SEND, Said::Send),
    (id::PLAIN_WORDS_REOPEN, Said::Reopen),
    (id::PLAIN_WORDS_SIDE_BY_SIDE, Said::SideBySide),
];

impl Tongue {
    /// Reads the words of all languages.
    pub fn new() -> Self {
        let mut all = Vec::new();
        for words in Language::ALL.map(Words::new) {
            for (id, said) in TYPED {
                let list = words.say(id).to_lowercase();
                all.extend(list.split(',').map(|word| (word.trim().to_owned(), said)));
            }
        }
        Self(all)
    }

    /// What a line means.
    pub fn read(&self, line: &str, words: &Words) -> Said {
        let typed = line.trim().to_lowercase();
        if typed.is_empty() {
            return Said::Nothing;
        }
        if typed.len() <= 9 && typed.bytes().all(|byte| byte.is_ascii_digit()) {
            return typed.parse().map_or(Said::Other, Said::Number);
        }
        if is_back(&typed, words) {
            return Said::Back;
        }
        if is_help(&typed, words) {
            return Said::Help;
        }
        self.0.iter().find(|(word, _)| *word == typed).map_or(Said::Other, |(_, said)| *said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn words_of_both_languages_count_and_none_means_two_things() {
        let tongue = Tongue::new();
        let words = Words::new(Language::En);
        for (typed, said) in [
            ("", Said::Nothing),
            (" 12 ", Said::Number(12)),
            ("1234567890", Said::Other),
            ("<", Said::Back),
            ("Tilbage", Said::Back),
            ("?", Said::Help),
            ("AFSLUT", Said::Quit),
            ("quit", Said::Quit),
            ("liste", Said::List),
            ("list", Said::List),
            ("n", Said::Next),
            ("-", Said::Clear),
            ("3,5", Said::Other),
        ] {
            assert_eq!(tongue.read(typed, &words), said, "{typed}");
        }
        let mut meanings = HashMap::new();
        for (word, said) in &tongue.0 {
            let before = meanings.insert(word.clone(), *said);
            assert!(before.is_none_or(|before| before == *said), "{word}");
        }
    }
}
