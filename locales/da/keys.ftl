### Egne taster: hver funktion med sine taster.

keys-title = Egne taster
keys-place = Sted
keys-action = Funktion
keys-keys = Taster
keys-own = egen
keys-new = Ny tast
keys-next-place = Næste sted
keys-spot = »{ $action }« ({ $place })
keys-press-title = Ny tast
keys-press = Tryk den nye tast til { $action }. Esc lader alt være, som det er.
keys-taken = { $key } er { $holder }. Tryk Enter for at give tasten til { $action } i stedet, eller prøv en anden tast.
keys-same-as = En terminal kan ikke se forskel på { $key } og en anden tast. Prøv en anden.
keys-not-sent = Ikke alle terminaler sender { $key }. Prøv en anden tast.
keys-kept-by-terminal = { $key } beholder terminalen selv. Prøv en anden tast.
keys-danish-letter = Æ, ø og å er almindelige bogstaver og bruges ikke som genveje. Prøv en anden tast.
keys-not-on-keyboard = { $key } kræver AltGr eller en død tast. Prøv en anden tast.
keys-types-text = Her skriver man tekst, så { $key } vil altid blive skrevet. Prøv en F-tast eller Ctrl og et bogstav.
keys-essential = { $action } skal have en tast, der virker. Giv den først en anden. Intet er ændret.
keys-all-standard = Du har ingen egne taster.
keys-reset-question = Skal alle taster være, som de var fra begyndelsen? Dine egne taster går tabt.
keys-give = Giv tasten
