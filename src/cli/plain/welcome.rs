//! The first start, line by line: try the demo organisation, start one's own, language.

use super::said::{Said, Tongue};
use crate::cli::plain_guide::{End, Nobody, Plain, Session};
use crate::demo::PersonaKind;
use crate::form::{Draft, Kind, Walk};
use crate::guides::start_own::{Facts, GUIDE, Setup};
use crate::guides::welcome::{Choice, PERSONAS};
use crate::guides::words::WordReader;
use crate::text::{Id, Language, Words, id};
use chrono::NaiveDate;

/// The welcome under way.
#[derive(Debug)]
pub struct Welcome {
    words: Words,
    tongue: Tongue,
    login: String,
    today: NaiveDate,
    asking: Asking,
}

#[derive(Debug)]
enum Asking {
    /// What to do.
    What,
    /// Whom to be in the demo.
    Whom,
    /// The guide to one's own.
    Own(Box<Session<Facts, Setup>>),
}

/// What comes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What to print, one line each.
    pub lines: Vec<String>,
    /// Whether it is over.
    pub over: bool,
    /// What was chosen, if something was.
    pub chosen: Option<Choice>,
}

impl Welcome {
    /// Begins: the welcome and what to print.
    pub fn begin(words: Words, login: String, today: NaiveDate) -> (Self, Vec<String>) {
        let welcome = Self { words, tongue: Tongue::new(), login, today, asking: Asking::What };
        let mut lines = vec![welcome.words.say(id::PLAIN_FIRST), welcome.words.say(id::PLAIN_START)];
        lines.extend(welcome.what());
        (welcome, lines)
    }

    /// The language spoken now.
    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// Takes a line, without its line break.
    pub fn line(&mut self, line: &str) -> Reply {
        let typed = super::clean(line);
        let said = self.tongue.read(&typed, &self.words);
        match std::mem::replace(&mut self.asking, Asking::What) {
            Asking::What => self.choose(said, &typed),
            Asking::Whom => self.be(said, &typed),
            Asking::Own(guide) => self.guide(guide, said, &typed),
        }
    }

    fn choose(&mut self, said: Said, typed: &str) -> Reply {
        match said {
            Said::Number(1) => {
                self.asking = Asking::Whom;
                stay(self.whom())
            }
            Said::Number(2) => {
                let facts = Facts { login: self.login.clone() };
                let reader = WordReader { words: &self.words, today: self.today };
                let walk = Walk::new(GUIDE, facts, Draft::new(), &reader);
                let (guide, lines) = Session::begin(walk, &self.prompts());
                self.asking = Asking::Own(Box::new(guide));
                stay(lines)
            }
            Said::Number(3) => {
                self.words = Words::new(self.words.language().other());
                let mut lines = vec![self.words.say(id::PLAIN_LANGUAGE_NOW)];
                lines.extend(self.what());
                stay(lines)
            }
            Said::Number(4) | Said::Quit => over(None),
            Said::Nothing | Said::Help | Said::Menu | Said::Back => stay(self.what()),
            _ => stay(self.not_understood(typed, 4)),
        }
    }

    fn be(&mut self, said: Said, typed: &str) -> Reply {
        let chosen = match said {
            Said::Number(number) => number.checked_sub(1).and_then(|at| PERSONAS.get(at)),
            _ => None,
        };
        if let Some(kind) = chosen {
            return over(Some(Choice::Demo(*kind)));
        }
        match said {
            Said::Quit => return over(None),
            Said::Back | Said::Menu => return stay(self.what()),
            _ => {}
        }
        self.asking = Asking::Whom;
        match said {
            Said::Nothing | Said::Help => stay(self.whom()),
            _ => stay(self.not_understood(typed, PERSONAS.len())),
        }
    }

    fn guide(&mut self, mut guide: Box<Session<Facts, Setup>>, said: Said, typed: &str) -> Reply {
        let walk = guide.walk_mut();
        let text = walk.field().is_some_and(|field| matches!(field.kind, Kind::Text { .. }));
        let first = walk.steps().iter().flat_map(|step| &step.fields).next().map(|field| &field.id);
        if typed.trim() == "<" && walk.field().map(|field| &field.id) == first {
            return stay(self.what());
        }
        if !text && said == Said::Quit {
            return over(None);
        }
        let reply = guide.line(typed, &self.prompts());
        match reply.end {
            End::Asking => {
                self.asking = Asking::Own(guide);
                stay(reply.lines)
            }
            // There is no store yet that could keep a draft.
            End::Closed => stay(self.what()),
            End::Finished(setup) => Reply { lines: Vec::new(), over: true, chosen: Some(Choice::Own(setup)) },
        }
    }

    fn prompts(&self) -> Plain<'_> {
        Plain { words: &self.words, today: self.today, people: &Nobody }
    }

    fn what(&self) -> Vec<String> {
        let offered = [id::PLAIN_FIRST_DEMO, id::PLAIN_FIRST_OWN, id::PLAIN_MENU_LANGUAGE, id::PLAIN_MENU_QUIT];
        let mut lines = vec![String::new()];
        lines.extend(offered.iter().enumerate().map(|(at, id)| self.item(at, self.words.say(*id))));
        lines.push(self.words.with(id::PLAIN_CHOOSE_MENU, &[("count", offered.len().into())]));
        lines
    }

    fn whom(&self) -> Vec<String> {
        let mut lines = vec![String::new(), self.words.say(id::PLAIN_FIRST_WHOM)];
        for (at, kind) in PERSONAS.iter().enumerate() {
            let (name, help) = persona(*kind);
            let args = [("label", self.words.say(name).into()), ("value", self.words.say(help).into())];
            lines.push(self.item(at, self.words.with(id::PLAIN_PAIR, &args)));
        }
        lines.push(self.words.with(id::PLAIN_CHOOSE, &[("count", PERSONAS.len().into())]));
        lines
    }

    fn item(&self, at: usize, label: String) -> String {
        self.words.with(id::PLAIN_ITEM, &[("number", (at + 1).into()), ("label", label.into())])
    }

    fn not_understood(&self, typed: &str, count: usize) -> Vec<String> {
        let typed = self.words.with(id::PLAIN_NOT_UNDERSTOOD, &[("typed", typed.trim().into())]);
        vec![typed, self.words.with(id::PLAIN_NO_SUCH_NUMBER, &[("count", count.into())])]
    }
}

const fn persona(kind: PersonaKind) -> (Id, Id) {
    match kind {
        PersonaKind::Employee => (id::WELCOME_EMPLOYEE, id::WELCOME_EMPLOYEE_HELP),
        PersonaKind::TeamManager => (id::WELCOME_TEAM_MANAGER, id::WELCOME_TEAM_MANAGER_HELP),
        PersonaKind::AreaManager => (id::WELCOME_AREA_MANAGER, id::WELCOME_AREA_MANAGER_HELP),
        PersonaKind::Hr => (id::WELCOME_HR, id::WELCOME_HR_HELP),
    }
}

const fn stay(lines: Vec<String>) -> Reply {
    Reply { lines, over: false, chosen: None }
}

const fn over(chosen: Option<Choice>) -> Reply {
    Reply { lines: Vec::new(), over: true, chosen }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn begin() -> Welcome {
        Welcome::begin(Words::new(Language::Da), "karen".into(), NaiveDate::default()).0
    }

    fn last(welcome: &mut Welcome, script: &[&str]) -> Reply {
        script.iter().map(|line| welcome.line(line)).last().unwrap()
    }

    #[test]
    fn the_demo_as_a_team_manager_in_english() {
        let mut welcome = begin();
        let reply = last(&mut welcome, &["3", "1", "2"]);
        assert_eq!(reply.chosen, Some(Choice::Demo(PERSONAS[1])));
        assert_eq!((reply.over, welcome.language()), (true, Language::En));
    }

    #[test]
    fn ones_own_with_the_names_offered() {
        let mut welcome = begin();
        let script = ["2", "", "", "", "", "ja"];
        let Some(Choice::Own(setup)) = last(&mut welcome, &script).chosen else { panic!("nothing chosen") };
        assert_eq!((setup.administrator.as_str(), setup.starter, setup.folder), ("karen", true, None));
    }

    #[test]
    fn one_comes_back_from_everywhere_and_can_leave() {
        let mut welcome = begin();
        assert!(!last(&mut welcome, &["1", "9", "<", "2", "<", "x", ""]).over);
        assert_eq!(welcome.line("afslut"), over(None));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn no_line_makes_it_fall_over(lines in prop::collection::vec(prop_oneof!["\\PC{0,8}", "[0-9jn<?-]?"], 0..30)) {
            let mut welcome = begin();
            for line in lines {
                if welcome.line(&line).over {
                    break;
                }
            }
        }
    }
}
