package fr.prefecture.clu.night;

import java.time.Instant;

/**
 * What somebody has said that a content is.
 *
 * @param sha256 of the content as delivered, unpacked
 * @param bytes its length, unpacked
 * @param format the word of the format
 */
public record RereadingRow(
        String sha256, long bytes, String format, String decidedBy, Instant decidedAt) {

    static RereadingRow of(Rereading one) {
        return new RereadingRow(
                one.sha256(), one.bytes(), one.format(), one.decidedBy(), one.decidedAt());
    }
}
