package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import java.math.BigDecimal;
import java.text.Format;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The French sentences of the screens, by their keys. */
public final class Texts {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("fr.prefecture.clu.web.messages", Locale.FRANCE);

    private Texts() {}

    /**
     * A sentence with what it speaks of, written as French readers write it.
     *
     * @param key such as {@code night.alreadyRunning}
     * @param arguments texts, numbers, days, months, instants or local times, other refusals, or
     *     lists of them; where the sentence chooses its words by a number, the number as it is
     */
    public static String of(String key, Object... arguments) {
        return of(key, List.of(arguments));
    }

    public static String of(String key, Collection<?> arguments) {
        String pattern = SENTENCES.getString(key);
        if (arguments.isEmpty()) {
            return pattern;
        }
        MessageFormat sentence = new MessageFormat(pattern, Locale.FRANCE);
        Format[] chosen = sentence.getFormatsByArgumentIndex();
        Object[] words = arguments.toArray();
        for (int i = 0; i < words.length; i++) {
            if (i >= chosen.length || chosen[i] == null) {
                words[i] = written(words[i]);
            }
        }
        return sentence.format(words);
    }

    /** The same where there may be none. */
    public static Optional<String> find(String key) {
        return SENTENCES.containsKey(key) ? Optional.of(of(key)) : Optional.empty();
    }

    /** « 1 jour », « 2 jours »: the text of the key holds both words, parted by a bar. */
    public static String count(long number, String key) {
        String[] words = of(key).split("\\|", 2);
        return French.number(number) + '\u00a0' + (Math.abs(number) < 2 ? words[0] : words[1]);
    }

    private static Object written(Object argument) {
        if (argument instanceof LocalDate date) {
            return French.day(date);
        }
        if (Changes.ERASED.equals(argument)) {
            return of("history.erased");
        }
        if (argument instanceof YearMonth month) {
            return French.month(month);
        }
        if (argument instanceof Instant instant) {
            return French.dateTime(instant.atZone(Settings.zone()));
        }
        if (argument instanceof ZonedDateTime time) {
            return French.dateTime(time);
        }
        if (argument instanceof BigDecimal number) {
            return French.shortest(number);
        }
        if (argument instanceof Number number) {
            return French.number(number.longValue());
        }
        if (argument instanceof RuleBroken refusal) {
            return of(refusal.getMessage(), refusal.arguments());
        }
        if (argument instanceof Collection<?> many) {
            return many.stream()
                    .map(one -> written(one).toString())
                    .collect(Collectors.joining("\u202f; "));
        }
        return argument.toString();
    }
}
