package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.Manuscript.Part;
import fr.prefecture.clu.document.Manuscript.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LET-15: writes parts in the marks of CommonMark that {@link ReplyText} reads, so that what was a
 * word stays a word and what had a structure keeps it.
 */
final class MarkedText {

    /** At the beginning of a line, what would be read as a heading, a list, or a line under one. */
    private static final Pattern LINE_MARK =
            Pattern.compile("^(?:(#{1,6}|[-+])(?=\\s|$)|(=+|-+)(?=\\s*$))");

    private static final Pattern NUMBER_MARK = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern HEADING_END = Pattern.compile("(?:(?<![\\\\#])|(?<=\\\\#))(#++)$");
    private static final Pattern ENTITY =
            Pattern.compile("&(?=#\\d+;|#[xX][0-9a-fA-F]+;|[A-Za-z][A-Za-z0-9]*;)");

    private MarkedText() {}

    static String of(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        Part before = null;
        int number = 0;
        for (Part part : parts) {
            boolean goesOn = before != null && isItem(part) && before.kind() == part.kind();
            number = goesOn ? number + 1 : 1;
            if (before != null) {
                text.append(goesOn ? "\n" : "\n\n");
            }
            text.append(written(part, number));
            before = part;
        }
        return text.toString();
    }

    private static boolean isItem(Part part) {
        return part.kind() == Part.Kind.BULLET || part.kind() == Part.Kind.NUMBER;
    }

    private static String written(Part part, int number) {
        String mark =
                switch (part.kind()) {
                    case PARAGRAPH -> "";
                    case HEADING -> "## ";
                    case BULLET -> "- ";
                    case NUMBER -> number + ". ";
                };
        List<String> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Run run : part.runs()) {
            if (run.kind() == Run.Kind.BREAK) {
                lines.add(line(line, part.kind()));
                line.clear();
            } else {
                line.add(run);
            }
        }
        lines.add(line(line, part.kind()));
        if (part.kind() == Part.Kind.HEADING) {
            String heading = String.join(" ", lines);
            return mark + HEADING_END.matcher(heading).replaceFirst("\\\\$1");
        }
        return mark + String.join("\n" + " ".repeat(mark.length()), lines);
    }

    private static String line(List<Run> runs, Part.Kind kind) {
        List<Run> pieces =
                kind == Part.Kind.HEADING
                        ? runs.stream()
                                .map(r -> new Run(r.kind(), r.text(), false, r.address()))
                                .toList()
                        : runs;
        StringBuilder line = new StringBuilder();
        for (int from = 0; from < pieces.size(); ) {
            int to = from + 1;
            while (to < pieces.size() && pieces.get(to).bold() == pieces.get(from).bold()) {
                to++;
            }
            String group = plainMarks(pieces.subList(from, to));
            String after = to < pieces.size() ? plainMarks(pieces.subList(to, to + 1)) : "";
            line.append(pieces.get(from).bold() ? bold(line, group, after) : group);
            from = to;
        }
        String written = line.toString();
        Matcher number = NUMBER_MARK.matcher(written);
        if (number.find()) {
            return number.replaceFirst("$1\\\\$2");
        }
        return LINE_MARK.matcher(written).find() ? "\\" + written : written;
    }

    /** In two stars on either side, where they would be read as such; else as it is. */
    private static String bold(CharSequence before, String group, String after) {
        int first = 0;
        while (first < group.length() && isSpace(group.codePointAt(first))) {
            first++;
        }
        int last = group.length();
        while (last > first && isSpace(group.codePointBefore(last))) {
            last--;
        }
        if (first == last) {
            return group;
        }
        boolean opens =
                !isSign(group.codePointAt(first))
                        || first > 0
                        || before.isEmpty()
                        || isOpen(Character.codePointBefore(before, before.length()));
        boolean closes =
                !isSign(group.codePointBefore(last))
                        || last < group.length()
                        || after.isEmpty()
                        || isOpen(after.codePointAt(0));
        return opens && closes
                ? group.substring(0, first)
                        + "**"
                        + group.substring(first, last)
                        + "**"
                        + group.substring(last)
                : group;
    }

    private static boolean isOpen(int codePoint) {
        return isSpace(codePoint) || isSign(codePoint);
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Punctuation and symbols. */
    private static boolean isSign(int codePoint) {
        return !isSpace(codePoint)
                && Pattern.matches("[\\p{P}\\p{S}]", Character.toString(codePoint));
    }

    private static String plainMarks(List<Run> runs) {
        StringBuilder text = new StringBuilder();
        for (Run run : runs) {
            switch (run.kind()) {
                case TEXT -> text.append(escaped(run.text()));
                case FIELD -> text.append('{').append(run.text()).append('}');
                case LINK -> text.append(link(run));
                case BREAK -> throw new IllegalArgumentException("within a line");
            }
        }
        return text.toString();
    }

    private static String link(Run run) {
        String words = run.text().strip();
        if (words.isEmpty()) {
            return run.text();
        }
        int at = run.text().indexOf(words);
        return run.text().substring(0, at)
                + '['
                + escaped(words)
                + "]("
                + address(run.address())
                + ')'
                + run.text().substring(at + words.length());
    }

    /** The signs that would end it are written as an address may have them. */
    private static String address(String address) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char sign = address.charAt(i);
            switch (sign) {
                case '(' -> safe.append("%28");
                case ')' -> safe.append("%29");
                case '<' -> safe.append("%3C");
                case '>' -> safe.append("%3E");
                case '\\' -> safe.append("%5C");
                default -> safe.append(sign);
            }
        }
        return ENTITY.matcher(safe).replaceAll("\\\\&");
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean mark =
                    switch (sign) {
                        case '\\', '*', '`', '<', '[', ']' -> true;
                        case '_' -> !isWithinWord(text, i);
                        case '!' -> i == text.length() - 1;
                        default -> false;
                    };
            safe.append(mark ? "\\" : "").append(sign);
        }
        return ENTITY.matcher(safe).replaceAll("\\\\&");
    }

    private static boolean isWithinWord(String text, int at) {
        return at > 0
                && at < text.length() - 1
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
