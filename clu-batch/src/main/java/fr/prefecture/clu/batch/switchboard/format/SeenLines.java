package fr.prefecture.clu.batch.switchboard.format;

import java.util.Arrays;

/**
 * Remembers, for 48 hours behind the newest line, which lines were counted; for less where they are
 * so many that remembering them would take more than some megabytes.
 */
final class SeenLines {
    static final int WINDOW = 48 * 3600;

    /** Four megabytes: half as much again as all the country's switchboards count in 48 hours. */
    private static final int MOST = 1 << 19;

    private static final int HOUR = 3600;
    private static final int SMALLEST = 64;

    /** The window touches 49 hours, so that no two of them share a place among 64. */
    private final HourOfLines[] hours = new HourOfLines[64];

    private final int most;
    private int known;
    private long newestHour = -1;
    private long oldestHour;

    SeenLines() {
        this(MOST);
    }

    /**
     * @param most lines to remember; the newest two hours are remembered whatever they hold
     */
    SeenLines(int most) {
        this.most = most;
        Arrays.setAll(hours, i -> new HourOfLines());
    }

    /** Remembers a line, by its hash. Returns false if it was known already. */
    boolean add(long hash, long instant) {
        if (!of(instant / HOUR).add(hash == 0 ? 1 : hash)) {
            return false;
        }
        known++;
        newestHour = Math.max(newestHour, instant / HOUR);
        while (known > most && forgetOldestHour()) {}
        return true;
    }

    /**
     * Since when lines are remembered, if {@code newest} is the newest: older ones cannot be
     * judged.
     */
    long since(long newest) {
        return Math.max(newest - WINDOW, oldestHour * HOUR);
    }

    private boolean forgetOldestHour() {
        HourOfLines oldest = null;
        for (HourOfLines hour : hours) {
            if (hour.used > 0 && (oldest == null || hour.number < oldest.number)) {
                oldest = hour;
            }
        }
        if (oldest.number >= newestHour - 1) {
            return false;
        }
        oldestHour = oldest.number + 1;
        known -= oldest.used;
        oldest.clear(oldest.number, SMALLEST);
        return true;
    }

    private HourOfLines of(long number) {
        HourOfLines hour = hours[(int) number & hours.length - 1];
        if (hour.number != number) {
            known -= hour.used;
            hour.clear(number, hours[(int) (number - 1) & hours.length - 1].hashes.length / 2);
        }
        return hour;
    }

    void pack(Packer packer, long newest) {
        packer.number(newestHour).number(oldestHour);
        long oldestLive = (newest - WINDOW) / HOUR;
        for (HourOfLines hour : hours) {
            boolean live = hour.number >= oldestLive;
            packer.number(live ? hour.used : 0);
            if (live && hour.used > 0) {
                packer.number(hour.number);
                for (long hash : hour.hashes) {
                    if (hash != 0) {
                        packer.word(hash);
                    }
                }
            }
        }
    }

    void unpack(Unpacker unpacker) {
        newestHour = unpacker.number();
        oldestHour = unpacker.number();
        for (int i = 0; i < hours.length; i++) {
            int count = unpacker.count();
            if (count > 0) {
                HourOfLines hour = of(unpacker.number());
                for (int left = count; left > 0; left--) {
                    hour.add(unpacker.word());
                }
                known += hour.used;
            }
        }
    }

    private static final class HourOfLines {
        private long number = -1;
        private long[] hashes = {};
        private int used;

        /** Makes room for about as many lines as the hour before had, or for a few. */
        void clear(long newNumber, int room) {
            number = newNumber;
            used = 0;
            hashes = new long[Math.max(SMALLEST, room)];
        }

        boolean add(long hash) {
            int place = find(hash);
            if (hashes[place] == hash) {
                return false;
            }
            hashes[place] = hash;
            if (2 * ++used > hashes.length) {
                grow();
            }
            return true;
        }

        private int find(long hash) {
            int place = Hash.place(hash) & hashes.length - 1;
            while (hashes[place] != 0 && hashes[place] != hash) {
                place = place + 1 & hashes.length - 1;
            }
            return place;
        }

        private void grow() {
            long[] old = hashes;
            hashes = new long[2 * old.length];
            for (long hash : old) {
                if (hash != 0) {
                    hashes[find(hash)] = hash;
                }
            }
        }
    }
}
