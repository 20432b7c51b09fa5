package fr.prefecture.clu.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SbomIT {

    @Test
    void every_library_of_the_archive_is_in_the_list_byte_for_byte_and_nothing_else()
            throws IOException {
        assertThat(Sbom.parts())
                .hasSizeGreaterThan(50)
                .extracting(Sbom.Part::sha256)
                .containsExactlyInAnyOrderElementsOf(
                        ShippedJar.in(Path.of(System.getProperty("clu.ear"))).stream()
                                .map(ShippedJar::sha256)
                                .toList());
    }

    @Test
    void every_part_says_where_it_comes_from() throws IOException {
        assertThat(Sbom.parts())
                .allSatisfy(
                        part ->
                                assertThat(part.purl())
                                        .matches(
                                                "pkg:maven/[^/]+/[^@]+@[^?]+\\?(?:classifier=jakarta&)?type=jar"));
    }
}
