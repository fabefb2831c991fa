### What was done, as it stands in "Who has looked" and in the journal.

deeds-init = Set up Sofus
deeds-open-round = Opened a round
deeds-change-round = Changed a round
deeds-add-to-round = Took into a round
deeds-take-out-of-round = Took out of a round
deeds-remind-round = Sent a reminder about the form
deeds-close-round = Closed a round
deeds-set-year-wheel = Set the dates of the year wheel
deeds-send-evaluation = Sent the form
deeds-reopen-evaluation = Reopened the form
deeds-ask-reopen = Asked for the form to be reopened
deeds-grant-role = Gave a role
deeds-revoke-role = Took a role back
deeds-map-login = Changed the login
deeds-save-settings = Saved own settings
deeds-set-findable = Chose whether to be found as an expert
deeds-import = Imported data from files
deeds-export = Exported data to files
deeds-report = Ran a report
deeds-backup = Took a backup
deeds-restore = Restored a backup
deeds-update-pack = Took another framework pack
deeds-read-form = Read the form
deeds-read-side-by-side = Read the forms side by side
deeds-read-persons = Read the answers of a team person by person
deeds-read-history = Read earlier answers
deeds-read-card = Read employment details

deeds-outcome-done = done
deeds-outcome-refused = refused
deeds-outcome-read = read

deeds-agree-level = Agreed a level
deeds-read-agreed = Read agreed levels
