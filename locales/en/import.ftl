### Importing files: what is wrong with them, and what was done. The sentences follow FILE:LINE: COLUMN:.

import-not-there = there is no such file
import-no-permission = you may not read the file
import-is-folder = this is a folder, not a file
import-cannot-read = the file cannot be read ({ $what })
import-encoding = the file is saved as UTF-16. Save it as CSV UTF-8 and try again
import-no-header = the file is empty; its first line must name the columns
import-changed = the file changed while it was read. Try again
import-column-unknown = unknown column. Use one of: { $known }
import-column-twice = the column is there twice
import-column-missing = the column is missing
import-cell-count =
    { $found ->
        [one] the line has one cell, but there are { $expected } columns
       *[other] the line has { $found } cells, but there are { $expected } columns
    }
import-quote-not-closed = a quotation mark is never closed
import-after-quote = there is text after a closing quotation mark
import-row-too-long = the line is too long
import-required = must be filled in
import-control-character = the text has control characters in it
import-too-long = the text is too long; there is room for { $max } characters
import-not-a-date = not a date. Write yyyy-mm-dd or dd-mm-yyyy
import-not-a-number = not a number, or one with too many decimals
import-out-of-range = must be from { $from } to { $to }
import-not-a-choice = use one of: { $choices }
import-agreed-rater = the agreed level comes from the interview and cannot be imported
import-unknown-unit = there is no unit { $id }
import-unknown-employee = there is no employee { $id }
import-unknown-profile = there is no job profile { $id }
import-unknown-goal = there is no goal { $id }
import-unknown-competence = there is no competence { $id }
import-unknown-course = there is no course { $id }
import-unknown-run = there is no run { $id }
import-not-a-time = this is not a time of day. Write hh:mm, for example 09:30
import-overlap = Note: employee { $employee } is on run { $run } and run { $other } at the same time.
import-duplicate = same key as line { $line }
import-duplicate-in = same key as { $file }, line { $line }
import-unit-loop = the unit is below itself
import-second-root = the unit has no unit above it, but { $other } is the top already
import-left-before-hired = the leaving date is before the start date
import-login-taken = employee { $by } has this login at the same time
import-last-before-first = the last day is before the first day
import-outside-employment = the employee is not employed that day
import-spell-overlap = overlaps the absence of the same kind from { $first }

import-faults =
    { $total ->
        [one] One fault. Nothing was imported.
       *[other] { $total } faults. Nothing was imported.
    }
import-faults-cut = { $total } faults, of which the first { $listed } are shown. Nothing was imported.
import-counts = { $added } added, { $changed } changed, { $unchanged } unchanged
import-exists = exists already; choose another number or edit the one there is
