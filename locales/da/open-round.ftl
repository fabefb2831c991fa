### Guiden, der åbner en runde.

open-round-title = Åbn en runde
open-round-what = Navn
open-round-questions = Spørgsmål
open-round-who-step = Deltagere
open-round-when = Hvornår
open-round-intro = En runde er den periode, hvor medarbejdere og ledere udfylder kompetenceskemaet. Du kan se, hvem der er med, før runden åbner.
open-round-people = { $people } ansatte er med. Uden jobprofil: { $profiles }. Uden leder: { $managers }. Også i en anden åben runde: { $elsewhere }.
open-round-nobody = Der er ingen ansatte endnu. Indlæs dem først, fx med: sofus import units units.csv employees employees.csv
open-round-nobody-chosen = Ingen af de valgte er ansat i dag. Vælg flere, eller vælg alle.
open-round-name = Rundens navn
open-round-name-help = Det navn, alle ser, fx Kompetencer forår 2026.
open-round-id = Kort navn
open-round-id-help = Bruges i filer og rapporter, fx 2026.
open-round-form = Skema
open-round-full = Fuldt skema ({ $questions } spørgsmål)
open-round-small = Lille skema ({ $questions } spørgsmål)
open-round-by-area = Vælg områder
open-round-by-goal = Vælg mål
open-round-by-competence = Vælg enkelte spørgsmål
open-round-areas = Områder
open-round-goals = Mål
open-round-competences = Spørgsmål
open-round-asked = Skemaet får { $questions ->
    [one] 1 spørgsmål
   *[other] { $questions } spørgsmål
}.
open-round-no-questions = Der er ingen spørgsmål at stille endnu. Indlæs kompetencer først, fx med: sofus import starter
open-round-who = Hvem er med?
open-round-everybody = Alle ansatte
open-round-by-unit = Vælg enheder (med alle enheder under dem)
open-round-by-profile = Vælg jobprofiler
open-round-units = Enheder
open-round-profiles = Jobprofiler
open-round-from = Første dag
open-round-deadline = Frist for at sende
open-round-to = Sidste dag
open-round-date-help = Skriv fx 22-11-2026, 22/11, i dag, +14 eller uge 47.
open-round-taken = Det korte navn er brugt af en anden runde.
open-round-opened = Runden er åbnet. Deltagerne har fået skemaet som opgave.

## Forhåndsvisningen: hvem er med, og hvad skal man vide om dem.

open-round-preview = Se, hvem der er med
open-round-go = Åbn runden
open-round-show-other = Vis andre
open-round-counts = { $people } er med · { $questions } spørgsmål · frist { $deadline }
open-round-filter-in = Med ({ $count })
open-round-filter-lack = Uden krav ({ $count })
open-round-filter-elsewhere = Flere runder ({ $count })
open-round-filter-out = Ikke med ({ $count })
open-round-none-here = Ingen.
open-round-remark = Bemærk
open-round-lack-none = ingen jobprofil
open-round-lack-none-long = Der er ikke knyttet en jobprofil til »{ $title }«, så svarene kan ikke holdes op mod krav.
open-round-lack-unknown = ukendt jobprofil
open-round-lack-unknown-long = Jobprofilen { $profile } findes ikke i kataloget, så svarene kan ikke holdes op mod krav.
open-round-lack-nothing = ingen krav
open-round-lack-nothing-long = Jobprofilen { $profile } stiller ingen krav til det, runden spørger om.
open-round-no-manager = ingen leder
open-round-no-manager-long = Der er ingen nærmeste leder, så kun eget skema bliver udfyldt.
open-round-elsewhere = også i { $rounds }
open-round-elsewhere-long = Er også med i { $rounds }. Det er tilladt; begge skemaer bliver til opgaver.
open-round-leaves = fratræder { $date }
open-round-leaves-long = Fratræder { $date }, før runden slutter.
open-round-begins = begynder { $date }
open-round-begins-long = Er ikke ansat endnu, men begynder { $date }. Kan tages med, når runden er åben.
open-round-left = fratrådt { $date }
open-round-left-long = Var med i sidste runde, men er fratrådt { $date }.
open-round-fine = Er med, med jobprofil og leder.
