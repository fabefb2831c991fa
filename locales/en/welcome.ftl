### The first start.

welcome-title = Welcome
welcome-intro = Sofus is the working place for competences, absence and leadership. There are no data here yet. Choose how to begin.
welcome-demo = Try the demo organisation (330 invented employees) as:
welcome-employee = Employee
welcome-employee-help = Fill in your own competence form
welcome-team-manager = Team manager
welcome-team-manager-help = Rate your team, read side by side
welcome-area-manager = Area head
welcome-area-manager-help = Manager of managers
welcome-hr = HR person
welcome-hr-help = Open rounds and follow them
welcome-own-heading = Begin in earnest
welcome-own = Start your own
welcome-own-help = A guide of two steps for your own data
welcome-language-heading = Language
welcome-language = English
welcome-language-help = Skift til dansk
welcome-working-demo = Making the demo organisation …
welcome-working-own = Making the store …
welcome-own-done = The store has been created in { $dir }.
welcome-hr-other = { $hr } is HR and opens rounds. Sign in as { $hr } to go on.
