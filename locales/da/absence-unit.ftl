### En enheds sygefravær.

absence-unit-title = Sygefravær: { $unit }
absence-unit-title-alone = Sygefravær
absence-unit-people = { $employees } ansatte, { $fte } på fuld tid
absence-unit-per-fte = { $now } dagsværk pr. fuldtidsansat
absence-unit-target = måltal { $target }
absence-unit-before = i fjor { $before }
absence-unit-organisation = hele organisationen { $all }
absence-unit-split = { $short } i korte, { $long } i lange perioder, { $percent }
absence-unit-without = { $without } af { $group } uden en sygedag
absence-unit-legend = { $now } 12 måneder til og med måneden  { $before } året før  { $line } måltal { $target }
absence-unit-below = Enhederne under
absence-unit-lengths = Sygeperioder efter længde i kalenderdage
absence-unit-to-below = Enheder
absence-unit-to-lengths = Længder
absence-unit-to-curve = Kurve
absence-unit-open = Åbn enhed
