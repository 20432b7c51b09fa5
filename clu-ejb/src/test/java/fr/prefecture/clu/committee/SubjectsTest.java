package fr.prefecture.clu.committee;

import static fr.prefecture.clu.committee.MinutesExamples.held;
import static fr.prefecture.clu.committee.MinutesExamples.question;
import static fr.prefecture.clu.committee.MinutesExamples.texts;
import static fr.prefecture.clu.committee.MinutesExamples.theme;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SubjectsTest {

    private final Database database = Database.empty().at(MinutesExamples.NOW).as("referent");
    private final Subjects subjects = database.boundary(Subjects.class);
    private final Minutes minutes = database.boundary(Minutes.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("COM-33")
    void what_was_said_of_a_subject_is_found_from_the_oldest_meeting_on() {
        Meeting late = held(database, LocalDate.of(2026, 6, 1));
        long phone = theme(database, late, "Téléphone", "accueil téléphonique");
        write(phone, "ligne-2026", question("Le taux de décroché tient-il ?"));
        Meeting early = held(database, LocalDate.of(2019, 6, 3));
        long varia = theme(database, early, "Échanges");
        write(varia, "ligne-2019", question("L’ACCUEIL TELEPHONIQUE répond-il ?"));
        write(
                varia,
                "reponse-2019",
                OrientationTerms.of(Orientation.Kind.ANSWER, "Deux agents y sont."));
        write(varia, "autre-2019", question("Où est l’ascenseur ?"));

        List<Mention> history = history("accueil téléphonique", Optional.empty());
        assertThat(history)
                .extracting(mention -> mention.date().firstDay().getYear())
                .containsExactly(2019, 2026);
        assertThat(texts(history.get(0).lines()))
                .as("a question with its answer")
                .containsExactly("L’ACCUEIL TELEPHONIQUE répond-il ?", "Deux agents y sont.");
        assertThat(texts(history("agents deux", Optional.empty()).get(0).lines())).hasSize(2);
        assertThat(history("", Optional.of("accueil téléphonique"))).hasSize(1);
        assertThat(history("ascenseur", Optional.of("accueil téléphonique"))).isEmpty();
        assertThat(database.transaction(subjects::tags))
                .containsExactly(java.util.Map.entry("accueil téléphonique", 1L));
    }

    private List<Mention> history(String words, Optional<String> tag) {
        return database.transaction(() -> subjects.history(words, tag));
    }

    private void write(long item, String key, OrientationTerms terms) {
        database.transaction(() -> minutes.write(item, key, 0, Optional.empty(), terms, Turn.NONE));
    }
}
