//! Which chord asks for which action where.

use super::read::Entry;
use super::{Action, Chord, Context};
use std::collections::BTreeMap;

/// The bindings in force: the standard file with the person's own laid over it. Made by [`super::load`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keymap {
    bindings: BTreeMap<(Context, Chord), Action>,
    /// Chords per action in the order of the file: the first is the one a footer shows.
    chords: BTreeMap<(Context, Action), Vec<Chord>>,
}

/// The keys of one context, as help shows them: what can be done there and with which chords, in the order of the table of
/// actions.
pub type HelpPage = (Context, Vec<(Action, Vec<Chord>)>);

impl Keymap {
    /// What a chord asks for where `contexts` are active, innermost first.
    ///
    /// `None` means nothing: in a text field a printable key is text. With Caps Lock on a capital without a binding of
    /// its own does what the small letter does.
    pub fn lookup(&self, contexts: &[Context], chord: Chord) -> Option<Action> {
        if chord.typed().is_some() && contexts.iter().any(|context| context.types_text()) {
            return None;
        }
        self.exact(contexts, chord).or_else(|| self.exact(contexts, chord.small()?))
    }

    /// The chords that reach an action where `contexts` are active: not those an inner context takes for something else,
    /// and no letters while text is typed. The first is the one to show.
    pub fn keys_for(&self, action: Action, contexts: &[Context]) -> Vec<Chord> {
        let mut reaching = Vec::new();
        for context in contexts {
            for chord in self.chords.get(&(*context, action)).into_iter().flatten() {
                if !reaching.contains(chord) && self.lookup(contexts, *chord) == Some(action) {
                    reaching.push(*chord);
                }
            }
        }
        reaching
    }

    /// Every action with a key where `contexts` are active, under the context it is bound in: the page of help.
    pub fn help(&self, contexts: &[Context]) -> Vec<HelpPage> {
        let mut shown = Vec::new();
        let mut pages = Vec::new();
        for context in contexts {
            let mut entries = Vec::new();
            for action in Action::ALL.iter().filter(|action| self.chords.contains_key(&(*context, **action))) {
                let keys = self.keys_for(*action, contexts);
                if !keys.is_empty() && !shown.contains(action) {
                    shown.push(*action);
                    entries.push((*action, keys));
                }
            }
            if !entries.is_empty() {
                pages.push((*context, entries));
            }
        }
        pages
    }

    /// The chords bound to an action in one context, whatever else is active.
    pub fn bound(&self, context: Context, action: Action) -> &[Chord] {
        self.chords.get(&(context, action)).map_or(&[], Vec::as_slice)
    }

    /// Every action with its chords where it is bound, by context.
    pub(super) fn entries(&self) -> Vec<Entry> {
        let entry = |((context, action), chords): (&(Context, Action), &Vec<Chord>)| Entry {
            line: 0,
            context: *context,
            action: *action,
            chords: chords.clone(),
        };
        self.chords.iter().map(entry).collect()
    }

    /// Binds; the first binding of a chord in a context stays.
    pub(super) fn bind(&mut self, context: Context, chord: Chord, action: Action) {
        if self.bindings.contains_key(&(context, chord)) {
            return;
        }
        self.bindings.insert((context, chord), action);
        self.chords.entry((context, action)).or_default().push(chord);
    }

    /// Takes a chord from whatever has it in a context.
    pub(super) fn free(&mut self, context: Context, chord: Chord) {
        let Some(action) = self.bindings.remove(&(context, chord)) else { return };
        if let Some(chords) = self.chords.get_mut(&(context, action)) {
            chords.retain(|bound| *bound != chord);
        }
    }

    fn exact(&self, contexts: &[Context], chord: Chord) -> Option<Action> {
        contexts.iter().find_map(|context| self.bindings.get(&(*context, chord)).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keys::Key;

    const FORM: &[Context] = &[Context::Competence, Context::List, Context::Global];
    const FIELD: &[Context] = &[Context::Text, Context::Guide, Context::Global];

    fn keymap() -> Keymap {
        let mut keymap = Keymap::default();
        keymap.bind(Context::Global, Chord::plain(Key::F(3)), Action::Lookup);
        keymap.bind(Context::Global, Chord::char('t'), Action::Lookup);
        keymap.bind(Context::Competence, Chord::char('t'), Action::AnswerTexts);
        keymap
    }

    #[test]
    fn an_inner_context_takes_a_key_from_an_outer_one() {
        assert_eq!(keymap().lookup(FORM, Chord::char('t')), Some(Action::AnswerTexts));
        assert_eq!(keymap().lookup(&[Context::Global], Chord::char('t')), Some(Action::Lookup));
    }

    #[test]
    fn a_footer_never_shows_a_key_that_does_something_else_here() {
        assert_eq!(keymap().keys_for(Action::Lookup, FORM), [Chord::plain(Key::F(3))]);
        assert_eq!(keymap().keys_for(Action::Lookup, &[Context::Global]), [Chord::plain(Key::F(3)), Chord::char('t')]);
    }

    #[test]
    fn in_a_text_field_letters_are_text() {
        assert_eq!(keymap().lookup(FIELD, Chord::char('t')), None);
        assert_eq!(keymap().keys_for(Action::Lookup, FIELD), [Chord::plain(Key::F(3))]);
    }

    #[test]
    fn caps_lock_does_not_lock_people_out() {
        assert_eq!(keymap().lookup(FORM, Chord::char('T')), Some(Action::AnswerTexts));
    }

    #[test]
    fn help_names_each_action_once_where_it_is_reached() {
        let pages = keymap().help(FORM);
        let page = |context, action, chord| (context, vec![(action, vec![chord])]);
        let competence = page(Context::Competence, Action::AnswerTexts, Chord::char('t'));
        let global = page(Context::Global, Action::Lookup, Chord::plain(Key::F(3)));
        assert_eq!(pages, [competence, global]);
    }
}
