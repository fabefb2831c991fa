### Hvad der er gjort, som det står i »Hvem har set« og i logbogen.

deeds-init = Oprettede Sofus
deeds-open-round = Åbnede en runde
deeds-change-round = Ændrede en runde
deeds-add-to-round = Tog med i en runde
deeds-take-out-of-round = Tog ud af en runde
deeds-remind-round = Sendte en påmindelse om skemaet
deeds-close-round = Lukkede en runde
deeds-set-year-wheel = Satte årshjulets datoer
deeds-send-evaluation = Sendte skemaet
deeds-reopen-evaluation = Åbnede skemaet igen
deeds-ask-reopen = Bad om at få skemaet åbnet igen
deeds-grant-role = Tildelte en rolle
deeds-revoke-role = Fratog en rolle
deeds-map-login = Ændrede brugernavnet
deeds-save-settings = Gemte sine indstillinger
deeds-set-findable = Valgte, om man kan findes som ekspert
deeds-import = Indlæste oplysninger fra filer
deeds-export = Hentede oplysninger ud i filer
deeds-report = Trak en rapport
deeds-backup = Tog en sikkerhedskopi
deeds-restore = Lagde en sikkerhedskopi ind
deeds-update-pack = Tog en ny rammepakke i brug
deeds-read-form = Læste skemaet
deeds-read-side-by-side = Læste skemaerne side om side
deeds-read-persons = Læste holdets svar person for person
deeds-read-history = Læste tidligere svar
deeds-read-card = Læste ansættelsesoplysninger

deeds-outcome-done = udført
deeds-outcome-refused = afvist
deeds-outcome-read = læst

deeds-agree-level = Aftalte et niveau
deeds-read-agreed = Læste aftalte niveauer
