package fr.prefecture.clu.batch.switchboard.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Takes out of a log what may tell about a person: callers' numbers and names, agents, channels,
 * free texts.
 *
 * <p>What is kept is listed, the rest becomes {@code ***}. A masked log has the same lines and
 * counts as the original does, provided that its call ids look like call ids.
 */
public final class Mask {
    private static final int STARS = 3;
    private static final int LONGEST_EXCERPT = 200;
    private static final int ENOUGH_FOR_EXCERPT = 4096;
    private static final int LONGEST_SECONDS = 10;
    private static final int LONGEST_INSTANT = 13;
    private static final int LONGEST_NUMBER = 6;
    private static final int LONGEST_HARMLESS = 3;
    private static final int LONGEST_VERB = 30;

    private final Line line = new Line();
    private final byte[] bytes;

    /** Before this place, all that is to be kept has been written. */
    private int kept;

    private byte[] masked;
    private int size;

    private Mask(byte[] bytes, int from, int expected) {
        this.bytes = bytes;
        this.kept = from;
        this.masked = new byte[expected];
    }

    /**
     * Masks whole lines; only the last line of a file may lack its line feed.
     *
     * @param from index of the first byte
     * @param to index after the last byte
     * @return as many lines, with the same line ends
     */
    public static byte[] lines(byte[] block, int from, int to) {
        Mask mask = new Mask(block, from, to - from);
        int at = Line.afterByteOrderMark(block, from, to);
        while (at < to) {
            at = mask.line.scan(block, at, to);
            mask.maskLine();
        }
        return mask.keepTo(to);
    }

    /**
     * The masked beginning of one line, with its control characters escaped, in at most 200
     * characters.
     */
    static String excerpt(byte[] bytes, int from, int to) {
        Mask mask = new Mask(bytes, from, LONGEST_EXCERPT);
        mask.line.scan(bytes, from, Math.min(to, from + ENOUGH_FOR_EXCERPT));
        mask.maskLine();
        return escape(mask.keepTo(mask.line.to));
    }

    /** The same of a record of another switchboard's file. */
    public static String excerpt(String record) {
        byte[] bytes =
                record.substring(0, Math.min(record.length(), ENOUGH_FOR_EXCERPT))
                        .getBytes(StandardCharsets.UTF_8);
        return excerpt(bytes, 0, bytes.length);
    }

    private static String escape(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (char character : Names.decodeRaw(bytes, 0, bytes.length).toCharArray()) {
            if (Character.isISOControl(character)) {
                text.append("\\u").append(HexFormat.of().toHexDigits(character));
            } else {
                text.append(character);
            }
        }
        int length = Math.min(text.length(), LONGEST_EXCERPT);
        boolean cutsPair = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, cutsPair ? length - 1 : length);
    }

    private void maskLine() {
        if (line.isTooLong()) {
            hide(line.from, line.to);
        } else if (line.hasAllFields() && isInstant(0)) {
            dropFraction();
            maskKnown();
        } else {
            maskUnknown();
        }
    }

    private void maskKnown() {
        keepIf(isCallId(), Line.CALL);
        keepIf(line.fieldIs(Line.AGENT, "NONE"), Line.AGENT);
        keepIf(isVerb(Line.VERB), Line.VERB);
        Verb verb = Verb.of(line.bytes, line.start(Line.VERB), line.end(Line.VERB));
        for (int i = 0; i < line.parameters(); i++) {
            int field = Line.FIXED_FIELDS + i;
            keepIf(
                    switch (verb.shape(i, line.parameters())) {
                        case '-' -> false;
                        case 'k' -> isKeyword(field);
                        default -> isNumber(field, LONGEST_NUMBER);
                    },
                    field);
        }
    }

    private void maskUnknown() {
        for (int field = 0; field < line.fields(); field++) {
            boolean harmless =
                    field == 0 && isInstant(field)
                            || field == Line.VERB && isVerb(field)
                            || isNumber(field, LONGEST_HARMLESS);
            if (!harmless) {
                hideWords(line.start(field), line.end(field));
            } else if (field == 0) {
                dropFraction();
            }
        }
    }

    private void hideWords(int from, int to) {
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && isLetterOrDigit(line.bytes[end])) {
                end++;
            }
            if (end > at) {
                hide(at, end);
                at = end;
            } else {
                at++;
            }
        }
    }

    /** An empty field stays empty. */
    private void keepIf(boolean harmless, int field) {
        if (!harmless && line.start(field) < line.end(field)) {
            hide(line.start(field), line.end(field));
        }
    }

    private void keepUntil(int end) {
        room(end - kept);
        System.arraycopy(bytes, kept, masked, size, end - kept);
        size += end - kept;
    }

    /** Writes what lies before these bytes and was not hidden, then stars instead of them. */
    private void hide(int from, int to) {
        room(from - kept + STARS);
        keepUntil(from);
        for (int i = 0; i < STARS; i++) {
            masked[size++] = '*';
        }
        kept = to;
    }

    /** What counts for nothing need not be kept. */
    private void dropFraction() {
        if (line.secondsEnd() < line.end(0)) {
            keepUntil(line.secondsEnd());
            kept = line.end(0);
        }
    }

    private byte[] keepTo(int to) {
        room(to - kept);
        System.arraycopy(bytes, kept, masked, size, to - kept);
        return Arrays.copyOf(masked, size + to - kept);
    }

    private void room(int more) {
        if (masked.length - size < more) {
            masked = Arrays.copyOf(masked, Math.max(2 * masked.length, size + more));
        }
    }

    /**
     * In seconds since 2000 or in milliseconds: a telephone number begins with a zero, or has
     * another length.
     */
    private boolean isInstant(int field) {
        int length = line.secondsEnd() - line.start(field);
        boolean possible = length <= LONGEST_SECONDS || length == LONGEST_INSTANT;
        return possible && line.instant() >= QueueLog.YEAR_2000;
    }

    /**
     * {@code [system-]epoch.sequence}, with the nine or ten digits that an epoch has since 2000.
     */
    private boolean isCallId() {
        if (line.hasNoCall()) {
            return true;
        }
        int start = line.start(Line.CALL);
        int at = line.end(Line.CALL);
        int sequenceEnd = at;
        while (at > start && isDigit(line.bytes[at - 1])) {
            at--;
        }
        if (at == sequenceEnd || at == start || line.bytes[at - 1] != '.') {
            return false;
        }
        int epochEnd = --at;
        while (at > start && isDigit(line.bytes[at - 1])) {
            at--;
        }
        if (epochEnd - at < 9 || epochEnd - at > 10) {
            return false;
        }
        while (at > start && isOfCallId(line.bytes[at - 1])) {
            at--;
        }
        return at == start;
    }

    private boolean isVerb(int field) {
        int length = line.end(field) - line.start(field);
        if (length < 2 || length > LONGEST_VERB) {
            return false;
        }
        for (int i = line.start(field); i < line.end(field); i++) {
            if (line.bytes[i] != '_' && (line.bytes[i] < 'A' || line.bytes[i] > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private boolean isKeyword(int field) {
        return line.fieldIs(field, "BRIDGE")
                || line.fieldIs(field, "APP")
                || line.fieldIs(field, "LINK")
                || line.fieldIs(field, "PAUSED");
    }

    private boolean isNumber(int field, int mostDigits) {
        int start = line.start(field);
        int end = line.end(field);
        if (start < end && line.bytes[start] == '-') {
            start++;
        }
        return end - start <= mostDigits && Words.digits(line.bytes, start, end) >= 0;
    }

    private static boolean isOfCallId(byte character) {
        return isLetterOrDigit(character) && character >= 0
                || character == '_'
                || character == '.'
                || character == '-';
    }

    /** Every byte outside ASCII counts as a letter. */
    private static boolean isLetterOrDigit(byte character) {
        return character < 0
                || isDigit(character)
                || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z';
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
