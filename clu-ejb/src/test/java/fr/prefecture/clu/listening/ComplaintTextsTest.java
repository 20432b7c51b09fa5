package fr.prefecture.clu.listening;

import static fr.prefecture.clu.listening.ComplaintExamples.answer;
import static fr.prefecture.clu.listening.ComplaintExamples.complaint;
import static fr.prefecture.clu.listening.ComplaintExamples.enter;
import static fr.prefecture.clu.listening.ComplaintExamples.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComplaintTextsTest {

    private final Database database = ComplaintExamples.begin();
    private final Complaints complaints = database.boundary(Complaints.class);
    private final ComplaintTexts texts = database.boundary(ComplaintTexts.class);
    private final ComplaintRow row = enter(database, complaint("2021-05-10"));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("ECO-92")
    void only_what_was_redacted_may_be_read_by_all() {
        assertThat(sheet(database, row).row().published()).isEmpty();
        assertThatThrownBy(() -> publish("Une personne handicapée a attendu."))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.complaint.redacted.traces");
        assertThatThrownBy(() -> publish(" "))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.complaint.redacted.missing");
        assertThatThrownBy(() -> publish("Mme Durand a attendu."))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.complaint.redacted.traces");
        publish("Une personne a attendu.");

        assertThat(sheet(database, row).row().published()).isEqualTo("Une personne a attendu.");
        assertThat(sheet(database, row).text()).isEqualTo("Une heure debout dans le hall.");
        int shown = sheet(database, row).row().version();
        database.transaction(() -> texts.keepBack(row.id(), shown));
        assertThat(sheet(database, row).row().published()).isEmpty();
    }

    @Test
    @Tag("ECO-92")
    void it_is_void_as_soon_as_the_original_changes() {
        publish("Une heure d’attente.");
        int shown = sheet(database, row).row().version();
        database.transaction(
                () -> complaints.change(row.id(), shown, complaint("2021-05-11"), false));
        assertThat(sheet(database, row).row().published())
                .as("the same words, on another day")
                .isEqualTo("Une heure d’attente.");
        int next = sheet(database, row).row().version();
        database.transaction(
                () ->
                        complaints.change(
                                row.id(),
                                next,
                                ComplaintExamples.terms(
                                        ComplaintKind.COMPLAINT, "2021-05-11", "Autre", true),
                                false));
        assertThat(sheet(database, row).row().published()).isEmpty();
    }

    @Test
    @Tag("ECO-93")
    void words_are_erased_a_year_after_the_end_and_what_is_counted_stays() {
        answer(database, row, "2021-05-20");
        publish("Une heure d’attente.");
        ComplaintRow open = enter(database, complaint("2021-05-11"));
        ComplaintExamples.close(database, row, "");

        database.at(Instant.parse("2022-05-30T21:30:00Z"));
        assertThat(database.<Integer>transaction(texts::erase)).isZero();
        database.at(Instant.parse("2022-05-31T08:00:00Z"));
        assertThat(database.<Integer>transaction(texts::erase)).isEqualTo(1);
        assertThat(database.<Integer>transaction(texts::erase)).as("again").isZero();

        ComplaintSheet kept = sheet(database, row);
        assertThat(kept.text()).isEmpty();
        assertThat(kept.erasedOn()).contains(ComplaintExamples.day("2022-05-31"));
        assertThat(kept.answer().orElseThrow().template()).isEqualTo("LT-04");
        assertThat(kept.row().inTime()).isTrue();
        assertThat(kept.row().published()).isEqualTo("Une heure d’attente.");
        assertThat(sheet(database, open).text()).isNotEmpty();
        assertThatThrownBy(() -> publish("Encore"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.complaint.erased");
    }

    @Test
    @Tag("ECO-93")
    void what_nobody_closes_counts_from_its_answer_or_from_its_reception_when_none_is_awaited() {
        answer(database, row, "2021-05-20");
        ComplaintRow idea =
                enter(
                        database,
                        ComplaintExamples.terms(
                                ComplaintKind.SUGGESTION, "2021-05-18", "Un banc", false));
        ComplaintRow awaiting = enter(database, complaint("2021-05-11"));
        assertThat(sheet(database, row).eraseOn()).contains(ComplaintExamples.day("2022-05-20"));

        database.at(Instant.parse("2022-05-18T08:00:00Z"));
        assertThat(database.<Integer>transaction(texts::erase)).isEqualTo(1);
        assertThat(sheet(database, idea).text()).isEmpty();
        database.at(Instant.parse("2022-05-19T08:00:00Z"));
        assertThat(database.<Integer>transaction(texts::erase)).isZero();
        database.at(Instant.parse("2022-05-20T08:00:00Z"));
        assertThat(database.<Integer>transaction(texts::erase)).isEqualTo(1);
        assertThat(sheet(database, row).text()).isEmpty();
        assertThat(sheet(database, awaiting).text()).isNotEmpty();
    }

    @Test
    @Tag("ECO-93")
    void what_was_erased_takes_no_words_again_and_is_closed_without_any() {
        answer(database, row, "2021-05-20");
        database.at(Instant.parse("2022-05-20T08:00:00Z"));
        assertThat(database.<Integer>transaction(texts::erase)).isEqualTo(1);
        assertThat(database.<Boolean>transaction(() -> complaints.isChangeable(row.id())))
                .isFalse();
        int shown = sheet(database, row).row().version();
        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () ->
                                                complaints.change(
                                                        row.id(),
                                                        shown,
                                                        complaint("2021-05-10"),
                                                        false)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("listening.complaint.erased.words");
        assertThatThrownBy(() -> answer(database, row, "2021-05-21"))
                .hasMessage("listening.complaint.erased.words");
        assertThatThrownBy(() -> ComplaintExamples.close(database, row, "Dit encore"))
                .hasMessage("listening.complaint.erased.words");
        ComplaintExamples.close(database, row, "");
        assertThat(sheet(database, row).text()).isEmpty();
    }

    private void publish(String words) {
        int shown = sheet(database, row).row().version();
        database.transaction(() -> texts.publish(row.id(), shown, words));
    }
}
