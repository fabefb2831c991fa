### Hvem der menes.

whom-nobody = Ingen passer på »{ $typed }«. Skriv navn eller medarbejdernummer.
whom-several = { $count } passer på »{ $typed }«. Skriv hele navnet eller medarbejdernummeret.
