package fr.prefecture.clu.letters;

import static fr.prefecture.clu.letters.InboundExamples.MONDAY;
import static fr.prefecture.clu.letters.InboundExamples.PARIS;
import static fr.prefecture.clu.letters.InboundExamples.US;
import static fr.prefecture.clu.letters.InboundExamples.answer;
import static fr.prefecture.clu.letters.InboundExamples.automatic;
import static fr.prefecture.clu.letters.InboundExamples.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.mail.MailHead;
import fr.prefecture.clu.shared.BusinessCalendar;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** E-mails received on Monday 3 May 2021: 7 calendar days end on the 10th, 5 business days too. */
class CorrespondenceTest {

    private static final LocalDate LATER = LocalDate.of(2021, 7, 1);

    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.empty();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static FolderCount count(LocalDate readOn, MailHead... heads) {
        Limits limits =
                new Limits(
                        database.boundary(ReplyTargets.class).all(),
                        database.boundary(BusinessCalendar.class));
        return new Correspondence(List.of(heads), new OurAddresses(US), limits, PARIS, readOn)
                .count(Map.of());
    }

    private static String week(LocalDate readOn, MailHead... heads) {
        List<FolderWeek> weeks = count(readOn, heads).weeks();
        assertThat(weeks).hasSize(1);
        InboundCounts counts = weeks.get(0).counts();
        return "received %d, acknowledged %d, waiting %d, answered %d, waiting %d"
                .formatted(
                        counts.received(),
                        counts.acknowledged().orElseThrow(),
                        counts.toAcknowledge().orElseThrow(),
                        counts.answered().orElseThrow(),
                        counts.toAnswer().orElseThrow());
    }

    @Test
    @Tag("LET-64")
    void any_reply_acknowledges_and_one_that_no_machine_wrote_answers() {
        assertThat(week(LATER, received("1", MONDAY), automatic("1", MONDAY)))
                .isEqualTo("received 1, acknowledged 1, waiting 0, answered 0, waiting 0");
        assertThat(week(LATER, received("1", MONDAY), answer("1", MONDAY)))
                .isEqualTo("received 1, acknowledged 1, waiting 0, answered 1, waiting 0");
        assertThat(
                        week(
                                LATER,
                                received("1", MONDAY),
                                automatic("1", MONDAY),
                                answer("1", MONDAY.plusDays(20))))
                .as("acknowledged in time, answered late")
                .isEqualTo("received 1, acknowledged 1, waiting 0, answered 0, waiting 0");
        assertThat(
                        week(
                                LATER,
                                answer("1", MONDAY.plusDays(30)),
                                answer("1", MONDAY.plusDays(1)),
                                received("1", MONDAY)))
                .as("the first one counts, in whatever order the files come")
                .isEqualTo("received 1, acknowledged 1, waiting 0, answered 1, waiting 0");
    }

    @Test
    @Tag("LET-64")
    void a_reply_is_known_by_any_of_the_e_mails_that_it_names() {
        MailHead second =
                new MailHead(
                        "usager@ailleurs.example",
                        InboundExamples.noon(MONDAY.plusDays(1)),
                        "2",
                        Set.of("1", "a"),
                        false,
                        false);
        MailHead ours =
                new MailHead(
                        US,
                        InboundExamples.noon(MONDAY.plusDays(2)),
                        "3",
                        Set.of("2", "1"),
                        false,
                        false);
        assertThat(week(LATER, received("1", MONDAY), second, ours))
                .isEqualTo("received 2, acknowledged 2, waiting 0, answered 2, waiting 0");
        FolderCount count = count(LATER, received("1", MONDAY), answer("elsewhere", MONDAY), ours);
        assertThat(count.replies()).isEqualTo(1);
        assertThat(count.others()).as("they reply to nothing of these").isEqualTo(1);
    }

    @ParameterizedTest
    @Tag("LET-57")
    @Tag("LET-65")
    @CsvSource({
        "2021-05-10, 2021-05-10, 1 0 1 0",
        "2021-05-11, 2021-05-11, 0 0 0 0",
        "2021-05-09, 2021-05-09, 1 0 1 0",
        ", 2021-05-03, 0 1 0 1",
        ", 2021-05-10, 0 1 0 1",
        ", 2021-05-11, 0 0 0 0"
    })
    void what_has_no_reply_and_still_has_time_is_open_and_after_its_last_day_late(
            LocalDate reply, LocalDate readOn, String expected) {
        MailHead mail = received("1", MONDAY);
        MailHead[] heads =
                reply == null ? new MailHead[] {mail} : new MailHead[] {mail, answer("1", reply)};
        InboundCounts counts = count(readOn, heads).weeks().get(0).counts();
        assertThat(
                        "%d %d %d %d"
                                .formatted(
                                        counts.acknowledged().orElseThrow(),
                                        counts.toAcknowledge().orElseThrow(),
                                        counts.answered().orElseThrow(),
                                        counts.toAnswer().orElseThrow()))
                .isEqualTo(expected);
    }

    @Test
    @Tag("LET-65")
    void what_is_acknowledged_by_a_machine_still_waits_for_its_answer() {
        assertThat(week(MONDAY.plusDays(4), received("1", MONDAY), automatic("1", MONDAY)))
                .isEqualTo("received 1, acknowledged 1, waiting 0, answered 0, waiting 1");
    }

    @Test
    @Tag("LET-63")
    void each_e_mail_is_received_once_and_what_machines_write_is_not() {
        MailHead newsletter =
                new MailHead(
                        "lettre@ailleurs.example",
                        InboundExamples.noon(MONDAY),
                        "n",
                        Set.of(),
                        true,
                        false);
        MailHead bounce =
                new MailHead(
                        "mailer-daemon@prefecture.example",
                        InboundExamples.noon(MONDAY),
                        "b",
                        Set.of("1"),
                        true,
                        true);
        MailHead nameless = received("", MONDAY);
        FolderCount count =
                count(
                        LATER,
                        received("1", MONDAY),
                        received("1", MONDAY),
                        nameless,
                        nameless,
                        newsletter,
                        bounce);
        assertThat(count).isEqualTo(new FolderCount(count.weeks(), 2, 0, 0, 2, 2, 1));
        assertThat(count.weeks().get(0).counts().acknowledged())
                .as("a bounce acknowledges nothing")
                .contains(0);
    }

    @ParameterizedTest
    @Tag("LET-62")
    @CsvSource({
        "a week begins at midnight in Paris, 2021-05-09T21:59:59Z, 2021-05-03",
        "wherever the sender is, 2021-05-09T22:00:00Z, 2021-05-10",
        "in winter too, 2021-01-10T22:59:59Z, 2021-01-04",
        "in winter too, 2021-01-10T23:00:00Z, 2021-01-11",
        "on the night of summer time, 2021-03-28T21:59:59Z, 2021-03-22",
        "after the night of summer time, 2021-03-28T22:00:00Z, 2021-03-29",
        "on the night of winter time, 2021-10-31T22:59:59Z, 2021-10-25",
        "after the night of winter time, 2021-10-31T23:00:00Z, 2021-11-01",
        "over New Year, 2021-01-01T12:00:00Z, 2020-12-28"
    })
    void days_begin_in_the_zone_of_the_prefecture(String what, Instant at, LocalDate monday) {
        MailHead mail = new MailHead("x@y.example", at, "1", Set.of(), false, false);
        assertThat(count(LATER, mail).weeks().get(0).monday()).as(what).isEqualTo(monday);
    }

    @ParameterizedTest
    @Tag("LET-57")
    @CsvSource({
        "2021-03-21T22:30:00Z, 2021-03-28T21:59:00Z, 1",
        "2021-03-21T22:30:00Z, 2021-03-28T22:01:00Z, 0",
        "2021-10-24T21:30:00Z, 2021-10-31T22:59:00Z, 1",
        "2021-10-24T21:30:00Z, 2021-10-31T23:01:00Z, 0"
    })
    void a_time_limit_over_the_change_of_the_hour_ends_at_midnight(
            Instant at, Instant replied, int acknowledged) {
        MailHead mail = new MailHead("x@y.example", at, "1", Set.of(), false, false);
        MailHead reply = new MailHead(US, replied, "2", Set.of("1"), true, false);
        assertThat(count(LATER.plusYears(1), mail, reply).weeks().get(0).counts().acknowledged())
                .contains(acknowledged);
    }

    @Test
    @Tag("LET-62")
    void ours_are_known_by_mailbox_or_by_domain() {
        OurAddresses ours = new OurAddresses("Titres@Prefecture.example ; @isere.example,\n x.fr");
        assertThat(List.of("titres@prefecture.example", "a@isere.example", "b@sous.x.fr"))
                .allMatch(ours::contain);
        assertThat(List.of("autre@prefecture.example", "a@pisere.example", "a@x.fr.example", ""))
                .noneMatch(ours::contain);
    }

    @ParameterizedTest
    @Tag("LET-62")
    @ValueSource(strings = {"", " ,; ", "prefecture", "a@b", "a b@c.fr@d.fr", "<a@b.fr>"})
    void what_is_neither_mailbox_nor_domain_is_refused(String typed) {
        assertThatThrownBy(() -> new OurAddresses(typed))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("letters.folder.ours.");
    }
}
