package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** Takes the place of the reader of the realtime table: plain rows, no quotes. */
final class QueueTable implements CallReader {

    private static final String HEADING = "time,callid,queuename,agent,event,data1";
    private static final int FIXED = 5;

    private final ZoneId zone;

    QueueTable(ZoneId zone, boolean gmt) {
        this.zone = gmt ? ZoneOffset.UTC : zone;
    }

    static boolean recognises(String head) {
        return head.startsWith(HEADING);
    }

    @Override
    public void read(InputStream content, Transcript transcript) throws IOException {
        long record = 0;
        String all = new String(content.readAllBytes(), StandardCharsets.UTF_8);
        for (String row : all.lines().toList()) {
            record++;
            List<String> cells = Arrays.asList(row.strip().split(",", -1));
            if (record == 1) {
                transcript.setAside(record);
            } else if (cells.size() < FIXED) {
                transcript.refuse(record, row, Reason.COLUMNS_MISSING);
            } else {
                tell(record, row, cells, transcript);
            }
        }
    }

    private void tell(long record, String row, List<String> cells, Transcript transcript) {
        try {
            LocalDateTime local = LocalDateTime.parse(cells.get(0).replace(' ', 'T'));
            long instant =
                    ChronoUnit.MICROS.between(
                            java.time.Instant.EPOCH, local.atZone(zone).toInstant());
            transcript.event(
                    record,
                    instant,
                    cells.get(1),
                    cells.get(2),
                    cells.get(4),
                    cells.subList(FIXED, cells.size()).toArray(String[]::new));
        } catch (DateTimeException e) {
            transcript.refuse(record, row, Reason.TIME_UNREADABLE);
        }
    }
}
