//! Lays a person's own keymap file over the standard one and checks the whole, so that nothing goes wrong in silence.

use super::finding::{Finding, FindingKind};
use super::read::{Entry, read};
use super::{Action, Chord, Context, Keymap, SCENES};

/// The standard keys, as the file in the repository has them.
pub const STANDARD: &str = include_str!("../../../keymaps/standard.toml");

/// A keymap and what was found wrong in the person's own file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// What is in force. Complete whatever the findings: what is wrong is left out and the standard used instead.
    pub keymap: Keymap,
    /// The faults, by line.
    pub findings: Vec<Finding>,
}

/// Lays `own` (a keymap file's text, if there is one) over the standard keys.
///
/// An action named in the own file has the keys given there and no others, in that context; `[]` takes them away.
pub fn load(own: Option<&str>) -> Loaded {
    let (standard, _) = read(STANDARD);
    let Some(own) = own else { return lay(&[], &standard) };
    let (own, mut findings) = read(own);
    let mut loaded = lay(&own, &standard);
    findings.append(&mut loaded.findings);
    findings.sort_by_key(|finding| finding.line);
    Loaded { keymap: loaded.keymap, findings }
}

/// A binding already made, and its line if it stands in the own file.
struct Made {
    context: Context,
    chord: Chord,
    action: Action,
    line: Option<usize>,
}

pub(super) fn lay(own: &[Entry], standard: &[Entry]) -> Loaded {
    let mut loaded = Loaded::default();
    let mut made: Vec<Made> = Vec::new();
    for entry in own {
        bind(&mut loaded, &mut made, entry, Some(entry.line));
    }
    let named = |entry: &&Entry| own.iter().any(|e| e.context == entry.context && e.action == entry.action);
    for entry in standard.iter().filter(|entry| !named(entry)) {
        bind(&mut loaded, &mut made, entry, None);
    }
    mend(&mut loaded, own, standard);
    loaded
}

/// Binds the chords of one line, the earlier binding going first where two clash.
fn bind(loaded: &mut Loaded, made: &mut Vec<Made>, entry: &Entry, line: Option<usize>) {
    let wanted = (entry.context, entry.action);
    for chord in &entry.chords {
        let clash = made
            .iter()
            .find(|m| m.chord == *chord && m.action != entry.action && m.context.clashes_with(entry.context));
        let Some(kept) = clash else {
            loaded.keymap.bind(entry.context, *chord, entry.action);
            made.push(Made { context: entry.context, chord: *chord, action: entry.action, line });
            continue;
        };
        let (chord, keeper) = (*chord, (kept.context, kept.action));
        loaded.findings.push(match (line, kept.line) {
            (Some(line), Some(kept_line)) => {
                Finding { line, kind: FindingKind::Conflict { chord, kept: keeper, kept_line, dropped: wanted } }
            }
            (_, kept_line) => {
                let kind = FindingKind::TakenFromStandard { chord, by: keeper, from: wanted };
                Finding { line: kept_line.unwrap_or(entry.line), kind }
            }
        });
    }
}

/// Gives back the standard keys of actions people cannot do without, and says so.
fn mend(loaded: &mut Loaded, own: &[Entry], standard: &[Entry]) {
    let mut told: Vec<(Context, Action)> = Vec::new();
    for scene in SCENES {
        for (home, action) in required(scene) {
            if !loaded.keymap.keys_for(action, scene).is_empty() {
                continue;
            }
            if !told.contains(&(home, action)) {
                told.push((home, action));
                let line = blamed(own, scene, action, home, standard);
                loaded.findings.push(Finding { line, kind: FindingKind::Missing { action, context: home } });
            }
            for chord in standard_chords(standard, home, action) {
                for context in scene.iter().take_while(|context| **context != home) {
                    loaded.keymap.free(*context, chord);
                }
                loaded.keymap.free(home, chord);
                loaded.keymap.bind(home, chord, action);
            }
        }
    }
}

/// The line that took the action its keys: where it is named itself, else where one of its standard keys is used.
fn blamed(own: &[Entry], scene: &[Context], action: Action, home: Context, standard: &[Entry]) -> usize {
    let named = own.iter().find(|e| e.context == home && e.action == action);
    let keys: Vec<Chord> = standard_chords(standard, home, action).collect();
    let taken = || own.iter().find(|e| scene.contains(&e.context) && e.chords.iter().any(|chord| keys.contains(chord)));
    named.or_else(taken).map_or(1, |entry| entry.line)
}

fn standard_chords(standard: &[Entry], context: Context, action: Action) -> impl Iterator<Item = Chord> + '_ {
    let lines = standard.iter().filter(move |entry| entry.context == context && entry.action == action);
    lines.flat_map(|entry| entry.chords.iter().copied())
}

/// What must be reachable in a scene, with the context that has it.
fn required(scene: &'static [Context]) -> impl Iterator<Item = (Context, Action)> {
    scene.iter().flat_map(|context| context.required().iter().map(|action| (*context, *action)))
}

#[cfg(test)]
mod tests;
