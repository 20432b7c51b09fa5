package fr.prefecture.clu.listening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * ECO-53: what tells an answer of a table from any other of its campaign. The number and the moment
 * of its export where there are any: numbers alone begin anew with each form. What it says
 * otherwise, and the how-manieth of the file to say so.
 */
final class AnswerReference {

    private static final int LONGEST_ID = 50;
    private static final int HASH = 48;

    private AnswerReference() {}

    static String of(String id, WrittenMoment moment) {
        return "n:" + (id.length() > LONGEST_ID ? hash(id) : id) + "@" + moment;
    }

    /** Of an answer without a number; to be numbered within its file. */
    static String of(AnswerSheet sheet, WrittenMoment moment) {
        return "h:"
                + hash(
                        moment
                                + "\u001e"
                                + sheet.language()
                                + "\u001e"
                                + new TreeMap<>(sheet.choices())
                                + "\u001e"
                                + new TreeMap<>(sheet.comments()));
    }

    /** Of what tells itself apart by what it says. */
    static String ofText(String text) {
        return "h:" + hash(text);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
