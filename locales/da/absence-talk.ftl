### Samtaler om fravær: guiderne, indkaldelsen og forberedelsen.

absence-talk-title = Sygefraværssamtale
absence-talk-title-care = Omsorgssamtale
absence-talk-title-followup = Opfølgning efter samtalen
absence-talk-title-contact = Kontakt under fraværet
absence-talk-title-return = Opfølgning efter tilbagevenden

absence-talk-meeting = Samtalen
absence-talk-with = Samtale med { $name }.
absence-talk-with-why = Samtale med { $name }. { $why }
absence-talk-outcome = Blev den holdt?
absence-talk-outcome-help = Siger medarbejderen nej, skal du ikke spørge hvorfor.
absence-talk-held = Ja
absence-talk-declined = Nej, medarbejderen takkede nej
absence-talk-on = Hvornår?
absence-talk-declined-on = Hvornår fik du svaret?
absence-talk-on-help = Skriv fx i dag, i går, 22/11 eller 22-11-2026.
absence-talk-manner = Hvordan?
absence-talk-by-meeting = Ved et møde
absence-talk-by-phone = I telefonen
absence-talk-by-video = På skærm
absence-talk-companion = Var der en bisidder eller tillidsrepræsentant med?
absence-talk-companion-help = Medarbejderen må altid tage en med.

absence-talk-now = Arbejdet lige nu
absence-talk-now-care = Det, der giver anledning
absence-talk-now-followup = Siden sidst
absence-talk-now-contact = Arbejdet og den næste tid
absence-talk-now-return = De første dage
absence-talk-ahead = Hvad der kan ændres, og hvad I aftaler
absence-talk-reminder = Tal om arbejdet. Du må ikke spørge om sygdommen eller skrive noget om den, heller ikke det, medarbejderen selv fortæller.
absence-talk-reminder-before = Tal om arbejdet, ikke om sygdommen, og skriv ikke om den. Aftalt { $date }: { $agreed }

absence-talk-occasion = Hvad på arbejdet giver anledning til samtalen?
absence-talk-occasion-help = Fx en presset periode, et nyt område eller en svær sag.
absence-talk-went = Hvordan er det gået med aftalerne?
absence-talk-went-help = Det, der er blevet til noget, og det, der ikke er.
absence-talk-can = Hvad kan medarbejderen?
absence-talk-can-help = Opgaver, timer og steder, der er mulige nu.
absence-talk-hinders = Hvad på arbejdet gør det svært?
absence-talk-hinders-help = Hvad der hindrer i opgaverne, ikke hvorfor.
absence-talk-change = Hvad på arbejdet kan ændres?
absence-talk-change-help = Opgaver, tempo, mødetider, hjemmearbejde, hjælpemidler.
absence-talk-agreed = Hvad har I aftalt?
absence-talk-agreed-help = Hvem gør hvad, og hvornår.
absence-talk-words = Her står »{ $words }«. Det kan fortælle om sygdommen. Skriv hellere, hvad det betyder for arbejdet.

absence-talk-warning-title = Læs det igennem en gang til
absence-talk-warning =
    { $count ->
        [one] Ordet »{ $words }« kan fortælle om sygdommen.
       *[other] Ordene »{ $words }« kan fortælle om sygdommen.
    } Den må der ikke stå noget om, heller ikke det, medarbejderen selv har fortalt. Gå tilbage og ret, eller gå videre, hvis ordet handler om arbejdet.

absence-talk-support-title = Støtte til medarbejderen
absence-talk-support = Hvilken støtte har I aftalt?
absence-talk-advice-title = Rådgivning til dig som leder
absence-talk-advice = Hvor henter du selv råd?

absence-talk-end = Næste skridt
absence-talk-expected = Hvornår venter medarbejderen at være tilbage?
absence-talk-expected-help = Kun hvis medarbejderen selv kan sige det.
absence-talk-next = Hvornår taler I sammen igen?
absence-talk-next-help = Senest { $date }. En senere dag kræver en begrundelse.
absence-talk-later = Hvorfor senere?
absence-talk-later-help = Fx en aftalt pause. Skriv ikke om sygdommen.
absence-talk-given = Får medarbejderen notatet?
absence-talk-given-help = Medarbejderen læser det her i Sofus. Nej kræver en begrundelse.
absence-talk-withheld = Hvorfor ikke?
absence-talk-withheld-help = Begrundelsen gemmes sammen med notatet.

absence-talk-invite-title = Inviter til en samtale
absence-talk-invite-intro = Sofus skriver et brev til { $name }, som du selv sender. Giv rimelig tid til at forberede sig.
absence-talk-invite-on = Hvilken dag?
absence-talk-invite-on-help = Skriv fx +3, 22/11 eller 22-11-2026.
absence-talk-invite-on-due = Samtalen skal være holdt senest { $date }.
absence-talk-invite-at = Hvad tid?
absence-talk-invite-at-help = Skriv fx 10.30.
absence-talk-invite-place = Hvor?
absence-talk-letter-title = Invitation: { $talk }
absence-talk-letter-dear = Kære { $name }
absence-talk-letter-meeting = Jeg vil gerne tale med dig { $date } kl. { $time }: { $place }.
absence-talk-letter-phone = Jeg vil gerne tale med dig i telefonen { $date } kl. { $time }. Jeg ringer til dig.
absence-talk-letter-video = Jeg vil gerne tale med dig på skærm { $date } kl. { $time }. Du får et link.
absence-talk-letter-purpose = Formålet er at tale om arbejdet: hvad du kan, hvad der er svært, og hvad vi kan ændre, så du kommer godt tilbage eller kan blive ved. Vi aftaler også, hvornår vi taler sammen igen.
absence-talk-letter-purpose-care = Formålet er at høre, hvordan du har det på arbejdet, og hvad vi kan gøre i tide.
absence-talk-letter-purpose-return = Formålet er at høre, hvordan dine første dage er gået, og om der er noget, vi skal tage hensyn til en tid.
absence-talk-letter-not-disciplinary = Det er en støttende samtale. Den er ikke en tjenstlig samtale og har ikke noget med en personalesag at gøre.
absence-talk-letter-illness = Du behøver ikke fortælle, hvad du fejler. Jeg må ikke spørge om det, og der bliver ikke skrevet noget om det. Du får selv det notat, jeg skriver.
absence-talk-letter-companion = Du er velkommen til at tage en bisidder eller din tillidsrepræsentant med.
absence-talk-letter-if-ill = Er du syg den dag, tager vi samtalen i telefonen.
absence-talk-letter-too-ill = Er du for syg til en samtale, så sig bare det. Så finder vi en anden dag.
absence-talk-letter-from = Venlig hilsen
    { $name }
absence-talk-sheet-title = { $talk }: { $name }
absence-talk-sheet-due = Holdes senest { $date }
absence-talk-sheet-before = Aftalt { $date }: { $agreed }
absence-talk-sheet-begin = Begynd med at sige
absence-talk-sheet-purpose = Samtalen skal hjælpe. Den er ikke disciplinær.
absence-talk-sheet-illness = Du skal ikke fortælle, hvad du fejler. Jeg må ikke spørge, og jeg skriver det ikke.
absence-talk-sheet-companion = Du må have en bisidder eller tillidsrepræsentant med.
absence-talk-sheet-note = Jeg skriver et kort notat om det, vi aftaler. Du får det.
absence-talk-sheet-prompts = Spørg om arbejdet
absence-talk-note-held = Holdt { $date }. { $manner }.
absence-talk-note-companion = En bisidder eller tillidsrepræsentant var med.
absence-talk-note-alone = Uden bisidder.
absence-talk-note-declined = Medarbejderen takkede nej { $date }.
absence-talk-note-expected = Venter at være tilbage { $date }.
absence-talk-note-next = I taler sammen igen { $date }.
absence-talk-note-later = Senere end fristen: { $why }
absence-talk-note-withheld = Ikke givet til medarbejderen: { $why }

absence-talk-recorded = Samtalen er skrevet ned.
absence-talk-file-sheet = fravaerssamtale-forberedelse
absence-talk-file-letter = fravaerssamtale-invitation
absence-talk-blank = ________
absence-talk-nothing = Der er ingen samtale at holde lige nu.
absence-talk-no-note = Der er ikke noget notat.
