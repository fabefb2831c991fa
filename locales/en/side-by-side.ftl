### Demand, self-evaluation and manager's rating side by side.

side-by-side-title = Side by side
side-by-side-title-of = Side by side: { $name }
side-by-side-no-profile = no job profile, so no demands
side-by-side-all = All questions: { $count }
side-by-side-talk-points = Talk points only: { $count }
side-by-side-lacking = Lacks only: { $count }
side-by-side-summary = { $points ->
    [one] ! 1 talk point
   *[other] ! { $points } talk points
} · lacks: self { $own }, manager { $manager }
side-by-side-unresolved-count = to be cleared up: { $count }
side-by-side-sent = both sent { $date }
side-by-side-own = Self
side-by-side-manager = Mgr
side-by-side-agreed = Agreed
side-by-side-own-gap = Self to demand
side-by-side-manager-gap = Manager to demand
side-by-side-trail = Trend
side-by-side-lacks = { $gap } lacking
side-by-side-above = { $gap } above
side-by-side-equal = = demand
side-by-side-unresolved = to clear up
side-by-side-own-is = Self: { $answer }
side-by-side-manager-is = Manager: { $answer }
side-by-side-agreed-is = Agreed: { $answer }
side-by-side-talk-point = Talk point
side-by-side-own-comment = Self: "{ $comment }"
side-by-side-manager-comment = Manager: "{ $comment }"
side-by-side-rounds = Rounds { $rounds } · self { $own } · manager { $manager }
side-by-side-whole = Whole question
side-by-side-whole-title = The question
side-by-side-own-not-sent = The self-evaluation is not sent.
side-by-side-manager-not-sent = The manager's rating is not sent.
side-by-side-neither-sent = Neither form is sent.
side-by-side-no-talk-points = There are no talk points: the two ratings lie close together.
side-by-side-empty = The round has no questions.
side-by-side-empty-talk-points = There are no talk points: the two ratings lie close together. Press { $key } to see lacks, and once more to see all questions.
side-by-side-empty-lacks = Nothing lacks against the demands. Press { $key } to see all questions.
