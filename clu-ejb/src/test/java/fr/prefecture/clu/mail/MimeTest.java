package fr.prefecture.clu.mail;

import static fr.prefecture.clu.mail.MailExamples.ANNE;
import static fr.prefecture.clu.mail.MailExamples.LIORA;
import static fr.prefecture.clu.mail.MailExamples.NOW;
import static fr.prefecture.clu.mail.MailExamples.PDF;
import static fr.prefecture.clu.mail.MailExamples.ZOE;
import static fr.prefecture.clu.mail.MailExamples.draft;
import static fr.prefecture.clu.mail.MailExamples.plain;
import static fr.prefecture.clu.mail.MailExamples.sender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeTest {

    private static byte[] bytes(Draft draft, Recipient to, int trial, boolean automatic) {
        Mailing mailing =
                new Mailing(
                        MailExamples.KIND,
                        MailExamples.MEETING,
                        1,
                        trial,
                        "Convocation",
                        MailExamples.PAGE,
                        automatic,
                        "referent",
                        NOW);
        return Mime.of(new Message(mailing, to, sender(), NOW), draft, sender(), NOW);
    }

    private static MimeMessage read(byte[] bytes) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage mail(Draft draft, Recipient to) {
        return read(bytes(draft, to, 0, false));
    }

    private static String head(byte[] bytes) {
        String whole = new String(bytes, StandardCharsets.US_ASCII);
        return whole.substring(0, whole.indexOf("\r\n\r\n"));
    }

    private static List<String> headers(MimeMessage mail) throws MessagingException {
        List<String> names = new ArrayList<>();
        Collections.list(mail.getAllHeaders()).forEach(header -> names.add(header.getName()));
        return names;
    }

    private static List<BodyPart> parts(Object content) throws MessagingException {
        Multipart all = (Multipart) content;
        List<BodyPart> parts = new ArrayList<>();
        for (int i = 0; i < all.getCount(); i++) {
            parts.add(all.getBodyPart(i));
        }
        return parts;
    }

    private static String type(BodyPart part) throws MessagingException {
        return part.getContentType().replaceAll("\\s+", " ");
    }

    @Test
    @Tag("MEL-4")
    void text_page_invitation_and_files_come_in_the_order_that_programs_expect()
            throws MessagingException, IOException {
        MimeMessage mail = mail(draft("Convocation"), ANNE);

        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        List<BodyPart> all = parts(mail.getContent());
        assertThat(all).hasSize(4);
        assertThat(all.get(0).getContentType()).startsWith("multipart/alternative");
        List<BodyPart> readings = parts(all.get(0).getContent());
        assertThat(readings).hasSize(3);
        assertThat(type(readings.get(0))).isEqualTo("text/plain; charset=UTF-8");
        assertThat(type(readings.get(1))).isEqualTo("text/html; charset=UTF-8");
        assertThat(type(readings.get(2))).isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");

        assertThat(all.get(1).getFileName()).isEqualTo("invitation.ics");
        assertThat(all.get(2).getFileName()).isEqualTo("convocation.pdf");
        assertThat(type(all.get(2))).startsWith("application/pdf");
        assertThat(all.get(2).getInputStream().readAllBytes()).isEqualTo(PDF);
        assertThat(all.get(3).getFileName()).isEqualTo("convocation.odt");
        assertThat(type(all.get(3))).startsWith("application/vnd.oasis.opendocument.text");
        assertThat(all.subList(1, 4))
                .allSatisfy(
                        part -> assertThat(part.getDisposition()).isEqualTo(BodyPart.ATTACHMENT));
        assertThat(readings.get(2).getInputStream().readAllBytes())
                .isEqualTo(all.get(1).getInputStream().readAllBytes());
    }

    @Test
    @Tag("MEL-4")
    void the_text_part_alone_says_all_and_the_page_is_a_french_one()
            throws MessagingException, IOException {
        Draft draft = draft("Séance < 2 h & débat");
        List<BodyPart> readings = parts(parts(mail(draft, ANNE).getContent()).get(0).getContent());

        assertThat(((String) readings.get(0).getContent()).replace("\r\n", "\n"))
                .isEqualTo(draft.text());
        assertThat((String) readings.get(1).getContent())
                .contains("<html lang=\"fr\">")
                .contains("<title>Séance &lt; 2 h &amp; débat</title>")
                .contains(draft.html());
    }

    @Test
    @Tag("MEL-4")
    void text_alone_is_the_simplest_e_mail_and_no_line_is_too_long()
            throws MessagingException, IOException {
        byte[] bytes = bytes(plain("Rappel", "é".repeat(5000)), ANNE, 0, false);
        MimeMessage mail = read(bytes);

        assertThat(parts(mail.getContent())).hasSize(1);
        assertThat(new String(bytes, StandardCharsets.US_ASCII).split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
        assertThat(bytes).as("no byte of it needs more than an old server").doesNotContain(0xC3);
    }

    @Test
    @Tag("MEL-4")
    void an_e_mail_without_text_is_none() {
        assertThat(refusal(plain("Convocation", " \n"))).isEqualTo(MailFailure.TEXT);
    }

    @Test
    @Tag("MEL-4")
    void what_no_person_asked_for_says_so() throws MessagingException {
        MimeMessage machine = read(bytes(draft("Points"), ANNE, 0, true));
        MimeMessage person = mail(draft("Points"), ANNE);

        assertThat(machine.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(machine.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(person.getHeader("Auto-Submitted")).isNull();
    }

    @Test
    @Tag("MEL-4")
    void who_wrote_and_who_is_answered_is_the_functional_mailbox() throws MessagingException {
        MimeMessage mail = mail(draft("Convocation"), ANNE);

        assertThat(mail.getFrom())
                .containsExactly(address("comite@exemple.example"))
                .isEqualTo(mail.getReplyTo());
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal())
                .isEqualTo("Préfecture d’Exemple");
        assertThat(mail.getSentDate()).isEqualTo(NOW);
        assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
    }

    private static Address address(String text) throws MessagingException {
        return new InternetAddress(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    @Tag("MEL-4")
    void names_with_signs_and_from_right_to_left_arrive_as_they_are(String key)
            throws MessagingException {
        Recipient to =
                List.of(ANNE, ZOE, LIORA).stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        MimeMessage mail = mail(draft("Séance d’« été » & <suites> – " + to.name()), to);

        assertThat(mail.getAllRecipients()).hasSize(1);
        InternetAddress read = (InternetAddress) mail.getAllRecipients()[0];
        assertThat(read.getAddress()).isEqualTo(to.address());
        assertThat(read.getPersonal()).isEqualTo(to.name());
        assertThat(mail.getSubject()).isEqualTo("Séance d’« été » & <suites> – " + to.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Objet\r\nBcc: autre@exemple.example",
                "Objet\nBcc: autre@exemple.example",
                "Objet\rBcc: autre@exemple.example",
                "Objet\r\n\r\n<html>",
                "Objet\u0085Bcc: autre@exemple.example",
                "Objet\u2028Bcc: autre@exemple.example",
                "Objet\u0000\u202Eemmargorp\u202C"
            })
    @Tag("MEL-5")
    void nothing_in_a_subject_a_name_or_a_file_becomes_a_header(String evil)
            throws MessagingException, IOException {
        Draft draft =
                new Draft(
                        evil,
                        "Bonjour",
                        "",
                        Optional.of(
                                new CalendarEvent(
                                        CalendarEvent.Method.REQUEST,
                                        "uid@exemple.example" + evil,
                                        0,
                                        evil,
                                        evil,
                                        evil,
                                        MailExamples.HELD,
                                        MailExamples.HELD)),
                        List.of(new Enclosure(evil + ".pdf", "application/pdf", PDF)));
        byte[] bytes = bytes(draft, new Recipient("1", evil, ANNE.address()), 0, false);
        MimeMessage mail = read(bytes);

        assertThat(headers(mail))
                .containsExactlyInAnyOrder(
                        "From",
                        "Reply-To",
                        "To",
                        "Subject",
                        "Date",
                        "Content-Language",
                        "Message-ID",
                        "MIME-Version",
                        "Content-Type");
        assertThat(mail.getAllRecipients()).containsExactly(address(ANNE.address()));
        assertThat(mail.getSubject()).startsWith("Objet ").doesNotContainPattern("[\\p{Cc}\u202E]");
        assertThat(parts(mail.getContent())).hasSize(3);
    }

    @Test
    @Tag("MEL-5")
    void four_thousand_characters_with_line_breaks_are_no_subject() {
        assertThat(refusal(plain("Objet\r\nBcc: a@exemple.example ".repeat(130), "Bonjour")))
                .isEqualTo(MailFailure.SUBJECT);
        assertThat(refusal(plain("\r\n", "Bonjour"))).isEqualTo(MailFailure.SUBJECT);
        assertThat(head(bytes(plain("é".repeat(250), "Bonjour"), ANNE, 0, false)).split("\r\n"))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
    }

    @Test
    @Tag("MEL-5")
    void a_long_name_is_cut_between_two_characters() {
        assertThat(Headers.shortened("x" + "😀".repeat(10), 6)).isEqualTo("x😀😀…");
        assertThat(Headers.shortened("abc", 3)).isEqualTo("abc");
    }

    @Test
    @Tag("MEL-6")
    void an_e_mail_larger_than_servers_take_is_kept_back() {
        Draft large =
                new Draft(
                        "Convocation",
                        "Bonjour",
                        "",
                        Optional.empty(),
                        List.of(
                                new Enclosure(
                                        "plan.pdf", "application/pdf", new byte[15_000_000])));

        assertThat(refusal(large)).isEqualTo(MailFailure.SIZE);
    }

    @Test
    @Tag("MEL-6")
    void the_message_id_is_the_one_it_is_known_by() throws MessagingException {
        Mailing mailing = new Mailing("k", "1", 1, 0, "T", "", false, "referent", NOW);
        Message message = new Message(mailing, ANNE, sender(), NOW);

        assertThat(read(Mime.of(message, draft("Convocation"), sender(), NOW)).getMessageID())
                .isEqualTo("<" + message.messageId() + ">")
                .endsWith("@exemple.example>");
    }

    @Test
    @Tag("MEL-11")
    void a_trial_says_that_it_is_one() throws MessagingException {
        assertThat(read(bytes(draft("Convocation"), ANNE, 1, false)).getSubject())
                .isEqualTo("[Essai] Convocation");
    }

    private static MailFailure refusal(Draft draft) {
        return catchThrowableOfType(Unsendable.class, () -> bytes(draft, ANNE, 0, false)).why();
    }
}
