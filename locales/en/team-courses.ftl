### The team's courses.

team-courses-title = The team's courses
team-courses-empty = Nobody in your team has signed up for a course yet. Sign-ups that need your approval also come among your tasks.
team-courses-who = Employee
team-courses-helps =
    { $count ->
        [one] helps with 1 thing the employee lacks
       *[other] helps with { $count } things the employee lacks
    }
