package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.io.InputStream;

/** Reads the files of one format, and retells their calls as a {@code queue_log} would. */
public interface CallReader {

    /**
     * Reads a file from its first byte to its last. What cannot be read is refused in the
     * transcript, and never fatal.
     *
     * @param content unpacked; closed by the caller
     */
    void read(InputStream content, Transcript transcript) throws IOException;
}
