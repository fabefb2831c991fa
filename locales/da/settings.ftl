### Det, man indstiller for sig selv.

settings-title = Indstillinger
settings-change = Skift
settings-language = Sprog
settings-danish = Dansk
settings-english = English
settings-language-help = Tasterne er de samme på begge sprog.
settings-theme = Farver
settings-mono = Ingen
settings-sixteen = 16 farver
settings-theme-help = Uden farver bruges kun fed, understreget og omvendt skrift. Intet vises med farve alene.
settings-ascii = Rammer af almindelige tegn
settings-no = Nej
settings-yes = Ja
settings-ascii-help = Vælg Ja, hvis streger og pile ser forkerte ud, eller hvis du bruger skærmlæser.
settings-keymap = Taster
settings-standard = Standard
settings-function-keys = Funktionstaster
settings-keymap-help = Funktionstaster er som på de gamle skærme: F3 og F12 går tilbage, F4 finder, F7 og F8 bladrer. Bogstaverne er de samme.
settings-own-keys-help = Giv en funktion en anden tast. Enter åbner listen.
settings-own-keys-none = Ingen
settings-own-keys-count = { $count ->
    [one] 1 funktion er ændret
   *[other] { $count } funktioner er ændret
}
settings-own-keys-faults = { $count ->
    [one] ! 1 tast kan ikke bruges
   *[other] ! { $count } taster kan ikke bruges
}
settings-findable = Kan findes som ekspert
settings-findable-help = Vælg Ja, hvis kolleger må finde dit navn og din enhed, når de søger en, der er dygtig til noget.
