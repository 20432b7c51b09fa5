package fr.prefecture.clu.batch.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.batch.Stamp;
import fr.prefecture.clu.batch.switchboard.format.CallFormat;
import fr.prefecture.clu.batch.switchboard.format.Cell;
import fr.prefecture.clu.batch.switchboard.format.Counts;
import fr.prefecture.clu.batch.switchboard.format.Declared;
import fr.prefecture.clu.batch.switchboard.format.Figures;
import fr.prefecture.clu.batch.switchboard.format.GeneratedLog;
import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import fr.prefecture.clu.batch.switchboard.format.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever a night dies in a file that is retold, the next one comes to the same tables. */
class RetoldAfterACrashTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final long MIDNIGHT = 1_741_561_200L;
    private static final long LATEST = 1_900_000_000L;
    private static final int CALLS = 400;
    private static final int DEATHS = 5;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @TempDir Path folder;

    private int runs;

    private record Delivery(CallFormat format, Declared declared, String content) {
        @Override
        public String toString() {
            return format.name();
        }
    }

    private record Tables(
            Figures figures, Counts counts, String edges, List<Long> refusedRecords) {}

    static Stream<Delivery> deliveries() {
        return Stream.of(
                new Delivery(CallFormat.QUEUE_TABLE, new Declared(PARIS, true, List.of()), table()),
                new Delivery(
                        CallFormat.MASTER_CSV, new Declared(PARIS, false, List.of()), records()),
                new Delivery(CallFormat.CUCM, new Declared(PARIS, false, List.of()), cisco()));
    }

    /** Its rows in no order, one in fifty of a day that is no day. */
    private static String table() {
        List<String> rows = new ArrayList<>();
        for (String line : GeneratedLog.cuttable(7, CALLS, MIDNIGHT, 90)) {
            String[] fields = line.split("\\|", -1);
            List<String> cells = new ArrayList<>(Arrays.asList(fields));
            cells.set(
                    0,
                    TIME.format(
                            LocalDateTime.ofEpochSecond(
                                    Long.parseLong(fields[0]), 0, ZoneOffset.UTC)));
            while (cells.size() < 10) {
                cells.add("");
            }
            rows.add(String.join(",", cells.subList(0, 10)) + "\n");
            if (rows.size() % 50 == 0) {
                rows.add("2025-02-31 00:00:00,1.1,accueil,NONE,ENTERQUEUE,,,1,,\n");
            }
        }
        Collections.shuffle(rows, new Random(7));
        return "time,callid,queuename,agent,event,data1,data2,data3,data4,data5\n"
                + String.join("", rows);
    }

    private static String records() {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < CALLS; i++) {
            long at = MIDNIGHT + i * 90L;
            boolean answered = i % 3 > 0;
            records.append(
                    String.format(
                            "\"\",\"0199001234\",\"60%d\",\"accueil-ext\",\"\",\"SIP/operateur-0a\","
                                    + "\"SIP/60%d-0b\",\"Dial\",\"SIP/60%d,30\",\"%s\",%s,\"%s\","
                                    + "58,%d,\"%s\",\"DOCUMENTATION\",\"%d.%d\",\"\"\n",
                            i % 4,
                            i % 4,
                            i % 4,
                            local(at),
                            answered ? "\"" + local(at + 8) + "\"" : "",
                            local(i % 50 == 49 ? at - 600 : at + 58),
                            answered ? 50 : 0,
                            answered ? "ANSWERED" : "NO ANSWER",
                            at,
                            i));
            if (i % 50 == 0) {
                records.append("\"cut\",\"0199\n");
            }
        }
        return records.toString();
    }

    private static String local(long instant) {
        return TIME.format(Instant.ofEpochSecond(instant).atZone(PARIS));
    }

    private static String cisco() {
        StringBuilder records =
                new StringBuilder(
                        "cdrRecordType,globalCallID_callManagerId,globalCallID_callId,"
                                + "dateTimeOrigination,origCause_value,originalCalledPartyNumber,"
                                + "finalCalledPartyNumber,destCause_value,dateTimeConnect,"
                                + "dateTimeDisconnect,duration,destDeviceName,"
                                + "origCalledPartyRedirectReason,huntPilotDN,"
                                + "calledPartyPatternUsage\n");
        for (int i = 0; i < CALLS; i++) {
            long at = MIDNIGHT + i * 90L;
            boolean answered = i % 3 > 0;
            records.append(
                    String.format(
                            "1,1,%d,%d,%d,300%d,300%d,%d,%d,%d,%d,SEP001122334455,0,300%d,7\n",
                            5000 + i,
                            at,
                            answered ? 0 : 16,
                            i % 4,
                            i % 4,
                            answered ? 16 : 0,
                            answered ? at + 12 : 0,
                            at + 52,
                            answered ? 40 : 0,
                            i % 4));
            if (i % 50 == 0) {
                records.append("1,cut\n");
            }
        }
        return records.toString();
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    @Tag("TEL-76")
    void a_night_that_dies_at_any_moment_changes_no_table(Delivery delivery) throws IOException {
        Files.writeString(folder.resolve("delivered"), delivery.content());
        Tables whole = read(delivery, 1 << 20, new Random(0), 0);
        assertThat(whole.figures().cells()).isNotEmpty();
        assertThat(whole.refusedRecords()).hasSizeGreaterThan(7).isSorted();
        for (int death = 0; death < DEATHS; death++) {
            Random random = new Random(death);
            assertThat(read(delivery, 3000 + random.nextInt(9000), random, 4))
                    .as("deaths of seed %d", death)
                    .isEqualTo(whole);
        }
    }

    /**
     * Reads as the night does: the file is retold for each run, and read on from what was kept. A
     * run dies before a commit, or after it, or while it retells.
     *
     * @param often one block in so many, of each; never where it is 0
     */
    private Tables read(Delivery delivery, int size, Random random, int often) throws IOException {
        List<Cell> cells = new ArrayList<>();
        List<Long> refused = new ArrayList<>();
        byte[] state = new QueueLog(PARIS, LATEST).state();
        long offset = 0;
        Retelling told = retell(delivery);
        QueueLog calls = QueueLog.resume(PARIS, LATEST, state);
        LogBlocks blocks = blocks(told, offset, size);
        try {
            boolean ended = false;
            while (!ended) {
                LogBlock block = blocks.next();
                calls.read(block.bytes(), 0, block.length());
                List<Cell> drained = calls.drain();
                List<Refusal> refusals = calls.drainRefusals();
                boolean kept = often == 0 || random.nextInt(often) > 0;
                if (kept) {
                    cells.addAll(drained);
                    for (Refusal one : refusals) {
                        refused.add(told.record(one.line()));
                    }
                    state = calls.state();
                    offset = block.to();
                    ended = block.last();
                }
                if (!kept || often > 0 && random.nextInt(often) == 0) {
                    blocks.close();
                    if (random.nextInt(often) == 0) {
                        dieWhileRetelling(delivery, random);
                    }
                    told = retell(delivery);
                    calls = QueueLog.resume(PARIS, LATEST, state);
                    blocks = blocks(told, offset, size);
                }
            }
        } finally {
            blocks.close();
        }
        told.refusals().forEach(one -> refused.add(one.line()));
        Collections.sort(refused);
        return new Tables(
                Figures.of(cells),
                calls.counts(),
                HexFormat.of().formatHex(calls.ends().toBytes()),
                refused);
    }

    private Retelling retell(Delivery delivery) throws IOException {
        return Retelling.of(
                folder.resolve("delivered"),
                delivery.format(),
                delivery.declared(),
                folder.resolve(++runs + "/1.queue_log"),
                List.of(),
                () -> {});
    }

    /** What a killed run wrote of a transcript lies in its own folder, and nobody reads it. */
    private void dieWhileRetelling(Delivery delivery, Random random) throws IOException {
        Retelling torn = retell(delivery);
        byte[] lines = Files.readAllBytes(torn.transcript());
        Files.write(torn.transcript(), Arrays.copyOf(lines, random.nextInt(lines.length)));
    }

    private LogBlocks blocks(Retelling told, long from, int size) throws IOException {
        Path delivered = folder.resolve("delivered");
        LogFile log =
                new LogFile(
                                delivered,
                                "s",
                                PARIS,
                                1,
                                Files.size(told.transcript()),
                                told.retold().sha256(),
                                Stamp.of(delivered))
                        .told(told);
        return new LogBlocks(log, from, new byte[size]);
    }
}
