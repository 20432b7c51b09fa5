package fr.prefecture.clu.mail;

import static fr.prefecture.clu.mail.MailExamples.ANNE;
import static fr.prefecture.clu.mail.MailExamples.KIND;
import static fr.prefecture.clu.mail.MailExamples.LIORA;
import static fr.prefecture.clu.mail.MailExamples.MEETING;
import static fr.prefecture.clu.mail.MailExamples.NOW;
import static fr.prefecture.clu.mail.MailExamples.PAGE;
import static fr.prefecture.clu.mail.MailExamples.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.mail.Delivery.Outcome;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The queue, as those see it who send. */
class OutboxTest {

    private static final String ME = "node/1";
    private static final String OTHER = "node/2";
    private static final Duration SETTLED = Duration.ofSeconds(60);

    private final MailExamples.Source source = new MailExamples.Source();
    private final Database database = Database.empty().as("referent").at(NOW).offering(source);
    private final Mailings mailings = database.boundary(Mailings.class);
    private final Outbox outbox = database.boundary(Outbox.class);
    private final MailLines lines = database.boundary(MailLines.class);
    private final long mailing = send(ANNE);
    private Instant now = NOW;

    @AfterEach
    void close() {
        database.close();
    }

    private long send(Recipient... to) {
        return database.transaction(
                () ->
                        mailings.send(
                                KIND,
                                MEETING,
                                mailings.next(KIND, MEETING),
                                "Convocation",
                                PAGE,
                                List.of(to)));
    }

    private List<Long> claim(String token) {
        return database.transaction(() -> outbox.claim(token, 10));
    }

    private void prepare(long id, String token) {
        database.transaction(() -> outbox.prepare(id, token));
    }

    private Optional<Parcel> begin(long id, String token) {
        return database.transaction(() -> outbox.begin(id, token));
    }

    private void end(long id, Outcome outcome, String said) {
        database.transaction(() -> outbox.end(id, ME, new Delivery(outcome, said)));
    }

    private void settle(long id, Optional<Boolean> left) {
        database.transaction(() -> outbox.settle(id, ME, left));
    }

    private void later(Duration duration) {
        now = now.plus(duration);
        database.at(now);
    }

    private MessageRow only() {
        return mailings.messages(mailing).get(0);
    }

    /** Claims, writes and begins to send the only e-mail. */
    private Parcel sending() {
        long id = only().id();
        assertThat(claim(ME)).containsExactly(id);
        prepare(id, ME);
        return begin(id, ME).orElseThrow();
    }

    @Test
    @Tag("MEL-6")
    void every_attempt_sends_the_same_bytes_under_the_same_message_id() {
        Parcel first = sending();
        end(first.id(), Outcome.DEFERRED, "451 later");
        source.text = "Something else";
        later(Duration.ofMinutes(1));
        Parcel second = sending();

        assertThat(second.content()).isEqualTo(first.content());
        assertThat(second.messageId()).isEqualTo(first.messageId()).isEqualTo(only().messageId());
        assertThat(new String(first.content(), StandardCharsets.UTF_8))
                .contains("Message-ID: <" + first.messageId() + ">");
        assertThat(source.asked).isEqualTo(1);
    }

    @Test
    @Tag("MEL-6")
    void a_large_e_mail_is_kept_whole() {
        source.text = "0123456789abcdef\n".repeat(60_000) + Math.random();

        assertThat(new String(sending().content(), StandardCharsets.UTF_8))
                .hasSizeGreaterThan(1_000_000)
                .contains(source.text.substring(source.text.length() - 12));
    }

    @Test
    @Tag("MEL-6")
    void a_message_id_is_unique_and_of_our_domain() {
        send(ANNE, ZOE, LIORA);

        List<String> ids = new ArrayList<>();
        mailings.of(KIND, MEETING)
                .forEach(
                        row ->
                                mailings.messages(row.id())
                                        .forEach(message -> ids.add(message.messageId())));
        assertThat(ids)
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f-]{36}@prefecture\\.invalid"));
        assertThat(mailings.known("<" + ids.get(0) + ">")).isPresent();
        assertThat(mailings.known(" " + ids.get(0))).isPresent();
        assertThat(mailings.known("autre@prefecture.invalid")).isEmpty();
    }

    @Test
    @Tag("MEL-5")
    void a_subject_that_is_too_long_is_kept_back_and_told() {
        source.subject = "x\r\nBcc: autre@exemple.example ".repeat(140);
        long id = claim(ME).get(0);
        prepare(id, ME);

        assertThat(only().state()).isEqualTo(MessageState.REFUSED);
        assertThat(only().failure()).contains(MailFailure.SUBJECT);
        assertThat(begin(id, ME)).isEmpty();
    }

    @Test
    @Tag("MEL-4")
    void an_e_mail_that_cannot_be_written_says_why() {
        long id = claim(ME).get(0);
        RuleBroken rule = new RuleBroken("committee.dispatch.unknown", 7, "Anne");
        source.refusal = Optional.of(rule);
        assertThatThrownBy(() -> prepare(id, ME)).isSameAs(rule);
        database.transaction(() -> outbox.undrafted(id, ME, Optional.of(rule)));

        assertThat(only().failure()).contains(MailFailure.DRAFT);
        assertThat(only().error()).isEqualTo("committee.dispatch.unknown | 7 | Anne");
    }

    @Test
    @Tag("MEL-4")
    void an_e_mail_that_could_not_be_written_by_accident_is_written_later() {
        long id = claim(ME).get(0);
        database.transaction(() -> outbox.undrafted(id, ME, Optional.empty()));

        assertThat(only().state()).isEqualTo(MessageState.WAITING);
        assertThat(claim(ME)).isEmpty();
        later(Duration.ofMinutes(1));
        assertThat(sending().content()).isNotEmpty();
    }

    @Test
    @Tag("MEL-7")
    void one_of_two_who_want_the_same_gets_it() {
        send(ZOE, LIORA);

        assertThat(claim(ME)).hasSize(3);
        assertThat(claim(OTHER)).isEmpty();
        long id = only().id();
        assertThat(database.transaction(() -> outbox.standing(id, OTHER))).isEmpty();
        prepare(id, OTHER);
        assertThat(only().state()).isEqualTo(MessageState.WAITING);
        prepare(id, ME);
        assertThat(begin(id, OTHER)).isEmpty();
        assertThat(begin(id, ME)).isPresent();
        assertThat(begin(id, ME)).as("once begun, it is not begun again").isEmpty();
    }

    @Test
    @Tag("MEL-7")
    void a_claim_ends_when_its_node_starts_anew_or_after_ten_minutes() {
        assertThat(claim(ME)).hasSize(1);
        database.transaction(() -> outbox.release("nod"));
        assertThat(claim(OTHER)).isEmpty();
        database.transaction(() -> outbox.release("node"));
        assertThat(claim(OTHER)).hasSize(1);

        later(Duration.ofMinutes(11));
        assertThat(claim(ME)).hasSize(1);
    }

    @Test
    @Tag("MEL-7")
    void being_sent_is_kept_before_it_is_sent_and_sent_is_the_end() {
        Parcel parcel = sending();
        assertThat(only().state()).isEqualTo(MessageState.SENDING);
        assertThat(only().attempts()).isEqualTo(1);

        end(parcel.id(), Outcome.SENT, "");
        assertThat(only().state()).isEqualTo(MessageState.SENT);
        assertThat(only().sentAt()).contains(NOW);
        later(Duration.ofDays(2));
        assertThat(claim(ME)).isEmpty();
        assertThat(outbox.isDue()).isFalse();
    }

    @Test
    @Tag("MEL-7")
    void what_was_being_sent_when_the_server_died_is_looked_for_and_found() {
        Parcel parcel = sending();
        database.transaction(() -> outbox.release("node"));
        assertThat(claim(ME)).as("the other side may still be at it").isEmpty();

        later(SETTLED);
        assertThat(claim(ME)).containsExactly(parcel.id());
        assertThat(database.transaction(() -> outbox.messageId(parcel.id(), ME)))
                .contains(parcel.messageId());
        settle(parcel.id(), Optional.of(true));
        assertThat(only().state()).isEqualTo(MessageState.SENT);
        assertThat(only().sentAt()).contains(NOW);
        assertThat(begin(parcel.id(), ME)).isEmpty();
    }

    @Test
    @Tag("MEL-7")
    void what_is_not_found_is_sent_again_at_once_under_the_same_message_id() {
        Parcel parcel = sending();
        database.transaction(() -> outbox.release("node"));
        later(SETTLED);
        claim(ME);
        settle(parcel.id(), Optional.of(false));

        Parcel again = begin(parcel.id(), ME).orElseThrow();
        assertThat(again.messageId()).isEqualTo(parcel.messageId());
        assertThat(again.content()).isEqualTo(parcel.content());
        assertThat(only().attempts()).isEqualTo(2);
    }

    @Test
    @Tag("MEL-7")
    void while_nobody_can_say_it_is_not_sent_and_after_a_day_somebody_is_told() {
        Parcel parcel = sending();
        end(parcel.id(), Outcome.DROPPED, "[EOF]");
        assertThat(only().state()).isEqualTo(MessageState.SENDING);
        assertThat(only().failure()).contains(MailFailure.DROPPED);
        assertThat(only().error()).isEqualTo("[EOF]");

        later(SETTLED);
        claim(ME);
        settle(parcel.id(), Optional.empty());
        assertThat(only().state()).isEqualTo(MessageState.SENDING);
        assertThat(begin(parcel.id(), ME)).isEmpty();

        later(Duration.ofDays(1));
        claim(ME);
        settle(parcel.id(), Optional.empty());
        assertThat(only().state()).isEqualTo(MessageState.REFUSED);
        assertThat(only().failure()).contains(MailFailure.DOUBT);
    }

    @Test
    @Tag("MEL-7")
    void what_a_server_drops_again_and_again_is_not_handed_over_without_a_pause() {
        Parcel parcel = sending();
        end(parcel.id(), Outcome.DROPPED, "[EOF]");
        later(SETTLED);
        claim(ME);
        settle(parcel.id(), Optional.of(false));
        sendAgainAndDrop();
        later(SETTLED);
        claim(ME);
        settle(parcel.id(), Optional.of(false));

        assertThat(begin(parcel.id(), ME)).isEmpty();
        assertThat(only().state()).isEqualTo(MessageState.PREPARED);
        assertThat(only().nextAt()).contains(now.minus(SETTLED).plus(Duration.ofMinutes(5)));
    }

    private void sendAgainAndDrop() {
        long id = only().id();
        claim(ME);
        assertThat(begin(id, ME)).isPresent();
        end(id, Outcome.DROPPED, "[EOF]");
    }

    @Test
    @Tag("MEL-7")
    void whoever_lost_the_claim_changes_nothing_any_more() {
        Parcel parcel = sending();
        later(Duration.ofMinutes(11));
        claim(OTHER);
        end(parcel.id(), Outcome.REFUSED, "550");
        settle(parcel.id(), Optional.of(true));

        assertThat(only().state()).isEqualTo(MessageState.SENDING);
    }

    @Test
    @Tag("MEL-8")
    void a_no_for_good_ends_it_with_the_servers_words() {
        Parcel parcel = sending();
        end(parcel.id(), Outcome.REFUSED, "550 5.1.1 Adresse\r\ninconnue");

        assertThat(only().state()).isEqualTo(MessageState.REFUSED);
        assertThat(only().failure()).contains(MailFailure.REFUSED);
        assertThat(only().error()).isEqualTo("550 5.1.1 Adresse inconnue");
        later(Duration.ofDays(2));
        assertThat(claim(ME)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DEFERRED", "UNWRITTEN"})
    @Tag("MEL-8")
    void not_now_is_tried_again_ever_more_slowly_and_given_up_after_a_day(Outcome outcome) {
        List<Duration> waits = new ArrayList<>();
        while (!only().state().isOver()) {
            Parcel parcel = sending();
            end(parcel.id(), outcome, "451 4.7.1 greylisted");
            if (!only().state().isOver()) {
                Duration wait = Duration.between(now, only().nextAt().orElseThrow());
                waits.add(wait);
                later(wait.minusSeconds(1));
                assertThat(claim(ME)).isEmpty();
                later(Duration.ofSeconds(1));
            }
        }
        assertThat(waits)
                .extracting(Duration::toMinutes)
                .containsExactly(1L, 5L, 15L, 60L, 240L, 360L, 360L, 360L);
        assertThat(Duration.between(NOW, now)).isGreaterThan(Duration.ofHours(23));
        assertThat(only().failure()).contains(MailFailure.GIVEN_UP);
        assertThat(only().error()).isEqualTo("451 4.7.1 greylisted");
    }

    @Test
    @Tag("MEL-14")
    void while_nobody_answers_all_wait_without_fault_and_are_asked_ever_more_slowly() {
        send(ZOE, LIORA);
        List<Long> minutes = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            assertThat(outbox.isDue()).isTrue();
            long id = claim(ME).get(0);
            prepare(id, ME);
            assertThat(begin(id, ME)).isPresent();
            end(id, Outcome.DOWN, "Connection refused");
            database.transaction(() -> outbox.release("node"));

            assertThat(outbox.isDue()).isFalse();
            assertThat(claim(ME)).isEmpty();
            long waited = 0;
            while (!lines.isOpen()) {
                later(Duration.ofMinutes(1));
                waited++;
            }
            minutes.add(waited);
        }
        assertThat(minutes).containsExactly(1L, 2L, 5L, 10L, 15L, 15L, 15L);
        assertThat(lines.outage()).contains(new Outage(NOW, "Connection refused"));
        assertThat(only().attempts()).isZero();
        assertThat(only().failure()).isEmpty();

        later(Duration.ofDays(30));
        claim(ME);
        long id = only().id();
        prepare(id, ME);
        begin(id, ME);
        end(id, Outcome.SENT, "");
        assertThat(lines.outage()).isEmpty();
        assertThat(only().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    @Tag("MEL-14")
    void a_server_that_says_no_is_one_that_answers() {
        Parcel parcel = sending();
        end(parcel.id(), Outcome.DOWN, "Connection refused");
        later(Duration.ofMinutes(1));
        Parcel again = sending();
        end(again.id(), Outcome.REFUSED, "550");

        assertThat(lines.outage()).isEmpty();
    }

    @Test
    @Tag("MEL-13")
    void an_e_mail_that_is_a_file_has_left() {
        Parcel parcel = sending();
        end(parcel.id(), Outcome.WRITTEN, "");

        assertThat(only().state()).isEqualTo(MessageState.WRITTEN);
        assertThat(mailings.find(mailing).orElseThrow().sent()).isEqualTo(1);
    }
}
