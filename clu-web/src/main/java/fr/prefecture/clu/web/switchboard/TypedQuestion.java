package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Which day somebody wants to type, as a whole or in which half-hours; what is wrong with it. */
final class TypedQuestion {

    static final String DAY = "jour";
    static final String STEP = "pas";
    static final String FIRST = "debut";
    static final String LAST = "fin";
    static final String WHOLE = "journee";
    static final String HALF_HOURS = "demi-heures";

    private static final int IN_A_DAY = 48;
    private static final long MINUTES = 30;
    private static final LocalTime USUAL_FIRST = LocalTime.of(8, 0);
    private static final LocalTime USUAL_LAST = LocalTime.of(17, 30);

    private final UnaryOperator<String> parameters;
    private final List<Filters.Problem> problems = new ArrayList<>();
    private final Optional<LocalDate> day;
    private final LocalTime first;
    private final LocalTime last;

    /**
     * @param parameters what the address says; empty for what it does not
     */
    TypedQuestion(UnaryOperator<String> parameters, LocalDate today) {
        this.parameters = parameters;
        day = day(today);
        LocalTime asked = time(FIRST, USUAL_FIRST);
        LocalTime until = time(LAST, asked.isAfter(USUAL_LAST) ? asked : USUAL_LAST);
        if (until.isBefore(asked)) {
            problems.add(new Filters.Problem(LAST, "switchboard.typed.hours.reversed", List.of()));
            until = asked;
        }
        first = asked;
        last = until;
    }

    private Optional<LocalDate> day(LocalDate today) {
        String typed = typed(DAY);
        if (typed.isEmpty()) {
            return Optional.of(today);
        }
        Optional<WrittenDate> written = WrittenDate.parse(typed);
        Optional<LocalDate> date = written.flatMap(WrittenDate::date);
        if (date.isEmpty()) {
            problems.add(
                    new Filters.Problem(
                            DAY,
                            written.isPresent()
                                    ? "shared.date.doesNotExist"
                                    : "shared.date.notUnderstood",
                            List.of(Texts.of("switchboard.typed.day"), typed)));
            return date;
        }
        try {
            new ReportingPeriod(date.get(), date.get());
        } catch (RuleBroken outside) {
            problems.add(new Filters.Problem(DAY, outside.getMessage(), outside.arguments()));
            return Optional.empty();
        }
        if (date.get().isAfter(today)) {
            problems.add(new Filters.Problem(DAY, "switchboard.typed.future", List.of(date.get())));
            return Optional.empty();
        }
        return date;
    }

    private LocalTime time(String field, LocalTime usual) {
        String typed = typed(field);
        if (typed.isEmpty()) {
            return usual;
        }
        if (typed.matches("([01]\\d|2[0-3]):(00|30)")) {
            return LocalTime.parse(typed);
        }
        problems.add(new Filters.Problem(field, "switchboard.typed.hours.wrong", List.of(typed)));
        return usual;
    }

    /** As it was typed. */
    String typed(String field) {
        return parameters.apply(field).strip();
    }

    List<Filters.Problem> problems() {
        return List.copyOf(problems);
    }

    /** Nothing while it is wrong. */
    Optional<LocalDate> day() {
        return day;
    }

    /** Whether the address asks for half-hours; nothing where it does not say. */
    Optional<Boolean> byHalfHour() {
        return switch (typed(STEP)) {
            case WHOLE -> Optional.of(false);
            case HALF_HOURS -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    LocalTime first() {
        return first;
    }

    LocalTime last() {
        return last;
    }

    /** The half-hours from the first to the last, by their start. */
    List<LocalTime> starts() {
        return allStarts().stream()
                .filter(start -> !start.isBefore(first) && !start.isAfter(last))
                .toList();
    }

    static List<LocalTime> allStarts() {
        return IntStream.range(0, IN_A_DAY)
                .mapToObj(i -> LocalTime.MIDNIGHT.plusMinutes(i * MINUTES))
                .toList();
    }
}
