package fr.prefecture.clu.mail;

import static fr.prefecture.clu.mail.TestingServer.END;
import static fr.prefecture.clu.mail.TestingServer.GREETING;
import static fr.prefecture.clu.mail.TestingServer.HANG_UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fr.prefecture.clu.mail.Delivery.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpPostTest {

    private static final String ANNE = "anne@exemple.example";
    private static final String COPY = "controle@exemple.example";

    private final TestingServer server = new TestingServer();

    @AfterEach
    void close() {
        server.close();
    }

    private static Parcel parcel(int number, String to) {
        String mail =
                "Message-ID: <"
                        + number
                        + "@exemple.example>\r\nSubject: Convocation\r\n\r\nBonjour.\r\n";
        return new Parcel(
                number, number + "@exemple.example", to, mail.getBytes(StandardCharsets.US_ASCII));
    }

    private Delivery hand(Optional<String> copy) {
        try (Post post = new SmtpPost(server.session(), copy)) {
            return post.hand(parcel(1, ANNE));
        }
    }

    private Delivery hand() {
        return hand(Optional.empty());
    }

    private long connections() {
        return server.heard().stream().filter(line -> line.startsWith("EHLO")).count();
    }

    @Test
    @Tag("MEL-7")
    void a_real_server_gets_the_bytes_and_a_copy_that_nobody_sees() throws MessagingException {
        GreenMail real = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        real.start();
        try (Post post =
                new SmtpPost(TestingServer.session(real.getSmtp().getPort()), Optional.of(COPY))) {
            assertThat(post.hand(parcel(1, ANNE))).isEqualTo(new Delivery(Outcome.SENT, ""));
            assertThat(post.hand(parcel(2, COPY)).outcome()).isEqualTo(Outcome.SENT);

            MimeMessage[] received = real.getReceivedMessages();
            assertThat(Arrays.stream(received).map(SmtpPostTest::id))
                    .as("each to its mailbox and to the other; what is for the other, once")
                    .containsExactlyInAnyOrder(
                            "<1@exemple.example>", "<1@exemple.example>", "<2@exemple.example>");
            for (MimeMessage mail : received) {
                assertThat(mail.getHeader("Bcc")).isNull();
                assertThat(mail.getHeader("To")).isNull();
            }
        } finally {
            real.stop();
        }
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("MEL-7")
    void many_go_on_one_connection_but_not_without_end() {
        try (Post post = new SmtpPost(server.session(), Optional.empty())) {
            for (int i = 1; i <= 101; i++) {
                assertThat(post.hand(parcel(i, ANNE)).outcome()).isEqualTo(Outcome.SENT);
            }
        }
        assertThat(connections()).isEqualTo(2);
        assertThat(server.contents()).hasSize(101);
        assertThat(server.contents().get(0))
                .isEqualTo("Message-ID: <1@exemple.example>\nSubject: Convocation\n\nBonjour.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,550 5.1.1 Boite inconnue",
        "RCPT,553 5.1.3 Adresse",
        "MAIL,550 5.7.1 Relais interdit",
        "DATA,554 5.7.1 Refus",
        ".,554 5.6.0 Contenu"
    })
    @Tag("MEL-8")
    void a_no_for_good_comes_with_the_servers_words(String at, String words) {
        server.answering(at, words);

        assertThat(hand()).isEqualTo(new Delivery(Outcome.REFUSED, words));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT,450 4.2.1 Liste grise",
        "RCPT,452 4.2.2 Boite pleine",
        "MAIL,451 4.3.0 Plus tard",
        ".,452 4.3.1 Disque plein",
        "MAIL,421 4.7.0 Trop de messages",
        "RCPT,421 4.3.2 Arret"
    })
    @Tag("MEL-8")
    void not_now_is_not_a_no(String at, String words) {
        server.answering(at, words);

        assertThat(hand()).isEqualTo(new Delivery(Outcome.DEFERRED, words));
    }

    @Test
    @Tag("MEL-8")
    void one_refused_mailbox_does_not_keep_the_next_waiting() {
        server.answering("RCPT TO:<paul@", "550 5.1.1 Boite inconnue");
        try (Post post = new SmtpPost(server.session(), Optional.empty())) {
            List<Outcome> outcomes =
                    List.of("anne@exemple.example", "paul@exemple.example", "zoe@exemple.example")
                            .stream()
                            .map(to -> post.hand(parcel(1, to)).outcome())
                            .toList();
            assertThat(outcomes).containsExactly(Outcome.SENT, Outcome.REFUSED, Outcome.SENT);
        }
        assertThat(server.contents()).hasSize(2);
        assertThat(connections()).isEqualTo(1);
    }

    @Test
    @Tag("MEL-8")
    void after_goodbye_the_next_goes_on_another_connection() {
        server.answering("MAIL", "421 4.7.0 Trop de messages");
        try (Post post = new SmtpPost(server.session(), Optional.empty())) {
            assertThat(post.hand(parcel(1, ANNE)).outcome()).isEqualTo(Outcome.DEFERRED);
            server.answering("MAIL", "250 ok");
            assertThat(post.hand(parcel(2, ANNE)).outcome()).isEqualTo(Outcome.SENT);
        }
        assertThat(connections()).isEqualTo(2);
    }

    @Test
    @Tag("MEL-8")
    void a_control_mailbox_that_is_refused_is_not_the_recipients_fault_and_nothing_leaves() {
        server.answering("RCPT TO:<controle@", "550 5.1.1 Boite inconnue");

        assertThat(hand(Optional.of(COPY)))
                .isEqualTo(new Delivery(Outcome.DEFERRED, "550 5.1.1 Boite inconnue"));
        assertThat(hand(Optional.of("x" + ANNE)).outcome()).isEqualTo(Outcome.SENT);
        server.answering("RCPT TO:<xanne@", "550 5.1.1 Boite inconnue");
        assertThat(hand(Optional.of("x" + ANNE)).outcome()).isEqualTo(Outcome.DEFERRED);
        assertThat(server.contents()).hasSize(1);
    }

    @Test
    @Tag("MEL-8")
    void a_recipient_who_is_refused_gets_nothing_even_if_the_copy_would_be_taken() {
        server.answering("RCPT TO:<anne@", "550 5.1.1 Boite inconnue");

        assertThat(hand(Optional.of(COPY)).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(server.contents()).isEmpty();
    }

    @Test
    @Tag("MEL-7")
    void a_server_that_takes_the_content_and_hangs_up_leaves_us_in_doubt() {
        server.answering(END, HANG_UP);

        assertThat(hand().outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(server.contents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    @Tag("MEL-7")
    void whoever_hangs_up_before_is_looked_after_in_the_same_way(String at) {
        server.answering(at, HANG_UP);

        assertThat(hand().outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(server.contents()).isEmpty();
    }

    @Test
    @Tag("MEL-7")
    void after_a_drop_the_next_goes_on_another_connection() {
        server.answering(END, HANG_UP);
        try (Post post = new SmtpPost(server.session(), Optional.empty())) {
            assertThat(post.hand(parcel(1, ANNE)).outcome()).isEqualTo(Outcome.DROPPED);
            server.answering(END, "250 taken");
            assertThat(post.hand(parcel(2, ANNE)).outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    @Tag("MEL-14")
    void nobody_listens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (Post post = new SmtpPost(TestingServer.session(port), Optional.empty())) {
            Delivery delivery = post.hand(parcel(1, ANNE));
            assertThat(delivery.outcome()).isEqualTo(Outcome.DOWN);
            assertThat(delivery.said()).contains("127.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 4.3.2 Arret", "554 5.3.2 Pas pour vous", HANG_UP})
    @Tag("MEL-14")
    void a_server_that_greets_nobody_is_down(String greeting) {
        server.answering(GREETING, greeting);

        assertThat(hand().outcome()).isEqualTo(Outcome.DOWN);
    }

    @Test
    @Tag("MEL-14")
    void a_control_mailbox_that_is_no_address_stops_the_line_and_says_so() {
        Delivery delivery = hand(Optional.of("contrôle exemple"));

        assertThat(delivery.outcome()).isEqualTo(Outcome.DOWN);
        assertThat(delivery.said()).isEqualTo("CLU_MAIL_COPY: contrôle exemple");
        assertThat(server.heard()).isEmpty();
    }
}
