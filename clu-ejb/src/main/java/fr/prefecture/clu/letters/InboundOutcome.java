package fr.prefecture.clu.letters;

import java.util.List;

/**
 * What became of a row that was typed.
 *
 * @param column that is wrong; empty when the row is not refused
 * @param key of the sentence that says why; empty when the row is not refused
 */
public record InboundOutcome(Kind kind, String column, String key, List<Object> arguments) {

    /** What became of it. */
    public enum Kind {
        EMPTY,
        SAME,
        CREATED,
        CORRECTED,
        REFUSED
    }

    static InboundOutcome of(Kind kind) {
        return new InboundOutcome(kind, "", "", List.of());
    }

    static InboundOutcome refused(InboundSheet.Unreadable why) {
        return new InboundOutcome(
                Kind.REFUSED, why.column(), why.why().getMessage(), why.why().arguments());
    }

    public boolean isRefused() {
        return kind == Kind.REFUSED;
    }

    public boolean isKept() {
        return kind == Kind.CREATED || kind == Kind.CORRECTED;
    }
}
