package fr.prefecture.clu.web.appointments;

import fr.prefecture.clu.appointments.Assumptions;
import fr.prefecture.clu.appointments.Span;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The assumptions of an address, once they are understood; what is wrong with them otherwise. */
final class AssumptionForm {

    static final String REMINDER = "rappel";
    static final String OVERBOOKING = "surreservation";
    static final String WAITING_LIST = "liste";
    static final String RETURNING = "retour";
    static final String DETERRENCE = "effet";
    static final String SEED = "graine";
    static final String WEEKS = "semaines";

    private static final String LOW = "-min";
    private static final String HIGH = "-max";

    /** A field of the form: its name in the address, and what it holds. */
    record Field(String id, String value) {}

    private final UnaryOperator<String> parameters;
    private final List<Filters.Problem> problems = new ArrayList<>();
    private final Assumptions assumptions;

    AssumptionForm(UnaryOperator<String> parameters) {
        this.parameters = parameters;
        Assumptions usual = Assumptions.USUAL;
        long seed = whole(SEED, usual.seed(), "\\d{1,15}", "appointments.seed.wrong");
        int weeks =
                (int) whole(WEEKS, usual.weeks(), "\\d{1,4}", "appointments.weeks.notUnderstood");
        Span reminder = span(REMINDER, usual.reminder());
        Span overbooking = span(OVERBOOKING, usual.overbooking());
        Span list = span(WAITING_LIST, usual.waitingList());
        Span returning = span(RETURNING, usual.returning());
        Span deterrence = span(DETERRENCE, usual.deterrence());
        Assumptions read = usual;
        try {
            read = new Assumptions(seed, reminder, overbooking, list, weeks, returning, deterrence);
        } catch (RuleBroken e) {
            problems.add(new Filters.Problem(WEEKS, e.getMessage(), e.arguments()));
        }
        this.assumptions = read;
    }

    List<Filters.Problem> problems() {
        return List.copyOf(problems);
    }

    Assumptions assumptions() {
        return assumptions;
    }

    /** What a field shows: as it was typed, else what is usual. */
    String value(String id) {
        String typed = parameters.apply(id);
        if (!typed.isBlank()) {
            return typed;
        }
        Assumptions usual = Assumptions.USUAL;
        return switch (id) {
            case SEED -> String.valueOf(usual.seed());
            case WEEKS -> String.valueOf(usual.weeks());
            case REMINDER + LOW -> French.shortest(usual.reminder().low());
            case REMINDER + HIGH -> French.shortest(usual.reminder().high());
            case OVERBOOKING + LOW -> French.shortest(usual.overbooking().low());
            case OVERBOOKING + HIGH -> French.shortest(usual.overbooking().high());
            case WAITING_LIST + LOW -> French.shortest(usual.waitingList().low());
            case WAITING_LIST + HIGH -> French.shortest(usual.waitingList().high());
            case RETURNING + LOW -> French.shortest(usual.returning().low());
            case RETURNING + HIGH -> French.shortest(usual.returning().high());
            case DETERRENCE + LOW -> French.shortest(usual.deterrence().low());
            default -> French.shortest(usual.deterrence().high());
        };
    }

    /** The same address, with these assumptions. */
    Address in(Address address) {
        for (String name : List.of(REMINDER, OVERBOOKING, WAITING_LIST, RETURNING, DETERRENCE)) {
            address.with(name + LOW, parameters.apply(name + LOW))
                    .with(name + HIGH, parameters.apply(name + HIGH));
        }
        return address.with(WEEKS, parameters.apply(WEEKS)).with(SEED, parameters.apply(SEED));
    }

    private Span span(String name, Span usual) {
        BigDecimal low = percent(name + LOW, usual.low());
        BigDecimal high = percent(name + HIGH, usual.high());
        try {
            return new Span(low, high);
        } catch (RuleBroken e) {
            problems.add(new Filters.Problem(name + LOW, e.getMessage(), e.arguments()));
            return usual;
        }
    }

    private BigDecimal percent(String id, BigDecimal usual) {
        String typed = plain(id);
        if (typed.isEmpty()) {
            return usual;
        }
        Optional<BigDecimal> read =
                typed.matches("\\d{1,3}([.,]\\d{1,2})?")
                        ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                        : Optional.empty();
        if (read.isEmpty()) {
            problems.add(
                    new Filters.Problem(
                            id,
                            "appointments.span.notUnderstood",
                            List.of(parameters.apply(id).strip())));
        }
        return read.orElse(usual);
    }

    private long whole(String id, long usual, String pattern, String key) {
        String typed = plain(id);
        if (typed.isEmpty()) {
            return usual;
        }
        if (!typed.matches(pattern)) {
            problems.add(new Filters.Problem(id, key, List.of(parameters.apply(id).strip())));
            return usual;
        }
        return Long.parseLong(typed);
    }

    private String plain(String id) {
        return parameters.apply(id).replaceAll("[\\s\\u00a0\\u202f%]", "");
    }

    /** The problem in words. */
    static String said(Filters.Problem problem) {
        return Texts.of(problem.key(), problem.arguments());
    }
}
