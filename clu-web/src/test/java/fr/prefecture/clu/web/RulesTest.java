package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every numbered rule of every module has a test that carries its number, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern RULE = Pattern.compile("<li>([A-Z]+-\\d+)\\s");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]+-\\d+)\"\\)");
    private static final Pattern MENTION = Pattern.compile("\\b([A-Z]{3,4}-\\d+)\\b");

    private final List<String> rules =
            found(RULE, file -> file.endsWith("package-info.java") && isOf(file, "main"));

    @Test
    void every_rule_is_tested_and_every_test_names_a_rule() {
        Set<String> tags = new TreeSet<>(found(TAG, file -> isOf(file, "test")));

        assertThat(rules).isNotEmpty();
        assertThat(tags).isEqualTo(new TreeSet<>(rules));
    }

    @Test
    void a_rule_is_written_once_and_numbers_have_no_gap() {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        for (String rule : rules) {
            String[] parts = rule.split("-", 2);
            numbers.computeIfAbsent(parts[0], word -> new ArrayList<>())
                    .add(Integer.valueOf(parts[1]));
        }
        assertThat(numbers)
                .allSatisfy(
                        (word, written) ->
                                assertThat(written)
                                        .containsExactlyInAnyOrderElementsOf(
                                                IntStream.rangeClosed(1, written.size())
                                                        .boxed()
                                                        .toList()));
    }

    @Test
    void code_names_no_rule_that_does_not_exist() {
        Set<String> words = new TreeSet<>();
        rules.forEach(rule -> words.add(rule.split("-", 2)[0]));

        Set<String> named = new TreeSet<>(found(MENTION, file -> isOf(file, "main")));
        named.removeIf(name -> !words.contains(name.split("-", 2)[0]));

        assertThat(named).isSubsetOf(rules);
    }

    /** Of a module, or of one that stands in it. */
    private static boolean isOf(Path file, String part) {
        return PROJECT.relativize(file)
                .toString()
                .replace('\\', '/')
                .matches("clu-\\w+(/\\w+)?/src/" + part + "/.*");
    }

    private static List<String> found(Pattern pattern, Predicate<Path> chosen) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.find(PROJECT, Integer.MAX_VALUE, (f, a) -> isJava(f))) {
            for (Path file : files.filter(chosen).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> found.add(match.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }
}
