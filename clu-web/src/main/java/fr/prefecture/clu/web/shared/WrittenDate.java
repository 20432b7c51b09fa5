package fr.prefecture.clu.web.shared;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as somebody types it: 31/5/21, 31-05-2021, 31.05.2021, 31 mai 2021, lundi 1er juin 2021 or
 * 2021-05-31; it need not exist.
 */
public record WrittenDate(int year, int month, int dayOfMonth) {

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?:[a-z]+(?:\\. ?| ))?(\\d{1,2})(?:er)? ?([a-z]{3,9})\\.? ?(\\d{4}|\\d{2})");

    /** Without accents, as {@link #plain} leaves them; a month is known by its first letters. */
    private static final List<String> MONTHS =
            List.of(
                    "janvier",
                    "fevrier",
                    "mars",
                    "avril",
                    "mai",
                    "juin",
                    "juillet",
                    "aout",
                    "septembre",
                    "octobre",
                    "novembre",
                    "decembre");

    private static final int CENTURY = 2000;

    /** What the text says, or nothing when it does not look like a day. */
    public static Optional<WrittenDate> parse(String text) {
        String plain = plain(text);
        Matcher iso = ISO.matcher(plain);
        if (iso.matches()) {
            return Optional.of(of(iso.group(1), number(iso.group(2)), iso.group(3)));
        }
        Matcher numbers = NUMBERS.matcher(plain);
        if (numbers.matches()) {
            return Optional.of(of(numbers.group(3), number(numbers.group(2)), numbers.group(1)));
        }
        Matcher words = WORDS.matcher(plain);
        if (words.matches()) {
            return month(words.group(2)).map(month -> of(words.group(3), month, words.group(1)));
        }
        return Optional.empty();
    }

    /** The day, if it exists. */
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(year, month, dayOfMonth));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static WrittenDate of(String year, int month, String dayOfMonth) {
        int number = number(year);
        return new WrittenDate(
                year.length() == 2 ? CENTURY + number : number, month, number(dayOfMonth));
    }

    /** The only month that begins so; « jui » could be two. */
    static Optional<Integer> month(String name) {
        List<String> fitting = MONTHS.stream().filter(month -> month.startsWith(name)).toList();
        return fitting.size() == 1
                ? Optional.of(MONTHS.indexOf(fitting.get(0)) + 1)
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** Lower case, without accents, single spaces. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .replaceAll(" ?([/.\\-]) ?", "$1")
                .strip()
                .toLowerCase(Locale.FRANCE);
    }
}
