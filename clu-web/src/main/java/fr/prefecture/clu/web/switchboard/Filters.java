package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the filters ask for, once they are understood; what is wrong with them otherwise. */
final class Filters {

    /** Ten years and some days: more is a slip of the hand. */
    static final int MOST_DAYS = 3700;

    /** The parameters of the address, as typed; empty where there is none. */
    record Typed(String from, String to, String queue, String source) {}

    /** What the filters are checked against; queues are those of the source, if that is known. */
    record Known(
            LocalDate today,
            Optional<LocalDate> lastDayWithCalls,
            List<String> sources,
            List<String> queues) {}

    /** A field that is wrong, the message's key, and what the message speaks of. */
    record Problem(String field, String key, List<Object> arguments) {}

    private final Typed typed;
    private final Known known;
    private final List<Problem> problems = new ArrayList<>();
    private Optional<ReportingPeriod> period;

    Filters(Typed typed, Known known) {
        this.typed = typed;
        this.known = known;
        this.period = readPeriod();
        if (source().isPresent() && !known.sources().contains(typed.source().strip())) {
            problems.add(wrong("source", "switchboard.source.unknown", typed.source()));
        }
        if (queue().isPresent() && !known.queues().contains(typed.queue().strip())) {
            problems.add(wrong("file", "switchboard.queue.unknown", typed.queue()));
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The period, unless its dates are wrong. */
    Optional<ReportingPeriod> period() {
        return period;
    }

    Optional<String> queue() {
        return Optional.of(typed.queue().strip()).filter(name -> !name.isEmpty());
    }

    Optional<String> source() {
        return Optional.of(typed.source().strip()).filter(name -> !name.isEmpty());
    }

    Typed typed() {
        return typed;
    }

    private Optional<ReportingPeriod> readPeriod() {
        Optional<LocalDate> from = date("du", typed.from());
        Optional<LocalDate> to = date("au", typed.to());
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return period(from, to);
    }

    /** A missing date is completed to the end of the other's month, two missing to a month. */
    private Optional<ReportingPeriod> period(Optional<LocalDate> from, Optional<LocalDate> to) {
        YearMonth month =
                YearMonth.from(from.or(() -> to).or(known::lastDayWithCalls).orElse(known.today()));
        LocalDate first = from.orElse(month.atDay(1));
        LocalDate last = to.orElse(month.atEndOfMonth());
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

    private Optional<LocalDate> date(String field, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<WrittenDate> written = WrittenDate.parse(text);
        Optional<LocalDate> date = written.flatMap(WrittenDate::date);
        if (date.isEmpty()) {
            String key =
                    written.isPresent() ? "shared.date.doesNotExist" : "shared.date.notUnderstood";
            problems.add(wrong(field, key, Texts.of("switchboard.days." + field), text.strip()));
        }
        return date;
    }

    private static Problem wrong(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }
}
