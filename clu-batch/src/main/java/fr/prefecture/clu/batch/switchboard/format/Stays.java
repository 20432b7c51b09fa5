package fr.prefecture.clu.batch.switchboard.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** When which call was in which queue: the latest 4,096 of them, and the latest stays of each. */
final class Stays {
    private static final int MOST = 4096;
    private static final int MOST_OF_ONE = 16;

    private final Map<String, Deque<Stay>> stays =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Deque<Stay>> eldest) {
                    return size() > MOST;
                }
            };

    /** In epoch seconds. */
    private record Stay(long entered, long left) {
        boolean overlaps(Stay other) {
            return entered < other.left && other.entered < left || equals(other);
        }
    }

    /**
     * Takes a stay in, unless it overlaps with one of the same call and queue.
     *
     * @return whether it was taken in
     */
    boolean add(String callAndQueue, long entered, long left) {
        Stay stay = new Stay(entered, left);
        Deque<Stay> others = stays.computeIfAbsent(callAndQueue, key -> new ArrayDeque<>(2));
        if (others.stream().anyMatch(stay::overlaps)) {
            return false;
        }
        others.addFirst(stay);
        if (others.size() > MOST_OF_ONE) {
            others.removeLast();
        }
        return true;
    }
}
