package fr.prefecture.clu.letters;

/**
 * The counts of several weeks together.
 *
 * @param rows how many weeks of a service on a channel they are of
 */
public record InboundTotals(long rows, long received, ReplyRate acknowledged, ReplyRate answered) {

    public static final InboundTotals NONE =
            new InboundTotals(0, 0, ReplyRate.NONE, ReplyRate.NONE);

    InboundTotals plus(InboundTotals other) {
        return new InboundTotals(
                rows + other.rows,
                received + other.received,
                acknowledged.plus(other.acknowledged),
                answered.plus(other.answered));
    }

    public long late() {
        return acknowledged.late() + answered.late();
    }
}
