package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** .spotbugs/justified.xml, of which each entry takes a finding of security out of the build. */
class JustifiedFindingsTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?s)(?:<!-- ((?:(?!-->).)+) -->\\s*)?<Match>\\s*<Bug pattern=\"([A-Z_]+)\"/>(.*?)</Match>");
    private static final Pattern PLACE =
            Pattern.compile("<Class name=\"([\\w.$]+)\"/>\\s*<Method name=\"([^\"]+)\"/>");

    private static String text;
    private static List<MatchResult> entries;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(PROJECT.resolve(".spotbugs/justified.xml"));
        entries = ENTRY.matcher(text).results().toList();
    }

    @Test
    void each_entry_has_a_reason_and_names_one_pattern_and_methods_of_classes() {
        assertThat(entries).isNotEmpty().hasSize(text.split("<Match>", -1).length - 1);
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.group(1)).isNotNull().hasSizeGreaterThan(20))
                .allSatisfy(
                        entry ->
                                assertThat(PLACE.matcher(entry.group(3)).results().count())
                                        .isPositive()
                                        .isEqualTo(entry.group(3).split("<Class ", -1).length - 1)
                                        .isEqualTo(
                                                entry.group(3).split("<Method ", -1).length - 1));
    }

    @Test
    void they_stand_by_pattern_and_no_place_twice() {
        assertThat(entries.stream().map(entry -> entry.group(2))).isSorted();
        assertThat(places()).doesNotHaveDuplicates();
    }

    @Test
    void each_place_is_one_that_there_is() throws IOException {
        for (String place : places()) {
            String[] parts = place.split(" ", -1);
            String top = parts[1].replaceFirst("\\$.*", "");
            String method = parts[2].replaceFirst("~lambda\\\\\\$(\\w+)\\\\\\$\\\\d\\+", "$1");
            List<Path> files =
                    List.of("clu-ejb", "clu-batch", "clu-web", "clu-web/oidc", "clu-web/checks")
                            .stream()
                            .map(module -> PROJECT.resolve(module).resolve("src/main/java"))
                            .map(sources -> sources.resolve(top.replace('.', '/') + ".java"))
                            .filter(Files::exists)
                            .toList();
            assertThat(files).as(place).hasSize(1);
            assertThat(method.startsWith("&lt;") ? "(" : " " + method + "(")
                    .as(place)
                    .isSubstringOf(Files.readString(files.get(0)));
        }
    }

    /** « REDOS a.b.Class method » */
    private static List<String> places() {
        List<String> places = new ArrayList<>();
        for (MatchResult entry : entries) {
            PLACE.matcher(entry.group(3))
                    .results()
                    .map(place -> entry.group(2) + " " + place.group(1) + " " + place.group(2))
                    .forEach(places::add);
        }
        return places;
    }
}
