package fr.prefecture.clu.listening;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A préfecture with its mystery surveys, to be tried. */
final class MysteryCase implements AutoCloseable {

    static final LocalDate BEGINS = LocalDate.of(2021, 5, 3);
    static final LocalDate ENDS = LocalDate.of(2021, 5, 28);
    static final OpeningHours HOURS =
            new OpeningHours(
                    LocalTime.of(8, 30),
                    LocalTime.of(16, 0),
                    Optional.of(LocalTime.of(12, 0)),
                    Optional.of(LocalTime.of(13, 30)));

    final Database database = Database.empty().at(Instant.parse("2021-05-31T08:00:00Z"));
    final MysterySurveys surveys = database.boundary(MysterySurveys.class);
    final MysteryGrids grids = database.boundary(MysteryGrids.class);
    final MysteryDraws draws = database.boundary(MysteryDraws.class);
    final MysteryContacts contacts = database.boundary(MysteryContacts.class);
    final MysteryResults results = database.boundary(MysteryResults.class);
    final MysteryExchanges exchanges = database.boundary(MysteryExchanges.class);

    MysteryCase() {
        database.as("referent");
    }

    static MysteryTerms terms(String title) {
        return new MysteryTerms(
                title, MysteryMedium.TELEPHONE, "Préfecture voisine", BEGINS, ENDS, HOURS);
    }

    long prepared(String entry) {
        return database.transaction(() -> surveys.prepare(entry, terms("Appels de mai")));
    }

    /** With three services and two scenarios. */
    long ready(String entry) {
        long id = prepared(entry);
        for (String name : List.of("Accueil", "Permis", "Titres")) {
            database.transaction(
                    () -> grids.keep(id, new TestedUnitRow(0, "", name, "04 00 00 00 00")));
        }
        for (String title : List.of("Horaires", "Pièces")) {
            database.transaction(
                    () ->
                            grids.keep(
                                    id,
                                    new MysteryScenarioRow(
                                            0, "", title, "Vous appelez.", "Une réponse.")));
        }
        return id;
    }

    long drawn(String entry, int count) {
        long id = ready(entry);
        draw(id, count, 7, false);
        return id;
    }

    int draw(long id, int count, long seed, boolean confirmed) {
        int shown = survey(id).version();
        return database.transaction(
                () -> draws.draw(id, shown, count, Optional.of(seed), confirmed));
    }

    MysteryRow survey(long id) {
        return sheet(id).survey();
    }

    MysterySheet sheet(long id) {
        return database.transaction(() -> surveys.find(id)).orElseThrow();
    }

    List<MysteryContactRow> contacts(long id) {
        return database.transaction(() -> contacts.of(id));
    }

    MysteryResult result(long id) {
        return database.transaction(() -> results.of(id)).orElseThrow();
    }

    void tell(MysteryContactRow row, MysteryEntry entry, boolean complete) {
        database.transaction(() -> contacts.tell(row.id(), row.version(), entry, complete));
    }

    MysteryExchanges.Received receive(byte[] file) {
        return database.transaction(
                () -> exchanges.receive("fichier.json", new ByteArrayInputStream(file)));
    }

    MysteryExchanges.Received receive(String file) {
        return receive(file.getBytes(StandardCharsets.UTF_8));
    }

    long take(byte[] file) {
        long waiting = receive(file).id().orElseThrow();
        return database.transaction(() -> exchanges.confirm(waiting));
    }

    byte[] order(long id) {
        return database.transaction(() -> exchanges.order(id)).orElseThrow();
    }

    byte[] back(long id) {
        return database.transaction(() -> exchanges.back(id)).orElseThrow();
    }

    /** Every criterion marked as given, the others with their best mark. */
    static Map<String, Integer> marks(MysterySheet sheet, Map<String, Integer> given) {
        Map<String, Integer> marks = new HashMap<>();
        sheet.grid().criteria().forEach(one -> marks.put(one.code(), one.most()));
        marks.putAll(given);
        return marks;
    }

    static MysteryEntry entry(
            ContactOutcome outcome, Map<String, Integer> marks, String remark, boolean sure) {
        return new MysteryEntry(
                Optional.of(BEGINS.plusDays(1)),
                Optional.of(LocalTime.of(9, 47)),
                Optional.of(outcome),
                Optional.of(3),
                Optional.of(20),
                Optional.empty(),
                Optional.empty(),
                marks,
                remark,
                sure);
    }

    void refuses(String rule, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(RuleBroken.class).hasMessage(rule);
    }

    @Override
    public void close() {
        database.close();
    }
}
