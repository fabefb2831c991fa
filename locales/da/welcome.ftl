### Den første start.

welcome-title = Velkommen
welcome-intro = Sofus er arbejdspladsen for kompetencer, fravær og ledelse. Her er ingen data endnu. Vælg, hvordan du vil begynde.
welcome-demo = Prøv demoorganisationen (330 opdigtede medarbejdere) som:
welcome-employee = Medarbejder
welcome-employee-help = Udfyld dit eget kompetenceskema
welcome-team-manager = Teamleder
welcome-team-manager-help = Vurder dit team, læs side om side
welcome-area-manager = Områdechef
welcome-area-manager-help = Leder af ledere
welcome-hr = HR-medarbejder
welcome-hr-help = Åbn runder, og følg dem
welcome-own-heading = Begynd for alvor
welcome-own = Start din egen
welcome-own-help = En guide på to trin til egne data
welcome-language-heading = Sprog
welcome-language = Dansk
welcome-language-help = Switch to English
welcome-working-demo = Opretter demoorganisationen …
welcome-working-own = Opretter datalageret …
welcome-own-done = Datalageret er oprettet i { $dir }.
welcome-hr-other = { $hr } er HR og åbner runder. Log ind som { $hr } for at gå videre.
