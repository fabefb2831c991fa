### Jobprofilen.

profile-title = Jobprofil: { $title }
profile-title-own = Din jobprofil
profile-version = version { $version }, ændret { $date }
profile-purpose = Formål
profile-tasks = Opgaver
profile-guideline = Faglig retningslinje
profile-demands = { $count ->
    [one] 1 krav
   *[other] { $count } krav
}
profile-no-demands = Profilen stiller ingen krav.
profile-goal = Mål: { $goal } ({ $source })
profile-law = lov
profile-political = politisk
profile-own = eget
profile-none = Der er ikke knyttet en jobprofil til din stilling. Så er der heller ingen krav i dit skema. HR kan tilknytte en. Tryk { $key } for at finde andre jobprofiler.
