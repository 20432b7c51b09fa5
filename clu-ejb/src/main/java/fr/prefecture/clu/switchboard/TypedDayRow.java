package fr.prefecture.clu.switchboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A typed day as pages show it.
 *
 * @param mark what tells it from what it was before, and from what it will be
 * @param lines by their start; the whole day is the only one
 */
public record TypedDayRow(
        LocalDate day, String mark, List<TypedLine> lines, String by, Instant at) {

    public boolean isByHalfHour() {
        return lines.get(0).start().isPresent();
    }

    public TypedCounts total() {
        return lines.stream().map(TypedLine::counts).reduce(TypedCounts.NONE, TypedCounts::plus);
    }
}
