package fr.prefecture.clu.batch.switchboard.format;

/**
 * A stretch of time.
 *
 * @param from its first epoch second
 * @param to its last epoch second
 */
public record Stretch(long from, long to) {

    public Stretch {
        if (to < from) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    static Stretch of(Edges edges) {
        return new Stretch(edges.firstEvent(), edges.lastEvent());
    }

    Stretch widened(long seconds) {
        return new Stretch(from - seconds, to + seconds);
    }

    /** The shortest one that holds both. */
    Stretch with(Stretch other) {
        return new Stretch(Math.min(from, other.from), Math.max(to, other.to));
    }

    boolean meets(Stretch other) {
        return from <= other.to && other.from <= to;
    }
}
