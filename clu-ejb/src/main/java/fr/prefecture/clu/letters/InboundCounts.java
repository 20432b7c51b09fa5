package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.RuleBroken;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of the letters or e-mails of a week; what is empty nobody counted: LET-51.
 *
 * @param acknowledged in time
 * @param toAcknowledge without any reply, and still within their time
 * @param answered in time
 * @param toAnswer without an answer, and still within their time
 */
public record InboundCounts(
        int received,
        Optional<Integer> acknowledged,
        Optional<Integer> toAcknowledge,
        Optional<Integer> answered,
        Optional<Integer> toAnswer) {

    private static final int MOST = 20_000;

    /**
     * @throws RuleBroken as LET-51 and LET-52 say
     */
    public InboundCounts {
        List<Integer> all =
                Stream.concat(
                                Stream.of(received),
                                Stream.of(acknowledged, toAcknowledge, answered, toAnswer)
                                        .flatMap(Optional::stream))
                        .toList();
        for (int count : all) {
            if (count < 0) {
                throw new RuleBroken("letters.inbound.negative", String.valueOf(count));
            }
            if (count > MOST) {
                throw new RuleBroken("letters.inbound.tooMany", count, MOST);
            }
        }
        mustFit(received, acknowledged, toAcknowledge, "letters.inbound.acknowledged.");
        mustFit(received, answered, toAnswer, "letters.inbound.answered.");
    }

    private static void mustFit(
            int received, Optional<Integer> inTime, Optional<Integer> waiting, String key) {
        if (inTime.isEmpty() && waiting.isPresent()) {
            throw new RuleBroken(key + "waiting", waiting.get());
        }
        int most = inTime.orElse(0) + waiting.orElse(0);
        if (most > received) {
            throw waiting.filter(count -> count > 0).isPresent()
                    ? new RuleBroken(
                            key + "withWaiting", inTime.orElse(0), waiting.get(), most, received)
                    : new RuleBroken(key + "more", most, received);
        }
    }

    /** As people type them: nobody counted those that still wait. */
    public static InboundCounts of(int received, int acknowledged, int answered) {
        return new InboundCounts(
                received,
                Optional.of(acknowledged),
                Optional.empty(),
                Optional.of(answered),
                Optional.empty());
    }

    Optional<Integer> inTime(ReplyMeasure measure) {
        return measure == ReplyMeasure.ACKNOWLEDGEMENT ? acknowledged : answered;
    }

    Optional<Integer> waiting(ReplyMeasure measure) {
        return measure == ReplyMeasure.ACKNOWLEDGEMENT ? toAcknowledge : toAnswer;
    }

    String written() {
        return "received "
                + received
                + acknowledged.map(count -> ", acknowledged " + count).orElse("")
                + toAcknowledge.map(count -> ", to acknowledge " + count).orElse("")
                + answered.map(count -> ", answered " + count).orElse("")
                + toAnswer.map(count -> ", to answer " + count).orElse("");
    }
}
