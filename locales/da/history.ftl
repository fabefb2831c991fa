### Svar gennem runderne.

history-title = Historik: { $name }
history-title-own = Dine svar gennem runderne
history-legend = Selv/leder. { $none } = ikke besvaret eller ikke vist endnu
history-own = Selv
history-manager = Leder
history-more = { $count ->
    [one] { $key } 1 runde til
   *[other] { $key } { $count } runder til
}
history-round = { $round } · selv: { $own } · leder: { $manager }
history-empty = Der er ingen svar endnu. De kommer her, når et skema er sendt. Tryk { $key } for at se dine opgaver.
