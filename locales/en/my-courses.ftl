### My courses.

my-courses-title = My courses
my-courses-empty = You are not signed up for any course. Press { $key } to see the catalogue.
my-courses-place = no. { $place }
my-courses-teaching = you are { $role }
my-courses-evaluate = you can evaluate the course
my-courses-tell-use = you can tell whether it is used in practice
