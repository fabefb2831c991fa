//! Times and memory, printed beside a baseline from the same run. Nothing is asserted: machines differ.
//!
//! `cargo run --release -p sofus-benches [part]`; parts: `memory`, `commit`, `import`, `open`,
//! `evaluations`, `absence`, `lookup`, `lists`, `courses`. Each part runs in a process of its own, so that memory
//! figures do not mix.

mod absence;
mod courses;
mod evaluations;
mod lists;
mod lookup;
mod measure;
mod store;

use std::path::Path;
use std::process::Command;

type Part = (&'static str, fn(&Path));

const PARTS: &[Part] = &[
    ("memory", store::memory_part),
    ("commit", store::commit),
    ("import", store::import),
    ("open", store::open),
    ("evaluations", evaluations::import_and_export),
    ("absence", absence::figures),
    ("lookup", lookup::while_typing),
    ("lists", lists::keys),
    ("courses", courses::while_typing),
];

fn main() {
    let wanted = std::env::args().nth(1);
    let Some(wanted) = wanted else {
        for (name, _) in PARTS {
            let program = std::env::current_exe().expect("the program knows its own file");
            Command::new(program).arg(name).status().expect("the program runs again");
        }
        return;
    };
    if let ("fill", Some(dir)) = (wanted.as_str(), std::env::args().nth(2)) {
        return store::fill(Path::new(&dir));
    }
    let Some((_, part)) = PARTS.iter().find(|(name, _)| *name == wanted) else {
        eprintln!("parts: {}", PARTS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", "));
        return;
    };
    let temporary = tempfile::tempdir().expect("a directory to measure in");
    part(temporary.path());
}
