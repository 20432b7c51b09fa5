package fr.prefecture.clu.quality;

import static fr.prefecture.clu.quality.AuditCase.sheet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Attachments;
import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Tables;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class QualityReturnsTest {

    private static final String[] TABLES = {
        "quality_finding",
        "quality_deviation",
        "quality_requested_document",
        "quality_training",
        "quality_award",
        "quality_scope"
    };

    private final AuditCase it = new AuditCase();
    private final Bin bin = it.database.boundary(Bin.class);

    @BeforeEach
    void begin() {
        it.database.offering(it.database.boundary(QualityReturns.class));
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    @Tag("COR-2")
    @Tag("QUA-46")
    void a_finding_comes_back_with_its_sheet() {
        long finding = it.note(it.held(), FindingKind.DEVIATION, "Délai dépassé");
        it.database.transaction(
                () ->
                        it.deviations.write(
                                finding,
                                Deviations.NONE,
                                sheet(Optional.empty(), "", Optional.empty())));
        comesBack(() -> it.findings.remove(finding, version(finding)));
        assertThat(it.database.transaction(() -> bin.at("/audits/constats/" + finding))).isEmpty();
    }

    @Test
    @Tag("COR-2")
    void what_was_asked_for_trained_awarded_and_applied_for_comes_back() {
        long audit = it.held();
        it.award(LocalDate.of(2021, 1, 4), LocalDate.of(2024, 1, 3));
        Trainings trainings = it.database.boundary(Trainings.class);
        long training = training(trainings);
        int shown = it.database.transaction(() -> trainings.find(training)).orElseThrow().version();
        comesBack(() -> trainings.remove(training, shown));
        it.database.transaction(
                () -> it.documents.ask(audit, "Plan de formation", "", Optional.empty()));
        long document = it.database.transaction(() -> it.documents.of(audit)).get(0).id();
        comesBack(() -> it.documents.remove(document));
        Awards awards = it.database.boundary(Awards.class);
        comesBack(() -> awards.remove(AuditCase.STRUCTURE, 9051));
        Perimeters perimeters = it.database.boundary(Perimeters.class);
        comesBack(() -> perimeters.remove(AuditCase.STRUCTURE, 9041));
    }

    private long training(Trainings trainings) {
        return it.database.transaction(
                () ->
                        trainings.enter(
                                "t",
                                new TrainingTerms(
                                        TrainingKind.TRAINING,
                                        TrainingSubject.RECEPTION,
                                        "Accueil",
                                        "Accueillir",
                                        Optional.of(LooseDate.year(2022)),
                                        Optional.empty(),
                                        Optional.of(4),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "",
                                        "")));
    }

    @Test
    @Tag("COR-9")
    void the_list_of_who_came_goes_with_the_training_once_the_bin_is_emptied() {
        Trainings trainings = it.database.boundary(Trainings.class);
        Attachments attachments = it.database.boundary(Attachments.class);
        long training = training(trainings);
        String key = String.valueOf(training);
        for (String name : List.of("emargement.txt", "erreur.txt")) {
            it.database.transaction(
                    () ->
                            attachments.keep(
                                    RegisterFiles.TRAINING,
                                    key,
                                    name,
                                    new ByteArrayInputStream(name.getBytes(UTF_8)),
                                    "referent"));
        }
        long wrong =
                it.database.transaction(() -> attachments.of(RegisterFiles.TRAINING, key)).stream()
                        .filter(file -> file.name().startsWith("erreur"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        it.database.at(Instant.parse("2021-06-01T08:00:00Z"));
        it.database.transaction(
                () -> attachments.discard(wrong, "/formations", Set.of(Roles.QUALITY)));
        it.database.at(Instant.parse("2021-06-20T08:00:00Z"));
        int shown = it.database.transaction(() -> trainings.find(training)).orElseThrow().version();
        it.database.transaction(() -> trainings.remove(training, shown));

        it.database.at(Instant.parse("2021-07-02T08:00:00Z"));
        it.database.transaction(bin::empty);
        assertThat(it.database.transaction(() -> attachments.of(RegisterFiles.TRAINING, key)))
                .as("the training may come back")
                .hasSize(1);
        it.database.at(Instant.parse("2021-07-21T08:00:00Z"));
        it.database.transaction(bin::empty);
        assertThat(it.database.transaction(() -> attachments.of(RegisterFiles.TRAINING, key)))
                .isEmpty();
    }

    @Test
    @Tag("COR-6")
    void nothing_comes_back_into_a_closed_audit() {
        long audit = it.held();
        long finding = it.note(audit, FindingKind.STRENGTH, "Accueil attentif");
        long id =
                it.database
                        .transaction(() -> it.findings.remove(finding, version(finding)))
                        .orElseThrow();
        it.database.transaction(
                () -> {
                    it.database
                            .entityManager()
                            .createNativeQuery(
                                    "update quality_audit set closed_on = date '2021-12-01'")
                            .executeUpdate();
                });

        assertThatThrownBy(() -> it.database.transaction(() -> bin.restore(id)))
                .hasMessage("quality.audit.closed");
        assertThat(Tables.read(it.database, "quality_finding")).isEmpty();
        assertThat(it.database.transaction(bin::rows)).hasSize(1);
    }

    private int version(long finding) {
        return it.findings.find(finding).orElseThrow().version();
    }

    private void comesBack(Supplier<OptionalLong> removal) {
        List<String> before = Tables.read(it.database, TABLES);
        long id = it.database.transaction(removal).orElseThrow();
        assertThat(Tables.read(it.database, TABLES)).isNotEqualTo(before);
        it.database.transaction(() -> bin.restore(id));
        assertThat(Tables.read(it.database, TABLES)).isEqualTo(before);
    }
}
