//! Small tools: order statistics and the process's memory.

use std::time::Duration;

/// Durations of one kind, to be summed up.
#[derive(Default)]
pub struct Samples(Vec<Duration>);

impl Samples {
    /// Adds one.
    pub fn push(&mut self, sample: Duration) {
        self.0.push(sample);
    }

    /// The value below which `percent` of the samples lie, in microseconds.
    pub fn micros(&mut self, percent: usize) -> f64 {
        self.0.sort_unstable();
        let at = (self.0.len() * percent / 100).min(self.0.len().saturating_sub(1));
        self.0.get(at).map_or(0.0, |sample| sample.as_secs_f64() * 1e6)
    }
}

/// A line of `/proc/self/status` in MiB: `VmRSS` (now) or `VmHWM` (the most so far).
pub fn memory(line: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let found = status.lines().find_map(|text| text.strip_prefix(line)?.strip_prefix(':'));
    let kib: f64 = found.and_then(|text| text.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0.0);
    kib / 1024.0
}
