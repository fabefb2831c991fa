//! Values, trust and charter: the reference to read. Source: `systems.md` 8, the framework pack.

use super::asking::Asking;
use super::forms;
use super::refusal::Refusal;
use super::views::FrameText;

/// The texts in the order of the pack: each frame's own text, then its parts.
pub fn texts(asking: &Asking<'_>) -> Result<Vec<FrameText>, Refusal> {
    forms::reads_common(asking.caller)?;
    let mut texts = Vec::new();
    for frame in &asking.model.pack.frames {
        let group = || frame.name.clone();
        texts.push(FrameText {
            id: frame.kind.key().to_owned(),
            group: group(),
            title: frame.name.clone(),
            text: frame.text.clone(),
        });
        texts.extend(frame.items.iter().map(|item| FrameText {
            id: item.id.clone(),
            group: group(),
            title: item.name.clone(),
            text: item.text.clone(),
        }));
    }
    Ok(texts)
}
