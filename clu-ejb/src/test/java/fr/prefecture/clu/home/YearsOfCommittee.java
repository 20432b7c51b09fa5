package fr.prefecture.clu.home;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Who sat in the committee, and what two meetings a year came to. */
final class YearsOfCommittee {

    private static final int BODIES = 25;
    private static final int MEMBERS = 60;
    private static final int MEETINGS = 20;
    private static final int THEMES = 8;

    private final Rows rows;
    private final LocalDate first;
    private final LocalDate last;

    YearsOfCommittee(Rows rows, LocalDate first, LocalDate last) {
        this.rows = rows;
        this.first = first;
        this.last = last;
    }

    void fill() throws SQLException {
        List<String> colleges =
                List.of("SERVICES", "USERS", "PROFESSIONALS", "ELECTED", "AUTHORITIES");
        List<Long> bodies = new ArrayList<>();
        for (int i = 0; i < BODIES; i++) {
            bodies.add(
                    rows.keep(
                            "committee_body",
                            "name, name_key, college, seats, archived",
                            "Organisme " + i,
                            "organisme " + i,
                            colleges.get(i % colleges.size()),
                            3,
                            false));
        }
        List<Long> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(
                    rows.keep(
                            "committee_member",
                            "body_id, seat, seat_rank, name, name_key, held_function, email,"
                                    + " phone, postal_address, preferred_channel,"
                                    + " preferred_format, mandate_from, mandate_until, archived",
                            bodies.get(i % BODIES),
                            1 + i / BODIES,
                            "TITULAR",
                            "Personne " + i,
                            "personne " + i,
                            "",
                            "membre" + i + "@example.org",
                            "",
                            "",
                            "EMAIL",
                            "STANDARD",
                            last.minusYears(2),
                            i < 3 ? last.plusDays(20) : last.plusYears(1),
                            false));
        }
        for (int i = 1; i <= rows.of(MEETINGS); i++) {
            meeting(i, members, colleges);
        }
    }

    private void meeting(int number, List<Long> members, List<String> colleges)
            throws SQLException {
        boolean next = number == rows.of(MEETINGS);
        LocalDate day = next ? last.plusDays(12) : first.plusMonths(6L * number).minusDays(30);
        long meeting =
                rows.keep(
                        "committee_meeting",
                        "title, planned_first, planned_last, starts_at, place, remote_access,"
                                + " chair_name, state, convened_on, observations_until,"
                                + " answers_until, signed_on, signed_at, signed_by,"
                                + " distributed_on",
                        "Réunion " + number,
                        day,
                        day,
                        LocalTime.of(9, 30),
                        "Salle 1",
                        "",
                        "Secrétariat général",
                        next ? "CONVENED" : "DISTRIBUTED",
                        day.minusDays(20),
                        next ? null : day.plusDays(40),
                        day.minusDays(11),
                        next ? null : day.plusDays(10),
                        next ? null : Rows.at(day.plusDays(10), 9),
                        next ? null : "agent1",
                        next ? null : day.plusDays(12));
        for (int i = 0; i < members.size(); i++) {
            boolean answers = !next || rows.happens(60);
            rows.keep(
                    "committee_participation",
                    "meeting_id, member_id, person_name, person_function, body_name, college,"
                            + " invited, recipient, answer, attendance",
                    meeting,
                    members.get(i),
                    "Personne " + i,
                    "",
                    "Organisme " + i % BODIES,
                    colleges.get(i % colleges.size()),
                    true,
                    true,
                    answers ? rows.one("PRESENT", "REMOTE", "EXCUSED") : "NONE",
                    next ? "UNKNOWN" : rows.one("PRESENT", "REMOTE", "EXCUSED", "ABSENT"));
        }
        for (int theme = 1; theme <= THEMES; theme++) {
            long item =
                    rows.keep(
                            "committee_agenda_item",
                            "meeting_id, position, theme, rapporteur, duration_minutes",
                            meeting,
                            theme,
                            "Thème " + theme,
                            "Bureau des essais 1",
                            20);
            for (int line = 1; line <= (next ? 0 : 25); line++) {
                rows.keep(
                        "committee_orientation",
                        "item_id, line_key, position, kind, content, speaker_bodies, adverse,"
                                + " responsible_service, due_first, due_last, edition,"
                                + " written_by, written_at, written_from, written_turn",
                        item,
                        "ligne-" + meeting + "-" + theme + "-" + line,
                        (long) line,
                        line == 25
                                ? "DECISION"
                                : rows.one("FACT", "QUESTION", "ANSWER", "PROPOSAL", "OPINION"),
                        rows.words(300),
                        "Organisme " + line,
                        false,
                        line == 25 ? "Bureau des essais 1" : "",
                        line == 25 ? day.plusDays(90) : null,
                        line == 25 ? day.plusDays(90) : null,
                        1,
                        "agent1",
                        Rows.at(day, 10),
                        "fenetre",
                        (long) line);
            }
        }
        rows.keep(
                "committee_dispatch",
                "meeting_id, kind, number, subject, words, told_day, sent_at, sent_by",
                meeting,
                "CONVOCATION",
                1,
                "Réunion " + number,
                rows.words(200),
                day,
                Rows.at(day.minusDays(20), 9),
                "agent1");
    }
}
