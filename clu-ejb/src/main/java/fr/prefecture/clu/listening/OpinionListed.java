package fr.prefecture.clu.listening;

import fr.prefecture.clu.list.ListedRow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An opinion as its list shows it.
 *
 * @param saidAnswered whether the platform says that it was answered
 * @param saidOn on which day; null where it does not say so
 * @param markedOn the day on which somebody here said that it was answered; null for none
 */
public record OpinionListed(
        long id,
        int version,
        String reference,
        LocalDate publishedOn,
        String structure,
        OpinionFeeling feeling,
        String title,
        String text,
        boolean saidAnswered,
        LocalDate saidOn,
        String answer,
        LocalDate markedOn)
        implements ListedRow {

    /** ECO-57: as the platform says, or somebody here. */
    public boolean isAnswered() {
        return saidAnswered || markedOn != null;
    }

    /** What the platform says comes first; nothing when no day is known. */
    public Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(saidOn == null ? markedOn : saidOn);
    }

    /** Its title, or else how its text begins. */
    public String name() {
        return OpinionRow.name(title, text);
    }
}
