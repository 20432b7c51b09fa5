package fr.prefecture.clu.batch.switchboard;

import fr.prefecture.clu.batch.Unpacked;
import fr.prefecture.clu.batch.switchboard.format.CallFormat;
import fr.prefecture.clu.batch.switchboard.format.Declared;
import fr.prefecture.clu.night.RereadingRow;
import fr.prefecture.clu.switchboard.LogFormat;
import fr.prefecture.clu.switchboard.SourceFormats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * TEL-70: as what a file in the inbox is to be read.
 *
 * @param format nothing when it is none that is known
 * @param blank whether it holds nothing, and tells nothing of what its source delivers
 * @param said whether somebody has said so
 */
record Recognised(Optional<CallFormat> format, boolean blank, boolean said) {

    private static final int BLOCK = 1 << 20;

    /**
     * Looks at the beginning of a file; at all of it only where somebody has said what contents of
     * its source are.
     *
     * @param said what people have said of contents, shortest first
     */
    static Recognised of(Path delivered, Declared declared, List<RereadingRow> said)
            throws IOException {
        byte[] head = Retelling.head(delivered);
        Optional<CallFormat> chosen =
                said.isEmpty()
                        ? Optional.empty()
                        : chosen(delivered, said).map(CallFormat::valueOf);
        return new Recognised(
                chosen.or(() -> CallFormat.of(head, declared)),
                CallFormat.isBlank(head),
                chosen.isPresent());
    }

    /** NIT-26: a longer copy is what its beginning was said to be. */
    private static Optional<String> chosen(Path delivered, List<RereadingRow> said)
            throws IOException {
        MessageDigest digest = Fingerprint.newDigest();
        Optional<String> chosen = Optional.empty();
        long bytes = 0;
        byte[] block = new byte[BLOCK];
        try (InputStream in = Unpacked.open(delivered)) {
            for (RereadingRow one : said) {
                while (bytes < one.bytes()) {
                    int read = in.read(block, 0, (int) Math.min(BLOCK, one.bytes() - bytes));
                    if (read < 0) {
                        return chosen;
                    }
                    digest.update(block, 0, read);
                    bytes += read;
                }
                if (soFar(digest).equals(one.sha256())) {
                    chosen = Optional.of(one.format());
                }
            }
        }
        return chosen;
    }

    private static String soFar(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * TEL-72: what its source does not deliver stays where it lies, unless somebody has said so.
     */
    boolean isSwitchedOff(SourceFormats delivered) {
        return !blank && !said && format.filter(one -> !delivered.accepts(word(one))).isPresent();
    }

    static LogFormat word(CallFormat format) {
        return LogFormat.valueOf(format.name());
    }
}
