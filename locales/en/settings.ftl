### What people set for themselves.

settings-title = Settings
settings-change = Change
settings-language = Language
settings-danish = Dansk
settings-english = English
settings-language-help = The keys are the same in both languages.
settings-theme = Colours
settings-mono = None
settings-sixteen = 16 colours
settings-theme-help = Without colours only bold, underlined and reversed text is used. Nothing is told by colour alone.
settings-ascii = Plain borders
settings-no = No
settings-yes = Yes
settings-ascii-help = Choose Yes if lines and arrows look wrong, or if you use a screen reader.
settings-keymap = Keys
settings-standard = Standard
settings-function-keys = Function keys
settings-keymap-help = Function keys are those of the old terminals: F3 and F12 go back, F4 finds, F7 and F8 turn the page. The letters are the same.
settings-own-keys-help = Give a function another key. Enter opens the list.
settings-own-keys-none = None
settings-own-keys-count = { $count ->
    [one] 1 function is changed
   *[other] { $count } functions are changed
}
settings-own-keys-faults = { $count ->
    [one] ! 1 key cannot be used
   *[other] ! { $count } keys cannot be used
}
settings-findable = May be found as an expert
settings-findable-help = Choose Yes if colleagues may find your name and unit when they look for somebody good at something.
