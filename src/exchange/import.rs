//! Files of all kinds as the rows of one import, and its faults with the names people gave.

use super::layout::Header;
use super::records::Record;
use super::source::Source;
use super::table::{Reached, Sink, Table, cells, encoding};
use super::{absence, competences, courses, employees, evaluations, goals, profiles, requirements, runs, units};
use crate::service::access::Caller;
use crate::service::engine::Engine;
use crate::service::import::absence::Spells;
use crate::service::import::fault::{Fault, FaultList, Finding, Findings, Problem};
use crate::service::import::kind::{Column, Kind};
use crate::service::import::rows::{Cell, Place};
use crate::service::import::{self, Answers, Intake, Mode, Outcome, Rows, TakeComment, Taken};
use crate::service::refusal::Refusal;
use encoding_rs::Encoding;
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// A file to import.
pub struct FileIn {
    /// What it holds.
    pub kind: Kind,
    /// Its name as it was given; faults are told under it.
    pub name: String,
    /// Its bytes, or why there are none.
    pub source: io::Result<Source>,
}

impl FileIn {
    /// The file at `path`.
    pub fn open(kind: Kind, path: &Path) -> Self {
        Self { kind, name: path.display().to_string(), source: Source::open(path) }
    }

    /// What comes through standard input; its name is `-`.
    pub fn standard_input(kind: Kind) -> Self {
        Self { kind, name: "-".to_owned(), source: Source::spooled("-", io::stdin().lock()) }
    }
}

/// The files that `export all --out DIR` writes, as far as the folder has them.
pub fn files_of(folder: &Path) -> Vec<(Kind, PathBuf)> {
    let path = |kind: Kind| (kind, folder.join(format!("{}.csv", kind.name())));
    Kind::ALL.into_iter().map(path).filter(|(_, path)| path.is_file()).collect()
}

/// How far an import is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Rows read; those read a second time for their comments are not counted again.
    pub rows: u64,
    /// Bytes read.
    pub bytes: u64,
    /// Bytes to read in all.
    pub total: u64,
}

/// Why nothing was imported.
#[derive(Debug)]
pub enum NotImported {
    /// The files are not in order.
    Faults(FaultList),
    /// The service said no.
    Refused(Refusal),
}

impl From<Refusal> for NotImported {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Imports files together, whole or not at all. `watch` is told now and then how far it is.
pub fn import(
    engine: &Engine,
    caller: &Caller,
    files: Vec<FileIn>,
    mode: Mode,
    watch: &mut dyn FnMut(Progress),
) -> Result<Taken, NotImported> {
    let mut files = Files::new(files, watch);
    match import::import(engine, caller, &mut files, mode)? {
        Outcome::Taken(taken) => Ok(taken),
        Outcome::Faulty(findings) => Err(NotImported::Faults(files.faults(findings))),
    }
}

/// One file, ready to be read or known to be unreadable.
struct Open {
    kind: Kind,
    name: String,
    source: Option<(Source, &'static Encoding)>,
    unreadable: Findings,
    header: Option<Header>,
}

struct Files<'w> {
    files: Vec<Open>,
    meter: Meter<'w>,
}

/// Adds up what is read of all files.
struct Meter<'w> {
    watch: &'w mut dyn FnMut(Progress),
    /// What was read before the present file.
    before: Progress,
    total: u64,
    counts_rows: bool,
}

impl Meter<'_> {
    fn reached(&mut self, reached: Reached) -> Progress {
        let rows = if self.counts_rows { reached.rows } else { 0 };
        let now =
            Progress { rows: self.before.rows + rows, bytes: self.before.bytes + reached.bytes, total: self.total };
        (self.watch)(now);
        now
    }
}

impl<'w> Files<'w> {
    fn new(files: Vec<FileIn>, watch: &'w mut dyn FnMut(Progress)) -> Self {
        let files: Vec<Open> = (0..).zip(files).map(|(number, file)| open(number, file)).collect();
        let length = |file: &Open| file.source.as_ref().map_or(0, |(source, _)| source.length());
        let total = files.iter().map(length).sum();
        Self { files, meter: Meter { watch, before: Progress::default(), total, counts_rows: true } }
    }

    /// Reads the files whose kind is wanted, each to the sink.
    fn read(&mut self, wanted: impl Fn(Kind) -> bool, sink: &mut dyn KindSink) {
        for (number, file) in (0..).zip(&mut self.files) {
            let Some((source, encoding)) = file.source.as_mut().filter(|_| wanted(file.kind)) else { continue };
            sink.of_kind(file.kind);
            let table = Table { source, encoding, file: number, kind: file.kind };
            let mut last = self.meter.before;
            let meter = &mut self.meter;
            let header = table.read(sink.sink(), &mut |reached| last = meter.reached(reached));
            self.meter.before = last;
            file.header = header.or(file.header.take());
        }
    }

    /// The findings with the files' own names of files and columns.
    fn faults(&self, findings: Findings) -> FaultList {
        let total = findings.total();
        let listed = findings.sorted().into_iter().map(|finding| self.fault(finding)).collect();
        FaultList { listed, total }
    }

    fn fault(&self, finding: Finding) -> Fault {
        let file = |place: Place| self.files.get(place.file as usize);
        let name = |place: Place| file(place).map(|file| file.name.clone()).unwrap_or_default();
        let header = file(finding.place).and_then(|file| file.header.as_ref());
        let called = |column: Column| header.map_or(column.name(), |header| header.name_of(column)).to_owned();
        let other_file = match &finding.problem {
            Problem::DuplicateKey { first } if first.file != finding.place.file => Some(name(*first)),
            _ => None,
        };
        Fault {
            file: name(finding.place),
            line: finding.place.line,
            column: finding.column.map(called).or(finding.column_name),
            problem: finding.problem,
            other_file,
        }
    }
}

fn open(number: u32, file: FileIn) -> Open {
    let mut unreadable = Findings::default();
    let source = match file.source {
        Ok(mut source) => encoding(&mut source, number, &mut unreadable).map(|encoding| (source, encoding)),
        Err(error) => {
            unreadable.row(Place { file: number, line: 1 }, Problem::unreadable(&error));
            None
        }
    };
    Open { kind: file.kind, name: file.name, source, unreadable, header: None }
}

impl Rows for Files<'_> {
    fn kinds(&self) -> BTreeSet<Kind> {
        self.files.iter().map(|file| file.kind).collect()
    }

    fn others(&mut self, intake: &mut Intake) {
        for file in &mut self.files {
            intake.findings.join(std::mem::take(&mut file.unreadable));
        }
        let mut sink = Others { intake, kind: Kind::Units };
        self.read(|kind| !matches!(kind, Kind::Evaluations | Kind::Absence), &mut sink);
    }

    fn about_how_many(&self) -> usize {
        // No row of the kind is shorter than this; what is reserved too much is never touched.
        const SHORTEST: u64 = 12;
        let evaluations = self.files.iter().filter(|file| file.kind == Kind::Evaluations);
        let bytes: u64 = evaluations.filter_map(|file| Some(file.source.as_ref()?.0.length())).sum();
        usize::try_from(bytes / SHORTEST).unwrap_or_default()
    }

    fn evaluations(&mut self, answers: &mut Answers) {
        let mut sink = EvaluationRows { answers, comments: false };
        self.read(|kind| kind == Kind::Evaluations, &mut sink);
        if sink.comments {
            self.meter.total += self.bytes_of_evaluations();
        }
    }

    fn absence(&mut self, spells: &mut Spells) {
        self.read(|kind| kind == Kind::Absence, &mut AbsenceRows { spells });
    }

    fn comments(&mut self, take: &mut TakeComment) -> Result<(), Refusal> {
        self.meter.counts_rows = false;
        let mut sink = Comments { take, findings: Findings::default(), refused: None };
        self.read(|kind| kind == Kind::Evaluations, &mut sink);
        sink.refused.map_or(Ok(()), Err)
    }
}

impl Files<'_> {
    fn bytes_of_evaluations(&self) -> u64 {
        let evaluations = self.files.iter().filter(|file| file.kind == Kind::Evaluations);
        evaluations.filter_map(|file| Some(file.source.as_ref()?.0.length())).sum()
    }
}

/// A sink that is told which kind comes next.
trait KindSink {
    fn of_kind(&mut self, _kind: Kind) {}
    fn sink(&mut self) -> &mut dyn Sink;
}

struct Others<'a, 'm> {
    intake: &'a mut Intake<'m>,
    kind: Kind,
}

impl KindSink for Others<'_, '_> {
    fn of_kind(&mut self, kind: Kind) {
        self.kind = kind;
    }

    fn sink(&mut self) -> &mut dyn Sink {
        self
    }
}

impl Sink for Others<'_, '_> {
    fn findings(&mut self) -> &mut Findings {
        &mut self.intake.findings
    }

    fn row(&mut self, record: &Record, header: &Header, place: Place) {
        let intake = &mut *self.intake;
        let mut cells = cells(record, header, place, &mut intake.findings);
        match self.kind {
            Kind::Goals => goals::read(&mut cells).map(|row| intake.goal(place, row)),
            Kind::Competences => competences::read(&mut cells).map(|row| intake.competence(place, row)),
            Kind::Profiles => profiles::read(&mut cells).map(|row| intake.profile(place, row)),
            Kind::Requirements => requirements::read(&mut cells).map(|row| intake.requirement(place, row)),
            Kind::Units => units::read(&mut cells).map(|row| intake.unit(place, row)),
            Kind::Employees => employees::read(&mut cells).map(|row| intake.employee(place, row)),
            Kind::Courses => {
                courses::read(&mut cells).map(|row| intake.courses.course(place, row, &mut intake.findings))
            }
            Kind::CourseAims => {
                courses::read_aim(&mut cells).map(|row| intake.courses.aim(place, row, &mut intake.findings))
            }
            Kind::Runs => runs::read(&mut cells).map(|row| intake.courses.run(place, row, &mut intake.findings)),
            Kind::RunStaff => {
                runs::read_staff(&mut cells).map(|row| intake.courses.staff(place, row, &mut intake.findings))
            }
            // They are read when everything else is settled.
            Kind::Evaluations | Kind::Absence => None,
        };
    }
}

struct AbsenceRows<'a, 'm> {
    spells: &'a mut Spells<'m>,
}

impl KindSink for AbsenceRows<'_, '_> {
    fn sink(&mut self) -> &mut dyn Sink {
        self
    }
}

impl Sink for AbsenceRows<'_, '_> {
    fn findings(&mut self) -> &mut Findings {
        self.spells.findings()
    }

    fn row(&mut self, record: &Record, header: &Header, place: Place) {
        let mut cells = cells(record, header, place, self.spells.findings());
        if let Some(row) = absence::read(&mut cells) {
            self.spells.take(place, &row);
        }
    }
}

struct EvaluationRows<'a, 'm> {
    answers: &'a mut Answers<'m>,
    comments: bool,
}

impl KindSink for EvaluationRows<'_, '_> {
    fn sink(&mut self) -> &mut dyn Sink {
        self
    }
}

impl Sink for EvaluationRows<'_, '_> {
    fn findings(&mut self) -> &mut Findings {
        self.answers.findings()
    }

    fn row(&mut self, record: &Record, header: &Header, place: Place) {
        let mut cells = cells(record, header, place, self.answers.findings());
        let Some(row) = evaluations::read(&mut cells) else { return };
        self.comments |= matches!(row.comment, Cell::Given(_));
        self.answers.take(place, &row);
    }
}

/// Reads the rows once more for their comments; what was in order the first time is not told again.
struct Comments<'a, 'f> {
    take: &'a mut TakeComment<'f>,
    findings: Findings,
    refused: Option<Refusal>,
}

impl KindSink for Comments<'_, '_> {
    fn sink(&mut self) -> &mut dyn Sink {
        self
    }
}

impl Sink for Comments<'_, '_> {
    fn findings(&mut self) -> &mut Findings {
        &mut self.findings
    }

    fn row(&mut self, record: &Record, header: &Header, place: Place) {
        if !matches!(header.cell(record, Column::Comment), Cell::Given(_)) {
            return;
        }
        let mut cells = cells(record, header, place, &mut self.findings);
        if let Some(row) = evaluations::read(&mut cells) {
            self.refused = (self.take)(&row).err();
        }
    }

    fn wants_more(&self) -> bool {
        self.refused.is_none()
    }
}
