package fr.prefecture.clu.shared;

import java.time.Instant;

/** A line of the history with its number, by which the next lines are asked for. */
public record ChangeLine(long id, ChangeRow row) {

    /**
     * HIS-3: where a page of the history ends, and the next one begins.
     *
     * @param at the instant of the last line, and
     * @param id its number, among those of the same instant
     */
    public record Mark(Instant at, long id) {}

    public Mark mark() {
        return new Mark(row.at(), id);
    }
}
