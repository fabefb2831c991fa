### Mine kurser.

my-courses-title = Mine kurser
my-courses-empty = Du er ikke tilmeldt noget kursus. Tryk { $key } for at se kataloget.
my-courses-place = nr. { $place }
my-courses-teaching = du er { $role }
my-courses-evaluate = du kan evaluere kurset
my-courses-tell-use = du kan svare på, om det bruges i praksis
