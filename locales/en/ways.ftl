### The menu on the home screen: where one can go, by what it is about. At most 14 characters.

ways-mine = Myself
ways-leading = As manager
ways-organisation = Administration
ways-program = Sofus
