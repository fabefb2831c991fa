### Krav, egen vurdering og lederens vurdering side om side.

side-by-side-title = Side om side
side-by-side-title-of = Side om side: { $name }
side-by-side-no-profile = ingen jobprofil, derfor ingen krav
side-by-side-all = Alle spørgsmål: { $count }
side-by-side-talk-points = Kun samtalepunkter: { $count }
side-by-side-lacking = Kun mangler: { $count }
side-by-side-summary = { $points ->
    [one] ! 1 samtalepunkt
   *[other] ! { $points } samtalepunkter
} · mangler: selv { $own }, leder { $manager }
side-by-side-unresolved-count = skal afklares: { $count }
side-by-side-sent = begge sendt { $date }
side-by-side-own = Selv
side-by-side-manager = Leder
side-by-side-agreed = Aftalt
side-by-side-own-gap = Selv mod krav
side-by-side-manager-gap = Leder mod krav
side-by-side-trail = Forløb
side-by-side-lacks = { $gap } mangler
side-by-side-above = { $gap } over krav
side-by-side-equal = = krav
side-by-side-unresolved = skal afklares
side-by-side-own-is = Selv: { $answer }
side-by-side-manager-is = Leder: { $answer }
side-by-side-agreed-is = Aftalt: { $answer }
side-by-side-talk-point = Samtalepunkt
side-by-side-own-comment = Selv: »{ $comment }«
side-by-side-manager-comment = Leder: »{ $comment }«
side-by-side-rounds = Runder { $rounds } · selv { $own } · leder { $manager }
side-by-side-whole = Hele spørgsmålet
side-by-side-whole-title = Spørgsmålet
side-by-side-own-not-sent = Egen vurdering er ikke sendt.
side-by-side-manager-not-sent = Lederens vurdering er ikke sendt.
side-by-side-neither-sent = Ingen af de to skemaer er sendt.
side-by-side-no-talk-points = Der er ingen samtalepunkter: de to vurderinger ligger tæt på hinanden.
side-by-side-empty = Runden har ingen spørgsmål.
side-by-side-empty-talk-points = Der er ingen samtalepunkter: de to vurderinger ligger tæt på hinanden. Tryk { $key } for at se mangler, og én gang til for at se alle spørgsmål.
side-by-side-empty-lacks = Der er ingen mangler i forhold til kravene. Tryk { $key } for at se alle spørgsmål.
