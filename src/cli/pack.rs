//! `pack update`: shows what a pack changes before it takes it.

use super::failure::Failure;
use super::{Run, args, init, open};
use crate::domain::access::Role;
use crate::pack::{self, Pack};
use crate::service::access::Caller;
use crate::service::engine::Engine;
use crate::service::{RequestId, framework};
use crate::text::{Words, id, pack_fault};
use std::fmt::Write;

/// Compares, and takes the pack when told to. The difference is the result; what was done about it is a message.
pub fn update(run: &Run<'_>, update: &args::PackUpdate) -> Result<(), Failure> {
    let session = open::session(run)?;
    let words = open::words(run, &session);
    let caller = open::holding(&words, &session, Role::Administrator)?;
    let new = init::pack(run, update.framework.as_deref())?;
    let engine = session.engine();
    let Some(difference) = engine.read(|model| difference(&words, &model.pack, &new)) else {
        super::tell(&words.say(id::CLI_PACK_SAME));
        return Ok(());
    };
    super::print(&difference)?;
    if !update.take {
        super::tell(&words.say(id::CLI_PACK_HOW));
        return Ok(());
    }
    take(engine, &caller, &new)?;
    super::tell(&words.say(id::CLI_PACK_TAKEN));
    Ok(())
}

/// What the new pack changes, a line each; nothing where it is the same pack. Files that differ in nothing that is read
/// (a comment) are told as a difference without lines.
fn difference(words: &Words, old: &Pack, new: &Pack) -> Option<String> {
    if old.fingerprint() == new.fingerprint() {
        return None;
    }
    let mut text = words.say(id::CLI_PACK_DIFFERENCE) + "\n";
    for change in pack::difference(old, new) {
        let _ = writeln!(text, "  {}", pack_fault::change(words, &change));
    }
    Some(text)
}

fn take(engine: &Engine, caller: &Caller, new: &Pack) -> Result<(), Failure> {
    // The pack and the commit it is taken on top of: the same request twice is the same thing twice.
    let about = format!("{} {}", new.fingerprint(), engine.store().head().0);
    let hash = blake3::hash(about.as_bytes());
    let mut id = [0; 16];
    id.copy_from_slice(&hash.as_bytes()[..16]);
    framework::update(engine, caller, RequestId(u128::from_be_bytes(id)), new)?;
    Ok(())
}
