### Kompetenceskemaet.

form-screen-title = Kompetenceskema
form-screen-title-mine = Mit kompetenceskema
form-screen-title-own = { $name }: eget skema
form-screen-title-manager = Leders skema om { $name }
form-screen-title-agreed = Aftalt niveau for { $name }
form-screen-column-question = Spørgsmål
form-screen-column-answer = Svar
form-screen-column-demand = Krav
form-screen-column-last = Sidst
form-screen-progress = { $done } af { $all } besvaret
form-screen-area-progress = { $done } af { $all }
form-screen-no-profile = ingen jobprofil, derfor ingen krav
form-screen-demand = Krav: { $level }
form-screen-no-demand = Intet krav
form-screen-last = Sidst: { $answer }
form-screen-not-answered = Ikke besvaret. Svar med 0–5, eller tryk Enter for at se, hvad svarene betyder.
form-screen-comment = Bemærkning: { $comment }
form-screen-empty = Skemaet har ingen spørgsmål.
form-screen-texts-title = Hvad svarene betyder
form-screen-no-last = Du har ikke svaret på dette spørgsmål før.
form-screen-all-answered = { $count ->
    [one] Spørgsmålet er besvaret. Send med { $key }.
   *[other] Alle { $count } spørgsmål er besvaret. Send med { $key }.
}
form-screen-is-locked = Skemaet er sendt og låst, så svarene kan ikke ændres.
form-screen-read-only = Du kan læse skemaet, men ikke skrive i det.
form-screen-locked = Sendt { $date } og låst.
form-screen-locked-undated = Sendt og låst.
form-screen-reopened = Åbnet igen: { $reason }
form-screen-not-side-by-side = Skemaerne kan først læses side om side, når begge er sendt.

form-screen-comment-title = Bemærkning
form-screen-comment-hint = { $question }
form-screen-no-comment = Der er ingen bemærkning.

form-screen-send-title = Send skemaet?
form-screen-send-all = { $count ->
    [one] Spørgsmålet er besvaret. Når skemaet er sendt, er det låst og kan læses af den anden part, når begge har sendt.
   *[other] Alle { $count } spørgsmål er besvaret. Når skemaet er sendt, er det låst og kan læses af den anden part, når begge har sendt.
}
form-screen-send-some = { $count ->
    [one] Et spørgsmål mangler svar. Gå til det, eller send alligevel. Når skemaet er sendt, er det låst.
   *[other] { $count } spørgsmål mangler svar. Gå til et af dem, eller send alligevel. Når skemaet er sendt, er det låst.
}
form-screen-sending = Sender …
form-screen-sent = Skemaet er sendt og låst. Tak.

form-screen-reopen-title = Åbn skemaet igen
form-screen-reopen-hint = Hvorfor skal skemaet åbnes igen? Begrundelsen gemmes og kan læses af begge parter.
form-screen-ask-reopen-title = Bed om at få skemaet åbnet
form-screen-ask-reopen-hint = Hvorfor vil du gerne have skemaet åbnet igen? Din leder får besked.
form-screen-no-reopen = Du kan ikke åbne dette skema igen.
form-screen-is-open = Skemaet er åbent, så du kan bare rette i det.
form-screen-now-open = Skemaet er åbnet igen. { $key } viser dine opgaver.
form-screen-asked = Dit ønske er sendt til din leder. { $key } viser dine opgaver.

## Svarene, så korte at de kan stå i listen: 18 tegn, og 10 i et smalt vindue.

form-screen-short-0 = Ikke relevant
form-screen-short-1 = Nybegynder
form-screen-short-2 = Avanceret begynder
form-screen-short-3 = Kompetent
form-screen-short-4 = Kyndig
form-screen-short-5 = Ekspert
form-screen-narrow-0 = Ikke rel.
form-screen-narrow-1 = Nybegynder
form-screen-narrow-2 = Avanceret
form-screen-narrow-3 = Kompetent
form-screen-narrow-4 = Kyndig
form-screen-narrow-5 = Ekspert

form-screen-unanswered = Ubesvaret
