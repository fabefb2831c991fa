### Rapporten om kurser.

course-report-none = Der er ingen kurser at fortælle om.
course-report-course = Kursus
course-report-runs = Hold
course-report-filled = Fyldt
course-report-waiting = Venter
course-report-attended = Deltog
course-report-absent = Udeblev
course-report-gaps = Huller
course-report-useful = Udbytte
course-report-sum = I alt
