package fr.prefecture.clu.deliveries;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A source as pages show it.
 *
 * @param version of what was said of it; 0 where nothing was
 * @param silent how many expected days have passed since its last one
 * @param endedFrom the first day on which nothing is expected of it
 * @param alertedAfter DEL-9: after how many of them it is brought to attention
 */
public record SourceRow(
        int version,
        SourceKind kind,
        String name,
        LocalDate first,
        LocalDate last,
        int silent,
        Optional<LocalDate> endedFrom,
        Optional<String> successor,
        int alertedAfter) {

    /** DEL-9: whether it is to be brought to attention. */
    public boolean isSilent() {
        return endedFrom.isEmpty() && silent >= alertedAfter;
    }

    /** By what an address names it. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + "." + name;
    }

    /** The path of its page. */
    public String page() {
        return "/livraisons/"
                + URLEncoder.encode(key(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
