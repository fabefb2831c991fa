//! `keymap check`: says what is wrong with a keymap file.

use super::Run;
use super::failure::Failure;
use crate::text::{Words, id};
use crate::tui::keys::{self, Finding};
use std::path::Path;

/// Checks a file, or the standard keymap.
pub fn check(run: &Run<'_>, file: Option<&Path>) -> Result<(), Failure> {
    let name = file.map_or_else(|| "standard".to_owned(), |file| file.display().to_string());
    let text = file.map(std::fs::read_to_string).transpose().map_err(|error| {
        let args = [("file", name.as_str().into()), ("what", error.to_string().into())];
        Failure::Failed(run.words.with(id::CLI_FILE_UNREADABLE, &args))
    })?;
    let findings = keys::load(text.as_deref()).findings;
    if findings.is_empty() {
        super::tell(&run.words.with(id::CLI_KEYMAP_GOOD, &[("file", name.as_str().into())]));
        return Ok(());
    }
    Err(Failure::Invalid(findings.iter().map(|found| sentence(&run.words, &name, found)).collect()))
}

/// `FILE:LINE: what is wrong`.
pub fn sentence(words: &Words, file: &str, finding: &Finding) -> String {
    let facts = finding.kind.args();
    let args: Vec<_> = facts.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
    let what = words.by_name_with(finding.kind.message(), &args).unwrap_or_default();
    format!("{file}:{}: {what}", finding.line)
}
