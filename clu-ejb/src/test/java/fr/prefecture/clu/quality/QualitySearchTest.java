package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FollowedIndex;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class QualitySearchTest {

    private final AuditCase it = new AuditCase();
    private final Database database = it.database;

    @AfterEach
    void close() {
        it.close();
    }

    private static SearchRecord only(List<SearchRecord> records) {
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    @Test
    @Tag("QUA-62")
    void a_framework_is_found_by_its_editions_and_the_commitments_that_hold() {
        FollowedIndex index =
                new FollowedIndex(database, database.boundary(FindableFrameworks.class));
        assertThat(index.records("framework"))
                .extracting(SearchRecord::title)
                .contains("Essai 2019", "Essai 2021");
        assertThat(index.records("commitment"))
                .filteredOn(one -> one.page().endsWith("/" + AuditCase.PART))
                .extracting(SearchRecord::title)
                .containsExactly("1.1 · Engagement 1.1");

        FrameworkImports imports = database.boundary(FrameworkImports.class);
        int before = index.records("framework").size();
        long waiting =
                database.transaction(
                                () ->
                                        imports.receive(
                                                "qualipref.yaml",
                                                new ByteArrayInputStream(
                                                        FirstFrameworks.shipped("qualipref"))))
                        .id()
                        .orElseThrow();
        database.transaction(() -> imports.confirm(waiting));

        assertThat(index.records("framework")).hasSizeGreaterThan(before);
        assertThat(index.records())
                .allSatisfy(
                        one ->
                                assertThat(one.roles())
                                        .containsExactlyInAnyOrder(
                                                Roles.QUALITY, Roles.SECRETARY_GENERAL));
    }

    @Test
    @Tag("QUA-62")
    void a_commitment_that_was_withdrawn_is_not_found() {
        it.sql("update quality_commitment set withdrawn = true where id = " + AuditCase.PART);
        it.sql("update quality_module set withdrawn = true where id = 9022");
        FollowedIndex index =
                new FollowedIndex(database, database.boundary(FindableFrameworks.class));

        assertThat(index.records("commitment"))
                .extracting(SearchRecord::page)
                .contains("/referentiels/engagements/" + AuditCase.FIRST)
                .doesNotContain(
                        "/referentiels/engagements/" + AuditCase.PART,
                        "/referentiels/engagements/" + AuditCase.OUTSIDE);
    }

    @Test
    @Tag("QUA-62")
    void a_structure_that_is_renamed_is_found_by_its_new_name_and_its_audits_too() {
        it.held();
        database.transaction(
                () -> it.assessments.open(AuditCase.STRUCTURE, AuditCase.EDITION, 2021));
        FollowedIndex index =
                new FollowedIndex(
                        database,
                        database.boundary(FindableFrameworks.class),
                        database.boundary(FindableAudits.class),
                        database.boundary(FindableApplicationFiles.class));
        assertThat(only(index.records("audit")).title())
                .isEqualTo("Préfecture d’essai · Essai 2019");
        Structures structures = database.boundary(Structures.class);
        StructureRow row = database.transaction(() -> structures.find(AuditCase.STRUCTURE)).get();
        database.transaction(
                () ->
                        structures.change(
                                row.id(),
                                structures.version(row.id()),
                                new StructureTerms(
                                        "PREF",
                                        "Préfecture renommée",
                                        row.kind(),
                                        row.editionId())));

        assertThat(only(index.records("structure")).title()).isEqualTo("Préfecture renommée");
        assertThat(only(index.records("audit")).title())
                .isEqualTo("Préfecture renommée · Essai 2019");
        assertThat(only(index.records("selfAssessment")).title())
                .isEqualTo("Préfecture renommée · Essai 2019 · 2021");
    }

    @Test
    @Tag("QUA-62")
    void an_audit_is_found_by_its_words_and_nobody_who_audits_by_name() {
        FollowedIndex index = new FollowedIndex(database, database.boundary(FindableAudits.class));
        long id = it.held();
        SearchRecord audit = only(index.records("audit"));
        assertThat(audit.text())
                .isEqualTo("Accueil général\nRéunion d’ouverture")
                .doesNotContain("Préfecture voisine", "Préfet");
        assertThat(audit.day()).isEqualTo(AuditCase.BEGUN);

        database.transaction(
                () ->
                        it.audits.close(
                                id,
                                it.audit(id).version(),
                                "Réunion de clôture",
                                AuditCase.BEGUN.plusDays(2)));

        assertThat(only(index.records("audit")).text()).contains("Réunion de clôture");
    }

    @Test
    @Tag("QUA-62")
    void a_finding_and_its_sheet_are_found_until_the_finding_is_removed() {
        FollowedIndex index = new FollowedIndex(database, database.boundary(FindableAudits.class));
        long audit = it.held();
        long finding = it.note(audit, FindingKind.DEVIATION, "Fiches sans date");
        database.transaction(
                () ->
                        it.deviations.write(
                                finding,
                                Deviations.NONE,
                                AuditCase.sheet(
                                        Optional.of(AuditCase.EXTERNAL), "", Optional.empty())));

        SearchRecord found = only(index.records("finding"));
        assertThat(found.title()).isEqualTo("1 · Fiches sans date");
        assertThat(found.page()).isEqualTo("/audits/" + audit);
        SearchRecord sheet = only(index.records("deviation"));
        assertThat(sheet.page()).isEqualTo("/audits/constats/" + finding + "/ecart");
        assertThat(sheet.text()).contains("Deux fiches sans date", "Oubli", "Modèle revu");

        int version = it.finding(finding).version();
        database.transaction(() -> it.findings.remove(finding, version));
        assertThat(index.records("finding")).isEmpty();
        assertThat(index.records("deviation")).isEmpty();
    }

    @Test
    @Tag("QUA-62")
    void evidence_is_found_until_it_is_taken_back_and_again_when_it_is_brought_back() {
        FollowedIndex index =
                new FollowedIndex(database, database.boundary(FindableEvidences.class));
        Evidences evidences = database.boundary(Evidences.class);
        long id =
                database.transaction(
                        () ->
                                evidences.enter(
                                        "e",
                                        EvidenceExamples.file(AuditCase.PART),
                                        List.of(EvidenceExamples.note("note.txt", "Note"))));
        assertThat(only(index.records()).title()).isEqualTo("Contrôle des informations pratiques");

        int shown = database.transaction(() -> evidences.find(id)).orElseThrow().version();
        database.transaction(() -> evidences.withdraw(id, shown, "Erreur"));
        assertThat(index.records()).isEmpty();

        database.transaction(() -> evidences.bringBack(id));
        assertThat(only(index.records()).page()).isEqualTo("/preuves/" + id);
    }

    @Test
    @Tag("QUA-62")
    void displays_and_trainings_are_found_and_a_training_that_is_removed_is_not() {
        FollowedIndex index =
                new FollowedIndex(database, database.boundary(FindableDisplays.class));
        database.transaction(
                () ->
                        database.boundary(Displays.class)
                                .post(
                                        "d",
                                        new DisplayTerms(
                                                DisplaySubject.values()[0],
                                                "Nos engagements",
                                                DisplayPlace.OTHER,
                                                "Escalier B",
                                                "2021",
                                                LocalDate.of(2021, 5, 3),
                                                "",
                                                "",
                                                Optional.empty())));
        Trainings trainings = database.boundary(Trainings.class);
        long training =
                database.transaction(
                        () ->
                                trainings.enter(
                                        "t",
                                        new TrainingTerms(
                                                TrainingKind.TRAINING,
                                                TrainingSubject.values()[0],
                                                "Accueil",
                                                "Écouter au guichet",
                                                Optional.of(LooseDate.year(2022)),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                "",
                                                "")));
        assertThat(only(index.records("display")).text()).isEqualTo("Escalier B\n2021");
        SearchRecord found = only(index.records("training"));
        assertThat(found.text()).isEqualTo("Accueil");
        assertThat(found.day()).isEqualTo(LocalDate.of(2022, 1, 1));

        int shown = database.transaction(() -> trainings.find(training)).orElseThrow().version();
        database.transaction(() -> trainings.remove(training, shown));
        assertThat(index.records("training")).isEmpty();
    }

    @Test
    @Tag("QUA-62")
    void an_application_file_is_found_by_who_applies_until_it_is_deleted() {
        FollowedIndex index =
                new FollowedIndex(database, database.boundary(FindableApplicationFiles.class));
        ApplicationFiles files = database.boundary(ApplicationFiles.class);
        database.at(Instant.parse("2021-11-30T08:00:00Z"));
        YearMonth month = YearMonth.of(2021, 11);
        long id =
                database.transaction(
                        () ->
                                files.request(
                                        new ApplicationOrder(
                                                AuditCase.STRUCTURE,
                                                AuditCase.EDITION,
                                                LocalDate.of(2021, 11, 30),
                                                month.minusMonths(11),
                                                month)));
        SearchRecord found = only(index.records());
        assertThat(found.title()).isEqualTo("Préfecture d’essai · Essai 2019");
        assertThat(found.page()).isEqualTo("/dossiers/" + id);

        it.sql("update quality_application set state = 'FAILED' where id = " + id);
        database.transaction(() -> files.delete(id));
        assertThat(index.records()).isEmpty();
    }
}
