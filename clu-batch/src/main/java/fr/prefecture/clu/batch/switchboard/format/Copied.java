package fr.prefecture.clu.batch.switchboard.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * TEL-84 Whether other files hold all the lines of one, in its order, with others between them: the
 * file of an account beside {@code Master.csv}. One line of each is in memory at a time.
 */
public final class Copied {

    /** Lines, one after the other; nothing after the last one. */
    public interface Lines {
        Optional<byte[]> next() throws IOException;
    }

    private final Lines sought;
    private Optional<byte[]> awaited;
    private long found;

    public Copied(Lines sought) throws IOException {
        this.sought = sought;
        awaited = sought.next();
    }

    /** Goes through another file; of several, the older come first. */
    public void lookIn(Lines other) throws IOException {
        Optional<byte[]> line = other.next();
        while (line.isPresent() && awaited.isPresent()) {
            if (Arrays.equals(line.get(), awaited.get())) {
                found++;
                awaited = sought.next();
            }
            line = other.next();
        }
    }

    /** Whether the others hold all that the file does, which is something. */
    public boolean isWhole() {
        return found > 0 && awaited.isEmpty();
    }
}
