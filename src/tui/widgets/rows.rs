//! Lists: which rows are seen, and how the cursor moves among them.

use crate::tui::cx::Cx;
use crate::tui::keys::Action;

/// The first row to show so that `selected` is seen, for `total` rows in `height` lines.
///
/// The window moves half a page at a time: on a thin line one scrolled row costs as much as a whole page, so it should
/// be rare, and there is always something to see above and below.
pub fn first_visible(selected: usize, total: usize, height: usize) -> usize {
    if total <= height {
        return 0;
    }
    let step = (height / 2).max(1);
    let lead = (height - step) / 2;
    let wanted = (selected / step * step).saturating_sub(lead);
    wanted.min(total - height)
}

/// Moves a cursor among `total` rows. `None` if the action does not move.
pub fn moved(action: Action, selected: usize, total: usize, cx: &Cx<'_>) -> Option<usize> {
    moved_by(action, selected, total, cx.page())
}

/// As [`moved`], with a page of so many rows.
pub fn moved_by(action: Action, selected: usize, total: usize, page: usize) -> Option<usize> {
    let last = total.saturating_sub(1);
    let to = match action {
        Action::Up => selected.saturating_sub(1),
        Action::Down => selected.saturating_add(1),
        Action::PageUp => selected.saturating_sub(page),
        Action::PageDown => selected.saturating_add(page),
        Action::Home => 0,
        Action::End => last,
        _ => return None,
    };
    Some(to.min(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_selected_row_is_always_seen(total in 1_usize..200, height in 1_usize..40, at in 0_usize..200) {
            let selected = at.min(total - 1);
            let first = first_visible(selected, total, height);
            prop_assert!(first <= selected && selected < first + height);
            prop_assert!(first + height <= total.max(height));
        }
    }

    #[test]
    fn the_cursor_stays_among_the_rows() {
        assert_eq!(moved_by(Action::Up, 0, 5, 10), Some(0));
        assert_eq!(moved_by(Action::PageDown, 2, 5, 10), Some(4));
        assert_eq!(moved_by(Action::End, 0, 0, 10), Some(0));
        assert_eq!(moved_by(Action::Open, 0, 5, 10), None);
    }
}
