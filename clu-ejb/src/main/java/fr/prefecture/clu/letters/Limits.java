package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** LET-56: the last days of replies, whatever time limit held when the mail was received. */
final class Limits {

    private record Asked(InboundChannel channel, ReplyMeasure measure, LocalDate received) {}

    private final List<ReplyTarget> targets;
    private final BusinessCalendar calendar;
    private final Map<Asked, Optional<LocalDate>> known = new HashMap<>();
    private final Map<ReplyTime, Map<LocalDate, LocalDate>> lastDays = new HashMap<>();

    /**
     * @param targets of one channel and measure, the latest first
     */
    Limits(List<ReplyTarget> targets, BusinessCalendar calendar) {
        this.targets = targets;
        this.calendar = calendar;
    }

    /** Looks up at once what will be asked of mail received on these days. */
    Limits about(Collection<LocalDate> received) {
        Map<ReplyTime, Set<LocalDate>> business = new HashMap<>();
        for (LocalDate day : received) {
            on(targets, day).stream()
                    .map(ReplyTarget::time)
                    .filter(time -> time.unit() == DayUnit.BUSINESS)
                    .forEach(time -> business.computeIfAbsent(time, t -> new HashSet<>()).add(day));
        }
        business.forEach(
                (time, days) -> lastDays.put(time, calendar.plusBusinessDays(days, time.days())));
        return this;
    }

    private LocalDate lastDay(ReplyTime time, LocalDate received) {
        LocalDate known = lastDays.getOrDefault(time, Map.of()).get(received);
        return known == null ? time.lastDay(received, calendar) : known;
    }

    /** Nothing where no time limit held. */
    Optional<LocalDate> lastDay(InboundChannel channel, ReplyMeasure measure, LocalDate received) {
        return known.computeIfAbsent(
                new Asked(channel, measure, received),
                asked ->
                        on(targets, received).stream()
                                .filter(target -> target.isOf(channel, measure))
                                .findFirst()
                                .map(target -> lastDay(target.time(), received)));
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
