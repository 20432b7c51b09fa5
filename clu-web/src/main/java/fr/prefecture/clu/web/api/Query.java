package fr.prefecture.clu.web.api;

import fr.prefecture.clu.shared.ReportingPeriod;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameters of a request, each known and given at most once.
 *
 * <p>A name that nobody knows is refused and not ignored: a mistyped {@code queue} would otherwise
 * answer with the figures of every queue.
 */
final class Query {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final MultivaluedMap<String, String> given;

    /**
     * @throws BadParameter when a parameter is not among {@code known}, or is given twice
     */
    Query(MultivaluedMap<String, String> given, List<String> known) {
        this.given = given;
        given.forEach(
                (name, values) -> {
                    if (!known.contains(name)) {
                        throw known.isEmpty()
                                ? new BadParameter(name, "api.parameter.none", name)
                                : new BadParameter(
                                        name,
                                        "api.parameter.unknown",
                                        name,
                                        String.join(", ", known));
                    }
                    if (values.size() > 1) {
                        throw new BadParameter(name, "api.parameter.repeated", name);
                    }
                });
    }

    /**
     * The days from parameter {@code from} to parameter {@code to}, both included.
     *
     * @throws BadParameter when one of them is missing or is not a date
     * @throws fr.prefecture.clu.shared.RuleBroken when they are no period, or one of more than
     *     {@code most} days
     */
    ReportingPeriod period(int most) {
        return new ReportingPeriod(date("from"), date("to")).atMost(most);
    }

    /**
     * @throws BadParameter when it is given without a value
     */
    Optional<String> text(String name) {
        Optional<String> text = Optional.ofNullable(given.getFirst(name));
        if (text.filter(String::isBlank).isPresent()) {
            throw new BadParameter(name, "api.parameter.empty", name);
        }
        return text;
    }

    /**
     * One of some whole numbers; {@code otherwise} where it is not given.
     *
     * @throws BadParameter when it is another
     */
    int step(String name, List<Integer> steps, int otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return steps.stream()
                .filter(step -> step.toString().equals(text.get()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadParameter(
                                        name,
                                        "api.step.unknown",
                                        name,
                                        text.get(),
                                        steps.stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", "))));
    }

    /**
     * A month such as {@code 2021-05}.
     *
     * @throws BadParameter when it is missing or is no month
     */
    YearMonth month(String name) {
        String text =
                Optional.ofNullable(given.getFirst(name))
                        .orElseThrow(() -> new BadParameter(name, "api.month.missing", name));
        if (!MONTH.matcher(text).matches()) {
            throw new BadParameter(name, "api.month.unreadable", name, text);
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new BadParameter(name, e, "api.month.unreadable", name, text);
        }
    }

    private LocalDate date(String name) {
        String text =
                Optional.ofNullable(given.getFirst(name))
                        .orElseThrow(() -> new BadParameter(name, "api.parameter.missing", name));
        Matcher shape = DATE.matcher(text);
        if (!shape.matches()) {
            throw new BadParameter(name, "api.date.unreadable", name, text);
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(shape.group(1)),
                    Integer.parseInt(shape.group(2)),
                    Integer.parseInt(shape.group(3)));
        } catch (DateTimeException e) {
            throw new BadParameter(name, e, "api.date.impossible", name, text);
        }
    }
}
