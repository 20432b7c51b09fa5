package fr.prefecture.clu.batch.switchboard.format;

import java.util.Arrays;

/** One line cut at its commas; a quoted field may hold commas, and doubled quotes. */
final class QuotedFields {
    private byte[] bytes;
    private int[] starts = new int[160];
    private int[] ends = new int[160];
    private int count;

    /**
     * Cuts a line, which stays the caller's and is read again by the other methods.
     *
     * @return whether every quotation mark that is opened is closed, at the end of its field
     */
    boolean cut(byte[] line, int from, int to) {
        bytes = line;
        count = 0;
        int at = from;
        while (true) {
            makeRoom();
            boolean quoted = at < to && line[at] == '"';
            int end = quoted ? closing(at + 1, to) : at;
            if (end < 0) {
                return false;
            }
            if (quoted && end + 1 < to && line[end + 1] != ',') {
                return false;
            }
            int comma = end;
            while (comma < to && line[comma] != ',') {
                comma++;
            }
            starts[count] = quoted ? at + 1 : at;
            ends[count] = quoted ? end : comma;
            count++;
            if (comma == to) {
                return true;
            }
            at = comma + 1;
        }
    }

    private void makeRoom() {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
    }

    /** The quotation mark that ends a field, or -1; two of them are one inside it. */
    private int closing(int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '"') {
                if (at + 1 == to || bytes[at + 1] != '"') {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    int count() {
        return count;
    }

    boolean isBlank(int field) {
        return field < 0 || field >= count || starts[field] == ends[field];
    }

    boolean is(int field, String ascii) {
        int length = ascii.length();
        if (field >= count || ends[field] - starts[field] != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (Character.toLowerCase((char) bytes[starts[field] + i])
                    != Character.toLowerCase(ascii.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean same(int one, int other) {
        return Arrays.equals(bytes, starts[one], ends[one], bytes, starts[other], ends[other]);
    }

    String text(int field) {
        return isBlank(field)
                ? ""
                : Names.decodeRaw(bytes, starts[field], ends[field]).replace("\"\"", "\"").strip();
    }

    boolean isNegative(int field) {
        return !isBlank(field) && bytes[starts[field]] == '-';
    }

    /**
     * Its decimal digits without the sign, or {@link Words#NOT_DIGITS}, which a blank field has as
     * well, or {@link Words#TOO_MANY_DIGITS}.
     */
    long digits(int field) {
        if (isBlank(field)) {
            return Words.NOT_DIGITS;
        }
        return Words.digits(bytes, starts[field] + (isNegative(field) ? 1 : 0), ends[field]);
    }
}
