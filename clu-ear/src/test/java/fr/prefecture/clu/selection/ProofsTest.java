package fr.prefecture.clu.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofsTest {

    private static final Path SOURCES = Path.of("src/test/java/fr/prefecture/clu");
    private static final Proofs SHIPPED = Proofs.shipped();

    /** What is tagged « slow » as a whole runs before a release, by its parts. */
    private static boolean isSlow(Path file) {
        try {
            return Files.readString(file).contains("@Tag(\"slow\")\nclass ")
                    || Files.readString(file).contains("@Tag(\"slow\")\n@");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().matches(".*(IT|E2E)\\.java"))
                    .filter(file -> !isSlow(file))
                    .map(SOURCES::relativize)
                    .map(file -> file.toString().replace(".java", "").replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void every_class_has_its_turn_and_every_turn_its_class() throws IOException {
        assertThat(SHIPPED.classes().keySet()).isEqualTo(classes());
    }

    @Test
    void what_a_class_needs_runs_in_the_same_fork_and_exists() {
        assertThat(SHIPPED.classes().values())
                .allSatisfy(
                        proof ->
                                assertThat(SHIPPED.classes().keySet())
                                        .as(proof.name())
                                        .containsAll(proof.needs()));
        assertThat(SHIPPED.classes().keySet()).containsAll(SHIPPED.makers().values());
        SHIPPED.acts()
                .values()
                .forEach(names -> assertThat(SHIPPED.classes().keySet()).containsAll(names));
    }

    @Test
    void what_everybody_does_each_day_and_what_guards_it_runs_each_time() {
        assertThat(SHIPPED.classes().values().stream().filter(Proof::runsEachTime).map(Proof::name))
                .contains(
                        "web.SecurityIT",
                        "web.RoleWalkIT",
                        "web.ContractIT",
                        "web.HostileRequestsIT",
                        "web.EveryPageE2E",
                        "switchboard.SwitchboardNightIT",
                        "website.WebsiteNightIT",
                        "cert.CertNightIT",
                        "planted.PlantedFaultsIT");
    }

    @Test
    void a_class_that_stands_twice_or_nowhere_in_a_round_is_refused() {
        assertThatThrownBy(
                        () -> Proofs.of(List.of("1/1 web.OneE2E 1", "2/4 web.OneE2E 1"), List.of()))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Proofs.of(List.of("5/4 web.OneE2E 1"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.of(List.of("1/3 web.OneE2E 1"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_is_walked_through_with_whoever_makes_or_looks_at_it_and_a_new_one_moves_no_other() {
        Proofs proofs =
                Proofs.of(
                        List.of(
                                "2/4 web.ActsE2E 1",
                                "3/4 web.ActsAccessibilityE2E 1",
                                "4/4 web.MakerE2E 1",
                                "page /made web.MakerE2E"),
                        List.of(
                                "/looked-at\tweb.ActsAccessibilityE2E web.ActsE2E",
                                "/acted-on\tweb.ActsE2E",
                                "/made\tweb.ActsAccessibilityE2E"));

        assertThat(proofs.quarter("/made")).isEqualTo(4);
        assertThat(proofs.quarter("/looked-at")).isEqualTo(3);
        assertThat(proofs.quarter("/acted-on"))
                .isEqualTo(Math.floorMod("/acted-on".hashCode(), 4) + 1);
    }
}
