### Indlæsning af filer: hvad der er galt med dem, og hvad der blev gjort. Sætningerne følger efter FIL:LINJE: KOLONNE:.

import-not-there = filen findes ikke
import-no-permission = du har ikke adgang til at læse filen
import-is-folder = det er en mappe, ikke en fil
import-cannot-read = filen kan ikke læses ({ $what })
import-encoding = filen er gemt som UTF-16. Gem den som CSV UTF-8, og prøv igen
import-no-header = filen er tom; første linje skal have kolonnernes navne
import-changed = filen blev ændret, mens den blev læst. Prøv igen
import-column-unknown = kolonnen kendes ikke. Brug en af: { $known }
import-column-twice = kolonnen er der to gange
import-column-missing = kolonnen mangler
import-cell-count =
    { $found ->
        [one] linjen har én celle, men der er { $expected } kolonner
       *[other] linjen har { $found } celler, men der er { $expected } kolonner
    }
import-quote-not-closed = et anførselstegn bliver ikke lukket
import-after-quote = der står tekst efter et lukket anførselstegn
import-row-too-long = linjen er for lang
import-required = skal udfyldes
import-control-character = teksten indeholder styretegn
import-too-long = teksten er for lang; der er plads til { $max } tegn
import-not-a-date = det er ikke en dato. Skriv åååå-mm-dd eller dd-mm-åååå
import-not-a-number = det er ikke et tal, eller det har for mange decimaler
import-out-of-range = skal være fra { $from } til { $to }
import-not-a-choice = brug en af: { $choices }
import-agreed-rater = det aftalte niveau kommer fra samtalen og kan ikke indlæses
import-unknown-unit = der findes ingen enhed { $id }
import-unknown-employee = der findes ingen medarbejder { $id }
import-unknown-profile = der findes ingen jobprofil { $id }
import-unknown-goal = der findes intet mål { $id }
import-unknown-competence = der findes ingen kompetence { $id }
import-unknown-course = der findes intet kursus { $id }
import-unknown-run = der findes intet hold { $id }
import-not-a-time = det er ikke et klokkeslæt. Skriv tt:mm, for eksempel 09:30
import-overlap = Bemærk: medarbejder { $employee } er på hold { $run } og hold { $other } på samme tid.
import-duplicate = samme nøgle som linje { $line }
import-duplicate-in = samme nøgle som { $file }, linje { $line }
import-unit-loop = enheden ligger under sig selv
import-second-root = enheden har ingen overenhed, men { $other } er allerede den øverste
import-left-before-hired = fratrådt ligger før ansat
import-login-taken = brugernavnet bruges på samme tid af medarbejder { $by }
import-last-before-first = sidste dag ligger før første dag
import-outside-employment = medarbejderen er ikke ansat den dag
import-spell-overlap = overlapper fraværet af samme art fra { $first }

import-faults =
    { $total ->
        [one] Én fejl. Intet er indlæst.
       *[other] { $total } fejl. Intet er indlæst.
    }
import-faults-cut = { $total } fejl, hvoraf de første { $listed } er vist. Intet er indlæst.
import-counts = { $added } tilføjet, { $changed } ændret, { $unchanged } uændret
import-exists = findes allerede; vælg et andet nummer eller ret den, der er der
