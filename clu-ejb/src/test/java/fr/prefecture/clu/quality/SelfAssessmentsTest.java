package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SelfAssessmentsTest {

    private final AuditCase it = new AuditCase();

    @AfterEach
    void close() {
        it.close();
    }

    private long open(int year) {
        return it.database.transaction(
                () -> it.assessments.open(AuditCase.STRUCTURE, AuditCase.EDITION, year));
    }

    private List<RatingRow> ratings(long id) {
        return it.database.transaction(() -> it.assessments.ratings(id));
    }

    private int save(long id, RatingEntry... entries) {
        return it.database.transaction(() -> it.assessments.save(id, List.of(entries)));
    }

    private static RatingEntry entry(int shown, boolean confirmed, long id, Compliance how) {
        return new RatingEntry(
                shown, confirmed, new RatingTerms(id, Optional.ofNullable(how), "Remarque", ""));
    }

    private static RatingEntry first(long id, Compliance how) {
        return entry(RatingRow.NONE, false, id, how);
    }

    @Test
    @Tag("QUA-58")
    void the_commitments_of_the_perimeter_are_rated_by_their_parts() {
        long id = open(2021);
        assertThat(ratings(id))
                .extracting(row -> row.commitment().code())
                .containsExactly("1.1", "1.2", "2");
        assertThat(save(id, first(AuditCase.PART, Compliance.MET))).isEqualTo(1);
        SelfAssessmentRow row = it.database.transaction(() -> it.assessments.find(id)).get();
        assertThat(row.rated()).isEqualTo(1);
        assertThat(row.asked()).isEqualTo(3);
        assertThat(open(2021)).as("opened twice").isEqualTo(id);
        it.refuses(
                "quality.self.year",
                () -> it.assessments.open(AuditCase.STRUCTURE, AuditCase.EDITION, 2022));
    }

    @Test
    @Tag("QUA-58")
    void what_was_said_the_year_before_counts_once_it_is_confirmed() {
        long last = open(2020);
        save(
                last,
                first(AuditCase.PART, Compliance.PARTLY_MET),
                first(AuditCase.SECOND, Compliance.MET));
        long id = open(2021);
        RatingRow carried = ratings(id).get(0);
        assertThat(carried.carried()).isTrue();
        assertThat(carried.terms().compliance()).contains(Compliance.PARTLY_MET);
        assertThat(carried.terms().remark()).isEqualTo("Remarque");
        assertThat(carried.isRated()).isFalse();
        int version = carried.version();
        assertThat(save(id, entry(version, false, AuditCase.PART, Compliance.PARTLY_MET))).isZero();
        assertThat(save(id, entry(version, true, AuditCase.PART, Compliance.PARTLY_MET)))
                .isEqualTo(1);
    }

    @Test
    @Tag("QUA-60")
    void it_is_compared_with_the_year_before() {
        long last = open(2020);
        save(
                last,
                first(AuditCase.PART, Compliance.PARTLY_MET),
                first(AuditCase.OTHER_PART, Compliance.MET),
                first(AuditCase.SECOND, Compliance.NOT_APPLICABLE));
        long id = open(2021);
        List<RatingRow> shown = ratings(id);
        save(
                id,
                entry(shown.get(0).version(), false, AuditCase.PART, Compliance.MET),
                entry(shown.get(1).version(), false, AuditCase.OTHER_PART, Compliance.NOT_MET),
                entry(shown.get(2).version(), false, AuditCase.SECOND, Compliance.MET));
        assertThat(ratings(id))
                .extracting(row -> row.trend().orElseThrow())
                .containsExactly(1, -1, 0);
        assertThat(ratings(id).get(0).before()).contains(Compliance.PARTLY_MET);
    }

    @Test
    @Tag("QUA-59")
    void it_is_closed_when_all_is_rated_and_then_stays_as_it_is() {
        long id = open(2021);
        save(id, first(AuditCase.PART, Compliance.MET));
        it.refuses("quality.self.close.unrated", () -> it.assessments.close(id));
        save(
                id,
                first(AuditCase.OTHER_PART, Compliance.MET),
                first(AuditCase.SECOND, Compliance.NOT_MET));
        it.database.transaction(() -> it.assessments.close(id));
        it.database.transaction(() -> it.assessments.close(id));
        assertThat(it.database.transaction(() -> it.assessments.find(id)).get().closedOn())
                .contains(LocalDate.of(2021, 10, 4));
        it.refuses(
                "quality.self.closed",
                () -> it.assessments.save(id, List.of(first(AuditCase.PART, Compliance.NOT_MET))));
    }

    @Test
    @Tag("QUA-59")
    void nobody_writes_over_what_another_has_rated_meanwhile() {
        long id = open(2021);
        save(id, first(AuditCase.PART, Compliance.MET));
        it.refuses(
                "quality.self.changedMeanwhile",
                () ->
                        it.assessments.save(
                                id,
                                List.of(
                                        first(AuditCase.PART, Compliance.NOT_MET),
                                        first(AuditCase.SECOND, Compliance.MET))));
        assertThat(ratings(id).get(2).isRated()).as("all or nothing").isFalse();
        assertThat(
                        save(
                                id,
                                first(AuditCase.PART, Compliance.MET),
                                first(AuditCase.SECOND, Compliance.MET)))
                .as("the same said by both is no conflict")
                .isEqualTo(2);
        assertThat(it.changes.of(SelfAssessments.RATING, id)).hasSize(2);
    }

    @Test
    @Tag("QUA-58")
    void what_is_not_asked_of_the_structure_is_not_rated() {
        long id = open(2021);
        assertThat(save(id, first(AuditCase.OUTSIDE, Compliance.MET))).isZero();
        assertThat(it.changes.of(SelfAssessments.RATING, id)).isEmpty();
    }
}
