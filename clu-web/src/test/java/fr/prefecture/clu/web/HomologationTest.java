package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The file for the security approval promises nothing that is not there. */
class HomologationTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT|E2E))`");
    private static final Pattern PLACE = Pattern.compile("`([A-Z][a-z]\\w+)`");
    private static final Pattern MEASURE = Pattern.compile("\\bM\\d+\\b");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (M\\d+) \\|.*\\|$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)");

    private static String text;
    private static Set<String> classes;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(PROJECT.resolve("docs/homologation.md"));
        classes = new TreeSet<>();
        for (String module :
                List.of("clu-ejb", "clu-batch", "clu-web", "clu-web/oidc", "clu-ear")) {
            try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.replace(".java", ""))
                        .forEach(classes::add);
            }
        }
    }

    @Test
    void every_test_and_every_class_that_it_names_exists() {
        assertThat(found(TEST, text)).hasSizeGreaterThan(40).isSubsetOf(classes);
        assertThat(found(PLACE, text)).isSubsetOf(classes);
    }

    @Test
    void every_measure_is_proved_by_a_test_and_answers_a_risk() {
        String risks = text.substring(text.indexOf("\n## 6."), text.indexOf("\n## 7."));
        List<MatchResult> rows = ROW.matcher(text).results().toList();

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(found(TEST, row.group())).isNotEmpty());
        assertThat(rows.stream().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        MEASURE.matcher(risks)
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.toSet()));
    }

    @Test
    void every_file_that_it_points_to_exists() {
        assertThat(found(LINK, text))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(PROJECT.resolve("docs").resolve(link)).exists());
    }

    private static Set<String> found(Pattern pattern, String where) {
        return pattern.matcher(where)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
