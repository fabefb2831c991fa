### What the screens have in common.

screens-no-such-key = That key does nothing here.
screens-no-text-here = The text was not used. There is no text field here.
screens-at-home = You are on the front page.
screens-quit = Do you want to leave Sofus? Everything you typed is saved.
screens-acting-as = { $login } as { $name }
screens-saved = Saved
screens-saving = Saving …
screens-not-saved = Not saved. { $why }
screens-help-title = Keys that work here
screens-editor-empty = Give a reason first.
screens-editor-full = There is room for { $limit } characters. The last text was { $over } too long and was not taken.
screens-editor-count = { $length } of { $limit } characters
screens-close-keep = Close and keep
screens-go-to = Go to it
screens-not-saved-yet = Some of what you typed is not saved yet: { $why } Leave anyway?
