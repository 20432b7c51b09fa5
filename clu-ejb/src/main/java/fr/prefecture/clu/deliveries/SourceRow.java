package fr.prefecture.clu.deliveries;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A source as pages show it.
 *
 * @param id its number, which no other source has, of whatever kind
 * @param version of what was said of it; 0 where nothing was
 * @param silent how many expected days have passed since its last one
 * @param endedFrom the first day on which nothing is expected of it
 * @param endProposed DEL-7: whether it is silent for so long that its end is proposed
 * @param alertedAfter DEL-9: after how many of them it is brought to attention
 */
public record SourceRow(
        long id,
        int version,
        SourceKind kind,
        String name,
        LocalDate first,
        LocalDate last,
        int silent,
        Optional<LocalDate> endedFrom,
        Optional<String> successor,
        boolean endProposed,
        int alertedAfter) {

    /** DEL-9: whether it is to be brought to attention. */
    public boolean isSilent() {
        return endedFrom.isEmpty() && silent >= alertedAfter;
    }

    /** The path of its page. */
    public String page() {
        return "/livraisons/" + id;
    }
}
