//! The grammar of the command line. Its words come from the locales; clap's own English is never shown.

use super::failure::Failure;
use super::usage;
use crate::domain::language::Language;
use crate::text::{Id, Words, id};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use clap_complete::Shell;
use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::path::PathBuf;

/// How many people a demo organisation can have.
pub const EMPLOYEES: RangeInclusive<i64> = 20..=60_000;

/// Options that hold for every subcommand.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// `--store`.
    pub store: Option<PathBuf>,
    /// `--socket`.
    pub socket: Option<PathBuf>,
    /// `--lang`.
    pub language: Option<Language>,
    /// `--keymap`: a name or a file.
    pub keymap: Option<String>,
    /// `--plain`.
    pub plain: bool,
    /// `--as`.
    pub act_as: Option<String>,
}

/// What to do.
#[derive(Clone, Debug)]
pub enum Task {
    /// The interface.
    Interface,
    /// The demo organisation.
    Demo(Demo),
    /// Create a store.
    Init(Init),
    /// Take files in.
    Import(Import),
    /// Give data out.
    Export(Export),
    /// Figures.
    Report(Report),
    /// Find somebody.
    Lookup(Lookup),
    /// Verify the store.
    Doctor,
    /// Copy out.
    Backup(PathBuf),
    /// Copy in.
    Restore(PathBuf),
    /// Check a keymap.
    KeymapCheck(Option<PathBuf>),
    /// Completions for a shell.
    Completions(Shell),
    /// The manual page.
    Man,
    /// Compare or take a pack.
    PackUpdate(PackUpdate),
}

/// `demo`.
#[derive(Clone, Debug)]
pub struct Demo {
    /// How many people.
    pub employees: u32,
    /// Seed of the organisation.
    pub seed: u64,
    /// Write it to a new store instead.
    pub keep: Option<PathBuf>,
}

/// `init`.
#[derive(Clone, Debug)]
pub struct Init {
    /// A pack in a folder instead of the embedded one.
    pub framework: Option<PathBuf>,
    /// Login of the administrator.
    pub admin: Option<String>,
    /// Login of the HR person.
    pub hr: Option<String>,
}

/// `import`.
#[derive(Clone, Debug)]
pub struct Import {
    /// Kinds and files in turn, or `starter`, or `all DIR`.
    pub words: Vec<String>,
    /// Check only.
    pub dry_run: bool,
}

/// How rows or figures are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Text,
    /// Comma-separated.
    Csv,
    /// JSON.
    Json,
}

/// `export`.
#[derive(Clone, Debug)]
pub struct Export {
    /// The kind, or `all`.
    pub kind: String,
    /// CSV or JSON.
    pub format: Format,
    /// A file, or for `all` a folder.
    pub out: Option<PathBuf>,
}

/// `report`.
#[derive(Clone, Debug)]
pub struct Report {
    /// The kind.
    pub kind: String,
    /// How it is written.
    pub format: Format,
    /// `--employee`.
    pub employee: Option<String>,
    /// `--round`.
    pub round: Option<String>,
    /// `--unit`.
    pub unit: Option<String>,
    /// `--rater manager`.
    pub manager: bool,
    /// `--as-of`.
    pub as_of: Option<String>,
}

/// `lookup`.
#[derive(Clone, Debug)]
pub struct Lookup {
    /// What to look for.
    pub text: String,
    /// Text or JSON.
    pub format: Format,
}

/// `pack update`.
#[derive(Clone, Debug)]
pub struct PackUpdate {
    /// A pack in a folder instead of the embedded one.
    pub framework: Option<PathBuf>,
    /// Take it; without this only the difference is shown.
    pub take: bool,
}

/// A parsed command line.
pub struct Parsed {
    /// Options for every subcommand.
    pub options: Options,
    /// What to do.
    pub task: Task,
}

/// Reads the command line. `Err(None)` = help or version was asked for and has been printed.
pub fn parse(words: &Words, arguments: Vec<OsString>) -> Result<Parsed, Option<Failure>> {
    let matches = grammar(words).try_get_matches_from(arguments).map_err(|error| usage::ended(words, &error))?;
    let options = Options {
        store: matches.get_one("store").cloned(),
        socket: matches.get_one("socket").cloned(),
        language: text(&matches, "lang").and_then(|code| Language::from_code(&code)),
        keymap: text(&matches, "keymap"),
        plain: matches.get_flag("plain"),
        act_as: text(&matches, "as"),
    };
    Ok(Parsed { options, task: task(&matches) })
}

fn text(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.try_get_one::<String>(name).ok().flatten().cloned()
}

fn path(matches: &ArgMatches, name: &str) -> Option<PathBuf> {
    matches.try_get_one::<PathBuf>(name).ok().flatten().cloned()
}

fn format(matches: &ArgMatches) -> Format {
    match text(matches, "format").as_deref() {
        Some("json") => Format::Json,
        Some("csv") => Format::Csv,
        _ => Format::Text,
    }
}

fn task(matches: &ArgMatches) -> Task {
    let Some((name, sub)) = matches.subcommand() else { return Task::Interface };
    match name {
        "demo" => Task::Demo(Demo {
            employees: sub.get_one("employees").copied().unwrap_or(crate::demo::EMPLOYEES),
            seed: sub.get_one("seed").copied().unwrap_or(crate::demo::SEED),
            keep: path(sub, "keep"),
        }),
        "init" => {
            Task::Init(Init { framework: path(sub, "framework"), admin: text(sub, "admin"), hr: text(sub, "hr") })
        }
        "import" => Task::Import(Import {
            words: sub.get_many::<String>("what").into_iter().flatten().cloned().collect(),
            dry_run: sub.get_flag("dry-run"),
        }),
        "export" => Task::Export(Export {
            kind: text(sub, "kind").unwrap_or_default(),
            format: format(sub),
            out: path(sub, "out"),
        }),
        "report" => Task::Report(Report {
            kind: text(sub, "kind").unwrap_or_default(),
            format: format(sub),
            employee: text(sub, "employee"),
            round: text(sub, "round"),
            unit: text(sub, "unit"),
            manager: text(sub, "rater").as_deref() == Some("manager"),
            as_of: text(sub, "as-of"),
        }),
        "lookup" => Task::Lookup(Lookup { text: text(sub, "text").unwrap_or_default(), format: format(sub) }),
        "doctor" => Task::Doctor,
        "backup" => Task::Backup(path(sub, "file").unwrap_or_default()),
        "restore" => Task::Restore(path(sub, "file").unwrap_or_default()),
        "keymap" => Task::KeymapCheck(sub.subcommand().and_then(|(_, check)| path(check, "file"))),
        "completions" => Task::Completions(sub.get_one("shell").copied().unwrap_or(Shell::Bash)),
        "pack" => {
            let update = sub.subcommand().map_or(sub, |(_, update)| update);
            Task::PackUpdate(PackUpdate {
                framework: path(update, "framework"),
                take: update.try_get_one::<bool>("take").ok().flatten().copied().unwrap_or(false),
            })
        }
        _ => Task::Man,
    }
}

/// A login as an operating system could have it.
fn login(text: &str) -> Result<String, &'static str> {
    let good = !text.is_empty() && !text.chars().any(|sign| sign.is_control() || sign.is_whitespace());
    // Only that it fails matters: `usage` makes the sentence.
    if good { Ok(text.to_owned()) } else { Err("no login") }
}

/// The whole grammar, for parsing, completions and the manual page.
pub fn grammar(words: &Words) -> Command {
    let say = |id: Id| words.say(id);
    let option = |name: &'static str, value: &'static str, help: Id| {
        Arg::new(name).long(name).value_name(value).help(say(help)).action(ArgAction::Set)
    };
    let file = |name: &'static str, value: &'static str, help: Id| {
        option(name, value, help).value_parser(value_parser!(PathBuf)).value_hint(clap::ValueHint::AnyPath)
    };
    let flag = |name: &'static str, help: Id| Arg::new(name).long(name).help(say(help)).action(ArgAction::SetTrue);
    let place = |name: &'static str, value: &'static str, help: Id| {
        Arg::new(name).value_name(value).help(say(help)).required(true)
    };
    let formats = |values: &[&'static str], default: &'static str| {
        let help = words.with(id::CLI_ARG_FORMAT, &[("values", values.join(", ").into()), ("default", default.into())]);
        let parser = PossibleValuesParser::new(values.to_vec());
        Arg::new("format").long("format").value_name("FORMAT").help(help).value_parser(parser)
    };
    let sub = |name: &'static str, about: Id| Command::new(name).about(say(about));
    let framework = || file("framework", "DIR", id::CLI_ARG_FRAMEWORK);

    let commands = [
        sub("demo", id::CLI_DEMO)
            .arg(
                option("employees", "N", id::CLI_ARG_EMPLOYEES)
                    .allow_negative_numbers(true)
                    .value_parser(value_parser!(u32).range(EMPLOYEES)),
            )
            .arg(option("seed", "S", id::CLI_ARG_SEED).value_parser(value_parser!(u64)))
            .arg(file("keep", "DIR", id::CLI_ARG_KEEP)),
        sub("init", id::CLI_INIT)
            .arg(framework())
            .arg(option("admin", "LOGIN", id::CLI_ARG_ADMIN).value_parser(login))
            .arg(option("hr", "LOGIN", id::CLI_ARG_HR).value_parser(login)),
        sub("import", id::CLI_IMPORT)
            .arg(place("what", "KIND FILE", id::CLI_ARG_IMPORT).num_args(1..).action(ArgAction::Append))
            .arg(flag("dry-run", id::CLI_ARG_DRY_RUN)),
        sub("export", id::CLI_EXPORT)
            .arg(place("kind", "KIND", id::CLI_ARG_EXPORT))
            .arg(formats(&["csv", "json"], "csv"))
            .arg(file("out", "FILE", id::CLI_ARG_OUT)),
        sub("report", id::CLI_REPORT)
            .arg(place("kind", "KIND", id::CLI_ARG_REPORT))
            .arg(formats(&["text", "csv", "json"], "text"))
            .arg(option("round", "ID", id::CLI_ARG_ROUND))
            .arg(option("employee", "ID", id::CLI_ARG_EMPLOYEE))
            .arg(option("unit", "ID", id::CLI_ARG_UNIT))
            .arg(option("rater", "WHO", id::CLI_ARG_RATER).value_parser(PossibleValuesParser::new(["self", "manager"])))
            .arg(option("as-of", "DATE", id::CLI_ARG_AS_OF)),
        sub("lookup", id::CLI_LOOKUP)
            .arg(place("text", "TEXT", id::CLI_ARG_LOOKUP))
            .arg(formats(&["text", "json"], "text")),
        sub("doctor", id::CLI_DOCTOR),
        sub("backup", id::CLI_BACKUP)
            .arg(place("file", "FILE", id::CLI_ARG_BACKUP).value_parser(value_parser!(PathBuf))),
        sub("restore", id::CLI_RESTORE)
            .arg(place("file", "FILE", id::CLI_ARG_RESTORE).value_parser(value_parser!(PathBuf))),
        sub("keymap", id::CLI_KEYMAP).subcommand_required(true).subcommand(
            sub("check", id::CLI_KEYMAP_CHECK).arg(
                place("file", "FILE", id::CLI_ARG_KEYMAP_FILE).required(false).value_parser(value_parser!(PathBuf)),
            ),
        ),
        sub("pack", id::CLI_PACK)
            .subcommand_required(true)
            .subcommand(sub("update", id::CLI_PACK_UPDATE).arg(framework()).arg(flag("take", id::CLI_ARG_TAKE))),
        sub("completions", id::CLI_COMPLETIONS)
            .arg(place("shell", "SHELL", id::CLI_ARG_SHELL).value_parser(value_parser!(Shell))),
        sub("man", id::CLI_MAN),
    ];
    let languages = PossibleValuesParser::new(Language::ALL.map(Language::code));
    let globals = [
        file("store", "DIR", id::CLI_ARG_STORE),
        file("socket", "PATH", id::CLI_ARG_SOCKET),
        option("lang", "LANG", id::CLI_ARG_LANG).value_parser(languages),
        option("keymap", "NAME", id::CLI_ARG_KEYMAP),
        flag("plain", id::CLI_ARG_PLAIN),
        option("as", "EMPLOYEE_ID", id::CLI_ARG_AS),
    ];
    let root = Command::new("sofus")
        .about(say(id::CLI_ABOUT))
        .version(env!("CARGO_PKG_VERSION"))
        .arg(Arg::new("version").long("version").action(ArgAction::Version).help(say(id::CLI_ARG_VERSION)))
        .args(globals.map(|arg| arg.global(true)))
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommands(commands);
    in_words(root, words, "")
}

/// Gives a command and all below it help in the locales' words; `above` is the way to it.
fn in_words(command: Command, words: &Words, above: &str) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(words.say(id::CLI_ARG_HELP));
    let usage = words.say(id::CLI_USAGE);
    let options = words.say(id::CLI_OPTIONS);
    let commands = words.say(id::CLI_COMMANDS);
    let values = words.say(id::CLI_VALUES);
    let name = command.get_name().to_owned();
    // clap's own line has its words in English.
    let line = command.clone().render_usage().to_string();
    let line = line.split_once(&name).map_or("", |(_, rest)| rest);
    let line = line.replace("OPTIONS", &options.to_uppercase()).replace("COMMAND", &words.say(id::CLI_COMMAND));
    let path = format!("{above}{name}");
    let line = format!("{path}{line}");
    let part = |there: bool, heading: &str, what: &str| {
        if there { format!("\n{heading}:\n{{{what}}}\n") } else { String::new() }
    };
    let template = format!(
        "{{about}}\n\n{usage}: {line}\n{}{}{}",
        part(command.has_subcommands(), &commands, "subcommands"),
        part(command.get_positionals().next().is_some(), &values, "positionals"),
        part(true, &options, "options").trim_end(),
    );
    let names: Vec<_> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let command = command.disable_help_flag(true).hide_possible_values(true).arg(help).help_template(template);
    let below = format!("{path} ");
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, |sub| in_words(sub, words, &below)))
}
