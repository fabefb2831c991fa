### En runde, mens den løber: hvor langt den er, hvem der mangler, og hvad der er sket med deltagerne.

round-title = Runden { $name }
round-nobody = ingen
round-not-in = ikke med
round-not-in-hired = ikke med, ansat { $date }
round-not-in-long = Passer til rundens deltagere, men er kommet til siden og er ikke med. Kan tages med nu.
round-joined = kom med { $date }
round-joined-long = Er taget med, efter at runden åbnede, og har fået skemaet som opgave.
round-left = fratrådt { $date }
round-left-long = Er fratrådt uden at der er sendt noget. Kan tages ud af runden, så den ikke tæller med som manglende.
round-left-sent-long = Er fratrådt. Det, der er sendt, tæller med.
round-leaves = fratræder { $date }
round-leaves-long = Fratræder, før runden slutter. Skemaet kan udfyldes til og med den dag.
round-moved = flyttet: { $from } til { $to }
round-moved-long = Tæller nu i den nye enhed. Det, der er sendt, følger med.
round-new-manager = ny leder: { $to } efter { $from }
round-new-manager-long = Den tidligere leders kladde er fortsat kun lederens egen. Den nye leder udfylder skemaet forfra.
round-new-manager-sent-long = Den tidligere leders skema er sendt og gælder. Den nye leder kan læse det og åbne det igen.
round-taken-out = taget ud { $date }
round-taken-out-long = Er taget ud af runden. Kladder er fortsat ejerens egne.
