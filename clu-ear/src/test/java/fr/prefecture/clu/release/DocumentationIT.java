package fr.prefecture.clu.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No server runs for it. */
class DocumentationIT {

    private static final Path ROOT = Path.of("..");

    @TempDir private static Path folder;
    private static List<Path> pages;

    @BeforeAll
    static void write() throws IOException {
        Documentation.write(ROOT, folder, "1.2.3");
        try (Stream<Path> files = Files.walk(folder)) {
            pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    @Test
    void every_text_of_the_documentation_is_a_page() throws IOException {
        try (Stream<Path> texts = Files.walk(ROOT.resolve("docs"))) {
            assertThat(texts.filter(file -> file.toString().endsWith(".md")))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(
                            text ->
                                    assertThat(
                                                    folder.resolve(ROOT.relativize(text))
                                                            .resolveSibling(
                                                                    text.getFileName()
                                                                            .toString()
                                                                            .replace(
                                                                                    ".md",
                                                                                    ".html")))
                                            .exists());
        }
        assertThat(folder.resolve("index.html")).exists();
        assertThat(folder.resolve("docs/decisions/index.html")).exists();
    }

    @Test
    void every_link_leads_to_what_is_there_and_needs_no_network_unless_it_names_it()
            throws IOException {
        List<String> broken = new ArrayList<>();
        int followed = 0;
        for (Path page : pages) {
            for (Element link : read(page).select("[href], [src]")) {
                String address = link.hasAttr("src") ? link.attr("src") : link.attr("href");
                if (link.is("a") && address.matches("https?://.*")) {
                    continue;
                }
                followed++;
                String[] parts = address.split("#", 2);
                Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
                boolean there =
                        target.startsWith(folder)
                                && Files.isRegularFile(target)
                                && (parts.length < 2
                                        || read(target).getElementById(parts[1]) != null);
                if (!there) {
                    broken.add(folder.relativize(page) + " -> " + address);
                }
            }
        }
        assertThat(followed).isGreaterThan(1000);
        assertThat(broken).isEmpty();
    }

    @Test
    void every_page_says_its_language_its_title_and_the_release_and_its_tables_have_heads()
            throws IOException {
        for (Path page : pages) {
            Document document = read(page);
            assertThat(document.select("h1")).as("%s", page).hasSize(1);
            assertThat(document.title()).isEqualTo(document.select("h1").text() + " – CLU 1.2.3");
            assertThat(document.select("html").attr("lang"))
                    .as("%s", page)
                    .isEqualTo(page.endsWith("homologation.html") ? "fr" : "en");
            assertThat(document.select("thead th:not([scope=col])")).isEmpty();
            assertThat(document.select("body script, body style")).isEmpty();
        }
    }

    private static Document read(Path page) throws IOException {
        return Jsoup.parse(Files.readString(page, StandardCharsets.UTF_8));
    }
}
