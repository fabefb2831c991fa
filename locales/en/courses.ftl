### The course catalogue.

courses-title = Course catalogue
courses-search-hint = Press { $key } and type a word of the title or description
courses-found = { $found } of { $all } courses
courses-filter-gaps = helps with what I lack
courses-filter-seats = free seats
courses-filter-period =
    { $months ->
        [one] runs in the next month
       *[other] runs in the next { $months } months
    }
courses-course = Course
courses-kind = Kind
courses-next = Next run
courses-seats = Seats
courses-closes = Gaps
courses-mine = Your sign-up
courses-unlimited = unlimited
courses-full = full
courses-full-waiting = full · { $waiting }
courses-left =
    { $left ->
        [one] 1 free
       *[other] { $left } free
    }
courses-no-run = no run yet. Show interest
courses-next-open = next run { $date }
courses-next-closed = next run { $date }, not open for sign-up
courses-helps =
    { $count ->
        [one] helps with 1 thing you lack
       *[other] helps with { $count } things you lack
    }
courses-you-are = you: { $state }
courses-export = Save list
courses-none = There are no courses in the catalogue yet. HR puts them in.
courses-none-hr = There are no courses in the catalogue yet. Press { $key } to make the first, or import them from files.
courses-none-fit = No course fits. Press { $key } to take search and filters away.
courses-no-gaps = There are no gaps to close: either your levels meet the demands, or no forms are sent yet. Press { $key } to see all courses.
courses-all-competences = All competences
courses-pick-title = Competence
courses-pick-competence = Show only courses that lead to something in:
