package fr.prefecture.clu.batch;

import java.io.IOException;

/** A packed file unpacks to more than any log does: it is not read further. */
public class PackedTooWell extends IOException {

    private static final long serialVersionUID = 1L;

    public PackedTooWell(long unpacked, long packed) {
        super(unpacked + " bytes from " + packed);
    }
}
