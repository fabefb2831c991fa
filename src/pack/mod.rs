//! Loads and checks a framework pack: the rules with numbers, and the content a site starts with.
//!
//! A pack is a handful of files, the same in the program, in a folder and in the store. Nothing is handed out unless
//! every file is in order; otherwise every fault is told, each with file and line.

mod absence;
mod absence_support;
mod answers;
mod competences;
mod courses;
mod difference;
mod fault;
mod files;
mod frames;
mod holidays;
mod interviews;
mod keys;
mod profiles;
mod rows;
mod rules;
mod starter;
#[cfg(test)]
mod tests;
mod themes;

use std::path::Path;

pub use answers::{AnswerText, Answers};
pub use competences::{PackCompetence, PackGoal};
pub use courses::CourseRules;
pub use difference::{Change, FieldChange, PackChange, PackPart, difference};
pub use fault::{Expected, PackFault, PackProblem};
pub use files::PackFile;
pub use frames::{Frame, FrameItem, FrameKind};
pub use interviews::InterviewRules;
pub use profiles::{PackProfile, PackRequirement};
pub use rules::{Retention, RoundRules, Rules, TextLimits};
pub use themes::{Attribute, Meaning, NamedColour, Style, Theme};

use crate::domain::absence_talk::TalkLists;
use crate::domain::calendar::Calendar;
use crate::domain::ids::{CompetenceId, ProfileId};
use crate::domain::language::Bilingual;
use fault::Faults;

/// A framework pack in order: nothing in it points to anything it lacks.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// Who the pack is, and the rules with numbers.
    pub rules: Rules,
    /// The help there is in talks about absence, and the words that warn.
    pub talks: TalkLists,
    /// The yearly interview and its plan.
    pub interviews: InterviewRules,
    /// The rules about courses.
    pub courses: CourseRules,
    /// The six answers.
    pub answers: Answers,
    /// The working days.
    pub calendar: Calendar,
    /// The goals questions are tied to.
    pub goals: Vec<PackGoal>,
    /// The questions of the full form, in the order of the form.
    pub competences: Vec<PackCompetence>,
    /// The job profiles.
    pub profiles: Vec<PackProfile>,
    /// The levels the profiles demand.
    pub requirements: Vec<PackRequirement>,
    /// Values, code of trust, principles, expectations and charter, in this order.
    pub frames: Vec<Frame>,
    /// The looks to choose from, in order of name.
    pub themes: Vec<Theme>,
    files: Vec<PackFile>,
}

/// The pack that comes with the program.
///
/// Its faults would be ours; a test keeps it free of them.
pub fn embedded() -> Result<Pack, Vec<PackFault>> {
    Pack::from_files(files::embedded())
}

/// The pack in a folder.
pub fn load_dir(folder: &Path) -> Result<Pack, Vec<PackFault>> {
    let mut faults = Faults::default();
    let files = files::in_folder(folder, &mut faults);
    // A file that could not be read is no missing file: tell the one reason only.
    faults.unless_any(files).and_then(Pack::from_files)
}

impl Pack {
    /// The pack made of these files, such as the copy a store keeps. Files with other names are left out.
    pub fn from_files(mut files: Vec<PackFile>) -> Result<Self, Vec<PackFault>> {
        files.retain(|(name, _)| files::NAMES.contains(&name.as_str()));
        files.sort();
        let mut faults = Faults::default();
        let texts = files::texts(&files, &mut faults);
        // What is missing or no text would only bring a second lot of faults from every row that points into it.
        let texts = faults.unless_any(texts)?;
        let text = |name| texts.get(name).map_or("", String::as_str);

        let faults = &mut Faults::default();
        let older = !files.iter().any(|(name, _)| name == absence::FILE);
        let on_absence = absence::read(text(absence::FILE), faults);
        let questions = competences::read(text(competences::GOALS), text(competences::COMPETENCES), faults);
        let jobs = profiles::read(text(profiles::PROFILES), text(profiles::REQUIREMENTS), &questions, faults);
        let pack = Self {
            rules: rules::read(text(rules::FILE), on_absence, older, faults),
            talks: absence_support::read(text(absence_support::FILE), faults),
            interviews: interviews::read(text(interviews::FILE), faults),
            courses: courses::read(text(courses::FILE), faults),
            answers: answers::read(text(answers::FILE), faults),
            calendar: holidays::read(text(holidays::FILE), faults),
            goals: questions.goals,
            competences: questions.competences,
            profiles: jobs.profiles,
            requirements: jobs.requirements,
            frames: frames::read(text(frames::FILE), faults),
            themes: themes::read(text(themes::FILE), faults),
            files,
        };
        std::mem::take(faults).unless_any(pack)
    }

    /// The raw files, in order of name: what a store keeps and [`Pack::from_files`] takes back.
    pub fn files(&self) -> &[PackFile] {
        &self.files
    }

    /// A hash over every file, in hexadecimal: two packs with the same one are the same pack.
    pub fn fingerprint(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        for (name, bytes) in &self.files {
            for part in [name.as_bytes(), bytes] {
                // The length first, so that no sign can wander from one file into the next unnoticed.
                hasher.update(&(part.len() as u64).to_be_bytes());
                hasher.update(part);
            }
        }
        hasher.finalize().to_hex().to_string()
    }

    /// The question with this id.
    pub fn competence(&self, id: &CompetenceId) -> Option<&PackCompetence> {
        self.competences.iter().find(|competence| competence.id == *id)
    }

    /// The profile with this id.
    pub fn profile(&self, id: &ProfileId) -> Option<&PackProfile> {
        self.profiles.iter().find(|profile| profile.id == *id)
    }

    /// The demands of one profile.
    pub fn requirements_of<'p>(&'p self, id: &'p ProfileId) -> impl Iterator<Item = &'p PackRequirement> {
        self.requirements.iter().filter(move |requirement| requirement.profile == *id)
    }

    /// The areas in the order of the form, each once.
    pub fn areas(&self) -> Vec<&Bilingual> {
        let mut areas: Vec<&Bilingual> = Vec::new();
        for competence in &self.competences {
            if !areas.contains(&&competence.area) {
                areas.push(&competence.area);
            }
        }
        areas
    }

    /// What levels 1 to 5 mean for this question: its own texts, or the general ones.
    pub fn level_texts(&self, competence: &PackCompetence) -> [Bilingual; 5] {
        let general = || self.answers.levels.clone().map(|level| level.text);
        competence.level_texts.clone().unwrap_or_else(general)
    }

    /// The frame of this kind.
    pub fn frame(&self, kind: FrameKind) -> Option<&Frame> {
        self.frames.iter().find(|frame| frame.kind == kind)
    }

    /// The theme with this name.
    pub fn theme(&self, name: &str) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.name == name)
    }
}
