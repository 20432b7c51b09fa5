package fr.prefecture.clu.letters;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What two texts have in common, line by line, and word by word where a line was changed. LET-12
 *
 * @param rows in the order in which one reads; a removed line before the one that takes its place
 */
public record Comparison(List<Row> rows) {

    /** What became of a line. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A line of the former text beside that of the latter.
     *
     * @param before nothing where it was added
     * @param after nothing where it was removed
     */
    public record Row(Change change, List<Piece> before, List<Piece> after) {
        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * Some words of a line.
     *
     * @param change {@code SAME}, {@code ADDED} or {@code REMOVED}
     */
    public record Piece(Change change, String text) {}

    /** Lines that have less than this part of their words in common are two lines. */
    private static final double SIMILAR = 0.3;

    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    public Comparison {
        rows = List.copyOf(rows);
    }

    /** Line by line, the subject first. */
    public static Comparison between(
            String formerSubject, String former, String subject, String latter) {
        Table table = new Table(lines(formerSubject, former), lines(subject, latter));
        return new Comparison(table.filled());
    }

    public boolean isSame() {
        return rows.stream().allMatch(row -> row.change() == Change.SAME);
    }

    public long count(Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    private static List<String> lines(String subject, String text) {
        List<String> lines = new ArrayList<>();
        lines.add(subject);
        text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        return lines;
    }

    private record Table(List<String> former, List<String> latter, List<Row> rows) {

        Table(List<String> former, List<String> latter) {
            this(former, latter, new ArrayList<>());
        }

        List<Row> filled() {
            for (AbstractDelta<String> delta : DiffUtils.diff(former, latter, true).getDeltas()) {
                List<String> before = delta.getSource().getLines();
                List<String> after = delta.getTarget().getLines();
                if (delta.getType() == DeltaType.EQUAL) {
                    before.forEach(
                            line ->
                                    rows.add(
                                            new Row(
                                                    Change.SAME,
                                                    whole(line, Change.SAME),
                                                    whole(line, Change.SAME))));
                } else {
                    changed(before, after);
                }
            }
            return rows;
        }

        private void changed(List<String> before, List<String> after) {
            int pairs = Math.min(before.size(), after.size());
            for (int i = 0; i < pairs; i++) {
                pair(before.get(i), after.get(i));
            }
            before.subList(pairs, before.size()).forEach(this::removed);
            after.subList(pairs, after.size()).forEach(this::added);
        }

        private void removed(String line) {
            rows.add(new Row(Change.REMOVED, whole(line, Change.REMOVED), List.of()));
        }

        private void added(String line) {
            rows.add(new Row(Change.ADDED, List.of(), whole(line, Change.ADDED)));
        }

        private void pair(String before, String after) {
            List<Piece> left = new ArrayList<>();
            List<Piece> right = new ArrayList<>();
            int common = 0;
            int all = 0;
            for (AbstractDelta<String> delta :
                    DiffUtils.diff(words(before), words(after), true).getDeltas()) {
                String was = String.join("", delta.getSource().getLines());
                String is = String.join("", delta.getTarget().getLines());
                boolean same = delta.getType() == DeltaType.EQUAL;
                all += Math.max(was.length(), is.length());
                common += same ? was.length() : 0;
                add(left, same ? Change.SAME : Change.REMOVED, was);
                add(right, same ? Change.SAME : Change.ADDED, is);
            }
            if (common < SIMILAR * all) {
                removed(before);
                added(after);
            } else {
                rows.add(new Row(Change.CHANGED, left, right));
            }
        }

        private static void add(List<Piece> pieces, Change change, String text) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(change, text));
            }
        }

        private static List<String> words(String line) {
            return List.of(WORDS.split(line));
        }

        private static List<Piece> whole(String line, Change change) {
            return List.of(new Piece(change, line));
        }
    }
}
