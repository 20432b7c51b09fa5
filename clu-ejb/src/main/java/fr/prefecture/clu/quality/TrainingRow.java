package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.LooseDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A training or a guide as lists and pages show it; its parts are those of its terms. */
public record TrainingRow(
        long id,
        int version,
        TrainingKind kind,
        TrainingSubject subject,
        String service,
        String title,
        Optional<LooseDate> planned,
        Optional<LocalDate> done,
        Optional<Integer> plannedCount,
        Optional<Integer> attendedCount,
        Optional<Integer> headCount,
        String guideVersion,
        String remark,
        TrainingState state) {

    static final Comparator<TrainingRow> ORDER =
            Comparator.comparing(TrainingRow::service)
                    .thenComparing(TrainingRow::subject)
                    .thenComparing(TrainingRow::when)
                    .thenComparing(TrainingRow::id);

    /** The day it was done, else the date it is planned for. */
    public LooseDate when() {
        return done.map(LooseDate::day).or(() -> planned).orElseThrow();
    }

    /** Whether it was done that year, or is planned for it. */
    public boolean isOf(int year) {
        return when().firstDay().getYear() <= year && when().lastDay().getYear() >= year;
    }
}
