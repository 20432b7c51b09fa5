package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.MinutesExamples.DAY;
import static fr.prefecture.clu.committee.MinutesExamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private final Database database = Database.empty().at(NOW).as("referent");
    private final Corrections corrections = database.boundary(Corrections.class);
    private final Meeting meeting = MinutesExamples.held(database, DAY);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-31")
    void a_signed_record_is_corrected_by_dated_errata() {
        assertRefused(() -> add("erratum-1", "Lire 222."), "committee.erratum.unsigned");
        MinutesExamples.sign(database, meeting);
        assertRefused(() -> add("erratum-1", " \n"), "committee.erratum.text.missing");
        assertRefused(() -> add("erratum-1", "x".repeat(4001)), "committee.erratum.text.tooLong");
        database.at(NOW.plusSeconds(3600));
        add("erratum-1", "Lire 222 réponses.");
        add("erratum-1", "Lire 222 réponses.");
        add("erratum-2", "Lire juin.");
        assertThat(database.transaction(() -> corrections.of(meeting.id())))
                .extracting(Erratum::text, Erratum::by, Erratum::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Lire 222 réponses.", "referent", NOW.plusSeconds(3600)),
                        org.assertj.core.groups.Tuple.tuple(
                                "Lire juin.", "referent", NOW.plusSeconds(3600)));
    }

    private void add(String key, String text) {
        database.transaction(() -> corrections.add(meeting.id(), key, text));
    }

    private static void assertRefused(ThrowingCallable work, String key) {
        assertThatThrownBy(work).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}
