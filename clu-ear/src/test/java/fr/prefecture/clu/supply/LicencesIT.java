package fr.prefecture.clu.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/licences.md} lists what is shipped, and which licences may be. */
class LicencesIT {

    private static final Path LISTED = Path.of("../docs/licences.md");
    private static final Pattern ALLOWED = Pattern.compile("\\| `([^`]+)` \\| [^|]+ \\|");
    private static final Pattern ROW =
            Pattern.compile("\\| ([a-z0-9A-Z._-]*:[a-zA-Z0-9._-]+) \\| (.+) \\|");

    @Test
    void every_part_is_listed_with_the_licences_that_it_names_and_nothing_else_is()
            throws IOException {
        Map<String, String> shipped = new TreeMap<>();
        Sbom.parts().forEach(part -> shipped.put(part.name(), String.join(", ", part.licences())));
        assertThat(listed()).containsExactlyEntriesOf(shipped);
    }

    @Test
    void every_part_may_be_had_under_a_licence_that_allows_to_ship_it_with_ours()
            throws IOException {
        Set<String> allowed = allowed();
        assertThat(allowed).hasSizeGreaterThan(5);
        assertThat(Sbom.parts())
                .allSatisfy(
                        part ->
                                assertThat(part.licences())
                                        .as(part.name())
                                        .isNotEmpty()
                                        .containsAnyElementsOf(allowed));
    }

    private static Set<String> allowed() throws IOException {
        return matches(ALLOWED).stream().map(row -> row.get(0)).collect(Collectors.toSet());
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        matches(ROW).forEach(row -> listed.put(row.get(0), row.get(1)));
        return listed;
    }

    private static List<List<String>> matches(Pattern pattern) throws IOException {
        List<List<String>> matches = new ArrayList<>();
        for (String line : Files.readAllLines(LISTED)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                List<String> groups = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    groups.add(matcher.group(i));
                }
                matches.add(groups);
            }
        }
        return matches;
    }
}
