### Hvem der har set mine oplysninger, og hvad der er gjort ved dem.

who-looked-title = Hvem har set
who-looked-count = { $count ->
    [one] 1 gang har nogen set eller ændret dine oplysninger
   *[other] { $count } gange har nogen set eller ændret dine oplysninger
}
who-looked-when = Hvornår
who-looked-who = Hvem
who-looked-what = Hvad
who-looked-record = Om
who-looked-in-place-of = { $who }, i stedet for { $other }
who-looked-empty = Ingen andre har set dine skemaer eller dine ansættelsesoplysninger. Når nogen gør det, står det her med navn og tidspunkt. Tryk { $key } for at gå tilbage.
