### Kursuskataloget.

courses-title = Kursuskatalog
courses-search-hint = Tryk { $key }, og skriv et ord fra titel eller beskrivelse
courses-found = { $found } af { $all } kurser
courses-filter-gaps = hjælper på det, jeg mangler
courses-filter-seats = ledige pladser
courses-filter-period =
    { $months ->
        [one] hold den næste måned
       *[other] hold de næste { $months } måneder
    }
courses-course = Kursus
courses-kind = Type
courses-next = Næste hold
courses-seats = Pladser
courses-closes = Huller
courses-mine = Din tilmelding
courses-unlimited = uden loft
courses-full = fuldt
courses-full-waiting = fuldt · { $waiting }
courses-left =
    { $left ->
        [one] 1 ledig
       *[other] { $left } ledige
    }
courses-no-run = intet hold endnu. Vis interesse
courses-next-open = næste hold { $date }
courses-next-closed = næste hold { $date }, ikke åbent for tilmelding
courses-helps =
    { $count ->
        [one] hjælper på 1 ting, du mangler
       *[other] hjælper på { $count } ting, du mangler
    }
courses-you-are = du { $state }
courses-export = Gem liste
courses-none = Der er ingen kurser i kataloget endnu. HR lægger dem ind.
courses-none-hr = Der er ingen kurser i kataloget endnu. Tryk { $key } for at oprette det første, eller indlæs dem fra filer.
courses-none-fit = Ingen kurser passer. Tryk { $key } for at fjerne søgning og filtre.
courses-no-gaps = Der er ingen huller at lukke: enten svarer dine niveauer til kravene, eller også er der ingen sendte skemaer endnu. Tryk { $key } for at se alle kurser.
courses-all-competences = Alle kompetencer
courses-pick-title = Kompetence
courses-pick-competence = Vis kun kurser, der fører til noget i:
