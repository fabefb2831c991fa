//! What people set for themselves.

use super::access::Caller;
use super::engine::{Decision, Fact, Model};
use super::refusal::Refusal;
use super::texts::{Lines, checked};
use crate::domain::language::Language;
use crate::domain::settings::Settings;

/// The longest name of a language, theme or keymap, and of a context, action or chord, in characters.
const LONGEST_NAME: usize = 100;
/// The most own bindings: some for every action there could be.
const MOST_BINDINGS: usize = 1000;

/// Keeps the own settings. Which themes and keymaps there are is the interface's; here they are kept short, since
/// everybody's are held in memory.
pub fn save(caller: &Caller, settings: &Settings) -> Result<Decision, Refusal> {
    if settings.language.as_deref().is_some_and(|code| Language::from_code(code).is_none()) {
        return Err(Refusal::Required("language".to_owned()));
    }
    let bindings = settings.bindings.iter().flat_map(|(place, chords)| [place].into_iter().chain(chords));
    let names = settings.theme.iter().chain(&settings.keymap).chain(bindings);
    for (index, name) in names.enumerate() {
        if index >= MOST_BINDINGS {
            return Err(Refusal::TooLong { max: LONGEST_NAME as u32 });
        }
        checked(name, LONGEST_NAME, Lines::One)?;
    }
    let fact = Fact::Settings { holder: caller.holder(), settings: settings.clone() };
    Ok(Decision { facts: vec![fact], ..Decision::default() })
}

/// Says yes or no to being found as an expert.
pub fn set_findable(model: &Model, caller: &Caller, yes: bool) -> Result<Decision, Refusal> {
    let no = caller.person.ok_or(Refusal::NotFound)?;
    let mut person = model.organisation.person(no).cloned().ok_or(Refusal::NotFound)?;
    person.findable = yes;
    Ok(Decision { facts: vec![Fact::Person(Box::new(person))], subjects: vec![no], ..Decision::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::Command;
    use crate::service::ask::Me;
    use crate::service::fixture::house;

    #[test]
    fn settings_follow_their_owner_and_stay_small() {
        let house = house();
        let save = |settings| house.run("mette", Command::SaveSettings(settings)).map(|_| ());
        let english = Settings { language: Some("en".into()), theme: Some("mono".into()), ..Settings::default() };
        save(english.clone()).unwrap();
        assert_eq!(house.ask("mette", Me {}).unwrap().settings, english);
        assert_eq!(house.ask("omar", Me {}).unwrap().settings, Settings::default());
        let refused = |settings, refusal| assert_eq!(save(settings), Err(refusal));
        let long = || Some("x".repeat(101));
        refused(Settings { theme: long(), ..Settings::default() }, Refusal::TooLong { max: 100 });
        refused(Settings { keymap: Some("a\nb".into()), ..Settings::default() }, Refusal::ControlCharacters);
        refused(Settings { language: Some("sv".into()), ..Settings::default() }, Refusal::Required("language".into()));
        let many = (0..600).map(|n| (n.to_string(), vec![n.to_string()])).collect();
        refused(Settings { bindings: many, ..Settings::default() }, Refusal::TooLong { max: 100 });
        assert_eq!(house.ask("mette", Me {}).unwrap().settings, english);
    }
}
