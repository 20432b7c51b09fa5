package fr.prefecture.clu.batch;

import java.io.IOException;

/** A copy of a file could not be written: the fault is the disk's, not the file's that was read. */
public final class NotWritten extends IOException {

    private static final long serialVersionUID = 1L;

    public NotWritten(IOException cause) {
        super(cause);
    }
}
