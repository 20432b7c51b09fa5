package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Alert;
import java.util.Collection;
import java.util.Locale;

/**
 * CPT-14: by what an alert of the afternoon is known from the morning: what it says of what, and of
 * how many.
 *
 * @param what the key of its sentence and a hash of its page, which tells one thing from another
 * @param number the sum of the numbers in it
 */
public record AlertMark(String what, long number) {

    private static final String OF = "=";

    public static AlertMark of(Alert alert) {
        return new AlertMark(
                String.format(Locale.ROOT, "%s#%08x", alert.messageKey(), alert.page().hashCode()),
                alert.arguments().stream()
                        .filter(Number.class::isInstance)
                        .mapToLong(number -> ((Number) number).longValue())
                        .sum());
    }

    public String written() {
        return what + OF + number;
    }

    /** Whether nothing, or less of it, was known. */
    public boolean isNews(Collection<String> known) {
        return known.stream()
                .filter(one -> one.startsWith(what + OF))
                .map(one -> one.substring(what.length() + OF.length()))
                .filter(before -> before.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .noneMatch(before -> before >= number);
    }
}
