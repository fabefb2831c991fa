### Efter kurset.

course-after-evaluation = Evaluering af kurset
course-after-evaluation-intro = { $course }. Svarene læses af underviseren og HR.
course-after-use = Bruges det i praksis?
course-after-use-intro = { $course }
course-after-useful = Hvor meget kan du bruge det i dit arbejde?
course-after-teaching = Hvor god var undervisningen?
course-after-digits = Tryk 1 til 5.
course-after-remark = Bemærkning
course-after-used = Bruger du det, du lærte?
course-after-use-yes = Ja
course-after-use-partly = Delvist
course-after-use-no = Ikke endnu
course-after-scale-1 = Slet ikke
course-after-scale-2 = Lidt
course-after-scale-3 = Noget
course-after-scale-4 = Meget
course-after-scale-5 = Rigtig meget
course-after-thanks = Tak for svaret.
