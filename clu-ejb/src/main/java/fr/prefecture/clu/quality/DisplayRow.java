package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that is or was posted, as lists and pages show it.
 *
 * @param toReplace whether the last check found so
 * @param replacedBy the number of the display that took its place
 */
public record DisplayRow(
        long id,
        int version,
        DisplaySubject subject,
        String title,
        DisplayPlace place,
        String placeText,
        String textVersion,
        LocalDate postedOn,
        String link,
        String remark,
        LocalDate nextCheckOn,
        boolean toReplace,
        Optional<LocalDate> takenDownOn,
        Optional<Long> replacedBy,
        DisplayState state) {

    /** QUA-37 */
    static final Comparator<DisplayRow> REGISTER =
            Comparator.comparing(DisplayRow::state)
                    .thenComparing(
                            row ->
                                    row.takenDownOn()
                                            .map(LocalDate::toEpochDay)
                                            .map(day -> -day)
                                            .orElse(row.nextCheckOn().toEpochDay()))
                    .thenComparing(DisplayRow::id);

    public boolean isPosted() {
        return state != DisplayState.TAKEN_DOWN;
    }
}
