### Tekster, man ruller i.

reading-lines = Linje { $from }–{ $to } af { $all }
