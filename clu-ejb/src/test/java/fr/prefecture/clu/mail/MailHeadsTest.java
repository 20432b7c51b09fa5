package fr.prefecture.clu.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailHeadsTest {

    private final Database database = Database.empty().at(Instant.parse("2021-05-31T10:00:00Z"));
    private final MailHeads heads = database.boundary(MailHeads.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("MEL-24")
    void the_head_of_the_usual_programmes_is_read() {
        MailHead outlook = read(EmlExamples.outlook());
        assertThat(outlook.sender()).isEqualTo("helene.dupre@asso.example");
        assertThat(outlook.sentAt()).isEqualTo("2021-05-10T07:11:58Z");
        assertThat(outlook.messageId()).isEqualTo("AM0PR01@AM0PR01.eurprd01.prod.outlook.com");
        assertThat(outlook.repliesTo())
                .containsExactlyInAnyOrder(EmlExamples.OURS, "premier@prefecture.example");
        assertThat(outlook.automatic()).isFalse();
        assertThat(read(EmlExamples.thunderbird()).sentAt()).isEqualTo("2021-05-11T16:03:10Z");
        assertThat(read(EmlExamples.apple()).sender()).isEqualTo("elise.martin@asso.example");
        assertThat(read(EmlExamples.gmail()).repliesTo()).contains(EmlExamples.OURS);
    }

    @ParameterizedTest
    @Tag("MEL-24")
    @CsvSource({
        "Auto-Submitted: auto-replied, true, false",
        "Auto-Submitted: no, false, false",
        "Precedence: bulk, true, false",
        "X-Autoreply: yes, true, false",
        "Return-Path: <>, true, false",
        "X-Failed-Recipients: a@b.example, false, true",
        "Subject: Bonjour, false, false"
    })
    void what_a_machine_wrote_is_known_by_its_head(
            String line, boolean automatic, boolean returned) {
        MailHead head = read(mail("Fri, 7 May 2021 10:00:00 +0200", line + "\n"));
        assertThat(head.automatic()).isEqualTo(automatic);
        assertThat(head.returned()).isEqualTo(returned);
    }

    @Test
    @Tag("MEL-24")
    void what_a_server_gives_back_is_known() {
        assertThat(
                        read(mail(
                                        "Fri, 7 May 2021 10:00:00 +0200",
                                        "Return-Path: <>\nSubject: Undelivered Mail\n"))
                                .returned())
                .isTrue();
    }

    @ParameterizedTest
    @Tag("MEL-24")
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 7 May 2021 23:30:00 -0500 | 2021-05-08T04:30:00Z",
                "7 May 2021 10:00 GMT | 2021-05-07T10:00:00Z",
                "Sun, 28 Mar 2021 03:00:00 +0200 (CEST) | 2021-03-28T01:00:00Z",
                "Fri, 07 May 21 10:00:00 +0200 | 2021-05-07T08:00:00Z"
            })
    void a_date_has_its_zone(String written, Instant at) {
        assertThat(read(mail(written, "")).sentAt()).isEqualTo(at);
    }

    @ParameterizedTest
    @Tag("MEL-24")
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 7 May 2100 10:00:00 +0200 | mail.head.date",
                "Fri, 7 May 1970 10:00:00 +0200 | mail.head.date",
                "bientôt | mail.head.noDate"
            })
    void a_date_that_cannot_be_is_refused(String written, String key) {
        assertThatThrownBy(() -> read(mail(written, "")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    @ParameterizedTest
    @Tag("MEL-24")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | mail.received.empty",
                "'PK\u0003\u0004' | mail.received.zip",
                "%PDF-1.7 | mail.received.pdf",
                "Bonjour Madame | mail.head.none",
                "Subject: Bonjour | mail.head.none"
            })
    void what_is_no_e_mail_is_refused_and_nothing_of_it_is_quoted(String content, String key) {
        assertThatThrownBy(() -> read(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> {
                            assertThat(refusal).hasMessage(key);
                            assertThat(refusal.arguments()).isEmpty();
                        });
    }

    /** A text of 30 MB behind the head is left where it is. */
    @Test
    @Tag("MEL-24")
    void what_comes_after_the_head_is_not_read() {
        byte[] head = mail("Fri, 7 May 2021 10:00:00 +0200", "");
        int[] taken = {0};
        InputStream endless =
                new FilterInputStream(
                        new java.io.SequenceInputStream(
                                new ByteArrayInputStream(head), new Letters())) {
                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        int read = super.read(into, from, most);
                        taken[0] += Math.max(0, read);
                        return read;
                    }
                };
        assertThat(heads.read(endless).sender()).isEqualTo("a@b.example");
        assertThat(taken[0]).isLessThan(100_000);
    }

    /** A text without an end. */
    private static final class Letters extends InputStream {
        @Override
        public int read() {
            return 'a';
        }
    }

    private MailHead read(byte[] content) {
        return heads.read(new ByteArrayInputStream(content));
    }

    private static byte[] mail(String date, String more) {
        return EmlExamples.bytes(
                "From: A <A@b.example>\nDate: "
                        + date
                        + "\nMessage-ID: <1@b.example>\n"
                        + more
                        + "\nBonjour\n");
    }
}
