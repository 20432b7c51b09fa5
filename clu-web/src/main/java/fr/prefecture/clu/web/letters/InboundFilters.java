package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.InboundChannel;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the filters ask for, once they are understood; what is wrong with them otherwise. */
final class InboundFilters {

    /** Five years and some days: more is a slip of the hand. */
    static final int MOST_DAYS = 1830;

    /** As the address names them. */
    static final Map<String, InboundChannel> CHANNELS =
            Map.of("courrier", InboundChannel.POST, "courriel", InboundChannel.ELECTRONIC);

    /** The parameters of the address, as typed; empty where there is none. */
    record Typed(String from, String to, String service, String channel) {}

    /**
     * What the filters are checked against.
     *
     * @param lastMonth the last one that is counted
     */
    record Known(LocalDate today, Optional<YearMonth> lastMonth, List<String> services) {}

    /** A field that is wrong, the message's key, and what the message speaks of. */
    record Problem(String field, String key, List<Object> arguments) {}

    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();
    private final Optional<ReportingPeriod> period;

    InboundFilters(Typed typed, Known known) {
        this.typed = typed;
        Optional<LocalDate> from = date("du", typed.from());
        Optional<LocalDate> to = date("au", typed.to());
        period = problems.isEmpty() ? period(from, to, known) : Optional.empty();
        if (service().isPresent() && !known.services().contains(service().get())) {
            problems.add(wrong("service", "letters.filter.service.unknown", typed.service()));
        }
        if (!typed.channel().isBlank() && channel().isEmpty()) {
            problems.add(wrong("canal", "letters.filter.channel.unknown", typed.channel()));
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Optional<ReportingPeriod> period() {
        return period;
    }

    Optional<String> service() {
        return Optional.of(typed.service().strip()).filter(name -> !name.isEmpty());
    }

    Optional<InboundChannel> channel() {
        return Optional.ofNullable(CHANNELS.get(typed.channel().strip()));
    }

    /** A missing end is that of the last month that is counted, a missing start a year before. */
    private Optional<ReportingPeriod> period(
            Optional<LocalDate> from, Optional<LocalDate> to, Known known) {
        LocalDate last =
                to.orElseGet(
                        () ->
                                known.lastMonth()
                                        .map(YearMonth::atEndOfMonth)
                                        .filter(day -> from.map(f -> !f.isAfter(day)).orElse(true))
                                        .orElse(from.orElse(known.today())));
        LocalDate first = from.orElseGet(() -> yearBefore(last));
        try {
            return Optional.of(new ReportingPeriod(first, last).atMost(MOST_DAYS));
        } catch (RuleBroken broken) {
            boolean start =
                    broken.getMessage().equals("period.outside")
                            && broken.arguments().contains(first);
            problems.add(new Problem(start ? "du" : "au", broken.getMessage(), broken.arguments()));
            return Optional.empty();
        }
    }

    private static LocalDate yearBefore(LocalDate last) {
        YearMonth month = YearMonth.from(last);
        return last.equals(month.atEndOfMonth())
                ? month.minusMonths(11).atDay(1)
                : last.minusYears(1).plusDays(1);
    }

    private Optional<LocalDate> date(String field, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<WrittenDate> written = WrittenDate.parse(text);
        Optional<LocalDate> date = written.flatMap(WrittenDate::date);
        if (date.isEmpty()) {
            String key =
                    written.isPresent() ? "shared.date.doesNotExist" : "shared.date.notUnderstood";
            problems.add(wrong(field, key, Texts.of("letters.filter." + field), text.strip()));
        }
        return date;
    }

    private static Problem wrong(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }
}
