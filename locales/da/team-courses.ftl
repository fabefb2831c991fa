### Teamets kurser.

team-courses-title = Teamets kurser
team-courses-empty = Ingen i dit team har tilmeldt sig noget kursus endnu. Tilmeldinger, der kræver din godkendelse, kommer også blandt dine opgaver.
team-courses-who = Medarbejder
team-courses-helps =
    { $count ->
        [one] hjælper på 1 ting, medarbejderen mangler
       *[other] hjælper på { $count } ting, medarbejderen mangler
    }
