package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.Proportion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many of the letters or e-mails received had a reply in time: LET-59.
 *
 * @param due received, less those that still waited within their time
 * @param waiting those
 * @param expired those of them whose time has passed since: LET-60
 * @param notCounted received where nobody counted this
 * @param atLeast whether more may have been in time than was counted: LET-60
 */
public record ReplyRate(
        long inTime, long due, long waiting, long expired, long notCounted, boolean atLeast) {

    static final ReplyRate NONE = new ReplyRate(0, 0, 0, 0, 0, false);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    ReplyRate plus(ReplyRate other) {
        return new ReplyRate(
                inTime + other.inTime,
                due + other.due,
                waiting + other.waiting,
                expired + other.expired,
                notCounted + other.notCounted,
                atLeast || other.atLeast);
    }

    /** Whether anything was counted: where nobody did, nothing is known, which is not nothing. */
    boolean isCounted() {
        return due + waiting > 0 || notCounted == 0;
    }

    /** LET-68: what the rate leaves out, and that it may be a bound. */
    public FigureCaveats caveats() {
        return new FigureCaveats(Optional.empty(), atLeast, notCounted, expired, Proportion.FEWEST);
    }

    public long late() {
        return due - inTime;
    }

    /** To one decimal; nothing of nothing. */
    public Optional<BigDecimal> percent() {
        return due == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(inTime)
                                .multiply(HUNDRED)
                                .divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP));
    }
}
