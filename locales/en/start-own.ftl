### The guide that sets up own data.

start-own-title = Start your own
start-own-who = Who
start-own-who-intro = It may be the same person. Neither needs to be an employee in Sofus.
start-own-administrator = The administrator's login
start-own-administrator-help = Sets up, gives roles and makes backups. Sees no content.
start-own-hr = The HR person's login
start-own-hr-help = Imports employees, opens rounds and sees what HR may see.
start-own-what = Content
start-own-what-intro = The framework pack has questions and job profiles of an adult authority to begin with. You can also import your own.
start-own-starter = Use the pack's questions and job profiles?
start-own-starter-help = They can be changed later. Say no if you import your own.
start-own-folder = Directory with files to import
start-own-folder-help = Such as units.csv and employees.csv. Leave it empty to import later with: sofus import
