### Et kursus oprettes eller rettes.

edit-course-new = Nyt kursus
edit-course-change = Ret kursus
edit-course-what = Kurset
edit-course-id-help = Kort og entydig, for eksempel SEL-GRUND. Kan ikke ændres senere.
edit-course-title = Titel
edit-course-provider = Udbyder
edit-course-text = Beskrivelse
edit-course-for-whom = For hvem og hvorfor
edit-course-frame = Rammer
edit-course-hours = Timer
edit-course-price = Pris pr. deltager, kr.
edit-course-approval = Skal nærmeste leder godkende?
edit-course-who = Navn eller medarbejdernummer
edit-course-aims = Hvad det fører til
edit-course-aims-intro = Kompetencer og det niveau, kurset fører til. Feltet kan stå tomt.
edit-course-aim = Kompetence { $number }
edit-course-aim-help = Betegnelsen, eller ord fra spørgsmålet, der kun passer på ét.
edit-course-aim-unknown = »{ $typed }« passer ikke på præcis én kompetence. Skriv betegnelsen eller flere ord.
edit-course-level = Til niveau
edit-course-saved = Kurset er gemt.
