### The job profile.

profile-title = Job profile: { $title }
profile-title-own = Your job profile
profile-version = version { $version }, changed { $date }
profile-purpose = Purpose
profile-tasks = Tasks
profile-guideline = Professional guideline
profile-demands = { $count ->
    [one] 1 demand
   *[other] { $count } demands
}
profile-no-demands = The profile makes no demands.
profile-goal = Goal: { $goal } ({ $source })
profile-law = law
profile-political = political
profile-own = own
profile-none = No job profile is attached to your position, so your form has no demands either. HR can attach one. Press { $key } to find other job profiles.
