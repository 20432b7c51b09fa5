package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.mail.BounceReason;
import fr.prefecture.clu.mail.MailFailure;
import fr.prefecture.clu.mail.MessageRow;
import fr.prefecture.clu.mail.MessageState;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailWordsTest {

    private static final Instant AT = Instant.parse("2021-05-03T12:32:00Z");

    @Test
    void what_has_left_says_when_and_what_waits_says_that() {
        assertThat(plain(MailWords.state(row(MessageState.SENT, null, ""))))
                .isEqualTo("Envoyé le 3 mai 2021 à 14 h 32");
        assertThat(MailWords.state(row(MessageState.PREPARED, null, ""))).isEqualTo("En attente");
        assertThat(MailWords.why(row(MessageState.SENT, null, ""))).isEmpty();
        assertThat(MailWords.remedy(row(MessageState.SENT, null, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 user unknown, adresse inconnue, Vérifiez l’adresse auprès de la personne",
        "552 5.2.2 over quota, boîte aux lettres pleine, par téléphone",
        "554 rejected as spam, refusé par la messagerie, service informatique",
        "550 no, motif non reconnu, Lisez la réponse du serveur"
    })
    void what_a_server_refuses_is_explained_and_what_to_do(String said, String why, String todo) {
        MessageRow row = row(MessageState.REFUSED, MailFailure.REFUSED, said);
        assertThat(MailWords.why(row)).contains("a refusé", why);
        assertThat(MailWords.said(row)).isEqualTo(said);
        assertThat(MailWords.remedy(row)).contains(todo);
    }

    @Test
    void a_rule_that_said_no_is_said_in_its_own_words() {
        MessageRow row =
                row(MessageState.REFUSED, MailFailure.DRAFT, "mail.recipients.tooMany | 10 | 12");
        assertThat(MailWords.why(row)).contains("10", "12");
        assertThat(MailWords.said(row)).isEmpty();
        assertThat(MailWords.why(row(MessageState.REFUSED, MailFailure.DRAFT, "no.such.key")))
                .isEqualTo("no.such.key");
    }

    @Test
    void what_is_tried_again_says_when() {
        assertThat(plain(MailWords.remedy(row(MessageState.PREPARED, MailFailure.DEFERRED, "4"))))
                .isEqualTo("Nouvel essai automatique le 3 mai 2021 à 14 h 32.");
    }

    @ParameterizedTest
    @EnumSource(MailFailure.class)
    void every_failure_has_a_reason_and_something_to_do(MailFailure failure) {
        boolean passes =
                failure == MailFailure.DEFERRED
                        || failure == MailFailure.DROPPED
                        || failure == MailFailure.FOLDER;
        MessageRow row = row(passes ? MessageState.PREPARED : MessageState.REFUSED, failure, "");
        assertThat(MailWords.why(row)).isNotBlank();
        assertThat(MailWords.remedy(row)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(BounceReason.class)
    void every_reason_of_a_bounce_has_something_to_do(BounceReason reason) {
        assertThat(Texts.of("mail.remedy." + reason.name())).isNotBlank();
    }

    private static MessageRow row(MessageState state, MailFailure failure, String error) {
        return new MessageRow(
                1,
                1,
                "1",
                "Claude Noir",
                "claude@asso.example",
                state,
                Optional.ofNullable(failure),
                error,
                1,
                Optional.of(AT),
                Optional.of(AT).filter(at -> state == MessageState.SENT),
                "1@x");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
