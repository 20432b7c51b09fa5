package fr.prefecture.clu.batch.switchboard;

import java.io.IOException;

/** A transcript could not be written: the fault is the disk's, not the file's that was read. */
final class NotWritten extends IOException {

    private static final long serialVersionUID = 1L;

    NotWritten(IOException cause) {
        super(cause);
    }
}
