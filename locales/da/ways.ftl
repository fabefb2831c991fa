### Menuen på forsiden: hvor man kan gå hen, delt efter hvad det handler om. Højst 14 tegn.

ways-mine = Mig selv
ways-leading = Som leder
ways-organisation = Forvaltningen
ways-program = Sofus
