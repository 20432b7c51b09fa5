package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Funnel;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure beside the rates, with what it is a figure of.
 *
 * @param value nothing when there is nothing to divide by
 */
public record Measure(String label, String value, String remark) {

    private static final int SERVICE_SECONDS = 20;

    /**
     * @param ofOneQueue whether the calls are those of one queue: a call may visit several
     */
    static List<Measure> of(Funnel funnel, boolean ofOneQueue) {
        return List.of(
                new Measure(
                        Texts.of("switchboard.measure.dissuaded"),
                        French.number(funnel.dissuaded()),
                        of(funnel.received(), "switchboard.count.received")),
                new Measure(
                        Texts.of("switchboard.measure.wait"),
                        mean(funnel.averageSpeedOfAnswer()),
                        of(funnel.answered(), "switchboard.count.answered")),
                new Measure(
                        Texts.of("switchboard.measure.patience"),
                        mean(funnel.patience()),
                        of(funnel.abandoned(), "switchboard.count.abandoned")),
                new Measure(
                        Texts.of("switchboard.measure.talk"),
                        mean(funnel.averageTalk()),
                        of(funnel.answered() - funnel.incomplete(), "switchboard.count.ended")),
                new Measure(
                        Texts.of("switchboard.measure.service", SERVICE_SECONDS),
                        French.number(funnel.counts().answeredWithin(SERVICE_SECONDS)),
                        Texts.of(
                                "switchboard.measure.service.remark",
                                Texts.count(funnel.answered(), "switchboard.count.answered"),
                                funnel.counts().abandonedWithin(SERVICE_SECONDS))),
                new Measure(
                        Texts.of("switchboard.measure.calls"),
                        French.number(
                                funnel.counts()
                                        .get(
                                                ofOneQueue
                                                        ? Counter.CALLS_IN_QUEUE_DAY
                                                        : Counter.CALLS_IN_DAY)),
                        Texts.of("switchboard.measure.calls.remark")));
    }

    private static String mean(Optional<BigDecimal> seconds) {
        return seconds.map(French::duration).orElse("");
    }

    private static String of(long number, String countKey) {
        return Texts.of("switchboard.measure.of", Texts.count(number, countKey));
    }
}
