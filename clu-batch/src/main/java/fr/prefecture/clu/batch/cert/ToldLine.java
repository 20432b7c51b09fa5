package fr.prefecture.clu.batch.cert;

import java.util.Map;
import java.util.Optional;

/**
 * What the reader hands out: a line of a file, or its end.
 *
 * @param number how many lines the file has told, this one included
 * @param line where it stands in the file
 * @param cells by the codes of their columns; empty at the end
 * @param refused why the line is not taken
 */
record ToldLine(
        CertFile file,
        long number,
        long line,
        Map<String, String> cells,
        Optional<Refused> refused) {

    /** Why a line is not taken; the column is empty when it is not about one number. */
    record Refused(RefusalReason reason, String column) {}

    private static final int LONGEST = 200;

    boolean last() {
        return cells.isEmpty();
    }

    /** For those who look into what was refused. */
    String text() {
        String plain = String.join(" ; ", cells.values()).replaceAll("\\p{Cntrl}+", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
