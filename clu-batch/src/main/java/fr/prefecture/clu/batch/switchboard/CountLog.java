package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Unpacked;
import fr.prefecture.clu.batch.switchboard.format.Cell;
import fr.prefecture.clu.batch.switchboard.format.Correction;
import fr.prefecture.clu.batch.switchboard.format.Counts;
import fr.prefecture.clu.batch.switchboard.format.FileEdges;
import fr.prefecture.clu.batch.switchboard.format.HalfHours;
import fr.prefecture.clu.batch.switchboard.format.QueueLog;
import fr.prefecture.clu.batch.switchboard.format.Seams;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts the queue logs of one switchboard on a command line, with neither server nor database:
 * what the night would count of the same files.
 */
public final class CountLog {
    private static final int BLOCK = 4 << 20;

    /** Nobody tells a command line what day it is: any instant of this century is believed. */
    private static final long LATEST = 4_102_444_800L;

    private static final int WRONGLY_ASKED = 2;

    private final ZoneId zone;
    private final byte[] block = new byte[BLOCK];
    private final HalfHours table = new HalfHours();
    private final List<FileEdges> edges = new ArrayList<>();
    private final List<Counts> counts = new ArrayList<>();

    private CountLog(ZoneId zone) {
        this.zone = zone;
    }

    /** Prints the half-hours of the logs; each log's counts go to the other stream. */
    public static void main(String[] zoneAndLogs) throws IOException {
        if (zoneAndLogs.length < 2 || !ZoneId.getAvailableZoneIds().contains(zoneAndLogs[0])) {
            System.err.println(
                    "CountLog ZONE LOG…   for instance: CountLog Europe/Paris queue_log");
            System.exit(WRONGLY_ASKED);
        }
        List<Path> logs = Stream.of(zoneAndLogs).skip(1).map(Path::of).toList();
        CountLog counting = new CountLog(ZoneId.of(zoneAndLogs[0]));
        for (Path log : logs) {
            counting.read(log);
        }
        byte[] csv = counting.csv().getBytes(StandardCharsets.UTF_8);
        System.out.write(csv, 0, csv.length);
        System.out.flush();
        counting.tell(logs, System.err);
    }

    private void read(Path file) throws IOException {
        QueueLog log = new QueueLog(zone, LATEST);
        try (InputStream in = Unpacked.open(file)) {
            read(in, log);
        }
        edges.add(new FileEdges(edges.size(), log.ends()));
        counts.add(log.counts());
    }

    private void read(InputStream in, QueueLog log) throws IOException {
        int held = 0;
        boolean skipping = false;
        for (int more; (more = in.readNBytes(block, held, BLOCK - held)) > 0; ) {
            held += more;
            int from = skipping ? afterFeed(held) : 0;
            if (skipping && block[from - 1] != '\n') {
                held = 0;
                continue;
            }
            skipping = false;
            int cut = held;
            while (cut > from && block[cut - 1] != '\n') {
                cut--;
            }
            log.read(block, from, cut);
            table.add(log.drain());
            if (cut == 0 && held == BLOCK) {
                log.overlong(block, 0, 1 << 10);
                skipping = true;
                cut = held;
            }
            log.drainRefusals();
            System.arraycopy(block, cut, block, 0, held - cut);
            held -= cut;
        }
        log.read(block, 0, held);
        table.add(log.drain());
    }

    private int afterFeed(int held) {
        int at = 0;
        while (at < held && block[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, held);
    }

    private String csv() {
        List<Cell> corrections =
                Seams.join(zone, edges).corrections().stream().map(Correction::cell).toList();
        table.add(corrections);
        return table.csv();
    }

    private void tell(List<Path> logs, PrintStream out) {
        for (int i = 0; i < counts.size(); i++) {
            Counts of = counts.get(i);
            out.printf("%s: %d lines, refused: %s%n", logs.get(i), of.lines(), of.refused());
        }
    }
}
