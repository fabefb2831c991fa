### Deltagerlisten.

roll-title = Deltagere
roll-empty = Ingen er tilmeldt holdet endnu.
roll-missing =
    { $count ->
        [one] fremmøde mangler for 1
       *[other] fremmøde mangler for { $count }
    }
roll-not-begun = Holdet begynder { $date }. Fremmøde registreres fra den dag.
roll-over = Holdet er afsluttet eller aflyst, så fremmøde kan ikke ændres.
roll-ask-close = Afslut holdet på »{ $course }«? Derefter kan fremmødet ikke ændres.
roll-done-closed = Holdet er afsluttet.
roll-done-present = Mødt er registreret.
roll-done-absent = Ikke mødt er registreret.
roll-open-card = Kort
