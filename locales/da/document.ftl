### Kompetenceskemaet som tekstdokument.

document-title-own = Kompetenceskema: { $round }
document-title-manager = Leders vurdering: { $round }
document-title-agreed = Aftalt niveau: { $round }
document-title-side-by-side = Kompetenceskema side om side: { $round }
document-employee = Medarbejder: { $name } ({ $number })
document-position = Stilling: { $title }
document-unit = Enhed: { $unit }
document-profile = Jobprofil: { $profile }
document-no-profile = Jobprofil: ingen, derfor ingen krav
document-deadline = Frist: { $date }
document-sent = Sendt: { $date }
document-not-sent = Ikke sendt endnu
document-reopened = Åbnet igen: { $reason }
document-own-sent = Medarbejderens skema sendt: { $date }
document-manager-sent = Leders skema sendt: { $date }
document-own-not-sent = Medarbejderens skema er ikke sendt
document-manager-not-sent = Leders skema er ikke sendt
document-progress = { $done } af { $all } spørgsmål er besvaret.
document-answer = Svar: { $answer }
document-demand = Krav: { $level }
document-last = Sidst: { $answer }
document-comment = Bemærkning:
document-own = Medarbejder: { $answer }
document-manager = Leder: { $answer }
document-agreed = Aftalt: { $level }
document-own-comment = Medarbejderens bemærkning:
document-manager-comment = Leders bemærkning:
document-talk-point = Tal om det: I ser det forskelligt.
document-meets = opfylder kravet
document-above = { $levels } over kravet
document-below = { $levels } under kravet
document-unresolved = skal afklares

## Filen

document-file-form = kompetenceskema
document-file-side-by-side = side-om-side
document-box = Dokument
document-written = Gemt som { $path }
document-not-written = Dokumentet blev ikke gemt: { $why }
