package fr.prefecture.clu.mail;

import static fr.prefecture.clu.mail.MailExamples.ANNE;
import static fr.prefecture.clu.mail.MailExamples.KIND;
import static fr.prefecture.clu.mail.MailExamples.LIORA;
import static fr.prefecture.clu.mail.MailExamples.MEETING;
import static fr.prefecture.clu.mail.MailExamples.NOW;
import static fr.prefecture.clu.mail.MailExamples.PAGE;
import static fr.prefecture.clu.mail.MailExamples.WRONG;
import static fr.prefecture.clu.mail.MailExamples.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailingsTest {

    private final MailExamples.Source source = new MailExamples.Source();
    private final Database database = Database.empty().as("referent").at(NOW).offering(source);
    private final Mailings mailings = database.boundary(Mailings.class);
    private final MailingSteps steps = database.boundary(MailingSteps.class);
    private final Outbox outbox = database.boundary(Outbox.class);

    @AfterEach
    void close() {
        database.close();
    }

    private long send(int number, Recipient... to) {
        return database.transaction(
                () -> mailings.send(KIND, MEETING, number, "Convocation", PAGE, List.of(to)));
    }

    private void trial(Recipient like, String address) {
        database.transaction(() -> mailings.trial(KIND, MEETING, 1, like, address));
    }

    private void retry(MessageRow row, String address) {
        database.transaction(() -> mailings.retry(row.id(), address));
    }

    private MessageRow message(long mailing, Recipient to) {
        return mailings.messages(mailing).stream()
                .filter(row -> row.recipientKey().equals(to.key()))
                .findFirst()
                .orElseThrow();
    }

    private MailingRow row(long mailing) {
        return mailings.find(mailing).orElseThrow();
    }

    private void become(MessageRow row, Change change) {
        database.transaction(
                () -> change.of(database.entityManager().find(Message.class, row.id())));
    }

    /** What happens to an e-mail. */
    private interface Change {
        void of(Message message);
    }

    private static void assertRefused(ThrowingCallable act, String rule) {
        assertThatThrownBy(act).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }

    @Test
    @Tag("MEL-1")
    void a_double_click_queues_once() {
        long first = send(1, ANNE, ZOE);
        long second = send(1, ANNE, ZOE);

        assertThat(second).isEqualTo(first);
        assertThat(mailings.messages(first)).hasSize(2);
        assertThat(mailings.of(KIND, MEETING)).hasSize(1);
        assertThat(mailings.next(KIND, MEETING)).isEqualTo(2);
        assertThat(mailings.next(KIND, "8")).isEqualTo(1);
    }

    @Test
    @Tag("MEL-1")
    void the_next_number_is_another_mailing() {
        long first = send(mailings.next(KIND, MEETING), ANNE);
        long second = send(mailings.next(KIND, MEETING), ANNE);

        assertThat(second).isNotEqualTo(first);
        assertThat(mailings.of(KIND, MEETING)).extracting(MailingRow::number).containsExactly(2, 1);
    }

    @ParameterizedTest
    @CsvSource({"'',mail.title.missing", "' \r\n ',mail.title.missing"})
    @Tag("MEL-1")
    void a_mailing_has_a_title(String title, String rule) {
        assertRefused(
                () ->
                        database.transaction(
                                () -> mailings.send(KIND, MEETING, 1, title, PAGE, List.of(ANNE))),
                rule);
        assertThat(mailings.of(KIND, MEETING)).isEmpty();
    }

    @Test
    @Tag("MEL-2")
    void who_is_named_twice_is_one_and_two_with_one_mailbox_are_two() {
        long mailing = send(1, ZOE, LIORA, ZOE, ANNE, LIORA);

        assertThat(mailings.messages(mailing))
                .extracting(MessageRow::name)
                .containsExactly(ZOE.name(), LIORA.name(), ANNE.name());
        assertThat(message(mailing, ZOE).address()).isEqualTo(message(mailing, LIORA).address());
        assertThat(message(mailing, ZOE).messageId())
                .isNotEqualTo(message(mailing, LIORA).messageId());
    }

    @Test
    @Tag("MEL-2")
    void nobody_is_no_mailing_and_too_many_are_none_either() {
        assertRefused(() -> send(1), "mail.recipients.none");
        assertRefused(
                () ->
                        send(
                                1,
                                IntStream.rangeClosed(0, Mailings.MOST)
                                        .mapToObj(
                                                i ->
                                                        new Recipient(
                                                                "k" + i, "N", "n@exemple.example"))
                                        .toArray(Recipient[]::new)),
                "mail.recipients.tooMany");
    }

    @Test
    @Tag("MEL-3")
    void an_address_with_a_typing_error_is_kept_told_corrected_and_queued() {
        long mailing = send(1, ANNE, WRONG);

        MessageRow wrong = message(mailing, WRONG);
        assertThat(wrong.address()).isEqualTo("paul@exemple,example");
        assertThat(wrong.state()).isEqualTo(MessageState.REFUSED);
        assertThat(wrong.failure()).contains(MailFailure.ADDRESS);
        assertThat(message(mailing, ANNE).state()).isEqualTo(MessageState.WAITING);
        assertThat(row(mailing).failed()).isEqualTo(1);

        assertRefused(() -> retry(wrong, "paul@exemple..example"), "mail.address.wrong");
        retry(wrong, " paul@exemple.example ");
        MessageRow right = message(mailing, WRONG);
        assertThat(right.address()).isEqualTo("paul@exemple.example");
        assertThat(right.state()).isEqualTo(MessageState.WAITING);
        assertThat(right.failure()).isEmpty();
        assertThat(row(mailing).waiting()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paul",
                "@exemple.example",
                "paul@",
                "paul@exemple",
                "paul@exemple.example.",
                "paul@@exemple.example",
                "paul.@exemple.example",
                "paul dupont@exemple.example",
                "paul@exemple.example, zoe@exemple.example",
                "paul@exemple.example\r\nBcc: autre@exemple.example",
                "Paul <paul@exemple.example>",
                "pàul@exemple.example",
                "paul@-exemple.example",
                "paul@[127.0.0.1]"
            })
    @Tag("MEL-3")
    void no_such_address_leaves(String typed) {
        assertRefused(() -> EmailAddress.of(typed), "mail.address.wrong");
        long mailing = send(1, new Recipient("9", "Paul", typed));
        assertThat(mailings.messages(mailing).get(0).failure()).contains(MailFailure.ADDRESS);
    }

    @Test
    @Tag("MEL-3")
    void a_domain_with_accents_is_sent_in_ascii_and_shown_as_typed() {
        EmailAddress address = EmailAddress.of(" Zoe@Préfecture.example ");

        assertThat(address.text()).isEqualTo("Zoe@Préfecture.example");
        assertThat(address.ascii()).isEqualTo("Zoe@xn--prfecture-c4a.example");
        assertThat(EmailAddress.of("o'hara+clu@exemple.example").ascii())
                .isEqualTo("o'hara+clu@exemple.example");
    }

    @Test
    @Tag("MEL-5")
    void a_title_and_a_name_of_many_lines_become_one() {
        Recipient liar =
                new Recipient("9", "Paul\r\nBcc: autre@exemple.example\u202E", ANNE.address());
        long mailing =
                database.transaction(
                        () ->
                                mailings.send(
                                        KIND,
                                        MEETING,
                                        1,
                                        "Convocation\r\nBcc: x@exemple.example",
                                        PAGE,
                                        List.of(liar)));

        assertThat(row(mailing).title()).isEqualTo("Convocation Bcc: x@exemple.example");
        assertThat(message(mailing, liar).name()).isEqualTo("Paul Bcc: autre@exemple.example");
    }

    @Test
    @Tag("MEL-5")
    void a_preview_says_at_once_that_a_subject_is_too_long() {
        source.subject = "é\r\n".repeat(2048);

        assertRefused(() -> mailings.preview(KIND, MEETING, 1, ANNE), "mail.subject.tooLong");
        source.subject = "\r\n";
        assertRefused(() -> mailings.preview(KIND, MEETING, 1, ANNE), "mail.subject.missing");
    }

    @Test
    @Tag("MEL-9")
    void what_came_back_goes_out_as_another_e_mail() {
        long mailing = send(1, ANNE);
        MessageRow before = message(mailing, ANNE);
        become(before, message -> message.sent(NOW));
        become(before, message -> message.bounced("550 5.1.1 unknown"));
        assertThat(message(mailing, ANNE).error()).isEqualTo("550 5.1.1 unknown");

        retry(before, ANNE.address());
        MessageRow after = message(mailing, ANNE);
        assertThat(after.state()).isEqualTo(MessageState.WAITING);
        assertThat(after.messageId()).isNotEqualTo(before.messageId());
        assertThat(after.attempts()).isZero();

        retry(before, ANNE.address());
        assertThat(message(mailing, ANNE).messageId()).isEqualTo(after.messageId());
    }

    @Test
    @Tag("MEL-9")
    void what_has_left_or_is_leaving_does_not_go_again() {
        long mailing = send(1, ANNE, ZOE);
        MessageRow left = message(mailing, ANNE);
        MessageRow leaving = message(mailing, ZOE);
        become(left, message -> message.sent(NOW));
        become(leaving, message -> message.sending(NOW, NOW, NOW));

        assertRefused(() -> retry(left, "autre@exemple.example"), "mail.retry.sent");
        assertRefused(() -> retry(leaving, "autre@exemple.example"), "mail.retry.sending");
        assertRefused(
                () -> database.transaction(() -> mailings.retry(-1, ANNE.address())),
                "mail.message.unknown");
    }

    @Test
    @Tag("MEL-9")
    void all_that_failed_goes_again_but_for_addresses_that_are_none() {
        long mailing = send(1, ANNE, ZOE, LIORA, WRONG);
        become(message(mailing, ANNE), message -> message.refused(MailFailure.REFUSED, "550"));
        become(message(mailing, ZOE), message -> message.bounced("550"));

        assertThat(database.transaction(() -> steps.retryFailed(mailing))).isEqualTo(2);
        assertThat(database.transaction(() -> steps.retryFailed(mailing))).isZero();
        assertThat(row(mailing).waiting()).isEqualTo(3);
        assertThat(row(mailing).failed()).isEqualTo(1);
    }

    @Test
    @Tag("MEL-9")
    void what_was_written_for_a_wrong_address_is_written_anew() {
        long mailing = send(1, ANNE);
        long id = message(mailing, ANNE).id();
        database.transaction(() -> outbox.claim("node/1", 1));
        database.transaction(() -> outbox.prepare(id, "node/1"));
        retry(message(mailing, ANNE), "anne@ailleurs.example");

        assertThat(database.transaction(() -> outbox.begin(id, "node/1"))).isEmpty();
        database.transaction(() -> outbox.prepare(id, "node/1"));
        assertThat(database.transaction(() -> outbox.begin(id, "node/1")).orElseThrow().to())
                .isEqualTo("anne@ailleurs.example");
        assertThat(source.asked).isEqualTo(2);
    }

    @Test
    @Tag("MEL-10")
    void what_has_not_left_is_taken_out_of_the_queue_and_the_rest_stays() {
        long mailing = send(1, ANNE, ZOE, LIORA, WRONG);
        become(message(mailing, ANNE), message -> message.sent(NOW));
        become(message(mailing, ZOE), message -> message.sending(NOW, NOW, NOW.minusSeconds(1)));

        assertThat(database.transaction(() -> steps.cancelWaiting(mailing))).isEqualTo(1);
        assertThat(database.transaction(() -> steps.cancelWaiting(mailing))).isZero();
        assertThat(message(mailing, LIORA).state()).isEqualTo(MessageState.CANCELLED);
        assertThat(row(mailing).cancelled()).isEqualTo(1);
        assertThat(database.transaction(() -> outbox.claim("node/1", 10)))
                .as("only the one of which nobody knows")
                .containsExactly(message(mailing, ZOE).id());
    }

    @Test
    @Tag("MEL-11")
    void a_trial_goes_to_who_asked_and_counts_in_no_mailing() {
        trial(ANNE, " moi@exemple.example ");

        assertThat(mailings.of(KIND, MEETING)).isEmpty();
        assertThat(mailings.next(KIND, MEETING)).isEqualTo(1);
        List<Message> all = all();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).recipient())
                .isEqualTo(new Recipient(ANNE.key(), ANNE.name(), "moi@exemple.example"));
        assertThat(all.get(0).mailing().isTrial()).isTrue();
        assertRefused(() -> trial(ANNE, "moi"), "mail.address.wrong");
    }

    @Test
    @Tag("MEL-11")
    void a_trial_that_waits_is_not_asked_for_twice_but_one_that_has_left_is() {
        trial(ANNE, "moi@exemple.example");
        trial(ANNE, "moi@exemple.example");
        assertThat(all()).hasSize(1);

        trial(ZOE, "moi@exemple.example");
        assertThat(all()).hasSize(2);

        become(all().get(0).row(), message -> message.sent(NOW));
        trial(ANNE, "moi@exemple.example");
        assertThat(all()).hasSize(3);
    }

    private List<Message> all() {
        return database.entityManager()
                .createQuery("select m from Message m order by m.id", Message.class)
                .getResultList();
    }
}
