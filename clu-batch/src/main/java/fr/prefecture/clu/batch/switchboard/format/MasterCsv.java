package fr.prefecture.clu.batch.switchboard.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.prefecture.clu.switchboard.Unrecorded;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the call records of an Asterisk, {@code Master.csv}, or a file of the same records in
 * another order: TEL-80 to TEL-84.
 *
 * <p>Records of a call stand near each other: those that are more than 500 records apart are not
 * joined. A call is told when 500 records have passed without it, or the file has ended.
 */
public final class MasterCsv implements CallReader {
    private static final int LOOKED_AT = 20;
    private static final int NEAR = 500;
    private static final int MOST_REMEMBERED = 200_000;

    private final WallClock clock;
    private final List<String> declared;

    /**
     * @param zone of the switchboard, whose clock writes the times
     * @param gmt whether it writes them in GMT instead ({@code usegmtime})
     * @param columns names of the fields in the order of the file ({@code cdr_custom}); none for
     *     the usual order, or that of the file's heading
     */
    public MasterCsv(ZoneId zone, boolean gmt, List<String> columns) {
        clock = new WallClock(zone, gmt);
        declared = List.copyOf(columns);
    }

    /**
     * The fields without which a declared order of columns is of no use. Without {@code src},
     * {@code dst} and {@code channel} it tells of queues only.
     */
    public static List<String> missing(List<String> columns) {
        return CdrColumns.declared(columns).missing();
    }

    /** How a file is written. */
    private record Layout(char separator, CdrColumns columns) {
        static Optional<Layout> of(String head, List<String> declared) {
            CdrColumns expected =
                    declared.isEmpty() ? CdrColumns.usual() : CdrColumns.declared(declared);
            for (char separator : Records.SEPARATORS) {
                for (List<String> cells : Records.first(head, separator, LOOKED_AT)) {
                    Optional<CdrColumns> heading = CdrColumns.heading(cells);
                    if (heading.isPresent() || expected.shows(cells)) {
                        return Optional.of(new Layout(separator, heading.orElse(expected)));
                    }
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Whether a file is one of call records, in the usual order or with a heading.
     *
     * @param head its beginning, as UTF-8 or else ISO-8859-1
     */
    public static boolean recognises(String head) {
        return recognises(head, List.of());
    }

    /** Whether a file is one of call records in this order of columns. */
    public static boolean recognises(String head, List<String> columns) {
        return Layout.of(head, columns).isPresent();
    }

    @Override
    public void read(InputStream content, Transcript transcript) throws IOException {
        Records records = new Records(content);
        CdrColumns expected =
                declared.isEmpty() ? CdrColumns.usual() : CdrColumns.declared(declared);
        Layout layout = Layout.of(records.head(), declared).orElse(new Layout(',', expected));
        records.separatedBy(layout.separator());
        new Reading(records, layout.columns(), transcript).run();
    }

    /** One file. */
    private final class Reading {
        private final Records records;
        private final Transcript transcript;
        private CdrColumns columns;
        private final Map<String, CdrCall> open = new LinkedHashMap<>(64, 0.75f, true);
        private final Set<Long> told = new LinkedHashSet<>();
        private final Set<Unrecorded> silent =
                EnumSet.of(Unrecorded.OVERFLOWED, Unrecorded.REFUSED, Unrecorded.CLOSED);
        private boolean tellsAbandoned;
        private long count;

        Reading(Records records, CdrColumns columns, Transcript transcript) {
            this.records = records;
            this.columns = columns;
            this.transcript = transcript;
        }

        void run() throws IOException {
            while (records.next()) {
                Optional<CdrColumns> heading = CdrColumns.heading(records.cells());
                columns = heading.orElse(columns);
                if (heading.isPresent()) {
                    transcript.setAside(records.number());
                } else {
                    take();
                }
            }
            open.values().forEach(this::tell);
            if (!tellsAbandoned) {
                silent.add(Unrecorded.ABANDONED);
            }
            transcript.cannotTell(silent.toArray(Unrecorded[]::new));
        }

        private void take() {
            if (records.problem().isPresent()) {
                refuse(records.problem().get());
                return;
            }
            CdrRecord.Reading reading =
                    CdrRecord.read(records.number(), columns, records.cells(), clock);
            reading.problem().ifPresent(this::refuse);
            reading.found().ifPresent(this::add);
        }

        private void refuse(Reason reason) {
            transcript.refuse(records.number(), records.text(), reason);
        }

        private void add(CdrRecord record) {
            count++;
            if (!record.hasId) {
                silent.add(Unrecorded.CALLS);
            }
            CdrCall call = open.computeIfAbsent(record.linked, id -> new CdrCall());
            if (!call.add(record, count)) {
                transcript.setAside(record.number);
            }
            Iterator<CdrCall> calls = open.values().iterator();
            for (CdrCall oldest = calls.next();
                    oldest.last() < count - NEAR;
                    oldest = calls.next()) {
                tell(oldest);
                calls.remove();
            }
        }

        private void tell(CdrCall call) {
            Set<CdrRecord> aside = new LinkedHashSet<>(call.records());
            for (CdrCall.Visit visit : call.visits()) {
                if (remember(call.id(), visit.queue())) {
                    aside.remove(visit.record());
                    tell(call.id(), visit);
                }
            }
            aside.forEach(record -> transcript.setAside(record.number));
        }

        /** TEL-84 False for what the file has told before. */
        private boolean remember(String call, String queue) {
            byte[] name = (call + '|' + queue).getBytes(UTF_8);
            boolean isNew = told.add(Hash.stable(name, 0, name.length));
            if (told.size() > MOST_REMEMBERED) {
                Iterator<Long> oldest = told.iterator();
                oldest.next();
                oldest.remove();
            }
            return isNew;
        }

        private void tell(String call, CdrCall.Visit visit) {
            transcript.visit(
                    visit.record().number,
                    call,
                    visit.queue(),
                    visit.record().start,
                    visit.outcome(),
                    visit.waited(),
                    visit.talked());
            if (visit.answeredBefore()) {
                silent.add(Unrecorded.WAIT);
                silent.add(Unrecorded.TALK);
            }
            if (visit.answeredBefore() && !visit.ofQueue()) {
                silent.add(Unrecorded.ABANDONED);
            }
            tellsAbandoned |= visit.ofQueue() || visit.outcome() == Outcome.ABANDONED;
        }
    }
}
