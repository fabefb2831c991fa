//! What a screen may use while it acts: who is there, and ways to ask for things to be done.

use super::documents::Ending;
use super::effect::Effect;
use super::keys::{Bindings, Layered, Named};
use super::look::Ink;
use super::model::Shared;
use super::msg::{Ticket, TimerId};
use super::notice::Notice;
use super::theme::{Glyphs, Look, ThemeName};
use crate::service::draft::{DraftField, DraftOf};
use crate::service::views::Me;
use crate::service::{Ask, Command, Request};
use crate::text::{Language, Words};
use std::time::Duration;

/// Rows of title, status and keys.
const CHROME: usize = 3;

/// A screen's way to everything around it. Effects are collected here and handed out by `update`.
#[derive(Debug)]
pub struct Cx<'a> {
    shared: &'a mut Shared,
    effects: &'a mut Vec<Effect>,
}

impl<'a> Cx<'a> {
    pub(super) fn new(shared: &'a mut Shared, effects: &'a mut Vec<Effect>) -> Self {
        Self { shared, effects }
    }

    /// Who is asking, once that is known.
    pub fn me(&self) -> Option<&Me> {
        self.shared.me.get()
    }

    /// The words of the language chosen, for what must be known before drawing (sorting, matching).
    pub fn words(&self) -> &Words {
        &self.shared.words
    }

    /// How many rows a page is: what the page keys move by.
    pub fn page(&self) -> usize {
        usize::from(self.shared.size.height).saturating_sub(10).max(3)
    }

    /// How many rows and columns of text a box on top of everything has room for at most.
    pub fn popup(&self) -> (usize, usize) {
        let size = self.shared.size;
        (usize::from(size.height).saturating_sub(CHROME + 2), usize::from(size.width).saturating_sub(4))
    }

    /// Words, signs and keys as drawing has them, for what depends on how long something drawn is. Its looks are plain.
    pub fn measure<T>(&self, with: impl FnOnce(&Ink<'_>) -> T) -> T {
        let look = Look { glyphs: self.shared.glyphs, ..Look::default() };
        with(&Ink::new(&look, &self.shared.words, &self.shared.keymap, self.me()))
    }

    /// How many rows and columns a screen's body has.
    pub fn body(&self) -> (usize, usize) {
        let size = self.shared.size;
        (usize::from(size.height).saturating_sub(CHROME), size.width.into())
    }

    /// Asks the service.
    pub fn ask<Q: Ask>(&mut self, query: Q) -> Ticket {
        let ticket = self.shared.ticket();
        self.effects.push(Effect::Ask(ticket, query.wrap()));
        ticket
    }

    /// Has a command carried out.
    pub fn call(&mut self, command: Command) -> Ticket {
        self.call_on(None, command)
    }

    /// Has a command carried out that rests on what was read at commit `base`: refused as stale if that has changed.
    pub fn call_on(&mut self, base: Option<u64>, command: Command) -> Ticket {
        let ticket = self.shared.ticket();
        let request = Request { id: self.shared.request_id(), deputy_for: None, base, command };
        self.effects.push(Effect::Call(ticket, request));
        ticket
    }

    /// Saves draft fields. What fails is kept and tried again; the status line says so.
    pub fn save(&mut self, fields: Vec<DraftField>) {
        let ticket = self.shared.ticket();
        let batch = self.shared.saves.send(ticket, fields);
        self.effects.push(Effect::SaveDraft(ticket, batch));
    }

    /// Draft fields typed in this session that are not known to be on disk yet.
    pub fn unsaved(&self, of: &DraftOf) -> Vec<DraftField> {
        self.shared.saves.pending(of)
    }

    /// Drafts of finished work need not be saved any more.
    pub fn forget_drafts(&mut self, of: &DraftOf) {
        self.shared.saves.forget(of);
    }

    /// Has a document written as a new file. `name` has nothing personal in it.
    pub fn write_document(&mut self, name: &str, text: String) {
        self.write_file(name, Ending::Markdown, text);
    }

    /// Has a file of some kind written as a new one. `name` has nothing personal in it.
    pub fn write_file(&mut self, name: &str, ending: Ending, text: String) {
        self.effects.push(Effect::Document { name: super::documents::name(name), ending, text });
    }

    /// Starts a timer, or starts it anew.
    pub fn after(&mut self, wait: Duration, timer: TimerId) {
        self.effects.push(Effect::After(wait, timer));
    }

    /// Shows a line until the next key.
    pub fn tell(&mut self, notice: Notice) {
        self.shared.notice = Some(notice);
    }

    /// Speaks another language from now on, and keeps that in the store.
    pub fn speak(&mut self, language: Language) {
        self.shared.speak(language);
        self.shared.stored.language = Some(language.code().to_owned());
        self.keep();
    }

    /// Uses another theme from now on, and keeps that in the store.
    pub fn paint(&mut self, theme: ThemeName) {
        self.shared.theme = theme;
        self.shared.stored.theme = Some(theme.name().to_owned());
        self.keep();
    }

    /// Draws with ASCII signs only, or with lines, and keeps that in the store.
    pub fn use_glyphs(&mut self, glyphs: Glyphs) {
        self.shared.glyphs = glyphs;
        self.shared.stored.ascii = glyphs == Glyphs::Ascii;
        self.keep();
    }

    /// Uses a keymap of the house from now on, the own keys over it, and keeps that in the store.
    pub fn use_keymap(&mut self, named: Named) {
        self.shared.choose_keys(named);
        self.keep();
    }

    /// Uses these own keys from now on, and keeps them in the store.
    pub fn bind(&mut self, own: Bindings) {
        self.shared.stored.bindings = own;
        self.shared.lay_keys();
        self.keep();
    }

    /// The keys in force, those below the own ones, and what is wrong with the own ones.
    pub fn keys(&self) -> &Layered {
        &self.shared.layered
    }

    /// The own keys.
    pub fn own_keys(&self) -> &Bindings {
        &self.shared.stored.bindings
    }

    /// The keymap of the house in use; none = a file.
    pub fn named_keys(&self) -> Option<Named> {
        self.shared.named_keys()
    }

    /// The theme and the signs in use.
    pub fn look(&self) -> (ThemeName, Glyphs) {
        (self.shared.theme, self.shared.glyphs)
    }

    /// Stores the settings where there is somebody to store them for.
    fn keep(&mut self) {
        if self.me().is_some() {
            let settings = self.shared.stored.clone();
            self.shared.settings_call = Some(self.call(Command::SaveSettings(settings)));
        }
    }
}
