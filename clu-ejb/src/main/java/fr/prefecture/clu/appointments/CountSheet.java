package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.Proportion;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RDV-2: what a row says that somebody typed or imported, by the codes of its columns. */
final class CountSheet {

    static final List<ImportColumn> COLUMNS =
            List.of(
                    ImportColumn.required("date", "date", "jour"),
                    ImportColumn.required("service", "service"),
                    ImportColumn.required("desk", "guichet"),
                    ImportColumn.optional("hour", "heure", "plage horaire"),
                    ImportColumn.required("offered", "proposés", "créneaux proposés", "offerts"),
                    ImportColumn.required("booked", "réservés", "rendez-vous pris"),
                    ImportColumn.required("honoured", "honorés", "venus"),
                    ImportColumn.optional("late", "en retard", "retards"),
                    ImportColumn.optional("cancelled", "annulés", "annulés à temps"),
                    ImportColumn.required("missed", "non honorés", "absents"),
                    ImportColumn.optional("exceptions", "exceptions", "exceptions acceptées"),
                    ImportColumn.optional("overbooked", "surréservation"),
                    ImportColumn.optional("lead", "délai moyen", "délai moyen (jours)"),
                    ImportColumn.optional("weekKnown", "0-7 jours"),
                    ImportColumn.optional("weekMissed", "0-7 jours non honorés"),
                    ImportColumn.optional("fortnightKnown", "8-14 jours"),
                    ImportColumn.optional("fortnightMissed", "8-14 jours non honorés"),
                    ImportColumn.optional("monthKnown", "15-28 jours"),
                    ImportColumn.optional("monthMissed", "15-28 jours non honorés"),
                    ImportColumn.optional("longerKnown", "29 jours et plus"),
                    ImportColumn.optional("longerMissed", "29 jours et plus non honorés"));

    /** Those that a row without any of them says nothing about. */
    static final List<String> COUNTS =
            List.of(
                    "offered",
                    "booked",
                    "honoured",
                    "late",
                    "cancelled",
                    "missed",
                    "exceptions",
                    "lead");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}([.,]0{1,9})?");
    private static final Pattern FRACTION = Pattern.compile("\\d{1,9}[.,]\\d{1,9}");
    private static final Pattern NEGATIVE = Pattern.compile("[-−]\\d[\\d.,]*");
    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2})(?:h|:|heures?)?(?:00)?(?:(?:-|–|à).*)?");

    private static final Set<String> NOT_KNOWN =
            Set.of(
                    "",
                    "n c",
                    "nc",
                    "n d",
                    "nd",
                    "n a",
                    "na",
                    "ns",
                    "non communique",
                    "non connu",
                    "inconnu");

    private static final Set<String> YES = Set.of("oui", "o", "vrai", "x", "1");
    private static final Set<String> NO = Set.of("", "non", "n", "faux", "0");

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

    private CountSheet() {}

    static boolean isEmpty(Map<String, String> cells) {
        return COUNTS.stream().allMatch(code -> cell(cells, code).isEmpty())
                && !YES.contains(Folded.key(cell(cells, "overbooked")));
    }

    /**
     * @throws Unreadable with the first column that is wrong
     */
    static DayCounts counts(Map<String, String> cells) throws Unreadable {
        int offered = needed(cells, "offered");
        int booked = needed(cells, "booked");
        int honoured = needed(cells, "honoured");
        int late = count(cells, "late");
        int cancelled = count(cells, "cancelled");
        int missed = needed(cells, "missed");
        int exceptions = count(cells, "exceptions");
        boolean overbooked = overbooked(cells);
        LeadTimes lead = new LeadTimes(leadDays(cells, booked), outcomes(cells));
        try {
            return new DayCounts(
                    offered,
                    booked,
                    honoured,
                    late,
                    cancelled,
                    missed,
                    exceptions,
                    overbooked,
                    lead);
        } catch (RuleBroken e) {
            throw new Unreadable(column(e.getMessage()), e);
        }
    }

    /**
     * The hour at which a band begins: « 9 », « 9 h », « 9h00 – 10h00 »; nothing when it is empty.
     */
    static Optional<Integer> hour(Map<String, String> cells) throws Unreadable {
        String typed = cell(cells, "hour");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Matcher hour = HOUR.matcher(typed.toLowerCase(Locale.ROOT));
        if (!hour.matches()) {
            throw new Unreadable("hour", new RuleBroken("appointments.hour.unknown", typed));
        }
        return Optional.of(Integer.valueOf(hour.group(1)));
    }

    private static String column(String key) {
        return switch (key) {
            case "appointments.count.late" -> "late";
            case "appointments.count.overbooked" -> "booked";
            case "appointments.lead.tooLong" -> "lead";
            case "appointments.lead.tooMany" -> "weekKnown";
            default -> "missed";
        };
    }

    private static Optional<Integer> leadDays(Map<String, String> cells, int booked)
            throws Unreadable {
        String typed = cell(cells, "lead");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (FRACTION.matcher(typed).matches()) {
            return Optional.of(
                    new BigDecimal(typed.replace(',', '.'))
                            .multiply(BigDecimal.valueOf(booked))
                            .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValueExact());
        }
        return Optional.of((int) Math.min((long) count(cells, "lead") * booked, Integer.MAX_VALUE));
    }

    private static Map<LeadTime, Proportion> outcomes(Map<String, String> cells) throws Unreadable {
        Map<LeadTime, Proportion> outcomes = new EnumMap<>(LeadTime.class);
        for (LeadTime time : LeadTime.values()) {
            String name = time.name().toLowerCase(Locale.ROOT);
            int known = count(cells, name + "Known");
            int missed = count(cells, name + "Missed");
            if (missed > known) {
                throw new Unreadable(
                        name + "Missed", new RuleBroken("appointments.lead.missed", missed, known));
            }
            if (known > 0) {
                outcomes.put(time, new Proportion(missed, known));
            }
        }
        return outcomes;
    }

    private static boolean overbooked(Map<String, String> cells) throws Unreadable {
        String typed = Folded.key(cell(cells, "overbooked"));
        if (!YES.contains(typed) && !NO.contains(typed)) {
            throw new Unreadable(
                    "overbooked",
                    new RuleBroken("appointments.cell.yesOrNo", cell(cells, "overbooked")));
        }
        return YES.contains(typed);
    }

    private static int needed(Map<String, String> cells, String column) throws Unreadable {
        if (cell(cells, column).isEmpty()) {
            throw new Unreadable(column, new RuleBroken("appointments.cell.missing"));
        }
        return count(cells, column);
    }

    private static int count(Map<String, String> cells, String column) throws Unreadable {
        String typed = cell(cells, column);
        if (typed.isEmpty()) {
            return 0;
        }
        if (WHOLE.matcher(typed).matches()) {
            return new BigDecimal(typed.replace(',', '.')).intValueExact();
        }
        throw new Unreadable(column, new RuleBroken(wrong(typed), typed));
    }

    private static String wrong(String typed) {
        if (NEGATIVE.matcher(typed).matches()) {
            return "appointments.count.negative";
        }
        if ("=+@".indexOf(typed.charAt(0)) >= 0) {
            return "appointments.cell.formula";
        }
        if (FRACTION.matcher(typed).matches()) {
            return "appointments.cell.fraction";
        }
        return NOT_KNOWN.contains(Folded.key(typed))
                ? "appointments.cell.notKnown"
                : "appointments.cell.notANumber";
    }

    private static String cell(Map<String, String> cells, String column) {
        return BLANKS.matcher(cells.getOrDefault(column, "")).replaceAll("");
    }
}
