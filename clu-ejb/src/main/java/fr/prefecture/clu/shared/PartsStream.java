package fr.prefecture.clu.shared;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

/** The bytes of a content; each part is fetched in a transaction of its own. */
final class PartsStream extends InputStream {

    private final ContentParts parts;
    private final String sha256;
    private byte[] current = {};
    private int next;
    private int position;

    PartsStream(ContentParts parts, String sha256) {
        this.parts = parts;
        this.sha256 = sha256;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : current[position++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean isAtEnd() {
        if (position < current.length) {
            return false;
        }
        Optional<byte[]> found = parts.find(sha256, next);
        current = found.orElse(new byte[0]);
        position = 0;
        next += found.isPresent() ? 1 : 0;
        return found.isEmpty();
    }
}
