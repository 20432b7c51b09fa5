package fr.prefecture.clu.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReceivedMailsTest {

    private static final List<Recipient> KNOWN =
            List.of(
                    new Recipient("1", "Hélène Dupré", "helene.dupre@asso.example"),
                    new Recipient("2", "Marc Lenoir", "m.lenoir@asso.example"),
                    new Recipient("3", "Accueil", "contact@handicap.example"),
                    new Recipient("4", "Accueil", "contact@handicap.example"));

    private Database database;
    private ReceivedMails mails;
    private int files;

    @BeforeEach
    void open() {
        database = Database.empty().as("referent").at(Instant.parse("2021-05-20T08:00:00Z"));
        mails = database.boundary(ReceivedMails.class);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("MEL-21")
    void a_sender_is_recognised_by_the_address_whatever_its_case() {
        DroppedRow row = drop(EmlExamples.outlook());

        assertThat(row.outcome()).isEqualTo(DropOutcome.RECOGNISED);
        ReceivedRow mail = only();
        assertThat(mail.recipientKey()).isEqualTo("1");
        assertThat(mail.recognition()).contains(Recognition.ADDRESS);
        assertThat(mail.state()).isEqualTo(ReceivedMail.State.OPEN);
        assertThat(mail.at()).isEqualTo(Instant.parse("2021-05-10T07:11:58Z"));
    }

    @Test
    @Tag("MEL-21")
    void who_is_not_known_is_named_by_hand() {
        assertThat(drop(EmlExamples.gmail()).outcome()).isEqualTo(DropOutcome.UNKNOWN);
        database.transaction(() -> mails.attach(only().id(), "2"));

        assertThat(only().recipientKey()).isEqualTo("2");
        assertThat(only().recognition()).contains(Recognition.AGENT);
    }

    @Test
    @Tag("MEL-21")
    void in_doubt_nobody_is_recognised() {
        assertThat(drop(EmlExamples.roundcubePageOnly()).outcome()).isEqualTo(DropOutcome.UNKNOWN);

        Drop drop = a("x");
        assertThat(Recognised.of(drop, "contact@handicap.example", Optional.of("4")))
                .contains(new Recognised("4", Recognition.ADDRESS));
        assertThat(Recognised.of(drop, "m.lenoir@asso.example", Optional.of("1"))).isEmpty();
        assertThat(Recognised.of(drop, "autre@asso.example", Optional.of("1")))
                .contains(new Recognised("1", Recognition.THREAD));
        assertThat(Recognised.of(drop, "autre@asso.example", Optional.of("99"))).isEmpty();
        assertThat(Recognised.of(drop, "", Optional.empty())).isEmpty();
    }

    @Test
    @Tag("MEL-20")
    void the_same_mail_is_kept_once_beside_one_thing() {
        drop(EmlExamples.outlook());
        byte[] savedByAnother =
                new String(EmlExamples.outlook(), StandardCharsets.UTF_8)
                        .replace("\r\n", "\n")
                        .getBytes(StandardCharsets.UTF_8);

        DroppedRow again = drop(savedByAnother);

        assertThat(again.outcome()).isEqualTo(DropOutcome.KNOWN);
        assertThat(again.received()).contains(only().id());
        assertThat(drop(EmlExamples.unknownCharset()).outcome()).isEqualTo(DropOutcome.UNKNOWN);
        assertThat(drop(EmlExamples.unknownCharset()).outcome()).isEqualTo(DropOutcome.KNOWN);
        database.transaction(
                () ->
                        mails.receive(
                                new Drop("committee.meeting", "8", "y", until(), KNOWN),
                                1,
                                "a.eml",
                                new ByteArrayInputStream(EmlExamples.outlook())));
        assertThat(mails.of("committee.meeting", "8")).hasSize(1);
    }

    @Test
    @Tag("MEL-20")
    void a_form_that_is_sent_twice_tells_the_same_twice() {
        for (int i = 0; i < 2; i++) {
            DroppedRow row =
                    database.transaction(
                            () ->
                                    mails.receive(
                                            a("form"),
                                            1,
                                            "reponse.eml",
                                            new ByteArrayInputStream(EmlExamples.outlook())));
            assertThat(row.outcome()).isEqualTo(DropOutcome.RECOGNISED);
        }
        assertThat(mails.dropped("committee.meeting", "7", "form")).hasSize(1);
    }

    @Test
    @Tag("MEL-19")
    void a_loop_of_machines_is_one_line() {
        for (int i = 0; i < 5; i++) {
            byte[] absence =
                    new String(EmlExamples.absence(), StandardCharsets.UTF_8)
                            .replace("ooo-1@", "ooo-" + i + "@")
                            .getBytes(StandardCharsets.UTF_8);
            assertThat(drop(absence).outcome())
                    .isEqualTo(i == 0 ? DropOutcome.AUTOMATIC : DropOutcome.KNOWN);
        }
        assertThat(only().times()).isEqualTo(5);
        assertThat(only().state()).isEqualTo(ReceivedMail.State.DISMISSED);
    }

    @Test
    @Tag("MEL-19")
    void what_was_taken_for_a_machines_may_be_an_answer_after_all() {
        drop(EmlExamples.absence());
        database.transaction(() -> mails.takeForAnswer(only().id()));

        assertThat(only().kind()).isEqualTo(MailKind.ANSWER);
        assertThat(only().state()).isEqualTo(ReceivedMail.State.OPEN);
    }

    @Test
    @Tag("MEL-15")
    void a_refused_file_says_why_and_leaves_nothing_else() {
        DroppedRow row = drop(EmlExamples.bytes("Bonjour\n"));

        assertThat(row.outcome()).isEqualTo(DropOutcome.REFUSED);
        assertThat(row.received()).isEmpty();
        DroppedRow kept = mails.dropped("committee.meeting", "7", "drop-1").get(0);
        assertThat(kept.fileName()).isEqualTo("file-1.eml");
        assertThat(kept.refusal().orElseThrow()).hasMessage("mail.received.noHead");
        assertThat(kept.refusal().orElseThrow().arguments()).containsExactly("Bonjour");
        assertThat(mails.of("committee.meeting", "7")).isEmpty();
    }

    @Test
    @Tag("MEL-16")
    void files_are_kept_as_attachments_others_are_named() {
        drop(EmlExamples.apple());
        drop(EmlExamples.forwarded());

        assertThat(mails.of("committee.meeting", "7").get(1).files())
                .extracting(AttachmentRow::name)
                .containsExactly("pouvoir signé.txt");
        assertThat(mails.of("committee.meeting", "7").get(0).unkept())
                .containsExactly("reponse.eml");
    }

    @Test
    @Tag("MEL-16")
    void a_file_that_is_not_what_its_name_says_is_named_and_not_kept() {
        String mail = new String(EmlExamples.withoutText(), StandardCharsets.UTF_8);
        drop(mail.replace("JVBERi0xLjQK", "TVqQAAMAAAAE").getBytes(StandardCharsets.UTF_8));

        assertThat(only().files()).isEmpty();
        assertThat(only().unkept()).containsExactly("pouvoir.pdf");
    }

    @Test
    @Tag("MEL-22")
    void all_of_it_goes_when_it_has_been_kept_long_enough() {
        drop(EmlExamples.apple());
        long id = only().id();
        database.at(Instant.parse("2021-11-30T08:00:00Z"));
        database.transaction(mails::tidy);
        assertThat(mails.find(id)).isPresent();

        database.at(Instant.parse("2021-12-01T08:00:00Z"));
        database.transaction(mails::tidy);

        assertThat(mails.find(id)).isEmpty();
        assertThat(database.boundary(ReceivedFiles.class).of(id)).isEmpty();
        assertThat(mails.dropped("committee.meeting", "7", "drop-1")).isEmpty();
    }

    @Test
    @Tag("MEL-18")
    void what_came_back_is_marked_on_the_e_mail_that_had_left() {
        long mailing = sent("Jean.Noir@asso.example", "9");
        String id = only(mailing).messageId();

        drop(replaced(EmlExamples.postfix(), EmlExamples.OURS, id));

        assertThat(only(mailing).state()).isEqualTo(MessageState.BOUNCED);
        assertThat(only(mailing).error()).startsWith("550 5.1.1");
    }

    @Test
    @Tag("MEL-18")
    void where_only_the_address_is_said_the_last_e_mail_to_it_has_come_back() {
        long mailing = sent("jean.noir@ASSO.example", "9");

        drop(EmlExamples.postfix());

        assertThat(only(mailing).state()).isEqualTo(MessageState.BOUNCED);
    }

    @Test
    @Tag("MEL-18")
    void an_e_mail_that_is_late_or_has_been_put_right_has_not_come_back() {
        long mailing = sent("Jean.Noir@asso.example", "9");
        String id = only(mailing).messageId();
        drop(replaced(EmlExamples.postfixDelayed(), EmlExamples.OURS, id));
        assertThat(only(mailing).state()).isEqualTo(MessageState.SENT);

        drop(replaced(EmlExamples.exchange(), EmlExamples.OURS, id));
        assertThat(only(mailing).state()).isEqualTo(MessageState.BOUNCED);
        database.transaction(
                () ->
                        database.boundary(Mailings.class)
                                .retry(only(mailing).id(), "j.noir@asso.example"));
        drop(replaced(EmlExamples.postfix(), EmlExamples.OURS, id));
        assertThat(only(mailing).state()).isEqualTo(MessageState.WAITING);
    }

    @Test
    @Tag("MEL-21")
    void the_e_mail_that_is_answered_tells_whose_answer_it_is() {
        long mailing = sent("chef@gmail.example", "1");

        drop(replaced(EmlExamples.gmail(), EmlExamples.OURS, only(mailing).messageId()));

        assertThat(only().recipientKey()).isEqualTo("1");
        assertThat(only().recognition()).contains(Recognition.THREAD);
    }

    private long sent(String address, String key) {
        Mailings mailings = database.boundary(Mailings.class);
        return database.transaction(
                () -> {
                    long id =
                            mailings.send(
                                    "committee.convocation",
                                    "7",
                                    1,
                                    "Convocation",
                                    "/x",
                                    List.of(new Recipient(key, "Jean Noir", address)));
                    database.entityManager()
                            .createQuery("select m from Message m", Message.class)
                            .getResultList()
                            .forEach(
                                    message -> message.sent(Instant.parse("2021-05-10T06:00:00Z")));
                    return id;
                });
    }

    private MessageRow only(long mailing) {
        return database.boundary(Mailings.class).messages(mailing).get(0);
    }

    private static byte[] replaced(byte[] mail, String before, String after) {
        return new String(mail, StandardCharsets.UTF_8)
                .replace(before, after)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @Tag("MEL-21")
    void only_an_answer_is_somebodys() {
        drop(EmlExamples.postfix());

        assertThat(only().reason()).contains(BounceReason.UNKNOWN_ADDRESS);
        assertThat(only().failedAddress()).isEqualTo("Jean.Noir@asso.example");
        assertThatThrownBy(() -> database.transaction(() -> mails.attach(only().id(), "1")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("mail.received.noAnswer");
        assertThatThrownBy(() -> database.transaction(() -> mails.attach(-1, "1")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("mail.received.unknown");
    }

    private DroppedRow drop(byte[] content) {
        files++;
        return database.transaction(
                () ->
                        mails.receive(
                                a("drop-" + files),
                                1,
                                "file-" + files + ".eml",
                                new ByteArrayInputStream(content)));
    }

    private ReceivedRow only() {
        List<ReceivedRow> all = mails.of("committee.meeting", "7");
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static Drop a(String key) {
        return new Drop("committee.meeting", "7", key, until(), KNOWN);
    }

    private static LocalDate until() {
        return LocalDate.of(2021, 11, 30);
    }
}
