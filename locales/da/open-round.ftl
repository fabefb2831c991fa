### Guiden, der åbner en runde.

open-round-title = Åbn en runde
open-round-what = Hvad og hvem
open-round-when = Hvornår
open-round-people = Alle { $employed } ansatte er med. Uden jobprofil: { $profiles }. Uden leder: { $managers }.
open-round-name = Rundens navn
open-round-name-help = Det navn, alle ser, fx Kompetencer forår 2026.
open-round-id = Kort navn
open-round-id-help = Bruges i filer og rapporter, fx 2026.
open-round-form = Skema
open-round-full = Fuldt skema ({ $questions } spørgsmål)
open-round-small = Lille skema ({ $questions } spørgsmål)
open-round-from = Første dag
open-round-deadline = Frist for at sende
open-round-to = Sidste dag
open-round-date-help = Skriv fx 22-11-2026, 22/11, i dag, +14 eller uge 47.
open-round-taken = Det korte navn er brugt af en anden runde.
open-round-opened = Runden er åbnet. Alle har fået skemaet som opgave.
open-round-nobody = Der er ingen ansatte endnu. Indlæs dem først, fx med: sofus import units units.csv employees employees.csv
