### Det, sofus doctor finder.

diagnosis-log = Loggen: { $commits ->
    [one] 1 ændring
   *[other] { $commits } ændringer
} siden sidste kontrolpunkt, { $records } poster i alt.
diagnosis-checkpoints = Hele kontrolpunkter: { $count }
diagnosis-rebuilt = Indekset var beskadiget og er bygget op igen. Intet er gået tabt.
diagnosis-bad-log = ! Loggen er ikke hel: { $what }
diagnosis-bad-staged = ! En indlæst fil er ikke hel: { $what }
diagnosis-bad-index = ! Indekset passer ikke: { $what }. Det bygges op igen ved næste start.
diagnosis-bad-checkpoint = ! Et kontrolpunkt er ikke helt: { $what }
