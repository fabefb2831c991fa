### The report on courses.

course-report-none = There are no courses to tell about.
course-report-course = Course
course-report-runs = Runs
course-report-filled = Filled
course-report-waiting = Waiting
course-report-attended = Attended
course-report-absent = Absent
course-report-gaps = Gaps
course-report-useful = Useful
course-report-sum = In all
