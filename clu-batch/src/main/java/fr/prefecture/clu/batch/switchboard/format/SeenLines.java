package fr.prefecture.clu.batch.switchboard.format;

import java.util.Arrays;

/** Remembers, for 48 hours behind the newest line, which lines were counted. */
final class SeenLines {
    static final int WINDOW = 48 * 3600;

    private static final int DAY = 24 * 3600;

    /** The window touches three days at most, so that no two of them share a place among four. */
    private final DayOfLines[] days = new DayOfLines[4];

    SeenLines() {
        Arrays.setAll(days, i -> new DayOfLines());
    }

    /** Remembers a line, by its hash. Returns false if it was known already. */
    boolean add(long hash, long instant) {
        return of(instant / DAY).add(hash == 0 ? 1 : hash);
    }

    private DayOfLines of(long number) {
        DayOfLines day = days[(int) number & days.length - 1];
        if (day.number != number) {
            day.clear(number);
        }
        return day;
    }

    void pack(Packer packer, long newest) {
        long oldestDay = (newest - WINDOW) / DAY;
        for (DayOfLines day : days) {
            boolean live = day.number >= oldestDay;
            packer.number(live ? day.used : 0);
            if (live && day.used > 0) {
                packer.number(day.number);
                for (long hash : day.hashes) {
                    if (hash != 0) {
                        packer.word(hash);
                    }
                }
            }
        }
    }

    void unpack(Unpacker unpacker) {
        for (int i = 0; i < days.length; i++) {
            int count = unpacker.count();
            if (count > 0) {
                DayOfLines day = of(unpacker.number());
                for (int left = count; left > 0; left--) {
                    day.add(unpacker.word());
                }
            }
        }
    }

    private static final class DayOfLines {
        private long number = -1;
        private long[] hashes = new long[64];
        private int used;

        void clear(long newNumber) {
            number = newNumber;
            used = 0;
            Arrays.fill(hashes, 0);
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
