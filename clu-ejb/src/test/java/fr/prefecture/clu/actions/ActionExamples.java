package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Promises of a meeting of May 2021, with invented services. */
final class ActionExamples {

    static final String DECISION = "committee.decision";
    static final String ONE_STOP_DESK = "Bureau de l’accueil";

    private ActionExamples() {}

    static Promise promise(String key, String title, Optional<LooseDate> due) {
        return new Promise(
                DECISION,
                key,
                "Réunion du 31 mai 2021",
                "/comite/decisions/" + key,
                title,
                "",
                ONE_STOP_DESK,
                due);
    }

    static Optional<LooseDate> on(int year, int month, int day) {
        return Optional.of(LooseDate.day(LocalDate.of(year, month, day)));
    }

    static Optional<LooseDate> in(int year) {
        return Optional.of(LooseDate.year(year));
    }

    static ActionTerms terms(String title, String owner) {
        return new ActionTerms(title, "", "Hall d’accueil", "Logistique", owner, Optional.empty());
    }

    static long opened(Database database, String key, String title, Optional<LooseDate> due) {
        return database.transaction(
                () -> database.boundary(ActionItems.class).open(promise(key, title, due)));
    }

    static ActionSheet sheet(Database database, long id) {
        return database.transaction(
                () -> database.boundary(ActionItems.class).find(id).orElseThrow());
    }

    static Instant noon(int year, int month, int day) {
        return LocalDate.of(year, month, day).atTime(10, 0).toInstant(java.time.ZoneOffset.UTC);
    }
}
