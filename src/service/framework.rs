//! The framework pack in the store: taking another one.

use super::access::Caller;
use super::command::{Receipt, RequestId};
use super::engine::{Decision, Engine, Fact};
use super::refusal::Refusal;
use crate::domain::access::Role;
use crate::pack::Pack;

/// The deed in the journal.
pub const DEED: &str = "update_pack";

/// Puts another pack in the place of the one in the store. Rounds keep the questions, texts and demands they froze; the
/// catalogue stays as it is until the starting set is imported again. The administrator's, as setting the store up is.
pub fn update(engine: &Engine, caller: &Caller, id: RequestId, pack: &Pack) -> Result<Receipt, Refusal> {
    engine.commit(caller, id, DEED, |_, _| {
        if !caller.has(Role::Administrator) {
            return Err(Refusal::NotFound);
        }
        // The fingerprint says which pack it was, and nothing about people.
        let record = Some(pack.fingerprint());
        Ok(Decision { facts: vec![Fact::Pack(pack.files().to_vec())], record, ..Decision::default() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::journal::Outcome;
    use crate::service::fixture::house;

    /// The embedded pack with another target for absence.
    fn other() -> Pack {
        let mut files = crate::pack::embedded().unwrap().files().to_vec();
        for (name, bytes) in &mut files {
            if name == "absence.toml" {
                *bytes = String::from_utf8(bytes.clone())
                    .unwrap()
                    .replace("day_works_per_fte = 11.0", "day_works_per_fte = 10.5")
                    .into();
            }
        }
        Pack::from_files(files).unwrap()
    }

    #[test]
    fn the_administrator_takes_another_pack_and_rounds_keep_what_they_froze() {
        let house = house();
        let rounds = house.engine.read(|model| model.rounds.clone());
        let pack = other();
        update(&house.engine, &house.caller("admin"), RequestId(1), &pack).unwrap();
        house.engine.read(|model| {
            assert_eq!(model.pack.fingerprint(), pack.fingerprint());
            assert_eq!(model.rounds, rounds);
        });
        let last = house.engine.journal_from(1, usize::MAX).unwrap().pop().unwrap();
        assert_eq!((last.deed.0.as_str(), last.outcome), (DEED, Outcome::Done));
        assert_eq!(last.record, Some(pack.fingerprint()));
    }

    #[test]
    fn nobody_else_takes_a_pack() {
        let house = house();
        let before = house.engine.read(|model| model.pack.fingerprint());
        for login in ["hr", "tove", "mette"] {
            let refused = update(&house.engine, &house.caller(login), RequestId(2), &other());
            assert_eq!(refused, Err(Refusal::NotFound), "{login}");
        }
        assert_eq!(house.engine.read(|model| model.pack.fingerprint()), before);
    }
}
