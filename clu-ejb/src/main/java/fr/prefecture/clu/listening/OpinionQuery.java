package fr.prefecture.clu.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which opinions are asked for.
 *
 * @param from the first day of publication
 * @param to the last one
 */
public record OpinionQuery(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<OpinionFeeling> feeling,
        Optional<Boolean> answered) {

    public static final OpinionQuery ALL =
            new OpinionQuery(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public List<OpinionRow> of(List<OpinionRow> rows) {
        return rows.stream().filter(this::admits).toList();
    }

    private boolean admits(OpinionRow row) {
        LocalDate day = row.terms().publishedOn();
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true)
                && feeling.map(one -> row.terms().feeling() == one).orElse(true)
                && answered.map(one -> row.isAnswered() == one).orElse(true);
    }
}
