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
settings-findable = May be found as an expert
settings-findable-help = Choose Yes if colleagues may find your name and unit when they look for somebody good at something.
