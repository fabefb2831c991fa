### Texts one scrolls in.

reading-lines = Lines { $from }–{ $to } of { $all }
