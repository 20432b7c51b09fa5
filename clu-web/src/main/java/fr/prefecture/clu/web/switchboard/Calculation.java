package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.CallFigure;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Recorded;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * TEL-40: a figure of the telephone in words: its definition, and its formula with the numbers put
 * in.
 *
 * @param seconds the target of an answer
 */
record Calculation(CallFigure figure, int seconds, Counts counts) {

    private static final String COUNTER = "switchboard.origin.counter.";

    /** A counter of the formula, as the table shows it. */
    public record Term(String name, String number, String role) {}

    String name() {
        return FigureWords.name(figure, seconds);
    }

    String definition() {
        return Texts.of("switchboard.origin.definition." + figure.name(), seconds);
    }

    /** « 84,8 % »; « sans objet » where there is nothing to divide by. */
    String value() {
        String value =
                figure.value(counts, seconds)
                        .map(
                                number ->
                                        switch (figure.kind()) {
                                            case COUNT -> French.number(number.longValue());
                                            case SHARE -> French.percent(number);
                                            case MEAN ->
                                                    Texts.of(
                                                            "switchboard.origin.seconds",
                                                            French.tenths(number));
                                        })
                        .orElse("");
        String told = FigureWords.told(figure.recorded(counts), value);
        return told.isEmpty() ? Texts.of("shared.number.nothing") : told;
    }

    /** TEL-103: whether any file could tell it. */
    boolean isTold() {
        return figure.recorded(counts) != Recorded.NOT;
    }

    /** The numerator as the table of files shows it. */
    String numeratorText() {
        return isTold() ? French.number(numerator()) : Texts.of("switchboard.unrecorded");
    }

    /** The denominator likewise; nothing for a count. */
    String denominatorText() {
        return denominator()
                .map(by -> isTold() ? French.number(by) : Texts.of("switchboard.unrecorded"))
                .orElse("");
    }

    /**
     * « 1 234 décrochés ÷ 1 456 présentés = 84,8 % »; the value alone where not enough was told to
     * calculate (TEL-105).
     */
    String calculation() {
        if (!figure.isKnown(counts)) {
            return French.capital(value());
        }
        CallFigure.Sum numerator = figure.numerator(seconds);
        Optional<CallFigure.Sum> denominator = figure.denominator();
        if (denominator.isPresent()) {
            return Texts.of(
                    "switchboard.origin.division",
                    bracketed(numerator),
                    bracketed(denominator.get()),
                    value());
        }
        return isOfOne(numerator) && figure.recorded(counts) == Recorded.WHOLLY
                ? sum(numerator)
                : Texts.of("switchboard.origin.sum", sum(numerator), value());
    }

    /** What is counted or divided, as a number. */
    long numerator() {
        return figure.numerator(seconds).of(counts);
    }

    /** By what it is divided; nothing for a count. */
    Optional<Long> denominator() {
        return figure.denominator().map(sum -> sum.of(counts));
    }

    /** What a column of numerators is called. */
    String numeratorName() {
        return side(figure.numerator(seconds));
    }

    /** What a column of denominators is called; empty for a count. */
    String denominatorName() {
        return figure.denominator().map(this::side).orElse("");
    }

    private String side(CallFigure.Sum sum) {
        List<String> names = new ArrayList<>();
        if (isWithin(sum)) {
            names.add(plural("switchboard.origin.within"));
        } else {
            sum.plus().forEach(counter -> names.add(plural(COUNTER + counter.name())));
        }
        String plus = String.join(" + ", names);
        return French.capital(
                sum.minus().stream()
                        .map(counter -> " − " + plural(COUNTER + counter.name()))
                        .reduce(plus, String::concat));
    }

    /** Each counter of the formula, with its part in it. */
    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        add(
                terms,
                figure.numerator(seconds),
                "switchboard.origin.role.counted",
                "switchboard.origin.role.left");
        figure.denominator()
                .ifPresent(
                        sum ->
                                add(
                                        terms,
                                        sum,
                                        "switchboard.origin.role.divides",
                                        "switchboard.origin.role.leftOfDivisor"));
        return terms;
    }

    private void add(List<Term> terms, CallFigure.Sum sum, String plus, String minus) {
        sum.plus().forEach(counter -> terms.add(term(counter, plus)));
        sum.minus().forEach(counter -> terms.add(term(counter, minus)));
    }

    private Term term(Counter counter, String role) {
        return new Term(
                French.capital(name(counter)), FigureWords.count(counter, counts), Texts.of(role));
    }

    private String bracketed(CallFigure.Sum sum) {
        return isOfOne(sum) ? sum(sum) : Texts.of("switchboard.origin.bracketed", sum(sum));
    }

    private String sum(CallFigure.Sum sum) {
        if (isWithin(sum)) {
            return within(sum.of(counts));
        }
        List<String> plus =
                sum.plus().stream()
                        .filter(counter -> counts.recorded(counter) != Recorded.NOT)
                        .map(this::counted)
                        .toList();
        return sum.minus().stream()
                .map(counter -> " − " + counted(counter))
                .reduce(String.join(" + ", plus), String::concat);
    }

    private String counted(Counter counter) {
        return Texts.count(counts.get(counter), COUNTER + counter.name());
    }

    private boolean isOfOne(CallFigure.Sum sum) {
        return isWithin(sum) || sum.plus().size() + sum.minus().size() == 1;
    }

    /** The bins of waits are told as one number: those who waited no longer than the target. */
    private static boolean isWithin(CallFigure.Sum sum) {
        return sum.plus().get(0) == Counter.ANSWERED_5;
    }

    private String within(long number) {
        String[] words = Texts.of("switchboard.origin.within", seconds).split("\\|", 2);
        return French.number(number) + '\u00a0' + (Math.abs(number) < 2 ? words[0] : words[1]);
    }

    private String plural(String key) {
        return Texts.of(key, seconds).split("\\|", 2)[1];
    }

    private String name(Counter counter) {
        int bin = counter.ordinal() - Counter.ANSWERED_5.ordinal();
        if (bin < 0 || bin >= Counter.WAIT_STEPS.size()) {
            return plural(COUNTER + counter.name());
        }
        return bin == 0
                ? Texts.of("switchboard.origin.bin.first", Counter.WAIT_STEPS.get(0))
                : Texts.of(
                        "switchboard.origin.bin.next",
                        Counter.WAIT_STEPS.get(bin - 1),
                        Counter.WAIT_STEPS.get(bin));
    }
}
