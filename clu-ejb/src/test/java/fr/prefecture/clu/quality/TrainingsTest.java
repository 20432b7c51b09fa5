package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TrainingsTest {

    private static final LocalDate DONE = LocalDate.of(2021, 5, 3);

    private final Database database =
            Database.empty().at(Instant.parse("2021-05-31T08:00:00Z")).as("referent");
    private final Trainings trainings = database.boundary(Trainings.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("QUA-38")
    void a_training_is_planned_loosely_or_done_for_a_service() {
        assertRefused(
                "quality.training.date.missing",
                () -> enter("a", terms("Accueil", null, null, null, null, null)));
        assertRefused(
                "quality.training.service.missing",
                () -> enter("b", terms(" ", LooseDate.year(2022), null, null, null, null)));
        assertRefused(
                "quality.training.future",
                () -> enter("c", terms("A", null, LocalDate.of(2021, 6, 1), null, null, null)));
        long id = enter("d", terms("Accueil", LooseDate.year(2022), null, 4, null, 10));
        assertThat(enter("d", terms("Accueil", LooseDate.year(2022), null, 4, null, 10)))
                .isEqualTo(id);
        assertRefused(
                "shared.entry.otherwise",
                () -> enter("d", terms("Accueil", LooseDate.year(2022), null, 5, null, 10)));
        assertThat(row(id).state()).isEqualTo(TrainingState.PLANNED);
        assertThat(row(id).isOf(2022)).isTrue();
        assertThat(row(id).isOf(2021)).isFalse();
        database.at(Instant.parse("2022-12-31T08:00:00Z"));
        assertThat(row(id).state()).isEqualTo(TrainingState.PLANNED);
        database.at(Instant.parse("2023-01-01T08:00:00Z"));
        assertThat(row(id).state()).isEqualTo(TrainingState.LATE);

        TrainingRow seen = row(id);
        change(id, seen.version(), terms("Accueil", null, DONE, null, 4, 10));
        assertThat(row(id).state()).isEqualTo(TrainingState.DONE);
        assertRefused(
                "quality.training.changedSince",
                () -> change(id, seen.version(), terms("A", null, DONE, null, 5, 10)));
        assertRefused("quality.training.changedSince", () -> remove(id, seen.version()));
        remove(id, row(id).version());
        remove(id, 0);
        assertThat(database.transaction(trainings::all)).isEmpty();
    }

    @Test
    @Tag("QUA-39")
    void heads_are_counted_once_it_is_done_and_totals_are_sums() {
        assertRefused(
                "quality.training.notDone",
                () -> enter("a", terms("A", LooseDate.year(2021), null, null, 3, 10)));
        assertRefused(
                "quality.training.heads", () -> enter("b", terms("A", null, DONE, null, 11, 10)));
        assertRefused(
                "quality.training.count", () -> enter("c", terms("A", null, DONE, -1, null, null)));
        enter("d", terms("Accueil", null, DONE, 3, 2, 4));
        enter("e", terms("Standard", null, DONE, 10, 5, 10));
        enter("f", terms("Titres", null, DONE, null, 7, null));
        enter("g", terms("Titres", LooseDate.year(2022), null, 6, null, 20));
        TrainingTotals totals = TrainingTotals.of(database.transaction(trainings::all));
        assertThat(totals).isEqualTo(new TrainingTotals(4, 3, 19, 14, 7, 14));
        assertThat(totals.percent().orElseThrow()).isEqualByComparingTo("50");
        assertThat(TrainingTotals.of(List.of()).percent()).isEmpty();
    }

    @Test
    @Tag("QUA-40")
    void a_guide_says_its_version_and_a_training_has_none() {
        assertRefused("quality.training.version.missing", () -> enter("a", guide("")));
        long guide = enter("b", guide("2e édition"));
        assertThat(row(guide).guideVersion()).isEqualTo("2e édition");
        assertThat(row(guide).attendedCount()).contains(12);
        long training =
                enter(
                        "c",
                        new TrainingTerms(
                                TrainingKind.TRAINING,
                                TrainingSubject.DISABILITY,
                                "Accueil",
                                "Accueillir",
                                Optional.empty(),
                                Optional.of(DONE),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "2e édition",
                                ""));
        assertThat(row(training).guideVersion()).isEmpty();
    }

    private static TrainingTerms guide(String version) {
        return new TrainingTerms(
                TrainingKind.GUIDE,
                TrainingSubject.RECEPTION,
                "Accueil",
                "Guide de l’accueil",
                Optional.empty(),
                Optional.of(DONE),
                Optional.empty(),
                Optional.of(12),
                Optional.of(12),
                version,
                "");
    }

    private static TrainingTerms terms(
            String service,
            LooseDate planned,
            LocalDate done,
            Integer forHowMany,
            Integer came,
            Integer heads) {
        return new TrainingTerms(
                TrainingKind.TRAINING,
                TrainingSubject.DISABILITY,
                service,
                "Accueillir une personne handicapée",
                Optional.ofNullable(planned),
                Optional.ofNullable(done),
                Optional.ofNullable(forHowMany),
                Optional.ofNullable(came),
                Optional.ofNullable(heads),
                "",
                "");
    }

    private long enter(String entry, TrainingTerms terms) {
        return database.transaction(() -> trainings.enter(entry, terms));
    }

    private void change(long id, int shown, TrainingTerms terms) {
        database.transaction(() -> trainings.change(id, shown, terms));
    }

    private void remove(long id, int shown) {
        database.transaction(() -> trainings.remove(id, shown));
    }

    private TrainingRow row(long id) {
        return database.transaction(() -> trainings.find(id)).orElseThrow();
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RuleBroken.class).hasMessage(key);
    }
}
