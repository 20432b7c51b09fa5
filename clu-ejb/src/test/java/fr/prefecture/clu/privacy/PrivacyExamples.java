package fr.prefecture.clu.privacy;

import fr.prefecture.clu.shared.Database;

/** Invented people, as they stand in the tables of features that privacy does not know. */
final class PrivacyExamples {

    static final String NAME = "Madame Odile Verneuil";
    static final String EMAIL = "odile.verneuil@asso.example";

    private PrivacyExamples() {}

    static void sql(Database database, String... commands) {
        database.transaction(
                () -> {
                    for (String command : commands) {
                        database.entityManager().createNativeQuery(command).executeUpdate();
                    }
                });
    }

    static String text(Database database, String query) {
        return database.transaction(
                () ->
                        String.valueOf(
                                database.entityManager().createNativeQuery(query).getResultList()));
    }

    static void account(Database database, long id, String login, String name, String role) {
        sql(
                database,
                "insert into account_user (id, version, login, display_name, password, active,"
                        + " demonstration, failed_attempts, created_at, email, last_log_in) values ("
                        + id
                        + ", 0, '"
                        + login
                        + "', '"
                        + name
                        + "', 'x', true, false, 0, timestamp with time zone '2021-01-01"
                        + " 08:00:00+00:00', '"
                        + login
                        + "@prefecture.example', timestamp with time zone"
                        + " '2021-05-01 08:00:00+00:00')",
                "insert into account_role (user_id, role_name) values ("
                        + id
                        + ", '"
                        + role
                        + "')");
    }

    /** A member of an organisation whose mandate ends that day. */
    static void member(Database database, long id, String name, String email, String until) {
        sql(
                database,
                "insert into committee_member (id, version, body_id, seat, seat_rank, name,"
                        + " name_key, held_function, email, phone, postal_address,"
                        + " preferred_channel, preferred_format, mandate_from, mandate_until,"
                        + " archived) values ("
                        + id
                        + ", 0, 1, 1, 'TITULAR', '"
                        + name
                        + "', 'odile verneuil', 'Présidente', '"
                        + email
                        + "', '04 00 00 00 01', '1 rue Neuve', 'EMAIL', 'LARGE_PRINT', date"
                        + " '2019-01-01', date '"
                        + until
                        + "', false)",
                "insert into committee_member_arrangement (member_id, arrangement) values ("
                        + id
                        + ", 'SIGN_LANGUAGE')");
    }

    static void body(Database database) {
        sql(
                database,
                "insert into committee_body (id, version, name, name_key, college, seats, archived)"
                        + " values (1, 0, 'Ligue des exemples', 'ligue', 'USERS', 3, false)");
    }

    static void meeting(Database database, long id, String signedOn) {
        sql(
                database,
                "insert into committee_meeting (id, version, title, planned_first, planned_last,"
                        + " place, remote_access, chair_name, state, signed_on) values ("
                        + id
                        + ", 0, 'Réunion', date '2021-03-01', date '2021-03-01', '', '',"
                        + " 'Le Préfet', 'HELD', "
                        + (signedOn.isEmpty() ? "null" : "date '" + signedOn + "'")
                        + ")");
    }

    static void participation(
            Database database, long id, long meeting, String member, String name) {
        sql(
                database,
                "insert into committee_participation (id, version, meeting_id, member_id,"
                        + " person_name, person_function, body_name, college, invited, recipient,"
                        + " answer, attendance) values ("
                        + id
                        + ", 0, "
                        + meeting
                        + ", "
                        + member
                        + ", '"
                        + name
                        + "', 'Présidente', 'Ligue', 'USERS', true, true, 'NONE', 'NONE')");
    }

    static void message(Database database, long id, String name, String address, String state) {
        sql(
                database,
                "insert into mail_mailing (id, version, kind, subject_key, mailing_number,"
                        + " trial_number, title, page, automatic, queued_by, queued_at) values ("
                        + id
                        + ", 0, 'x', '"
                        + id
                        + "', 1, 0, 'Convocation', '', false, 'referent', timestamp with time zone"
                        + " '2020-05-01 08:00:00+00:00')",
                "insert into mail_message (id, version, mailing_id, recipient_key, name, address,"
                        + " state, error, attempts, message_id) values ("
                        + id
                        + ", 0, "
                        + id
                        + ", 'member-7', '"
                        + name
                        + "', '"
                        + address
                        + "', '"
                        + state
                        + "', '', 1, 'm"
                        + id
                        + "@x')",
                "insert into mail_message_part (message_id, part, content) values ("
                        + id
                        + ", 0, cast('ab' as bytea))");
    }
}
