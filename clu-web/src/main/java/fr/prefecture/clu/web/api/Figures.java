package fr.prefecture.clu.web.api;

import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.DayRow;
import fr.prefecture.clu.switchboard.DayState;
import fr.prefecture.clu.switchboard.HalfHourRow;
import fr.prefecture.clu.switchboard.Recorded;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The switchboard's figures as they leave: one row per queue and span of time.
 *
 * @param span what a row's time is called: {@code day} or {@code start}
 */
record Figures(String span, List<Row> rows) {

    /**
     * @param when a day, or the instant at which a half-hour starts, in ISO 8601
     * @param calls that counts the distinct calls of that span
     * @param notes what people have said of the day (TEL-51); nothing of a half-hour
     */
    record Row(
            String when,
            Optional<String> queue,
            DayState state,
            Counter calls,
            Counts counts,
            List<String> notes) {

        /** TEL-103: nothing where no file could tell it. */
        OptionalLong number(Counter counter) {
            return counts.recorded(counter) == Recorded.NOT
                    ? OptionalLong.empty()
                    : OptionalLong.of(counts.get(counter));
        }

        /** Whether the steps of the waits that begin with a counter are known. */
        boolean knows(Counter counter) {
            return counts.recorded(counter) != Recorded.NOT;
        }

        /** The names of the fields that the files told so. */
        List<String> names(Recorded recorded) {
            List<String> names = new ArrayList<>();
            named("calls", calls, recorded, names);
            FIELDS.forEach(field -> named(field.name(), field.counter(), recorded, names));
            named(ANSWERED_WITHIN, Counter.ANSWERED_5, recorded, names);
            named(ABANDONED_WITHIN, Counter.ABANDONED_5, recorded, names);
            return names;
        }

        private void named(String name, Counter counter, Recorded recorded, List<String> names) {
            if (counts.recorded(counter) == recorded) {
                names.add(name);
            }
        }
    }

    static final String ANSWERED_WITHIN = "answeredWithin";
    static final String ABANDONED_WITHIN = "abandonedWithin";

    /** A counter under the name that other systems know it by. */
    record Field(String name, Counter counter) {}

    /** The counters that leave, in the order in which they leave. */
    static final List<Field> FIELDS =
            List.of(
                    new Field("entered", Counter.ENTERED),
                    new Field("answered", Counter.ANSWERED),
                    new Field("incomplete", Counter.INCOMPLETE),
                    new Field("abandoned", Counter.ABANDONED),
                    new Field("shortAbandoned", Counter.SHORT_ABANDONED),
                    new Field("timedOut", Counter.TIMED_OUT),
                    new Field("keyExits", Counter.KEY_EXITS),
                    new Field("emptyExits", Counter.EMPTY_EXITS),
                    new Field("withdrawn", Counter.WITHDRAWN),
                    new Field("failed", Counter.FAILED),
                    new Field("unresolved", Counter.UNRESOLVED),
                    new Field("refusedClosed", Counter.REFUSED_CLOSED),
                    new Field("refusedFull", Counter.REFUSED_FULL),
                    new Field("refusedJoinEmpty", Counter.REFUSED_JOIN_EMPTY),
                    new Field("refusedDiverted", Counter.REFUSED_DIVERTED),
                    new Field("waitAnswered", Counter.WAIT_ANSWERED),
                    new Field("waitAbandoned", Counter.WAIT_ABANDONED),
                    new Field("waitTimedOut", Counter.WAIT_TIMED_OUT),
                    new Field("talk", Counter.TALK));

    /** Whether people may have said something of what a row tells of: of a day. */
    boolean isNoted() {
        return span.equals("day");
    }

    /**
     * @param said what people have said, by day
     */
    static Figures ofDays(List<DayRow> rows, Map<LocalDate, List<String>> said) {
        return new Figures(
                "day",
                rows.stream()
                        .map(
                                row ->
                                        new Row(
                                                row.day().toString(),
                                                row.queue(),
                                                row.state(),
                                                Counter.CALLS_IN_QUEUE_DAY,
                                                row.counts(),
                                                said.getOrDefault(row.day(), List.of())))
                        .toList());
    }

    static Figures ofHalfHours(List<HalfHourRow> rows) {
        return new Figures(
                "start",
                rows.stream()
                        .map(
                                row ->
                                        new Row(
                                                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                                        row.start()),
                                                row.queue(),
                                                row.state(),
                                                Counter.CALLS,
                                                row.counts(),
                                                List.of()))
                        .toList());
    }
}
