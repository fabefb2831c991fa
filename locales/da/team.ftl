### Lederens team i en runde.

team-title = Team
team-rate = Vurdér
team-older = Ældre
team-newer = Nyere
team-no-older = Det er den ældste runde.
team-no-newer = Det er den nyeste runde.
team-round-of = Runde { $round } af { $rounds }
team-summary = { $people ->
    [one] 1 medarbejder
   *[other] { $people } medarbejdere
} · egne skemaer sendt: { $own } · dine sendt: { $manager }
team-own-column = Eget skema
team-manager-column = Dit skema
team-answered = Besvaret
team-points = Punkter
team-next-begin = Tryk { $key } for at begynde på dit skema.
team-next-go-on = Tryk { $key } for at fortsætte på dit skema.
team-next-wait = Dit skema er sendt. Egen vurdering mangler. { $key } åbner dit skema igen.
team-next-side-by-side = Begge kan læses: tryk { $key } for at se dem side om side.
team-reopen-which = Begge skemaer er sendt. Hvilket skal åbnes igen for { $name }?
team-own-form = Eget skema
team-manager-form = Leders skema
team-nothing-sent = Der er ikke sendt noget skema om { $name } endnu.
team-reopened = Skemaet er åbnet igen.
team-no-round = Der har ikke været nogen runde endnu. Når HR åbner en, kan du følge dit team her. Tryk { $key } for at se dine opgaver.
team-empty = Ingen af dine medarbejdere er med i denne runde. Tryk { $key } for at se alle runder.
team-nobody = Du er ikke leder for nogen, så der er intet team at vise. Tryk { $key } for at finde en kollega.
