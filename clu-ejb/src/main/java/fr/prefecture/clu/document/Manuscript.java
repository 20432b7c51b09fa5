package fr.prefecture.clu.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody wrote elsewhere, in a file of a word processor, as far as we keep it.
 *
 * @param leftOut what was left out or turned into something simpler, and how many times
 */
public record Manuscript(List<Part> parts, Map<LeftOut, Integer> leftOut) {

    public Manuscript {
        parts = List.copyOf(parts);
        leftOut = Map.copyOf(leftOut);
    }

    /** A paragraph, a heading, or an item of a list. */
    public record Part(Part.Kind kind, List<Run> runs) {

        /** What a part is. */
        public enum Kind {
            PARAGRAPH,
            HEADING,
            BULLET,
            NUMBER
        }

        public Part {
            runs = List.copyOf(runs);
        }

        /** As it is read, without marks. */
        public String plain() {
            return runs.stream()
                    .map(run -> run.kind() == Run.Kind.BREAK ? "\n" : run.text())
                    .collect(Collectors.joining());
        }
    }

    /**
     * A piece of a part.
     *
     * @param text as it is read; of a field its name, of a break nothing
     * @param address where a link leads; empty for all others
     */
    public record Run(Run.Kind kind, String text, boolean bold, String address) {

        /** What a piece is. */
        public enum Kind {
            TEXT,
            LINK,
            FIELD,
            BREAK
        }

        public static Run text(String text, boolean bold) {
            return new Run(Run.Kind.TEXT, text, bold, "");
        }

        public static Run link(String text, boolean bold, String address) {
            return new Run(Run.Kind.LINK, text, bold, address);
        }

        public static Run field(String name, boolean bold) {
            return new Run(Run.Kind.FIELD, name, bold, "");
        }

        public static Run lineBreak() {
            return new Run(Run.Kind.BREAK, "", false, "");
        }
    }
}
