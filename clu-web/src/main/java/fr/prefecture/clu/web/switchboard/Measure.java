package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.web.shared.Texts;
import java.util.List;
import java.util.function.Supplier;

/**
 * A figure beside the rates, with what it is a figure of.
 *
 * @param value nothing when there is nothing to divide by
 * @param address where it is explained
 */
public record Measure(String label, String value, String remark, String address) {

    /**
     * @param ofOneQueue whether the calls are those of one queue: a call may visit several
     */
    static List<Measure> of(Counts counts, boolean ofOneQueue, FigureAddress origin) {
        Measured measured = new Measured(counts, origin);
        return List.of(
                measured.of(
                        CallFigure.DISSUADED,
                        of(CallFigure.RECEIVED, counts, "switchboard.count.received")),
                measured.of(
                        CallFigure.SERVICE_LEVEL,
                        ofKnown(
                                CallFigure.SERVICE_LEVEL,
                                counts,
                                () ->
                                        Texts.of(
                                                "switchboard.measure.service.remark",
                                                within(counts, origin.target()),
                                                origin.target(),
                                                whole(CallFigure.SERVICE_LEVEL, counts)))),
                measured.of(
                        CallFigure.QUALITY_OF_SERVICE,
                        ofKnown(
                                CallFigure.QUALITY_OF_SERVICE,
                                counts,
                                () ->
                                        Texts.of(
                                                "switchboard.measure.quality.remark",
                                                within(counts, origin.target()),
                                                origin.target(),
                                                Texts.count(
                                                        counts.get(Counter.ANSWERED),
                                                        "switchboard.count.answered")))),
                measured.of(
                        CallFigure.SPEED_OF_ANSWER,
                        of(CallFigure.ANSWERED, counts, "switchboard.count.answered")),
                measured.of(
                        CallFigure.PATIENCE,
                        of(CallFigure.ABANDONED, counts, "switchboard.count.abandoned")),
                measured.of(
                        CallFigure.WAIT_OF_ALL,
                        of(CallFigure.ENTERED, counts, "switchboard.count.entered")),
                measured.of(
                        CallFigure.TALK,
                        Texts.of(
                                "switchboard.measure.of",
                                Texts.count(
                                        whole(CallFigure.TALK, counts),
                                        "switchboard.count.ended"))),
                measured.of(
                        ofOneQueue
                                ? CallFigure.DISTINCT_CALLS_OF_QUEUES
                                : CallFigure.DISTINCT_CALLS,
                        Texts.of("switchboard.measure.calls.remark")));
    }

    private static long within(Counts counts, int target) {
        return CallFigure.QUALITY_OF_SERVICE.numerator(target).of(counts);
    }

    /** By what it is divided. */
    private static long whole(CallFigure figure, Counts counts) {
        return figure.denominator().orElseThrow().of(counts);
    }

    private static String of(CallFigure whole, Counts counts, String countKey) {
        return Texts.of("switchboard.measure.of", FigureWords.counted(whole, counts, countKey));
    }

    /** What the numbers say; TEL-105: why there is none where the files could not tell them all. */
    private static String ofKnown(CallFigure figure, Counts counts, Supplier<String> numbers) {
        return figure.isKnown(counts)
                ? numbers.get()
                : Texts.of("switchboard.unrecorded.bySwitchboard");
    }

    private record Measured(Counts counts, FigureAddress origin) {

        Measure of(CallFigure figure, String remark) {
            return new Measure(
                    FigureWords.name(figure, origin.target()),
                    FigureWords.value(figure, counts, origin.target()),
                    remark,
                    origin.of(figure));
        }
    }
}
