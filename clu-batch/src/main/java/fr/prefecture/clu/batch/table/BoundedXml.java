package fr.prefecture.clu.batch.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a text in XML: how many there are is bounded, and what stands between two tags. */
final class BoundedXml extends FilterInputStream {

    /** Far more than the longest cell, or the longest tag, that a spreadsheet writes. */
    private static final int LONGEST_STRETCH = 1 << 20;

    private static final long MOST_RATIO = 100;
    private static final long RATIO_FROM = 16L << 20;

    private final long most;
    private final long packed;
    private long unpacked;
    private int stretch;

    /**
     * @param most bytes that there may be
     * @param packed bytes of which they are unpacked
     */
    BoundedXml(InputStream in, long most, long packed) {
        super(in);
        this.most = most;
        this.packed = Math.max(packed, 1);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        for (int i = from; i < from + read; i++) {
            stretch = bytes[i] == '<' ? 0 : stretch + 1;
            if (stretch > LONGEST_STRETCH) {
                throw new UnreadableTable("table.bomb");
            }
        }
        unpacked += Math.max(read, 0);
        if (unpacked > most || unpacked > RATIO_FROM && unpacked / packed > MOST_RATIO) {
            throw new UnreadableTable("table.bomb");
        }
        return read;
    }
}
