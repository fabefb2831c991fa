//! `pack update`: the difference first, and taken only when asked.

use crate::home::{Home, copy};
use std::path::Path;

#[test]
fn a_new_pack_is_shown_before_it_is_taken() {
    let home = Home::tiny();
    let said = home.run(&["pack", "update"]);
    assert!(said.err.contains("already in use"), "{}", said.err);
    assert_eq!(said.done(), "");

    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("framework/sof"), &home.path("pack"));
    let goals = home.read("pack/goals.csv") + "G-NEW;Et nyt mål;A new goal;own\n";
    home.write("pack/goals.csv", goals);
    let update = ["pack", "update", "--framework", "pack"];
    let shown = home.run(&update);
    assert!(shown.out.contains("G-NEW") && shown.err.contains("--take"), "{shown:?}");
    assert_eq!(home.run(&update).done(), shown.out, "showing takes nothing");
    let said = home.run(&[&["--as", "4"], &update[..], &["--take"]].concat()).failed(1);
    assert_eq!(said, "This needs the role of administrator.\n");
    let before = home.everything();
    assert_eq!(home.run(&[&update[..], &["--take"]].concat()).done(), shown.out);
    assert_eq!(home.run(&update).done(), "");
    assert_eq!(home.everything(), before, "a pack gives rules, the starting set is imported");
    home.run(&["import", "starter"]).done();
    assert!(home.run(&["export", "goals"]).done().contains("G-NEW;Et nyt mål;own\n"));
    home.run(&["doctor"]).done();
}
