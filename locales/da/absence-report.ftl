### Rapporten over sygefravær som tekst.

absence-report-head = Sygefravær { $from } – { $to } · { $unit } { $name }
absence-report-unit = Enhed
absence-report-employees = Ansat
absence-report-fte = Fuldtid
absence-report-day-works = Dagsværk
absence-report-per-fte = Pr.fuldt
absence-report-short = Kort
absence-report-long = Langt
absence-report-percent = Fravær%
absence-report-spells = Perioder
absence-report-nobody = Ingen er over en grænse for samtale.
absence-report-people = Over en grænse for samtale:
absence-report-person = { $employee } · { $notices } sygemeldinger · { $days } sygedage ({ $calendar } kalenderdage) · syg nu { $current } dage · { $reasons }
absence-report-frequent = hyppigt
absence-report-days = mange dage
absence-report-long-spell = langt forløb
absence-report-definitions = Sådan er tallene gjort op:
absence-report-define-day-work = · Ét dagsværk er { $hours } timer. Fravær tælles i de timer, medarbejderen skulle have arbejdet; delvis syg tæller med sin procent.
absence-report-define-denominator = · Pr. fuldtidsansat: dagsværk delt med { $fte } fuldtidsansatte ({ $week } timer om ugen i alle dage, man er ansat i perioden). Fravær%: af { $possible } mulige timer.
absence-report-define-target = · Måltallet er { $target } dagsværk pr. fuldtidsansat.
absence-report-define-kinds = · Med i tallene: { $kinds }. Barns sygedag er ikke medarbejderens sygefravær.
absence-report-define-window = · Perioden er de seneste { $daymonths } kalendermåneder til og med dagen. Hver dag tæller i den enhed, hvor medarbejderen arbejdede den dag.
absence-report-define-spell = · Registreringer uden en arbejdsdag imellem er én periode. Kort er til og med { $short } kalenderdage, langt er mere.
absence-report-define-triggers = · Samtale ved flere end { $notices } sygemeldinger på { $noticemonths } måneder, flere end { $days } sygedage (arbejdsdage) på { $daymonths } måneder eller flere end { $long } kalenderdage i træk. Talt med: { $counted }.
absence-report-define-national = · Forskel fra landstallet: ferie og feriefridage er ikke trukket fra de mulige timer, en arbejdsuge er fem dage, og åbne perioder tæller med nu og ikke først, når de slutter.
