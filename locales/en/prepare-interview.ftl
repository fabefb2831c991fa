### Preparing for an interview. To each topic: what the other may read, and what only oneself sees.

prepare-interview-title = Prepare the interview with { $name }
prepare-interview-looking-back = The year that passed
prepare-interview-looking-back-help = What went well, and what was hard? What became of what you agreed last time?
prepare-interview-tasks = Tasks
prepare-interview-tasks-help = Do the tasks fit the time and what you are good at? Should there be more or less of something?
prepare-interview-competences = Competences
prepare-interview-competences-help = Where do you want to be in a year? Once both forms are sent you can read them side by side.
prepare-interview-talk-points = You see { $count ->
    [one] 1 question
   *[other] { $count } questions
} very differently. Read the forms side by side first.
prepare-interview-cooperation = Cooperation
prepare-interview-cooperation-help = How is it with colleagues, citizens and the manager? What should there be more of?
prepare-interview-well-being = Well-being
prepare-interview-well-being-help = What gives energy, and what takes it? Do not write about illness or diagnoses.
prepare-interview-wishes = Wishes
prepare-interview-wishes-help = New tasks, courses, education or other hours? A wish may stay a wish.
prepare-interview-senior = Senior
prepare-interview-senior-help = What does it take for working life to stay good?
prepare-interview-own = Other
prepare-interview-own-help = Is there anything else you want to bring?
prepare-interview-shared = I want to talk about
prepare-interview-shared-help = The other party can read this once you are done.
prepare-interview-note = My own note
prepare-interview-note-help = Only you see it. Private notes too can fall under a request for insight; they are deleted early.
prepare-interview-saved = Your preparation is saved. The other sees only what you shared.
prepare-interview-over = The interview is no longer open, so the preparation cannot be changed.
