### Hvad der blev af en aftale.

conclude-title = Hvad blev der af aftalen?
conclude-ending = Resultat
conclude-done = Gennemført
conclude-in-part = Delvis; resten går videre til næste plan
conclude-dropped = Bliver ikke til noget
conclude-remark = Bemærkning
conclude-saved = Opfølgningen er gemt.
