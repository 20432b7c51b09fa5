package fr.prefecture.clu.batch.website.format;

/**
 * When something happened: an instant, a bare date, or nothing known.
 *
 * @param value seconds since 1970, or days since 1970 if {@code precision} is {@code DAY}
 */
public record Moment(long value, Precision precision) {

    /** What a feed tells of the time. */
    public enum Precision {
        SECOND,
        DAY,
        NONE
    }

    public static final Moment UNKNOWN = new Moment(0, Precision.NONE);

    public static Moment second(long epochSecond) {
        return new Moment(epochSecond, Precision.SECOND);
    }

    public static Moment day(long epochDay) {
        return new Moment(epochDay, Precision.DAY);
    }
}
