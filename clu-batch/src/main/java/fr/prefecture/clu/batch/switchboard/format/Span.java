package fr.prefecture.clu.batch.switchboard.format;

/** The credible instants of one file so far, from the oldest to the newest, in epoch seconds. */
final class Span {
    static final int DAY = 24 * 3600;

    long first = -1;
    long last = -1;

    void include(long instant) {
        if (first < 0 || instant < first) {
            first = instant;
        }
        if (instant > last) {
            last = instant;
        }
    }

    /** A visit lasts a day at most, in event time: what comes later does not belong to it. */
    boolean outlives(long entry) {
        return last - entry > DAY;
    }
}
