package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the filters ask for, once they are understood; what is wrong with them otherwise. */
final class Filters {

    /** Five years and some days: more is a slip of the hand. */
    static final int MOST_DAYS = 1830;

    /** The parameters of the address, as typed; empty where there is none. */
    record Typed(String from, String to, String service) {}

    /** What the filters are checked against. */
    record Known(LocalDate today, Optional<LocalDate> lastDay, List<String> services) {}

    /** A field that is wrong, the message's key, and what the message speaks of. */
    record Problem(String field, String key, List<Object> arguments) {}

    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();
    private final Optional<ReportingPeriod> period;

    Filters(Typed typed, Known known) {
        this.typed = typed;
        Optional<LocalDate> from = date("du", typed.from());
        Optional<LocalDate> to = date("au", typed.to());
        period = problems.isEmpty() ? period(from, to, known) : Optional.empty();
        if (service().isPresent() && !known.services().contains(service().get())) {
            problems.add(wrong("service", "appointments.service.unknown", typed.service()));
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

    /** A missing end is the last day that is known, a missing start a year before the end. */
    private Optional<ReportingPeriod> period(
            Optional<LocalDate> from, Optional<LocalDate> to, Known known) {
        LocalDate last =
                to.orElseGet(
                        () ->
                                known.lastDay()
                                        .filter(day -> from.map(f -> !f.isAfter(day)).orElse(true))
                                        .orElse(from.orElse(known.today())));
        LocalDate first = from.orElseGet(() -> last.minusYears(1).plusDays(1));
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
            problems.add(wrong(field, key, Texts.of("appointments." + field), text.strip()));
        }
        return date;
    }

    private static Problem wrong(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }
}
