//! The threads that talk to the service: one for queries, one that keeps commands and drafts in order.

use super::msg::{Msg, Ticket};
use crate::service::draft::DraftField;
use crate::service::{AnyAsk, Refusal, Request, Session};
use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};

/// How many jobs wait in a lane's channel; the rest waits with the drawing thread, which is never held up.
const ROOM: usize = 64;

/// One piece of work for the service.
#[derive(Debug)]
pub enum Job {
    /// A query.
    Ask(Ticket, AnyAsk),
    /// A command.
    Call(Ticket, Request),
    /// Drafts to save.
    Save(Ticket, Vec<DraftField>),
}

/// A thread doing jobs in order.
#[derive(Debug)]
pub struct Lane {
    jobs: SyncSender<Job>,
    waiting: VecDeque<Job>,
}

impl Lane {
    /// Starts the thread. Each outcome goes to `deliver` on it; `false` from there ends the thread.
    pub fn start(
        name: &str,
        session: Arc<dyn Session>,
        deliver: impl Fn(Msg) -> bool + Send + 'static,
    ) -> io::Result<Self> {
        let (jobs, todo) = sync_channel(ROOM);
        std::thread::Builder::new().name(name.into()).spawn(move || work(session.as_ref(), &todo, deliver))?;
        Ok(Self { jobs, waiting: VecDeque::new() })
    }

    /// Takes a job. Never waits.
    pub fn push(&mut self, job: Job) {
        self.waiting.push_back(job);
        self.pump();
    }

    /// Hands over what has waited, as far as there is room.
    pub fn pump(&mut self) {
        while let Some(job) = self.waiting.pop_front() {
            if let Err(TrySendError::Full(job) | TrySendError::Disconnected(job)) = self.jobs.try_send(job) {
                self.waiting.push_front(job);
                return;
            }
        }
    }
}

fn work(session: &dyn Session, todo: &Receiver<Job>, deliver: impl Fn(Msg) -> bool) {
    while let Ok(job) = todo.recv() {
        let outcome = match job {
            Job::Ask(ticket, ask) => Msg::Reply(ticket, guarded(|| session.ask_any(ask))),
            Job::Call(ticket, request) => Msg::Done(ticket, guarded(|| session.run(request))),
            Job::Save(ticket, fields) => Msg::Saved(ticket, guarded(|| session.save_drafts(fields))),
        };
        if !deliver(outcome) {
            return;
        }
    }
}

/// A fault in the service must not take the screen with it: it is a refusal like any other, its place is in the log.
fn guarded<T>(work: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Refusal::Failed("panic".into())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::draft::DraftOf;
    use crate::service::{AnyAnswer, Change, Receipt, ask};
    use std::sync::Mutex;
    use std::time::Duration;

    #[derive(Default)]
    struct Shaky(Mutex<Vec<String>>);

    impl Session for Shaky {
        fn run(&self, _: Request) -> Result<Receipt, Refusal> {
            Err(Refusal::NotFound)
        }
        fn ask_any(&self, _: AnyAsk) -> Result<AnyAnswer, Refusal> {
            panic!("a fault")
        }
        fn save_drafts(&self, fields: Vec<DraftField>) -> Result<(), Refusal> {
            let mut saved = self.0.lock().unwrap();
            saved.extend(fields.into_iter().map(|field| field.field));
            Ok(())
        }
        fn changes(&self) -> Receiver<Change> {
            std::sync::mpsc::channel().1
        }
    }

    fn lane(session: Arc<Shaky>) -> (Lane, Receiver<Msg>) {
        let (heard, messages) = std::sync::mpsc::channel();
        (Lane::start("test", session, move |msg| heard.send(msg).is_ok()).unwrap(), messages)
    }

    #[test]
    fn a_fault_in_the_service_is_a_refusal_and_the_lane_goes_on() {
        let (mut lane, messages) = lane(Arc::default());
        for ticket in [Ticket(1), Ticket(2)] {
            lane.push(Job::Ask(ticket, AnyAsk::Me(ask::Me {})));
            let msg = messages.recv_timeout(Duration::from_secs(20)).unwrap();
            assert_eq!(msg, Msg::Reply(ticket, Err(Refusal::Failed("panic".into()))));
        }
    }

    #[test]
    fn more_jobs_than_there_is_room_for_are_done_in_order() {
        let session = Arc::<Shaky>::default();
        let (mut lane, messages) = lane(session.clone());
        let count = ROOM * 3;
        for at in 0..count {
            let field = DraftField { of: DraftOf::Guide("g".into()), field: at.to_string(), value: None };
            lane.push(Job::Save(Ticket(at as u64), vec![field]));
        }
        for _ in 0..count {
            messages.recv_timeout(Duration::from_secs(20)).unwrap();
            lane.pump();
        }
        let expected: Vec<String> = (0..count).map(|at| at.to_string()).collect();
        assert_eq!(*session.0.lock().unwrap(), expected);
    }
}
