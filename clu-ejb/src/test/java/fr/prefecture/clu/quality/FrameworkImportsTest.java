package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameworkImportsTest {

    private final Database database =
            Database.empty().as("referent").at(Instant.parse("2021-06-15T08:00:00Z"));
    private final FrameworkImports imports = database.boundary(FrameworkImports.class);
    private final FrameworkExports exports = database.boundary(FrameworkExports.class);
    private final Frameworks frameworks = database.boundary(Frameworks.class);
    private final Commitments commitments = database.boundary(Commitments.class);
    private final Targets targets = database.boundary(Targets.class);

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(FrameworkFormat.class)
    @Tag("QUA-6")
    void what_is_exported_and_imported_where_nothing_is_is_exported_again_byte_by_byte(
            FrameworkFormat format) {
        seed(database);
        for (String code : FirstFrameworks.SHIPPED) {
            byte[] first = database.transaction(() -> exports.file(code, format)).orElseThrow();
            try (Database empty = Database.empty().as("autre")) {
                empty.transaction(
                        () -> {
                            FrameworkImports there = empty.boundary(FrameworkImports.class);
                            FrameworkImports.Received received =
                                    there.receive(code, new ByteArrayInputStream(first));
                            assertThat(received.faults()).isEmpty();
                            there.confirm(received.id().orElseThrow());
                        });
                byte[] second =
                        empty.transaction(
                                        () ->
                                                empty.boundary(FrameworkExports.class)
                                                        .file(code, format))
                                .orElseThrow();
                assertThat(new String(second, StandardCharsets.UTF_8))
                        .isEqualTo(new String(first, StandardCharsets.UTF_8));
                assertThat(second).isEqualTo(first);
            }
        }
    }

    @Test
    @Tag("QUA-6")
    void what_ships_is_there_at_the_first_start_and_left_alone_afterwards() {
        seed(database);
        assertThat(database.transaction(frameworks::editions))
                .extracting(EditionRow::name)
                .containsExactly(
                        "Marianne 2008",
                        "Qual-e-pref 2019",
                        "Qual-e-pref 2018",
                        "Qualipref 2.0",
                        "Services Publics + 2023",
                        "Services Publics + 2021");
        assertThat(database.transaction(() -> exports.file("qual-e-pref", FrameworkFormat.YAML)))
                .contains(FirstFrameworks.shipped("qual-e-pref"));

        importFile(edited("texte: \"Nous sommes à votre écoute", "texte: \"Toujours à l’écoute"));
        database.transaction(() -> database.boundary(FirstFrameworks.class).open());

        assertThat(wordings()).anyMatch(wording -> wording.startsWith("Toujours"));
    }

    @Test
    @Tag("QUA-7")
    void nothing_is_written_before_it_is_confirmed() {
        FrameworkImports.Received received = receive(FrameworkFiles.SMALL);
        FrameworkPreview preview = preview(received);

        assertThat(preview.isNew()).isTrue();
        assertThat(preview.commitments()).isEqualTo(3);
        assertThat(preview.changes())
                .extracting(one -> one.kind() + " " + one.thing() + " " + one.code())
                .contains(
                        "ADDED FRAMEWORK essai",
                        "ADDED COMMITMENT 1.1",
                        "ADDED TARGET a.rate 2023-01-01",
                        "ADDED LINK 1 ↔ autre/2020#1");
        assertThat(database.transaction(frameworks::editions)).isEmpty();

        String name = database.transaction(() -> imports.confirm(received.id().orElseThrow()));

        assertThat(name).isEqualTo("Essai");
        assertThat(database.transaction(frameworks::editions)).hasSize(1);
        assertThat(database.transaction(() -> imports.preview(received.id().get()))).isEmpty();
        assertThatThrownBy(() -> database.transaction(() -> imports.confirm(received.id().get())))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("quality.import.gone");
    }

    @Test
    @Tag("QUA-7")
    void an_edited_file_updates_and_keeps_who_is_pointed_at() {
        importFile(FrameworkFiles.SMALL);
        long first = id("1");
        long part = id("1.1");

        FrameworkImports.Received received =
                receive(
                        FrameworkFiles.SMALL
                                .replace("Premier engagement", "Premier, dit mieux")
                                .replace("code: \"1.1\"", "code: \"1.2\""));
        assertThat(preview(received).changes())
                .extracting(one -> one.kind() + " " + one.thing() + " " + one.code())
                .containsExactly(
                        "CHANGED COMMITMENT 1", "ADDED COMMITMENT 1.2", "WITHDRAWN COMMITMENT 1.1");
        database.transaction(() -> imports.confirm(received.id().orElseThrow()));

        assertThat(id("1")).isEqualTo(first);
        assertThat(wordings()).contains("Premier, dit mieux");
        assertThat(database.transaction(() -> commitments.withdrawn(edition())))
                .extracting(CommitmentRow::id)
                .containsExactly(part);
        assertThat(database.transaction(() -> commitments.find(part))).isPresent();
        assertThat(
                        database.transaction(
                                () ->
                                        database.boundary(Changes.class)
                                                .of(FrameworkImports.SUBJECT, framework())))
                .extracting(ChangeRow::by)
                .containsExactly("referent", "referent");

        importFile(FrameworkFiles.SMALL);
        assertThat(id("1.1")).isEqualTo(part);
        assertThat(database.transaction(() -> exports.file("essai", FrameworkFormat.YAML)))
                .isPresent();
    }

    @Test
    @Tag("QUA-7")
    void the_same_file_again_changes_nothing() {
        importFile(FrameworkFiles.SMALL);

        assertThat(preview(receive(FrameworkFiles.SMALL)).changes()).isEmpty();
        importFile(FrameworkFiles.SMALL);
        assertThat(database.transaction(() -> commitments.of(edition()))).hasSize(3);
    }

    @Test
    @Tag("QUA-7")
    void a_version_that_has_left_the_file_is_refused() {
        importFile(FrameworkFiles.SMALL);

        assertThat(
                        faults(
                                FrameworkFiles.SMALL.replace(
                                        "- code: \"1\"\n    remplace",
                                        "- code: \"2\"\n    remplace")))
                .containsExactly("0 quality.file.versionGone [1]");
    }

    @Test
    @Tag("QUA-3")
    void a_file_does_not_change_what_held_before_today() {
        importFile(FrameworkFiles.SMALL);

        assertThat(faults(FrameworkFiles.SMALL.replace("seuil: 85", "seuil: 80")))
                .containsExactly("20 quality.file.targetPast [a.rate, 2021-01-01]");
        assertThat(faults(FrameworkFiles.SMALL.replace("fin: 2022-12-31", "fin: 2021-06-13")))
                .containsExactly("20 quality.file.targetPast [a.rate, 2021-01-01]");
        assertThat(faults(FrameworkFiles.SMALL.replace("fin: 2022-12-31", "fin: 2021-06-14")))
                .isEmpty();
        assertThat(faults(FrameworkFiles.SMALL.replace("seuil: 90", "seuil: 95"))).isEmpty();
        assertThat(
                        faults(
                                FrameworkFiles.SMALL.replace(
                                        "debut: 2021-01-01\n        fin",
                                        "debut: 2021-02-01\n        fin")))
                .containsExactly("5 quality.file.targetPast [a.rate, 2021-01-01]");
        assertThat(rates().map(TargetRow::threshold)).allMatch(one -> one.intValue() >= 85);
    }

    @Test
    @Tag("QUA-4")
    void a_link_into_a_framework_that_is_loaded_leads_to_what_is_there() {
        seed(database);
        assertThat(faults(FrameworkFiles.SMALL.replace("autre/2020#1", "qual-e-pref/2019#9")))
                .containsExactly("49 quality.file.linkUnknown [qual-e-pref/2019#9]");
        assertThat(faults(FrameworkFiles.SMALL.replace("autre/2020#1", "qual-e-pref/2017#1")))
                .containsExactly("49 quality.file.linkUnknown [qual-e-pref/2017#1]");

        importFile(FrameworkFiles.SMALL.replace("autre/2020#1", "qual-e-pref/2019#1.2"));

        long here = id("1");
        assertThat(database.transaction(() -> commitments.linksOf(here)))
                .extracting(link -> link.other().map(CommitmentRow::editionName).orElse(""))
                .containsExactly("Qual-e-pref 2019");
        long there =
                database.transaction(() -> commitments.linksOf(here)).get(0).other().get().id();
        assertThat(database.transaction(commitments::correspondences).get(there)).contains(here);
        assertThat(database.transaction(commitments::correspondences).get(here))
                .containsExactly(there);
    }

    @Test
    @Tag("QUA-4")
    void a_link_to_a_framework_that_is_not_loaded_is_kept() {
        importFile(FrameworkFiles.SMALL);

        assertThat(database.transaction(() -> commitments.linksOf(id("1"))))
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.reference()).isEqualTo("autre/2020#1");
                            assertThat(link.frameworkLoaded()).isFalse();
                            assertThat(link.other()).isEmpty();
                        });
    }

    @Test
    @Tag("QUA-8")
    void what_replaces_itself_by_way_of_what_is_loaded_is_refused() {
        seed(database);
        String file =
                FrameworkFiles.SMALL.replace("remplace: vieux/1", "remplace: qual-e-pref/2019");
        importFile(file);
        String turned =
                new String(FirstFrameworks.shipped("qual-e-pref"), StandardCharsets.UTF_8)
                        .replace("qualipref/2.0", "essai/1");

        assertThat(faults(turned))
                .containsExactly(
                        "10 quality.file.replacesCycle [2018]",
                        "17 quality.file.replacesCycle [2019]");
        assertThat(faults(file.replace("qual-e-pref/2019", "qual-e-pref/1999")))
                .containsExactly("6 quality.file.replacesUnknown [qual-e-pref/1999]");
    }

    @Test
    @Tag("QUA-8")
    void a_file_that_is_refused_changes_nothing() {
        importFile(FrameworkFiles.SMALL);

        FrameworkImports.Received received =
                receive(FrameworkFiles.SMALL.replace("seuil: 90", "seuil: beaucoup"));

        assertThat(received.id()).isEmpty();
        assertThat(received.faults()).hasSize(1);
        assertThat(rates().count()).isEqualTo(2);
    }

    @Test
    @Tag("QUA-1")
    void commitments_are_read_in_the_order_of_their_file_with_their_parts_below() {
        seed(database);

        assertThat(database.transaction(() -> commitments.of(edition("Qual-e-pref 2019"))))
                .extracting(one -> one.code() + " " + one.level() + " " + one.moduleCode())
                .containsExactly(
                        "1 0 1", "1.1 1 1", "1.2 1 1", "2 0 1", "2.1 1 1", "2.2 1 1", "2.3 1 1",
                        "2.4 1 1", "3 0 1", "3.1 1 1");
        assertThat(database.transaction(() -> commitments.ofIndicator("switchboard.answerRate")))
                .extracting(one -> one.editionName() + " " + one.code())
                .containsExactly(
                        "Qual-e-pref 2019 2.1",
                        "Services Publics + 2023 2",
                        "Services Publics + 2021 2");
    }

    private static void seed(Database where) {
        where.transaction(() -> where.boundary(FirstFrameworks.class).open());
    }

    private static String edited(String former, String latter) {
        String file = new String(FirstFrameworks.shipped("qual-e-pref"), StandardCharsets.UTF_8);
        assertThat(file).contains(former);
        return file.replace(former, latter);
    }

    private void importFile(String file) {
        FrameworkImports.Received received = receive(file);
        assertThat(received.faults()).isEmpty();
        database.transaction(() -> imports.confirm(received.id().orElseThrow()));
    }

    private FrameworkImports.Received receive(String file) {
        return database.transaction(
                () ->
                        imports.receive(
                                "essai.yaml",
                                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> faults(String file) {
        return receive(file).faults().stream()
                .map(one -> one.line() + " " + one.key() + " " + one.arguments())
                .toList();
    }

    private FrameworkPreview preview(FrameworkImports.Received received) {
        return database.transaction(() -> imports.preview(received.id().orElseThrow()))
                .orElseThrow();
    }

    private long edition() {
        return edition("Essai 1");
    }

    private long edition(String name) {
        return within(frameworks::editions).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long framework() {
        return within(
                () -> StoredFramework.find(database.entityManager(), "essai").orElseThrow().id());
    }

    private long id(String code) {
        return within(() -> commitments.of(edition())).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Within the transaction that there is, or one of its own. */
    private <T> T within(Supplier<T> work) {
        return database.entityManager().getTransaction().isActive()
                ? work.get()
                : database.transaction(work);
    }

    private List<String> wordings() {
        return database.transaction(frameworks::editions).stream()
                .flatMap(one -> database.transaction(() -> commitments.of(one.id())).stream())
                .map(CommitmentRow::wording)
                .toList();
    }

    private Stream<TargetRow> rates() {
        return database.transaction(() -> targets.of("a.rate")).stream();
    }
}
