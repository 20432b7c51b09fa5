package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.Comparison;
import fr.prefecture.clu.letters.Comparison.Change;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;
import java.util.stream.Stream;

/** A comparison as it is read: what changed said in words, then line by line. LET-12 */
public class ComparisonLines {

    /** One line of the comparison. */
    public record Line(Comparison.Row row) {

        public boolean isSame() {
            return row.change() == Change.SAME;
        }

        /** « Modifié ». */
        public String change() {
            return Texts.of("Change." + row.change());
        }

        public String kind() {
            return switch (row.change()) {
                case SAME -> "";
                case ADDED -> "succes";
                case REMOVED -> "erreur";
                case CHANGED -> "alerte";
            };
        }

        public List<Part> before() {
            return row.before().stream().map(Part::new).toList();
        }

        public List<Part> after() {
            return row.after().stream().map(Part::new).toList();
        }

        /** In one line: what was removed stands before what takes its place. */
        public List<Part> inLine() {
            if (row.change() != Change.CHANGED) {
                return Stream.concat(
                                row.before().stream(),
                                row.change() == Change.ADDED
                                        ? row.after().stream()
                                        : Stream.empty())
                        .map(Part::new)
                        .toList();
            }
            return Woven.of(row.before(), row.after()).stream().map(Part::new).toList();
        }
    }

    /** Some words of a line. */
    public record Part(Comparison.Piece piece) {

        public boolean isAdded() {
            return piece.change() == Change.ADDED;
        }

        public boolean isRemoved() {
            return piece.change() == Change.REMOVED;
        }

        public String text() {
            return piece.text();
        }
    }

    private final Comparison comparison;

    ComparisonLines(Comparison comparison) {
        this.comparison = comparison;
    }

    public boolean isSame() {
        return comparison.isSame();
    }

    /** « 2 lignes ajoutées, 1 ligne supprimée, 3 lignes modifiées ». */
    public String getSummary() {
        return Texts.of(
                "letters.comparison.summary",
                Texts.count(comparison.count(Change.ADDED), "letters.comparison.added"),
                Texts.count(comparison.count(Change.REMOVED), "letters.comparison.removed"),
                Texts.count(comparison.count(Change.CHANGED), "letters.comparison.changed"));
    }

    public List<Line> getLines() {
        return comparison.rows().stream().map(Line::new).toList();
    }
}
