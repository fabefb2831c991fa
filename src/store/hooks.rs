//! Fail points for the fault tests. Without the feature `test-hooks` a [`Hooks`] is nothing and costs nothing.

/// A place in the store where a process may die or the disk may fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// Half of a record is in the log.
    Append,
    /// A record is in the log, not yet synced.
    Sync,
    /// A record is durable, not yet in the index.
    Apply,
    /// A checkpoint is half written.
    Checkpoint,
    /// A checkpoint is whole, what it replaces not yet removed.
    CheckpointDone,
    /// A new log segment is about to be taken into use.
    Rotate,
    /// A new index is half built.
    Rebuild,
    /// The old index is set aside, the new one not yet in its place.
    RebuildSwap,
    /// A staged file is synced, not yet in the log.
    Import,
    /// A part of a staged file is in the index.
    ImportApply,
}

impl Point {
    /// Every point, for tests that go through all of them.
    pub const ALL: [Self; 10] = [
        Self::Append,
        Self::Sync,
        Self::Apply,
        Self::Checkpoint,
        Self::CheckpointDone,
        Self::Rotate,
        Self::Rebuild,
        Self::RebuildSwap,
        Self::Import,
        Self::ImportApply,
    ];
}

#[cfg(feature = "test-hooks")]
mod armed {
    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::Point;

    /// What happens at an armed point.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Fault {
        /// The process ends at once, as after SIGKILL.
        Die,
        /// The disk answers with an error, once.
        Fail,
    }

    /// At most one armed fail point.
    #[derive(Clone, Debug, Default)]
    pub struct Hooks(Option<Arc<Armed>>);

    #[derive(Debug)]
    struct Armed {
        point: Point,
        fault: Fault,
        left: AtomicU32,
    }

    /// Ends this process by SIGKILL: no destructor runs, no buffer is written.
    fn die() -> io::Result<()> {
        rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::KILL)?;
        Err(io::Error::other("alive after SIGKILL"))
    }

    impl Hooks {
        /// Nothing is armed.
        pub const fn none() -> Self {
            Self(None)
        }

        /// Strikes when `point` is reached for the `nth` time, from 1.
        pub fn arm(point: Point, fault: Fault, nth: u32) -> Self {
            Self(Some(Arc::new(Armed { point, fault, left: AtomicU32::new(nth) })))
        }

        /// Called by the store at `point`.
        pub fn reach(&self, point: Point) -> io::Result<()> {
            let Some(armed) = self.0.as_ref().filter(|armed| armed.point == point) else { return Ok(()) };
            let step = |left: u32| left.checked_sub(1);
            let before = armed.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, step);
            match (before, armed.fault) {
                (Ok(1), Fault::Die) => die(),
                (Ok(1), Fault::Fail) => Err(io::Error::other("fail point")),
                _ => Ok(()),
            }
        }

        /// Whether `point` is the armed one: the store then writes in two pieces what it otherwise writes in one.
        pub fn watches(&self, point: Point) -> bool {
            self.0.as_ref().is_some_and(|armed| armed.point == point)
        }
    }
}

#[cfg(not(feature = "test-hooks"))]
mod disarmed {
    use std::io;

    use super::Point;

    /// No fail points in this build.
    #[derive(Clone, Debug, Default)]
    pub struct Hooks;

    impl Hooks {
        /// Nothing is armed.
        pub const fn none() -> Self {
            Self
        }

        /// Does nothing.
        #[allow(clippy::unused_self, clippy::unnecessary_wraps)] // the same shape as with the feature
        pub const fn reach(&self, _point: Point) -> io::Result<()> {
            Ok(())
        }

        /// Never.
        #[allow(clippy::unused_self)] // the same shape as with the feature
        pub const fn watches(&self, _point: Point) -> bool {
            false
        }
    }
}

#[cfg(feature = "test-hooks")]
pub use armed::{Fault, Hooks};
#[cfg(not(feature = "test-hooks"))]
pub use disarmed::Hooks;
