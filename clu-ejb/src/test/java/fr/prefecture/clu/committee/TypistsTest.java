package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.MinutesExamples.DAY;
import static fr.prefecture.clu.committee.MinutesExamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TypistsTest {

    private final Database database = Database.empty().at(NOW).as("referent");
    private final Typists typists = database.boundary(Typists.class);
    private final Meeting meeting = MinutesExamples.held(database, DAY);
    private final long theme = MinutesExamples.theme(database, meeting, "Enquêtes");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-30")
    void who_types_where_is_seen_by_the_others_while_they_give_a_sign() {
        type("fenetre-a", "Camille Roche", theme);
        database.as("collegue");
        type("fenetre-b", "Dominique Perrin", 0);
        assertThat(beside("fenetre-b"))
                .containsExactly(new TypistRow("fenetre-a", "referent", "Camille Roche", theme));
        database.at(NOW.plusSeconds(15));
        type("fenetre-b", "Dominique Perrin", theme);
        assertThat(beside("fenetre-a")).extracting(TypistRow::itemId).containsExactly(theme);
        database.at(NOW.plusSeconds(21));
        assertThat(beside("fenetre-b")).as("no sign for 21 seconds").isEmpty();
        database.at(NOW.plusSeconds(300));
        type("fenetre-c", "Dominique Perrin", 987_654_321L);
        assertThat(beside("")).extracting(TypistRow::window).containsExactly("fenetre-c");
        database.transaction(() -> typists.leave("fenetre-c"));
        assertThat(beside("")).isEmpty();
    }

    private void type(String window, String name, long item) {
        database.transaction(() -> typists.type(meeting.id(), item, window, name));
    }

    private List<TypistRow> beside(String window) {
        return database.transaction(() -> typists.beside(meeting.id(), window));
    }
}
