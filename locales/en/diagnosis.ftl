### What sofus doctor finds.

diagnosis-log = The log: { $commits ->
    [one] 1 change
   *[other] { $commits } changes
} since the last checkpoint, { $records } records in all.
diagnosis-checkpoints = Whole checkpoints: { $count }
diagnosis-rebuilt = The index was damaged and has been rebuilt. Nothing was lost.
diagnosis-bad-log = ! The log is not whole: { $what }
diagnosis-bad-staged = ! An imported file is not whole: { $what }
diagnosis-bad-index = ! The index does not fit: { $what }. It is rebuilt at the next start.
diagnosis-bad-checkpoint = ! A checkpoint is not whole: { $what }
