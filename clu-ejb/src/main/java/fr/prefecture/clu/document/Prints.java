package fr.prefecture.clu.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The last files that were printed: a paper that goes to many, such as the minutes, is printed once
 * for all of them.
 */
final class Prints {

    private static final int MOST = 16;
    private static final int LARGEST = 1_000_000;

    private record Key(String title, String xhtml, PaperFormat format) {}

    private final Map<Key, byte[]> last =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
                    return size() > MOST;
                }
            };

    byte[] of(Paper paper, PaperFormat format, Supplier<byte[]> printing) {
        Key key = new Key(paper.title(), paper.xhtml(), format);
        byte[] known = known(key);
        if (known != null) {
            return known;
        }
        byte[] printed = printing.get();
        if (printed.length <= LARGEST) {
            keep(key, printed);
        }
        return printed;
    }

    private synchronized byte[] known(Key key) {
        return last.get(key);
    }

    private synchronized void keep(Key key, byte[] printed) {
        last.put(key, printed);
    }
}
