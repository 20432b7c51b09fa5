package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LET-51: what a row says that somebody typed or imported, by the codes of its columns. */
final class InboundSheet {

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.required("service", "service"),
                    ImportColumn.optional("week", "semaine", "semaine iso"),
                    ImportColumn.optional("date", "date", "jour", "lundi"),
                    ImportColumn.required("channel", "canal", "voie"),
                    ImportColumn.required("received", "reçus", "nombre reçu"),
                    ImportColumn.optional(
                            "acknowledged",
                            "accusés dans le délai",
                            "accusés de réception dans le délai"),
                    ImportColumn.optional("toAcknowledge", "à accuser", "accusés en attente"),
                    ImportColumn.optional(
                            "answered", "répondus dans le délai", "réponses dans le délai"),
                    ImportColumn.optional("toAnswer", "à répondre", "réponses en attente"));

    /** Those that a row without any of them says nothing about. */
    static final List<String> COUNTS =
            List.of("received", "acknowledged", "toAcknowledge", "answered", "toAnswer");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}([.,]0{1,9})?");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,9}[.,]\\d{1,9}");
    private static final Pattern NEGATIVE = Pattern.compile("[-−]\\d[\\d.,]*");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4}) ?(?:w|s|sem|semaine)? ?(\\d{1,2})");
    private static final Pattern WEEK_FIRST =
            Pattern.compile("(?:s|sem|semaine)? ?(\\d{1,2}) (?:de )?(\\d{4})");

    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT),
                    DateTimeFormatter.ofPattern("uuuu-M-d")
                            .withResolverStyle(ResolverStyle.STRICT));

    private static final Set<String> NOT_KNOWN =
            Set.of("", "n c", "nc", "n d", "nd", "n a", "na", "non compte", "inconnu");

    private static final Set<String> POST =
            Set.of("courrier", "courriers", "lettre", "lettres", "papier", "poste", "post");

    private static final Set<String> ELECTRONIC =
            Set.of(
                    "courriel",
                    "courriels",
                    "courriel formulaire",
                    "courriel ou formulaire",
                    "courriels et formulaires",
                    "mail",
                    "mel",
                    "e mail",
                    "formulaire",
                    "electronique",
                    "electronic");

    /** A cell that cannot be read, and why. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String column;
        private final RuleBroken why;

        Unreadable(String column, RuleBroken why) {
            super(why);
            this.column = column;
            this.why = why;
        }

        String column() {
            return column;
        }

        RuleBroken why() {
            return why;
        }
    }

    private InboundSheet() {}

    static boolean isEmpty(Map<String, String> cells) {
        return COUNTS.stream().allMatch(code -> number(cells, code).isEmpty());
    }

    /**
     * @throws Unreadable with the first column that is wrong
     */
    static InboundCounts counts(Map<String, String> cells) throws Unreadable {
        Optional<Integer> received = count(cells, "received");
        Optional<Integer> acknowledged = count(cells, "acknowledged");
        Optional<Integer> toAcknowledge = count(cells, "toAcknowledge");
        Optional<Integer> answered = count(cells, "answered");
        Optional<Integer> toAnswer = count(cells, "toAnswer");
        if (received.isEmpty()) {
            throw new Unreadable("received", new RuleBroken("letters.inbound.cell.missing"));
        }
        try {
            return new InboundCounts(
                    received.get(), acknowledged, toAcknowledge, answered, toAnswer);
        } catch (RuleBroken e) {
            throw new Unreadable(column(e, cells), e);
        }
    }

    private static String column(RuleBroken refusal, Map<String, String> cells) {
        String key = refusal.getMessage();
        if (key.endsWith(".tooMany")) {
            String size = refusal.arguments().get(0).toString();
            return COUNTS.stream()
                    .filter(code -> number(cells, code).startsWith(size))
                    .findFirst()
                    .orElse("received");
        }
        boolean acknowledged = key.contains(".acknowledged.");
        if (key.endsWith(".waiting")) {
            return acknowledged ? "toAcknowledge" : "toAnswer";
        }
        return acknowledged ? "acknowledged" : "answered";
    }

    /** « courrier », « courriel », « formulaire ». */
    static InboundChannel channel(Map<String, String> cells) throws Unreadable {
        String typed = cells.getOrDefault("channel", "").strip();
        String key = Folded.key(typed);
        if (POST.contains(key)) {
            return InboundChannel.POST;
        }
        if (ELECTRONIC.contains(key)) {
            return InboundChannel.ELECTRONIC;
        }
        throw new Unreadable("channel", new RuleBroken("letters.inbound.channel.unknown", typed));
    }

    /** The Monday of the week that a cell names, or in which its day is. */
    static LocalDate monday(Map<String, String> cells) throws Unreadable {
        String week = cells.getOrDefault("week", "").strip();
        String date = cells.getOrDefault("date", "").strip();
        if (week.isEmpty() && date.isEmpty()) {
            throw new Unreadable("week", new RuleBroken("letters.inbound.week.missing"));
        }
        Optional<LocalDate> named = week.isEmpty() ? Optional.empty() : Optional.of(week(week));
        if (date.isEmpty()) {
            return named.orElseThrow();
        }
        LocalDate monday = InboundMail.mondayOf(day(date));
        if (named.filter(other -> !other.equals(monday)).isPresent()) {
            throw new Unreadable("date", new RuleBroken("letters.inbound.week.other", date, week));
        }
        return monday;
    }

    private static LocalDate week(String typed) throws Unreadable {
        String key = Folded.key(typed);
        Matcher yearFirst = YEAR_FIRST.matcher(key);
        Matcher weekFirst = WEEK_FIRST.matcher(key);
        Optional<LocalDate> monday = Optional.empty();
        if (yearFirst.matches()) {
            monday = week(yearFirst.group(1), yearFirst.group(2));
        } else if (weekFirst.matches()) {
            monday = week(weekFirst.group(2), weekFirst.group(1));
        } else if (typed.indexOf('/') > 0) {
            monday = Optional.of(InboundMail.mondayOf(day(typed)));
        }
        return monday.orElseThrow(
                () ->
                        new Unreadable(
                                "week", new RuleBroken("letters.inbound.week.unknown", typed)));
    }

    /** Nothing when that year has no such week. */
    static Optional<LocalDate> week(String year, String week) {
        LocalDate inIt = LocalDate.of(Integer.parseInt(year), 7, 1);
        try {
            LocalDate monday =
                    InboundMail.mondayOf(
                            inIt.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week)));
            return Optional.of(monday)
                    .filter(day -> day.get(IsoFields.WEEK_BASED_YEAR) == Integer.parseInt(year));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String typed) throws Unreadable {
        return DATES.stream()
                .flatMap(format -> parsed(typed, format).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                new Unreadable(
                                        "date",
                                        new RuleBroken("letters.inbound.date.unknown", typed)));
    }

    private static Optional<LocalDate> parsed(String typed, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(typed, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> count(Map<String, String> cells, String column)
            throws Unreadable {
        String typed = number(cells, column);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (WHOLE.matcher(typed).matches()) {
            return Optional.of(new BigDecimal(typed.replace(',', '.')).intValueExact());
        }
        throw new Unreadable(column, new RuleBroken(wrong(typed), typed));
    }

    private static String wrong(String typed) {
        if (NEGATIVE.matcher(typed).matches()) {
            return "letters.inbound.negative";
        }
        if ("=+@".indexOf(typed.charAt(0)) >= 0) {
            return "letters.inbound.cell.formula";
        }
        if (FRACTION.matcher(typed).matches()) {
            return "letters.inbound.cell.fraction";
        }
        return NOT_KNOWN.contains(Folded.key(typed))
                ? "letters.inbound.cell.notKnown"
                : "letters.inbound.cell.notANumber";
    }

    private static String number(Map<String, String> cells, String column) {
        return BLANKS.matcher(cells.getOrDefault(column, "")).replaceAll("");
    }
}
