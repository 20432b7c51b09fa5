package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.document.Manuscript.Part;
import fr.prefecture.clu.document.Manuscript.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class MarkedTextTest {

    private static final String ADDRESS = "https://exemple.fr/a_(b)*c?d=1&amp;e=\\";

    /** LET-15: whatever signs people wrote, their words come back, line by line. */
    @Property(tries = 2_000)
    @Tag("LET-15")
    void the_words_that_are_read_back_are_those_that_were_written(
            @ForAll("letters") List<Part> parts) {
        List<Block> read = ReplyText.of(MarkedText.of(parts)).blocks();

        assertThat(
                        read.stream()
                                .flatMap(
                                        block ->
                                                block.items().stream()
                                                        .map(
                                                                item ->
                                                                        block.kind()
                                                                                + ":"
                                                                                + words(item)))
                                .toList())
                .isEqualTo(parts.stream().map(part -> kind(part) + ":" + words(part)).toList());
    }

    private static Block.Kind kind(Part part) {
        return switch (part.kind()) {
            case PARAGRAPH -> Block.Kind.PARAGRAPH;
            case HEADING -> Block.Kind.HEADING;
            case BULLET -> Block.Kind.BULLETS;
            case NUMBER -> Block.Kind.NUMBERS;
        };
    }

    private static String words(Block.Item item) {
        return item.runs().stream()
                .map(
                        run ->
                                switch (run.kind()) {
                                    case BREAK -> "\n";
                                    case VARIABLE -> "{" + run.text() + "}";
                                    case TEXT, LINK -> run.text();
                                })
                .collect(Collectors.joining());
    }

    private static String words(Part part) {
        return part.runs().stream()
                .map(
                        run ->
                                switch (run.kind()) {
                                    case BREAK -> part.kind() == Part.Kind.HEADING ? " " : "\n";
                                    case FIELD -> "{" + run.text() + "}";
                                    case TEXT, LINK -> run.text();
                                })
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<List<Part>> letters() {
        Arbitrary<Part> part =
                Combinators.combine(
                                Arbitraries.of(Part.Kind.values()),
                                line().list().ofMinSize(1).ofMaxSize(3))
                        .as(
                                (kind, lines) -> {
                                    List<Run> runs = new ArrayList<>();
                                    for (List<Run> line : lines) {
                                        if (!runs.isEmpty()) {
                                            runs.add(Run.lineBreak());
                                        }
                                        runs.addAll(line);
                                    }
                                    return new Part(kind, runs);
                                });
        return part.list().ofMinSize(1).ofMaxSize(5);
    }

    /** As a draft hands them out: no space at either end. */
    private static Arbitrary<List<Run>> line() {
        Arbitrary<String> words =
                Arbitraries.of(
                                "a", "é", "Mot", " ", " ", "*", "_", "**", "__", "`", "[", "]", "(",
                                ")", "<", ">", "!", "#", "-", "+", "=", "1.", "2)", "&amp;",
                                "&#35;", "\\", "&", "«\u00a0", "\u202f»", "~", "|", "://", "’",
                                "<b>", "- ", "# ", "…")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(6)
                        .map(all -> String.join("", all).replaceAll(" +", " ").strip())
                        .filter(text -> !text.isEmpty());
        Arbitrary<Run> run =
                Combinators.combine(
                                words,
                                Arbitraries.of(true, false),
                                Arbitraries.integers().between(0, 9))
                        .as(
                                (text, bold, what) ->
                                        what == 0
                                                ? Run.field("nom du service", bold)
                                                : what == 1
                                                        ? Run.link(text, bold, ADDRESS)
                                                        : Run.text(text, bold));
        return run.list().ofMinSize(1).ofMaxSize(4);
    }
}
