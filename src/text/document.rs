//! The competence form as a text document: Markdown that reads well as it stands.

use super::{Id, Words, date, id};
use crate::domain::competence::{Answer, Gap, Level};
use crate::domain::evaluation::Rater;
use crate::domain::language::Bilingual;
use crate::service::views::{FormRow, FormView, PersonBrief, SideBySideView, SideRow};
use chrono::NaiveDate;
use chrono_tz::Tz;
use std::fmt::Write as _;

/// One form: who, when (as days of `zone`), and every question with answer, demand, last answer and comment, by area.
pub fn form(view: &FormView, zone: Tz, words: &Words) -> String {
    let title = match view.form.rater {
        Rater::Own => id::DOCUMENT_TITLE_OWN,
        Rater::Manager => id::DOCUMENT_TITLE_MANAGER,
        Rater::Agreed => id::DOCUMENT_TITLE_AGREED,
    };
    let mut page = Page::new(title, &view.round_name, words);
    page.person(&view.person, view.profile.as_deref());
    page.point(&words.with(id::DOCUMENT_DEADLINE, &[("date", date::format(view.deadline).into())]));
    match view.sent_at {
        Some(at) => page.dated(id::DOCUMENT_SENT, at.with_timezone(&zone).date_naive()),
        None => page.point(&words.say(id::DOCUMENT_NOT_SENT)),
    }
    if let Some(reason) = &view.reopened {
        page.point(&words.with(id::DOCUMENT_REOPENED, &[("reason", plain(reason).into())]));
    }
    let answered = view.rows.iter().filter(|row| row.answer != Answer::NotAnswered).count();
    let progress = [("done", answered.into()), ("all", view.rows.len().into())];
    page.paragraph(&words.with(id::DOCUMENT_PROGRESS, &progress));
    let mut area = None;
    for (number, row) in (1..).zip(&view.rows) {
        page.area(&mut area, &row.area);
        form_row(&mut page, number, row);
    }
    page.text
}

fn form_row(page: &mut Page, number: usize, row: &FormRow) {
    page.question(number, &row.question);
    let mut line = vec![format!("**{}**", page.answered(id::DOCUMENT_ANSWER, row.answer))];
    line.extend(row.demand.map(|demand| page.level(id::DOCUMENT_DEMAND, demand)));
    line.extend((row.last != Answer::NotAnswered).then(|| page.answered(id::DOCUMENT_LAST, row.last)));
    page.line(&line);
    page.comment(id::DOCUMENT_COMMENT, &row.comment);
}

/// Both forms: every question with demand, both answers, how they stand to the demand, and what to talk about.
pub fn side_by_side(view: &SideBySideView, zone: Tz, words: &Words) -> String {
    let mut page = Page::new(id::DOCUMENT_TITLE_SIDE_BY_SIDE, &view.round_name, words);
    page.person(&view.person, view.profile.as_deref());
    let sides = [
        (view.own_sent, id::DOCUMENT_OWN_SENT, id::DOCUMENT_OWN_NOT_SENT),
        (view.manager_sent, id::DOCUMENT_MANAGER_SENT, id::DOCUMENT_MANAGER_NOT_SENT),
    ];
    for (sent, when, not) in sides {
        match sent {
            Some(at) => page.dated(when, at.with_timezone(&zone).date_naive()),
            None => page.point(&words.say(not)),
        }
    }
    let mut area = None;
    for (number, row) in (1..).zip(&view.rows) {
        page.area(&mut area, &row.area);
        side_row(&mut page, number, row);
    }
    page.text
}

fn side_row(page: &mut Page, number: usize, row: &SideRow) {
    page.question(number, &row.question);
    if let Some(demand) = row.demand {
        page.line(&[page.level(id::DOCUMENT_DEMAND, demand)]);
    }
    for (id, answer, gap) in
        [(id::DOCUMENT_OWN, row.own, row.own_gap), (id::DOCUMENT_MANAGER, row.manager, row.manager_gap)]
    {
        let mut line = vec![format!("**{}**", page.answered(id, answer))];
        line.extend(page.gap(gap));
        page.line(&line);
    }
    if let Some(agreed) = row.agreed {
        page.line(&[page.level(id::DOCUMENT_AGREED, agreed)]);
    }
    if row.talk_point {
        page.line(&[page.words.say(id::DOCUMENT_TALK_POINT)]);
    }
    page.comment(id::DOCUMENT_OWN_COMMENT, &row.own_comment);
    page.comment(id::DOCUMENT_MANAGER_COMMENT, &row.manager_comment);
}

/// The document as it grows.
struct Page<'a> {
    text: String,
    words: &'a Words,
}

impl<'a> Page<'a> {
    fn new(title: Id, round: &str, words: &'a Words) -> Self {
        let title = words.with(title, &[("round", plain(round).into())]);
        Self { text: format!("# {title}\n\n"), words }
    }

    fn person(&mut self, person: &PersonBrief, profile: Option<&str>) {
        let words = self.words;
        let (name, number) = (plain(&person.name), plain(person.employee_id.as_str()));
        self.point(&words.with(id::DOCUMENT_EMPLOYEE, &[("name", name.into()), ("number", number.into())]));
        if !person.title.is_empty() {
            self.point(&words.with(id::DOCUMENT_POSITION, &[("title", plain(&person.title).into())]));
        }
        self.point(&words.with(id::DOCUMENT_UNIT, &[("unit", plain(&person.unit).into())]));
        match profile {
            Some(profile) => self.point(&words.with(id::DOCUMENT_PROFILE, &[("profile", plain(profile).into())])),
            None => self.point(&words.say(id::DOCUMENT_NO_PROFILE)),
        }
    }

    fn dated(&mut self, id: Id, day: NaiveDate) {
        self.point(&self.words.with(id, &[("date", date::format(day).into())]));
    }

    fn point(&mut self, text: &str) {
        let _ = writeln!(self.text, "- {text}");
    }

    fn paragraph(&mut self, text: &str) {
        let _ = writeln!(self.text, "\n{text}");
    }

    /// A heading where a new area begins.
    fn area<'b>(&mut self, last: &mut Option<&'b Bilingual>, area: &'b Bilingual) {
        if *last != Some(area) {
            let _ = writeln!(self.text, "\n## {}", plain(area.in_language(self.words.language())));
            *last = Some(area);
        }
    }

    fn question(&mut self, number: usize, question: &Bilingual) {
        let _ = writeln!(self.text, "\n### {number}. {}\n", plain(question.in_language(self.words.language())));
    }

    fn line(&mut self, parts: &[String]) {
        let _ = writeln!(self.text, "- {}", parts.join(" · "));
    }

    /// A comment as a quotation; a line of its own for each of its lines.
    fn comment(&mut self, heading: Id, comment: &str) {
        if comment.trim().is_empty() {
            return;
        }
        let _ = writeln!(self.text, "\n{}\n", self.words.say(heading));
        for line in comment.trim().lines() {
            let line = format!("> {}", plain(line));
            let _ = writeln!(self.text, "{}", line.trim_end());
        }
    }

    fn answered(&self, id: Id, answer: Answer) -> String {
        let said = match answer {
            Answer::NotAnswered => self.words.say(id::LEVELS_NONE),
            Answer::NotRelevant => self.words.say(id::LEVELS_0),
            Answer::Level(level) => self.name(level),
        };
        self.words.with(id, &[("answer", said.into())])
    }

    fn level(&self, id: Id, level: Level) -> String {
        self.words.with(id, &[("level", self.name(level).into())])
    }

    fn name(&self, level: Level) -> String {
        let name = match level.number() {
            1 => id::LEVELS_1,
            2 => id::LEVELS_2,
            3 => id::LEVELS_3,
            4 => id::LEVELS_4,
            _ => id::LEVELS_5,
        };
        format!("{} {}", level.number(), self.words.say(name))
    }

    fn gap(&self, gap: Gap) -> Option<String> {
        let levels = |number: i8| [("levels", number.unsigned_abs().to_string().into())];
        match gap {
            Gap::NoDemand => None,
            Gap::Unresolved => Some(self.words.say(id::DOCUMENT_UNRESOLVED)),
            Gap::Difference(0) => Some(self.words.say(id::DOCUMENT_MEETS)),
            Gap::Difference(more @ 1..) => Some(self.words.with(id::DOCUMENT_ABOVE, &levels(more))),
            Gap::Difference(less) => Some(self.words.with(id::DOCUMENT_BELOW, &levels(less))),
        }
    }
}

/// Text with the signs that Markdown reads taken for themselves.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (index, sign) in text.char_indices() {
        let begins = text.get(..index).is_some_and(|before| before.trim().is_empty());
        if matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<') || begins && matches!(sign, '#' | '>' | '-' | '+') {
            plain.push('\\');
        }
        plain.push(sign);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evaluation::{FormKey, FormState};
    use crate::domain::ids::PersonNo;
    use crate::service::views::FormRights;
    use crate::text::Language;
    use chrono_tz::Europe::Copenhagen;

    fn person() -> PersonBrief {
        PersonBrief {
            no: PersonNo(7),
            employee_id: "1007".into(),
            name: "Mette *Lund*".into(),
            title: "socialrådgiver".into(),
            unit: "Hold 1".into(),
        }
    }

    fn row(area: &str, question: &str, digit: Option<u8>, comment: &str) -> FormRow {
        FormRow {
            competence: question.into(),
            area: Bilingual::new(area, format!("{area} (en)")),
            question: Bilingual::new(question, ""),
            demand: Level::new(3),
            last: Answer::NotAnswered,
            answer: digit.and_then(Answer::from_digit).unwrap_or_default(),
            comment: comment.into(),
            texts: std::array::from_fn(|_| Bilingual::default()),
        }
    }

    fn view() -> FormView {
        let mut first = row("Lov", "Bruge loven", Some(4), "Går godt\n\n# Mere øvelse\n");
        first.last = Answer::from_digit(2).unwrap();
        FormView {
            form: FormKey { round: "2026".into(), person: PersonNo(7), rater: Rater::Own },
            round_name: "Forår 2026".into(),
            deadline: "2026-05-03".parse().unwrap(),
            person: person(),
            profile: None,
            state: FormState::Sent,
            sent_at: Some("2026-04-07T22:30:00Z".parse().unwrap()),
            reopened: None,
            rights: FormRights::default(),
            last_round: None,
            cursor: None,
            revision: 1,
            comment_limit: 4000,
            rows: vec![first, row("Lov", "Kende praksis", Some(0), ""), row("Møder", "Lede møder", None, "")],
        }
    }

    #[test]
    fn the_form_as_markdown() {
        let expected = "\
# Kompetenceskema: Forår 2026

- Medarbejder: Mette \\*Lund\\* (1007)
- Stilling: socialrådgiver
- Enhed: Hold 1
- Jobprofil: ingen, derfor ingen krav
- Frist: 03-05-2026
- Sendt: 08-04-2026

2 af 3 spørgsmål er besvaret.

## Lov

### 1. Bruge loven

- **Svar: 4 Kyndig** · Krav: 3 Kompetent · Sidst: 2 Avanceret begynder

Bemærkning:

> Går godt
>
> \\# Mere øvelse

### 2. Kende praksis

- **Svar: Ikke relevant for mig** · Krav: 3 Kompetent

## Møder

### 3. Lede møder

- **Svar: Ikke besvaret** · Krav: 3 Kompetent
";
        assert_eq!(form(&view(), Copenhagen, &Words::new(Language::Da)), expected);
    }

    #[test]
    fn english_takes_english_texts_where_there_are_some() {
        let text = form(&view(), Copenhagen, &Words::new(Language::En));
        assert!(text.contains("## Lov (en)") && text.contains("### 1. Bruge loven"), "{text}");
    }

    #[test]
    fn both_sides_stand_under_their_question() {
        let side = SideRow {
            competence: "A".into(),
            area: Bilingual::new("Lov", ""),
            question: Bilingual::new("Bruge loven", ""),
            demand: Level::new(3),
            own: Answer::from_digit(5).unwrap(),
            own_comment: String::new(),
            manager: Answer::from_digit(2).unwrap(),
            manager_comment: "Øv mere".into(),
            agreed: None,
            own_gap: Gap::Difference(2),
            manager_gap: Gap::Difference(-1),
            talk_point: true,
            trail: Vec::new(),
        };
        let view = SideBySideView {
            round: "2026".into(),
            round_name: "2026".into(),
            person: person(),
            profile: Some("Sagsbehandler".into()),
            own_sent: Some("2026-04-08T09:00:00Z".parse().unwrap()),
            manager_sent: None,
            rows: vec![side],
        };
        let text = side_by_side(&view, Copenhagen, &Words::new(Language::Da));
        let expected = "\
### 1. Bruge loven

- Krav: 3 Kompetent
- **Medarbejder: 5 Ekspert** · 2 over kravet
- **Leder: 2 Avanceret begynder** · 1 under kravet
- Tal om det: I ser det forskelligt.

Leders bemærkning:

> Øv mere
";
        assert!(text.ends_with(expected), "{text}");
        assert!(text.contains("- Leders skema er ikke sendt\n"), "{text}");
    }
}
