package fr.prefecture.clu.batch.switchboard.format;

/**
 * A file names more queues than any switchboard has: it is damaged or hostile, and no figure of it
 * holds.
 */
public class TooManyQueues extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int most;

    TooManyQueues(int most) {
        super("more than " + most + " queues in one file");
        this.most = most;
    }

    /** The number of queues that a file may name. */
    public int most() {
        return most;
    }
}
