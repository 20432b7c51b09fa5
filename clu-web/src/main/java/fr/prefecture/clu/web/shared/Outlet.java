package fr.prefecture.clu.web.shared;

import java.io.IOException;
import java.io.OutputStream;

/** Where a file goes that is written as it leaves: whoever reads it may go away at any moment. */
final class Outlet extends OutputStream {

    private final OutputStream out;
    private boolean shut;

    Outlet(OutputStream out) {
        this.out = out;
    }

    /** Whoever read has gone away: nobody is to be told, and nothing is wrong with us. */
    static final class ReaderLeft extends IOException {

        private static final long serialVersionUID = 1L;

        ReaderLeft(IOException cause) {
            super(cause);
        }
    }

    /** What comes after is let go. */
    void shut() {
        shut = true;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (shut) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            shut = true;
            throw e instanceof ReaderLeft ? e : new ReaderLeft(e);
        }
    }

    @Override
    public void flush() throws IOException {
        if (shut) {
            return;
        }
        try {
            out.flush();
        } catch (IOException e) {
            shut = true;
            throw e instanceof ReaderLeft ? e : new ReaderLeft(e);
        }
    }

    /** What it leads to belongs to somebody else. */
    @Override
    public void close() throws IOException {
        flush();
        shut = true;
    }
}
