package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The few places where a text could become a page's markup: each is known here by name. */
class UnescapedTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern AS_IT_IS =
            Pattern.compile("<[^<>]*\\bescape=\"(?!true\")[^<>]*value=\"([^\"]*)\"[^<>]*>");
    private static final Pattern MARKUP =
            Pattern.compile(
                    "(?:inner|outer)HTML|insertAdjacentHTML|document\\.write|srcdoc|\\beval\\b"
                            + "|createContextualFragment|new Function|javascript:"
                            + "|\\$\\([^)]*\\)\\.html\\("
                            + "|set(?:Timeout|Interval)\\(\\s*[\"'`]"
                            + "|setAttribute\\(\\s*[\"']on");

    /** The two e-mails have passed {@code MailHtml}, the guide is shipped. */
    @Test
    void what_pages_write_as_it_is_was_cleaned_or_is_ours() {
        assertThat(found(".xhtml", AS_IT_IS, 1))
                .containsExactlyInAnyOrder(
                        "committee/dispatch.xhtml #{dispatchPage.mail.html()}",
                        "guide/print.xhtml #{topic.html()}",
                        "guide/topic.xhtml #{topicPage.html}",
                        "letters/consultationSending.xhtml #{consultationSendingPage.html}");
        assertThat(found(".xhtml", Pattern.compile("\\bescape=\"(?!true\")"), 0)).hasSize(4);
    }

    @Test
    void no_script_makes_markup_or_a_program_of_a_text() {
        assertThat(found(".js", Pattern.compile("textContent"), 0)).isNotEmpty();
        assertThat(found(".js", MARKUP, 0)).isEmpty();
    }

    private static List<String> found(String end, Pattern pattern, int group) {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .filter(file -> !file.toString().contains("primefaces"))
                    .flatMap(
                            file ->
                                    pattern.matcher(read(file))
                                            .results()
                                            .map((MatchResult one) -> one.group(group))
                                            .map(one -> WEBAPP.relativize(file) + " " + one))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
