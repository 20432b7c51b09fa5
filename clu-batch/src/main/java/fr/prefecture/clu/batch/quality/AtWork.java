package fr.prefecture.clu.batch.quality;

import fr.prefecture.clu.batch.NightShift;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A stream whose every read goes through the one door by which jobs reach the boundaries. */
final class AtWork extends FilterInputStream {

    private final NightShift shift;

    AtWork(NightShift shift, InputStream content) {
        super(content);
        this.shift = shift;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return shift.work(
                    () -> {
                        try {
                            return in.read(into, offset, length);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
