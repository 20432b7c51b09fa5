package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of the criteria of RGAA 4.1.2 is whole, and what it names as proof exists. */
class CriteriaTest {

    private static final Path ROOT = Path.of("..");
    private static final Path LIST = ROOT.resolve("docs/accessibility.md");

    /** How many criteria each of the thirteen themes has. */
    private static final int[] CRITERIA = {9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12};

    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^\\| (\\d+\\.\\d+) \\| ([^|]+) \\| (test|hand|none) \\| ([^|]+) \\|$");

    /** A class of tests, and perhaps one of its methods. */
    private static final Pattern TEST =
            Pattern.compile("`([A-Z]\\w*(?:Test|IT|E2E))(?:\\.(\\w+))?`");

    /** What only a person can judge. */
    private static final List<String> BY_HAND =
            List.of(
                    "1.3", "1.7", "1.8", "5.2", "5.5", "6.1", "8.7", "9.4", "10.3", "10.9", "10.10",
                    "11.2", "11.7", "13.4");

    @Test
    void all_106_criteria_stand_in_the_list_once_and_in_order() throws IOException {
        List<String> all =
                IntStream.range(0, CRITERIA.length)
                        .boxed()
                        .flatMap(
                                theme ->
                                        IntStream.rangeClosed(1, CRITERIA[theme])
                                                .mapToObj(number -> (theme + 1) + "." + number))
                        .toList();

        assertThat(all).hasSize(106);
        assertThat(rows()).extracting(row -> row[0]).containsExactlyElementsOf(all);
    }

    @Test
    void what_a_person_judges_is_said_to_be_judged_by_hand() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row[2].equals("hand"))
                .extracting(row -> row[0])
                .containsExactlyElementsOf(BY_HAND);
    }

    @Test
    void what_is_proved_names_a_test_that_exists() throws IOException {
        Map<String, String> tests = tests();
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows()) {
            Matcher named = TEST.matcher(row[3]);
            boolean any = false;
            while (named.find()) {
                any = true;
                String source = tests.get(named.group(1));
                if (source == null
                        || named.group(2) != null
                                && !source.contains("void " + named.group(2) + "(")) {
                    wrong.add(row[0] + ": " + named.group());
                }
            }
            if (!any && !row[2].equals("hand")) {
                wrong.add(row[0] + ": no test");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_rule_of_accessibility_has_a_test_that_exists() throws IOException {
        Map<String, String> tests = tests();
        String list = Files.readString(LIST);
        Matcher rules =
                Pattern.compile("(?m)^\\| (A\\d[^|]*) \\| [^|]+ \\| ([^|]+) \\|$").matcher(list);
        StringBuilder numbers = new StringBuilder();
        while (rules.find()) {
            numbers.append(rules.group(1)).append(", ");
            Matcher named = TEST.matcher(rules.group(2));
            assertThat(named.find()).as(rules.group(1)).isTrue();
            do {
                assertThat(tests).containsKey(named.group(1));
            } while (named.find());
        }
        assertThat(numbers)
                .hasToString(
                        "A1, A2, A3, A4, A5, A6, A7, A8, A9 to A12, A16, A17, A13, A14, A15, A18,"
                                + " A19, A20, A21, A22, A23, A24, A25, A26, A27, A28, A29, ");
    }

    private static List<String[]> rows() throws IOException {
        List<String[]> rows = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(LIST));
        while (row.find()) {
            rows.add(new String[] {row.group(1), row.group(2), row.group(3), row.group(4)});
        }
        return rows;
    }

    /** The source of each class of tests of all modules. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        for (String module : List.of("clu-ejb", "clu-batch", "clu-web", "clu-ear")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).sorted().toList()) {
                    tests.put(
                            file.getFileName().toString().replace(".java", ""),
                            Files.readString(file));
                }
            }
        }
        return tests;
    }
}
