### A guide on the screen.

guide-step = Step { $number } of { $of }
guide-summary = Look it over
guide-finish = Carry it out
guide-seek-person = Type a part of the name or the number.
