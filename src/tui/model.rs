//! Everything the interface knows: the stack of screens, what lies on top, and what all of them share.

use super::effect::Effect;
use super::keys::{self, Action, Base, Bindings, Chord, Context, Keymap, Layered, Named};
use super::loading::Loading;
use super::msg::Ticket;
use super::notice::Notice;
use super::overlays::{Overlay, reader};
use super::place::Place;
use super::saves::Saves;
use super::screens::{Opened, Screen};
use super::theme::{Glyphs, Look, ThemeName, Themes};
use crate::domain::language::Bilingual;
use crate::domain::settings::Settings;
use crate::service::RequestId;
use crate::service::ask;
use crate::service::views::Me;
use crate::text::{Id, Language, Words, id};
use ratatui::layout::Size;
use std::collections::VecDeque;

/// How the interface starts.
#[derive(Debug, Clone)]
pub struct Start {
    /// Where.
    pub place: Place,
    /// Language told on the command line; it wins over the person's setting.
    pub language: Option<Language>,
    /// Theme the terminal or the command line demands; it wins over the person's setting.
    pub theme: Option<ThemeName>,
    /// The looks of themes.
    pub themes: Themes,
    /// Borders and marks in plain ASCII, whatever the person's setting.
    pub ascii: bool,
    /// Keys told on the command line; they lie under the person's own in place of the keymap the person chose.
    pub keys: Option<Base>,
    /// What is wrong with the own keymap file, told once: a sentence each, with file and line.
    pub findings: Vec<String>,
    /// The window.
    pub size: Size,
    /// A number nobody else starts with: request ids grow from it.
    pub seed: u128,
}

/// What all screens share.
#[derive(Debug)]
pub struct Shared {
    /// The window.
    pub size: Size,
    /// The words of the language chosen.
    pub words: Words,
    /// The theme chosen.
    pub theme: ThemeName,
    /// The signs chosen.
    pub glyphs: Glyphs,
    /// Which key does what: the keymap chosen with the person's own keys over it.
    pub keymap: Keymap,
    /// The keys below the own ones, and what is wrong with those.
    pub(super) layered: Layered,
    base: Base,
    /// Who is there.
    pub me: Loading<Me>,
    /// What was typed and is not known to be on disk.
    pub saves: Saves,
    /// A line for the person, until the next key.
    pub notice: Option<Notice>,
    /// The settings as the store has them.
    pub(super) stored: Settings,
    pub(super) settings_call: Option<Ticket>,
    /// A screen was left with saves on their way: what shows below may change when they arrive.
    pub(super) left_saving: bool,
    fixed: Fixed,
    tickets: u64,
    seed: u128,
}

/// What the command line or the terminal decided, so that settings do not.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, no states")]
struct Fixed {
    language: bool,
    theme: bool,
    ascii: bool,
    keys: bool,
}

impl Shared {
    fn new(start: &Start) -> Self {
        let base = start.keys.clone().unwrap_or_default();
        let layered = keys::layer(&base, &Bindings::new());
        Self {
            size: start.size,
            words: Words::new(start.language.unwrap_or_default()),
            theme: start.theme.unwrap_or_default(),
            glyphs: if start.ascii { Glyphs::Ascii } else { Glyphs::Lines },
            keymap: layered.keymap.clone(),
            layered,
            base,
            me: Loading::default(),
            saves: Saves::default(),
            notice: None,
            stored: Settings::default(),
            settings_call: None,
            left_saving: false,
            fixed: Fixed {
                language: start.language.is_some(),
                theme: start.theme.is_some(),
                ascii: start.ascii,
                keys: start.keys.is_some(),
            },
            tickets: 0,
            seed: start.seed,
        }
    }

    /// Whether the person's language is known: told at the start, or come from the store, or not to be had.
    pub(super) fn knows_language(&self) -> bool {
        self.fixed.language || !self.me.is_first()
    }

    pub(super) fn ticket(&mut self) -> Ticket {
        self.tickets += 1;
        Ticket(self.tickets)
    }

    pub(super) fn request_id(&self) -> RequestId {
        RequestId(self.seed.wrapping_add(u128::from(self.tickets)))
    }

    /// Takes the stored settings into use, as far as nothing stronger has decided.
    pub(super) fn take(&mut self, stored: &Settings) {
        if let Some(language) =
            stored.language.as_deref().and_then(Language::from_code).filter(|_| !self.fixed.language)
        {
            self.speak(language);
        }
        if let Some(theme) = stored.theme.as_deref().and_then(ThemeName::from_name).filter(|_| !self.fixed.theme) {
            self.theme = theme;
        }
        if !self.fixed.ascii {
            self.glyphs = if stored.ascii { Glyphs::Ascii } else { Glyphs::Lines };
        }
        let keys = |settings: &Settings| (settings.keymap.clone(), settings.bindings.clone());
        let other_keys = keys(&self.stored) != keys(stored);
        self.stored = stored.clone();
        if other_keys {
            self.lay_keys();
        }
    }

    /// The keymap of the house that is chosen; none = a file told on the command line.
    pub(super) fn named_keys(&self) -> Option<Named> {
        match self.base {
            Base::Named(named) => Some(named),
            Base::File(_) => None,
        }
    }

    /// Takes a keymap of the house into use, whatever the command line said.
    pub(super) fn choose_keys(&mut self, named: Named) {
        self.fixed.keys = false;
        self.stored.keymap = Some(named.name().to_owned());
        self.lay_keys();
    }

    /// Lays the own keys over the keymap chosen.
    pub(super) fn lay_keys(&mut self) {
        if !self.fixed.keys {
            let named = self.stored.keymap.as_deref().and_then(Named::from_name).unwrap_or_default();
            self.base = Base::Named(named);
        }
        self.layered = keys::layer(&self.base, &self.stored.bindings);
        self.keymap = self.layered.keymap.clone();
    }

    pub(super) fn speak(&mut self, language: Language) {
        if language != self.words.language() {
            self.words = Words::new(language);
        }
    }
}

/// What is wrong with the own keys, to read before anything else.
fn told(findings: &[String]) -> Option<Overlay> {
    let paragraph = |text: &String| reader::Paragraph { lead: None, text: Bilingual::new(text, "") };
    let mut paragraphs = vec![reader::Paragraph { lead: Some(id::KEYMAP_TOLD), text: Bilingual::default() }];
    paragraphs.push(reader::Paragraph { lead: None, text: Bilingual::default() });
    paragraphs.extend(findings.iter().map(paragraph));
    let shown = reader::State::new(id::KEYMAP_TOLD_TITLE, Bilingual::default(), paragraphs);
    (!findings.is_empty()).then_some(Overlay::Reader(shown))
}

/// Something typed before the screen could take it. What it means is told only when it can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Typed {
    /// A key.
    Key(Chord),
    /// Text at once.
    Text(String),
}

/// The whole interface at one moment.
#[derive(Debug)]
pub struct Model {
    /// Screens, the one shown last. Never empty.
    pub(super) screens: Vec<Opened>,
    /// What lies on top of the screen.
    pub(super) overlay: Option<Overlay>,
    /// What was done while the screen's data were on their way.
    pub(super) ahead: VecDeque<Typed>,
    themes: Themes,
    /// What all share.
    pub shared: Shared,
}

impl Model {
    /// The interface at its start, and what it asks for first.
    pub fn new(start: &Start) -> (Self, Vec<Effect>) {
        let mut effects = Vec::new();
        let mut shared = Shared::new(start);
        let mut cx = super::cx::Cx::new(&mut shared, &mut effects);
        let me = Loading::ask(ask::Me {}, &mut cx);
        let home = Screen::open(&Place::Tasks, &mut cx);
        let mut screens = vec![(Place::Tasks, home)];
        if start.place != Place::Tasks {
            screens.push((start.place.clone(), Screen::open(&start.place, &mut cx)));
        }
        shared.me = me;
        let opened = screens.into_iter().map(|(place, screen)| Opened { place, screen, stale: false });
        (
            Self {
                screens: opened.collect(),
                overlay: told(&start.findings),
                ahead: VecDeque::new(),
                themes: start.themes.clone(),
                shared,
            },
            effects,
        )
    }

    /// How everything is drawn now.
    pub fn look(&self) -> Look {
        Look { name: self.shared.theme, theme: self.themes.get(self.shared.theme), glyphs: self.shared.glyphs }
    }

    /// The screen shown.
    pub fn top(&self) -> Option<&Screen> {
        self.screens.last().map(|opened| &opened.screen)
    }

    /// Where the person is.
    pub fn place(&self) -> Option<&Place> {
        self.screens.last().map(|opened| &opened.place)
    }

    /// The contexts of the place the keys go to, innermost first.
    pub fn contexts(&self) -> &'static [Context] {
        match (&self.overlay, self.top()) {
            (Some(overlay), _) => overlay.contexts(),
            (None, Some(screen)) => screen.contexts(),
            (None, None) => &[Context::Global],
        }
    }

    /// A more fitting name for an action in that place; none = its usual name.
    pub fn label(&self, action: Action) -> Option<Id> {
        match (&self.overlay, self.top()) {
            (Some(overlay), _) => overlay.label(action),
            (None, Some(screen)) => screen.label(action),
            (None, None) => None,
        }
    }

    /// The most useful actions of that place.
    pub fn footer(&self) -> Vec<Action> {
        match (&self.overlay, self.top()) {
            (Some(overlay), _) => overlay.footer().to_vec(),
            (None, Some(screen)) => screen.footer(),
            (None, None) => Vec::new(),
        }
    }
}
