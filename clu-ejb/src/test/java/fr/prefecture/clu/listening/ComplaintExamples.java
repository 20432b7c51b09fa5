package fr.prefecture.clu.listening;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Complaints of nobody. */
final class ComplaintExamples {

    static final String DESK = "Bureau de l’accueil";
    static final long WAITING = -1;
    static final long HOURS = -2;

    private ComplaintExamples() {}

    /** The quality officer, on Monday 31 May 2021, and a service. */
    static Database begin() {
        Database database =
                Database.empty()
                        .as("referent")
                        .in(Roles.QUALITY)
                        .at(Instant.parse("2021-05-31T08:00:00Z"));
        database.transaction(() -> database.boundary(ServiceUnits.class).named(DESK).isPresent());
        return database;
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static ComplaintTerms complaint(String receivedOn) {
        return terms(ComplaintKind.COMPLAINT, receivedOn, "Une heure debout dans le hall.", true);
    }

    static ComplaintTerms terms(
            ComplaintKind kind, String receivedOn, String text, boolean answerWanted) {
        return new ComplaintTerms(
                kind,
                day(receivedOn),
                ComplaintChannel.PAPER,
                DESK,
                WAITING,
                Optional.empty(),
                text,
                answerWanted);
    }

    static ComplaintRow enter(Database database, ComplaintTerms terms) {
        Complaints complaints = database.boundary(Complaints.class);
        return database.transaction(
                () -> complaints.enter(UUID.randomUUID().toString(), terms, false));
    }

    static ComplaintSheet sheet(Database database, ComplaintRow row) {
        return database.transaction(() -> database.boundary(Complaints.class).find(row.id()))
                .orElseThrow();
    }

    static void answer(Database database, ComplaintRow row, String on) {
        int shown = sheet(database, row).row().version();
        database.transaction(
                () ->
                        database.boundary(ComplaintAnswers.class)
                                .answer(
                                        row.id(),
                                        shown,
                                        new ComplaintAnswer(
                                                day(on),
                                                ComplaintChannel.LETTER,
                                                "LT-04",
                                                "Excuses, guichet ajouté"),
                                        false));
    }

    static void close(Database database, ComplaintRow row, String note) {
        int shown = sheet(database, row).row().version();
        database.transaction(
                () -> database.boundary(ComplaintAnswers.class).close(row.id(), shown, note));
    }
}
