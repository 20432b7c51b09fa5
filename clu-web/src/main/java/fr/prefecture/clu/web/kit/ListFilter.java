package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a list can be narrowed to by a parameter of its address.
 *
 * @param key of the parameter, and of the filter of the boundary
 * @param label the key of its name
 * @param choices what can be chosen; asked for only where the form is drawn
 * @param carried whether only links ask for it: no field of the form
 */
public record ListFilter(
        String key, Kind kind, String label, Supplier<List<Choice>> choices, boolean carried) {

    static final String YES = "oui";

    /** In an address, rows that have no name. */
    static final String NONE = "-";

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** How a filter is filled in, which decides what the boundary gets for it. */
    public enum Kind {
        /** One of some; the boundary gets its value. */
        CHOICE,
        /** A name, also one that is not offered; the boundary gets it. */
        NAME,
        /** A day however it is written; the boundary gets a LocalDate. */
        DAY,
        /** Yes or nothing; the boundary gets TRUE. */
        TICK,
        /** A text; the boundary gets it as typed. */
        WORDS
    }

    /**
     * @param word as addresses write it
     * @param text as readers read it
     * @param value as the boundary takes it
     */
    public record Choice(String word, String text, Object value) {

        /** « En retard » is « en-retard ». */
        static Choice of(Enum<?> value) {
            String text = ListColumn.text(value);
            return new Choice(Folded.key(text).replace(' ', '-'), text, value);
        }
    }

    public boolean is(String name) {
        return kind.name().equals(name);
    }

    public boolean isChosen() {
        return kind == Kind.CHOICE || kind == Kind.NAME;
    }

    /** What the address asks for, stripped; empty for what is too long to be meant. */
    static String asked(String parameter) {
        String typed = parameter == null ? "" : parameter.strip();
        return typed.length() > LONGEST ? "" : typed;
    }

    /** Nothing where it is not understood. */
    Optional<Object> value(String asked) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case WORDS -> Optional.of(asked);
            case TICK -> Optional.<Object>of(true).filter(yes -> asked.equals(YES));
            case DAY -> day(asked).map(Object.class::cast);
            case CHOICE, NAME -> chosen(asked).map(Choice::value);
        };
    }

    private static Optional<LocalDate> day(String asked) {
        return WrittenDate.parse(asked)
                .flatMap(WrittenDate::date)
                .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }

    /** What can be chosen, and the name that is asked for though it is not among them. */
    List<Choice> offered(String asked) {
        List<Choice> offered = choices.get();
        boolean other =
                kind == Kind.NAME
                        && !asked.isEmpty()
                        && offered.stream().noneMatch(one -> one.word().equals(asked));
        return other
                ? Stream.concat(offered.stream(), Stream.of(new Choice(asked, asked, asked)))
                        .toList()
                : offered;
    }

    private Optional<Choice> chosen(String asked) {
        return offered(asked).stream().filter(one -> one.word().equals(asked)).findFirst();
    }

    public String name() {
        return Texts.of(label);
    }

    /** As a field shows what was asked for. */
    String shown(String asked) {
        return kind == Kind.DAY ? day(asked).map(French::date).orElse(asked) : asked;
    }

    /** « Nature : Réclamation », or the name alone of what is ticked. */
    String inWords(String asked) {
        return switch (kind) {
            case TICK -> name();
            case DAY, WORDS -> Texts.of("kit.filter.set", name(), shown(asked));
            case CHOICE, NAME ->
                    Texts.of(
                            "kit.filter.set",
                            name(),
                            chosen(asked).map(Choice::text).orElse(asked));
        };
    }

    static <E extends Enum<E>> List<Choice> choices(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Choice::of).toList();
    }
}
