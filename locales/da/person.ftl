### At slå en person op, og personens kort.

person-title = Personkort
person-forms = Kompetenceskemaer
person-little = Mere ser du kun, hvis du er personens leder eller arbejder i HR.
