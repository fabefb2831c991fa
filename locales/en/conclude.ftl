### What became of an agreement.

conclude-title = What became of the agreement?
conclude-ending = Result
conclude-done = Done
conclude-in-part = In part; the rest goes on into the next plan
conclude-dropped = Will not be done
conclude-remark = Remark
conclude-saved = The follow-up is saved.
