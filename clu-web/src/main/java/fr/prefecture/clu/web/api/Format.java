package fr.prefecture.clu.web.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;

/**
 * The format in which figures leave, chosen from the Accept header as RFC 9110 has it: the most
 * specific range decides what a format is worth, the first of the best wins, and what is worth
 * nothing is not sent. JAX-RS itself ignores {@code q=0}.
 */
final class Format {

    private static final List<MediaType> OURS =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(FiguresAsCsv.TYPE));

    private Format() {}

    /**
     * @param accepted the ranges of the Accept header; none at all is anything
     * @throws NotAcceptableException when none of our formats is wanted
     */
    static MediaType best(List<MediaType> accepted) {
        MediaType best = OURS.get(0);
        double most = worth(best, accepted);
        for (MediaType other : OURS) {
            double worth = worth(other, accepted);
            if (worth > most) {
                best = other;
                most = worth;
            }
        }
        if (most <= 0) {
            throw new NotAcceptableException();
        }
        return best;
    }

    private static double worth(MediaType ours, List<MediaType> accepted) {
        if (accepted.isEmpty()) {
            return 1;
        }
        return accepted.stream()
                .filter(range -> range.isCompatible(ours))
                .max(Comparator.comparingInt(Format::specificity))
                .map(range -> Double.parseDouble(range.getParameters().getOrDefault("q", "1")))
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        return (range.isWildcardType() ? 0 : 1) + (range.isWildcardSubtype() ? 0 : 1);
    }
}
