### Own keys: every action with its keys.

keys-title = Own keys
keys-place = Place
keys-action = Function
keys-keys = Keys
keys-own = own
keys-new = New key
keys-next-place = Next place
keys-spot = “{ $action }” ({ $place })
keys-press-title = New key
keys-press = Press the new key for { $action }. Esc leaves all as it is.
keys-taken = { $key } is { $holder }. Press Enter to give the key to { $action } instead, or try another key.
keys-same-as = A terminal cannot tell { $key } from another key. Try another.
keys-not-sent = Not every terminal sends { $key }. Try another key.
keys-kept-by-terminal = The terminal keeps { $key } for itself. Try another key.
keys-danish-letter = Æ, ø and å are ordinary letters and no shortcuts. Try another key.
keys-not-on-keyboard = { $key } needs AltGr or a dead key. Try another key.
keys-types-text = Text is typed here, so { $key } would always be typed. Try an F-key or Ctrl and a letter.
keys-essential = { $action } must have a key that works. Give it another one first. Nothing is changed.
keys-all-standard = You have no keys of your own.
keys-reset-question = Shall all keys be as they were in the beginning? Your own keys are lost.
keys-give = Give the key
