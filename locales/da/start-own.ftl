### Guiden, der sætter egne data op.

start-own-title = Start din egen
start-own-who = Hvem
start-own-who-intro = Det kan være den samme. Ingen af dem behøver at være medarbejder i Sofus.
start-own-administrator = Administratorens brugernavn
start-own-administrator-help = Sætter op, giver roller og tager sikkerhedskopi. Ser intet indhold.
start-own-hr = HR-medarbejderens brugernavn
start-own-hr-help = Indlæser medarbejdere, åbner runder og ser det, HR må se.
start-own-what = Indhold
start-own-what-intro = Rammepakken har spørgsmål og jobprofiler for en voksenmyndighed at begynde med. Du kan også indlæse dine egne.
start-own-starter = Brug pakkens spørgsmål og jobprofiler?
start-own-starter-help = De kan ændres senere. Svar nej, hvis du indlæser dine egne.
start-own-folder = Mappe med filer, der skal indlæses
start-own-folder-help = Fx units.csv og employees.csv. Lad feltet stå tomt for at indlæse senere med: sofus import
