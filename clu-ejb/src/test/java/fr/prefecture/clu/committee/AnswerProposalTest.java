package fr.prefecture.clu.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.mail.CalendarReply;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerProposalTest {

    @ParameterizedTest
    @Tag("COM-48")
    @CsvSource(
            delimiter = '|',
            value = {
                "Je serai présente à la réunion.|PRESENT",
                "Je confirme ma présence|PRESENT",
                "Nous viendrons avec plaisir|PRESENT",
                "Je vous prie de m’excuser : en congé ce jour-là.|EXCUSED",
                "Je ne serai pas présent.|EXCUSED",
                "Je ne pourrai malheureusement pas venir.|EXCUSED",
                "Je participerai en visioconférence|REMOTE",
                "Empêché, je serai représenté par M. Petit.|REPRESENTED",
                "Mme Bleu me remplacera|REPRESENTED"
            })
    void the_first_words_suggest_an_answer(String text, Participation.Answer answer) {
        AnswerProposal proposal =
                AnswerProposal.of("Bonjour,\n\n" + text, Optional.empty()).orElseThrow();

        assertThat(proposal.answer()).isEqualTo(answer);
        assertThat(proposal.words()).isEqualTo(text);
    }

    @Test
    @Tag("COM-48")
    void what_is_quoted_is_not_what_somebody_answers() {
        assertThat(of("Bien reçu.\n> Je serai présent")).isEmpty();
        assertThat(of("Bien reçu.\nLe lun. 10 mai 2021, Qualité a écrit :\nje serai présent"))
                .isEmpty();
        assertThat(of("Bien reçu.\nDe : qualite\nje serai présent")).isEmpty();
        assertThat(of("")).isEmpty();
        assertThat(of("À quelle heure est la réunion ?")).isEmpty();
    }

    @Test
    @Tag("COM-48")
    void a_calendar_says_it_without_words() {
        assertThat(AnswerProposal.of("", Optional.of(CalendarReply.ACCEPTED)))
                .contains(new AnswerProposal(Participation.Answer.PRESENT, ""));
        assertThat(AnswerProposal.of("", Optional.of(CalendarReply.DECLINED)))
                .contains(new AnswerProposal(Participation.Answer.EXCUSED, ""));
        assertThat(AnswerProposal.of("", Optional.of(CalendarReply.TENTATIVE))).isEmpty();
    }

    private static Optional<AnswerProposal> of(String text) {
        return AnswerProposal.of(text, Optional.empty());
    }
}
