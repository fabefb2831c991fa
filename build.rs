//! Turns `locales/<language>/*.ftl` into typed message ids and the embedded list of files, so that a missing message is
//! a compile error and a new file needs no code.
//!
//! Danish decides which messages there are. What another language lacks is a warning here and a failing test in
//! `src/text/`, so that nobody's work stops while a translation is on its way.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Message name → the variables it uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn main() -> ExitCode {
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), String> {
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=build.rs");
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("locales");
    let mut files = String::new();
    let mut languages = BTreeMap::new();
    for language in names(&root)? {
        let mut messages = Messages::new();
        for file in names(&root.join(&language))?.into_iter().filter(|name| is_fluent(name)) {
            let path = root.join(&language).join(&file);
            read_file(&path, file.trim_end_matches(".ftl"), &mut messages)?;
            let _ = writeln!(files, "    ({language:?}, {file:?}, include_str!({:?})),", path.display().to_string());
        }
        languages.insert(language, messages);
    }
    let danish = languages.get("da").ok_or("locales/da is missing: Danish decides which messages there are")?;
    for (language, messages) in &languages {
        warn_of_differences(language, messages, danish);
    }
    let out = PathBuf::from(variable("OUT_DIR")?);
    let write = |name: &str, text: String| fs::write(out.join(name), text).map_err(|e| format!("{name}: {e}"));
    write("ids.rs", ids(danish))?;
    write("locales.rs", format!("&[\n{files}]\n"))?;
    write("variables.rs", variables(&languages))
}

#[expect(clippy::disallowed_methods, reason = "Cargo speaks to a build script through the environment")]
fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|e| format!("{name}: {e}"))
}

fn is_fluent(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "ftl")
}

/// The names in a directory, sorted, without hidden ones.
fn names(directory: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(directory).map_err(|e| format!("{}: {e}", directory.display()))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|n| !n.starts_with('.'))
        .collect();
    names.sort();
    Ok(names)
}

fn read_file(path: &Path, area: &str, messages: &mut Messages) -> Result<(), String> {
    let show = path.display();
    let source = fs::read_to_string(path).map_err(|e| format!("{show}: {e}"))?;
    let resource = fluent_syntax::parser::parse(source.as_str()).map_err(|(_, errors)| {
        let places = errors.iter().map(|e| format!("{show}:{}: {}", line_of(&source, e.pos.start), e.kind));
        places.collect::<Vec<_>>().join("\n")
    })?;
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let name = message.id.name;
        if !name.starts_with(area) || name.as_bytes().get(area.len()) != Some(&b'-') {
            return Err(format!("{show}: message \"{name}\" must begin with \"{area}-\", the name of its file"));
        }
        let clean = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !clean || !message.attributes.is_empty() {
            return Err(format!("{show}: \"{name}\": a name is a-z, 0-9 and '-', and a message has no attributes"));
        }
        let mut used = BTreeSet::new();
        let value = message.value.ok_or_else(|| format!("{show}: \"{name}\" has no text"))?;
        collect(&value, &mut used);
        if messages.insert(name.to_owned(), used).is_some() {
            return Err(format!("{show}: \"{name}\" is there twice"));
        }
    }
    Ok(())
}

fn line_of(source: &str, at: usize) -> usize {
    source.bytes().take(at).filter(|b| *b == b'\n').count() + 1
}

fn collect(pattern: &Pattern<&str>, used: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, used);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, used: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, used),
        Expression::Select { selector, variants } => {
            collect_inline(selector, used);
            for variant in variants {
                collect(&variant.value, used);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, used: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            used.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, used),
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => collect_arguments(arguments, used),
        _ => {}
    }
}

fn collect_arguments(arguments: &CallArguments<&str>, used: &mut BTreeSet<String>) {
    for inline in arguments.positional.iter().chain(arguments.named.iter().map(|named| &named.value)) {
        collect_inline(inline, used);
    }
}

fn warn_of_differences(language: &str, messages: &Messages, danish: &Messages) {
    for (name, used) in danish {
        match messages.get(name) {
            None => println!("cargo:warning=locales/{language} lacks {name}"),
            Some(other) if other != used => println!("cargo:warning=locales/{language}: {name} has other variables"),
            Some(_) => {}
        }
    }
    for name in messages.keys().filter(|name| !danish.contains_key(*name)) {
        println!("cargo:warning=locales/{language}: {name} is not in locales/da");
    }
}

/// One constant per message, and the sorted list of all.
fn ids(danish: &Messages) -> String {
    let mut out = String::new();
    for (name, used) in danish {
        let constant = name.to_uppercase().replace('-', "_");
        let variables: Vec<String> = used.iter().map(|v| format!("`{v}`")).collect();
        let with = if variables.is_empty() { String::new() } else { format!(", with {}", variables.join(", ")) };
        let _ = writeln!(out, "/// Message `{name}`{with}.\npub const {constant}: Id = Id::new({name:?});");
    }
    let _ = writeln!(out, "/// Every message, sorted by name.\npub const ALL: &[Id] = &[");
    for name in danish.keys() {
        let _ = writeln!(out, "    {},", name.to_uppercase().replace('-', "_"));
    }
    out.push_str("];\n");
    out
}

/// (language, message, variables) of every message there is.
fn variables(languages: &BTreeMap<String, Messages>) -> String {
    let mut out = String::from("&[\n");
    for (language, messages) in languages {
        for (name, used) in messages {
            let _ = writeln!(out, "    ({language:?}, {name:?}, &{:?}),", used.iter().collect::<Vec<_>>());
        }
    }
    out.push_str("]\n");
    out
}
