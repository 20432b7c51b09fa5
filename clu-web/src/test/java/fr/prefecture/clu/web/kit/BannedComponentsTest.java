package fr.prefecture.clu.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BannedComponentsTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    @Test
    void pages_use_no_component_that_some_people_cannot_use() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path page : files.filter(one -> one.toString().endsWith(".xhtml")).toList()) {
                found.addAll(in(page.toString(), Files.readString(page)));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_banned_component_is_found_with_the_reason() {
        assertThat(in("x.xhtml", "<p:column filterBy=\"a\"/>\n<p:chart value=\"a\"/>"))
                .hasSize(2)
                .anyMatch(one -> one.contains("x.xhtml") && one.contains("cut in two on paper"));
        assertThat(in("x.xhtml", "<p:column sortBy=\"a\"/><p:chartist/>")).isEmpty();
    }

    private static List<String> in(String page, String text) {
        return banned().entrySet().stream()
                .filter(one -> isIn(text, one.getKey()))
                .map(one -> page + ": " + one.getKey() + ", " + one.getValue())
                .toList();
    }

    private static boolean isIn(String text, String banned) {
        return banned.startsWith("p:")
                ? text.matches("(?s).*<" + banned + "[\\s/>].*")
                : text.contains(" " + banned);
    }

    private static Map<String, String> banned() {
        Map<String, String> banned = new TreeMap<>();
        try (InputStream in = BannedComponentsTest.class.getResourceAsStream("banned.tsv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> banned.put(cells[0], cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return banned;
    }
}
