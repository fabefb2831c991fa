//! Wrong usage, languages, and the commands that need no store.

use crate::home::Home;

#[test]
fn wrong_usage_says_what_would_be_right() {
    let home = Home::new();
    for (words, part) in [
        (&["lokup", "kim"][..], "There is no command “lokup”. Did you mean “lookup”?"),
        (&["export", "units", "--formt", "csv"], "“--formt” is not known. Did you mean “--format”?"),
        (&["export", "units", "--format", "xml"], "Use one of: csv, json"),
        (&["export"], "Missing: <KIND>"),
        (&["lookup"], "Missing: <TEXT>"),
        (&["report", "competence", "--round"], "--round <ID> needs a value"),
        (&["demo", "--employees", "3"], "from 20 to 60000"),
        (&["demo", "--employees", "-3"], "20"),
        (&["demo", "--employees", "many"], "“many” can't be used as --employees <N>"),
        (&["demo", "--seed", "x"], "“x” can't be used as --seed <S>"),
        (&["completions", "fisk"], "Use one of: bash, elvish, fish, powershell, zsh"),
        (&["import"], "Missing: <KIND FILE>.\n"),
        (&["init", "--admin", ""], "--admin <LOGIN> needs a value"),
        (&["init", "--hr", "a b"], "“a b” can't be used as --hr <LOGIN>"),
        (&["keymap"], "Say what is to be done"),
    ] {
        let said = home.run(words).failed(2);
        assert!(said.contains(part), "{words:?} said {said}");
        assert!(said.ends_with("See “sofus --help”.\n"), "{said}");
    }
    // No store is needed to see that this cannot be meant.
    for words in [&["import", "units"][..], &["import", "cats", "f.csv"], &["export", "cats"], &["export", "all"]] {
        home.run(words).failed(2);
    }
    assert!(!home.path("data").exists(), "nothing was made");
}

#[test]
fn both_languages_and_a_bare_environment() {
    let home = Home::new();
    let danish = |words: &[&str]| {
        let command = home.command(&[]);
        let mut plain = std::process::Command::new(command.get_program());
        plain.args(words).current_dir(home.path("")).env_clear();
        command.get_envs().filter_map(|(name, value)| Some((name, value?))).for_each(|(name, value)| {
            plain.env(name, value);
        });
        plain.env("LANG", "C").env("LC_ALL", "C").output().unwrap()
    };
    let help = danish(&["--help"]);
    assert!(
        String::from_utf8(help.stdout).unwrap().contains("Kommandoer:"),
        "Danish is the language, whatever LANG says"
    );
    assert_eq!(danish(&["init"]).status.code(), Some(0));
    assert_eq!(danish(&["import", "starter"]).status.code(), Some(0));
    let out = danish(&["export", "competences"]).stdout;
    assert!(String::from_utf8(out).unwrap().contains('æ'), "letters stay letters under LANG=C");
    let said = danish(&["lookup", "zzz"]);
    assert!(String::from_utf8(said.stderr).unwrap().contains("zzz"));
    assert!(home.run(&["--help"]).done().contains("Commands:"));
    let wrong = danish(&["--lang", "sv", "doctor"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8(wrong.stderr).unwrap().contains("da, en"));
}

#[test]
fn completions_and_the_manual_know_every_command() {
    let home = Home::new();
    let commands = [
        "demo",
        "init",
        "import",
        "export",
        "report",
        "lookup",
        "doctor",
        "backup",
        "restore",
        "keymap",
        "completions",
        "man",
        "pack",
    ];
    let help = home.run(&["--help"]).done();
    let manual = home.run(&["man"]).done();
    assert!(manual.contains(".TH sofus 1"), "{manual}");
    for command in commands {
        assert!(help.contains(&format!("\n  {command} ")), "{command}");
        assert!(manual.contains(command), "{command}");
        assert!(home.run(&[command, "--help"]).done().contains("--help"), "{command}");
    }
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = home.run(&["completions", shell]).done();
        for command in commands {
            assert!(script.contains(command), "{shell}: {command}");
        }
    }
    assert_eq!(home.run(&["--version"]).done(), format!("sofus {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn keymaps_are_checked_line_by_line() {
    let home = Home::new();
    let ended = home.run(&["keymap", "check"]);
    assert!(ended.err.contains("no faults"), "{}", ended.err);
    assert_eq!(ended.done(), "");
    let standard = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/keymaps/standard.toml")).unwrap();
    home.write("own.toml", &standard);
    home.run(&["keymap", "check", "own.toml"]).done();
    let line = standard.lines().count() + 2;
    home.write("bad.toml", format!("{standard}\n[no-such-place]\nfly = \"f\"\n"));
    let said = home.run(&["keymap", "check", "bad.toml"]).failed(2);
    assert!(said.starts_with(&format!("bad.toml:{line}: ")), "{said}");
    home.write("broken.toml", "= = =\n");
    let said = home.run(&["keymap", "check", "broken.toml"]).failed(2);
    assert!(said.starts_with("broken.toml:1: "), "{said}");
    let said = home.run(&["keymap", "check", "nowhere.toml"]).failed(1);
    assert!(said.contains("nowhere.toml can't be read"), "{said}");
}

#[test]
fn the_demo_can_be_kept_once_and_is_the_same_each_time() {
    let home = Home::new();
    let keep = |dir, seed| home.run(&["demo", "--employees", "40", "--seed", seed, "--keep", dir]);
    let ended = keep("one", "7");
    assert!(ended.err.contains("one"), "{}", ended.err);
    assert_eq!(ended.done(), "");
    keep("two", "7").done();
    keep("three", "8").done();
    let said = keep("one", "9").failed(1);
    assert!(said.contains("already"), "{said}");
    let people = |dir| home.run(&["--store", dir, "export", "employees"]).done();
    assert_eq!(people("one"), people("two"));
    assert_ne!(people("one"), people("three"));
    home.run(&["--store", "one", "doctor"]).done();
    assert_eq!(home.everything_in(&["--store", "one"]), home.everything_in(&["--store", "two"]));
    assert!(!home.store().exists(), "the real store is not touched");
}
