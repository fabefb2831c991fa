### Answers through the rounds.

history-title = History: { $name }
history-title-own = Your answers through the rounds
history-legend = Self/manager. { $none } = not answered or not shown yet
history-own = Self
history-manager = Manager
history-more = { $count ->
    [one] { $key } 1 more round
   *[other] { $key } { $count } more rounds
}
history-round = { $round } · self: { $own } · manager: { $manager }
history-empty = There are no answers yet. They show up here when a form is sent. Press { $key } to see your tasks.
