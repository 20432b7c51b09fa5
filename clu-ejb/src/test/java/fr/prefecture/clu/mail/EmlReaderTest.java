package fr.prefecture.clu.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmlReaderTest {

    @Test
    @Tag("MEL-17")
    void an_answer_written_with_outlook_is_read() {
        ReadMail mail = read(EmlExamples.outlook());

        assertThat(mail.kind()).isEqualTo(MailKind.ANSWER);
        assertThat(mail.senderName()).isEqualTo("Dupré Hélène");
        assertThat(mail.sender()).isEqualTo("Helene.Dupre@ASSO.example");
        assertThat(mail.subject()).isEqualTo("RE : Réunion du comité local des usagers");
        assertThat(mail.sentAt()).contains(Instant.parse("2021-05-10T07:11:58Z"));
        assertThat(mail.text())
                .startsWith("Bonjour,\n\nJe serai présente à la réunion du 31 mai – avec plaisir.");
        assertThat(mail.references())
                .containsExactly(EmlExamples.OURS, "premier@prefecture.example");
        assertThat(mail.parts()).isEmpty();
        assertThat(mail.remarks()).isEmpty();
    }

    @Test
    @Tag("MEL-17")
    void lines_that_thunderbird_cut_for_the_way_are_whole_again() {
        ReadMail mail = read(EmlExamples.thunderbird());

        assertThat(mail.text())
                .startsWith(
                        "Je vous prie de bien vouloir m'excuser : je serai en congé le 31 mai.\n\n")
                .contains("> vous êtes convoqué");
    }

    @Test
    @Tag("MEL-17")
    void an_answer_of_apple_mail_brings_its_file_by_its_name() {
        ReadMail mail = read(EmlExamples.apple());

        assertThat(mail.senderName()).isEqualTo("Élise Martin");
        assertThat(mail.subject()).isEqualTo("Re: Réunion du comité");
        assertThat(mail.text()).endsWith("Je serai représentée par M.\u00a0Petit.");
        assertThat(mail.parts()).hasSize(1);
        assertThat(mail.parts().get(0).name()).isEqualTo("pouvoir signé.txt");
    }

    @Test
    @Tag("MEL-17")
    void an_answer_of_gmail_is_read() {
        ReadMail mail = read(EmlExamples.gmail());

        assertThat(mail.messageId()).isEqualTo("CAB+x=y@mail.gmail.example");
        assertThat(mail.text()).startsWith("Je confirme ma présence.\n\nLe lun.");
    }

    @Test
    @Tag("MEL-17")
    void a_page_becomes_text_and_nothing_of_it_runs() {
        ReadMail mail = read(EmlExamples.roundcubePageOnly());

        assertThat(mail.text())
                .isEqualTo(
                        """
                        Bonjour,

                        Je viendrai à la réunion :
                        une place <PMR> est nécessaire.

                        – M. Noir
                        – son chien guide
                        > Vous êtes convoqué""");
        assertThat(mail.remarks()).containsExactly("mail.received.remark.page");
        assertThat(mail.senderName()).isEmpty();
    }

    @Test
    @Tag("MEL-17")
    void japanese_is_read() {
        ReadMail mail = read(EmlExamples.japanese());

        assertThat(mail.subject()).isEqualTo("会議");
        assertThat(mail.senderName()).isEqualTo("仕田");
        assertThat(mail.text()).isEqualTo("出席します。");
    }

    @Test
    @Tag("MEL-17")
    void a_charset_that_nobody_knows_is_said_and_the_text_read_all_the_same() {
        ReadMail mail = read(EmlExamples.unknownCharset());

        assertThat(mail.text()).isEqualTo("Présent à la réunion");
        assertThat(mail.remarks()).containsExactly("mail.received.remark.charset");
        assertThat(mail.messageId()).isEmpty();
    }

    @Test
    @Tag("MEL-17")
    void a_message_without_text_says_so_and_brings_its_file() {
        try (ReadMail mail = read(EmlExamples.withoutText())) {
            assertThat(mail.text()).isEmpty();
            assertThat(mail.remarks()).containsExactly("mail.received.remark.noText");
            assertThat(mail.parts()).hasSize(1);
            assertThat(mail.parts().get(0).name()).isEqualTo("pouvoir.pdf");
            assertThat(mail.parts().get(0).size()).isEqualTo(9);
            assertThat(mail.parts().get(0).path()).isPresent();
        }
    }

    @Test
    @Tag("MEL-17")
    void a_message_within_the_message_is_named_only() {
        ReadMail mail = read(EmlExamples.forwarded());

        assertThat(mail.text()).isEqualTo("Voir ci-joint.");
        assertThat(mail.sender()).isEqualTo("standard@prefecture.example");
        assertThat(mail.parts()).hasSize(1);
        assertThat(mail.parts().get(0).name()).isEqualTo("reponse.eml");
        assertThat(mail.parts().get(0).path()).isEmpty();
        assertThat(mail.references()).isEmpty();
    }

    @Test
    @Tag("MEL-18")
    void a_report_of_postfix_names_the_message_the_address_and_the_reason() {
        ReadMail mail = read(EmlExamples.postfix());

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(mail.references()).contains(EmlExamples.OURS);
        Failure failure = mail.failure().orElseThrow();
        assertThat(failure.recipient()).isEqualTo("Jean.Noir@asso.example");
        assertThat(failure.status()).isEqualTo("5.1.1");
        assertThat(failure.reason()).isEqualTo(BounceReason.UNKNOWN_ADDRESS);
        assertThat(failure.diagnostic())
                .startsWith("550 5.1.1 <jean.noir@asso.example>: Recipient address rejected");
    }

    @Test
    @Tag("MEL-18")
    void a_server_that_goes_on_trying_has_not_failed() {
        ReadMail mail = read(EmlExamples.postfixDelayed());

        assertThat(mail.kind()).isEqualTo(MailKind.DELAY);
        assertThat(mail.failure().orElseThrow().lasting()).isFalse();
        assertThat(mail.failure().orElseThrow().reason()).isEqualTo(BounceReason.UNREACHABLE);
    }

    @Test
    @Tag("MEL-18")
    void a_report_of_exchange_is_read_with_the_message_in_it() {
        ReadMail mail = read(EmlExamples.exchange());

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(mail.references().get(0)).isEqualTo(EmlExamples.OURS);
        assertThat(mail.failure().orElseThrow().recipient()).isEqualTo("direction@chambre.example");
        assertThat(mail.failure().orElseThrow().reason()).isEqualTo(BounceReason.MAILBOX_FULL);
        assertThat(mail.parts()).isEmpty();
    }

    @Test
    @Tag("MEL-18")
    void a_server_that_writes_for_people_only_is_understood() {
        ReadMail mail = read(EmlExamples.qmail());

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(mail.references()).contains(EmlExamples.OURS);
        assertThat(mail.failure().orElseThrow().recipient()).isEqualTo("mairie@vieux.example");
        assertThat(mail.failure().orElseThrow().reason()).isEqualTo(BounceReason.UNKNOWN_ADDRESS);
    }

    @ParameterizedTest
    @Tag("MEL-18")
    @CsvSource({
        "5.1.1, '', UNKNOWN_ADDRESS",
        "5.1.2, '', UNKNOWN_DOMAIN",
        "5.2.1, '', MAILBOX_CLOSED",
        "4.2.2, '', MAILBOX_FULL",
        "5.3.4, '', TOO_LARGE",
        "5.7.1, '', REFUSED",
        "4.4.7, '', UNREACHABLE",
        "5.0.0, 550 unknown user, UNKNOWN_ADDRESS",
        "'', 552 quota exceeded, MAILBOX_FULL",
        "'', La boîte aux lettres est pleine, MAILBOX_FULL",
        "'', , OTHER",
        "5.5.0, mystère, OTHER",
    })
    void a_reason_is_found_in_the_status_else_in_the_words(
            String status, String said, BounceReason reason) {
        assertThat(BounceReason.of(status, said == null ? "" : said)).isEqualTo(reason);
    }

    @Test
    @Tag("MEL-19")
    void an_absence_is_written_by_a_machine() {
        assertThat(read(EmlExamples.absence()).kind()).isEqualTo(MailKind.AUTO_REPLY);
    }

    @ParameterizedTest
    @Tag("MEL-19")
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; x=y",
                "X-Auto-Response-Suppress: OOF",
                "X-Autoreply: yes",
                "Precedence: auto_reply",
                "Precedence: bulk",
                "Subject: Absence du bureau : CLU",
                "Subject: Automatic reply: Convocation"
            })
    void a_machine_is_known_by_what_it_says_of_itself(String line) {
        String mail =
                "From: x@asso.example\nDate: Sat, 15 May 2021 12:00:00 +0200\n"
                        + line
                        + "\n\nBonjour\n";
        assertThat(read(EmlExamples.bytes(mail)).kind()).isEqualTo(MailKind.AUTO_REPLY);
        assertThat(
                        read(EmlExamples.bytes(
                                        mail.replace(line, "Subject: Oui\nAuto-Submitted: no")))
                                .kind())
                .isEqualTo(MailKind.ANSWER);
    }

    @Test
    @Tag("MEL-19")
    void a_button_of_a_calendar_is_an_answer() {
        ReadMail mail = read(EmlExamples.accepted());

        assertThat(mail.kind()).isEqualTo(MailKind.ANSWER);
        assertThat(mail.reply()).contains(CalendarReply.ACCEPTED);
        assertThat(mail.remarks()).isEmpty();
    }

    @Test
    @Tag("MEL-15")
    void a_mailbox_line_a_mark_and_empty_lines_before_the_head_are_passed_over() {
        String mail = "From: x@asso.example\nSubject: Oui\n\nPrésent\n";

        assertThat(read(EmlExamples.bytes("\ufeff" + mail)).subject()).isEqualTo("Oui");
        assertThat(read(EmlExamples.bytes("\n\n" + mail)).subject()).isEqualTo("Oui");
        assertThat(read(EmlExamples.bytes("From x@asso.example Sat May 15\n" + mail)).text())
                .isEqualTo("Présent");
    }

    @Test
    @Tag("MEL-15")
    void letters_with_accents_in_the_head_are_read_though_the_rules_forbid_them() {
        ReadMail mail =
                read(
                        EmlExamples.bytes(
                                "From: Hélène Dupré <h@asso.example>\nSubject: Réunion\n\nOui\n"));

        assertThat(mail.senderName()).isEqualTo("Hélène Dupré");
        assertThat(mail.subject()).isEqualTo("Réunion");
    }

    @Test
    @Tag("MEL-15")
    void what_is_no_message_is_refused_with_what_it_is() {
        refused(new byte[0], "mail.received.empty");
        refused(new byte[] {'P', 'K', 3, 4, 20, 0}, "mail.received.zip");
        refused("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "mail.received.pdf");
        refused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0},
                "mail.received.outlook");
        refused(new byte[] {'a', 0, 'b', 0}, "mail.received.binary");
        assertThatThrownBy(() -> read(EmlExamples.bytes("Bonjour, je serai là.\nMerci\n")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("mail.received.noHead")
                .extracting(e -> ((RuleBroken) e).arguments().get(0))
                .isEqualTo("Bonjour, je serai là.");
        refused(EmlExamples.bytes("Subject: x\n\nsans expéditeur\n"), "mail.received.noHead");
    }

    @Test
    @Tag("MEL-15")
    void a_message_that_breaks_off_is_read_and_says_so() {
        byte[] whole = EmlExamples.outlook();
        String cut = new String(whole, StandardCharsets.ISO_8859_1);
        ReadMail mail =
                read(
                        cut.substring(0, cut.indexOf("De : qualite"))
                                .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(mail.text()).contains("Je serai présente");
        assertThat(mail.remarks()).contains("mail.received.remark.torn");
    }

    @Test
    @Tag("MEL-16")
    void a_message_of_30_megabytes_is_read_within_seconds() {
        byte[] mail = EmlExamples.longerThan(30_000_000);
        long start = System.nanoTime();

        ReadMail read = read(mail);

        assertThat(read.text()).isEqualTo("Present.");
        assertThat(read.parts()).hasSize(1);
        assertThat(read.parts().get(0).size()).isGreaterThan(21_000_000);
        assertThat(read.parts().get(0).path()).isEmpty();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(10_000);
        refused(EmlExamples.longerThan((int) EmlFile.LONGEST + 10), "mail.received.tooLong");
    }

    @Test
    @Tag("MEL-16")
    void what_is_too_deep_too_many_or_too_long_is_refused() {
        StringBuilder deep = new StringBuilder("From: x@asso.example\nSubject: x\n");
        for (int i = 0; i < 100; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        refused(EmlExamples.bytes(deep.append("\nx\n").toString()), "mail.received.tooDeep");
        String many =
                "From: x@asso.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\n\nx\n".repeat(EmlReader.MOST_PARTS + 1)
                        + "--b--\n";
        refused(EmlExamples.bytes(many), "mail.received.tooManyParts");
        refused(
                EmlExamples.bytes(
                        "From: x@asso.example\nSubject: " + "x".repeat(2_000_000) + "\n\ny\n"),
                "mail.received.headTooLong");
    }

    @Test
    @Tag("MEL-16")
    void a_long_text_is_cut_and_says_so() {
        ReadMail mail =
                read(
                        EmlExamples.bytes(
                                "From: x@asso.example\nSubject: "
                                        + "long ".repeat(800)
                                        + "\n\n"
                                        + "mot ".repeat(2_000_000)));

        assertThat(mail.text()).hasSize(EmlReader.LONGEST_TEXT).endsWith("…");
        assertThat(mail.subject()).hasSizeLessThanOrEqualTo(400);
        assertThat(mail.remarks()).containsExactly("mail.received.remark.cut");
    }

    @Test
    @Tag("MEL-15")
    void whatever_befalls_a_file_it_is_read_or_refused() {
        Random chance = new Random(2021);
        byte[][] all = {
            EmlExamples.outlook(), EmlExamples.apple(), EmlExamples.postfix(),
            EmlExamples.exchange(), EmlExamples.japanese(), EmlExamples.accepted()
        };
        int read = 0;
        for (int i = 0; i < 1_000; i++) {
            byte[] spoilt = all[i % all.length].clone();
            for (int hits = chance.nextInt(12); hits >= 0; hits--) {
                spoilt[chance.nextInt(spoilt.length)] = (byte) chance.nextInt(256);
            }
            try (ReadMail mail = read(spoilt)) {
                assertThat(mail.text()).doesNotContain("\0");
                assertThat(mail.subject()).doesNotContain("\n");
                read++;
            } catch (RuleBroken refusal) {
                assertThat(refusal.getMessage()).startsWith("mail.received.");
            }
        }
        assertThat(read).isGreaterThan(300);
    }

    @Test
    @Tag("MEL-17")
    void a_mail_of_nothing_but_blanks_and_quotation_marks_is_read_in_a_short_time() {
        byte[] blanks =
                EmlExamples.bytes(
                        "From: a@b.example\nSubject: x\nContent-Type: text/plain; charset="
                                + "\"".repeat(900)
                                + "x\n\nBonjour, \t\noui"
                                + " \t\u00a0".repeat(200_000)
                                + ".\n");

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(blanks)).text())
                .startsWith("Bonjour,\noui \t\u00a0");
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(RuleBroken.class).hasMessage(key);
    }

    static ReadMail read(byte[] content) {
        try (EmlFile file = EmlFile.of(new ByteArrayInputStream(content))) {
            return EmlReader.read(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Failure> failure(byte[] content) {
        return read(content).failure();
    }

    static boolean isGone(ReadMail.Part part) {
        return part.path().map(Files::notExists).orElse(true);
    }
}
