package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the call detail records of a Cisco Unified Communications Manager: TEL-85 to TEL-88.
 *
 * <p>A file may have its line of column names, its line of SQL types, both or neither, and several
 * of each where files were put one behind the other. A record is one line. Quality records (CMR)
 * are set aside, be they a whole file.
 */
public final class Cucm implements CallReader {
    private static final String FIRST_NAME = "cdrRecordType";
    private static final String CALL_START = "0";
    private static final String CALL = "1";
    private static final String QUALITY = "2";
    private static final List<String> TYPES = List.of("INTEGER", "VARCHAR", "STRING", "UNIQUEID");
    private static final int FEWEST_QUALITY_COLUMNS = 15;
    private static final int QUALITY_TIME = 6;

    /** More than one: a file may begin in the middle of a record. */
    private static final int FIRST_LINES = 3;

    @Override
    public void read(InputStream content, Transcript transcript) throws IOException {
        TextLines lines = new TextLines(content);
        QuotedFields fields = new QuotedFields();
        CucmCalls calls = new CucmCalls(fields, transcript);
        boolean ofCalls = false;
        boolean ofQuality = false;
        while (lines.advance()) {
            if (lines.isTooLong()) {
                transcript.refuse(lines.number(), lines.text(), Reason.LINE_TOO_LONG);
            } else if (!fields.cut(lines.bytes(), lines.from(), lines.to())) {
                transcript.refuse(lines.number(), lines.text(), Reason.QUOTE_OPEN);
            } else if (!lines.isBlank()) {
                ofCalls |= isOfCalls(fields);
                ofQuality |= isOfQuality(fields);
                readRecord(lines, fields, calls, transcript);
            }
        }
        calls.end();
        if (ofQuality && !ofCalls) {
            transcript.tellsNoCalls();
        }
    }

    private static void readRecord(
            TextLines lines, QuotedFields fields, CucmCalls calls, Transcript transcript) {
        if (fields.is(0, CALL)) {
            calls.read(lines);
            return;
        }
        if (isNames(fields)) {
            calls.readNames();
        } else if (isTypes(fields)) {
            calls.readTypes();
        } else if (!fields.is(0, CALL_START) && !fields.is(0, QUALITY)) {
            transcript.refuse(lines.number(), lines.text(), Reason.NUMBER_UNREADABLE);
            return;
        }
        transcript.setAside(lines.number());
    }

    private static boolean isOfCalls(QuotedFields fields) {
        return fields.is(0, CALL) || isNames(fields) && CucmColumns.named(fields).tellOfCalls();
    }

    private static boolean isOfQuality(QuotedFields fields) {
        return fields.is(0, QUALITY) || isNames(fields) && !CucmColumns.named(fields).tellOfCalls();
    }

    private static boolean isNames(QuotedFields fields) {
        return fields.is(0, FIRST_NAME);
    }

    /**
     * Whether a file that begins so is one of this format, quality records included.
     *
     * @param head its beginning, with or without its byte order mark
     */
    public static boolean recognises(String head) {
        return head.lines()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .anyMatch(Cucm::isOurs);
    }

    private static boolean isOurs(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        QuotedFields fields = new QuotedFields();
        if (!fields.cut(bytes, Line.afterByteOrderMark(bytes, 0, bytes.length), bytes.length)) {
            return false;
        }
        return isNames(fields) && fields.is(2, "globalCallID_callId")
                || fields.count() >= FEWEST_QUALITY_COLUMNS && isTypes(fields)
                || isCall(fields)
                || isQuality(fields);
    }

    private static boolean isTypes(QuotedFields fields) {
        for (int i = 0; i < Math.min(fields.count(), FEWEST_QUALITY_COLUMNS); i++) {
            String type = fields.text(i);
            if (TYPES.stream().noneMatch(type::startsWith)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCall(QuotedFields fields) {
        CucmColumns known = CucmColumns.known();
        return fields.is(0, CALL)
                && fields.count() > known.destinationDevice
                && fields.digits(known.manager) >= 0
                && fields.digits(known.call) >= 0
                && isInstant(fields, known.origination)
                && fields.digits(known.connect) >= 0
                && fields.digits(known.disconnect) >= 0
                && fields.digits(known.duration) >= 0;
    }

    private static boolean isQuality(QuotedFields fields) {
        return fields.is(0, QUALITY)
                && fields.count() >= FEWEST_QUALITY_COLUMNS
                && fields.digits(1) >= 0
                && fields.digits(2) >= 0
                && isInstant(fields, QUALITY_TIME);
    }

    private static boolean isInstant(QuotedFields fields, int field) {
        long instant = fields.digits(field);
        return instant >= QueueLog.YEAR_2000 && instant <= CucmCalls.LATEST_INSTANT;
    }
}
