package fr.prefecture.clu.bench;

import java.util.Locale;

/**
 * What it took to count a log once.
 *
 * @param wall seconds that one had to wait
 * @param processor seconds that processors worked, in all processes
 */
record Cost(double wall, double processor) {

    Cost minus(Cost other) {
        return new Cost(wall - other.wall, processor - other.processor);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s, processor %.2f s", wall, processor);
    }
}
