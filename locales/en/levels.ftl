### The six answers to a question on competence.

levels-0 = Not relevant to me
levels-1 = Novice
levels-2 = Advanced beginner
levels-3 = Competent
levels-4 = Proficient
levels-5 = Expert
levels-none = Not answered
levels-short-0 = n/r
levels-short-none = –
