### Kompetenceaktiviteter: hvad der er besluttet, og om det virkede.

activities-title = Aktiviteter
activities-name = Aktivitet
activities-unit = Enhed
activities-state = Tilstand
activities-due = Frist
activities-effect = Niveau før > nu
activities-empty = Der er ingen aktiviteter endnu. De besluttes ud fra overblikket, eller med { $key } ud fra et tilsyn, en audit, en MUS eller en ny lov.
activities-proposed = foreslået
activities-decided = besluttet
activities-under-way = i gang
activities-done = afsluttet
activities-dropped = opgivet
activities-kind-course = Internt kursus
activities-kind-colleague = Læring hos en kollega
activities-kind-external = Ekstern uddannelse
activities-kind-supervision = Supervision
activities-source-overview = Overblikket
activities-source-inspection = Tilsyn
activities-source-audit = Audit
activities-source-interview = MUS
activities-source-law = Lov
activities-to-level = til niveau { $level }
activities-resources = Ansvarlig: { $owner } · { $hours } timer · { $money } kr.
activities-people = { $count ->
    [0] Ikke for bestemte medarbejdere
    [one] For 1, der manglede det
   *[other] For { $count }, der manglede det
}
activities-few = For få til at vise hvor mange
activities-effect-line = Samme { $people } medarbejdere: gennemsnit { $then } da, { $now } nu; { $reached } har nået niveauet.
activities-decide = Beslut
activities-begin = Begynd
activities-finish = Afslut
activities-not-yours = Det er den ansvarlige, HR eller den, der beslutter for enheden, som fører aktiviteten videre.
activities-drop-title = Opgiv aktiviteten
activities-drop-hint = Hvorfor? Alle kan læse det.
activities-stepped = Aktiviteten er ført videre.
