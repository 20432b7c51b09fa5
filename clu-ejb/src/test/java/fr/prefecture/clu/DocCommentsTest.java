package fr.prefecture.clu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documentation comments stand before a declaration: javac warns of the others since JDK 23 ({@code
 * dangling-doc-comments}), and a warning ends the build there, not here.
 */
class DocCommentsTest {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(?!/).*?\\*/\\s*");

    /** What no declaration begins with. */
    private static final Pattern NO_DECLARATION =
            Pattern.compile(
                    "/\\*\\*|[})\\].,;]|(return|if|for|while|try|throw|case|default ->)\\b");

    @Test
    void a_documentation_comment_stands_before_what_it_documents() throws IOException {
        List<String> dangling = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java"))
                            .filter(path -> path.toString().contains("/src/"))
                            .toList()) {
                dangling(Files.readString(file)).forEach(line -> dangling.add(file + ":" + line));
            }
        }
        assertThat(dangling).isEmpty();
    }

    @Test
    void one_that_documents_nothing_is_seen() {
        assertThat(dangling("/** One. */\n/** Two. */\nint a;")).containsExactly(1L);
        assertThat(dangling("class A {\n/** End. */\n}")).containsExactly(2L);
        assertThat(dangling("/** A. */\n@Test\nvoid a() {}\n\n/** B. */\nint b;")).isEmpty();
    }

    /** The lines on which they begin. */
    private static List<Long> dangling(String source) {
        List<Long> lines = new ArrayList<>();
        Matcher comment = COMMENT.matcher(source);
        while (comment.find()) {
            if (NO_DECLARATION.matcher(source).region(comment.end(), source.length()).lookingAt()) {
                lines.add(source.substring(0, comment.start()).lines().count() + 1);
            }
        }
        return lines;
    }
}
