### De seks svar på et spørgsmål om kompetence.

levels-0 = Ikke relevant for mig
levels-1 = Nybegynder
levels-2 = Avanceret begynder
levels-3 = Kompetent
levels-4 = Kyndig
levels-5 = Ekspert
levels-none = Ikke besvaret
levels-short-0 = ir
levels-short-none = –
