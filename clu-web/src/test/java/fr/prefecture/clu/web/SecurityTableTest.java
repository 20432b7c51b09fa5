package fr.prefecture.clu.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/security.md against the tests that it names. */
class SecurityTableTest {

    private static final int REQUIREMENTS = 253;
    private static final Path PROJECT = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\(L[12]\\) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern COUNT =
            Pattern.compile("(?m)^\\| (met|partly|not met|n\\.a\\.) \\| (\\d+) \\|$");
    private static final Pattern TEST =
            Pattern.compile("`([A-Z]\\w+(?:Test|IT|E2E))(?:\\.([a-z]\\w+))?`");

    private static String text;
    private static List<MatchResult> rows;
    private static final Map<String, String> TESTS = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(PROJECT.resolve("docs/security.md"));
        rows = ROW.matcher(text).results().toList();
        for (String module :
                List.of("clu-ejb", "clu-batch", "clu-web", "clu-web/oidc", "clu-ear")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/test"))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    TESTS.merge(
                            file.getFileName().toString().replace(".java", ""),
                            Files.readString(file),
                            String::concat);
                }
            }
        }
    }

    @Test
    void every_requirement_of_levels_one_and_two_is_there_once_with_a_state_and_a_reason() {
        assertThat(rows).hasSize(REQUIREMENTS);
        assertThat(rows.stream().map(row -> row.group(1)).distinct()).hasSize(REQUIREMENTS);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(row.group(2)).isIn("met", "partly", "not met", "n.a."))
                .allSatisfy(row -> assertThat(row.group(3)).isNotBlank());
    }

    @Test
    void the_counts_at_its_top_are_those_of_its_rows() {
        Map<String, Long> counted =
                rows.stream().collect(groupingBy(row -> row.group(2), counting()));
        assertThat(COUNT.matcher(text).results())
                .hasSize(counted.size())
                .allSatisfy(
                        count ->
                                assertThat(counted)
                                        .containsEntry(
                                                count.group(1), Long.valueOf(count.group(2))));
    }

    @Test
    void every_test_that_it_names_exists() {
        List<MatchResult> named = TEST.matcher(text).results().toList();
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named)
                .allSatisfy(
                        test -> {
                            assertThat(TESTS).containsKey(test.group(1));
                            if (test.group(2) != null) {
                                assertThat(TESTS.get(test.group(1)))
                                        .as(test.group())
                                        .contains(test.group(2));
                            }
                        });
    }
}
