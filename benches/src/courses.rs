//! The catalogue of 5,000 courses and 20,000 runs filtered while typing: each letter is one question to the service,
//! answered on a worker. A frame is 16 ms.

use crate::measure::Samples;
use sofus::domain::course::{Course, CourseFact, CourseKind, Run, RunState};
use sofus::domain::fold::matches;
use sofus::domain::ids::{CourseId, RunId};
use sofus::pack;
use sofus::service::SessionExt;
use sofus::service::access::Identity;
use sofus::service::ask::CourseCatalogue;
use sofus::service::engine::{Engine, Fact};
use sofus::service::env::SystemClock;
use sofus::service::local::LocalSession;
use sofus::service::views::CourseFilter;
use sofus::store::memory::Memory;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const COURSES: usize = 5_000;
const RUNS: usize = 20_000;
const ROUNDS: usize = 5;

/// What is typed, letter by letter.
const TYPED: [&str; 4] = ["serviceloven", "den svære samtale", "kommunom", "e"];

/// Times one question per letter, without and with the filter on free seats, beside comparing the texts as they are.
pub fn while_typing(_: &Path) {
    let courses = courses();
    let session = session(&courses);
    let texts: Vec<String> = TYPED
        .iter()
        .flat_map(|text| (1..=text.chars().count()).map(|letters| text.chars().take(letters).collect::<String>()))
        .collect();
    let ask = |text: &str, free_seats: bool| {
        let filter = CourseFilter { text: text.to_owned(), free_seats, ..CourseFilter::default() };
        session.ask(CourseCatalogue { filter }).expect("an answer").rows.len()
    };
    let ours = time(&texts, |text| ask(text, false));
    let free = time(&texts, |text| ask(text, true));
    let plain = time(&texts, |text| {
        courses.iter().filter(|course| matches(&format!("{}\n{}", course.title, course.text), text)).count()
    });
    println!("catalogue while typing, {COURSES} courses and {RUNS} runs, {} letters", texts.len());
    for (what, mut samples) in [
        ("sofus, with next run, seats and gaps", ours),
        ("sofus, only with free seats", free),
        ("every text made comparable each time", plain),
    ] {
        let [middle, most] = [50, 99].map(|percent| samples.micros(percent) / 1000.0);
        println!("  {what:<42} {middle:>8.2} ms at the median {most:>8.2} ms at most");
    }
}

fn time<T>(texts: &[String], mut ask: impl FnMut(&str) -> T) -> Samples {
    let mut samples = Samples::default();
    for _ in 0..ROUNDS {
        for text in texts {
            let begun = Instant::now();
            black_box(ask(text));
            samples.push(begun.elapsed());
        }
    }
    samples
}

/// The demo's courses again and again, with a number behind the title.
fn courses() -> Vec<Course> {
    let lines: Vec<&str> = include_str!("../../framework/demo/courses.csv").lines().skip(1).collect();
    (0..COURSES)
        .map(|at| {
            let cells: Vec<&str> = lines[at % lines.len()].split(';').collect();
            Course {
                id: CourseId::new(&format!("{}-{at}", cells[0])),
                title: format!("{} {at}", cells[2]),
                kind: if at % 5 == 0 { CourseKind::External } else { CourseKind::Internal },
                provider: cells[3].to_owned(),
                text: cells[10].repeat(3),
                serves: cells[9].to_owned(),
                target_group: cells[8].to_owned(),
                prerequisites: String::new(),
                hours: None,
                price: None,
                contact: String::new(),
                link: String::new(),
                owner: None,
                approval: false,
                aims: BTreeMap::new(),
            }
        })
        .collect()
}

fn session(courses: &[Course]) -> LocalSession {
    let pack = pack::embedded().expect("the pack");
    let clock = Arc::new(SystemClock);
    let engine = Engine::create(Box::new(Memory::new()), &pack, clock, &"admin".into(), &"admin".into());
    let engine = Arc::new(engine.expect("an engine"));
    let session = LocalSession::open(engine, Identity { login: "admin".into(), act_as: None }).expect("a session");
    let caller = session.caller().expect("a caller");
    let today = session.engine().env().today;
    let mut taking = session.engine().take().expect("the writer");
    for course in courses {
        taking.push(Fact::Course(CourseFact::Course(Box::new(course.clone())))).expect("a course");
    }
    for at in 0..RUNS {
        let first_day = today.iter_days().nth(at % 300).expect("a day");
        let run = Run {
            id: RunId::new(&format!("H-{at}")),
            course: courses[at % courses.len()].id.clone(),
            first_day,
            last_day: first_day,
            starts: None,
            ends: None,
            place: "Teams".into(),
            seats: (at % 3 > 0).then_some(20),
            minimum: None,
            deadline: None,
            state: RunState::Open,
            staff: BTreeMap::new(),
        };
        taking.push(Fact::Course(CourseFact::Run(Box::new(run)))).expect("a run");
    }
    taking.finish(&caller, "import", Vec::new(), None).expect("taken");
    session
}
