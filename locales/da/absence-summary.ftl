### De to rapporter om sygefravær: øjebliksbillede og udvikling.

absence-summary-title = Rapport om sygefravær
absence-summary-file = sygefravaer
absence-summary-snapshot = Øjebliksbillede
absence-summary-development = Udvikling
absence-summary-head = { $report } af sygefraværet: { $of }
absence-summary-period = { $from } til { $to }
absence-summary-person = medarbejder { $number }
absence-summary-per-fte = { $now } dagsværk pr. fuldtidsansat. Måltallet er { $target }.
absence-summary-before = Året før: { $before }.
absence-summary-organisation = Hele organisationen: { $all }.
absence-summary-short-long = { $all } dagsværk i alt: { $short } i korte og { $long } i lange perioder.
absence-summary-percent = Fraværsprocent: { $percent }.
absence-summary-people = { $employees } ansatte, { $fte } fuldtidsansatte i perioden. Uden en eneste sygedag: { $without } af { $group }.
absence-summary-spells =
    { $count ->
        [one] 1 sygeperiode.
       *[other] { $count } sygeperioder.
    }
absence-summary-length = { $length }: { $count }
absence-summary-band = { $from }-{ $to } dage
absence-summary-band-over = over { $more } dage
absence-summary-unit = Enhed
absence-summary-fte = Fuldtid
absence-summary-now = Pr. fuldt.
absence-summary-last-year = I fjor
absence-summary-hidden = for få
absence-summary-too-few = Der er færre end { $small } ansatte i enheden, eller tallet ville røbe så lille en gruppe. Derfor vises det ikke.
absence-summary-month = Måned
absence-summary-short = Kort
absence-summary-long = Langt
absence-summary-in-all = I alt
absence-summary-rolling = 12 mdr.
absence-summary-target-line = Måltallet { $target } gælder de 12 måneder, ikke den enkelte måned.
absence-summary-notices =
    { $count ->
        [one] 1 sygemelding (samtale ved { $at })
       *[other] { $count } sygemeldinger (samtale ved { $at })
    }
absence-summary-days =
    { $count ->
        [one] 1 sygedag (samtale ved { $at })
       *[other] { $count } sygedage (samtale ved { $at })
    }
absence-summary-in-a-row =
    { $count ->
        [one] 1 dag i træk (samtale ved { $at })
       *[other] { $count } dage i træk (samtale ved { $at })
    }
absence-summary-define-small = · Tal om færre end { $small } ansatte vises kun for den, der må se de enkelte.
absence-summary-define-one = · Tallene er én medarbejders dagsværk og er ikke delt med noget.
