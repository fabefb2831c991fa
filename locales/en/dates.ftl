### Dates, weekdays and weeks.

dates-long = { $day } { $month } { $year }
dates-full = { $weekday } { $date }
dates-week = week { $week }
dates-week-and-year = week { $week }, { $year }
dates-time = { $hour }:{ $minute }
dates-today = today
dates-tomorrow = tomorrow
dates-yesterday = yesterday

dates-month-1 = January
dates-month-2 = February
dates-month-3 = March
dates-month-4 = April
dates-month-5 = May
dates-month-6 = June
dates-month-7 = July
dates-month-8 = August
dates-month-9 = September
dates-month-10 = October
dates-month-11 = November
dates-month-12 = December

dates-weekday-1 = Monday
dates-weekday-2 = Tuesday
dates-weekday-3 = Wednesday
dates-weekday-4 = Thursday
dates-weekday-5 = Friday
dates-weekday-6 = Saturday
dates-weekday-7 = Sunday
dates-weekday-short-1 = Mon
dates-weekday-short-2 = Tue
dates-weekday-short-3 = Wed
dates-weekday-short-4 = Thu
dates-weekday-short-5 = Fri
dates-weekday-short-6 = Sat
dates-weekday-short-7 = Sun

## Words one can type in a date field, separated by commas. The words of both languages always work.

dates-words-today = today
dates-words-tomorrow = tomorrow
dates-words-yesterday = yesterday
dates-words-week = week, wk, w
dates-words-skipped = the, of
