package fr.prefecture.clu.quality;

import static fr.prefecture.clu.quality.EvidenceExamples.A;
import static fr.prefecture.clu.quality.EvidenceExamples.B;
import static fr.prefecture.clu.quality.EvidenceExamples.C1;
import static fr.prefecture.clu.quality.EvidenceExamples.C1_1;
import static fr.prefecture.clu.quality.EvidenceExamples.C1_2;
import static fr.prefecture.clu.quality.EvidenceExamples.C2;
import static fr.prefecture.clu.quality.EvidenceExamples.C3;
import static fr.prefecture.clu.quality.EvidenceExamples.FIRST;
import static fr.prefecture.clu.quality.EvidenceExamples.OBTAINED;
import static fr.prefecture.clu.quality.EvidenceExamples.PREFECTURE;
import static fr.prefecture.clu.quality.EvidenceExamples.SECOND;
import static fr.prefecture.clu.quality.EvidenceExamples.SUB_PREFECTURE;
import static fr.prefecture.clu.quality.EvidenceExamples.file;
import static fr.prefecture.clu.quality.EvidenceExamples.ofOne;
import static fr.prefecture.clu.quality.EvidenceExamples.valid;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EvidenceMatrixTest {

    private static final LocalDate AUDIT = LocalDate.of(2021, 8, 31);

    private final Database database = Database.empty().as("referent");
    private final Evidences evidences = database.boundary(Evidences.class);
    private final EvidenceMatrices matrices = database.boundary(EvidenceMatrices.class);

    @BeforeEach
    void begin() {
        EvidenceExamples.frameworks(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("QUA-20")
    void evidence_of_a_commitment_serves_those_that_correspond_to_it_and_says_so() {
        long id = keep(file(C1_1));
        EvidenceMatrix second = matrices.of(PREFECTURE, SECOND, AUDIT);
        assertThat(second.lines()).extracting(line -> line.commitment().id()).containsExactly(A, B);
        assertThat(second.lines().get(0).direct()).isEmpty();
        assertThat(ids(second.lines().get(0).corresponding())).containsExactly(id);
        assertThat(second.lines().get(1).isProved()).isFalse();
        assertThat(ids(matrices.of(PREFECTURE, FIRST, AUDIT).lines().get(1).direct()))
                .containsExactly(id);
        EvidenceRow row = evidences.find(id).orElseThrow();
        assertThat(matrices.direct(row)).extracting(CommitmentRow::id).containsExactly(C1_1);
        assertThat(matrices.corresponding(row)).extracting(CommitmentRow::id).containsExactly(A);
    }

    @Test
    @Tag("QUA-20")
    void a_piece_that_is_given_for_both_proves_both_directly() {
        long id = keep(file(C1_1, A));
        EvidenceMatrix.Line line = matrices.of(PREFECTURE, SECOND, AUDIT).lines().get(0);
        assertThat(ids(line.direct())).containsExactly(id);
        assertThat(line.corresponding()).isEmpty();
        assertThat(matrices.corresponding(evidences.find(id).orElseThrow())).isEmpty();
    }

    @Test
    @Tag("QUA-22")
    void commitments_of_the_perimeter_that_have_no_parts_are_counted() {
        keep(file(C1));
        keep(file(C2, C3));
        EvidenceMatrix matrix = matrices.of(PREFECTURE, FIRST, AUDIT);
        assertThat(matrix.lines())
                .extracting(line -> line.commitment().id())
                .containsExactly(C1, C1_1, C1_2, C2);
        assertThat(matrix.lines())
                .extracting(EvidenceMatrix.Line::counted)
                .containsExactly(false, true, true, true);
        assertThat(matrix.proved()).isEqualTo(1);
        assertThat(matrix.asked()).isEqualTo(3);
        EvidenceMatrix all = matrices.of(SUB_PREFECTURE, FIRST, AUDIT);
        assertThat(all.asked()).isEqualTo(4);
        assertThat(all.proved()).isEqualTo(2);
    }

    @Test
    @Tag("QUA-23")
    void what_expires_before_the_day_is_missing_on_it() {
        long expires = keep(valid(file(C2), OBTAINED, AUDIT.minusDays(1)));
        keep(valid(file(C1_1), OBTAINED, AUDIT));
        keep(ofOne(file(C1_2), SUB_PREFECTURE));
        assertThat(matrices.of(PREFECTURE, FIRST, OBTAINED).missing())
                .extracting(line -> line.commitment().id())
                .containsExactly(C1_2);
        List<EvidenceMatrix.Line> missing = matrices.of(PREFECTURE, FIRST, AUDIT).missing();
        assertThat(missing).extracting(line -> line.commitment().id()).containsExactly(C1_2, C2);
        assertThat(missing.get(0).lost()).isEmpty();
        assertThat(ids(missing.get(1).lost())).containsExactly(expires);
    }

    @Test
    @Tag("QUA-21")
    void a_piece_that_was_taken_back_is_in_no_cell() {
        long id = keep(file(C2));
        database.transaction(() -> evidences.withdraw(id, 1, "Mauvais fichier"));
        EvidenceMatrix.Line line = matrices.of(PREFECTURE, FIRST, AUDIT).lines().get(3);
        assertThat(line.isMissing()).isTrue();
        assertThat(line.lost()).isEmpty();
    }

    private long keep(EvidenceTerms terms) {
        return database.transaction(() -> evidences.keep(terms));
    }

    private static List<Long> ids(List<EvidenceRow> rows) {
        return rows.stream().map(EvidenceRow::id).toList();
    }
}
