package fr.prefecture.clu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StructuresTest {

    private final Database database =
            Database.empty().as("referent").at(Instant.parse("2021-06-15T08:00:00Z"));
    private final Structures structures = database.boundary(Structures.class);
    private final Perimeters perimeters = database.boundary(Perimeters.class);
    private final Awards awards = database.boundary(Awards.class);
    private final Frameworks frameworks = database.boundary(Frameworks.class);
    private long edition;
    private long other;

    @BeforeEach
    void seed() {
        database.transaction(() -> database.boundary(FirstFrameworks.class).open());
        edition = edition("Qual-e-pref 2019");
        other = edition("Qualipref 2.0");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("QUA-5")
    void a_perimeter_is_of_modules_units_and_sites() {
        long id = create("PREF");
        List<ModuleRow> modules = database.transaction(() -> frameworks.modules(edition));
        add(id, modules.get(0).id(), "Bureau de l’accueil", "Hall");
        add(id, modules.get(0).id(), "Bureau de l’accueil", "Point numérique");
        add(id, modules.get(1).id(), "CERT", "Hall");

        assertThat(database.transaction(() -> structures.scope(id)))
                .containsExactlyInAnyOrder(modules.get(0).id(), modules.get(1).id());
        assertThat(database.transaction(() -> perimeters.of(id)))
                .extracting(one -> one.moduleCode() + " " + one.unit() + " " + one.site())
                .containsExactly(
                        "1 Bureau de l’accueil Hall",
                        "1 Bureau de l’accueil Point numérique",
                        "2 CERT Hall");
        assertThat(database.transaction(() -> structures.find(id)).orElseThrow().editionName())
                .isEqualTo("Qual-e-pref 2019");
    }

    @Test
    @Tag("QUA-10")
    void a_part_is_there_once_and_of_the_version_applied_for() {
        long id = create("PREF");
        long module = database.transaction(() -> frameworks.modules(edition)).get(0).id();
        long foreign = database.transaction(() -> frameworks.modules(other)).get(0).id();
        add(id, module, "Accueil", "Hall");

        assertThatThrownBy(() -> add(id, module, " Accueil ", "Hall"))
                .hasMessage("quality.scope.twice");
        assertThatThrownBy(() -> add(id, foreign, "Accueil", "Hall"))
                .hasMessage("quality.scope.module");
        assertThatThrownBy(() -> add(id, module, " ", "Hall"))
                .hasMessage("quality.scope.unit.length");
        assertThatThrownBy(() -> change(id, "PREF", other)).hasMessage("quality.structure.scoped");

        long part = database.transaction(() -> perimeters.of(id)).get(0).id();
        database.transaction(() -> perimeters.remove(id, part));
        database.transaction(() -> perimeters.remove(id, part));
        change(id, "PREF", other);
        assertThat(database.transaction(() -> structures.find(id)).orElseThrow().editionId())
                .contains(other);
    }

    @Test
    @Tag("QUA-10")
    void a_code_is_one_structures_own() {
        create("PREF");
        long second = create("SP-1");

        assertThatThrownBy(() -> create("PREF")).hasMessage("quality.structure.code.twice");
        assertThatThrownBy(() -> change(second, "PREF", edition))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("quality.structure.code.twice");
        assertThatThrownBy(() -> create("é è")).hasMessage("quality.structure.code.wrong");
        assertThat(database.transaction(structures::all)).hasSize(2);
    }

    @Test
    @Tag("QUA-10")
    void nobody_changes_a_structure_that_they_have_not_seen_as_it_stands() {
        long id = create("PREF");
        int shown = database.transaction(() -> structures.version(id));
        change(id, "PREFECTURE", edition);

        assertThatThrownBy(
                        () ->
                                database.transaction(
                                        () -> structures.change(id, shown, terms("X", edition))))
                .hasMessage("quality.structure.changedSince");
    }

    @Test
    @Tag("QUA-11")
    void a_label_holds_for_three_years() {
        long id = create("PREF");
        award(id, LocalDate.of(2021, 6, 15), Optional.empty());

        assertThat(database.transaction(() -> awards.of(id)))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.validUntil()).isEqualTo(LocalDate.of(2024, 6, 14));
                            assertThat(one.editionName()).isEqualTo("Qual-e-pref 2019");
                        });
        assertThatThrownBy(() -> award(id, LocalDate.of(2021, 6, 16), Optional.empty()))
                .hasMessage("quality.award.toCome");
        assertThatThrownBy(
                        () ->
                                award(
                                        id,
                                        LocalDate.of(2021, 6, 15),
                                        Optional.of(LocalDate.of(2021, 6, 14))))
                .hasMessage("quality.award.ends");
        long one = database.transaction(() -> awards.of(id)).get(0).id();
        database.transaction(() -> awards.remove(id, one));
        assertThat(database.transaction(() -> awards.of(id))).isEmpty();
    }

    private long create(String code) {
        return database.transaction(() -> structures.create(terms(code, edition)));
    }

    private void change(long id, String code, long to) {
        database.transaction(() -> structures.change(id, structures.version(id), terms(code, to)));
    }

    private static StructureTerms terms(String code, long edition) {
        return new StructureTerms(
                code,
                "Préfecture de démonstration",
                StructureKind.PREFECTURE,
                Optional.of(edition));
    }

    private void add(long id, long module, String unit, String site) {
        database.transaction(() -> perimeters.add(id, module, unit, site));
    }

    private void award(long id, LocalDate on, Optional<LocalDate> until) {
        database.transaction(
                () ->
                        awards.add(
                                id,
                                new AwardTerms(
                                        "Qual-e-pref", edition, on, until, "Organisme fictif")));
    }

    private long edition(String name) {
        return database.transaction(frameworks::editions).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
