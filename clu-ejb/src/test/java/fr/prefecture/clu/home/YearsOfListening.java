package fr.prefecture.clu.home;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What people answered, wrote and published, and how mystery callers fared. */
final class YearsOfListening {

    private static final int COMPLAINTS = 6000;
    private static final int OPINIONS = 2000;
    private static final int INCIDENTS = 400;
    private static final int SURVEYS = 20;
    private static final int ANSWERS = 400;
    private static final int CONTACTS = 40;
    private static final int CRITERIA = 12;

    private final Rows rows;
    private final LocalDate first;
    private final LocalDate last;

    YearsOfListening(Rows rows, LocalDate first, LocalDate last) {
        this.rows = rows;
        this.first = first;
        this.last = last;
    }

    void fill(List<Long> services) throws SQLException {
        complaints(services);
        incidents(services);
        opinions();
        campaigns();
        for (int i = 1; i <= rows.of(SURVEYS); i++) {
            mystery(i);
        }
    }

    private void complaints(List<Long> services) throws SQLException {
        long days = ChronoUnit.DAYS.between(first, last);
        int year = 0;
        int number = 0;
        int complaints = rows.of(COMPLAINTS);
        for (int i = 1; i <= complaints; i++) {
            LocalDate received = first.plusDays(days * i / complaints);
            number = received.getYear() == year ? number + 1 : 1;
            year = received.getYear();
            boolean wanted = rows.happens(85);
            LocalDate due = wanted ? received.plusDays(21) : null;
            LocalDate answered = wanted ? received.plusDays(rows.between(3, 26)) : null;
            boolean recent = received.isAfter(last.minusDays(40));
            if (answered != null && (answered.isAfter(last) || rows.happens(recent ? 50 : 1))) {
                answered = null;
            }
            boolean closed = answered != null || received.isBefore(last.minusDays(60));
            boolean erased = received.isBefore(last.minusYears(1).minusDays(40));
            rows.keep(
                    "listening_complaint",
                    "entry, opened_year, opened_number, kind, received_on, channel, service_id,"
                            + " reason_id, second_reason_id, told_text, answer_wanted, due_on,"
                            + " answered_on, answer_channel, answer_template, answer_summary,"
                            + " closed_on, closing_note, redacted_text, redacted_on, erased_on,"
                            + " entered_by, entered_on",
                    "reclamation-" + i,
                    year,
                    number,
                    i % 25 == 0 ? "ACCESSIBILITY" : rows.one("COMPLAINT", "SUGGESTION"),
                    received,
                    rows.one("PAPER", "EMAIL", "LETTER", "DESK", "TELEPHONE", "WEBSITE"),
                    rows.one(services),
                    -1L - rows.draw(11),
                    rows.happens(20) ? -1L - rows.draw(11) : null,
                    erased ? null : rows.words(600),
                    wanted,
                    due,
                    answered,
                    answered == null ? null : "EMAIL",
                    "",
                    answered == null || erased ? null : rows.words(200),
                    closed ? received.plusDays(30) : null,
                    "",
                    i % 10 == 0 ? rows.words(200) : null,
                    i % 10 == 0 ? received.plusDays(30) : null,
                    erased ? received.plusDays(400) : null,
                    "agent" + rows.draw(40),
                    received);
        }
    }

    private void incidents(List<Long> services) throws SQLException {
        for (int i = 1; i <= rows.of(INCIDENTS); i++) {
            rows.keep(
                    "listening_incident",
                    "entry, happened_on, channel, kind, service_id, measure, entered_by",
                    "incident-" + i,
                    rows.day(first, last),
                    rows.one("DESK", "TELEPHONE"),
                    rows.one("USER_RUDENESS", "USER_INSULT", "STAFF_DISREGARD"),
                    rows.one(services),
                    "CALMED",
                    "agent" + rows.draw(40));
        }
    }

    private void opinions() throws SQLException {
        for (int i = 1; i <= rows.of(OPINIONS); i++) {
            LocalDate published = rows.day(first, last);
            boolean answered = rows.happens(80);
            Object[] content = {
                published,
                "Préfecture",
                rows.one("POSITIVE", "NEUTRAL", "NEGATIVE"),
                rows.words(60),
                rows.words(800),
                answered,
                answered ? published.plusDays(6) : null,
                answered ? rows.words(300) : ""
            };
            String columns =
                    "published_on, structure, feeling, title, opinion_text, answered,"
                            + " answered_on, answer_text, ";
            Object[] opinion = new Object[content.length + 1];
            System.arraycopy(content, 0, opinion, 0, content.length);
            opinion[content.length] = "essai-" + i;
            long id = rows.keep("listening_opinion", columns + "reference", opinion);
            Object[] arrival = opinion.clone();
            arrival[content.length] = id;
            rows.keep("listening_opinion_arrival", columns + "opinion_id", arrival);
        }
    }

    private void campaigns() throws SQLException {
        long questionnaire =
                rows.keep(
                        "listening_questionnaire",
                        "code, title, audience",
                        "essais",
                        "Votre avis",
                        "USERS");
        long edition =
                rows.keep(
                        "listening_edition",
                        "questionnaire_id, number, made_on",
                        questionnaire,
                        1,
                        first);
        rows.put("listening_edition_language", "edition_id, position, language", edition, 0, "fr");
        List<Long> questions = new ArrayList<>();
        List<List<Long>> choices = new ArrayList<>();
        List<String> appreciations =
                List.of("POSITIVE", "POSITIVE", "NEGATIVE", "NEGATIVE", "UNCOUNTED");
        for (int q = 1; q <= 10; q++) {
            boolean comment = q == 10;
            long question =
                    rows.keep(
                            "listening_question",
                            "edition_id, position, code, kind, theme, overall, required",
                            edition,
                            q,
                            "Q" + q,
                            comment ? "COMMENT" : "SCALE",
                            "",
                            q == 1,
                            q == 1);
            rows.put(
                    "listening_question_text",
                    "question_id, language, wording",
                    question,
                    "fr",
                    "Question " + q);
            questions.add(question);
            List<Long> of = new ArrayList<>();
            for (int c = 0; c < (comment ? 0 : appreciations.size()); c++) {
                long choice =
                        rows.keep(
                                "listening_choice",
                                "question_id, position, code, appreciation",
                                question,
                                c + 1,
                                "C" + c,
                                appreciations.get(c));
                rows.put(
                        "listening_choice_text",
                        "choice_id, language, wording",
                        choice,
                        "fr",
                        "Choix " + c);
                of.add(choice);
            }
            choices.add(of);
        }
        for (int i = 1; i <= rows.of(SURVEYS); i++) {
            campaign(i, edition, questions, choices);
        }
    }

    private void campaign(int number, long edition, List<Long> questions, List<List<Long>> choices)
            throws SQLException {
        LocalDate begins = first.plusMonths(6L * number).minusDays(60);
        LocalDate ends = number == rows.of(SURVEYS) ? last : begins.plusDays(20);
        long campaign =
                rows.keep(
                        "listening_campaign",
                        "edition_id, title, begins_on, ends_on, place, fewest",
                        edition,
                        "Enquête " + number,
                        begins,
                        ends,
                        "Hall",
                        30);
        rows.put("listening_campaign_channel", "campaign_id, channel", campaign, "TABLET");
        for (int a = 1; a <= ANSWERS; a++) {
            long response =
                    rows.keep(
                            "listening_response",
                            "campaign_id, reference, channel, language, answered_on",
                            campaign,
                            "reponse-" + a,
                            "TABLET",
                            "fr",
                            rows.day(begins, ends));
            for (int q = 0; q < questions.size() - 1; q++) {
                rows.put(
                        "listening_mark",
                        "response_id, question_id, choice_id",
                        response,
                        questions.get(q),
                        rows.one(choices.get(q)));
            }
            if (a % 4 == 0) {
                rows.keep(
                        "listening_comment",
                        "response_id, question_id, text",
                        response,
                        questions.get(questions.size() - 1),
                        rows.words(150));
            }
        }
    }

    private void mystery(int number) throws SQLException {
        LocalDate begins = first.plusMonths(6L * number).minusDays(40);
        LocalDate ends = number == rows.of(SURVEYS) ? last : begins.plusDays(25);
        boolean ours = number % 4 != 1;
        long survey =
                rows.keep(
                        "listening_mystery_survey",
                        "entry_key, reference, direction, title, medium, partner, begins_on,"
                                + " ends_on, opens_at, closes_at, last_contact, last_draw,"
                                + " closed_on",
                        "mystere-" + number,
                        "essai-" + number,
                        ours ? "OURS" : "THEIRS",
                        "Enquête mystère " + number,
                        "TELEPHONE",
                        "Une préfecture",
                        begins,
                        ends,
                        LocalTime.of(9, 0),
                        LocalTime.of(16, 0),
                        CONTACTS,
                        1,
                        number == rows.of(SURVEYS) ? null : ends.plusDays(5));
        List<Long> tested = new ArrayList<>();
        List<Long> scenarios = new ArrayList<>();
        List<Long> criteria = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            tested.add(
                    rows.keep(
                            "listening_mystery_tested",
                            "survey_id, place, code, service_name, reach",
                            survey,
                            i,
                            "S" + i,
                            "Service " + i,
                            "00 00 00 00 00"));
        }
        for (int i = 1; i <= 4; i++) {
            scenarios.add(
                    rows.keep(
                            "listening_mystery_scenario",
                            "survey_id, place, code, title, situation, expected",
                            survey,
                            i,
                            "SC" + i,
                            "Scénario " + i,
                            rows.words(300),
                            rows.words(300)));
        }
        for (int i = 1; i <= CRITERIA; i++) {
            criteria.add(
                    rows.keep(
                            "listening_mystery_criterion",
                            "survey_id, place, code, wording, weight, most, may_not_apply,"
                                    + " reachability, commitment, status",
                            survey,
                            i,
                            "K" + i,
                            rows.words(100),
                            1 + i % 3,
                            i % 4 + 1,
                            i % 5 == 0,
                            i == 1,
                            "",
                            "TO_VALIDATE"));
        }
        for (int i = 1; i <= CONTACTS; i++) {
            boolean made = number < rows.of(SURVEYS) || i <= CONTACTS / 2;
            LocalDate day = rows.day(begins, ends);
            long contact =
                    rows.keep(
                            "listening_mystery_contact",
                            "survey_id, code, tested_id, scenario_id, planned_on, planned_at,"
                                    + " draft, made_on, made_at, outcome, rings, seconds, remark,"
                                    + " nobody_named, saved",
                            survey,
                            "C%03d".formatted(i),
                            rows.one(tested),
                            rows.one(scenarios),
                            day,
                            LocalTime.of(10, 0),
                            false,
                            made ? day : null,
                            made ? LocalTime.of(10, 0) : null,
                            made ? "ANSWERED" : null,
                            made ? 3 : null,
                            made ? 40 : null,
                            made ? rows.words(100) : "",
                            false,
                            made ? 1 : 0);
            for (int c = 1; made && c <= CRITERIA; c++) {
                rows.put(
                        "listening_mystery_mark",
                        "contact_id, criterion_id, mark",
                        contact,
                        criteria.get(c - 1),
                        c % 5 == 0 && rows.happens(30) ? -1 : rows.draw(c % 4 + 2));
            }
        }
    }
}
