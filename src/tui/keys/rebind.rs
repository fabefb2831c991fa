//! Changing the own keys: a chord given to an action is taken from whoever had it, and nobody can be locked in.

use super::finding::FindingKind;
use super::layers::{Bindings, Layered, UNBOUND, binding, over};
use super::{Action, Chord, Context};

/// An action in its place.
pub type Spot = (Context, Action);

/// Who would have to give a chord up, if `spot` is to have it.
pub fn holders(layered: &Layered, spot: Spot, chord: Chord) -> Vec<Spot> {
    let clashes = |entry: &super::read::Entry| {
        (entry.context, entry.action) != spot
            && entry.action != spot.1
            && entry.context.clashes_with(spot.0)
            && entry.chords.contains(&chord)
    };
    layered.keymap.entries().into_iter().filter(clashes).map(|entry| (entry.context, entry.action)).collect()
}

/// The own keys once `spot` has exactly these chords, and those who had them have them no more. Refused where something
/// nobody can do without would be left without a key.
pub fn set(layered: &Layered, own: &Bindings, spot: Spot, chords: &[Chord]) -> Result<Bindings, Spot> {
    let mut wanted = own.clone();
    for chord in chords {
        for (context, action) in holders(layered, spot, *chord) {
            let kept = layered.keymap.bound(context, action).iter().filter(|held| !chords.contains(held));
            wanted.insert(binding(context, action), notation(kept));
        }
    }
    wanted.insert(binding(spot.0, spot.1), notation(chords.iter()));
    wanted.retain(|name, keys| !is_base(layered, name, keys));
    let missing = over(layered.base.clone(), &wanted).findings.into_iter().find_map(|(_, kind)| match kind {
        FindingKind::Missing { action, context } => Some((context, action)),
        _ => None,
    });
    missing.map_or(Ok(wanted), Err)
}

/// What settings keep needs no place where it says the same as the keymap below.
fn is_base(layered: &Layered, name: &str, keys: &[String]) -> bool {
    let spot = name
        .split_once('.')
        .and_then(|(context, action)| Some((Context::from_name(context)?, Action::from_name(action)?)));
    spot.is_some_and(|(context, action)| notation(layered.base.bound(context, action).iter()) == keys)
}

fn notation<'c>(chords: impl Iterator<Item = &'c Chord>) -> Vec<String> {
    let mut notation: Vec<String> = chords.map(ToString::to_string).collect();
    if notation.is_empty() {
        notation.push(UNBOUND.to_owned());
    }
    notation
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keys::layers::{Base, layer};
    use crate::tui::keys::reach::reach;
    use proptest::prelude::*;

    fn chord(text: &str) -> Chord {
        text.parse().unwrap()
    }

    const COMMENT: Spot = (Context::Competence, Action::Comment);

    fn after(own: &Bindings, spot: Spot, chords: &[&str]) -> Result<Bindings, Spot> {
        let chords: Vec<Chord> = chords.iter().map(|text| chord(text)).collect();
        set(&layer(&Base::default(), own), own, spot, &chords)
    }

    #[test]
    fn a_chord_is_taken_from_who_had_it_and_both_are_named() {
        assert_eq!(holders(&standard(), COMMENT, chord("s")), [(Context::Competence, Action::AsLastRound)]);
        let own = after(&Bindings::new(), COMMENT, &["s"]).unwrap();
        let names: Vec<_> = own.iter().map(|(name, keys)| (name.as_str(), keys.join(" "))).collect();
        let expected = [("competence.as-last-round", "unbound".to_owned()), ("competence.comment", "s".to_owned())];
        assert_eq!(names, expected);
        assert_eq!(layer(&Base::default(), &own).findings, []);
    }

    #[test]
    fn going_back_to_the_keymap_below_leaves_nothing_behind() {
        let own = after(&Bindings::new(), COMMENT, &["s"]).unwrap();
        let own = after(&own, COMMENT, &["c"]).unwrap();
        let last = (Context::Competence, Action::AsLastRound);
        assert_eq!(after(&own, last, &["s"]).unwrap(), Bindings::new());
    }

    #[test]
    fn what_nobody_can_do_without_keeps_a_key() {
        assert_eq!(after(&Bindings::new(), (Context::Global, Action::Help), &[]), Err((Context::Global, Action::Help)));
        let next = (Context::Competence, Action::NextUnanswered);
        assert_eq!(after(&Bindings::new(), COMMENT, &["n"]), Err(next));
    }

    fn standard() -> Layered {
        layer(&Base::default(), &Bindings::new())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn whatever_is_bound_gives_a_keymap_without_fault(
            steps in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..12),
        ) {
            let base = standard();
            let spots: Vec<Spot> = base.base.entries().iter().map(|entry| (entry.context, entry.action)).collect();
            let all: Vec<Chord> = base.base.entries().into_iter().flat_map(|entry| entry.chords).collect();
            let mut own = Bindings::new();
            for (spot, chord) in &steps {
                let (spot, chord) = (spots[spot.index(spots.len())], all[chord.index(all.len())]);
                if reach(chord).is_err() || (spot.0.types_text() && chord.typed().is_some()) {
                    continue;
                }
                let layered = over(base.base.clone(), &own);
                if let Ok(next) = set(&layered, &own, spot, &[chord]) {
                    own = next;
                    let layered = over(base.base.clone(), &own);
                    prop_assert_eq!(&layered.findings, &[]);
                    prop_assert_eq!(layered.keymap.bound(spot.0, spot.1), [chord]);
                }
            }
        }
    }
}
