package fr.prefecture.clu.batch.switchboard.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The rows that every contender of a comparison has to come to, added up and sorted. */
public final class HourlyRows implements HourlyCount.Sink {
    private final Map<String, long[]> rows = new TreeMap<>();

    /** Adds the six figures to those of the same queue and hour. */
    @Override
    public void row(long utcHour, String queue, long[] six) {
        long[] sums = rows.computeIfAbsent(utcHour + "|" + queue, key -> new long[six.length]);
        Arrays.setAll(sums, i -> sums[i] + six[i]);
    }

    public int size() {
        return rows.size();
    }

    /** One line for each row, sorted, each with its line feed. */
    public String text() {
        String[] lines = new String[rows.size()];
        int count = 0;
        for (Map.Entry<String, long[]> row : rows.entrySet()) {
            StringBuilder line = new StringBuilder(row.getKey());
            for (long figure : row.getValue()) {
                line.append('|').append(figure);
            }
            lines[count++] = line.append('\n').toString();
        }
        Arrays.sort(lines);
        return String.join("", lines);
    }

    /** The SHA-256 of {@link #text}. */
    public String hash() {
        return hash(text());
    }

    /** The SHA-256 of such a text that another contender has come to. */
    public static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
