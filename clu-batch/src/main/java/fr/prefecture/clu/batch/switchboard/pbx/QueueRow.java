package fr.prefecture.clu.batch.switchboard.pbx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * A row of a queue log's table.
 *
 * @param id its number, where rows have one
 * @param fields call, queue, agent, event and five parameters
 */
record QueueRow(OptionalLong id, RowTime time, List<String> fields) {

    private static final int CALL = 0;
    private static final int QUEUE = 1;
    private static final int EVENT = 3;

    /**
     * What happens to a call first comes first, where a table tells it in one and the same time.
     */
    static final Comparator<QueueRow> AS_IT_HAPPENS =
            Comparator.comparing((QueueRow row) -> row.fields.get(CALL))
                    .thenComparing(row -> row.fields.get(QUEUE))
                    .thenComparingInt(QueueRow::rank)
                    .thenComparing(row -> String.join("\u001f", row.fields));

    private int rank() {
        return switch (fields.get(EVENT)) {
            case "DID" -> 0;
            case "ENTERQUEUE" -> 1;
            case "CONNECT" -> 3;
            case "COMPLETECALLER",
                    "COMPLETEAGENT",
                    "ABANDON",
                    "TRANSFER",
                    "BLINDTRANSFER",
                    "ATTENDEDTRANSFER",
                    "EXITWITHTIMEOUT",
                    "EXITWITHKEY",
                    "EXITEMPTY" ->
                    4;
            default -> 2;
        };
    }

    /** Tells it from any other. */
    long hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(time.text().getBytes(StandardCharsets.UTF_8));
            for (String field : fields) {
                digest.update((byte) 0);
                digest.update(field.getBytes(StandardCharsets.UTF_8));
            }
            return java.nio.ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
