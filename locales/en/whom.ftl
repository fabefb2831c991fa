### Who is meant.

whom-nobody = Nobody fits "{ $typed }". Type a name or employee number.
whom-several = { $count } fit "{ $typed }". Type the whole name or the employee number.
