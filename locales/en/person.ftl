### Looking a person up, and the person's card.

person-title = Person
person-forms = Competence forms
person-little = Only the person's manager and HR see more than this.
