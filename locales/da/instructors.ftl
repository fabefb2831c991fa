### Undervisere.

instructors-title = Undervisere
instructors-unit = Enhed
instructors-said = Vil gerne spørges
instructors-load = Hold: kommer/holdt
instructors-yes = ja
instructors-yes-named = ja, indstillet
instructors-named = indstillet af lederen
instructors-runs = { $ahead } / { $held }
instructors-take-back = Træk tilbage
instructors-taken-back = Indstillingen er trukket tilbage.
instructors-named-done = Medarbejderen er indstillet som underviser.
instructors-empty = Ingen på øverste niveau har sagt ja til at blive spurgt. Under Indstillinger kan man sige ja.
instructors-empty-manager = Ingen på øverste niveau har sagt ja til at blive spurgt. Tryk { $key } for at indstille en af dine medarbejdere.
instructors-pick-title = Indstil underviser
instructors-pick = Hvem kan undervise i det her?
