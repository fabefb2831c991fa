### The manager plans or moves an interview.

plan-interview-title = Plan the interview with { $name }
plan-interview-move = Move the interview with { $name }
plan-interview-when = When and where
plan-interview-date = Date
plan-interview-notice = { $days } days' notice gives you both time to prepare.
plan-interview-time = Time of day
plan-interview-time-help = Write for example 9.30.
plan-interview-place = Place
plan-interview-senior = Will you also talk about senior terms?
plan-interview-senior-help = Yes puts a senior talk on the agenda.
plan-interview-reason = Why is it moved?
plan-interview-not-a-time = Write a time of day, for example 9.30 or 13:00.
plan-interview-both-in = Both forms about { $name } are sent. You will both be asked to prepare.
plan-interview-own-missing = Note: { $name } has not sent the own form yet.
plan-interview-manager-missing = Note: You have not sent your form about { $name } yet.
plan-interview-both-missing = Note: Neither of the two forms about { $name } is sent yet.
plan-interview-no-round = { $name } is not in any round, so there is no form to talk from.
plan-interview-done = The interview is planned. You are both invited and find it under My tasks.
