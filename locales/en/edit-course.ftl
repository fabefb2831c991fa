### A course is made or changed.

edit-course-new = New course
edit-course-change = Edit course
edit-course-what = The course
edit-course-id-help = Short and unique, such as SEL-BASIC. Cannot be changed later.
edit-course-title = Title
edit-course-provider = Provider
edit-course-text = Description
edit-course-for-whom = For whom and why
edit-course-frame = Frame
edit-course-hours = Hours
edit-course-price = Price per participant, DKK
edit-course-approval = Must the line manager approve?
edit-course-who = Name or employee number
edit-course-aims = What it leads to
edit-course-aims-intro = Competences and the level the course leads to. The field can stay empty.
edit-course-aim = Competence { $number }
edit-course-aim-help = Its id, or words of the Danish question that fit only one.
edit-course-aim-unknown = "{ $typed }" does not fit exactly one competence. Type its id or more words.
edit-course-level = To level
edit-course-saved = The course is saved.
