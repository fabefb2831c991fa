### Ét spørgsmål på tværs af teamet.

team-question-title = Ét spørgsmål for hele teamet
team-question-of = Spørgsmål { $question } af { $questions }
team-question-next = Næste
team-question-previous = Forrige
team-question-form = Dit skema
team-question-no-last = Du har ikke vurderet dette hos medarbejderen før.
team-question-is-first = Det er det første spørgsmål.
team-question-is-last = Det er det sidste spørgsmål. Send hvert skema fra teamet.
team-question-closed = Runden er lukket, så svarene kan ikke ændres.
team-question-locked = Dit skema om { $name } er sendt og låst. Åbn det igen fra teamet.
team-question-done = Alle har svar på dette spørgsmål. { $key } går til det næste.
team-question-last-done = Alle har svar på det sidste spørgsmål. Send hvert skema fra teamet.
team-question-empty = Ingen af dine medarbejdere er med i denne runde. Tryk { $key } for at se runderne.
