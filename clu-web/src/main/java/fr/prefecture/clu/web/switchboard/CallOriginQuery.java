package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.CallSlice;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.DayPart;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * TEL-43: which figure an address asks after, once it is understood; what is wrong with it
 * otherwise.
 */
final class CallOriginQuery {

    /** An answer is in time within so many seconds unless the address says otherwise. */
    static final int USUAL_TARGET = 20;

    /**
     * The parameters of the address beside those of the filters; empty where there is none.
     *
     * @param figure nothing as long as nobody has asked after any
     */
    record Typed(Optional<String> figure, String hours, String weekday, String target) {

        static Typed of(HttpServletRequest request) {
            return new Typed(
                    Optional.ofNullable(request.getParameter("indicateur")),
                    parameter(request, "heure"),
                    parameter(request, "jour"),
                    parameter(request, "cible"));
        }

        private static String parameter(HttpServletRequest request, String name) {
            return Optional.ofNullable(request.getParameter(name)).orElse("");
        }
    }

    private final Typed typed;
    private final Filters filters;
    private final List<Filters.Problem> problems = new ArrayList<>();
    private final Optional<CallFigure> figure;
    private final Optional<Hours> hours;
    private final Optional<DayOfWeek> weekday;
    private final int target;

    CallOriginQuery(Typed typed, Filters filters) {
        this.typed = typed;
        this.filters = filters;
        this.figure = typed.figure().flatMap(text -> figure(text.strip()));
        this.hours = hours(typed.hours().strip());
        this.weekday = weekday(typed.weekday().strip());
        this.target = target(typed.target().strip());
    }

    /** All that is wrong, in the order of the form. */
    List<Filters.Problem> problems() {
        return Stream.concat(
                        problems.stream().filter(one -> one.field().equals("indicateur")),
                        Stream.concat(
                                filters.problems().stream(),
                                problems.stream().filter(one -> !one.field().equals("indicateur"))))
                .toList();
    }

    Optional<CallFigure> figure() {
        return figure;
    }

    int target() {
        return target;
    }

    Optional<DayPart> part() {
        return hours.map(Hours::part);
    }

    Optional<DayOfWeek> weekday() {
        return weekday;
    }

    /** The calls that are asked after, unless anything is wrong. */
    Optional<CallSlice> slice() {
        return problems().isEmpty() && figure.isPresent()
                ? filters.period()
                        .map(
                                period ->
                                        new CallSlice(
                                                period,
                                                filters.queue(),
                                                filters.source(),
                                                part(),
                                                weekday))
                : Optional.empty();
    }

    /**
     * Of which calls it is, in one line.
     *
     * @param filters what the filters say
     */
    String inWords(String filters) {
        return Stream.of(
                        Stream.of(filters),
                        weekday.stream()
                                .map(
                                        day ->
                                                Texts.of(
                                                        "switchboard.origin.scope.weekday",
                                                        StaffingWords.weekday(day))),
                        hours.stream().map(Hours::inWords))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    /** The address that always asks this, whatever the day. */
    Address address(Address path) {
        figure.ifPresent(one -> path.with("indicateur", one.parameter()));
        ReportingPeriod period = filters.period().orElseThrow();
        return path.with("du", period.from())
                .with("au", period.to())
                .with("file", filters.queue())
                .with("source", filters.source())
                .with("heure", hours.map(Hours::parameter))
                .with("jour", weekday.map(day -> Integer.toString(day.getValue())))
                .with("cible", typed.target());
    }

    private Optional<CallFigure> figure(String text) {
        Optional<CallFigure> known = CallFigure.of(text);
        if (text.isEmpty()) {
            say("indicateur", "switchboard.origin.figure.missing");
        } else if (known.isEmpty()) {
            say("indicateur", "switchboard.origin.figure.unknown", text);
        }
        return known;
    }

    private Optional<Hours> hours(String text) {
        Optional<Hours> known = Hours.of(text);
        if (known.isEmpty() && !text.isEmpty()) {
            say("heure", "switchboard.origin.halfHour.wrong", text);
        }
        return known;
    }

    private Optional<DayOfWeek> weekday(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[1-7]")) {
            return Optional.of(DayOfWeek.of(Integer.parseInt(text)));
        }
        say("jour", "switchboard.origin.weekday.wrong", text);
        return Optional.empty();
    }

    private int target(String text) {
        if (text.isEmpty()) {
            return USUAL_TARGET;
        }
        Optional<Integer> step =
                Counter.WAIT_STEPS.stream().filter(one -> one.toString().equals(text)).findFirst();
        if (step.isEmpty()) {
            say(
                    "cible",
                    "switchboard.origin.target.wrong",
                    text,
                    Counter.WAIT_STEPS.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
        return step.orElse(USUAL_TARGET);
    }

    private void say(String field, String key, Object... arguments) {
        problems.add(new Filters.Problem(field, key, List.of(arguments)));
    }
}
