### Who looked at my data, and what was done about them.

who-looked-title = Who looked
who-looked-count = { $count ->
    [one] Your data were read or changed once
   *[other] Your data were read or changed { $count } times
}
who-looked-when = When
who-looked-who = Who
who-looked-what = What
who-looked-record = About
who-looked-in-place-of = { $who }, in place of { $other }
who-looked-empty = Nobody else has looked at your forms or your employment data. When somebody does, it is listed here with name and time. Press { $key } to go back.
