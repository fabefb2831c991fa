### Det, der er fælles for skærmbillederne.

screens-no-such-key = Den tast gør ikke noget her.
screens-no-text-here = Teksten blev ikke brugt. Der er ikke noget tekstfelt her.
screens-at-home = Du er på forsiden.
screens-quit = Vil du afslutte Sofus? Alt, hvad du har skrevet, er gemt.
screens-acting-as = { $login } som { $name }
screens-saved = Gemt
screens-saving = Gemmer …
screens-not-saved = Ikke gemt. { $why }
screens-help-title = Taster, der virker her
screens-editor-empty = Skriv en begrundelse først.
screens-editor-full = Der er plads til { $limit } tegn. Det sidste fyldte { $over } for meget og kom ikke med.
screens-editor-count = { $length } af { $limit } tegn
screens-close-keep = Luk og behold
screens-go-to = Gå til
screens-not-saved-yet = Noget af det, du har skrevet, er ikke gemt endnu: { $why } Vil du afslutte alligevel?
