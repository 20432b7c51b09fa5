package fr.prefecture.clu.home;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** What is counted week by week and what is promised: files, appointments, letters, actions. */
final class YearsOfWork {

    private static final int ACTIONS = 600;
    private static final int OPEN_ACTIONS = 90;
    private static final long LICENCES = -1;

    private final Rows rows;
    private final LocalDate first;
    private final LocalDate last;

    YearsOfWork(Rows rows, LocalDate first, LocalDate last) {
        this.rows = rows;
        this.first = first;
        this.last = last;
    }

    void fill(List<Long> services) throws SQLException {
        statements();
        appointments();
        letters(services);
        consultations(templates());
        actions(services);
        indicators();
        rounds(services);
        mail();
    }

    private LocalDate firstMonday() {
        return first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Backlogs that follow from the flows, but for one week in fifty, of which most are explained.
     */
    private void statements() throws SQLException {
        int[] backlog = {300, 900, 700, 200};
        for (LocalDate monday = firstMonday();
                !monday.plusDays(6).isAfter(last);
                monday = monday.plusWeeks(1)) {
            long origin =
                    rows.keep(
                            "cert_origin",
                            "kind, reference, name, told_by, told_at, published",
                            "IMPORT",
                            rows.next(),
                            "centre-" + monday + ".csv",
                            "agent1",
                            Rows.at(monday.plusDays(7), 8),
                            true);
            for (int territory = 1; territory <= backlog.length; territory++) {
                week(origin, -territory, monday, backlog);
            }
        }
        for (int i = 0; i < 30; i++) {
            LocalDate day = rows.day(first, last);
            rows.keep(
                    "cert_note",
                    "territory_id, from_day, to_day, note_text, said_by, said_at",
                    i % 3 == 0 ? null : -(1L + rows.draw(4)),
                    day,
                    day.plusDays(3),
                    rows.words(120),
                    "agent1",
                    Rows.at(day, 9));
        }
    }

    private void week(long origin, long territory, LocalDate monday, int[] backlog)
            throws SQLException {
        int before = backlog[(int) -territory - 1];
        int received = rows.between(60, 140);
        int accepted = Math.min(before, rows.between(60, 140));
        int mismatch = rows.happens(2) ? 3 : 0;
        int after = before + received - accepted - 7 + mismatch;
        backlog[(int) -territory - 1] = Math.max(after, 7);
        if (after < 7) {
            accepted -= 7 - after;
            after = 7;
        }
        rows.put(
                "cert_statement",
                "origin_id, territory_id, title_type_id, from_day, to_day, received, resubmitted,"
                        + " accepted, refused, closed_files, sent_back, backlog, aged_to_7,"
                        + " aged_to_15, aged_to_30, aged_to_60, aged_beyond, oldest_on,"
                        + " complete_to_decided_mean, complete_to_decided_median,"
                        + " complete_to_decided_ninth, complete_to_decided_files, etpt",
                origin,
                territory,
                LICENCES,
                monday,
                monday.plusDays(6),
                received,
                5,
                accepted,
                4,
                3,
                6,
                after,
                after - 7,
                3,
                2,
                1,
                1,
                monday.minusDays(70),
                BigDecimal.valueOf(rows.between(60, 180), 1),
                BigDecimal.valueOf(90, 1),
                BigDecimal.valueOf(300, 1),
                accepted,
                BigDecimal.valueOf(42, 1));
        if (mismatch > 0 && rows.happens(90)) {
            rows.keep(
                    "cert_explanation",
                    "territory_id, title_type_id, from_day, to_day, mismatch, reason, said_by,"
                            + " said_at",
                    territory,
                    LICENCES,
                    monday,
                    monday.plusDays(6),
                    mismatch,
                    "reprise",
                    "agent1",
                    Rows.at(monday.plusDays(8), 9));
        }
    }

    private void appointments() throws SQLException {
        List<Long> desks = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            desks.add(
                    rows.keep(
                            "appointments_desk",
                            "service_name, desk_name",
                            "Bureau des essais " + (i % 3 + 1),
                            "Guichet " + i));
        }
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                continue;
            }
            for (long desk : desks) {
                int missed = rows.draw(6);
                rows.keep(
                        "appointments_day",
                        "desk_id, held_on, begins_at, offered, booked, honoured, late_count,"
                                + " cancelled, missed, exceptions, overbooked, lead_days,"
                                + " week_known, week_missed, fortnight_known, fortnight_missed,"
                                + " month_known, month_missed, longer_known, longer_missed",
                        desk,
                        day,
                        -1,
                        60,
                        50,
                        42,
                        rows.draw(5),
                        2,
                        missed,
                        0,
                        false,
                        500,
                        10,
                        missed,
                        10,
                        0,
                        10,
                        0,
                        0,
                        0);
            }
        }
    }

    private void letters(List<Long> services) throws SQLException {
        for (LocalDate monday = firstMonday();
                !monday.isAfter(last);
                monday = monday.plusWeeks(1)) {
            for (long service : services.subList(0, 10)) {
                for (String channel : List.of("POST", "ELECTRONIC")) {
                    int received = rows.between(20, 90);
                    rows.keep(
                            "letters_inbound",
                            "service_id, channel, monday, received, acknowledged,"
                                    + " to_acknowledge, answered, to_answer, counted_on",
                            service,
                            channel,
                            monday,
                            received,
                            received * 9 / 10,
                            1,
                            received * 8 / 10,
                            2,
                            monday.plusDays(9));
                }
            }
        }
    }

    private List<Long> templates() throws SQLException {
        List<Long> versions = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            long template =
                    rows.keep(
                            "letters_template",
                            "code, kind, channel, owner_service, request_phrases, editions,"
                                    + " withdrawn, withdrawal_reason",
                            "ESSAI-" + i,
                            rows.one("ACKNOWLEDGEMENT", "STANDARD_LETTER"),
                            "EITHER",
                            "Bureau des essais 1",
                            rows.words(100),
                            3,
                            false,
                            "");
            for (int edition = 1; edition <= 3; edition++) {
                LocalDate day = first.plusYears(edition).plusDays(i);
                versions.add(
                        rows.keep(
                                "letters_version",
                                "template_id, edition, subject, content, change_note, state,"
                                        + " written_by, written_at, validated_at",
                                template,
                                edition,
                                rows.words(60),
                                rows.words(1500),
                                "",
                                "VALIDATED",
                                "agent2",
                                Rows.at(day, 9),
                                Rows.at(day.plusDays(20), 9)));
            }
            for (LocalDate day = first.plusYears(4); day.isBefore(last); day = day.plusDays(20)) {
                rows.keep(
                        "letters_use",
                        "template_id, used_on, service_name, uses",
                        template,
                        day,
                        "Bureau des essais 1",
                        rows.between(1, 30));
            }
        }
        return versions;
    }

    private void consultations(List<Long> versions) throws SQLException {
        for (int i = 1; i <= rows.of(10); i++) {
            boolean over = i < rows.of(10);
            LocalDate closes = over ? first.plusYears(i).minusDays(40) : last.plusDays(2);
            LocalDate sent = closes.minusDays(15);
            long consultation =
                    rows.keep(
                            "letters_consultation",
                            "title, closes_on, state, subject, words, opened_by, opened_at,"
                                    + " sent_by, sent_at, closed_by, closed_at",
                            "Modèles de l’année " + i,
                            closes,
                            over ? "CLOSED" : "SENT",
                            "Vos observations",
                            rows.words(400),
                            "agent2",
                            Rows.at(sent.minusDays(5), 9),
                            "agent2",
                            Rows.at(sent, 9),
                            over ? "agent2" : null,
                            over ? Rows.at(closes.plusDays(1), 9) : null);
            for (int number = 1; number <= 12; number++) {
                rows.keep(
                        "letters_consulted_text",
                        "consultation_id, number, version_id",
                        consultation,
                        number,
                        versions.get(i * 30 + number));
            }
            for (int place = 1; place <= 60; place++) {
                long member =
                        rows.keep(
                                "letters_consulted_member",
                                "consultation_id, place, member_key, person_name,"
                                        + " person_function, body_name, email, postal_address,"
                                        + " print, plain_text",
                                consultation,
                                place,
                                "membre-" + place,
                                "Personne " + place,
                                "",
                                "Organisme " + place % 25,
                                "",
                                "",
                                "STANDARD",
                                false);
                for (int o = 0; o < (over ? 2 : rows.draw(2)); o++) {
                    rows.keep(
                            "letters_observation",
                            "consultation_id, member_id, channel, received_on, content, noted_by,"
                                    + " noted_at, follow_up, reason",
                            consultation,
                            member,
                            "EMAIL",
                            sent.plusDays(4),
                            rows.words(500),
                            "agent2",
                            Rows.at(sent.plusDays(5), 9),
                            over ? "ACCEPTED" : "NONE",
                            "");
                }
            }
        }
    }

    private void actions(List<Long> services) throws SQLException {
        long days = ChronoUnit.DAYS.between(first, last);
        int actions = rows.of(ACTIONS);
        for (int i = 1; i <= actions; i++) {
            LocalDate opened = first.plusDays(days * i / (actions + 1));
            boolean open = i > actions - OPEN_ACTIONS;
            LocalDate due =
                    open ? last.plusDays(i - actions + OPEN_ACTIONS / 2) : opened.plusDays(60);
            long item =
                    rows.keep(
                            "actions_item",
                            "opened_year, opened_number, origin_kind, origin_key, origin_text,"
                                    + " origin_path, title, detail, place, service_id, due_first,"
                                    + " due_last, state, progress, finished_on, outcome, searched,"
                                    + " opened_by, opened_at, changed_at",
                            opened.getYear(),
                            i,
                            "essai",
                            "essai-" + i,
                            "Réunion du comité",
                            "/comite/reunions",
                            rows.words(70),
                            rows.words(300),
                            "",
                            rows.one(services),
                            due,
                            due,
                            open ? rows.one("TO_DO", "UNDER_WAY") : "DONE",
                            rows.words(100),
                            open ? null : opened.plusDays(rows.between(5, 80)),
                            open ? "" : rows.words(80),
                            rows.words(400),
                            "agent3",
                            Rows.at(opened, 10),
                            Rows.at(opened.plusDays(5), 10));
            for (int c = 0; c < 3; c++) {
                rows.keep(
                        "actions_comment",
                        "item_id, content, written_by, written_at",
                        item,
                        rows.words(150),
                        "agent3",
                        Rows.at(opened.plusDays(c), 11));
            }
        }
    }

    private void indicators() throws SQLException {
        LocalDate start = first.withDayOfMonth(1);
        for (int i = 1; i <= 40; i++) {
            long indicator =
                    rows.keep(
                            "indicators_indicator",
                            "code, kind, unit, frequency, owner",
                            "essai.indicateur-" + i,
                            "MANUAL",
                            "PERCENT",
                            "MONTHLY",
                            "Bureau des essais 1");
            long definition =
                    rows.keep(
                            "indicators_definition",
                            "indicator_id, edition, valid_from, name, meaning, formula,"
                                    + " source_text",
                            indicator,
                            1,
                            start,
                            "Indicateur " + i,
                            rows.words(200),
                            rows.words(100),
                            "Invention");
            for (LocalDate month = start; month.isBefore(last); month = month.plusMonths(1)) {
                rows.keep(
                        "indicators_measurement",
                        "indicator_id, definition_id, month_start, numerator, denominator,"
                                + " data_date, author, proof, computed_at",
                        indicator,
                        definition,
                        month,
                        BigDecimal.valueOf(rows.between(50, 100)),
                        BigDecimal.valueOf(100),
                        month.plusDays(27),
                        "agent4",
                        "",
                        Rows.at(month.plusMonths(1), 9));
            }
        }
    }

    /** Each quarter; what the last one asks is partly late, partly to come. */
    private void rounds(List<Long> services) throws SQLException {
        for (LocalDate quarter = first.withDayOfMonth(1);
                quarter.isBefore(last);
                quarter = quarter.plusMonths(3)) {
            LocalDate end = quarter.plusMonths(3).minusDays(1);
            boolean current = !end.isBefore(last);
            long round =
                    rows.keep(
                            "indicators_round",
                            "entry_key, title, first_day, last_day, closes_on, opened_by,"
                                    + " opened_at",
                            "collecte-" + quarter,
                            "Collecte " + quarter,
                            quarter,
                            end,
                            end.plusDays(40),
                            "agent4",
                            Rows.at(quarter, 9));
            for (int i = 0; i < 12; i++) {
                boolean given = !current || i < 4;
                LocalDate due = current ? last.plusDays(i - 8L) : end.plusDays(15);
                long asking =
                        rows.keep(
                                "indicators_asking",
                                "round_id, kind, service_id, owner_login, email, indicator_code,"
                                        + " asked_month, wanted, commitment_keys, due_on, reason,"
                                        + " first_given_on",
                                round,
                                "FIGURE",
                                services.get(i),
                                "",
                                "",
                                "essai.indicateur-" + (i + 1),
                                quarter,
                                "",
                                "",
                                due,
                                "",
                                given ? due.minusDays(2) : null);
                if (given) {
                    rows.keep(
                            "indicators_gift",
                            "asking_id, numerator, denominator, link, file_names, remark,"
                                    + " given_by, given_at",
                            asking,
                            BigDecimal.valueOf(rows.between(50, 100)),
                            BigDecimal.valueOf(100),
                            "",
                            "",
                            "",
                            "agent5",
                            Rows.at(due.minusDays(2), 9));
                }
                rows.keep(
                        "indicators_reminder",
                        "asking_id, reminder_number, email, reminded_by, reminded_at",
                        asking,
                        1,
                        "",
                        "agent4",
                        Rows.at(due.minusDays(5), 9));
            }
        }
    }

    private void mail() throws SQLException {
        for (int i = 1; i <= rows.of(300); i++) {
            LocalDate day = first.plusDays(12L * i);
            LocalDate sent = day.isAfter(last) ? last.minusDays(1) : day;
            long mailing =
                    rows.keep(
                            "mail_mailing",
                            "kind, subject_key, mailing_number, trial_number, title, page,"
                                    + " automatic, queued_by, queued_at",
                            "essai",
                            "essai-" + i,
                            1,
                            0,
                            "Envoi " + i,
                            "/comite/reunions",
                            false,
                            "agent2",
                            Rows.at(sent, 9));
            for (int m = 1; m <= 60; m++) {
                rows.keep(
                        "mail_message",
                        "mailing_id, recipient_key, name, address, state, error, attempts,"
                                + " sent_at, message_id",
                        mailing,
                        "membre-" + m,
                        "Personne " + m,
                        "membre" + m + "@example.org",
                        rows.happens(1) ? "BOUNCED" : "SENT",
                        "",
                        1,
                        Rows.at(sent, 10),
                        "<" + i + "." + m + "@essais.invalid>");
            }
        }
    }
}
