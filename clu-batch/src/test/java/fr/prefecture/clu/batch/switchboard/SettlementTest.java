package fr.prefecture.clu.batch.switchboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import fr.prefecture.clu.switchboard.Contribution;
import fr.prefecture.clu.switchboard.Counter;
import fr.prefecture.clu.switchboard.Counts;
import fr.prefecture.clu.switchboard.Joined;
import fr.prefecture.clu.switchboard.LogEdges;
import fr.prefecture.clu.switchboard.Logs;
import fr.prefecture.clu.switchboard.OpenVisit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-116")
class SettlementTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final long MIDNIGHT = 1_620_000_000L;
    private static final int DAY = 86_400;
    private static final int LOGS = 400;

    /** As a database keeps them, of one source; counts what is asked of it. */
    private static final class KeptLogs extends Logs {
        private record Kept(long first, long last, byte[] edges) {}

        private final Map<Long, Kept> published = new TreeMap<>();
        private final Map<Long, Kept> all = new HashMap<>();
        private final Map<Long, List<Joined>> joined = new TreeMap<>();
        private final Set<Long> read = new TreeSet<>();
        private final Set<Long> rewritten = new TreeSet<>();
        private List<OpenVisit> open = List.of();

        void put(long file, long first, long last, byte[] edges) {
            all.put(file, new Kept(first, last, edges));
            published.put(file, all.get(file));
        }

        @Override
        public byte[] edgesOf(long file) {
            return all.get(file).edges;
        }

        @Override
        public Optional<Instant> lastEvent(String source) {
            return published.values().stream()
                    .map(log -> Instant.ofEpochSecond(log.last))
                    .max(Instant::compareTo);
        }

        @Override
        public List<LogEdges> edges(String source, Instant first, Instant last) {
            List<LogEdges> within = new ArrayList<>();
            published.forEach(
                    (file, log) -> {
                        if (log.first <= last.getEpochSecond()
                                && log.last >= first.getEpochSecond()) {
                            within.add(new LogEdges(file, log.edges));
                            read.add(file);
                        }
                    });
            return within;
        }

        @Override
        public Set<LocalDate> rejoin(String source, Set<Long> files, List<Joined> anew) {
            Set<LocalDate> days = new TreeSet<>();
            files.forEach(
                    file ->
                            Optional.ofNullable(joined.remove(file))
                                    .ifPresent(
                                            before -> before.forEach(one -> days.add(day(one)))));
            for (Joined one : anew) {
                assertThat(files).contains(one.file());
                joined.computeIfAbsent(one.file(), file -> new ArrayList<>()).add(one);
                days.add(day(one));
            }
            rewritten.addAll(files);
            return days;
        }

        private static LocalDate day(Joined one) {
            return LocalDate.ofInstant(
                    Instant.ofEpochSecond(one.contribution().halfHour() * 1800), PARIS);
        }

        @Override
        public void settle(
                String source,
                Set<Long> changed,
                Collection<LocalDate> rejoined,
                List<OpenVisit> nowOpen) {
            open = nowOpen;
        }
    }

    private final KeptLogs logs = new KeptLogs();
    private final Settlement settlement = new Settlement();

    SettlementTest() {
        settlement.logs = logs;
    }

    @Test
    @Tag("TEL-11")
    void a_night_among_hundreds_of_logs_reads_the_nearest_and_joins_as_all_of_them_would_be() {
        for (long day = 0; day < LOGS; day++) {
            put(day);
        }
        settlement.settle("standard", PARIS, logs.published.keySet());
        assertThat(logs.joined).hasSizeGreaterThan(LOGS - 2);
        makeUnreadableBefore(LOGS - 20);

        put(LOGS);
        night(Set.of((long) LOGS));

        assertThat(logs.read).hasSizeBetween(3, 8);
        assertThat(logs.rewritten).allMatch(file -> file > LOGS - 8);
        assertThat(logs.open).hasSize(1);
        KeptLogs nightByNight = new KeptLogs();
        nightByNight.joined.putAll(logs.joined);
        assertThat(counts(nightByNight)).isEqualTo(counts(joinedAtOnce(LOGS + 1)));
    }

    @Test
    @Tag("TEL-11")
    void a_log_that_counts_no_longer_loses_what_was_joined_of_it_and_so_do_those_around() {
        for (long day = 0; day < LOGS; day++) {
            put(day);
        }
        settlement.settle("standard", PARIS, logs.published.keySet());

        logs.published.remove(200L);
        night(Set.of(200L));

        assertThat(logs.joined).doesNotContainKey(200L);
        assertThat(logs.read).hasSizeLessThan(25);
        KeptLogs without = new KeptLogs();
        without.all.putAll(logs.all);
        without.published.putAll(logs.published);
        Settlement atOnce = new Settlement();
        atOnce.logs = without;
        atOnce.settle("standard", PARIS, without.published.keySet());
        assertThat(counts(logs)).isEqualTo(counts(without));
        assertThat(logs.open).isEqualTo(without.open).hasSize(1);
    }

    private void night(Set<Long> changed) {
        logs.read.clear();
        logs.rewritten.clear();
        settlement.settle("standard", PARIS, changed);
    }

    private static KeptLogs joinedAtOnce(int days) {
        SettlementTest other = new SettlementTest();
        for (long day = 0; day < days; day++) {
            other.put(day);
        }
        other.settlement.settle("standard", PARIS, other.logs.published.keySet());
        return other.logs;
    }

    private static Map<String, Counts> counts(KeptLogs of) {
        Map<String, Counts> counts = new TreeMap<>();
        of.joined.forEach(
                (file, list) -> {
                    for (Joined one : list) {
                        Contribution cell = one.contribution();
                        counts.merge(
                                file + " " + cell.queue() + " " + cell.halfHour(),
                                cell.counts(),
                                Counts::plus);
                    }
                });
        assertThat(counts.values())
                .anySatisfy(sum -> assertThat(sum.get(Counter.ANSWERED)).isEqualTo(1));
        return counts;
    }

    private void makeUnreadableBefore(long file) {
        logs.published.replaceAll(
                (log, kept) ->
                        log < file
                                ? new KeptLogs.Kept(kept.first, kept.last, new byte[] {9})
                                : kept);
    }

    /** One call passes each midnight. */
    private void put(long day) {
        long midnight = MIDNIGHT + day * DAY;
        String before = midnight - 30 + ".1";
        String after = midnight + DAY - 30 + ".1";
        byte[] log =
                """
                %d|%s|accueil|SIP/1|CONNECT|60|x|1
                %d|%s|accueil|SIP/1|COMPLETEAGENT|60|50|1
                %d|%s|accueil|NONE|ENTERQUEUE||x|1
                """
                        .formatted(
                                midnight + 30,
                                before,
                                midnight + 80,
                                before,
                                midnight + DAY - 30,
                                after)
                        .getBytes(UTF_8);
        QueueLog reading = new QueueLog(PARIS, 1_900_000_000L);
        reading.read(log, 0, log.length);
        logs.put(day, midnight + 30, midnight + DAY - 30, reading.ends().toBytes());
    }
}
