package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** LET-56: the last days of replies, whatever time limit held when the mail was received. */
final class Limits {

    private record Asked(InboundChannel channel, ReplyMeasure measure, LocalDate received) {}

    private final List<ReplyTarget> targets;
    private final BusinessCalendar calendar;
    private final Map<Asked, Optional<LocalDate>> known = new HashMap<>();

    /**
     * @param targets of one channel and measure, the latest first
     */
    Limits(List<ReplyTarget> targets, BusinessCalendar calendar) {
        this.targets = targets;
        this.calendar = calendar;
    }

    /** Nothing where no time limit held. */
    Optional<LocalDate> lastDay(InboundChannel channel, ReplyMeasure measure, LocalDate received) {
        return known.computeIfAbsent(
                new Asked(channel, measure, received),
                asked ->
                        on(targets, received).stream()
                                .filter(target -> target.isOf(channel, measure))
                                .findFirst()
                                .map(target -> target.time().lastDay(received, calendar)));
    }

    static List<ReplyTarget> on(List<ReplyTarget> targets, LocalDate day) {
        List<ReplyTarget> holding = new ArrayList<>();
        for (ReplyTarget target : targets) {
            if (!target.validFrom().isAfter(day)
                    && holding.stream()
                            .noneMatch(one -> one.isOf(target.channel(), target.measure()))) {
                holding.add(target);
            }
        }
        return holding;
    }
}
