### After the course.

course-after-evaluation = Course evaluation
course-after-evaluation-intro = { $course }. The answers are read by the instructor and HR.
course-after-use = Is it used in practice?
course-after-use-intro = { $course }
course-after-useful = How much use is it in your work?
course-after-teaching = How good was the teaching?
course-after-digits = Press 1 to 5.
course-after-remark = Remark
course-after-used = Do you use what you learnt?
course-after-use-yes = Yes
course-after-use-partly = In part
course-after-use-no = Not yet
course-after-scale-1 = Not at all
course-after-scale-2 = A little
course-after-scale-3 = Somewhat
course-after-scale-4 = Much
course-after-scale-5 = Very much
course-after-thanks = Thank you for the answer.
