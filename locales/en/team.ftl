### The manager's team in a round.

team-title = Team
team-rate = Rate
team-older = Older
team-newer = Newer
team-no-older = That is the oldest round.
team-no-newer = That is the newest round.
team-round-of = Round { $round } of { $rounds }
team-summary = { $people ->
    [one] 1 employee
   *[other] { $people } employees
} · own forms sent: { $own } · yours sent: { $manager }
team-own-column = Own form
team-manager-column = Your form
team-answered = Answered
team-points = Points
team-next-begin = Press { $key } to begin your form.
team-next-go-on = Press { $key } to go on with your form.
team-next-wait = Your form is sent. The self-evaluation is missing. { $key } reopens your form.
team-next-side-by-side = Both can be read: press { $key } to see them side by side.
team-reopen-which = Both forms are sent. Which of them is to be reopened for { $name }?
team-own-form = Own form
team-manager-form = Manager's form
team-nothing-sent = No form about { $name } has been sent yet.
team-reopened = The form is open again.
team-no-round = There has been no round yet. When HR opens one, you can follow your team here. Press { $key } to see your tasks.
team-empty = None of your employees are in this round. Press { $key } to see all rounds.
team-nobody = You manage nobody, so there is no team to show. Press { $key } to find a colleague.
