package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Proportion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * An opinion as pages show it.
 *
 * @param markedOn the day on which somebody here said that it was answered
 */
public record OpinionRow(long id, int version, OpinionTerms terms, Optional<LocalDate> markedOn) {

    private static final int BEGINNING = 80;

    /** ECO-59: the share of these that have an answer. */
    public static Proportion answered(Collection<OpinionRow> rows) {
        return new Proportion(rows.stream().filter(OpinionRow::isAnswered).count(), rows.size());
    }

    /** ECO-57: as the platform says, or somebody here. */
    public boolean isAnswered() {
        return terms.answered() || markedOn.isPresent();
    }

    /** What the platform says comes first; nothing when no day is known. */
    public Optional<LocalDate> answeredOn() {
        return terms.answeredOn().or(() -> markedOn);
    }

    /** Its title, or else how its text begins. */
    public String name() {
        return name(terms.title(), terms.text());
    }

    static String name(String title, String text) {
        if (!title.isEmpty()) {
            return title;
        }
        String first = text.lines().findFirst().orElse("");
        return first.length() > BEGINNING ? first.substring(0, BEGINNING).strip() + "…" : first;
    }
}
