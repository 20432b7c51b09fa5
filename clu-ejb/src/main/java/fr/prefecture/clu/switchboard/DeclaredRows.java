package fr.prefecture.clu.switchboard;

import static fr.prefecture.clu.switchboard.DeclaredColumns.ABANDONED;
import static fr.prefecture.clu.switchboard.DeclaredColumns.ANSWERED;
import static fr.prefecture.clu.switchboard.DeclaredColumns.ANSWERED_AT;
import static fr.prefecture.clu.switchboard.DeclaredColumns.CALL;
import static fr.prefecture.clu.switchboard.DeclaredColumns.CLOSED;
import static fr.prefecture.clu.switchboard.DeclaredColumns.DATE;
import static fr.prefecture.clu.switchboard.DeclaredColumns.ENDED_AT;
import static fr.prefecture.clu.switchboard.DeclaredColumns.HOUR;
import static fr.prefecture.clu.switchboard.DeclaredColumns.OUTCOME;
import static fr.prefecture.clu.switchboard.DeclaredColumns.OVERFLOWED;
import static fr.prefecture.clu.switchboard.DeclaredColumns.PRESENTED;
import static fr.prefecture.clu.switchboard.DeclaredColumns.QUEUE;
import static fr.prefecture.clu.switchboard.DeclaredColumns.RECEIVED;
import static fr.prefecture.clu.switchboard.DeclaredColumns.REFUSED;
import static fr.prefecture.clu.switchboard.DeclaredColumns.TALK;
import static fr.prefecture.clu.switchboard.DeclaredColumns.TALK_MEAN;
import static fr.prefecture.clu.switchboard.DeclaredColumns.TALK_SUM;
import static fr.prefecture.clu.switchboard.DeclaredColumns.WAIT;
import static fr.prefecture.clu.switchboard.DeclaredColumns.WAIT_MEAN;
import static fr.prefecture.clu.switchboard.DeclaredColumns.WAIT_SUM;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TEL-97, TEL-99: what the rows of an imported table say, cell by cell. */
final class DeclaredRows {

    private static final int LONGEST_QUEUE = 80;
    private static final int LONGEST_CALL = 150;
    private static final int DIGEST = 16;
    private static final int MOST_SECONDS = 86_400;
    private static final long MOST_SUM = 1_000_000_000;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}(?:[.,]0{1,9})?");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,9})?");
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,5}):)?(\\d{1,5}):(\\d{2})(?:[.,]\\d{1,9})?");
    private static final Pattern UNITS =
            Pattern.compile(
                    "(?:(\\d{1,4})h(?:eures?)?)?(?:(\\d{1,5})(?:min(?:utes?)?|mn|m|'))?"
                            + "(?:(\\d{1,6})(?:s(?:ec(?:ondes?)?)?|\")?)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NEGATIVE = Pattern.compile("[-−]\\d.*");
    private static final Pattern TELEPHONE =
            Pattern.compile("(?:(?:\\+|00)33|0)[ .]?[1-9](?:[ .-]?\\d{2}){4}");
    private static final Set<String> UNKNOWN = Set.of("n c", "nc", "n d", "nd", "n a", "na");

    private final String source;
    private final ZoneId zone;
    private final Instant now;
    private final Map<String, OutcomeMeaning> said;

    /**
     * @param source whose name its calls have for a queue where the table tells none
     * @param zone in which hours are read
     * @param said what people have said that words mean, by their keys
     */
    DeclaredRows(String source, ZoneId zone, Instant now, Map<String, OutcomeMeaning> said) {
        this.source = source;
        this.zone = zone;
        this.now = now;
        this.said = Map.copyOf(said);
    }

    /** A row of a table of calls. */
    DeclaredCall call(Map<String, String> cells) throws UnreadableCell {
        String call = cell(cells, CALL);
        if (call.length() > LONGEST_CALL) {
            throw new UnreadableCell(CALL, "switchboard.import.tooLong", LONGEST_CALL);
        }
        if (TELEPHONE.matcher(call).matches()) {
            throw new UnreadableCell(CALL, "switchboard.import.telephoneNumber");
        }
        DeclaredMoment entry = entry(cells);
        long entered = instant(entry, DATE, call);
        if (entered > now.getEpochSecond()) {
            throw new UnreadableCell(DATE, "switchboard.import.future", entry.day());
        }
        OptionalLong answered = later(cells, ANSWERED_AT, entry, call);
        OptionalLong ended = later(cells, ENDED_AT, entry, call);
        DeclaredOutcome outcome = outcome(cells, answered, ended);
        if (answered.isPresent() && ended.isPresent() && ended.getAsLong() < answered.getAsLong()) {
            throw new UnreadableCell(ENDED_AT, "switchboard.import.endsBefore");
        }
        return new DeclaredCall(
                queue(cells),
                entry.day(),
                entered,
                call.isEmpty() ? Optional.empty() : Optional.of(digest(call)),
                outcome,
                outcome.hasEntered() ? wait(cells, entered, outcome, answered, ended) : 0,
                outcome == DeclaredOutcome.ANSWERED
                        ? talk(cells, answered, ended)
                        : OptionalInt.empty());
    }

    private DeclaredMoment entry(Map<String, String> cells) throws UnreadableCell {
        DeclaredMoment written = DeclaredMoment.of(DATE, cell(cells, DATE), zone);
        String hour = cell(cells, HOUR);
        if (hour.isEmpty() && written.time().isEmpty()) {
            throw new UnreadableCell(
                    cells.containsKey(HOUR) ? HOUR : DATE, "switchboard.import.hourMissing");
        }
        verify(written.day());
        return hour.isEmpty() ? written : written.at(DeclaredMoment.hour(HOUR, hour));
    }

    private void verify(LocalDate day) throws UnreadableCell {
        if (day.isAfter(LocalDate.ofInstant(now, zone))) {
            throw new UnreadableCell(DATE, "switchboard.import.future", day);
        }
        if (day.isBefore(FIRST)) {
            throw new UnreadableCell(DATE, "switchboard.import.tooOld", day);
        }
    }

    private long instant(DeclaredMoment moment, String column, String call) throws UnreadableCell {
        try {
            return moment.instant(zone, call);
        } catch (RuleBroken e) {
            throw new UnreadableCell(column, e);
        }
    }

    /** When somebody answered, or the call ended: a whole moment, or an hour after its entry. */
    private OptionalLong later(
            Map<String, String> cells, String column, DeclaredMoment entry, String call)
            throws UnreadableCell {
        String text = cell(cells, column);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        DeclaredMoment moment =
                YEAR.matcher(text).find()
                        ? DeclaredMoment.of(column, text, zone)
                        : entry.after(entry, DeclaredMoment.hour(column, text));
        long instant = instant(moment, column, call);
        if (instant < instant(entry, DATE, call)) {
            throw new UnreadableCell(column, "switchboard.import.endsBefore");
        }
        return OptionalLong.of(instant);
    }

    private DeclaredOutcome outcome(
            Map<String, String> cells, OptionalLong answered, OptionalLong ended)
            throws UnreadableCell {
        String word = cell(cells, OUTCOME);
        if (!word.isEmpty()) {
            return outcome(word);
        }
        if (answered.isPresent()) {
            return DeclaredOutcome.ANSWERED;
        }
        if (ended.isEmpty() || !cells.containsKey(ANSWERED_AT)) {
            throw new UnreadableCell(
                    cells.containsKey(OUTCOME) ? OUTCOME : ENDED_AT,
                    "switchboard.import.outcomeMissing");
        }
        return DeclaredOutcome.ABANDONED;
    }

    /** TEL-115: a word that we know ourselves means what we know. */
    private DeclaredOutcome outcome(String word) throws UnreadableCell {
        Optional<DeclaredOutcome> known = DeclaredOutcome.of(word);
        if (known.isPresent()) {
            return known.get();
        }
        OutcomeMeaning meaning = said.get(OutcomeWord.key(word));
        if (meaning == null) {
            throw new UnreadableCell(OUTCOME, "switchboard.import.outcomeUnknown", word);
        }
        return meaning.outcome()
                .orElseThrow(
                        () ->
                                new UnreadableCell(
                                        OUTCOME, "switchboard.import.outcomeLeftOut", word));
    }

    private static int wait(
            Map<String, String> cells,
            long entered,
            DeclaredOutcome outcome,
            OptionalLong answered,
            OptionalLong ended)
            throws UnreadableCell {
        if (!DeclaredColumns.tellsWaits(cells.keySet())) {
            return 0;
        }
        OptionalLong told = seconds(cells, WAIT, MOST_SECONDS);
        if (told.isPresent()) {
            return (int) told.getAsLong();
        }
        OptionalLong until = outcome == DeclaredOutcome.ANSWERED ? answered : ended;
        if (until.isEmpty()) {
            throw new UnreadableCell(
                    cells.containsKey(WAIT)
                            ? WAIT
                            : outcome == DeclaredOutcome.ANSWERED ? ANSWERED_AT : ENDED_AT,
                    "switchboard.import.waitMissing");
        }
        return bounded(
                until.getAsLong() - entered,
                outcome == DeclaredOutcome.ANSWERED ? ANSWERED_AT : ENDED_AT);
    }

    private static OptionalInt talk(
            Map<String, String> cells, OptionalLong answered, OptionalLong ended)
            throws UnreadableCell {
        OptionalLong told = seconds(cells, TALK, MOST_SECONDS);
        if (told.isPresent()) {
            return OptionalInt.of((int) told.getAsLong());
        }
        return answered.isPresent() && ended.isPresent()
                ? OptionalInt.of(bounded(ended.getAsLong() - answered.getAsLong(), ENDED_AT))
                : OptionalInt.empty();
    }

    private static int bounded(long seconds, String column) throws UnreadableCell {
        if (seconds > MOST_SECONDS) {
            throw new UnreadableCell(column, "switchboard.import.tooLongCall");
        }
        return (int) seconds;
    }

    /** A row of a table of totals. */
    DeclaredTotal total(Map<String, String> cells) throws UnreadableCell {
        DeclaredMoment written = DeclaredMoment.of(DATE, cell(cells, DATE), zone);
        verify(written.day());
        return new DeclaredTotal(queue(cells), written.day(), start(cells, written), counts(cells));
    }

    /** Midnight beside a date is how programs write a day. */
    private Optional<LocalTime> start(Map<String, String> cells, DeclaredMoment written)
            throws UnreadableCell {
        String hour = cell(cells, HOUR);
        Optional<LocalTime> start =
                hour.isEmpty()
                        ? written.time().filter(time -> !time.equals(LocalTime.MIDNIGHT))
                        : Optional.of(DeclaredMoment.start(HOUR, hour));
        if (start.isEmpty() && cells.containsKey(HOUR)) {
            throw new UnreadableCell(HOUR, "switchboard.import.hourMissing");
        }
        String column = hour.isEmpty() ? DATE : HOUR;
        if (start.filter(time -> !DayPart.isHalfHour(time)).isPresent()) {
            throw new UnreadableCell(column, "switchboard.typed.noHalfHour");
        }
        if (start.isPresent()
                && zone.getRules().getValidOffsets(written.day().atTime(start.get())).isEmpty()) {
            throw new UnreadableCell(
                    column, "switchboard.import.hourSkipped", start.get(), written.day());
        }
        return start;
    }

    private static DeclaredCounts counts(Map<String, String> cells) throws UnreadableCell {
        OptionalLong refused = count(cells, REFUSED);
        OptionalLong answered = count(cells, ANSWERED);
        try {
            return new DeclaredCounts(
                    presented(cells, refused),
                    answered,
                    count(cells, ABANDONED),
                    count(cells, OVERFLOWED),
                    refused,
                    count(cells, CLOSED),
                    sum(cells, WAIT_SUM, WAIT_MEAN, answered),
                    sum(cells, TALK_SUM, TALK_MEAN, answered));
        } catch (RuleBroken e) {
            throw new UnreadableCell(cells.containsKey(PRESENTED) ? PRESENTED : RECEIVED, e);
        }
    }

    /** TEL-13: those received are those presented and those refused. */
    private static long presented(Map<String, String> cells, OptionalLong refused)
            throws UnreadableCell {
        OptionalLong presented = count(cells, PRESENTED);
        OptionalLong received = count(cells, RECEIVED);
        if (presented.isEmpty() && received.isEmpty()) {
            throw new UnreadableCell(
                    cells.containsKey(PRESENTED) ? PRESENTED : RECEIVED, "imports.cell.missing");
        }
        if (presented.isPresent()
                && received.isPresent()
                && received.getAsLong() < presented.getAsLong()) {
            throw new UnreadableCell(
                    RECEIVED,
                    "switchboard.import.lessReceived",
                    received.getAsLong(),
                    presented.getAsLong());
        }
        if (presented.isPresent()) {
            return presented.getAsLong();
        }
        if (refused.orElse(0) > received.getAsLong()) {
            throw new UnreadableCell(
                    REFUSED,
                    "switchboard.import.moreRefused",
                    refused.getAsLong(),
                    received.getAsLong());
        }
        return received.getAsLong() - refused.orElse(0);
    }

    /** TEL-17: a mean is kept as the sum of which it is, so that those of days can be added. */
    private static OptionalLong sum(
            Map<String, String> cells, String sum, String mean, OptionalLong answered)
            throws UnreadableCell {
        OptionalLong told = seconds(cells, sum, MOST_SUM);
        String text = cell(cells, mean);
        if (told.isPresent() || text.isEmpty()) {
            return told;
        }
        Optional<BigDecimal> one = duration(mean, text);
        if (one.isEmpty()) {
            return OptionalLong.empty();
        }
        if (one.get().compareTo(BigDecimal.valueOf(MOST_SECONDS)) > 0) {
            throw new UnreadableCell(mean, "switchboard.import.tooLongCall");
        }
        if (answered.isEmpty()) {
            throw new UnreadableCell(mean, "switchboard.import.meanOfNothing");
        }
        return OptionalLong.of(
                one.get()
                        .multiply(BigDecimal.valueOf(answered.getAsLong()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private static OptionalLong count(Map<String, String> cells, String column)
            throws UnreadableCell {
        String text = BLANKS.matcher(cell(cells, column)).replaceAll("");
        if (isUnknown(text)) {
            return OptionalLong.empty();
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new UnreadableCell(column, wrong(text, "switchboard.import.noNumber"), text);
        }
        long count = new BigDecimal(text.replace(',', '.')).longValueExact();
        if (count > TypedLine.MOST) {
            throw new UnreadableCell(column, "switchboard.typed.tooMany", TypedLine.MOST);
        }
        return OptionalLong.of(count);
    }

    private static OptionalLong seconds(Map<String, String> cells, String column, long most)
            throws UnreadableCell {
        String text = cell(cells, column);
        Optional<BigDecimal> told = text.isEmpty() ? Optional.empty() : duration(column, text);
        if (told.isEmpty()) {
            return OptionalLong.empty();
        }
        BigDecimal whole = told.get().setScale(0, RoundingMode.HALF_UP);
        if (whole.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new UnreadableCell(column, "switchboard.import.tooLongCall");
        }
        return OptionalLong.of(whole.longValueExact());
    }

    /** Seconds: « 75 », « 12,5 », « 1:15 », « 00:01:15 », « 1 min 15 s ». */
    private static Optional<BigDecimal> duration(String column, String cell) throws UnreadableCell {
        String text = BLANKS.matcher(cell).replaceAll("").toLowerCase(Locale.ROOT);
        if (isUnknown(text)) {
            return Optional.empty();
        }
        if (DECIMAL.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        }
        Matcher clock = CLOCK.matcher(text);
        Matcher units = UNITS.matcher(text);
        if (clock.matches()) {
            return Optional.of(seconds(clock));
        }
        if (units.matches()) {
            return Optional.of(seconds(units));
        }
        throw new UnreadableCell(column, wrong(text, "switchboard.import.noDuration"), cell);
    }

    private static BigDecimal seconds(Matcher parts) {
        return BigDecimal.valueOf(3600 * part(parts, 1) + 60 * part(parts, 2) + part(parts, 3));
    }

    private static long part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }

    private static boolean isUnknown(String text) {
        return text.isEmpty()
                || text.equals("-")
                || text.equals("–")
                || UNKNOWN.contains(Folded.key(text));
    }

    private static String wrong(String text, String otherwise) {
        if (NEGATIVE.matcher(text).matches()) {
            return "switchboard.import.negative";
        }
        return "=+@".indexOf(text.charAt(0)) >= 0 ? "switchboard.import.formula" : otherwise;
    }

    private String queue(Map<String, String> cells) throws UnreadableCell {
        String name = cell(cells, QUEUE);
        if (name.isEmpty()) {
            return source;
        }
        if (name.length() > LONGEST_QUEUE) {
            throw new UnreadableCell(QUEUE, "switchboard.import.tooLong", LONGEST_QUEUE);
        }
        if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '|')) {
            throw new UnreadableCell(QUEUE, "switchboard.import.queueSigns");
        }
        return name;
    }

    private static String digest(String call) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(call.getBytes(StandardCharsets.UTF_8)),
                            0,
                            DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cell(Map<String, String> cells, String column) {
        return BLANKS.matcher(cells.getOrDefault(column, "")).replaceAll(" ").strip();
    }
}
