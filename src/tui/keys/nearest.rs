//! The nearest known name to a typo.

/// The candidate nearest to `typo`, if one is near enough to be meant: at most a third of the letters differ.
pub fn nearest<N: AsRef<str>>(typo: &str, candidates: impl IntoIterator<Item = N>) -> Option<String> {
    let typo = typo.to_lowercase();
    let limit = (typo.chars().count() / 3).clamp(1, 4);
    candidates
        .into_iter()
        .map(|name| (distance(&typo, name.as_ref()), name))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name.as_ref().to_owned())
}

/// Edits from one to the other: a letter more, less, other, or two swapped count one each.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let at = |line: &[usize], k: usize| line.get(k).copied().unwrap_or(usize::MAX - 1);
            let mut best = (at(&last, j) + usize::from(x != y)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const NAMES: [&str; 4] = ["next-unanswered", "answer-0", "answer-1", "quit"];

    #[rstest]
    #[case("next-unanwsered", Some("next-unanswered"))]
    #[case("NextUnanswered", Some("next-unanswered"))]
    #[case("qiut", Some("quit"))]
    #[case("send-by-post", None)]
    #[case("", None)]
    fn a_typo_finds_what_was_meant(#[case] typo: &str, #[case] meant: Option<&str>) {
        assert_eq!(nearest(typo, NAMES).as_deref(), meant);
    }
}
