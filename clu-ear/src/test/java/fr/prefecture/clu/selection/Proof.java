package fr.prefecture.clu.selection;

import java.util.Set;

/**
 * A class of tests on servers or in browsers: how often it runs, and what it takes.
 *
 * @param name after {@code fr.prefecture.clu.}
 * @param part of so many: the first of one runs each time, the third of four in each fourth turn
 * @param parts 1, 4 or 6
 * @param seconds of one fork's time
 * @param needs the classes that have to run before it in the same fork
 */
record Proof(String name, int part, int parts, double seconds, Set<String> needs) {

    Proof {
        if (part < 1 || part > parts || !Set.of(1, 4, 6).contains(parts) || seconds < 0) {
            throw new IllegalArgumentException(name + ": " + part + "/" + parts + ", " + seconds);
        }
    }

    boolean runsEachTime() {
        return parts == 1;
    }

    boolean isDue(int turn) {
        return Math.floorMod(turn, parts) == part - 1;
    }

    /** As the rows of runs name it. */
    String share() {
        return share(part, parts);
    }

    static String share(int part, int parts) {
        return part + "/" + parts;
    }
}
