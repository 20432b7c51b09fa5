package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prefecture.clu.mail.DropOutcome;
import fr.prefecture.clu.mail.DroppedRow;
import fr.prefecture.clu.mail.ReceivedMail;
import fr.prefecture.clu.mail.ReceivedRow;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReceivedObservationsTest {

    private static final String ANNE = "anne@asso.example";

    private final ConsultationCase it = new ConsultationCase();
    private final ReceivedObservations received = it.database.boundary(ReceivedObservations.class);
    private long id;
    private int drops;

    @BeforeEach
    void begin() {
        id = it.sent();
        it.database.at(Instant.parse("2021-06-17T08:00:00Z"));
    }

    @AfterEach
    void close() {
        it.close();
    }

    private DroppedRow drop(byte[] mail) {
        String key = "depot-" + drops++;
        return it.database.transaction(
                () -> received.receive(id, key, 1, "a.eml", new ByteArrayInputStream(mail)));
    }

    private List<ObservationProposal> proposals(byte[] mail) {
        DroppedRow dropped = drop(mail);
        assertThat(dropped.outcome()).isEqualTo(DropOutcome.RECOGNISED);
        return received.proposals(received.find(dropped.received().orElseThrow()).orElseThrow());
    }

    @Test
    @Tag("LET-39")
    void outlook_puts_the_answer_above_a_head_in_words() {
        assertThat(proposals(AnswerMails.outlook("ANNE@asso.example")))
                .containsExactly(
                        new ObservationProposal(0, "Voici mes remarques :", false),
                        new ObservationProposal(
                                1,
                                "la phrase sur le délai est trop longue.\nElle se coupe en deux.",
                                true),
                        new ObservationProposal(3, "très bien.", true));
    }

    @Test
    @Tag("LET-39")
    void thunderbird_puts_it_below_what_is_quoted() {
        assertThat(proposals(AnswerMails.thunderbird(ANNE)))
                .containsExactly(
                        new ObservationProposal(
                                2,
                                "il manque le numéro de téléphone, et l'adresse du service.",
                                true),
                        new ObservationProposal(4, "rien à redire", true));
    }

    @Test
    @Tag("LET-39")
    void a_page_alone_is_read_as_text() {
        assertThat(proposals(AnswerMails.gmailPage(ANNE)))
                .containsExactly(
                        new ObservationProposal(
                                3, "remplacer « nonobstant » par « malgré ».\n\nparfait", true),
                        new ObservationProposal(
                                5, "remplacer « nonobstant » par « malgré ».", true));
    }

    @Test
    @Tag("LET-39")
    void an_answer_to_one_text_names_it_in_its_subject() {
        assertThat(proposals(AnswerMails.apple(ANNE)))
                .containsExactly(
                        new ObservationProposal(
                                5, "Le ton est trop froid, une formule d’accueil manque.", true));
    }

    @Test
    @Tag("LET-39")
    void what_a_telephone_adds_is_left_out() {
        assertThat(proposals(AnswerMails.telephone(ANNE)))
                .containsExactly(
                        new ObservationProposal(1, "ok. 2) trop long", true),
                        new ObservationProposal(3, "à fusionner", true),
                        new ObservationProposal(4, "à fusionner", true));
        assertThat(proposals(AnswerMails.outlookTelephone(ANNE)))
                .containsExactly(
                        new ObservationProposal(
                                0, "Rien à signaler, merci pour ce travail.", true));
    }

    @Test
    @Tag("LET-39")
    void what_stands_below_a_line_of_our_list_answers_it() {
        assertThat(proposals(AnswerMails.interleaved(ANNE)))
                .containsExactly(
                        new ObservationProposal(1, "Bien.", true),
                        new ObservationProposal(
                                3, "Mettre le samedi.\n\nEt les jours fériés.", true));
    }

    @Test
    @Tag("LET-39")
    void a_remark_on_all_texts_comes_first_and_an_unknown_number_is_shown() {
        assertThat(proposals(AnswerMails.original(ANNE)))
                .extracting(ObservationProposal::number, ObservationProposal::likely)
                .containsExactly(
                        tuple(0, true),
                        tuple(4, true),
                        tuple(25, true),
                        tuple(2, true),
                        tuple(5, true));
    }

    @Test
    @Tag("LET-39")
    void nothing_is_noted_until_somebody_says_so_on_the_day_on_which_it_was_written() {
        DroppedRow dropped = drop(AnswerMails.outlook(ANNE));
        long mail = dropped.received().orElseThrow();
        assertThat(it.observations.of(id)).isEmpty();

        it.refuses(
                "letters.received.nothing", () -> received.note(mail, it.member(id, 0), Map.of()));
        note(mail, Map.of(1, "trop longue", 0, "Bien"));

        assertThat(it.observations.of(id))
                .extracting(
                        ObservationRow::number,
                        ObservationRow::channel,
                        ObservationRow::receivedOn,
                        ObservationRow::late)
                .containsExactly(
                        tuple(0, ObservationChannel.EMAIL, LocalDate.of(2021, 6, 10), false),
                        tuple(1, ObservationChannel.EMAIL, LocalDate.of(2021, 6, 10), false));
        assertThat(find(mail).state()).isEqualTo(ReceivedMail.State.SETTLED);
    }

    @Test
    @Tag("LET-35")
    void an_email_of_the_day_after_the_closing_date_is_late() {
        long mail = drop(AnswerMails.outlookTelephone(ANNE)).received().orElseThrow();
        note(mail, Map.of(0, "Rien à signaler"));
        assertThat(it.observations.of(id)).singleElement().matches(ObservationRow::late);
    }

    @Test
    @Tag("LET-40")
    void the_same_email_is_received_once_and_noted_once_for_each_number() {
        long mail = drop(AnswerMails.outlook(ANNE)).received().orElseThrow();
        DroppedRow again = drop(AnswerMails.outlook(ANNE));
        assertThat(again.outcome()).isEqualTo(DropOutcome.KNOWN);
        assertThat(again.received()).contains(mail);

        note(mail, Map.of(1, "trop longue"));
        note(mail, Map.of(1, "trop longue"));
        note(mail, Map.of(1, "trop longue, vraiment", 3, "bien"));
        assertThat(it.observations.of(id))
                .extracting(ObservationRow::number, ObservationRow::text)
                .containsExactly(tuple(1, "trop longue, vraiment"), tuple(3, "bien"));

        it.follow(it.observations.of(id).get(0).id(), FollowUp.ACCEPTED, "");
        it.refuses(
                "letters.observation.followed",
                () -> received.note(mail, it.member(id, 0), Map.of(1, "autre chose")));
    }

    @Test
    @Tag("LET-36")
    void one_number_that_is_unknown_keeps_all_of_an_email_from_being_noted() {
        long mail = drop(AnswerMails.original(ANNE)).received().orElseThrow();
        it.refuses(
                "letters.observation.number",
                () -> received.note(mail, it.member(id, 0), Map.of(4, "x", 25, "y")));
        assertThat(it.observations.of(id)).isEmpty();
        assertThat(find(mail).state()).isEqualTo(ReceivedMail.State.OPEN);
    }

    @Test
    @Tag("LET-39")
    void whoever_is_unknown_is_named_by_who_reads() {
        DroppedRow dropped = drop(AnswerMails.outlook("inconnu@ailleurs.example"));
        assertThat(dropped.outcome()).isEqualTo(DropOutcome.UNKNOWN);
        long mail = dropped.received().orElseThrow();
        note(mail, Map.of(1, "trop longue"));
        assertThat(find(mail).recipientKey()).isEqualTo(String.valueOf(it.member(id, 0)));
        it.refuses("mail.received.unknown", () -> received.note(-1, 1, Map.of(1, "x")));
    }

    @Test
    @Tag("LET-47")
    void it_is_kept_for_six_months_after_the_closing_date_or_a_month() {
        long mail = drop(AnswerMails.outlook(ANNE)).received().orElseThrow();
        assertThat(find(mail).keptUntil()).isEqualTo(LocalDate.of(2021, 12, 15));
        it.database.at(Instant.parse("2022-01-10T08:00:00Z"));
        long late = drop(AnswerMails.thunderbird(ANNE)).received().orElseThrow();
        assertThat(find(late).keptUntil()).isEqualTo(LocalDate.of(2022, 2, 10));
    }

    private void note(long mail, Map<Integer, String> said) {
        it.database.transaction(() -> received.note(mail, it.member(id, 0), said));
    }

    private ReceivedRow find(long mail) {
        return received.find(mail).orElseThrow();
    }
}
