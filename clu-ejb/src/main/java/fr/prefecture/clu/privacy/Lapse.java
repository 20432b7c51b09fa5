package fr.prefecture.clu.privacy;

import java.util.List;

/**
 * What a rule looks for, and what it does to it, as statements.
 *
 * @param moment whether the beginning is an instant; else it is a day
 * @param beginning from when on it is kept
 * @param condition what there is to remove
 * @param acts with the number of the row; the last one is the row itself
 */
record Lapse(String table, boolean moment, String beginning, String condition, List<String> acts) {

    private static final String OVER =
            "state not in ('WAITING', 'PREPARED', 'SENDING') and (address <> '' or name <> '"
                    + Erasures.MARK
                    + "')";

    static Lapse of(PurgeRule rule) {
        return switch (rule) {
            case DIGESTS -> removing("account_digest", false, "told_on", "1 = 1");
            case TICKETS -> removing("account_ticket", true, "expires_at", "1 = 1");
            case TYPISTS -> removing("committee_typist", true, "seen_at", "1 = 1");
            case INVITATIONS ->
                    new Lapse(
                            "account_invitation",
                            true,
                            "invited_at",
                            "1 = 1",
                            List.of(
                                    "delete from account_invitation_role where invitation_id = ?",
                                    "delete from account_invitation where id = ?"));
            case MEMBER_CONTACTS ->
                    new Lapse(
                            "committee_member",
                            false,
                            "mandate_until",
                            "mandate_until is not null and (email <> '' or phone <> '' or"
                                    + " postal_address <> '' or exists (select 1 from"
                                    + " committee_member_arrangement a where a.member_id ="
                                    + " committee_member.id))",
                            List.of(
                                    "delete from committee_member_arrangement where member_id = ?",
                                    "update committee_member set email = '', phone = '',"
                                            + " postal_address = '', preferred_channel = 'POST',"
                                            + " preferred_format = 'STANDARD', version = version + 1"
                                            + " where id = ?"));
            case SENT_ADDRESSES ->
                    new Lapse(
                            "mail_message",
                            true,
                            "(select m.queued_at from mail_mailing m where m.id ="
                                    + " mail_message.mailing_id)",
                            OVER,
                            List.of(
                                    "delete from mail_message_part where message_id = ?",
                                    "update mail_message set address = '', name = '"
                                            + Erasures.MARK
                                            + "', error = '', version = version + 1 where id = ?"));
            case CONSULTED_CONTACTS ->
                    new Lapse(
                            "letters_consulted_member",
                            true,
                            "(select coalesce(c.closed_at, cast(c.closes_on as timestamp with time"
                                    + " zone)) from letters_consultation c where c.id ="
                                    + " letters_consulted_member.consultation_id)",
                            "(email <> '' or postal_address <> '')",
                            List.of(
                                    "update letters_consulted_member set email = '',"
                                            + " postal_address = '', version = version + 1 where id"
                                            + " = ?"));
            case ASKED_ADDRESSES ->
                    new Lapse(
                            "indicators_asking",
                            false,
                            "(select r.closes_on from indicators_round r where r.id ="
                                    + " indicators_asking.round_id)",
                            "(email <> '' or exists (select 1 from indicators_reminder r where"
                                    + " r.asking_id = indicators_asking.id and r.email <> ''))",
                            List.of(
                                    "update indicators_reminder set email = '', version = version +"
                                            + " 1 where asking_id = ?",
                                    "update indicators_asking set email = '', version = version + 1"
                                            + " where id = ?"));
            case UNUSED_ACCOUNTS ->
                    new Lapse(
                            "account_user",
                            true,
                            "last_log_in",
                            "last_log_in is not null and active = true and demonstration = false"
                                    + " and not exists (select 1 from account_role r where r.user_id"
                                    + " = account_user.id and r.role_name = 'ADMINISTRATOR')",
                            List.of(
                                    "update account_user set active = false, version = version + 1"
                                            + " where id = ?"));
            case REPORTS -> removing("privacy_purge", false, "night_on", "1 = 1");
            case BIN -> new Lapse("shared_binned", true, "removed_at", "1 = 1", List.of());
            case RECEIVED_MAILS ->
                    new Lapse("mail_received", false, "kept_until", "1 = 1", List.of());
            case COMMENTS ->
                    new Lapse(
                            "listening_comment",
                            false,
                            "kept_until",
                            "kept_until is not null and erased_on is null",
                            List.of());
            case COMPLAINTS, STAFF_MARKS -> new Lapse("", false, "", "", List.of());
        };
    }

    private static Lapse removing(String table, boolean moment, String from, String condition) {
        return new Lapse(
                table, moment, from, condition, List.of("delete from " + table + " where id = ?"));
    }

    boolean isTold() {
        return !table.isEmpty();
    }

    /** Whether the beginning is the last day of its time already. */
    boolean endsThere() {
        return beginning.equals("kept_until");
    }

    /** The rows that began before a limit, the eldest first. */
    String due(int most) {
        return "select id from "
                + table
                + " where "
                + condition
                + " and "
                + beginning
                + " < ? order by "
                + beginning
                + ", id fetch first "
                + most
                + " rows only";
    }

    String first() {
        return "select min(" + beginning + ") from " + table + " where " + condition;
    }
}
